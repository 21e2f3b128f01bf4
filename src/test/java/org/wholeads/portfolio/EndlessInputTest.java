package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that never end are refused after so many bytes, and not when memory or patience ends. */
class EndlessInputTest {
    private static final Path ZERO = Path.of("/dev/zero");

    /** The start once, then the rest again and again. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] rest;
        private long at;

        Endless(String start, String rest) {
            this.start = start.getBytes(UTF_8);
            this.rest = rest.getBytes(UTF_8);
        }

        @Override
        public int read() {
            int next = at < start.length ? start[(int) at] : rest[(int) ((at - start.length) % rest.length)];
            at++;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "JSON ~ '' ~ ' '",
                "JSON ~ '[' ~ ' '",
                "JSON ~ '{' ~ '\"kind\":1,'",
                "JSON ~ '{\"objectives\":[' ~ '1,'",
                "JSON ~ '{\"name\":\"' ~ 'x'",
                "JSON_LINES ~ '' ~ 'x'",
                "JSON_LINES ~ '' ~ '\n'",
                "CSV ~ '' ~ 'x'",
                "CSV ~ 'name,kind,objectives\n' ~ '\n'",
                "CSV ~ 'name,kind,objectives\n' ~ 'x'",
                "CSV ~ 'name,kind,objectives\n\"' ~ 'x'",
                "CSV ~ 'name,kind,objectives\n' ~ 'x,'"
            })
    void an_input_without_the_end_of_a_row_is_refused(PortfolioFormat format, String start, String rest) {
        Endless endless = new Endless(start, rest);

        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> PortfolioTest.rest(Portfolio.of(endless, format)));
        assertThat(endless.at).isLessThan(RowLimitedInput.MOST_BYTES + (1 << 20));
    }

    @Test
    void many_rows_may_be_larger_than_one() {
        Endless endless = new Endless("name,kind,objectives\n", "x,TOOL,COMPLIANCE\n");

        Portfolio portfolio = Portfolio.of(endless, PortfolioFormat.CSV);
        while (endless.at < RowLimitedInput.MOST_BYTES + (1 << 20)) {
            assertThat(portfolio.next()).isInstanceOf(Row.Accepted.class);
        }
    }

    @Test
    void a_device_that_never_ends_is_no_mapping_and_no_data(@TempDir Path directory) throws IOException {
        assumeTrue(Files.exists(ZERO), "the system has such a device");

        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> IntakeMapping.read(ZERO))
                .withMessageContaining("larger than");
        for (String name : new String[] {"x.yaml", "x.csv", "x.jsonl"}) {
            Path link = Files.createSymbolicLink(directory.resolve(name), ZERO);
            assertThatExceptionOfType(InputRefusedException.class)
                    .isThrownBy(() -> PlainData.read(link))
                    .withMessageContaining("larger than");
        }
    }
}
