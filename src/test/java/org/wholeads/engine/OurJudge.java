package org.wholeads.engine;

import java.util.HashSet;
import java.util.Set;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;

/** A {@link DecisionService}, read through the decisions it gives. */
record OurJudge(DecisionService service) implements Judge {
    @Override
    public Judgement judge(Initiative initiative) {
        try {
            return judgement(service.decide(initiative));
        } catch (UndecidedException e) {
            return Judgement.UNDECIDED;
        }
    }

    private static Judgement judgement(Decision decision) {
        Set<String> said = new HashSet<>();
        decision.reasons()
                .forEach(reason -> said.add(
                        switch (reason.type()) {
                            case EVIDENCE ->
                                Judgement.call(
                                        reason.rule().name(),
                                        "favour",
                                        reason.leader(),
                                        reason.weight(),
                                        reason.because());
                            case VERDICT ->
                                Judgement.call(reason.rule().name(), "lead", reason.leader(), reason.because());
                            case TIE_BREAK ->
                                Judgement.call(reason.rule().name(), "tieBreak", reason.leader(), reason.because());
                        }));
        decision.conditions()
                .forEach(it -> said.add(
                        Judgement.call(it.rule().name(), "require", it.requirement(), it.owner(), it.because())));
        decision.risks().forEach(it -> said.add(Judgement.call(it.rule().name(), "warn", it.text())));
        decision.advice().forEach(it -> said.add(Judgement.call(it.rule().name(), "advise", it.text())));
        decision.consulted()
                .forEach(it -> said.add(Judgement.call(it.rule().name(), "consult", it.role(), it.because())));
        decision.questions().forEach(it -> said.add(Judgement.call(it.rule().name(), "ask", it.text())));
        return new Judgement(decision.leader(), decision.accountable(), decision.balance(), said);
    }
}
