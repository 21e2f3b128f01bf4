package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;

/** Changes a condition on one field. */
final class AtomChanges {
    private AtomChanges() {}

    /** Another condition instead, on the same field. */
    record Changed(Kind kind, Condition now) {}

    static List<Changed> of(Atom atom) {
        if (atom instanceof Comparison comparison) {
            return of(comparison);
        }
        return atom instanceof Membership membership ? of(membership) : of((Containment) atom);
    }

    private static List<Changed> of(Comparison it) {
        List<Changed> changes = new ArrayList<>();
        changes.add(new Changed(Kind.OPERATOR, new Comparison(it.field(), neighbour(it.operator()), it.constant())));
        for (Constant other : others(it.field(), it.constant())) {
            changes.add(new Changed(Kind.CONSTANT, new Comparison(it.field(), it.operator(), other)));
        }
        if (it.operator().isOrder()) {
            changes.add(new Changed(Kind.NEGATION, new Not(it))); // of others the operator's change is the opposite
        }
        return changes;
    }

    private static Operator neighbour(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case LESS -> Operator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS;
            case GREATER -> Operator.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.GREATER;
        };
    }

    private static List<Changed> of(Membership it) {
        List<Changed> changes = new ArrayList<>();
        changes.add(new Changed(Kind.OPERATOR, new Membership(it.field(), !it.negated(), it.constants())));
        for (int i = 0; i < it.constants().size(); i++) {
            List<Constant> fewer = new ArrayList<>(it.constants());
            fewer.remove(i);
            if (!fewer.isEmpty()) {
                changes.add(new Changed(Kind.CONSTANT, new Membership(it.field(), it.negated(), fewer)));
            }
        }
        if (it.constants().size() == 1) {
            for (Constant other : others(it.field(), it.constants().get(0))) {
                changes.add(new Changed(Kind.CONSTANT, new Membership(it.field(), it.negated(), List.of(other))));
            }
        }
        return changes;
    }

    private static List<Changed> of(Containment it) {
        List<Changed> changes = new ArrayList<>();
        changes.add(new Changed(Kind.OPERATOR, new Containment(it.field(), !it.negated(), it.constant())));
        for (Constant other : others(it.field(), it.constant())) {
            changes.add(new Changed(Kind.CONSTANT, new Containment(it.field(), it.negated(), other)));
        }
        return changes;
    }

    /** The constants next to this one; none next to {@code null}. */
    private static List<Constant> others(Field field, Constant constant) {
        Object value = constant.value();
        if (value instanceof Integer number) {
            return List.of(new Constant(number + 1), new Constant(number - 1));
        }
        if (value instanceof Double number) {
            return List.of(new Constant(number + 1), new Constant(number - 1));
        }
        if (value instanceof Boolean truth) {
            return List.of(new Constant(!truth));
        }
        if (value instanceof Enum<?> choice) {
            return next(field, choice).map(Constant::new).stream().toList();
        }
        return value instanceof String text ? List.of(new Constant(text + " or another")) : List.of();
    }

    /** The next in the order of the vocabulary; after the last comes the first. */
    private static Optional<Enum<?>> next(Field field, Enum<?> choice) {
        List<Enum<?>> choices = field.choices();
        return choices.size() < 2
                ? Optional.empty()
                : Optional.of(choices.get((choices.indexOf(choice) + 1) % choices.size()));
    }
}
