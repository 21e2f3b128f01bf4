package org.wholeads.testing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Reason;
import org.wholeads.report.PlainText;

/** A decision as text, with every reason and what became of it. */
final class DecisionText {
    private final StringBuilder text = new StringBuilder();

    private DecisionText() {}

    static String of(Decision decision) {
        DecisionText writing = new DecisionText();
        writing.write(decision);
        return writing.text.toString();
    }

    private void write(Decision decision) {
        Balance balance = decision.balance();
        decision.stops().forEach(stop -> text.append("STOP - this must not go ahead (")
                .append(stop.owner())
                .append("): ")
                .append(PlainText.of(stop.because() + " " + stop.rule()))
                .append('\n'));
        text.append(decision.leader())
                .append(" leads")
                .append(
                        decision.leader() == Leader.JOINT
                                ? ", " + decision.accountable() + " breaks a tie and is accountable"
                                : " and is accountable")
                .append(", says the policy ")
                .append(PlainText.of(decision.policy().toString()))
                .append("\nWeighed: ")
                .append(balance.cto() + " for CTO, " + balance.cmo() + " for CMO, " + balance.handsOnUser())
                .append(" for HANDS_ON_USER\n");
        list("Reasons", decision.reasons(), DecisionText::reason);
        list(
                "Conditions",
                decision.conditions(),
                it -> it.requirement() + " by " + it.owner() + ": " + it.because() + " " + it.rule());
        list("Risks", decision.risks(), DecisionText::note);
        list("Advice", decision.advice(), DecisionText::note);
        list("Consulted", decision.consulted(), it -> it.role() + ": " + it.because() + " " + it.rule());
        list("Questions", decision.questions(), DecisionText::note);
        list("Unknown facts it rests on", decision.unknown(), fact -> fact);
    }

    private <T> void list(String heading, List<T> elements, Function<T, String> line) {
        if (!elements.isEmpty()) {
            text.append(heading).append(":\n");
            elements.forEach(element ->
                    text.append("  ").append(PlainText.of(line.apply(element))).append('\n'));
        }
    }

    private static String reason(Reason reason) {
        String says =
                switch (reason.type()) {
                    case EVIDENCE -> reason.weight() + " for " + reason.leader();
                    case VERDICT -> reason.leader() + " leads";
                    case TIE_BREAK -> reason.leader() + " breaks a tie";
                };
        return reason.standing().name().toLowerCase(Locale.ROOT)
                + (reason.type() == Reason.Type.EVIDENCE ? " evidence, " : ", ")
                + says
                + ": "
                + reason.because()
                + " "
                + reason.rule();
    }

    private static String note(Note note) {
        return note.text() + " " + note.rule();
    }
}
