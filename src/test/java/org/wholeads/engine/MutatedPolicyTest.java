package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.policy.Problem;

/**
 * Whatever happens to the text of a policy, the reader names a place inside it, or accepts what stock Drools, both ways,
 * compiles and decides alike. {@code -Dseed=…} repeats a run; {@code -Psoak} runs the long one.
 */
class MutatedPolicyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int INITIATIVES = 200;

    @Test
    void mutated_policies_are_refused_at_a_place_or_decided_as_stock_drools_decides() throws IOException {
        run(1_500, 5);
    }

    @Test
    @Tag("soak")
    void mutated_policies_are_refused_at_a_place_or_decided_as_stock_drools_decides_for_long() throws IOException {
        run(Integer.getInteger("mutations", 250_000), Integer.getInteger("compared", 600));
    }

    /** @param compared how many of the accepted ones are compared, spread over all of them */
    private static void run(int mutations, int compared) throws IOException {
        Map<String, String> bundled = PolicyReader.bundledTexts();
        List<Map<String, String>> accepted = new ArrayList<>();
        for (int i = 0; i < mutations; i++) {
            Draw draw = new Draw(SEED + i);
            Map<String, String> texts = i % 20 == 0 ? bundled : new RandomPolicies(draw).next();
            Map<String, String> mutated = new TextMutation(draw).of(texts);
            Policy policy = read(mutated, SEED + i);
            if (policy != null
                    && !policy.rules().equals(PolicyReader.fromTexts(texts).rules())) {
                accepted.add(mutated);
            }
        }
        System.out.printf(
                "%d mutated policies, %d accepted with another meaning, up to %d of them compared with stock Drools,"
                        + " seed %d%n",
                mutations, accepted.size(), compared, SEED);
        assertThat(accepted)
                .as("accepted, so that the comparison says something")
                .hasSizeGreaterThan(compared);
        for (int n = 0; n < compared; n++) {
            int i = (int) ((long) n * accepted.size() / compared);
            for (StockJudge.Way way : StockJudge.Way.values()) {
                assertThatCode(() -> DifferentialTest.agree(accepted.get(i), way, SEED + i, INITIATIVES))
                        .as("accepted policy %d of seed %d, %s", i, SEED, way)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** {@code null} if it is refused. */
    private static @Nullable Policy read(Map<String, String> texts, long seed) {
        try {
            return PolicyReader.fromTexts(texts);
        } catch (PolicyRejectedException rejected) {
            assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem -> assertThat(isInside(problem, texts))
                    .as("seed %d: the place of %s", seed, problem)
                    .isTrue());
            return null;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + "\n" + String.join("\n", texts.values()), e);
        }
    }

    /** The end of the file is a place, and so is the end of a line. */
    private static boolean isInside(Problem problem, Map<String, String> texts) {
        String text = texts.get(problem.file());
        if (text == null) {
            return false;
        }
        String[] lines = text.split("\n", -1);
        return problem.line() <= lines.length
                && problem.column() <= lines[problem.line() - 1].codePoints().count() + 1;
    }
}
