package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Risk;
import org.wholeads.RuleRef;
import org.wholeads.policy.Policy;

/** One small policy for each kind of finding. */
class AnalysisTest {
    private static final String CTO_BY_DEFAULT = Texts.rule("default", -1, "Balance()", "lead( Leader.CTO, \"w\" )");

    @Test
    void a_gap_comes_with_its_size_and_the_smallest_initiative() {
        Policy policy = Texts.policy(Texts.rule(
                "tools",
                0,
                "Initiative( kind == Kind.TOOL || risk == Risk.HIGH ) Balance()",
                "lead( Leader.CTO, \"w\" )"));

        Finding.Gap gap = only(policy, Finding.Gap.class);

        assertThat(gap.missing()).isEqualTo(new Situation.NoVerdict());
        assertThat(gap.count()).isEqualTo(BigInteger.valueOf(3 * 4)); // other kinds, other risks or unknown
        assertThat(gap.witness().kind()).isNotEqualTo(Kind.TOOL);
        assertThat(stated(gap.witness())).isEmpty();
        assertThat(gap).hasToString("no rule says who leads");
    }

    @Test
    void a_missing_tie_break_is_a_gap() {
        Policy policy = Texts.policy(Texts.rule("both", 0, "Balance()", "lead( Leader.JOINT, \"w\" )"));

        assertThat(only(policy, Finding.Gap.class).missing()).isEqualTo(new Situation.NoTieBreak());
    }

