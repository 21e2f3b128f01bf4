package org.wholeads.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * What a policy says of one initiative by the plain meaning of its rules, kept open for questions.
 *
 * @param facts all that was known when it ended: the outcome is missing if nobody leads
 * @param leader who leads; {@code null} if no verdict holds, or the highest disagree
 * @param standing the verdicts of the highest salience that hold
 */
record Trial(Facts facts, @Nullable Leader leader, List<Rule> standing) {
    static Trial of(Policy policy, Initiative initiative) {
        Facts atFirst = Facts.of(initiative);
        Facts weighed = atFirst.with(balance(policy, atFirst));
        List<Rule> verdicts = policy.rules(Stage.VERDICT).stream()
                .filter(rule -> rule.holds(weighed))
                .toList();
        // Rules of a stage come by falling salience.
        List<Rule> standing = verdicts.stream()
                .filter(rule -> rule.salience() == verdicts.get(0).salience())
                .toList();
        List<Leader> leaders = standing.stream().map(Trial::leaderOf).distinct().toList();
        return leaders.size() == 1
                ? new Trial(weighed.with(new Outcome(leaders.get(0))), leaders.get(0), standing)
                : new Trial(weighed, null, standing);
    }

    private static Balance balance(Policy policy, Facts facts) {
        int cto = 0;
        int cmo = 0;
        int handsOnUser = 0;
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            if (rule.holds(facts)) {
                for (Consequence consequence : rule.consequences()) {
                    Consequence.Favour favour = (Consequence.Favour) consequence;
                    cto += favour.side() == Leader.CTO ? favour.weight() : 0;
                    cmo += favour.side() == Leader.CMO ? favour.weight() : 0;
                    handsOnUser += favour.side() == Leader.HANDS_ON_USER ? favour.weight() : 0;
                }
            }
        }
        return new Balance(cto, cmo, handsOnUser);
    }

    /** Whom a verdict names: it calls {@code lead} once and nothing else. */
    static Leader leaderOf(Rule verdict) {
        return ((Consequence.Lead) verdict.consequences().get(0)).leader();
    }
}
