package org.wholeads.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeads.Decision;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.report.PastedScenarios;

/** Suggestions as scenarios that can be pasted into a file of scenarios. */
final class ScenarioYaml {
    /** What the reader of a scenario has to know before using it. */
    static final String REMARK = "Expected is what the policy says today; a person has to judge whether that is right.";

    private static final int LONGEST_GOAL = 200;

    private final PastedScenarios scenarios;

    ScenarioYaml(Coverage coverage) {
        boolean asksForNames = coverage.results().stream()
                .anyMatch(result -> result.goal() instanceof Goal.ConditionMatters it
                        && it.condition().field().label().equals(Fact.NAME.label()));
        this.scenarios = new PastedScenarios(asksForNames);
    }

    /** All suggestions as a file. */
    String file(List<Suggestion> suggestions) {
        return "# " + REMARK + "\nscenarios:\n"
                + suggestions.stream().map(this::scenario).collect(Collectors.joining());
    }

    /** One suggestion as an element of the list of scenarios. */
    String scenario(Suggestion suggestion) {
        return scenarios.head(title(suggestion), suggestion.initiative()) + "    expect: "
                + expected(suggestion.decision()) + "\n";
    }

    /** What the first goal says; no other suggestion has that. */
    static String title(Suggestion suggestion) {
        Goal goal = suggestion.covers().get(0);
        int others = suggestion.covers().size() - 1;
        String first = goal.about().map(RuleRef::name).map(name -> name + ": ").orElse("") + goal.words();
        return PastedScenarios.cut(first, LONGEST_GOAL) + (others == 0 ? "" : ", and " + others + " more");
    }

    private static String expected(Decision decision) {
        String tieBreak = decision.leader() == Leader.JOINT ? ", accountable: " + decision.accountable() : "";
        return "{ leader: " + decision.leader() + tieBreak + " }";
    }
}
