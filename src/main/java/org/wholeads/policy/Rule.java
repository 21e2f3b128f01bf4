package org.wholeads.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Condition.Atom;

/**
 * One rule.
 *
 * @param ref its place and its name, which has 1 to 150 characters
 * @param source what it rests on, such as {@code A2, B3}: 1 to 500 characters, which no decision depends on; {@code null} if
 *     the text gives none
 * @param stage when it is evaluated: the latest stage of the facts that it matches
 * @param salience its rank among the rules of its stage, -1,000,000 to 1,000,000, higher first; 0 if the text gives none
 * @param patterns what it matches, at least one, one pattern a fact, in the order of {@link Subject}
 * @param consequences what it says, at least one, all of its stage, in the order of the text; a verdict or a tie-break
 *     only once, and a tie-break only where {@code Outcome( leader == Leader.JOINT )} is matched
 */
public record Rule(
        RuleRef ref,
        @Nullable String source,
        Stage stage,
        int salience,
        List<Pattern> patterns,
        List<Consequence> consequences)
        implements Serializable {
    /** @throws IllegalArgumentException unless it is a rule that the reader could have read */
    public Rule {
        patterns = List.copyOf(patterns);
        consequences = List.copyOf(consequences);
        RuleShape.require(ref.name(), source, stage, salience, patterns, consequences);
    }

    /** The name. */
    public String name() {
        return ref.name();
    }

    /** Whether every condition holds; the facts must be those of the rule's stage. */
    public boolean holds(Facts facts) {
        for (Pattern pattern : patterns) {
            if (!pattern.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Whom it says should lead; empty unless it is a verdict. */
    public Optional<Leader> verdict() {
        for (Consequence consequence : consequences) {
            if (consequence instanceof Consequence.Lead lead) {
                return Optional.of(lead.leader());
            }
        }
        return Optional.empty();
    }

    /** Who it says breaks a tie; empty unless it does. */
    public Optional<Leader> tieBreak() {
        for (Consequence consequence : consequences) {
            if (consequence instanceof Consequence.TieBreak tieBreak) {
                return Optional.of(tieBreak.accountable());
            }
        }
        return Optional.empty();
    }

    /** What it weighs for one side; 0 unless it is evidence for it. */
    public int weight(Leader side) {
        int weight = 0;
        for (Consequence consequence : consequences) {
            if (consequence instanceof Consequence.Favour favour && favour.side() == side) {
                weight += favour.weight();
            }
        }
        return weight;
    }

    /** The conditions on single fields, in the order of the text. */
    public List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        for (Pattern pattern : patterns) {
            pattern.conditions().forEach(condition -> condition.atoms(atoms::add));
        }
        return atoms;
    }

    /**
     * The rule with another condition instead of one of its {@link #atoms}.
     *
     * @param place the atom's place among the atoms, from 0
     * @throws IllegalArgumentException if that would be no rule: the condition looks at another fact, or nobody is left to
     *     break a tie between
     */
    public Rule with(int place, Condition condition) {
        List<Pattern> changed = new ArrayList<>();
        int passed = 0;
        for (Pattern pattern : patterns) {
            List<Condition> conditions = new ArrayList<>();
            for (Condition old : pattern.conditions()) {
                conditions.add(old.with(place - passed, condition));
                passed += old.size();
            }
            changed.add(new Pattern(pattern.subject(), conditions));
        }
        return new Rule(ref, source, stage, salience, changed, consequences);
    }

    /** Passes on every field that a condition of this rule looks at. */
    public void fields(Consumer<Field> fields) {
        patterns.forEach(pattern -> pattern.conditions().forEach(condition -> condition.fields(fields)));
    }
}
