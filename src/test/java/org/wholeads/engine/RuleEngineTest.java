package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Objective;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;
import org.wholeads.Risk;
import org.wholeads.Role;
import org.wholeads.RuleRef;
import org.wholeads.Scope;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Finding;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

class RuleEngineTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";
    private static final Initiative TOOL = Initiative.builder()
            .name("A tool")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY, Objective.COMPLIANCE)
            .build();

    @Test
    void adds_the_evidence_up_by_side() {
        Decision decision = decide(
                rule("a", "Initiative()", "favour( Leader.CTO, 3, \"x\" )"),
                rule("b", "Initiative( kind == Kind.TOOL )", "favour( Leader.CTO, 4, \"x\" )"),
                rule("c", "Initiative( kind == Kind.STRATEGY )", "favour( Leader.CTO, 50, \"x\" )"),
                rule("d", "Initiative()", "favour( Leader.CMO, 9, \"x\" )"),
                rule("e", "Initiative()", "favour( Leader.HANDS_ON_USER, 2, \"x\" )"),
                rule(
                        "f",
                        "Balance( cto == 7, cmo == 9, handsOnUser == 2, margin == -2 )",
                        "lead( Leader.CMO, \"x\" )"));

        assertThat(decision.balance()).isEqualTo(new Balance(7, 9, 2));
        assertThat(decision.leader()).isEqualTo(Leader.CMO);
    }

    @Test
    void the_verdict_of_the_highest_salience_stands_and_the_others_are_kept() {
        Decision decision = decide(
                rule("low", "Balance()", "lead( Leader.CMO, \"x\" )"),
                rule("high", 9, "Balance()", "lead( Leader.CTO, \"x\" )"),
                rule("middle", 5, "Balance()", "lead( Leader.CTO, \"x\" )"));

        assertThat(decision.leader()).isEqualTo(Leader.CTO);
        assertThat(decision.accountable()).isEqualTo(Leader.CTO);
        assertThat(decision.mainReason().rule().name()).isEqualTo("high");
        assertThat(decision.reasons())
                .extracting(reason -> reason.rule().name(), Reason::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("high", Standing.FOLLOWED),
                        org.assertj.core.groups.Tuple.tuple("middle", Standing.AGREED),
                        org.assertj.core.groups.Tuple.tuple("low", Standing.OVERRULED));
    }

    @Test
    void verdicts_of_equal_salience_may_agree() {
        Decision decision = decide(
                rule("b", "Balance()", "lead( Leader.CMO, \"x\" )"),
                rule("a", "Balance()", "lead( Leader.CMO, \"x\" )"));

        assertThat(decision.reasons())
                .extracting(reason -> reason.rule().name())
                .containsExactly("a", "b");
        assertThat(decision.reasons()).extracting(Reason::standing).containsOnly(Standing.FOLLOWED);
    }

    @Test
    void evidence_is_followed_when_it_speaks_for_the_leader_and_comes_by_falling_weight() {
        Decision decision = decide(
                rule("light", "Initiative()", "favour( Leader.CTO, 1, \"x\" )"),
                rule("heavy", "Initiative()", "favour( Leader.CMO, 2, \"x\" )"),
                rule("craft", "Initiative()", "favour( Leader.HANDS_ON_USER, 1, \"x\" )"),
                rule("verdict", "Balance()", "lead( Leader.JOINT, \"x\" )"),
                rule("tie", "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"x\" )"));

        assertThat(decision.reasons())
                .extracting(reason -> reason.rule().name() + " " + reason.standing())
                .containsExactly(
                        "verdict FOLLOWED", "heavy FOLLOWED", "craft OVERRULED", "light FOLLOWED", "tie FOLLOWED");
    }

    @Test
    void joint_leaders_have_one_accountable_person_by_the_highest_tie_break() {
        Decision decision = decide(
                rule("joint", "Balance()", "lead( Leader.JOINT, \"x\" )"),
                rule("low", "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"x\" )"),
                rule("high", 1, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CMO, \"x\" )"));

        assertThat(decision.leader()).isEqualTo(Leader.JOINT);
        assertThat(decision.accountable()).isEqualTo(Leader.CMO);
        assertThat(decision.reasons())
                .extracting(reason -> reason.rule().name() + " " + reason.standing())
                .containsExactly("joint FOLLOWED", "high FOLLOWED", "low OVERRULED");
    }

    @Test
    void consequences_follow_from_the_verdict() {
        Decision decision = decide(
                rule("verdict", "Balance()", "lead( Leader.CTO, \"x\" )"),
                rule(
                        "for the CTO",
                        "Outcome( leader == Leader.CTO )",
                        "require( Requirement.LEGAL_REVIEW, Role.LEGAL_COUNSEL, \"law\" )",
                        "require( Requirement.STOP, Role.BOARD, \"stop\" )",
                        "warn( \"silos\" )",
                        "advise( \"meet\" )",
                        "consult( Role.CMO, \"hear\" )",
                        "ask( \"why?\" )"),
                rule("for the CMO", "Outcome( leader == Leader.CMO )", "warn( \"shallow\" )"));

        RuleRef ref = new RuleRef("for the CTO", "policy.drl", 11);
        assertThat(decision.conditions())
                .extracting(condition -> condition.requirement() + " " + condition.owner() + " " + condition.because())
                .containsExactly("STOP BOARD stop", "LEGAL_REVIEW LEGAL_COUNSEL law");
        assertThat(decision.risks()).containsExactly(new Note("silos", ref));
        assertThat(decision.advice()).containsExactly(new Note("meet", ref));
        assertThat(decision.consulted()).containsExactly(new Consultation(Role.CMO, "hear", ref));
        assertThat(decision.questions()).containsExactly(new Note("why?", ref));
    }

    @Test
    void salience_changes_nothing_but_verdicts_and_tie_breaks() {
        Decision decision = decide(
                rule("verdict", "Balance()", "lead( Leader.CTO, \"x\" )"),
                rule("b", 5, "Initiative()", "favour( Leader.CTO, 2, \"x\" )"),
                rule("a", "Initiative()", "favour( Leader.CTO, 2, \"x\" )"),
                rule("d", 7, "Outcome()", "warn( \"d\" )", "require( Requirement.STOP, Role.BOARD, \"d\" )"),
                rule("c", -7, "Outcome()", "warn( \"c\" )", "require( Requirement.STOP, Role.BOARD, \"c\" )"));

        assertThat(decision.reasons())
                .extracting(reason -> reason.rule().name())
                .containsExactly("verdict", "a", "b");
        assertThat(decision.risks()).extracting(Note::text).containsExactly("c", "d");
        assertThat(decision.conditions())
                .extracting(condition -> condition.because())
                .containsExactly("c", "d");
    }

    @Test
    void names_the_policy_that_decided() {
        RuleEngine engine = RuleEngine.withDefaultPolicy();

        assertThat(engine.decide(TOOL).policy()).isEqualTo(engine.policy().id());
        assertThat(engine.policy().id().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void an_initiative_without_a_verdict_is_refused_with_its_facts() {
        assertThatThrownBy(() -> decide(rule(
                        "strategy", "Initiative( kind == Kind.STRATEGY ) Balance()", "lead( Leader.JOINT, \"x\" )")))
                .isInstanceOf(UndecidedException.class)
                .hasMessageStartingWith("no rule of the policy unnamed unversioned (")
                .hasMessageContaining("gives a verdict")
                .hasMessageEndingWith("initiative: name=\"A tool\", kind=TOOL, objectives=[PRODUCTIVITY, COMPLIANCE]");
    }

    @Test
    void verdicts_of_equal_salience_that_disagree_are_refused_with_their_names() {
        assertThatThrownBy(() -> decide(
                        rule("one", 7, "Balance()", "lead( Leader.CTO, \"x\" )"),
                        rule("other", 7, "Balance()", "lead( Leader.CMO, \"x\" )"),
                        rule("third", "Balance()", "lead( Leader.CMO, \"x\" )")))
                .asInstanceOf(type(UndecidedException.class))
                .satisfies(e -> assertThat(e.rules()).extracting(RuleRef::name).containsExactly("one", "other"))
                .satisfies(e -> assertThat(e.initiative()).isEqualTo(TOOL))
                .satisfies(
                        e -> assertThat(e)
                                .hasMessageContaining(
                                        "same salience 7 disagree on who leads: \"one\" (policy.drl:4) says CTO, \"other\" (policy.drl:11) says CMO"));
    }

    @Test
    void joint_leaders_without_a_tie_break_are_refused() {
        assertThatThrownBy(() -> decide(rule("joint", "Balance()", "lead( Leader.JOINT, \"x\" )")))
                .isInstanceOf(UndecidedException.class)
                .hasMessageContaining("says who breaks a tie between CTO and CMO");
    }

    @Test
    void tie_breaks_of_equal_salience_that_disagree_are_refused() {
        assertThatThrownBy(() -> decide(
                        rule("joint", "Balance()", "lead( Leader.JOINT, \"x\" )"),
                        rule("one", "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"x\" )"),
                        rule("other", "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CMO, \"x\" )")))
                .isInstanceOf(UndecidedException.class)
                .hasMessageContaining("disagree on who breaks a tie: \"one\"");
    }

    @Test
    void says_on_which_unknown_facts_the_answer_of_a_rule_rests() {
        Decision decision = decide(
                rule("v", "Balance()", "lead( Leader.CTO, \"x\" )"),
                rule(
                        "open",
                        "Initiative( kind == Kind.TOOL, risk == Risk.HIGH, attributes[\"region\"] == \"EU\" )",
                        "favour( Leader.CTO, 1, \"x\" )"),
                rule("closed", "Initiative( kind == Kind.STRATEGY, users > 5 )", "favour( Leader.CTO, 1, \"x\" )"),
                rule("met", "Initiative( kind == Kind.TOOL || annualCost > 5 )", "favour( Leader.CTO, 1, \"x\" )"),
                rule("asked", "Initiative( audience == null )", "favour( Leader.CTO, 1, \"x\" )"),
                rule(
                        "other leader",
                        "Initiative( autonomy == null || personalData == true ) Outcome( leader == Leader.CMO )",
                        "warn( \"x\" )"),
                rule(
                        "this leader",
                        "Initiative( scope == Scope.COMPANY ) Outcome( leader == Leader.CTO )",
                        "warn( \"x\" )"));

        assertThat(decision.unknown()).containsExactly("scope", "audience", "risk", "attributes[\"region\"]");
    }

    /** Looking for each of so many facts among all of them would take minutes. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_policy_that_looks_at_very_many_unknown_facts_still_decides() {
        int rules = 700;
        int facts = 150;
        Map<String, String> texts = new HashMap<>();
        for (int rule = 0; rule < rules; rule++) {
            String of = rule + "-";
            String conditions = IntStream.range(0, facts)
                    .mapToObj(fact -> "attributes[\"" + of + fact + "\"] == \"v\"")
                    .collect(Collectors.joining(", ", "Initiative( ", " )"));
            texts.merge(
                    rule % 4 + ".drl", rule("r" + rule, conditions, "favour( Leader.CTO, 1, \"x\" )"), String::concat);
        }
        texts.merge("0.drl", rule("v", "Balance()", "lead( Leader.CTO, \"x\" )"), String::concat);
        texts.replaceAll((file, text) -> HEAD + text);

        Decision decision = RuleEngine.unproved(PolicyReader.fromTexts(texts)).decide(TOOL);

        assertThat(decision.unknown()).hasSize(rules * facts);
    }

    @Test
    void rests_on_nothing_unknown_when_the_facts_are_stated() {
        Initiative stated = TOOL.toBuilder().risk(Risk.HIGH).scope(Scope.TEAM).build();

        Decision decision = RuleEngine.unproved(PolicyReader.fromText(HEAD
                        + rule(
                                "v",
                                "Initiative( risk == Risk.HIGH || scope == Scope.TEAM ) Balance()",
                                "lead( Leader.CTO, \"x\" )")))
                .decide(stated);

        assertThat(decision.unknown()).isEmpty();
    }

    @Test
    void refuses_a_policy_with_a_gap_and_shows_the_smallest_initiative_in_it() {
        Policy policy = policy(rule("v", "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CTO, \"x\" )"));

        assertThatThrownBy(() -> RuleEngine.of(policy))
                .isInstanceOfSatisfying(UnsoundPolicyException.class, refusal -> {
                    assertThat(refusal.policy()).isEqualTo(policy);
                    assertThat(refusal.findings()).singleElement().isInstanceOf(Finding.Gap.class);
                })
                .hasMessageContaining("no rule says who leads")
                .hasMessageContaining("kind=SOLUTION")
                .hasMessageContaining("RuleEngine.unproved");
    }

    @Test
    void refuses_a_policy_with_a_contradiction_and_names_both_rules() {
        Policy policy = policy(
                rule("one", "Initiative() Balance()", "lead( Leader.CTO, \"x\" )"),
                rule("other", "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CMO, \"x\" )"));

        assertThatThrownBy(() -> RuleEngine.of(policy))
                .isInstanceOf(UnsoundPolicyException.class)
                .hasMessageContaining("\"one\" (policy.drl:")
                .hasMessageContaining("\"other\" (policy.drl:")
                .hasMessageContaining("kind=TOOL");
    }

    @Test
    void loads_a_policy_that_is_proved_to_decide_every_initiative() {
        Policy policy = policy(
                rule("one", 1, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CMO, \"x\" )"),
                rule("other", "Initiative() Balance()", "lead( Leader.CTO, \"x\" )"));

        assertThat(RuleEngine.of(policy).decide(TOOL).leader()).isEqualTo(Leader.CMO);
    }

    @Test
    void loads_a_policy_that_is_too_large_to_be_proved() {
        Policy policy = policy(
                rule("v", "Initiative() Balance()", "lead( Leader.CTO, \"x\" )"),
                IntStream.range(0, 1_100)
                        .mapToObj(i -> rule(
                                "e" + i,
                                "Initiative( attributes[\"" + i + "\"] == \"v\" )",
                                "favour( Leader.CTO, 1, \"x\" )"))
                        .collect(Collectors.joining()));

        assertThat(RuleEngine.of(policy).decide(TOOL).leader()).isEqualTo(Leader.CTO);
    }

    private static Policy policy(String... rules) {
        return PolicyReader.fromText(HEAD + String.join("", rules));
    }

    private static Decision decide(String... rules) {
        return RuleEngine.unproved(PolicyReader.fromText(HEAD + String.join("", rules)))
                .decide(TOOL);
    }

    private static String rule(String name, String patterns, String... calls) {
        return rule(name, 0, patterns, calls);
    }

    private static String rule(String name, int salience, String patterns, String... calls) {
        return "rule \"" + name + "\"\n    salience " + salience + "\nwhen\n    " + patterns + "\nthen\n    ruling."
                + String.join("; ruling.", calls) + ";\nend\n";
    }
}
