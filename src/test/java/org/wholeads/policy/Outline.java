package org.wholeads.policy;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.wholeads.policy.Syntax.AllSyntax;
import org.wholeads.policy.Syntax.AnySyntax;
import org.wholeads.policy.Syntax.ComparisonSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.ContainmentSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.FieldSyntax;
import org.wholeads.policy.Syntax.MembershipSyntax;
import org.wholeads.policy.Syntax.NotSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;
import org.wholeads.policy.grammar.PolicyGrammarParser.AllContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.AnyContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.BracketsContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.ComparisonContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.ConditionContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.ConstantContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.ContainmentContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.FieldContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.MembershipContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.PartContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.PolicyRuleContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.SalienceContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.SingleContext;
import org.wholeads.policy.grammar.PolicyGrammarParser.SourceContext;

/** The structure of rules as a text in one form, whoever read them. */
final class Outline {
    private Outline() {}

    // What the reader saw.

    static String of(RuleSyntax rule) {
        Token source = rule.source();
        return "rule \"" + rule.name().text() + "\" " + (source == null ? "" : "@\"" + source.text() + "\" ")
                + rule.salience()
                + list(
                        "when",
                        rule.patterns(),
                        pattern -> pattern.subject().text() + list("", pattern.conditions(), Outline::of))
                + list("then", rule.calls(), call -> call.verb().text() + list("", call.arguments(), Outline::of));
    }

    private static String of(Expression expression) {
        if (expression instanceof AllSyntax all) {
            return list("all", all.parts(), Outline::of);
        }
        if (expression instanceof AnySyntax any) {
            return list("any", any.parts(), Outline::of);
        }
        if (expression instanceof NotSyntax not) {
            return "not(" + of(not.part()) + ")";
        }
        if (expression instanceof ComparisonSyntax comparison) {
            return of(comparison.field()) + comparison.operator().text() + of(comparison.constant());
        }
        if (expression instanceof MembershipSyntax membership) {
            return of(membership.field())
                    + (membership.negated() ? " not" : "")
                    + list(" in", membership.constants(), Outline::of);
        }
        ContainmentSyntax containment = (ContainmentSyntax) expression;
        return of(containment.field()) + (containment.negated() ? " not" : "") + " contains "
                + of(containment.constant());
    }

    private static String of(FieldSyntax field) {
        Token key = field.key();
        return field.name().text() + (key == null ? "" : "[\"" + key.text() + "\"]");
    }

    private static String of(ConstantSyntax constant) {
        Token type = constant.type();
        String value = constant.value().text();
        if (constant.value().type() == Token.Type.TEXT) {
            return "\"" + value + "\"";
        }
        return (constant.negative() ? "-" : "") + (type == null ? "" : type.text() + ".") + value;
    }

    // What the grammar saw.

    static String of(PolicyRuleContext rule) {
        SourceContext source = rule.source();
        return "rule " + rule.TEXT().getText() + " "
                + (source == null ? "" : "@" + source.TEXT().getText() + " ") + salience(rule)
                + list(
                        "when",
                        rule.pattern(),
                        pattern -> pattern.name().getText() + list("", pattern.any(), Outline::of))
                + list("then", rule.call(), call -> call.name().getText() + list("", call.constant(), Outline::of));
    }

    static BigInteger salience(PolicyRuleContext rule) {
        SalienceContext salience = rule.salience();
        return salience == null
                ? BigInteger.ZERO
                : new BigInteger(salience.getText().substring("salience".length()));
    }

    private static String of(AnyContext any) {
        return any.all().size() == 1 ? of(any.all(0)) : list("any", any.all(), Outline::of);
    }

    private static String of(AllContext all) {
        return all.part().size() == 1 ? of(all.part(0)) : list("all", all.part(), Outline::of);
    }

    private static String of(PartContext part) {
        if (part instanceof BracketsContext brackets) {
            boolean negated = brackets.getChild(0).getText().equals("!");
            return negated ? "not(" + of(brackets.any()) + ")" : of(brackets.any());
        }
        return of(((SingleContext) part).condition());
    }

    private static String of(ConditionContext condition) {
        String negated = condition.getChild(1).getText().equals("not") ? " not" : "";
        if (condition instanceof ComparisonContext comparison) {
            return of(comparison.field()) + comparison.getChild(1).getText() + of(comparison.constant());
        }
        if (condition instanceof MembershipContext membership) {
            return of(membership.field()) + negated + list(" in", membership.constant(), Outline::of);
        }
        ContainmentContext containment = (ContainmentContext) condition;
        return of(containment.field()) + negated + " contains " + of(containment.constant());
    }

    private static String of(FieldContext field) {
        TerminalNode key = field.TEXT();
        return field.name().getText() + (key == null ? "" : "[" + key.getText() + "]");
    }

    private static String of(ConstantContext constant) {
        return constant.getText();
    }

    private static <T> String list(String name, List<? extends T> parts, Function<T, String> outline) {
        return parts.stream().map(outline).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
