package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.policy.Condition.Atom;

/**
 * One of the {@link Rule#atoms} of a rule, and when the rule turns on it: when the rule would come out the other way if this
 * condition alone came out the other way and everything else stayed as it is. In the words of testing: with these facts
 * the condition is not masked (masking MC/DC). A condition that is written twice counts at each place alone. Immutable.
 *
 * @param atom the condition
 * @param others what else the rule asks; the rule turns on the condition only if all of it holds
 * @param ifTrue what the condition is a part of, if the condition were true
 * @param ifFalse what the condition is a part of, if the condition were false
 */
public record Pivot(Atom atom, List<Pattern> others, Pattern ifTrue, Pattern ifFalse) {
    private static final Condition ALWAYS = new Condition.All(List.of());
    private static final Condition NEVER = new Condition.Any(List.of());

    public Pivot {
        others = List.copyOf(others);
    }

    /** One for each of the rule's atoms, in their order. */
    public static List<Pivot> of(Rule rule) {
        List<Pivot> pivots = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            for (int i = 0; i < pattern.conditions().size(); i++) {
                List<Pattern> others = others(rule, pattern, i);
                Condition whole = pattern.conditions().get(i);
                List<Atom> atoms = new ArrayList<>();
                whole.atoms(atoms::add);
                for (int place = 0; place < atoms.size(); place++) {
                    pivots.add(new Pivot(
                            atoms.get(place),
                            others,
                            new Pattern(pattern.subject(), List.of(whole.with(place, ALWAYS))),
                            new Pattern(pattern.subject(), List.of(whole.with(place, NEVER)))));
                }
            }
        }
        return pivots;
    }

    /** The patterns of a rule without one condition. */
    private static List<Pattern> others(Rule rule, Pattern pattern, int condition) {
        List<Pattern> others = new ArrayList<>();
        for (Pattern other : rule.patterns()) {
            List<Condition> conditions = new ArrayList<>(other.conditions());
            if (other.subject() == pattern.subject()) {
                conditions.remove(condition);
            }
            others.add(new Pattern(other.subject(), conditions));
        }
        return others;
    }

    /** Whether the rule turns on the condition; the facts must be those of the rule's stage. */
    public boolean turns(Facts facts) {
        if (ifTrue.holds(facts) == ifFalse.holds(facts)) {
            return false;
        }
        for (Pattern other : others) {
            if (!other.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the condition itself holds; the facts must be those of the rule's stage. */
    public boolean holds(Facts facts) {
        return atom.holds(facts.get(ifTrue.subject()));
    }
}
