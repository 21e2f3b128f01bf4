package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;

/** Whether a contender answers what the plain meaning of the rules answers, as far as it answers at all. */
final class SameAnswers {
    private SameAnswers() {}

    /** @throws IllegalStateException at the first initiative that is answered otherwise */
    static void require(Contender contender, Contender.Decider decider, Policy policy, Initiative... initiatives) {
        Evaluator judge = Evaluator.of(policy);
        for (Initiative initiative : initiatives) {
            Decision expected = judge.decide(initiative);
            Object answer = decider.decide(initiative);
            if (!agrees(expected, answer, policy)) {
                throw new IllegalStateException(contender + " answers " + answer + ", expected " + expected + "\n"
                        + initiative);
            }
        }
    }

    private static boolean agrees(Decision expected, Object answer, Policy policy) {
        if (answer instanceof Decision decision) {
            return decision.equals(expected);
        }
        if (answer instanceof Hearing hearing) {
            return hearing.leader() == expected.leader()
                    && hearing.accountable() == expected.accountable()
                    && sorted(hearing.said).equals(sorted(texts(expected)));
        }
        if (answer instanceof Tally tally) {
            return tally.leader() == expected.leader()
                    && tally.accountable() == expected.accountable()
                    && rules(tally, policy).equals(rules(expected));
        }
        return answer instanceof Leader leader && leader == expected.leader();
    }

    private static List<String> rules(Tally tally, Policy policy) {
        return Arrays.stream(tally.rules())
                .mapToObj(rule -> policy.rules().get(rule).name())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String> rules(Decision decision) {
        Stream<String> reasons =
                decision.reasons().stream().map(reason -> reason.rule().name());
        Stream<String> conditions =
                decision.conditions().stream().map(condition -> condition.rule().name());
        Stream<String> consulted =
                decision.consulted().stream().map(consultation -> consultation.rule().name());
        Stream<String> notes = notes(decision).map(note -> note.rule().name());
        return Stream.of(reasons, conditions, consulted, notes)
                .flatMap(names -> names)
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String> texts(Decision decision) {
        List<String> texts = new ArrayList<>();
        decision.reasons().forEach(reason -> texts.add(reason.because()));
        decision.conditions().forEach(condition -> texts.add(condition.because()));
        decision.consulted().forEach(consultation -> texts.add(consultation.because()));
        notes(decision).forEach(note -> texts.add(note.text()));
        return texts;
    }

    private static Stream<Note> notes(Decision decision) {
        return Stream.of(decision.risks(), decision.advice(), decision.questions())
                .flatMap(List::stream);
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }
}
