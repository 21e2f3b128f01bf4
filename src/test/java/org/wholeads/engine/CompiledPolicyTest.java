package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Compiled policies decide as the plain meaning of the rules says, to the last word. */
class CompiledPolicyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void decides_as_the_bundled_policy_means() {
        agree(PolicyReader.bundled(), SEED, 20_000);
    }

    @Test
    @Tag("soak")
    void decides_as_the_bundled_policy_means_for_long() {
        agree(PolicyReader.bundled(), SEED, 1_000_000);
    }

    @Test
    void decides_as_generated_policies_mean() {
        RandomPolicies policies = new RandomPolicies(new Draw(SEED));
        for (int i = 0; i < 100; i++) {
            agree(PolicyReader.fromTexts(policies.next()), SEED + i, 300);
        }
    }

    @Test
    void many_are_decided_in_their_order() {
        DecisionService service = CompiledPolicy.withDefaultPolicy();
        RandomInitiatives random = new RandomInitiatives(new Draw(SEED));
        List<Initiative> initiatives =
                Stream.generate(random::next).limit(2_000).toList();

        assertThat(service.decideAll(initiatives.stream()))
                .containsExactlyElementsOf(
                        initiatives.stream().map(service::decide).toList());
    }

    @Test
    void a_policy_of_many_attributes_and_of_deep_alternatives_is_decided_as_it_means() {
        StringBuilder drl = new StringBuilder("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n"
                + "rule \"base\"\nwhen Balance()\nthen ruling.lead( Leader.CTO, \"x\" );\nend\n");
        // More attributes than a word has bits, and more ways to hold than an index keeps.
        for (int i = 0; i < 80; i++) {
            drl.append("rule \"r").append(i).append("\"\nwhen Initiative( ");
            for (int j = 0; j < 7; j++) {
                drl.append(j == 0 ? "" : ", ")
                        .append("( attributes[\"a")
                        .append((i + j) % 80)
                        .append("\"] == \"x\" || users > ")
                        .append(j)
                        .append(" || risk == Risk.HIGH && objectives contains Objective.COMPLIANCE )");
            }
            drl.append(" )\nthen ruling.favour( Leader.CMO, 1, \"x\" );\nend\n");
        }
        Policy policy = PolicyReader.fromText(drl.toString());

        agree(policy, SEED, 200);
    }

    @Test
    void a_policy_of_which_the_tables_would_be_too_large_is_refused_at_once() {
        StringBuilder drl = new StringBuilder("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n");
        for (int i = 0; i < 3_000; i++) {
            drl.append("rule \"r").append(i).append("\" when Initiative( annualCost in ( ");
            for (int j = 0; j < 20; j++) {
                drl.append(j == 0 ? "" : ", ").append(20 * i + j);
            }
            drl.append(" ) ) then ruling.favour( Leader.CMO, 1, \"x\" ); end\n");
        }
        Policy policy = PolicyReader.fromText(drl.toString());

        assertThatThrownBy(() -> CompiledPolicy.unproved(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the rules compare annualCost and other facts with so many different values that tables of them"
                                + " would be too large; decide by RuleEngine, which makes none");
    }

    @Test
    void travels_as_its_policy() throws IOException, ClassNotFoundException {
        CompiledPolicy original = CompiledPolicy.withDefaultPolicy();

        CompiledPolicy arrived = (CompiledPolicy) read(written(original));

        assertThat(arrived.policy()).isEqualTo(original.policy());
        Initiative initiative = new RandomInitiatives(new Draw(SEED)).next();
        assertThat(arrived.decide(initiative)).isEqualTo(original.decide(initiative));
    }

    private static void agree(Policy policy, long seed, int initiatives) {
        DecisionService compiled = CompiledPolicy.unproved(policy);
        DecisionService plain = Evaluator.of(policy);
        RandomInitiatives random = new RandomInitiatives(new Draw(seed));
        for (int i = 0; i < initiatives; i++) {
            Initiative initiative = random.next();
            assertThat(said(compiled, initiative))
                    .as("seed %d, %s", seed, initiative)
                    .isEqualTo(said(plain, initiative));
        }
    }

    private static Object said(DecisionService service, Initiative initiative) {
        try {
            Decision decision = service.decide(initiative);
            return decision;
        } catch (UndecidedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
