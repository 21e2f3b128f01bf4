package org.wholeads.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.RandomInitiatives;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Place;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;

/** All mutants of the bundled policy, against scenarios drawn by lot that expect all that the policy decides. */
class BundledMutantsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SCENARIOS = Integer.getInteger("scenarios", 200);
    private static final Policy POLICY = PolicyReader.bundled();

    @Test
    void every_mutant_is_killed_or_proved_equivalent_or_shown_to_differ() {
        List<Scenario> scenarios = scenarios();
        long start = System.nanoTime();

        MutationScore score = MutationScore.of(POLICY, scenarios);

        System.out.printf(
                "%d mutants %s, %d scenarios: %d killed, %d survived, %d equivalent, %d not decided: %s %%, %d ms%n",
                score.judged().size(),
                score.kinds(),
                scenarios.size(),
                score.killed(),
                score.all(Verdict.Survived.class).size(),
                score.all(Verdict.Equivalent.class).size(),
                score.all(Verdict.NotDecided.class).size(),
                score.percent(),
                (System.nanoTime() - start) / 1_000_000);
        assertThat(score.all(Verdict.NotDecided.class)).isEmpty();
        assertThat(score.failing()).isZero();
        DecisionService engine = RuleEngine.unproved(POLICY);
        for (Judged it : score.all(Verdict.Survived.class)) {
            Verdict.Survived survived = (Verdict.Survived) it.verdict();
            assertThat(survived.before())
                    .as("%s on %s", it.mutant().id(), survived.initiative())
                    .isEqualTo(Substance.of(engine, survived.initiative()))
                    .isNotEqualTo(survived.after());
        }
    }

    @Test
    void the_scenario_shown_for_a_survivor_kills_it() {
        Evaluator evaluator = Evaluator.of(POLICY);
        List<Judged> survivors = MutationScore.of(POLICY, scenarios()).all(Verdict.Survived.class);

        assertThat(survivors).isNotEmpty();
        for (Judged it : survivors) {
            Verdict.Survived survived = (Verdict.Survived) it.verdict();
            Scenario shown = scenario(
                    survived.initiative(), survived.before().orElseThrow().unlike(survived.after()));
            List<Trial> trials = Trial.of(POLICY, List.of(shown));

            assertThat(shown.unmet(evaluator.decide(shown.initiative()))).isEmpty();
            assertThat(trials)
                    .as(it.mutant().id())
                    .hasSize(1)
                    .allMatch(trial ->
                            trial.kills(it.mutant(), Evaluator.of(it.mutant().policy())));
        }
    }

    @Test
    @Tag("slow")
    void which_mutants_are_equivalent_does_not_depend_on_the_scenarios() {
        List<Scenario> written = ScenarioFiles.read(Path.of("src/test/resources/scenarios/bundled"))
                .whole();

        assertThat(written)
                .flatExtracting(Scenario::expected)
                .anyMatch(it -> it instanceof Expectation.OfRule rule && rule.fate() == Expectation.Fate.FOLLOWED);
        assertThat(equivalent(written))
                .isNotEmpty()
                .isEqualTo(equivalent(List.of()))
                .isEqualTo(equivalent(scenarios()));
    }

    private static List<String> equivalent(List<Scenario> scenarios) {
        return MutationScore.of(POLICY, scenarios).all(Verdict.Equivalent.class).stream()
                .map(it -> it.mutant().id())
                .toList();
    }

    private static List<Scenario> scenarios() {
        RandomInitiatives random = RandomInitiatives.of(SEED);
        Evaluator evaluator = Evaluator.of(POLICY);
        return IntStream.range(0, SCENARIOS)
                .mapToObj(i -> random.next())
                .map(initiative -> scenario(initiative, everything(evaluator.decide(initiative))))
                .toList();
    }

    private static List<Expectation> everything(Decision decision) {
        Substance all = Substance.of(decision);
        List<Expectation> expected = new ArrayList<>(all.unlike(Optional.empty()));
        expected.addAll(all.unlike(Optional.of(new Substance(
                all.leader(), all.accountable(), List.of(), List.of(), List.of(), List.of(), List.of()))));
        return expected;
    }

    private static Scenario scenario(Initiative initiative, List<Expectation> expected) {
        return new Scenario("s", new Place(Path.of("s.yaml"), 1), initiative, expected);
    }
}
