package org.wholeads.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Difference;
import org.wholeads.coverage.Coverage;
import org.wholeads.coverage.CoverageReport;
import org.wholeads.engine.Draw;
import org.wholeads.engine.RandomPolicies;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.portfolio.RandomInitiatives;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.Comparison;
import org.wholeads.report.DifferenceReport;
import org.wholeads.report.ExplanationJson;
import org.wholeads.report.Explanations;

/** Whatever policy and initiative a document is about, it is valid. */
class RandomDocumentsTest {
    private static final int POLICIES = 20;
    private static final Budget LITTLE = new Budget(200_000, 2_000_000);

    @Test
    void documents_about_random_policies_are_valid() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomPolicies policies = new RandomPolicies(new Draw(seed));
        RandomInitiatives initiatives = new RandomInitiatives(seed);
        int decided = 0;
        Policy before = policy(policies);
        for (int i = 0; i < POLICIES; i++) {
            String about = "policy " + i + " of seed " + seed;
            Policy policy = policy(policies);
            assertValid(about, "analysis", AnalysisReport.json(policy, Analysis.of(policy, LITTLE)));
            Comparison comparison =
                    new Comparison(before, policy, Difference.between(before, policy, LITTLE), Optional.empty());
            assertValid(about, "difference", DifferenceReport.json(comparison));
            List<Initiative> some = List.of(initiatives.next(), initiatives.next(), initiatives.next());
            assertValid(about, "coverage", CoverageReport.json(Coverage.of(policy, some, LITTLE)));
            RuleEngine engine = RuleEngine.unproved(policy);
            for (Initiative initiative : some) {
                try {
                    assertValid(about, "decision", DecisionJson.write(initiative, engine.decide(initiative)));
                    decided++;
                } catch (UndecidedException e) {
                    assertThat(e).hasMessageContaining("policy"); // there is no decision to write
                }
            }
            before = policy;
        }
        assertThat(decided).as("seed %d", seed).isGreaterThan(POLICIES / 2);
    }

    @Test
    void explanations_by_random_policies_are_valid() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomPolicies policies = new RandomPolicies(new Draw(seed));
        RandomInitiatives initiatives = new RandomInitiatives(seed);
        for (int i = 0; i < 3; i++) {
            Explanations explanations = Explanations.of(policy(policies));
            for (Leader leader : Leader.values()) {
                assertValid(
                        "policy " + i + " of seed " + seed,
                        "explanation",
                        ExplanationJson.write(explanations.of(
                                initiatives.next(), Optional.of(leader), Optional.of(leader), Set.of())));
            }
        }
    }

    private static void assertValid(String about, String document, String json) {
        assertThat(JsonSchema.of(document).problems(json))
                .as("%s: %s", about, json)
                .isEmpty();
    }

    /** The next one that is a policy. */
    private static Policy policy(RandomPolicies policies) {
        while (true) {
            try {
                return PolicyReader.fromTexts(policies.next());
            } catch (PolicyRejectedException e) {
                assertThat(e.problems()).isNotEmpty(); // the next one may be
            }
        }
    }
}
