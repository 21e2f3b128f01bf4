package org.wholeads.mutation;

import java.util.List;
import java.util.Optional;
import org.wholeads.report.JsonText;
import org.wholeads.report.PastedScenarios;
import org.wholeads.scenario.Expectation;

/** A {@link MutationScore} as text and as JSON. Stateless; may be used by many threads. */
public final class MutationReport {
    private MutationReport() {}

    /**
     * The score, and every mutant that survived: how the rule was changed, the smallest initiative on which that matters, and
     * a scenario that would kill it, ready to paste.
     */
    public static String text(MutationScore score) {
        StringBuilder text = new StringBuilder(summary(score));
        PastedScenarios scenarios = scenarios(score);
        for (Judged it : score.judged()) {
            if (it.verdict() instanceof Verdict.Survived survived) {
                text.append('\n').append(survivor(it.mutant(), survived, scenarios));
            } else if (it.verdict() instanceof Verdict.NotDecided) {
                text.append('\n').append(head(it.mutant()));
                text.append("  whether it decides anything differently was not decided within the budget\n");
            }
        }
        return text.toString();
    }

    /** The score and how many mutants became what: a few lines. */
    public static String summary(MutationScore score) {
        StringBuilder text = new StringBuilder("Mutation score " + score.percent() + " %: "
                + counted(score.scenarios(), "scenario") + " of the policy "
                + (score.scenarios() == 1 ? "kills " : "kill ")
                + score.killed() + " of " + counted(score.killable(), "mutant") + ".\n");
        line(text, score.all(Verdict.Survived.class).size(), "survived");
        line(text, score.all(Verdict.NotDecided.class).size(), "not decided within the budget, counted as survived");
        line(text, score.all(Verdict.Equivalent.class).size(), "proved to decide as the policy does, and left out");
        if (score.failing() > 0) {
            text.append("  ")
                    .append(counted(score.failing(), "scenario"))
                    .append(score.failing() == 1 ? " fails" : " fail")
                    .append(" on the policy itself and can kill nothing\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append("  ").append(count).append(' ').append(what).append('\n');
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String head(Mutant mutant) {
        StringBuilder text = new StringBuilder(mutant.rule().ref() + ": " + mutant.change() + "\n");
        RuleChange.lines(mutant.rule(), mutant.changed())
                .forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }

    private static String survivor(Mutant mutant, Verdict.Survived survived, PastedScenarios scenarios) {
        return head(mutant)
                + "  " + survived.initiative() + "\n"
                + "  the policy: " + Substance.said(survived.before(), survived.after()) + "\n"
                + "  the mutant: " + Substance.said(survived.after(), survived.before()) + "\n"
                + scenario(mutant, survived, scenarios)
                        .map(pasted -> "  no scenario notices; this one would:\n" + pasted)
                        .orElse(
                                survived.before().isEmpty()
                                        ? "  no scenario can expect what the policy does not decide\n"
                                        : "  no scenario can tell them apart, as one text is part of another; word them apart\n");
    }

    private static PastedScenarios scenarios(MutationScore score) {
        return new PastedScenarios(
                score.judged().stream().map(it -> it.mutant().rule()).anyMatch(PastedScenarios::readsName));
    }

    /** Empty where the policy decides nothing, or where no expectation tells policy and mutant apart. */
    private static Optional<String> scenario(Mutant mutant, Verdict.Survived survived, PastedScenarios scenarios) {
        return survived.before()
                .filter(before -> !before.telling(survived.after()).isEmpty())
                .map(before ->
                        scenarios.head(mutant.rule().name() + " (" + mutant.change() + ")", survived.initiative())
                                + PastedExpectations.of(before.telling(survived.after())));
    }

    /**
     * The same on one line of JSON. {@code mutants} holds all that were not killed, each with what became of it as its {@code
     * type}.
     */
    public static String json(MutationScore score) {
        PastedScenarios scenarios = scenarios(score);
        return JsonText.object(
                        "type",
                        "MUTATION",
                        "policy",
                        score.policy(),
                        "scenarioCount",
                        score.scenarios(),
                        "failingScenarioCount",
                        score.failing(),
                        "mutantCount",
                        score.judged().size(),
                        "killed",
                        score.killed(),
                        "total",
                        score.killable(),
                        "share",
                        JsonText.share(score.killed(), score.killable()),
                        "kinds",
                        score.kinds().entrySet().stream()
                                .map(it -> JsonText.object("kind", it.getKey(), "count", it.getValue()))
                                .toList(),
                        "mutants",
                        score.judged().stream()
                                .filter(it -> !(it.verdict() instanceof Verdict.Killed))
                                .map(it -> json(it, scenarios))
                                .toList())
                .toString();
    }

    private static JsonText json(Judged judged, PastedScenarios scenarios) {
        Mutant mutant = judged.mutant();
        Optional<Verdict.Survived> survived =
                judged.verdict() instanceof Verdict.Survived it ? Optional.of(it) : Optional.empty();
        Optional<Verdict.Equivalent> same =
                judged.verdict() instanceof Verdict.Equivalent it ? Optional.of(it) : Optional.empty();
        return JsonText.object(
                "type",
                survived.isPresent() ? "SURVIVED" : same.isPresent() ? "EQUIVALENT" : "NOT_DECIDED",
                "id",
                mutant.id(),
                "rule",
                mutant.rule().ref(),
                "kind",
                mutant.kind(),
                "change",
                mutant.change(),
                "lines",
                RuleChange.lines(mutant.rule(), mutant.changed()),
                "example",
                survived.map(Verdict.Survived::initiative),
                "policySays",
                survived.flatMap(it -> expectations(it.before(), it.after())),
                "mutantSays",
                survived.flatMap(it -> expectations(it.after(), it.before())),
                "scenario",
                survived.flatMap(it -> scenario(mutant, it, scenarios)),
                "why",
                same.map(it -> it.why().toString()));
    }

    /** What only the first says, in words; empty where it decides nothing. */
    private static Optional<List<String>> expectations(Optional<Substance> one, Optional<Substance> other) {
        return one.map(
                it -> it.unlike(other).stream().map(Expectation::toString).toList());
    }
}
