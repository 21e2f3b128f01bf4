package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.Fact.Form;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Evidence and verdicts as DMN: a row for each rule, a column for each field that some rule reads. What a row asks of
 * several fields at once stands in a last column.
 */
final class DmnText {
    static final String LEADER = "leader";

    private static final List<Leader> SIDES = List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER);
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="policy" name="policy"
                namespace="urn:wholeads:benchmarks">
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    DmnText(Policy policy) {
        List<String> inputs = new ArrayList<>(Field.labels(Subject.INITIATIVE));
        inputs.add("attributes");
        for (String input : inputs) {
            text.append("<inputData id=\"i_" + input + "\" name=\"" + input + "\"><variable name=\"" + input
                    + "\" typeRef=\"Any\"/></inputData>\n");
        }
        for (Leader side : SIDES) {
            evidence(policy, side, inputs);
        }
        verdicts(policy, inputs);
        text.append("</definitions>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private record Row(List<Condition> conditions, String output) {}

    private void evidence(Policy policy, Leader side, List<String> inputs) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            for (Consequence consequence : rule.consequences()) {
                Consequence.Favour favour = (Consequence.Favour) consequence;
                if (favour.side() == side) {
                    rows.add(new Row(conditions(rule), Integer.toString(favour.weight())));
                }
            }
        }
        decision(sum(side), "number", inputs, List.of());
        if (rows.isEmpty()) {
            text.append("<literalExpression><text>0</text></literalExpression></decision>\n");
        } else {
            table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", sum(side), "number", rows);
        }
    }

    private void verdicts(Policy policy, List<String> inputs) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : policy.rules(Stage.VERDICT)) {
            Consequence.Lead lead = (Consequence.Lead) rule.consequences().get(0);
            rows.add(new Row(conditions(rule), "\"" + lead.leader() + "\""));
        }
        decision(LEADER, "string", inputs, SIDES);
        table("hitPolicy=\"FIRST\"", LEADER, "string", rows);
    }

    private static List<Condition> conditions(Rule rule) {
        return rule.patterns().stream()
                .map(Pattern::conditions)
                .flatMap(List::stream)
                .toList();
    }

    private static String sum(Leader side) {
        return "sum_" + side;
    }

    private void decision(String name, String type, List<String> inputs, List<Leader> sums) {
        text.append("<decision id=\"d_" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\" typeRef=\""
                + type + "\"/>\n");
        inputs.forEach(input -> text.append("<informationRequirement id=\"r_" + name + "_" + input
                + "\"><requiredInput href=\"#i_" + input + "\"/></informationRequirement>\n"));
        sums.forEach(side -> text.append("<informationRequirement id=\"r_" + name + "_" + side
                + "\"><requiredDecision href=\"#d_" + sum(side) + "\"/></informationRequirement>\n"));
    }

    private void table(String policy, String name, String type, List<Row> rows) {
        Set<Field> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.conditions().forEach(condition -> {
            if (fields(condition).size() == 1) {
                columns.addAll(fields(condition));
            }
        }));
        text.append("<decisionTable id=\"t_" + name + "\" " + policy + ">\n");
        int number = 0;
        for (Field column : columns) {
            input(name + number++, value(column));
        }
        input(name + number, "true");
        text.append("<output id=\"o_" + name + "\" name=\"" + name + "\" typeRef=\"" + type + "\"/>\n");
        number = 0;
        for (Row row : rows) {
            text.append("<rule id=\"x_" + name + number++ + "\">");
            for (Field column : columns) {
                List<Condition> asked = row.conditions().stream()
                        .filter(condition -> fields(condition).equals(Set.of(column)))
                        .toList();
                entry("inputEntry", name, number + "_" + column.label().hashCode(), cell(asked));
            }
            List<Condition> others = row.conditions().stream()
                    .filter(condition -> fields(condition).size() != 1)
                    .toList();
            entry("inputEntry", name, number + "_also", others.isEmpty() ? "-" : all(others, false));
            entry("outputEntry", name, number + "_out", row.output());
            text.append("</rule>\n");
        }
        text.append("</decisionTable></decision>\n");
    }

    private void input(String id, String expression) {
        text.append("<input id=\"c_" + id + "\"><inputExpression id=\"e_" + id + "\" typeRef=\"Any\"><text>"
                + escaped(expression) + "</text></inputExpression></input>\n");
    }

    private void entry(String kind, String name, String id, String expression) {
        text.append("<" + kind + " id=\"y_" + name + id + "\"><text>" + escaped(expression) + "</text></" + kind + ">");
    }

    private static String escaped(String expression) {
        return expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Set<Field> fields(Condition condition) {
        Set<Field> fields = new LinkedHashSet<>();
        condition.fields(fields::add);
        return fields;
    }

    /** The shortest unary test for what DMN has one, else an expression on {@code ?}. */
    private static String cell(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return "-";
        }
        if (conditions.size() == 1 && conditions.get(0) instanceof Comparison comparison) {
            String constant = constant(comparison.constant());
            return switch (comparison.operator()) {
                case EQUAL -> constant;
                case NOT_EQUAL -> "not(" + constant + ")";
                default -> comparison.operator().sign() + " " + constant;
            };
        }
        if (conditions.size() == 1 && conditions.get(0) instanceof Membership membership) {
            return membership.negated() ? "not(" + constants(membership) + ")" : constants(membership);
        }
        return all(conditions, true);
    }

    private static String all(List<Condition> conditions, boolean inColumn) {
        return conditions.stream()
                .map(condition -> expression(condition, inColumn))
                .collect(Collectors.joining(" and "));
    }

    /** A boolean that is never null. */
    private static String expression(Condition condition, boolean inColumn) {
        if (condition instanceof Not not) {
            return "not(" + expression(not.condition(), inColumn) + ")";
        }
        if (condition instanceof Junction junction) {
            String parts = junction.conditions().stream()
                    .map(part -> expression(part, inColumn))
                    .collect(Collectors.joining(condition instanceof Any ? " or " : " and "));
            return "(" + parts + ")";
        }
        String value = inColumn ? "?" : value(((Condition.Atom) condition).field());
        if (condition instanceof Containment containment) {
            String constant = constant(containment.constant());
            String contains = "(" + value + " != null and list contains(" + value + ", " + constant + "))";
            return containment.negated() ? "not" + contains : contains;
        }
        if (condition instanceof Membership membership) {
            String in = "(" + membership.constants().stream()
                    .map(constant -> value + " = " + constant(constant))
                    .collect(Collectors.joining(" or ")) + ")";
            return membership.negated() ? "not" + in : in;
        }
        Comparison comparison = (Comparison) condition;
        String sign = comparison.operator() == Operator.EQUAL ? "=" : comparison.operator().sign();
        String compared = value + " " + sign + " " + constant(comparison.constant());
        return "(" + (comparison.operator().isOrder() ? value + " != null and " : "") + compared + ")";
    }

    private static String constants(Membership membership) {
        return membership.constants().stream().map(DmnText::constant).collect(Collectors.joining(", "));
    }

    private static String constant(Constant constant) {
        return constant.value() instanceof Enum<?> choice ? "\"" + choice.name() + "\"" : constant.toString();
    }

    private static String value(Field field) {
        if (!field.key().isEmpty()) {
            return "get value(attributes, \"" + field.key() + "\")";
        }
        if (field.subject() == Subject.BALANCE) {
            return switch (field.label()) {
                case "cto" -> total(Leader.CTO);
                case "cmo" -> total(Leader.CMO);
                case "handsOnUser" -> total(Leader.HANDS_ON_USER);
                default -> total(Leader.CTO) + " - " + total(Leader.CMO);
            };
        }
        return field.form() == Form.TEXT_BY_KEY ? "attributes" : field.label();
    }

    /** A sum of no rows is null. */
    private static String total(Leader side) {
        return "(if " + sum(side) + " = null then 0 else " + sum(side) + ")";
    }
}