    @Test
    void a_contradiction_names_both_rules() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("one", 5, "Initiative( users >= 100 ) Balance()", "lead( Leader.CTO, \"w\" )"),
                Texts.rule("other", 5, "Initiative( risk == Risk.HIGH ) Balance()", "lead( Leader.CMO, \"w\" )"));

        Finding.Contradiction contradiction = only(policy, Finding.Contradiction.class);

        assertThat(contradiction.rules()).extracting(RuleRef::name).containsExactly("one", "other");
        assertThat(contradiction.count()).isOne();
        assertThat(contradiction.witness().users()).isEqualTo(100);
        assertThat(contradiction.witness().risk()).isEqualTo(Risk.HIGH);
        assertThat(stated(contradiction.witness())).containsExactly(Fact.RISK, Fact.USERS);
        assertThat(contradiction.toString())
                .isEqualTo("rules of equal salience disagree: \"one\" (policy.drl:11) and \"other\" (policy.drl:18)");
    }

    @Test
    void rules_of_equal_salience_that_say_the_same_do_not_disagree() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("again", -1, "Initiative( users > 1 ) Balance()", "lead( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.Contradiction.class)).isEmpty();
    }

    @Test
    void sums_that_evidence_never_reaches_make_a_rule_dead() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("e1", 0, "Initiative( kind == Kind.TOOL )", "favour( Leader.CMO, 60, \"w\" )"),
                Texts.rule("e2", 0, "Initiative( kind == Kind.STRATEGY )", "favour( Leader.CMO, 60, \"w\" )"),
                Texts.rule("never", 0, "Balance( cmo > 60 )", "lead( Leader.CMO, \"w\" )"));

        assertThat(only(policy, Finding.DeadRule.class)).hasToString("\"never\" (policy.drl:25) can never hold");
    }

    @Test
    void conditions_that_exclude_each_other_make_a_rule_dead() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule(
                        "five objectives",
                        0,
                        "Initiative( objectives contains Objective.COMPLIANCE, objectives contains Objective.PRODUCTIVITY,"
                                + " objectives contains Objective.DATA_SECURITY, objectives contains Objective.COST_EFFICIENCY,"
                                + " primaryObjective == Objective.REVENUE_GROWTH )",
                        "favour( Leader.CMO, 1, \"w\" )"),
                Texts.rule(
                        "unknown teams",
                        0,
                        "Initiative( affectedTeams == null, affectedTeams contains Team.SALES )",
                        "favour( Leader.CMO, 1, \"w\" )"),
                Texts.rule(
                        "less than one and more than zero",
                        0,
                        "Initiative( users > 0, users < 1 )",
                        "favour( Leader.CMO, 1, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.DeadRule.class))
                .extracting(dead -> dead.rule().name())
                .containsExactly("five objectives", "less than one and more than zero", "unknown teams");
    }

    @Test
    void a_consequence_for_a_leader_who_never_leads_there_is_dead() {
        Policy policy =
                Texts.policy(CTO_BY_DEFAULT, Texts.rule("a", 0, "Outcome( leader == Leader.CMO )", "warn( \"w\" )"));

        assertThat(only(policy, Finding.DeadRule.class).rule().name()).isEqualTo("a");
    }

    @Test
    void a_verdict_that_always_comes_too_late_is_shadowed() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule(
                        "strategy", 10, "Initiative( kind == Kind.STRATEGY ) Balance()", "lead( Leader.CTO, \"w\" )"),
                Texts.rule(
                        "risky strategy",
                        5,
                        "Initiative( kind == Kind.STRATEGY, risk == Risk.HIGH ) Balance()",
                        "lead( Leader.CMO, \"w\" )"));

        Finding.ShadowedRule shadowed = only(policy, Finding.ShadowedRule.class);

        assertThat(shadowed.rule().name()).isEqualTo("risky strategy");
        assertThat(shadowed.overruledBy()).extracting(RuleRef::name).containsExactly("strategy");
        assertThat(shadowed.witness().kind()).isEqualTo(Kind.STRATEGY);
        assertThat(stated(shadowed.witness())).containsExactly(Fact.RISK);
    }

    @Test
    void evidence_that_no_verdict_can_notice_is_idle() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("little", 0, "Initiative( risk == Risk.HIGH )", "favour( Leader.CMO, 1, \"w\" )"),
                Texts.rule("much", 0, "Initiative( kind == Kind.TOOL )", "favour( Leader.CMO, 50, \"w\" )"),
                Texts.rule("cmo", 0, "Balance( cmo >= 50 )", "lead( Leader.CMO, \"w\" )"));

        assertThat(only(policy, Finding.IdleEvidence.class).rule().name()).isEqualTo("little");
    }

    @Test
    void evidence_that_is_written_twice_counts_twice() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("one", 0, "Initiative( kind == Kind.TOOL )", "favour( Leader.CMO, 3, \"w\" )"),
                Texts.rule("other", 0, "Initiative( kind in ( Kind.TOOL ) )", "favour( Leader.CMO, 1, \"v\" )"),
                Texts.rule("apart", 0, "Initiative( kind == Kind.TOOL )", "favour( Leader.CTO, 1, \"v\" )"));

        Finding.RepeatedEvidence repeated = only(policy, Finding.RepeatedEvidence.class);

        assertThat(repeated.rules()).extracting(RuleRef::name).containsExactly("one", "other");
        assertThat(repeated.side()).isEqualTo(Leader.CMO);
        assertThat(repeated.witness().kind()).isEqualTo(Kind.TOOL);
    }

    @Test
    void a_copy_of_a_verdict_says_nothing_new() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("a", 1, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CMO, \"w\" )"),
                Texts.rule("b", 1, "Initiative( !( kind != Kind.TOOL ) ) Balance()", "lead( Leader.CMO, \"v\" )"));

        Finding.RedundantRule redundant = only(policy, Finding.RedundantRule.class);

        assertThat(redundant.isCopy()).isTrue();
        assertThat(redundant).hasToString("\"b\" (policy.drl:18) is a copy of [\"a\" (policy.drl:11)]");
    }

    @Test
    void a_verdict_that_a_default_would_give_too_has_its_reason() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("tools", 1, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.RedundantRule.class)).isEmpty();
    }

    @Test
    void a_rule_all_of_whose_words_are_said_by_others_says_nothing_new() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("tools", 0, "Initiative( kind == Kind.TOOL ) Outcome()", "consult( Role.FINANCE, \"w\" )"),
                Texts.rule("others", 0, "Initiative( kind != Kind.TOOL ) Outcome()", "consult( Role.FINANCE, \"v\" )"),
                Texts.rule("risky", 0, "Initiative( risk == Risk.HIGH ) Outcome()", "consult( Role.FINANCE, \"u\" )"));

        Finding.RedundantRule redundant = only(policy, Finding.RedundantRule.class);

        assertThat(redundant.rule().name()).isEqualTo("risky"); // of the others each is needed
        assertThat(redundant.isCopy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "audience == Audience.STAFF || audience != Audience.STAFF;"
                        + "audience == Audience.STAFF || audience != Audience.STAFF; ALWAYS_TRUE",
                "users > 10, users > 5; users > 5; IMPLIED",
                "users > 5, users > 10; users > 5; IMPLIED",
                "users > 5 || users > 10; users > 10 in users > 5 || users > 10; IMPLIED",
                "kind == Kind.TOOL, kind == Kind.TOOL; kind == Kind.TOOL; IMPLIED",
                "kind in ( Kind.TOOL, Kind.PLATFORM ), kind != Kind.PLATFORM;"
                        + "Kind.PLATFORM in kind in (Kind.TOOL, Kind.PLATFORM); IMPLIED",
                "kind == Kind.TOOL || ( users > 1 && users < 2 );"
                        + "users > 1 && users < 2 in kind == Kind.TOOL || (users > 1 && users < 2); NEVER_TRUE",
                "kind == Kind.TOOL || ( kind != Kind.TOOL && users > 1 );"
                        + "kind != Kind.TOOL in kind == Kind.TOOL || (kind != Kind.TOOL && users > 1); IMPLIED",
                "primaryObjective == Objective.COMPLIANCE, objectives contains Objective.COMPLIANCE;"
                        + "objectives contains Objective.COMPLIANCE; IMPLIED",
                "name in ( \"a\", \" \" ); \" \" in name in (\"a\", \" \"); NEVER_TRUE"
            })
    void a_condition_without_which_the_rule_is_the_same_is_redundant(String conditions, String about, String why) {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("r", 0, "Initiative( " + conditions + " ) Balance()", "lead( Leader.CMO, \"w\" )"));

        Finding.RedundantCondition redundant = only(policy, Finding.RedundantCondition.class);

        assertThat(redundant.about()).contains(about);
        assertThat(redundant.why()).hasToString(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Balance( margin > 5, margin > 3 ); margin > 3; IMPLIED",
                "Balance( cto > 5, handsOnUser == 0 ); handsOnUser == 0; ALWAYS_TRUE",
                "Balance( cto > 5 || cmo > 3 ); cmo > 3 in cto > 5 || cmo > 3; NEVER_TRUE",
                "Outcome( leader != Leader.JOINT ); leader != Leader.JOINT; ALWAYS_TRUE",
                "Initiative( kind == Kind.TOOL ) Outcome( leader == Leader.CMO ); leader == Leader.CMO; IMPLIED",
                "Initiative( users > 9 ) Outcome( leader != Leader.JOINT ); leader != Leader.JOINT; ALWAYS_TRUE"
            })
    void what_the_other_rules_say_can_make_a_condition_redundant(String patterns, String about, String why) {
        String call = patterns.contains("Outcome") ? "consult( Role.FINANCE, \"w\" )" : "lead( Leader.CMO, \"w\" )";
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("e", 0, "Initiative( users > 9 )", "favour( Leader.CTO, 6, \"w\" )"),
                Texts.rule("t", 9, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CMO, \"w\" )"),
                Texts.rule("r", patterns.contains("Outcome") ? 0 : 5, patterns, call));

        Finding.RedundantCondition redundant = only(policy, Finding.RedundantCondition.class);

        assertThat(redundant.about()).contains(about);
        assertThat(redundant.why()).hasToString(why);
    }

    @Test
    void a_tie_break_must_ask_for_joint_leaders() {
        Policy policy = Texts.policy(
                Texts.rule("all", 0, "Balance()", "lead( Leader.JOINT, \"w\" )"),
                Texts.rule("tie", 0, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.RedundantCondition.class))
                .isEmpty();
    }

    @Test
    void a_requirement_of_two_owners_is_counted_where_both_are_asked() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule(
                        "one",
                        0,
                        "Initiative( kind == Kind.TOOL ) Outcome()",
                        "require( Requirement.LEGAL_REVIEW, Role.CTO, \"w\" )"),
                Texts.rule(
                        "other",
                        0,
                        "Initiative( risk == Risk.HIGH ) Outcome()",
                        "require( Requirement.LEGAL_REVIEW, Role.BOARD, \"w\" )"));

        Finding.DividedRequirement divided = only(policy, Finding.DividedRequirement.class);

        assertThat(divided.count()).isOne();
        assertThat(divided.witness().kind()).isEqualTo(Kind.TOOL);
        assertThat(divided.witness().risk()).isEqualTo(Risk.HIGH);
        assertThat(divided.rules()).extracting(RuleRef::name).containsExactly("one", "other");
    }

    @Test
    void other_is_divided_only_if_its_text_is_the_same() {
        String board = Texts.rule("board", 0, "Outcome()", "require( Requirement.OTHER, Role.BOARD, \"a\" )");
        String cto = Texts.rule("cto", 0, "Outcome()", "require( Requirement.OTHER, Role.CTO, \"b\" )");

        assertThat(Analysis.of(Texts.policy(CTO_BY_DEFAULT, board, cto)).findings(Finding.DividedRequirement.class))
                .isEmpty();
        assertThat(Analysis.of(Texts.policy(CTO_BY_DEFAULT, board, cto.replace("\"b\"", "\"a\"")))
                        .findings(Finding.DividedRequirement.class))
                .hasSize(1);
    }

    @Test
    void a_salience_ranks_only_verdicts_and_tie_breaks() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("evidence", 7, "Initiative()", "favour( Leader.CTO, 1, \"w\" )"),
                Texts.rule("warning", -3, "Outcome()", "warn( \"w\" )"),
                Texts.rule("both", 5, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.IdleSalience.class))
                .extracting(it -> it.rule().name() + " " + it.salience())
                .containsExactly("evidence 7", "warning -3");
    }

    @Test
    void what_a_rule_says_more_than_once_word_for_word_is_found_and_another_reason_is_no_repetition() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("evidence", 0, "Initiative()", """
                        favour( Leader.CTO, 1, "a" ); ruling.favour( Leader.CTO, 1, "a" ); ruling.favour( Leader.CTO, 1, "b" )"""),
                Texts.rule("warning", 0, "Outcome()", """
                        warn( "w" ); ruling.advise( "w" ); ruling.warn( "w" ); ruling.warn( "w" )"""),
                Texts.rule("duties", 0, "Outcome()", """
                        require( Requirement.LEGAL_REVIEW, Role.CTO, "a" ); ruling.require( Requirement.LEGAL_REVIEW, Role.CTO, "b" );
                        ruling.consult( Role.CMO, "a" ); ruling.consult( Role.CMO, "a" )"""));

        assertThat(Analysis.of(policy).findings(Finding.RepeatedConsequence.class))
                .extracting(it -> it.rule().name() + ": " + it.about().orElseThrow() + " " + it.times())
                .containsExactly("evidence: evidence for CTO 2", "duties: consult CMO 2", "warning: risk \"w\" 3");
    }

    @Test
    void a_verdict_that_is_overruled_on_a_part_gives_a_hint_and_no_finding() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("tools", 5, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CMO, \"w\" )"),
                Texts.rule("same", 4, "Initiative( kind != Kind.STRATEGY ) Balance()", "lead( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).hints())
                .extracting(PartlyOverruled::toString)
                .containsExactly(
                        "\"same\" (policy.drl:18) is overruled for 1 of 3 initiatives, by [\"tools\" (policy.drl:11)]",
                        "\"default\" (policy.drl:4) is overruled for 1 of 4 initiatives, by [\"tools\" (policy.drl:11)]");
    }

    @Test
    void a_leader_nobody_gets_is_unreachable() {
        assertThat(Analysis.of(Texts.policy(CTO_BY_DEFAULT)).findings())
                .hasToString("[CMO leads no initiative, JOINT leads no initiative, HANDS_ON_USER leads no initiative]");
    }

    @Test
    void shares_count_each_constant_and_unknown_once() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule("high", 0, "Initiative( risk == Risk.HIGH ) Balance()", "lead( Leader.CMO, \"w\" )"));

        Shares shares = Analysis.of(policy).shares().orElseThrow();

        assertThat(shares.total()).isEqualTo(BigInteger.valueOf(5));
        assertThat(shares.of(Leader.CMO)).isOne();
        assertThat(shares.of(Leader.CTO)).isEqualTo(BigInteger.valueOf(4));
    }

    @Test
    void objectives_count_as_a_main_one_with_at_most_three_others() {
        Policy policy = Texts.policy(
                CTO_BY_DEFAULT,
                Texts.rule(
                        "compliance",
                        0,
                        "Initiative( objectives contains Objective.COMPLIANCE ) Balance()",
                        "lead( Leader.CMO, \"w\" )"));

        Shares shares = Analysis.of(policy).shares().orElseThrow();

        assertThat(shares.total()).isEqualTo(BigInteger.valueOf(22 * (1 + 21 + 210 + 1330)));
        // As the main one with any others, or as one of the others of 21 main ones.
        assertThat(shares.of(Leader.CMO)).isEqualTo(BigInteger.valueOf((1 + 21 + 210 + 1330) + 21 * (1 + 20 + 190)));
    }

    private static <F extends Finding> F only(Policy policy, Class<F> kind) {
        List<F> found = Analysis.of(policy).findings(kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Fact> stated(Initiative initiative) {
        return List.of(Fact.values()).stream()
                .filter(fact -> !fact.isRequired() && fact != Fact.ATTRIBUTES && fact.in(initiative) != null)
                .toList();
    }

    @Test
    void evidence_for_two_sides_is_taken_from_sums_that_were_not_needed_with_it() {
        Policy policy = Texts.policy(
                Texts.rule(
                        "both",
                        0,
                        "Initiative()",
                        "favour( Leader.CTO, 5, \"w\" );\n    ruling.favour( Leader.CMO, 5, \"w\" )"),
                Texts.rule("never", 1, "Balance( cto < 5, cmo >= 1 )", "lead( Leader.CMO, \"w\" )"),
                Texts.rule("always", 0, "Balance()", "lead( Leader.CTO, \"w\" )"));

        assertThat(Analysis.of(policy).findings(Finding.IdleEvidence.class))
                .extracting(idle -> idle.rule().name())
                .containsExactly("both");
    }
}
