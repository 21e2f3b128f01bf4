package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * The same on one line of JSON: {@code score}, {@code scenarios}, {@code failingScenarios}, {@code mutants}, {@code
     * killed}, {@code equivalent}, {@code kinds}, and {@code survivors}, {@code notDecided} and {@code equivalentMutants}, which
     * are lists of mutants.
     */
    public static String json(MutationScore score) {
        List<JsonText> survivors = new ArrayList<>();
        List<JsonText> notDecided = new ArrayList<>();
        List<JsonText> equivalent = new ArrayList<>();
        PastedScenarios scenarios = scenarios(score);
        for (Judged it : score.judged()) {
            if (it.verdict() instanceof Verdict.Survived survived) {
                survivors.add(JsonText.of(survivorJson(it.mutant(), survived, scenarios)));
            } else if (it.verdict() instanceof Verdict.NotDecided) {
                notDecided.add(JsonText.of(mutantJson(it.mutant())));
            } else if (it.verdict() instanceof Verdict.Equivalent same) {
                Map<String, Object> json = mutantJson(it.mutant());
                json.put("why", same.why().toString());
                equivalent.add(JsonText.of(json));
            }
        }
        return JsonText.object(
                        "score",
                        JsonText.raw(score.percent().toPlainString()),
                        "scenarios",
                        score.scenarios(),
                        "failingScenarios",
                        score.failing(),
                        "mutants",
                        score.judged().size(),
                        "killed",
                        score.killed(),
                        "equivalent",
                        score.all(Verdict.Equivalent.class).size(),
                        "kinds",
                        kinds(score),
                        "survivors",
                        survivors,
                        "notDecided",
                        notDecided,
                        "equivalentMutants",
                        equivalent)
                .toString();
    }

    private static Map<String, Integer> kinds(MutationScore score) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        score.kinds().forEach((kind, count) -> kinds.put(kind.name(), count));
        return kinds;
    }

    private static Map<String, Object> mutantJson(Mutant mutant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", mutant.id());
        json.put("rule", mutant.rule().ref());
        json.put("kind", mutant.kind());
        json.put("change", mutant.change());
        json.put("lines", RuleChange.lines(mutant.rule(), mutant.changed()));
        return json;
    }

    private static Map<String, Object> survivorJson(
            Mutant mutant, Verdict.Survived survived, PastedScenarios scenarios) {
        Map<String, Object> json = mutantJson(mutant);
        json.put("initiative", survived.initiative());
        json.put("policy", expectations(survived.before(), survived.after()));
        json.put("mutant", expectations(survived.after(), survived.before()));
        json.put("scenario", scenario(mutant, survived, scenarios));
        return json;
    }

    /** What only the first says, in words; empty where it decides nothing. */
    private static Optional<List<String>> expectations(Optional<Substance> one, Optional<Substance> other) {
        return one.map(
                it -> it.unlike(other).stream().map(Expectation::toString).toList());
    }
}
