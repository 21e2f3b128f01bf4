package org.wholeads.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;

/** What holds for every rule, whoever made it. It runs for every rule at every start, so it is plain loops. */
final class RuleShape {
    private RuleShape() {}

    /** @throws IllegalArgumentException with the first thing that is wrong */
    static void require(
            String name,
            @Nullable String source,
            Stage stage,
            int salience,
            List<Pattern> patterns,
            List<Consequence> consequences) {
        String problem = nameProblem(name);
        problem = problem != null ? problem : Texts.problem(name);
        problem = problem != null || source == null ? problem : sourceProblem(source);
        problem = problem != null || source == null ? problem : Texts.problem(source);
        problem = problem != null ? problem : salienceProblem(salience);
        problem = problem != null ? problem : patternProblem(stage, patterns);
        problem = problem != null ? problem : consequenceProblem(stage, patterns, consequences);
        if (problem != null) {
            throw new IllegalArgumentException("rule \"" + SourceText.visible(name) + "\": " + problem);
        }
    }

    /** What is wrong with a rule's name, its single characters aside. */
    static @Nullable String nameProblem(String name) {
        if (name.isBlank() || !name.equals(name.strip())) {
            return "a rule's name must not be empty, nor begin or end with a blank";
        }
        if (name.length() > Limits.NAME) {
            return "a rule's name has at most " + Limits.NAME + " characters";
        }
        // Stock Drools puts the name into a comment of the Java it generates; what follows would be code there.
        return name.contains("*/") ? "a rule's name must not hold */, which ends a comment; delete it" : null;
    }

    /** What is wrong with a rule's source, its single characters aside. */
    static @Nullable String sourceProblem(String source) {
        return source.isBlank() || source.length() > Limits.TEXT
                ? "@source needs a text of 1 to " + Limits.TEXT + " characters, such as @source(\"A2, B3\")"
                : null;
    }

    private static @Nullable String salienceProblem(int salience) {
        return salience < -Limits.SALIENCE || salience > Limits.SALIENCE
                ? "salience must be from -" + Limits.SALIENCE + " to " + Limits.SALIENCE
                : null;
    }

    private static @Nullable String patternProblem(Stage stage, List<Pattern> patterns) {
        if (patterns.isEmpty()) {
            return "a rule matches at least one fact";
        }
        Subject last = patterns.get(0).subject();
        for (Pattern pattern : patterns.subList(1, patterns.size())) {
            if (pattern.subject().compareTo(last) <= 0) {
                return "a rule matches each fact at most once, in the order Initiative, Balance, Outcome";
            }
            last = pattern.subject();
        }
        return stage == last.stage()
                ? null
                : "a rule that matches " + last.label() + " belongs to the stage " + last.stage();
    }

    private static @Nullable String consequenceProblem(
            Stage stage, List<Pattern> patterns, List<Consequence> consequences) {
        int verdicts = 0;
        int tieBreaks = 0;
        for (Consequence consequence : consequences) {
            if (consequence.stage() != stage) {
                return consequence.getClass().getSimpleName() + " belongs to the stage " + consequence.stage();
            }
            verdicts += consequence instanceof Consequence.Lead ? 1 : 0;
            tieBreaks += consequence instanceof Consequence.TieBreak ? 1 : 0;
        }
        if (consequences.isEmpty()) {
            return "a rule calls at least one verb";
        }
        if (verdicts > 1 || tieBreaks > 1) {
            return "a rule gives a verdict or a tie-break only once";
        }
        return tieBreaks == 1 && !matchJoint(patterns) ? "a tie-break needs Outcome( leader == Leader.JOINT )" : null;
    }

    /** Whether they match only joint leaders. */
    static boolean matchJoint(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            for (Condition condition : pattern.conditions()) {
                if (pattern.subject() == Subject.OUTCOME
                        && condition instanceof Condition.Comparison comparison
                        && comparison.operator() == Operator.EQUAL
                        && comparison.constant().value() == Leader.JOINT) {
                    return true;
                }
            }
        }
        return false;
    }
}
