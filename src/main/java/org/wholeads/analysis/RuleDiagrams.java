package org.wholeads.analysis;

import java.util.List;
import java.util.function.ToIntFunction;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Where conditions on the initiative hold, as yes/no diagrams. Not thread-safe. */
final class RuleDiagrams {
    private final Space space;
    private final Diagrams diagrams;
    private final Memo<Atom> atoms;

    RuleDiagrams(Space space, Diagrams diagrams) {
        this.space = space;
        this.diagrams = diagrams;
        this.atoms = new Memo<>(diagrams);
    }

    /** Where a rule's conditions on the initiative hold. */
    int holds(Rule rule) {
        int holds = Nodes.TRUE;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.subject() == Subject.INITIATIVE) {
                for (Condition condition : pattern.conditions()) {
                    holds = diagrams.and(holds, holds(condition));
                }
            }
        }
        return holds;
    }

    /** Where a condition on the initiative holds. */
    int holds(Condition condition) {
        if (condition instanceof Atom atom) {
            return atoms.get(atom, this::literal);
        }
        return connect(diagrams, condition, this::holds);
    }

    private int literal(Atom atom) {
        int place = space.levelOf(atom);
        Level level = space.levels().get(place);
        return diagrams.literal(place, choice -> level.accepts(choice, atom));
    }

    /** What follows for a condition that is no atom from what its parts are. */
    static int connect(Diagrams diagrams, Condition condition, ToIntFunction<Condition> part) {
        if (condition instanceof Condition.Not not) {
            return diagrams.not(part.applyAsInt(not.condition()));
        }
        if (condition instanceof Condition.All all) {
            return fold(all.conditions(), part, Nodes.TRUE, Operation.AND, diagrams);
        }
        return fold(((Condition.Any) condition).conditions(), part, Nodes.FALSE, Operation.OR, diagrams);
    }

    private static int fold(
            List<Condition> parts, ToIntFunction<Condition> part, int start, Operation operation, Diagrams diagrams) {
        int all = start;
        for (Condition condition : parts) {
            all = diagrams.apply(operation, all, part.applyAsInt(condition));
        }
        return all;
    }
}
