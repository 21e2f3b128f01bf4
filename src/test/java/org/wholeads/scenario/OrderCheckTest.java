package org.wholeads.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Note;
import org.wholeads.RuleRef;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.RandomInitiatives;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.OrderCheck.Dependence;
import org.wholeads.scenario.OrderCheck.Shuffle;

class OrderCheckTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Policy POLICY = PolicyReader.bundled();
    private static final RandomInitiatives INITIATIVES = RandomInitiatives.of(SEED);
    private static final List<Scenario> SCENARIOS = IntStream.range(0, 200)
            .mapToObj(i -> new Scenario(
                    "Scenario " + i, new Place(Path.of("scenarios.yaml"), i + 1), INITIATIVES.next(), List.of()))
            .toList();

    @Test
    void decisions_of_the_bundled_policy_depend_on_no_order() {
        assertThat(OrderCheck.of(POLICY).check(SCENARIOS, SEED))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void what_is_undecided_is_undecided_in_every_order() {
        Policy gap = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                + " rule \"unrelated\" when Initiative( attributes[\"unrelated 2\"] == \"x\" ) Balance()"
                + " then ruling.lead( Leader.CTO, \"x\" ); end");

        assertThat(OrderCheck.of(gap).check(SCENARIOS, SEED))
                .as("seed %d", SEED)
                .isEmpty();
    }

    /** An engine that gives another piece of advice where the policy and the initiative are so. */
    private static Function<Policy, DecisionService> faulty(BiPredicate<Policy, Initiative> fault) {
        return policy -> initiative -> {
            Decision decision = Evaluator.of(policy).decide(initiative);
            return fault.test(policy, initiative) ? otherwise(decision) : decision;
        };
    }

    private static Decision otherwise(Decision decision) {
        return new Decision(
                decision.leader(),
                decision.accountable(),
                decision.balance(),
                decision.reasons(),
                decision.conditions(),
                decision.risks(),
                List.of(new Note("faulty", decision.mainReason().rule())),
                decision.consulted(),
                decision.questions(),
                decision.unknown(),
                decision.policy());
    }

    private static BiPredicate<Policy, Initiative> fault(Shuffle shuffle) {
        return switch (shuffle) {
            case FILES -> (policy, initiative) -> ref(policy, 0).file().matches("\\d\\.drl");
            case RULES ->
                (policy, initiative) -> ref(policy, 0).file().equals("rules.drl")
                        && policy.rules().size() == POLICY.rules().size()
                        && ref(policy, 0).line() > ref(policy, 1).line();
            case CONDITIONS -> (policy, initiative) -> ref(policy, 0).file().equals("conditions.drl");
            case SETS ->
                (policy, initiative) -> initiative.objectives().size() > 2
                        && initiative
                                        .objectives()
                                        .get(1)
                                        .compareTo(initiative.objectives().get(2))
                                > 0;
            case UNRELATED_RULE ->
                (policy, initiative) -> policy.rules().size() > POLICY.rules().size();
        };
    }

    private static RuleRef ref(Policy policy, int rule) {
        return policy.rules().get(rule).ref();
    }

    @ParameterizedTest
    @EnumSource(Shuffle.class)
    void an_engine_that_depends_on_it_is_found_out(Shuffle shuffle) {
        OrderCheck check = OrderCheck.of(POLICY, faulty(fault(shuffle)));

        Optional<Dependence> found = IntStream.range(0, 40)
                .mapToObj(i -> check.check(SCENARIOS.subList(0, 20), SEED + i))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(found).as("seed %d", SEED).map(Dependence::shuffle).contains(shuffle);
    }

    @Test
    void a_dependence_names_the_scenario_the_change_and_the_seed() {
        Dependence dependence = OrderCheck.of(POLICY, faulty(fault(Shuffle.CONDITIONS)))
                .check(SCENARIOS, 7)
                .orElseThrow();

        assertThat(dependence.toString())
                .startsWith("\"Scenario 0\" (scenarios.yaml:1) is decided differently when the conditions within rules"
                        + " stand in another order (seed 7)\n  before: [")
                .contains("\n  after:  [")
                .contains("Note[text=faulty, ");
    }
}
