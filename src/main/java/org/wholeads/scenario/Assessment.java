package org.wholeads.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run in the light of what is accepted. Immutable.
 *
 * @param run what came out
 * @param accepted what is accepted
 * @param today the day on which it is judged
 * @param complete whether the run has all scenarios that what is accepted may speak of
 */
public record Assessment(ScenarioRun run, AcceptedDisagreements accepted, LocalDate today, boolean complete) {
    /** With nothing accepted. */
    public static Assessment of(ScenarioRun run) {
        return new Assessment(run, AcceptedDisagreements.none(Path.of("")), LocalDate.EPOCH, true);
    }

    /** Whether everything could be tried and is as expected or accepted, and nothing accepted has healed. */
    public boolean isPassed() {
        return failed().isEmpty() && healed().isEmpty() && run.broken().isEmpty();
    }

    /** The results with disagreements that are not accepted, or not any more. */
    public List<ScenarioResult> failed() {
        return run.results().stream().filter(result -> !open(result).isEmpty()).toList();
    }

    /** The disagreements of a result that are not accepted, or not any more. */
    public List<Disagreement> open(ScenarioResult result) {
        return result.disagreements().stream()
                .filter(one -> tolerated(result.scenario(), one).isEmpty())
                .toList();
    }

    /** What is accepted, disagrees and may still do so. */
    public List<AcceptedDisagreement> tolerated() {
        return run.results().stream()
                .flatMap(result ->
                        result.disagreements().stream().flatMap(one -> tolerated(result.scenario(), one).stream()))
                .toList();
    }

    Optional<AcceptedDisagreement> tolerated(Scenario scenario, Disagreement disagreement) {
        return known(scenario, disagreement).filter(one -> !one.acceptance().isOver(today));
    }

    Optional<AcceptedDisagreement> expired(Scenario scenario, Disagreement disagreement) {
        return known(scenario, disagreement).filter(one -> one.acceptance().isOver(today));
    }

    private Optional<AcceptedDisagreement> known(Scenario scenario, Disagreement disagreement) {
        return accepted.all().stream()
                .filter(one -> one.is(scenario, disagreement))
                .findFirst();
    }

    /**
     * What is accepted but does not disagree any more, or not like that; and what speaks of scenarios that are not there,
     * if the run is complete and nothing in it is broken.
     */
    public List<AcceptedDisagreement> healed() {
        Map<String, ScenarioResult> results = run.results().stream()
                .collect(Collectors.toMap(result -> result.scenario().title(), result -> result, (one, same) -> one));
        List<AcceptedDisagreement> healed = new ArrayList<>();
        for (AcceptedDisagreement one : accepted.all()) {
            ScenarioResult result = results.get(one.scenario());
            if (result == null
                    ? complete && run.broken().isEmpty()
                    : !result.disagreements().contains(one.disagreement())) {
                healed.add(one);
            }
        }
        return healed;
    }

    /** How many disagreements were accepted, by date, and today; empty if none ever was. */
    public SortedMap<LocalDate, Integer> trend() {
        SortedMap<LocalDate, Integer> trend = new TreeMap<>(accepted.history());
        if (!trend.isEmpty() || !accepted.all().isEmpty()) {
            trend.put(today, accepted.all().size());
        }
        return trend;
    }

    /**
     * Accepts what disagrees today. What is {@linkplain #tolerated accepted already} keeps its reason and its days, so that a day that
     * somebody chose is not moved by the way; what is over is accepted anew, and what has healed is dropped.
     *
     * @param reason why
     * @param until the last day on which it is accepted
     * @throws IllegalArgumentException if the reason is blank, or the day is past or {@linkplain Acceptance#tooFar too far off}
     */
    public AcceptedDisagreements accept(String reason, LocalDate until) {
        if (reason.isBlank() || until.isBefore(today)) {
            throw new IllegalArgumentException("needs a reason, and a day that is not past");
        }
        Acceptance.tooFar(until, today).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        Set<AcceptedDisagreement> dropped = Set.copyOf(healed());
        List<AcceptedDisagreement> all = new ArrayList<>();
        for (AcceptedDisagreement one : accepted.all()) {
            if (!dropped.contains(one)) {
                all.add(
                        one.acceptance().isOver(today)
                                ? new AcceptedDisagreement(
                                        one.line(),
                                        one.scenario(),
                                        one.disagreement(),
                                        new Acceptance(reason, today, until))
                                : one);
            }
        }
        for (ScenarioResult result : run.results()) {
            for (Disagreement disagreement : result.disagreements()) {
                if (known(result.scenario(), disagreement).isEmpty()) {
                    all.add(new AcceptedDisagreement(
                            0, result.scenario().title(), disagreement, new Acceptance(reason, today, until)));
                }
            }
        }
        SortedMap<LocalDate, Integer> history = new TreeMap<>(accepted.history());
        history.put(today, all.size());
        return new AcceptedDisagreements(accepted.file(), all, history);
    }

    String place(AcceptedDisagreement one) {
        return accepted.file() + ":" + one.line();
    }
}
