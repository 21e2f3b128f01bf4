package org.wholeads.report;

import java.util.List;
import java.util.Optional;
import org.wholeads.analysis.Affected;
import org.wholeads.analysis.Difference;
import org.wholeads.policy.Policy;

/**
 * How two policies differ, as reports show it. Immutable.
 *
 * @param before the old policy
 * @param after the new policy
 * @param difference over all initiatives; empty if that was not decided within the budget
 * @param portfolio the initiatives of a portfolio that change; empty if no portfolio was given
 */
public record Comparison(
        Policy before, Policy after, Optional<Difference> difference, Optional<PortfolioChange> portfolio) {
    /**
     * What changes for a portfolio.
     *
     * @param initiatives how many initiatives it has
     * @param affected those that change, in their order
     */
    public record PortfolioChange(int initiatives, List<Placed> affected) {
        public PortfolioChange {
            affected = List.copyOf(affected);
        }
    }

    /**
     * A change and where the initiative stands.
     *
     * @param file the file
     * @param line the line, from 1
     * @param change what changes
     */
    public record Placed(String file, long line, Affected change) {
        /** {@code portfolio.csv:12}. */
        public String place() {
            return file + ":" + line;
        }
    }
}
