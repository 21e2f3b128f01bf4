package org.wholeads.benchmarks.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Subject;

/** Conditions as Java expressions on a {@link Case}, and what can be said of them where facts are not stated. */
final class JavaText {
    /** From how many constants on a list is asked for by a bit mask. */
    private static final int MANY = 4;

    private final List<Field> optional;

    /** @param optional the facts that need not be stated; each is the bit of its place */
    JavaText(List<Field> optional) {
        this.optional = optional;
    }

    String holds(Condition condition) {
        return said(condition, Say.HOLDS);
    }

    /** Whether it may hold when what is not stated may be anything. */
    String possible(Condition condition) {
        return said(condition, Say.POSSIBLE);
    }

    /** Whether it holds whatever is not stated. */
    String certain(Condition condition) {
        return said(condition, Say.CERTAIN);
    }

    /** The bits of the facts on which the condition depends if nobody stated them. */
    long needed(Condition condition) {
        long[] bits = {0};
        condition.atoms(atom -> bits[0] |= needed(atom));
        return bits[0];
    }

    private long needed(Atom atom) {
        return atom.field().isOptional() ? 1L << optional.indexOf(atom.field()) : 0;
    }

    private enum Say {
        HOLDS,
        POSSIBLE,
        CERTAIN
    }

    private String said(Condition condition, Say say) {
        if (condition instanceof Not not) {
            Say opposite = say == Say.POSSIBLE ? Say.CERTAIN : say == Say.CERTAIN ? Say.POSSIBLE : say;
            return "!(" + said(not.condition(), opposite) + ")";
        }
        if (condition instanceof Junction junction) {
            boolean any = condition instanceof Any;
            String parts = junction.conditions().stream()
                    .map(part -> said(part, say))
                    .collect(Collectors.joining(any ? " || " : " && "));
            return parts.isEmpty() ? String.valueOf(!any) : "(" + parts + ")";
        }
        Atom atom = (Atom) condition;
        long bit = needed(atom);
        if (say == Say.HOLDS || bit == 0) {
            return atom(atom);
        }
        return say == Say.POSSIBLE
                ? "((u & " + bit + "L) != 0 || " + atom(atom) + ")"
                : "((u & " + bit + "L) == 0 && " + atom(atom) + ")";
    }

    private static String atom(Atom atom) {
        String value = value(atom.field());
        if (atom instanceof Containment contained) {
            String sign = contained.negated() ? " == 0" : " != 0";
            return "(" + value + " & " + bit(contained.constant()) + "L)" + sign;
        }
        if (atom instanceof Membership membership) {
            return (membership.negated() ? "!" : "") + "(" + oneOf(membership, value) + ")";
        }
        Comparison comparison = (Comparison) atom;
        if (comparison.operator() == Operator.NOT_EQUAL) {
            return "!(" + equal(comparison.field(), value, comparison.constant()) + ")";
        }
        if (comparison.operator() == Operator.EQUAL) {
            return "(" + equal(comparison.field(), value, comparison.constant()) + ")";
        }
        return "(" + stated(comparison.field(), value) + value + " "
                + comparison.operator().sign() + " " + comparison.constant() + ")";
    }

    private static String oneOf(Membership membership, String value) {
        if (membership.field().form() == Form.ONE_OF && membership.constants().size() >= MANY) {
            long bits = 0;
            for (Constant constant : membership.constants()) {
                bits |= bit(constant);
            }
            return value + " != null && (" + bits + "L >>> " + value + ".ordinal() & 1) != 0";
        }
        return membership.constants().stream()
                .map(constant -> equal(membership.field(), value, constant))
                .collect(Collectors.joining(" || "));
    }

    private static long bit(Constant constant) {
        return 1L << ((Enum<?>) constant.value()).ordinal();
    }

    private static String equal(Field field, String value, Constant constant) {
        if (constant.value() == null) {
            return value + " == null";
        }
        return switch (field.form()) {
            case ONE_OF -> value + " == " + constant;
            case YES_NO -> "Boolean." + String.valueOf(constant).toUpperCase() + ".equals(" + value + ")";
            case TEXT -> constant + ".equals(" + value + ")";
            default -> stated(field, value) + value + " == " + constant;
        };
    }

    private static String stated(Field field, String value) {
        return field.isOptional() ? value + " != null && " : "";
    }

    static String value(Field field) {
        if (!field.key().isEmpty()) {
            return "it.initiative.attributes().get(\"" + field.key() + "\")";
        }
        boolean sum = field.subject() == Subject.BALANCE && field.label().equals("handsOnUser");
        return "it." + field.label() + (sum ? "Sum" : "");
    }

    /** Whether a fact is not stated. */
    static String unstated(Field field) {
        // Lists are bits in a case, where none may mean both.
        return field.form() == Form.SEVERAL_OF
                ? "it.initiative." + field.label() + "() == null"
                : value(field) + " == null";
    }
}
