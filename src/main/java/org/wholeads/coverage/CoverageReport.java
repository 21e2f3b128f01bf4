package org.wholeads.coverage;

import org.wholeads.policy.PolicyOutline;
import org.wholeads.report.PlainText;

/**
 * Coverage for people and for programs. What is not covered comes with scenarios that would cover it, in the form of a file of
 * scenarios; what they expect is what the policy says today, which a person has to judge. Stateless; may be used by many
 * threads.
 */
public final class CoverageReport {
    private CoverageReport() {}

    /** Text: each file, then what is not covered, what cannot be, and scenarios that would cover the rest. */
    public static String text(Coverage coverage) {
        return CoverageText.of(coverage);
    }

    /** One line: how much is covered. */
    public static String summary(Coverage coverage) {
        return PlainText.of(CoverageText.summary(coverage)) + "\n";
    }

    /** JSON on one line. */
    public static String json(Coverage coverage) {
        return CoverageJson.of(coverage) + "\n";
    }

    /**
     * One HTML file that needs no other, in which the texts of the policy are marked. Nothing in them becomes HTML, and the
     * marks can be read without colour.
     *
     * @throws IllegalArgumentException if the texts are those of another policy
     */
    public static String html(Coverage coverage, PolicyOutline texts) {
        if (!texts.policy().id().equals(coverage.policy())) {
            throw new IllegalArgumentException("the coverage is that of the policy " + coverage.policy()
                    + ", but the texts are those of " + texts.policy().id());
        }
        return CoveragePage.of(coverage, texts);
    }

    /** The suggestions alone, as a file of scenarios: YAML. */
    public static String scenarios(Coverage coverage) {
        return new ScenarioYaml(coverage).file(coverage.suggestions());
    }
}
