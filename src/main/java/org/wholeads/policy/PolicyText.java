package org.wholeads.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.wholeads.policy.Condition.Any;

/**
 * Rules as DRL text, as we lay it out: one condition a line, and one alternative a line where a condition has several. {@link
 * PolicyReader} reads from it equal rules, but for their file and line; remarks are not part of a rule and so not of its
 * text. Stateless; may be used by many threads.
 *
 * <p>What only code can build has no such text and is printed as it is: {@code All}, {@code Any} and {@code Membership} of
 * nothing, {@code All} and {@code Any} of one condition, numbers beyond what the reader takes.
 */
public final class PolicyText {
    private static final String HEAD = "package rules;\n\nimport org.wholeads.*;\n\nglobal Ruling ruling;\n";
    private static final String INDENT = "    ";

    private PolicyText() {}

    /** One file with all rules of a policy, in the policy's order. */
    public static String of(Policy policy) {
        return of(policy.rules());
    }

    /** One file with these rules, in their order. */
    public static String of(Collection<Rule> rules) {
        StringBuilder text = new StringBuilder(HEAD);
        rules.forEach(rule -> text.append('\n').append(of(rule)));
        return text.toString();
    }

    /** One rule, from {@code rule} to {@code end}, with a line break behind it. */
    public static String of(Rule rule) {
        StringBuilder text = new StringBuilder("rule \"").append(rule.name()).append("\"\n");
        if (rule.source() != null) {
            text.append(INDENT)
                    .append("@source(")
                    .append(new Constant(rule.source()))
                    .append(")\n");
        }
        if (rule.salience() != 0) {
            text.append(INDENT).append("salience ").append(rule.salience()).append('\n');
        }
        text.append("when\n");
        rule.patterns().forEach(pattern -> text.append(pattern(pattern)));
        text.append("then\n");
        rule.consequences().forEach(consequence -> text.append(call(consequence)));
        return text.append("end\n").toString();
    }

    private static String pattern(Pattern pattern) {
        String label = INDENT + pattern.subject().label();
        if (pattern.conditions().isEmpty()) {
            return label + "()\n";
        }
        String separator = ",\n" + INDENT + INDENT;
        StringJoiner conditions = new StringJoiner(separator, label + "(\n" + INDENT + INDENT, " )\n");
        pattern.conditions().forEach(condition -> conditions.add(condition(condition)));
        return conditions.toString();
    }

    private static String condition(Condition condition) {
        if (!(condition instanceof Any any)) {
            return condition.toString();
        }
        StringJoiner alternatives = new StringJoiner("\n" + INDENT + INDENT + INDENT + "|| ");
        for (Condition part : any.conditions()) {
            alternatives.add(part instanceof Condition.Junction ? "(" + part + ")" : part.toString());
        }
        return alternatives.toString();
    }

    private static String call(Consequence consequence) {
        Verb verb = Verb.of(consequence);
        List<String> arguments = new ArrayList<>();
        verb.arguments(consequence).forEach(value -> arguments.add(new Constant(value).toString()));
        String text = arguments.remove(arguments.size() - 1);
        String others = String.join(", ", arguments);
        String place = arguments.isEmpty() ? " " : " " + others + ",\n" + INDENT + INDENT;
        return INDENT + "ruling." + verb.label() + "(" + place + text + " );\n";
    }
}
