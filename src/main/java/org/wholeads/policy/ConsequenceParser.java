package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.policy.Syntax.CallSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;

/** Reads {@code ruling.verb( constant, … );}. */
final class ConsequenceParser {
    private static final int MOST_ARGUMENTS = 10;

    private ConsequenceParser() {}

    static CallSyntax call(Words words) {
        Token receiver = words.peek();
        if (words.isAtRule() || words.isAtEnd()) {
            throw words.fail(receiver, "expected 'end' after the rule's last call, found " + receiver.shown());
        }
        if (!receiver.is("ruling")) {
            throw words.fail(
                    receiver,
                    "only calls on ruling are allowed here, such as ruling.lead( Leader.CTO, \"because\" ); found "
                            + receiver.shown()
                            + Words.near(receiver, List.of("ruling", "end"))
                                    .or(() -> Verb.of(receiver.text()).map(verb -> "ruling." + verb.label()))
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
        words.next();
        words.expect(".", "after 'ruling'");
        Token verb = words.name("a verb");
        words.expect("(", "after the verb");
        List<ConstantSyntax> arguments = new ArrayList<>();
        if (!words.isAt(")")) {
            do {
                if (arguments.size() == MOST_ARGUMENTS) {
                    throw words.fail(words.peek(), "no verb takes more than three arguments");
                }
                arguments.add(ConstantParser.constant(words));
            } while (words.skip(","));
        }
        if (!words.skip(")")) {
            if (!arguments.isEmpty()) {
                refuseHalfArgument(arguments.get(arguments.size() - 1), words);
            }
            throw words.missing(noBracket(words));
        }
        words.expect(";", "after the call");
        return new CallSyntax(verb, arguments);
    }

    /** A text without its first quotation mark, or a name without its dot. */
    private static void refuseHalfArgument(ConstantSyntax last, Words words) {
        Token word = last.value();
        Token found = words.peek();
        if (last.type() != null || (found.type() != Token.Type.WORD && found.type() != Token.Type.NUMBER)) {
            return;
        }
        if (ConstantCheck.isConstant(word.text(), found.text())) {
            throw words.fail(
                    new Token(word.type(), word.text(), word.offset(), found.end() - word.offset()),
                    "a dot is missing; did you mean " + word.text() + "." + found.text() + "?");
        }
        if (word.type() == Token.Type.NUMBER || (word.type() == Token.Type.WORD && !word.is("new"))) {
            throw words.fail(
                    last.whole(), "a text begins and ends with a quotation mark; put one before '" + word.text() + "'");
        }
    }

    private static String noBracket(Words words) {
        Token found = words.peek();
        Token before = words.previous();
        String advice = "";
        if (before.type() == Token.Type.TEXT && found.is("+")) {
            advice = "; texts are not joined: write one text";
        } else if (before.type() == Token.Type.TEXT && before.end() == found.offset() && !found.is(";")) {
            advice = "; inside a text write ' instead of a quotation mark";
        }
        return "expected ',' or ')' after an argument, found " + found.shown() + advice;
    }
}
