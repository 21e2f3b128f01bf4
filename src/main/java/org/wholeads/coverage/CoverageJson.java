package org.wholeads.coverage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.PolicyId;
import org.wholeads.report.JsonText;

/** Coverage as JSON for programs. */
final class CoverageJson {
    private CoverageJson() {}

    static String of(Coverage coverage) {
        PolicyId policy = coverage.policy();
        return JsonText.object(
                        "policy",
                        JsonText.object("name", policy.name(), "version", policy.version(), "sha256", policy.sha256()),
                        "initiatives",
                        coverage.initiatives(),
                        "covered",
                        coverage.covered(),
                        "total",
                        coverage.total(),
                        "percent",
                        coverage.percent(),
                        "files",
                        ByFile.files(coverage.results()).entrySet().stream()
                                .map(CoverageJson::file)
                                .toList(),
                        "goals",
                        goals(coverage),
                        "suggestions",
                        coverage.suggestions().stream()
                                .map(CoverageJson::suggestion)
                                .toList())
                .toString();
    }

    private static JsonText file(Map.Entry<String, List<Result>> file) {
        Share share = Share.of(file.getValue());
        return JsonText.object("file", file.getKey(), "covered", share.covered(), "total", share.total());
    }

    private static List<JsonText> goals(Coverage coverage) {
        Map<Goal, Integer> scenarios = CoverageText.scenarios(coverage.suggestions());
        return coverage.results().stream()
                .map(result -> goal(result, scenarios.get(result.goal())))
                .toList();
    }

    private static JsonText goal(Result result, @Nullable Integer scenario) {
        Goal goal = result.goal();
        return JsonText.object(
                "kind",
                kind(goal),
                "rule",
                goal.about(),
                "place",
                place(goal),
                "condition",
                goal instanceof Goal.ConditionMatters it ? it.condition().toString() : null,
                "wanted",
                goal instanceof Goal.ConditionMatters it ? it.wanted() : null,
                "words",
                goal.words(),
                "state",
                result.state(),
                "obstacle",
                result.obstacle(),
                "why",
                result.obstacle().map(Object::toString),
                "example",
                result.example(),
                "suggestion",
                scenario);
    }

    private static String kind(Goal goal) {
        if (goal instanceof Goal.RuleHolds) {
            return "RULE";
        }
        if (goal instanceof Goal.ConditionMatters) {
            return "CONDITION";
        }
        return goal instanceof Goal.ConsequenceTakesEffect ? "CONSEQUENCE" : "LEADER";
    }

    private static @Nullable Integer place(Goal goal) {
        if (goal instanceof Goal.ConditionMatters it) {
            return it.place() + 1;
        }
        return goal instanceof Goal.ConsequenceTakesEffect it ? it.place() + 1 : null;
    }

    private static JsonText suggestion(Suggestion suggestion) {
        return JsonText.object(
                "title",
                ScenarioYaml.title(suggestion),
                "initiative",
                suggestion.initiative(),
                "leader",
                suggestion.decision().map(Decision::leader),
                "accountable",
                suggestion.decision().map(Decision::accountable),
                "covers",
                suggestion.covers().stream().map(Object::toString).toList());
    }
}
