package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The 2024 inventory of US federal agencies as it was published: what a real intake looks like. It is the one file that tests
 * read from outside the project, because it is large and others publish it; where it is missing, the test counts as skipped.
 */
class FederalInventoryTest {
    private static final Path INVENTORY = Path.of("../shared/data/federal-ai-use-cases-2024.csv");
    private static final int ROWS = 2_133;

    @Test
    void every_row_is_decided_or_refused_by_name() {
        assumeThat(INVENTORY)
                .as("the inventory, which README.md says where to find")
                .isRegularFile();

        Console console = Console.run(
                "decide", "--mapping", "examples/federal-2024.mapping.yaml", "--output", "jsonl", INVENTORY.toString());

        System.out.println("2024 federal inventory: " + console.err());
        long decided = console.out().lines().count();
        // A row may have several problems; it counts by its line and its name or id.
        long refused = console.err()
                .lines()
                .map(Pattern.compile("^" + Pattern.quote(INVENTORY + ":") + "(\\d+): \".+?\": ")::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .distinct()
                .count();
        assertThat(decided + refused).isEqualTo(ROWS);
        assertThat(console.err()).as("lines of the mapping of no use").doesNotContain("no row needed");
        assertThat(console.err()).contains("unknown: ").contains("decided: CTO ");
        assertThat(decided).as("decided rows").isGreaterThanOrEqualTo(ROWS * 99 / 100 + 1);
    }
}
