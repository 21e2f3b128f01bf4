package org.wholeads.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.coverage.Goal.ConditionMatters;
import org.wholeads.report.JsonText;

/** Coverage as JSON for programs. */
final class CoverageJson {
    private CoverageJson() {}

    static String of(Coverage coverage) {
        return JsonText.object(
                        "type",
                        "COVERAGE",
                        "policy",
                        coverage.policy(),
                        "initiativeCount",
                        coverage.initiatives(),
                        "covered",
                        coverage.covered(),
                        "total",
                        coverage.total(),
                        "share",
                        JsonText.share(coverage.covered(), coverage.total()),
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
        return JsonText.object(
                "file",
                file.getKey(),
                "covered",
                share.covered(),
                "total",
                share.total(),
                "share",
                JsonText.share(share.covered(), share.total()));
    }

    private static List<JsonText> goals(Coverage coverage) {
        Map<Goal, Integer> scenarios = CoverageText.scenarios(coverage.suggestions());
        return coverage.results().stream()
                .map(result -> goal(result, Optional.ofNullable(scenarios.get(result.goal()))))
                .toList();
    }

    private static JsonText goal(Result result, Optional<Integer> scenario) {
        Goal goal = result.goal();
        return JsonText.object(
                "type",
                type(goal),
                "rule",
                goal.about(),
                "number",
                number(goal),
                "condition",
                condition(goal).map(it -> it.condition().toString()),
                "wanted",
                condition(goal).map(ConditionMatters::wanted),
                "words",
                goal.words(),
                "state",
                result.state(),
                "impossibility",
                result.impossibility(),
                "why",
                result.impossibility().map(Object::toString),
                "example",
                result.example(),
                "suggestion",
                scenario);
    }

    private static String type(Goal goal) {
        if (goal instanceof Goal.RuleHolds) {
            return "RULE";
        }
        if (goal instanceof ConditionMatters) {
            return "CONDITION";
        }
        return goal instanceof Goal.ConsequenceTakesEffect ? "CONSEQUENCE" : "LEADER";
    }

    private static Optional<ConditionMatters> condition(Goal goal) {
        return goal instanceof ConditionMatters it ? Optional.of(it) : Optional.empty();
    }

    private static Optional<Integer> number(Goal goal) {
        return goal instanceof Goal.ConsequenceTakesEffect it
                ? Optional.of(it.place() + 1)
                : condition(goal).map(it -> it.place() + 1);
    }

    private static JsonText suggestion(Suggestion suggestion) {
        return JsonText.object(
                "title",
                ScenarioYaml.title(suggestion),
                "initiative",
                suggestion.initiative(),
                "leader",
                suggestion.decision().leader(),
                "accountable",
                suggestion.decision().accountable(),
                "covers",
                suggestion.covers().stream().map(Object::toString).toList());
    }
}
