package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;

class WhyTest {
    private static final Initiative STRATEGY = Initiative.builder()
            .name("Plan")
            .kind(Kind.STRATEGY)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    @Test
    void tie_breaks_of_lower_salience_are_overruled_or_agree_as_verdicts_are() {
        Policy policy = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;\n"
                + verdict("both", 3, "JOINT")
                + verdict("both, too", 2, "JOINT")
                + verdict("the CTO", 1, "CTO")
                + tieBreak("first", 3, "CMO")
                + tieBreak("second", 2, "CMO")
                + tieBreak("third", 1, "HANDS_ON_USER")
                + "rule \"a risk\" when Outcome() then ruling.warn( \"so\" ); end\n");

        Why why = Explainer.of(policy).why(STRATEGY);

        assertThat(why.verdicts()).extracting(WhyTest::name).containsExactly("both");
        assertThat(why.tieBreaks()).extracting(WhyTest::name).containsExactly("first");
        assertThat(why.agreed()).extracting(WhyTest::name).containsExactly("both, too", "second");
        assertThat(why.overruled()).extracting(WhyTest::name).containsExactly("the CTO", "third");
        assertThat(why.consequences()).extracting(WhyTest::name).containsExactly("a risk");
    }

    @Test
    void where_nothing_is_decided_nothing_agrees() {
        Policy policy = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;\n"
                + verdict("the CTO", 2, "CTO")
                + verdict("the CMO", 2, "CMO")
                + verdict("the CTO, too", 1, "CTO"));

        Why why = Explainer.of(policy).why(STRATEGY);

        assertThat(why.leader()).isNull();
        assertThat(why.agreed()).isEmpty();
        assertThat(why.overruled()).extracting(WhyTest::name).containsExactly("the CTO, too");
    }

    @Test
    void what_became_of_each_rule_is_what_the_decision_says() {
        Policy policy = PolicyReader.bundled();
        for (Scenario scenario : ScenarioFiles.read(Path.of("src/test/resources/scenarios/bundled"))
                .whole()) {
            Decision decision = Evaluator.of(policy).decide(scenario.initiative());

            Why why = Explainer.of(policy).why(scenario.initiative());

            assertThat(refs(Stream.concat(why.verdicts().stream(), why.tieBreaks().stream())))
                    .as(scenario.title())
                    .containsExactlyInAnyOrderElementsOf(refs(decision, Reason.Standing.FOLLOWED));
            assertThat(refs(why.agreed().stream()))
                    .as(scenario.title())
                    .containsExactlyInAnyOrderElementsOf(refs(decision, Reason.Standing.AGREED));
            assertThat(refs(why.overruled().stream()))
                    .as(scenario.title())
                    .containsExactlyInAnyOrderElementsOf(refs(decision, Reason.Standing.OVERRULED));
        }
    }

    private static String verdict(String name, int salience, String leader) {
        return "rule \"" + name + "\" salience " + salience + " when Balance() then ruling.lead( Leader." + leader
                + ", \"so\" ); end\n";
    }

    private static String tieBreak(String name, int salience, String person) {
        return "rule \"" + name + "\" salience " + salience + " when Outcome( leader == Leader.JOINT ) then"
                + " ruling.tieBreak( Leader." + person + ", \"so\" ); end\n";
    }

    private static String name(Support support) {
        return support.rule().name();
    }

    private static List<RuleRef> refs(Stream<Support> supports) {
        return supports.map(support -> support.rule().ref()).toList();
    }

    private static List<RuleRef> refs(Decision decision, Reason.Standing standing) {
        return decision.reasons().stream()
                .filter(reason -> reason.type() != Reason.Type.EVIDENCE && reason.standing() == standing)
                .map(Reason::rule)
                .toList();
    }
}
