package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to an input on its way, it is read or refused: no other exception, no endless loop. */
class MutilatedInputTest {
    private static final int ROUNDS = 4_000;
    /** What parsers say to programmers: options, classes, codes of characters. */
    private static final Pattern JARGON = Pattern.compile(
            "`[A-Za-z]|REDACTED|Exception|CTRL-CHAR|[(]code |non-standard|[a-z][A-Z][a-z]+[.][a-z]|<[a-z ]+>|Surrogate");

    private static final byte[] TELLING = "{}[]\",:;'\\\n\r\t&*!|>%@#-?=0\u0000\u00e9\ufeff\u202e".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(PortfolioFormat.class)
    void a_mutilated_portfolio_is_read_or_refused(PortfolioFormat format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutilated(portfolio(format, random), random);
            try {
                refused += (int) PortfolioTest.rest(Portfolio.of(new ByteArrayInputStream(bytes), format)).stream()
                        .filter(Row.Refused.class::isInstance)
                        .count();
            } catch (InputRefusedException e) {
                assertThat(e.problems())
                        .as("seed %d", seed)
                        .isNotEmpty()
                        .noneMatch(problem -> isJargon(problem.message(), new String(bytes, UTF_8)));
                refused++;
            } catch (RuntimeException e) {
                fail("round " + i + " of seed " + seed + ": " + new String(bytes, UTF_8), e);
            }
        }
        assertThat(refused).as("refused with seed %d", seed).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void a_mutilated_mapping_is_read_or_refused() throws IOException {
        byte[] mapping = Files.readAllBytes(Path.of("src/test/resources/portfolio/refused-mapping/everything.yaml"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutilated(mapping, random);
            try {
                IntakeMapping.read(new String(bytes, UTF_8));
                fail("round " + i + " of seed " + seed + " was accepted");
            } catch (InputRefusedException e) {
                assertThat(e.problems())
                        .as("seed %d", seed)
                        .isNotEmpty()
                        .noneMatch(problem -> isJargon(problem.message(), new String(bytes, UTF_8)));
            } catch (RuntimeException e) {
                fail("round " + i + " of seed " + seed + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    /** Whether a message has words of a parser that the input does not have: it shows some of the input. */
    private static boolean isJargon(String message, String input) {
        return JARGON.matcher(message).results().anyMatch(found -> !input.contains(found.group()));
    }

    private static byte[] portfolio(PortfolioFormat format, Random random) {
        String json = InitiativeJson.write(new RandomInitiatives(random.nextLong()).next());
        String text =
                switch (format) {
                    case JSON -> "[" + json + "," + json + "]";
                    case JSON_LINES -> json + "\n" + json + "\n";
                    case CSV -> "name,kind,objectives,users,annualCost\n\"a, b\",TOOL,PRODUCTIVITY,7,1.5\nc,TOOL,X,,\n";
                };
        return text.getBytes(UTF_8);
    }

    private static byte[] mutilated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(at, bytes.length - at));
            }
        }
        return bytes;
    }
}
