package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;

/**
 * Four judges - our two engines, stock Drools compiling the same texts, and the plain meaning of the policy - agree on random
 * initiatives. {@code -Dseed=…} repeats a run; {@code -Psoak} runs the long one.
 */
class DifferentialTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource(StockJudge.Way.class)
    void judges_agree_on_the_bundled_policy(StockJudge.Way way) throws IOException {
        Map<String, String> texts = PolicyReader.bundledTexts();
        agree(texts, way, SEED, 4_000);
    }

    @Test
    void judges_agree_on_generated_policies() {
        agreeOnGenerated(16, 1_000);
    }

    @Test
    @Tag("soak")
    void judges_agree_on_the_bundled_policy_for_long() throws IOException {
        for (StockJudge.Way way : StockJudge.Way.values()) {
            agree(PolicyReader.bundledTexts(), way, SEED + 1, 200_000);
        }
    }

    @Test
    @Tag("soak")
    void judges_agree_on_generated_policies_for_long() {
        agreeOnGenerated(210, 100_000);
    }

    private static void agreeOnGenerated(int policies, int initiatives) {
        AtomicInteger decided = new AtomicInteger();
        IntStream.range(0, policies).parallel().forEach(i -> {
            long seed = SEED + 31L * i;
            Map<String, String> texts = new RandomPolicies(new Draw(seed)).next();
            StockJudge.Way way = StockJudge.Way.values()[i % 2];
            decided.addAndGet(agree(texts, way, seed, initiatives));
        });
        System.out.printf(
                "%d generated policies, %d initiatives each, %d decided, seed %d%n",
                policies, initiatives, decided.get(), SEED);
        assertThat(decided.get())
                .as("decided, so that the comparison says something")
                .isPositive();
    }

    /** How many initiatives the policy decided. */
    static int agree(Map<String, String> texts, StockJudge.Way way, long seed, int initiatives) {
        Policy policy = PolicyReader.fromTexts(texts);
        Judge ours = new OurJudge(RuleEngine.unproved(policy));
        Judge plain = new PlainJudge(policy);
        Judge compiled = new OurJudge(CompiledPolicy.unproved(policy));
        RandomInitiatives random = new RandomInitiatives(new Draw(seed));
        int decided = 0;
        try (StockJudge stock = new StockJudge(texts, way)) {
            for (int i = 0; i < initiatives; i++) {
                Initiative initiative = random.next();
                Judgement expected = plain.judge(initiative);
                decided += expected.equals(Judgement.UNDECIDED) ? 0 : 1;
                Judgement found = ours.judge(initiative);
                Judgement foundByCompiled = compiled.judge(initiative);
                Judgement foundByStock = stock.judge(initiative);
                if (!expected.equals(found) || !expected.equals(foundByCompiled) || !expected.equals(foundByStock)) {
                    assertThat(found)
                            .as(() -> where("our engine", seed, initiative, texts))
                            .isEqualTo(expected);
                    assertThat(foundByCompiled)
                            .as(() -> where("our compiled policy", seed, initiative, texts))
                            .isEqualTo(expected);
                    assertThat(foundByStock)
                            .as(() -> where("stock Drools, " + way, seed, initiative, texts))
                            .isEqualTo(expected);
                }
            }
        }
        return decided;
    }

    private static String where(String judge, long seed, Initiative initiative, Map<String, String> texts) {
        return judge + " (seed " + seed + ") on " + initiative + "\n" + String.join("\n", texts.values());
    }

    @ParameterizedTest
    @EnumSource(StockJudge.Way.class)
    void stock_drools_takes_the_source_of_a_rule_behind_its_name_only(StockJudge.Way way) {
        String source = "@source(\"A2, B3\")";
        Map<String, String> behindName = Map.of("x.drl", ruleWith(source + " salience 10"));
        Map<String, String> behindSalience = Map.of("x.drl", ruleWith("salience 10 " + source));

        agree(behindName, way, SEED, 10);
        assertThat(PolicyReader.fromTexts(behindName).rules().get(0).source()).isEqualTo("A2, B3");
        assertThatThrownBy(() -> new StockJudge(behindSalience, way)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolicyReader.fromTexts(behindSalience)).isInstanceOf(PolicyRejectedException.class);
    }

    private static String ruleWith(String attributes) {
        return "package rules; import org.wholeads.*; global Ruling ruling; rule \"The CTO leads\" " + attributes
                + " when Initiative() Balance() then ruling.lead( Leader.CTO, \"because\" ); end";
    }

    @Test
    void generated_policies_are_accepted_by_the_reader() {
        RandomPolicies policies = new RandomPolicies(new Draw(SEED));
        for (int i = 0; i < 500; i++) {
            Map<String, String> texts = policies.next();
            assertThatCode(() -> PolicyReader.fromTexts(texts))
                    .as("seed %d", SEED)
                    .doesNotThrowAnyException();
        }
    }
}
