package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeads.policy.PolicyText;
import org.wholeads.policy.Rule;

/** How a rule's text changes, line by line. */
final class RuleChange {
    private RuleChange() {}

    /** All lines of both texts: with {@code "- "} those that go, with {@code "+ "} those that come. */
    static List<String> lines(Rule before, Optional<Rule> after) {
        List<String> old = lines(before);
        List<String> now = after.map(RuleChange::lines).orElse(List.of());
        int[][] common = common(old, now);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add("  " + old.get(i));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i));
                i++;
            } else {
                lines.add("+ " + now.get(j));
                j++;
            }
        }
        return lines;
    }

    private static List<String> lines(Rule rule) {
        return PolicyText.of(rule).lines().toList();
    }

    /** How many lines the two have in common, in order, from these on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
