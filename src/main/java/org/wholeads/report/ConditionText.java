package org.wholeads.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.explain.Observation;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;

/** Conditions of rules, and what became of them, as people say it. */
final class ConditionText {
    private ConditionText() {}

    /** Why it holds: "the risk class is high". */
    static String fulfilled(Observation observation) {
        Object value = observation.value();
        Field field = observation.condition().field();
        if (value == null) {
            return FactWords.name(field) + " is not stated";
        }
        return fact(field, value);
    }

    /** Why it fails: "the risk class would have to be high, but is limited". */
    static String failed(Observation observation) {
        Object value = observation.value();
        Field field = observation.condition().field();
        return "it asks that " + condition(observation.condition(), observation.negated()) + ", but "
                + (value == null ? "that is not stated" : fact(field, value));
    }

    private static String fact(Field field, Object value) {
        return value instanceof Boolean yes
                ? FactWords.statement(field, yes).orElse(FactWords.name(field) + " is " + FactWords.value(value))
                : FactWords.name(field) + verb(field) + FactWords.value(value);
    }

    private static String verb(Field field) {
        return isPlural(field) ? " are " : " is ";
    }

    private static boolean isPlural(Field field) {
        return field.form() == org.wholeads.Fact.Form.SEVERAL_OF;
    }

    /** What a comparison asks for. */
    static String condition(Condition.Atom atom, boolean negated) {
        String said = sentence(atom);
        return negated ? "it is not so that " + said : said;
    }

    private static String sentence(Condition.Atom atom) {
        Field field = atom.field();
        String name = FactWords.name(field);
        if (atom instanceof Condition.Membership in) {
            return name + (in.negated() ? " is none of: " : " is one of: ") + values(in.constants());
        }
        if (atom instanceof Condition.Containment in) {
            return name
                    + (in.negated() ? " do not include " : " include ")
                    + FactWords.value(in.constant().value());
        }
        Condition.Comparison comparison = (Condition.Comparison) atom;
        return comparison(field, comparison.operator(), comparison.constant().value());
    }

    private static String comparison(Field field, Operator operator, @Nullable Object constant) {
        String name = FactWords.name(field);
        if (constant == null) {
            return name + verb(field) + (operator == Operator.EQUAL ? "not stated" : "stated");
        }
        if (constant instanceof Boolean yes && operator == Operator.EQUAL) {
            return fact(field, yes);
        }
        if (constant instanceof Boolean yes) {
            return "it is not so that " + fact(field, yes);
        }
        String word =
                switch (operator) {
                    case EQUAL -> "";
                    case NOT_EQUAL -> "not ";
                    case LESS -> "less than ";
                    case LESS_OR_EQUAL -> "at most ";
                    case GREATER -> "more than ";
                    case GREATER_OR_EQUAL -> "at least ";
                };
        return name + verb(field) + word + FactWords.value(constant);
    }

    private static String values(List<Constant> constants) {
        return constants.stream().map(Constant::value).map(FactWords::value).collect(Collectors.joining(", "));
    }
}
