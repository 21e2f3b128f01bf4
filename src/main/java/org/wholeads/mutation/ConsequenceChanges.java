package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wholeads.Leader;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.mutation.Mutator.Draft;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Consequence.Consult;
import org.wholeads.policy.Consequence.Favour;
import org.wholeads.policy.Consequence.Lead;
import org.wholeads.policy.Consequence.Require;
import org.wholeads.policy.Consequence.TieBreak;
import org.wholeads.policy.Rule;

/** Changes what a rule says: one call at a time. Texts stay as they are. */
final class ConsequenceChanges {
    private final Rule rule;
    private final List<Draft> drafts = new ArrayList<>();

    ConsequenceChanges(Rule rule) {
        this.rule = rule;
    }

    List<Draft> drafts() {
        for (int place = 0; place < rule.consequences().size(); place++) {
            change(place, rule.consequences().get(place));
            drop(place);
        }
        return drafts;
    }

    private void change(int place, Consequence old) {
        if (old instanceof Favour it) {
            for (int weight : List.of(it.weight() + 1, it.weight() - 1)) {
                take(
                        place,
                        Kind.WEIGHT,
                        "the weight " + it.weight() + " becomes " + weight,
                        () -> new Favour(it.side(), weight, it.because()));
            }
            leaders(place, it.side(), leader -> new Favour(leader, it.weight(), it.because()));
        } else if (old instanceof Lead it) {
            leaders(place, it.leader(), leader -> new Lead(leader, it.because()));
        } else if (old instanceof TieBreak it) {
            leaders(place, it.accountable(), leader -> new TieBreak(leader, it.because()));
        } else if (old instanceof Require it) {
            takeNext(place, it.requirement(), other -> new Require(other, it.owner(), it.because()));
            takeNext(place, it.owner(), other -> new Require(it.requirement(), other, it.because()));
        } else if (old instanceof Consult it) {
            takeNext(place, it.role(), other -> new Consult(other, it.because()));
        }
    }

    private void leaders(int place, Leader old, Function<Leader, Consequence> with) {
        for (Leader leader : Leader.values()) {
            if (leader != old) {
                take(place, Kind.LEADER, old + " becomes " + leader, () -> with.apply(leader));
            }
        }
    }

    /** The next in the order of the vocabulary; after the last comes the first. */
    private <E extends Enum<E>> void takeNext(int place, E old, Function<E, Consequence> with) {
        E[] all = old.getDeclaringClass().getEnumConstants();
        E next = all[(old.ordinal() + 1) % all.length];
        take(place, Kind.DUTY, old + " becomes " + next, () -> with.apply(next));
    }

    /** What no rule may say is left out. */
    private void take(int place, Kind kind, String change, Supplier<Consequence> changed) {
        List<Consequence> consequences = new ArrayList<>(rule.consequences());
        try {
            consequences.set(place, changed.get());
        } catch (IllegalArgumentException e) {
            return; // JOINT is nobody whom evidence could favour, no weight is 0
        }
        drafts.add(new Draft(kind, change, rule.patterns(), consequences, rule.salience()));
    }

    /** The only one dropped is the rule dropped. */
    private void drop(int place) {
        if (rule.consequences().size() > 1) {
            List<Consequence> fewer = new ArrayList<>(rule.consequences());
            Consequence old = fewer.remove(place);
            drafts.add(new Draft(
                    Kind.DROPPED_CONSEQUENCE,
                    old.getClass().getSimpleName() + " " + (place + 1) + " of "
                            + rule.consequences().size() + " is dropped",
                    rule.patterns(),
                    fewer,
                    rule.salience()));
        }
    }
}
