package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RandomInitiatives;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** Policies of 300 to 1,000 rules: what is found about them is also what other ways find. */
class LargePoliciesTest {
    private static final Set<Question> SETTLED = EnumSet.of(
            Question.GAPS,
            Question.CONTRADICTIONS,
            Question.DEAD_EVIDENCE,
            Question.DEAD_RULES,
            Question.SHADOWED_RULES,
            Question.IDLE_EVIDENCE,
            Question.UNREACHABLE_LEADERS);
    private static final Budget LARGE = new Budget(90_000_000, 2_000_000_000L);
    private static final int INITIATIVES = 20_000;
    private static final int IDLE_RULES = 5;

    private static Stream<Policy> policies() {
        return LongStream.rangeClosed(1, 21).mapToObj(seed -> LargePolicies.of(seed, 265 + 35 * (int) seed));
    }

    @Test
    void a_thousand_rules_are_asked_what_never_happens_within_the_budget() {
        Analysis analysis = Analysis.of(LargePolicies.of(1, 1_000));

        assertThat(analysis.notDecided()).doesNotContainAnyElementsOf(SETTLED);
        assertThat(analysis.findings(Finding.ShadowedRule.class)).isNotEmpty();
        assertThat(analysis.findings(Finding.IdleEvidence.class)).isNotEmpty();
    }

    @ParameterizedTest
    @Tag("soak")
    @MethodSource("policies")
    void exact_diagrams_with_a_large_budget_find_the_same(Policy policy) {
        Claimed claims = Claimed.of(policy);
        List<Finding> exact = new ArrayList<>();
        try {
            World world = new World(LARGE, policy);
            PolicyDiagrams rules = new PolicyDiagrams(policy, world.space(), world.diagrams());
            new DeadRules(world, rules).others(exact::add);
            new Rivals(world, rules).shadowedRules(exact::add);
            new IdleRules(world, rules).find(exact::add);
            new Outcomes(world, rules).unreachableLeaders(exact::add);
        } catch (BudgetExceededException e) {
            System.out.printf(
                    "%d rules are too many for exact diagrams%n", policy.rules().size());
            if (claims.open().isEmpty()) {
                assertThat(claims.findings())
                        .as("at least what they found until then")
                        .containsAll(exact);
            }
            return;
        }

        System.out.printf("%d rules, %d findings both ways%n", policy.rules().size(), exact.size());
        assertThat(exact).containsAll(claims.findings());
        if (claims.open().isEmpty()) {
            assertThat(claims.findings()).isEqualTo(exact);
        }
    }

    /** What is found, and which questions are open: of those there may be more. */
    private record Claimed(List<Finding> findings, Set<Question> open) {
        static Claimed of(Policy policy) {
            ClaimFindings claims = new ClaimFindings(policy, Space.of(Budget.normal(), policy), Budget.normal());
            List<Finding> found = new ArrayList<>();
            Set<Question> open = EnumSet.noneOf(Question.class);
            Map<Question, Predicate<Consumer<Finding>>> questions = new LinkedHashMap<>();
            questions.put(Question.DEAD_RULES, claims::deadRules);
            questions.put(Question.SHADOWED_RULES, claims::shadowedRules);
            questions.put(Question.IDLE_EVIDENCE, claims::idleEvidence);
            questions.put(Question.UNREACHABLE_LEADERS, claims::unreachableLeaders);
            questions.forEach((question, answer) -> {
                if (!answer.test(found::add)) {
                    open.add(question);
                }
            });
            System.out.printf("%d rules, %d findings, open %s%n", policy.rules().size(), found.size(), open);
            return new Claimed(found, open);
        }
    }

    @ParameterizedTest
    @Tag("soak")
    @MethodSource("policies")
    void no_initiative_that_the_engine_decides_refutes_a_finding(Policy policy) {
        assertThat(Proof.of(policy, Budget.normal()).holds()).isTrue();
        List<Finding> findings = Claimed.of(policy).findings();
        Set<RuleRef> holding = new HashSet<>();
        Set<RuleRef> followed = new HashSet<>();
        Set<Leader> leaders = EnumSet.noneOf(Leader.class);
        CompiledPolicy engine = CompiledPolicy.unproved(policy);
        List<Initiative> initiatives = initiatives();
        for (Initiative initiative : initiatives) {
            Decision decision = engine.decide(initiative);
            leaders.add(decision.leader());
            for (Reason reason : decision.reasons()) {
                holding.add(reason.rule());
                if (reason.standing() == Reason.Standing.FOLLOWED && reason.type() != Reason.Type.EVIDENCE) {
                    followed.add(reason.rule());
                }
            }
        }
        for (Finding finding : findings) {
            if (finding instanceof Finding.DeadRule dead) {
                assertThat(holding).doesNotContain(dead.rule());
            } else if (finding instanceof Finding.ShadowedRule shadowed) {
                assertThat(followed).doesNotContain(shadowed.rule());
                exampleShows(shadowed, engine);
            } else if (finding instanceof Finding.UnreachableLeader unreachable) {
                assertThat(leaders).doesNotContain(unreachable.leader());
            }
        }
        findings.stream()
                .filter(Finding.IdleEvidence.class::isInstance)
                .limit(IDLE_RULES)
                .forEach(idle -> changesNothing(idle.rules().get(0), policy, engine, initiatives));
    }

    private static List<Initiative> initiatives() {
        RandomInitiatives random = RandomInitiatives.of(20_260_101);
        return Stream.generate(random::next).limit(INITIATIVES).toList();
    }

    private static void exampleShows(Finding.ShadowedRule shadowed, CompiledPolicy engine) {
        List<Reason> reasons = engine.decide(shadowed.witness()).reasons();
        assertThat(reasons).extracting(Reason::rule).contains(shadowed.rule());
        assertThat(reasons)
                .filteredOn(reason -> reason.standing() == Reason.Standing.FOLLOWED)
                .extracting(Reason::rule)
                .doesNotContain(shadowed.rule());
        if (shadowed.overruledBy().size() < Rivals.MOST_OVERRULING) { // else others may stand here than the first ones
            assertThat(reasons)
                    .filteredOn(reason -> reason.standing() == Reason.Standing.FOLLOWED)
                    .extracting(Reason::rule)
                    .containsAnyElementsOf(shadowed.overruledBy());
        }
    }

    private static void changesNothing(
            RuleRef idle, Policy policy, CompiledPolicy engine, List<Initiative> initiatives) {
        List<Rule> others =
                policy.rules().stream().filter(rule -> !rule.ref().equals(idle)).toList();
        CompiledPolicy without = CompiledPolicy.unproved(new Policy(policy.id(), others));
        for (Initiative initiative : initiatives) {
            Decision decision = without.decide(initiative);
            Decision with = engine.decide(initiative);
            if (decision.leader() != with.leader() || decision.accountable() != with.accountable()) {
                assertThat(initiative)
                        .as("where " + idle + " changes something")
                        .isNull();
            }
        }
    }
}
