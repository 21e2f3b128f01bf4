package org.wholeads.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact.Form;
import org.wholeads.Spelling;

/** Whether operators and constants fit a field, and what to say if not. */
final class Fit {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}([.][0-9]{1,8})?");
    private static final String UNQUOTED = "; delete the quotation marks";

    private Fit() {}

    static boolean operatorIsWrong(Field field, Operator operator) {
        return operator.isOrder() ? !field.isNumber() : field.form() == Form.SEVERAL_OF;
    }

    static @Nullable String comparisonProblem(Field field, Operator operator, Constant constant) {
        if (operator.isOrder() && !field.isNumber()) {
            return "'" + operator.sign() + "' needs a number, but " + field + " takes " + values(field)
                    + (field.form() == Form.ONE_OF ? "; name those meant: " + field + " in (…, …)" : "");
        }
        if (constant.value() == null) {
            return nullProblem(field, operator);
        }
        if (field.form() == Form.SEVERAL_OF) {
            return field + " is a list; write: " + field + " contains " + constant;
        }
        String problem = constantProblem(field, constant);
        return problem != null ? problem : rangeProblem(field, operator, constant);
    }

    private static @Nullable String nullProblem(Field field, Operator operator) {
        if (operator.isOrder()) {
            return "nothing is less or greater than null; to ask whether " + field + " is known write: " + field
                    + " != null";
        }
        if (!field.isOptional()) {
            return field + " is always known, so this "
                    + (operator == Operator.EQUAL ? "can never hold" : "always holds; delete the comparison");
        }
        return null;
    }

    private static @Nullable String rangeProblem(Field field, Operator operator, Constant constant) {
        if (!field.isNumber() || field.label().equals("margin") || !(constant.value() instanceof Number number)) {
            return null;
        }
        if (number.doubleValue() < 0) {
            return field + " is never below 0, so " + constant + " says nothing about it";
        }
        return number.doubleValue() == 0 && operator == Operator.LESS
                ? field + " is never below 0, so this can never hold"
                : null;
    }

    static @Nullable String memberProblem(Field field, Constant constant) {
        if (constant.value() == null) {
            return "null cannot stand in a list; write: " + field + " == null || …";
        }
        if (field.form() == Form.SEVERAL_OF) {
            return null;
        }
        String problem = constantProblem(field, constant);
        return problem != null ? problem : rangeProblem(field, Operator.EQUAL, constant);
    }

    /** Whether the constant may be suggested for the field. */
    static boolean fits(Field field, Constant constant, boolean isComparison) {
        return constant.value() == null
                ? isComparison && field.isOptional()
                : constantProblem(field, constant) == null && rangeProblem(field, Operator.EQUAL, constant) == null;
    }

    static @Nullable String constantProblem(Field field, Constant constant) {
        Object value = constant.value();
        boolean fits =
                switch (field.form()) {
                    case TEXT -> value instanceof String;
                    case YES_NO -> value instanceof Boolean;
                    case WHOLE_NUMBER -> value instanceof Integer;
                    case NUMBER -> value instanceof Number;
                    default ->
                        value instanceof Enum<?> choice && field.choices().contains(choice);
                };
        return fits ? null : field + " takes " + values(field) + ", not " + constant + meant(field, constant);
    }

    /** What a constant between quotation marks was probably meant to be. */
    private static String meant(Field field, Constant constant) {
        if (!(constant.value() instanceof String text)) {
            return "";
        }
        if (!field.choices().isEmpty()) {
            List<String> names = field.choices().stream().map(Enum::name).toList();
            return Spelling.closest(text, names)
                    .map(near -> "; did you mean " + type(field) + "." + near + "?")
                    .orElse("");
        }
        return switch (field.form()) {
            case YES_NO ->
                ConstantCheck.meant(text)
                        .filter(meant -> meant.value() != null)
                        .map(meant -> "; did you mean " + meant + "?")
                        .orElse("");
            case WHOLE_NUMBER -> WHOLE_NUMBER.matcher(text).matches() ? UNQUOTED : "";
            case NUMBER -> NUMBER.matcher(text).matches() ? UNQUOTED : "";
            default -> "";
        };
    }

    static String values(Field field) {
        return switch (field.form()) {
            case TEXT -> "a text between quotation marks";
            case YES_NO -> "true or false";
            case WHOLE_NUMBER -> "a whole number";
            case NUMBER -> "a number";
            default -> "a constant of " + type(field);
        };
    }

    private static String type(Field field) {
        return field.choices().get(0).getDeclaringClass().getSimpleName();
    }
}
