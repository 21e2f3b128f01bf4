package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.UndecidedException;

/**
 * All that a decision says, each in its order, but for where rules stand and which texts they were read from.
 *
 * @param people who leads and who is accountable; none if it is undecided
 * @param balance the evidence; empty if it is undecided
 * @param said reasons, conditions, risks, advice, consultations, questions and unknown facts; if it is undecided the rules
 *     that disagree
 */
record Placeless(List<Leader> people, List<Balance> balance, List<Object> said) {
    static Placeless of(DecisionService service, Initiative initiative, Unrelated unrelated) {
        try {
            return of(service.decide(initiative), unrelated);
        } catch (UndecidedException e) {
            return new Placeless(
                    List.of(),
                    List.of(),
                    e.rules().stream().<Object>map(RuleRef::name).sorted().toList());
        }
    }

    private static Placeless of(Decision decision, Unrelated unrelated) {
        List<Object> said = new ArrayList<>();
        for (Reason it : decision.reasons()) {
            said.add(new Reason(away(it.rule()), it.type(), it.leader(), it.weight(), it.because(), it.standing()));
        }
        for (Precondition it : decision.conditions()) {
            said.add(new Precondition(it.requirement(), it.owner(), it.because(), away(it.rule())));
        }
        for (List<Note> notes : List.of(decision.risks(), decision.advice(), decision.questions())) {
            said.add(notes.stream()
                    .map(it -> new Note(it.text(), away(it.rule())))
                    .toList());
        }
        for (Consultation it : decision.consulted()) {
            said.add(new Consultation(it.role(), it.because(), away(it.rule())));
        }
        said.add(decision.unknown().stream()
                .filter(fact -> !fact.equals(unrelated.attribute()))
                .toList());
        return new Placeless(
                List.of(decision.leader(), decision.accountable()), List.of(decision.balance()), List.copyOf(said));
    }

    private static RuleRef away(RuleRef rule) {
        return new RuleRef(rule.name(), "", 1);
    }

    /** On one line. */
    @Override
    public String toString() {
        return people.isEmpty() ? "undecided " + said : people + " " + balance + " " + said;
    }
}
