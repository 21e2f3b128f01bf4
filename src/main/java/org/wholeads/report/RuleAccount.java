package org.wholeads.report;

import java.util.List;
import org.wholeads.explain.Obstacle;
import org.wholeads.policy.Rule;

/**
 * What rules have to do with something that a decision says, or does not say. Immutable.
 *
 * @param asked what is asked about, in words: {@code requires STOP}
 * @param rules the rules that could say it; none if no rule of the policy ever does
 */
public record RuleAccount(String asked, List<Tried> rules) {
    public RuleAccount {
        rules = List.copyOf(rules);
    }

    /**
     * A rule and what became of it.
     *
     * @param rule the rule
     * @param obstacles what keeps it from holding; none if it holds
     */
    public record Tried(Rule rule, List<Obstacle> obstacles) {
        public Tried {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * As text: each rule, and that it holds or what keeps it from that.
     *
     * @param width columns, 40 or more
     */
    public static String text(List<RuleAccount> accounts, int width) {
        Page page = new Page(width);
        for (RuleAccount account : accounts) {
            page.heading("RULES ON: " + account.asked());
            if (account.rules().isEmpty()) {
                page.paragraph(2, "No rule of this policy ever says so.");
            }
            for (Tried tried : account.rules()) {
                page.item(2, "- ", tried.rule().ref().toString());
                ObstacleText.write(page, 4, tried.obstacles());
            }
        }
        return page.toString();
    }
}
