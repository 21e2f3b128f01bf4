package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Role;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Requested;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Expectation.Accountable;
import org.wholeads.scenario.Expectation.Consults;
import org.wholeads.scenario.Expectation.LedBy;
import org.wholeads.scenario.Expectation.Requires;
import org.wholeads.scenario.Expectation.Says;

/**
 * What counts of a decision when a mutant is compared with its policy: what {@link org.wholeads.analysis.Difference} compares,
 * which is who leads, who is accountable, and every {@link org.wholeads.analysis.Entry} without order. Reasons, the balance and
 * which rule said something do not count. Immutable.
 *
 * @param leader who leads
 * @param accountable who is accountable
 * @param conditions what must happen first and who answers for it
 * @param risks texts
 * @param advice texts
 * @param consulted whose opinion must be heard
 * @param questions texts
 */
public record Substance(
        Leader leader,
        Leader accountable,
        List<Requested> conditions,
        List<String> risks,
        List<String> advice,
        List<Role> consulted,
        List<String> questions) {
    public Substance {
        conditions = sorted(conditions);
        risks = sorted(risks);
        advice = sorted(advice);
        consulted = sorted(consulted);
        questions = sorted(questions);
    }

    /** What counts of this decision. */
    public static Substance of(Decision decision) {
        return new Substance(
                decision.leader(),
                decision.accountable(),
                decision.conditions().stream().map(Requested::of).toList(),
                decision.risks().stream().map(Note::text).toList(),
                decision.advice().stream().map(Note::text).toList(),
                decision.consulted().stream().map(Consultation::role).toList(),
                decision.questions().stream().map(Note::text).toList());
    }

    /** What counts of the decision on an initiative; empty if there is none. */
    static Optional<Substance> of(DecisionService service, Initiative initiative) {
        try {
            return Optional.of(of(service.decide(initiative)));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }

    /**
     * Expectations that this meets and the other does not. Where other people lead or are accountable it is these alone: all
     * else follows.
     *
     * @param other empty if nothing is decided
     */
    List<Expectation> unlike(Optional<Substance> other) {
        List<Expectation> unlike = new ArrayList<>();
        @Nullable Substance that = other.orElse(null);
        if (that == null || leader != that.leader) {
            unlike.add(new LedBy(leader));
        }
        if (that == null || accountable != that.accountable) {
            unlike.add(new Accountable(accountable));
        }
        if (that == null || !unlike.isEmpty()) {
            return unlike;
        }
        add(
                unlike,
                that,
                Substance::conditions,
                (it, wanted) -> new Requires(it.requirement(), Optional.of(it.owner()), it.text(), wanted));
        add(unlike, that, Substance::risks, (it, wanted) -> new Says(Says.Kind.RISK, it, wanted));
        add(unlike, that, Substance::advice, (it, wanted) -> new Says(Says.Kind.ADVICE, it, wanted));
        add(unlike, that, Substance::consulted, Consults::new);
        add(unlike, that, Substance::questions, (it, wanted) -> new Says(Says.Kind.QUESTION, it, wanted));
        return unlike;
    }

    /**
     * Those of {@link #unlike} by which a scenario tells the two apart: an expected text is a part of one that is said, so that
     * it does not tell a text from another that it is part of.
     */
    List<Expectation> telling(Optional<Substance> other) {
        return unlike(other).stream()
                .filter(it -> !(it instanceof Says says)
                        || (meets(says) && !other.map(that -> that.meets(says)).orElse(false)))
                .filter(it -> !(it instanceof Requires required)
                        || (meets(required)
                                && !other.map(that -> that.meets(required)).orElse(false)))
                .toList();
    }

    private boolean meets(Requires expected) {
        return conditions.stream()
                        .anyMatch(it -> expected.isAskedBy(
                                it.requirement(), it.owner(), it.text().orElse("")))
                == expected.wanted();
    }

    private boolean meets(Says expected) {
        List<String> texts =
                switch (expected.kind()) {
                    case RISK -> risks;
                    case ADVICE -> advice;
                    case QUESTION -> questions;
                };
        return expected.isIn(texts) == expected.wanted();
    }

    private interface Expecting<T> {
        Expectation of(T thing, boolean wanted);
    }

    private <T> void add(
            List<Expectation> unlike, Substance that, Function<Substance, List<T>> part, Expecting<T> expecting) {
        List<T> here = part.apply(this);
        List<T> there = part.apply(that);
        here.stream().filter(it -> !there.contains(it)).forEach(it -> unlike.add(expecting.of(it, true)));
        there.stream().filter(it -> !here.contains(it)).forEach(it -> unlike.add(expecting.of(it, false)));
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<T> all) {
        return List.copyOf(new TreeSet<>(all));
    }

    /** {@code led by CTO, requires SECURITY_REVIEW by CTO}: the expectations that only one of two meets, as it meets them. */
    static String said(Optional<Substance> one, Optional<Substance> other) {
        return one.map(it -> {
                    List<String> words = new ArrayList<>();
                    it.unlike(other).forEach(expected -> words.add(expected.toString()));
                    return String.join(", ", words);
                })
                .orElse("undecided");
    }
}
