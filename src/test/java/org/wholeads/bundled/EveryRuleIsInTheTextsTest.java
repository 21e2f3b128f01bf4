package org.wholeads.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.engine.Evaluator;
import org.wholeads.explain.Explainer;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationReport;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.testing.PolicyAssertions;

/** No rule speaks in vain: what it says stands in every long text about some initiative. */
class EveryRuleIsInTheTextsTest {
    private static final int NO_LINE_IS_WRAPPED = 100_000;
    private static final Policy POLICY = PolicyReader.bundled();
    private static final List<Scenario> SCENARIOS =
            ScenarioFiles.read(Path.of("src/test/resources/scenarios/bundled")).whole();

    static Stream<Arguments> texts() {
        return Stream.of(
                text(
                        "explain",
                        (initiative, decision) ->
                                ExplanationReport.text(explanation(initiative, decision), NO_LINE_IS_WRAPPED)),
                text(
                        "a failed scenario",
                        (initiative, decision) ->
                                ExplanationReport.reasons(explanation(initiative, decision), NO_LINE_IS_WRAPPED)),
                text("a failed assertion", (initiative, decision) -> failure(decision)));
    }

    private static Arguments text(String name, BiFunction<Initiative, Decision, String> text) {
        return Arguments.of(name, text);
    }

    private static Explanation explanation(Initiative initiative, Decision decision) {
        return new Explanation(
                POLICY.id(),
                initiative,
                Optional.of(decision),
                Explainer.of(POLICY).why(initiative),
                Optional.empty(),
                Optional.empty());
    }

    private static String failure(Decision decision) {
        Leader other = decision.leader() == Leader.CTO ? Leader.CMO : Leader.CTO;
        return String.valueOf(
                catchThrowable(() -> PolicyAssertions.assertThat(decision).isLedBy(other))
                        .getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void each_rule_has_its_say(String name, BiFunction<Initiative, Decision, String> text) {
        Set<String> unsaid = POLICY.rules().stream()
                .flatMap(rule -> rule.consequences().stream().map(consequence -> said(rule, consequence)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(unsaid).hasSizeGreaterThan(POLICY.rules().size());

        for (Scenario scenario : SCENARIOS) {
            Decision decision = Evaluator.of(POLICY).decide(scenario.initiative());
            String shown = text.apply(scenario.initiative(), decision);
            unsaid.removeIf(shown::contains);
        }

        assertThat(unsaid).isEmpty();
    }

    /** Its words, and whose they are. */
    private static String said(Rule rule, Consequence consequence) {
        return words(consequence) + " " + rule.ref();
    }

    private static String words(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return favour.because();
        }
        if (consequence instanceof Consequence.Lead lead) {
            return lead.because();
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return tieBreak.because();
        }
        if (consequence instanceof Consequence.Require require) {
            return require.because();
        }
        if (consequence instanceof Consequence.Warn warn) {
            return warn.risk();
        }
        if (consequence instanceof Consequence.Advise advise) {
            return advise.advice();
        }
        return consequence instanceof Consequence.Consult consult
                ? consult.because()
                : ((Consequence.Ask) consequence).question();
    }
}
