package org.wholeads.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the grammar sees, before anything is known about names: words with their places. */
final class Syntax {
    private Syntax() {}

    record RuleSyntax(
            Token name, @Nullable Token source, int salience, List<PatternSyntax> patterns, List<CallSyntax> calls) {}

    record PatternSyntax(Token subject, List<Expression> conditions) {}

    /** {@code ruling.verb( arguments );}. */
    record CallSyntax(Token verb, List<ConstantSyntax> arguments) {}

    sealed interface Expression {}

    record AllSyntax(List<Expression> parts) implements Expression {}

    record AnySyntax(List<Expression> parts) implements Expression {}

    record NotSyntax(Expression part) implements Expression {}

    record ComparisonSyntax(FieldSyntax field, Token operator, ConstantSyntax constant) implements Expression {}

    record MembershipSyntax(FieldSyntax field, Token operator, boolean negated, List<ConstantSyntax> constants)
            implements Expression {}

    record ContainmentSyntax(FieldSyntax field, Token operator, boolean negated, ConstantSyntax constant)
            implements Expression {}

    /** A name, and for {@code attributes["key"]} the key. */
    record FieldSyntax(Token name, @Nullable Token key) {}

    /**
     * A constant.
     *
     * @param whole all of it as one word, for its place
     * @param type the enum of a qualified constant, else {@code null}
     * @param negative whether a minus stands before the number
     * @param value the number, the text, the name of the enum's constant, or {@code true}, {@code false}, {@code null}
     */
    record ConstantSyntax(Token whole, @Nullable Token type, boolean negative, Token value) {}
}
