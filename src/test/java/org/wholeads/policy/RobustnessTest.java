package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is read, the reader answers with a policy or with its problems. */
class RobustnessTest {
    private static final String HEAD = "package rules; import org.wholeads.*; global Ruling ruling; rule \"x\" ";
    private static final List<String> WORDS = List.of(
            "rule",
            "\"x\"",
            "\"\"",
            "salience",
            "when",
            "then",
            "end",
            "not",
            "in",
            "contains",
            "null",
            "true",
            "false",
            "Initiative",
            "Balance",
            "Outcome",
            "ruling",
            "favour",
            "lead",
            "tieBreak",
            "require",
            "warn",
            "kind",
            "users",
            "objectives",
            "attributes",
            "leader",
            "margin",
            "annualCost",
            "Kind",
            "TOOL",
            "Leader",
            "CTO",
            "JOINT",
            "Role",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "=",
            "!",
            "&&",
            "||",
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            ".",
            ":",
            "-",
            "+",
            "0",
            "1",
            "007",
            "1.5",
            "1e5",
            "1.5x",
            "0x1",
            "99999999999",
            "1.99999999999999999999999",
            "'",
            "\"",
            "\\",
            "//",
            "/*",
            "*/",
            "\r",
            "\n",
            "\u0000",
            "\u202E",
            "é",
            "😀",
            "\uD83D",
            "package",
            "import",
            "global");

    private static final long SEED = Seed.of(RobustnessTest.class);

    @Test
    void random_bytes_are_refused() {
        for (int i = 0; i < 5_000; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);

            assertThat(answer(new PolicyFile("a.drl", bytes)))
                    .as("-Dseed=%d, run %d", SEED, i)
                    .isPositive();
        }
    }

    @Test
    void random_bytes_inside_a_policy_are_answered() {
        for (int i = 0; i < 3_000; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes =
                    PolicyFile.of("a.drl", new RandomPolicy(random).text()).bytes();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            answer(new PolicyFile("a.drl", bytes));
        }
    }

    @Test
    void random_words_are_answered() {
        for (int i = 0; i < 20_000; i++) {
            Random random = new Random(SEED + i);
            StringBuilder text = new StringBuilder(HEAD);
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }

            answer(PolicyFile.of("a.drl", text.toString()));
        }
    }

    @Test
    void random_properties_are_answered() {
        for (int i = 0; i < 3_000; i++) {
            Random random = new Random(SEED + i);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);

            assertThat(answer(new PolicyFile(PolicyFile.PROPERTIES, bytes))).isPositive();
        }
    }

    /** How many problems there are; any other exception fails the test. */
    private static int answer(PolicyFile file) {
        try {
            assertThat(PolicyCheck.policy("x", List.of(file)).rules()).isNotEmpty();
            return 0;
        } catch (PolicyRejectedException rejected) {
            assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).isNotBlank();
            });
            return rejected.problems().size();
        }
    }
}
