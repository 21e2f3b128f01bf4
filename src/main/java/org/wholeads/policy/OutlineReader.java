package org.wholeads.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeads.RuleRef;
import org.wholeads.policy.PolicyOutline.File;
import org.wholeads.policy.PolicyOutline.Parts;
import org.wholeads.policy.PolicyOutline.Span;
import org.wholeads.policy.Syntax.AllSyntax;
import org.wholeads.policy.Syntax.AnySyntax;
import org.wholeads.policy.Syntax.CallSyntax;
import org.wholeads.policy.Syntax.ComparisonSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.ContainmentSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.FieldSyntax;
import org.wholeads.policy.Syntax.MembershipSyntax;
import org.wholeads.policy.Syntax.NotSyntax;
import org.wholeads.policy.Syntax.PatternSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;

/** Finds the places of conditions and consequences in a text that is known to be right. */
final class OutlineReader {
    private final SourceText source;
    private final List<Token> tokens;
    /** Tokens are asked for from the top to the bottom, so that finding all of them takes one pass. */
    private int at;

    private OutlineReader(SourceText source) {
        this.source = source;
        this.tokens = Lexer.tokens(source, new Problems(source));
    }

    static File file(SourceText source) {
        OutlineReader reader = new OutlineReader(source);
        List<Parts> rules = new ArrayList<>();
        for (RuleSyntax rule : FileParser.rules(source, new Problems(source))) {
            rules.add(reader.rule(rule));
        }
        return new File(source.file(), source.text(), rules);
    }

    private Parts rule(RuleSyntax rule) {
        int name = indexAt(rule.name().offset());
        int start = tokens.get(name - 1).offset();
        List<PatternAtoms> patterns = new ArrayList<>();
        for (PatternSyntax pattern : rule.patterns()) {
            List<Span> atoms = new ArrayList<>();
            pattern.conditions().forEach(condition -> atoms(condition, atoms));
            patterns.add(new PatternAtoms(subject(pattern), atoms));
        }
        patterns.sort(Comparator.comparing(PatternAtoms::subject)); // as in the rule
        List<Span> consequences = rule.calls().stream().map(this::consequence).toList();
        int end = behind(consequences.get(consequences.size() - 1).to(), "end");
        return new Parts(
                new RuleRef(
                        rule.name().text(),
                        source.file(),
                        source.line(rule.name().offset())),
                new Span(start, end),
                new Span(rule.name().offset(), rule.name().end()),
                patterns.stream().flatMap(pattern -> pattern.atoms().stream()).toList(),
                consequences);
    }

    private record PatternAtoms(Subject subject, List<Span> atoms) {}

    private static Subject subject(PatternSyntax pattern) {
        for (Subject subject : Subject.values()) {
            if (pattern.subject().is(subject.label())) {
                return subject;
            }
        }
        throw new IllegalArgumentException("no fact: " + pattern.subject());
    }

    private void atoms(Expression expression, List<Span> atoms) {
        if (expression instanceof AllSyntax all) {
            all.parts().forEach(part -> atoms(part, atoms));
        } else if (expression instanceof AnySyntax any) {
            any.parts().forEach(part -> atoms(part, atoms));
        } else if (expression instanceof NotSyntax not) {
            atoms(not.part(), atoms);
        } else if (expression instanceof ComparisonSyntax it) {
            atoms.add(span(it.field(), it.constant().whole().end()));
        } else if (expression instanceof ContainmentSyntax it) {
            atoms.add(span(it.field(), it.constant().whole().end()));
        } else if (expression instanceof MembershipSyntax it) {
            ConstantSyntax last = it.constants().get(it.constants().size() - 1);
            atoms.add(span(it.field(), behind(last.whole().end(), ")")));
        }
    }

    private static Span span(FieldSyntax field, int to) {
        return new Span(field.name().offset(), to);
    }

    /** From {@code ruling} to the semicolon. */
    private Span consequence(CallSyntax call) {
        int verb = indexAt(call.verb().offset());
        List<ConstantSyntax> arguments = call.arguments();
        int last = arguments.isEmpty()
                ? call.verb().end()
                : arguments.get(arguments.size() - 1).whole().end();
        return new Span(tokens.get(verb - 2).offset(), behind(last, ";"));
    }

    /** The end of the next such word from a place on. */
    private int behind(int offset, String word) {
        int i = indexAt(offset);
        while (!tokens.get(i).is(word)) {
            i++;
        }
        return tokens.get(i).end();
    }

    /** The first word at a place or behind it. */
    private int indexAt(int offset) {
        while (tokens.get(at).offset() < offset) {
            at++;
        }
        return at;
    }
}
