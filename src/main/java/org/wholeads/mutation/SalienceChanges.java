package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.mutation.Mutator.Draft;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Consequence.Lead;
import org.wholeads.policy.Consequence.TieBreak;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** Changes the rank of a verdict among verdicts, or of a tie-break among tie-breaks; of others it decides nothing. */
final class SalienceChanges {
    private SalienceChanges() {}

    static List<Draft> of(Rule rule, Policy policy) {
        List<Draft> drafts = new ArrayList<>();
        for (int salience : others(rule, rivals(rule, policy))) {
            drafts.add(new Draft(
                    Kind.SALIENCE,
                    "salience " + rule.salience() + " becomes " + salience,
                    rule.patterns(),
                    rule.consequences(),
                    salience));
        }
        return drafts;
    }

    /** The saliences of the rules with which it competes. */
    private static NavigableSet<Integer> rivals(Rule rule, Policy policy) {
        TreeSet<Integer> saliences = new TreeSet<>();
        for (Rule other : policy.rules()) {
            boolean competes = (decides(rule, Lead.class) && decides(other, Lead.class))
                    || (decides(rule, TieBreak.class) && decides(other, TieBreak.class));
            if (competes && !other.equals(rule)) {
                saliences.add(other.salience());
            }
        }
        return saliences;
    }

    private static boolean decides(Rule rule, Class<? extends Consequence> verb) {
        return rule.consequences().stream().anyMatch(verb::isInstance);
    }

    /** Level with the next above and below, and past them; out of the own rank, if it is shared. */
    private static NavigableSet<Integer> others(Rule rule, NavigableSet<Integer> rivals) {
        int own = rule.salience();
        TreeSet<Integer> others = new TreeSet<>();
        Integer above = rivals.higher(own);
        if (above != null) {
            others.add(above);
            others.add(above + 1);
        }
        Integer below = rivals.lower(own);
        if (below != null) {
            others.add(below);
            others.add(below - 1);
        }
        if (rivals.contains(own)) {
            others.add(own + 1);
            others.add(own - 1);
        }
        return others;
    }
}
