package org.wholeads.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.scenario.Expectation;

/** Accounts for a decision by what it says itself. It does not know the rules that kept silent. */
final class DecisionAccount implements Account {
    @Override
    public Optional<String> instead(Expectation expected, @Nullable Decision decision) {
        if (decision == null) {
            return Optional.of("null");
        }
        if (expected.isMetBy(decision)) {
            return Optional.empty();
        }
        return Optional.of(expected.actual(decision) + silence(expected, decision));
    }

    private static String silence(Expectation expected, Decision decision) {
        if (!(expected instanceof Expectation.OfRule rule)) {
            return "";
        }
        Set<String> spoken = spoken(decision);
        return spoken.contains(rule.rule()) ? "" : "; no rule of this title spoke" + Titles.hint(rule.rule(), spoken);
    }

    private static Set<String> spoken(Decision decision) {
        return Stream.of(
                        decision.reasons().stream().map(Reason::rule),
                        decision.conditions().stream().map(Precondition::rule),
                        Stream.of(decision.risks(), decision.advice(), decision.questions())
                                .flatMap(List::stream)
                                .map(Note::rule),
                        decision.consulted().stream().map(Consultation::rule))
                .flatMap(rules -> rules)
                .map(RuleRef::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String explanation(List<Expectation> unmet, @Nullable Decision decision) {
        if (decision == null) {
            return "There is no decision.";
        }
        String wrongLeaders = unmet.stream()
                .filter(Expectation.LedBy.class::isInstance)
                .map(expected -> whyNot(((Expectation.LedBy) expected).leader(), decision))
                .collect(Collectors.joining());
        return DecisionText.of(decision) + wrongLeaders;
    }

    private static String whyNot(Leader leader, Decision decision) {
        String overruled = decision.reasons().stream()
                .filter(reason -> reason.type() == Reason.Type.VERDICT && reason.leader() == leader)
                .map(reason -> "  " + reason.rule() + "\n")
                .collect(Collectors.joining());
        return overruled.isEmpty()
                ? "Why not " + leader + ": no rule that says so held. What stood in its way is told by"
                        + " verifyThat(policy).given(initiative).\n"
                : "Why not " + leader + ": these rules say so and hold, but one of higher salience stands.\n"
                        + overruled;
    }
}
