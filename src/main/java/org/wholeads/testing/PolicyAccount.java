package org.wholeads.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.report.PlainText;
import org.wholeads.scenario.Expectation;

/** Accounts for a decision by the policy and the facts from which it came. */
record PolicyAccount(PolicyReasons reasons, Initiative initiative) implements Account {
    @Override
    public Optional<String> instead(Expectation expected, @Nullable Decision decision) {
        if (expected instanceof Expectation.OfRule rule
                && reasons.rule(rule.rule()).isEmpty()) {
            return Optional.of("the policy has no rule of this title" + Titles.hint(rule.rule(), reasons.titles()));
        }
        if (decision == null) {
            return Optional.of("the policy does not decide");
        }
        return expected.isMetBy(decision) ? Optional.empty() : Optional.of(expected.actual(decision));
    }

    @Override
    public String explanation(List<Expectation> unmet, @Nullable Decision decision) {
        String rules =
                unmet.stream().flatMap(this::rule).map(text -> text + "\n").collect(Collectors.joining());
        return rules
                + "facts: " + PlainText.of(initiative.toString()) + "\n\n"
                + reasons.explanation(
                        initiative,
                        decision,
                        unmet.stream()
                                .flatMap(expected -> leader(expected, decision))
                                .findFirst());
    }

    private Stream<String> rule(Expectation expected) {
        return expected instanceof Expectation.OfRule rule
                ? reasons.rule(rule.rule()).stream().map(found -> reasons.of(found, initiative))
                : Stream.empty();
    }

    private static Stream<Leader> leader(Expectation expected, @Nullable Decision decision) {
        if (expected instanceof Expectation.LedBy led) {
            return Stream.of(led.leader()).filter(leader -> decision == null || decision.leader() != leader);
        }
        boolean leads = decision == null || decision.leader() != Leader.JOINT;
        return expected instanceof Expectation.Accountable accountable && leads
                ? Stream.of(accountable.leader())
                : Stream.empty();
    }
}
