package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.mutation.Mutator.Draft;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;

/** Changes what a rule asks: one part of its conditions at a time, from single fields to whole brackets. */
final class ConditionChanges {
    private final Rule rule;
    private final List<Draft> drafts = new ArrayList<>();

    /** The rule's conditions with another one in some place; empty: with none there. */
    private interface Place {
        void take(Kind kind, String change, Optional<Condition> now);
    }

    ConditionChanges(Rule rule) {
        this.rule = rule;
    }

    List<Draft> drafts() {
        for (int pattern = 0; pattern < rule.patterns().size(); pattern++) {
            List<Condition> conditions = rule.patterns().get(pattern).conditions();
            for (int i = 0; i < conditions.size(); i++) {
                change(conditions.get(i), place(pattern, i));
            }
        }
        return drafts;
    }

    private Place place(int pattern, int condition) {
        return (kind, change, now) -> {
            List<Pattern> patterns = new ArrayList<>(rule.patterns());
            Pattern old = patterns.get(pattern);
            patterns.set(pattern, new Pattern(old.subject(), replaced(old.conditions(), condition, now)));
            drafts.add(new Draft(kind, change, patterns, rule.consequences(), rule.salience()));
        };
    }

    private static List<Condition> replaced(List<Condition> conditions, int place, Optional<Condition> now) {
        List<Condition> changed = new ArrayList<>(conditions);
        now.ifPresentOrElse(condition -> changed.set(place, condition), () -> changed.remove(place));
        return changed;
    }

    /** Changes of a condition, and of each of its parts. */
    private void change(Condition condition, Place place) {
        place.take(Kind.DROPPED_CONDITION, condition + " is dropped", Optional.empty());
        if (condition instanceof Atom atom) {
            AtomChanges.of(atom)
                    .forEach(changed ->
                            place.take(changed.kind(), atom + " becomes " + changed.now(), Optional.of(changed.now())));
        } else if (condition instanceof Not not) {
            negate(condition, not.condition(), place);
            change(not.condition(), withinNot(place));
        } else if (condition instanceof All all) {
            negate(condition, new Not(condition), place);
            for (int i = 0; i < all.conditions().size(); i++) {
                change(all.conditions().get(i), within(all, i, place));
            }
        } else if (condition instanceof Any any) {
            negate(condition, new Not(condition), place);
            for (int i = 0; i < any.conditions().size(); i++) {
                change(any.conditions().get(i), within(any, i, place));
            }
        }
    }

    private static void negate(Condition condition, Condition opposite, Place place) {
        place.take(Kind.NEGATION, condition + " becomes " + opposite, Optional.of(opposite));
    }

    /** What is left of a negation without what it negates is nothing; two negations are none. */
    private static Place withinNot(Place place) {
        return (kind, change, now) -> place.take(
                kind, change, now.map(part -> part instanceof Not twice ? twice.condition() : new Not(part)));
    }

    private static Place within(Condition.Junction junction, int part, Place place) {
        return (kind, change, now) -> {
            List<Condition> parts = replaced(junction.conditions(), part, now);
            Condition left =
                    parts.size() == 1 ? parts.get(0) : junction instanceof All ? new All(parts) : new Any(parts);
            place.take(kind, change, Optional.of(left));
        };
    }
}
