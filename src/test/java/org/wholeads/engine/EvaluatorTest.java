package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** The evaluator says what the engine says, to the last word, and the course of an initiative leads to the same people. {@code -Dseed=…} repeats a run. */
class EvaluatorTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int POLICIES = 60;
    private static final int INITIATIVES = 200;

    @Test
    void decides_as_the_engine_does_with_the_bundled_policy() {
        agree(PolicyReader.bundled(), SEED, 20 * INITIATIVES);
    }

    @Test
    void decides_as_the_engine_does_with_every_policy() {
        long decided = IntStream.range(0, POLICIES)
                .parallel()
                .mapToLong(i -> agree(
                        PolicyReader.fromTexts(new RandomPolicies(new Draw(SEED + i)).next()), SEED + i, INITIATIVES))
                .sum();

        assertThat(decided).as("seed %d", SEED).isStrictlyBetween(0L, (long) POLICIES * INITIATIVES);
    }

    /** How many initiatives the policy decided. */
    private static long agree(Policy policy, long seed, int initiatives) {
        DecisionService engine = RuleEngine.unproved(policy);
        DecisionService evaluator = Evaluator.of(policy);
        RandomInitiatives random = new RandomInitiatives(new Draw(seed));
        long decided = 0;
        for (int i = 0; i < initiatives; i++) {
            Initiative initiative = random.next();
            Object said = said(engine, initiative);
            assertThat(said(evaluator, initiative))
                    .as("seed %d, %s", seed, initiative)
                    .isEqualTo(said);
            Course course = Course.of(policy, initiative);
            if (said instanceof Decision decision) {
                assertThat(course.leader()).contains(decision.leader());
                assertThat(course.facts().balance()).isEqualTo(decision.balance());
            }
            assertThat(course.accountable())
                    .as("seed %d, %s", seed, initiative)
                    .isEqualTo(said instanceof Decision it ? Optional.of(it.accountable()) : Optional.empty());
            decided += said instanceof String ? 0 : 1;
        }
        return decided;
    }

    /** The decision, or why there is none. */
    private static Object said(DecisionService service, Initiative initiative) {
        try {
            return service.decide(initiative);
        } catch (UndecidedException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
