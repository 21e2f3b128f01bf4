package org.wholeads.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

class MutantTest {
    private static final String HEAD = "package rules; import org.wholeads.*; global Ruling ruling; ";

    private static Policy policy(String... rules) {
        return PolicyReader.fromText(HEAD + String.join(" ", rules));
    }

    private static String rule(String name, String head, String call) {
        return "rule \"" + name + "\" " + head + " then " + call + " end";
    }

    private static String asks(String condition) {
        return rule("r", "when Initiative( " + condition + " )", "ruling.favour( Leader.CTO, 1, \"x\" );");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        asks("kind == Kind.TOOL"),
                        Kind.OPERATOR,
                        List.of("kind == Kind.TOOL becomes kind != Kind.TOOL")),
                Arguments.of(asks("users < 5"), Kind.OPERATOR, List.of("users < 5 becomes users <= 5")),
                Arguments.of(asks("users >= 5"), Kind.OPERATOR, List.of("users >= 5 becomes users > 5")),
                Arguments.of(
                        asks("kind in ( Kind.TOOL )"),
                        Kind.OPERATOR,
                        List.of("kind in (Kind.TOOL) becomes kind not in (Kind.TOOL)")),
                Arguments.of(
                        asks("affectedTeams not contains Team.SALES"),
                        Kind.OPERATOR,
                        List.of("affectedTeams not contains Team.SALES becomes affectedTeams contains Team.SALES")),
                Arguments.of(
                        asks("users < 5"),
                        Kind.CONSTANT,
                        List.of("users < 5 becomes users < 6", "users < 5 becomes users < 4")),
                Arguments.of(asks("users > 0"), Kind.CONSTANT, List.of("users > 0 becomes users > 1")),
                Arguments.of(
                        asks("personalData == true"),
                        Kind.CONSTANT,
                        List.of("personalData == true becomes personalData == false")),
                Arguments.of(asks("risk == null"), Kind.CONSTANT, List.of()),
                Arguments.of(
                        asks("scope in ( Scope.TEAM, Scope.COMPANY )"),
                        Kind.CONSTANT,
                        List.of(
                                "scope in (Scope.TEAM, Scope.COMPANY) becomes scope in (Scope.COMPANY)",
                                "scope in (Scope.TEAM, Scope.COMPANY) becomes scope in (Scope.TEAM)")),
                Arguments.of(
                        asks("attributes[\"region\"] == \"EU\""),
                        Kind.CONSTANT,
                        List.of(
                                "attributes[\"region\"] == \"EU\" becomes attributes[\"region\"] == \"EU or another\"")),
                Arguments.of(asks("users < 5"), Kind.NEGATION, List.of("users < 5 becomes !(users < 5)")),
                Arguments.of(asks("!( users < 5 )"), Kind.NEGATION, List.of("!(users < 5) becomes users < 5")),
                Arguments.of(
                        asks("kind == Kind.TOOL && ( users < 5 || risk == null )"),
                        Kind.DROPPED_CONDITION,
                        List.of(
                                "kind == Kind.TOOL && (users < 5 || risk == null) is dropped",
                                "kind == Kind.TOOL is dropped",
                                "users < 5 || risk == null is dropped",
                                "users < 5 is dropped",
                                "risk == null is dropped")),
                Arguments.of(asks("risk == null"), Kind.WEIGHT, List.of("the weight 1 becomes 2")),
                Arguments.of(
                        asks("risk == null"), Kind.LEADER, List.of("CTO becomes CMO", "CTO becomes HANDS_ON_USER")),
                Arguments.of(asks("risk == null"), Kind.SALIENCE, List.of()),
                Arguments.of(asks("risk == null"), Kind.DROPPED_RULE, List.of("the rule is dropped")),
                Arguments.of(
                        rule("r", "when Outcome( leader == Leader.JOINT )", "ruling.tieBreak( Leader.CTO, \"x\" );"),
                        Kind.OPERATOR,
                        List.of()),
                Arguments.of(
                        rule(
                                "r",
                                "when Outcome()",
                                "ruling.require( Requirement.STOP, Role.BOARD, \"x\" ); ruling.consult( Role.BOARD, \"y\" );"),
                        Kind.DROPPED_CONSEQUENCE,
                        List.of("Require 1 of 2 is dropped", "Consult 2 of 2 is dropped")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_rule_is_changed_in_every_small_way_of_a_kind(String rule, Kind kind, List<String> expected) {
        assertThat(changes(policy(rule), kind)).containsExactlyElementsOf(expected);
    }

    @Test
    void requirement_owner_and_role_become_others() {
        Policy policy = policy(rule(
                "r",
                "when Outcome()",
                "ruling.require( Requirement.STOP, Role.BOARD, \"x\" ); ruling.consult( Role.CTO, \"y\" );"));

        assertThat(changes(policy, Kind.DUTY))
                .hasSize(3)
                .allMatch(change -> change.matches("(STOP|BOARD|CTO) becomes [A-Z_]+"));
    }

    @Test
    void a_verdict_reaches_and_passes_its_neighbours_and_leaves_its_rank() {
        Policy policy = policy(
                rule("a", "salience 50 when Balance()", "ruling.lead( Leader.CTO, \"x\" );"),
                rule("b", "salience 20 when Balance()", "ruling.lead( Leader.CMO, \"x\" );"),
                rule("c", "salience 20 when Balance()", "ruling.lead( Leader.CMO, \"x\" );"),
                rule("d", "salience 1 when Balance()", "ruling.lead( Leader.CMO, \"x\" );"));

        List<String> changes = Mutant.of(policy).stream()
                .filter(it -> it.kind() == Kind.SALIENCE && it.rule().name().equals("b"))
                .map(Mutant::change)
                .toList();

        assertThat(changes)
                .containsExactly(
                        "salience 20 becomes 0",
                        "salience 20 becomes 1",
                        "salience 20 becomes 19",
                        "salience 20 becomes 21",
                        "salience 20 becomes 50",
                        "salience 20 becomes 51");
    }

    @Test
    void ids_are_unique_and_the_same_again() {
        List<Mutant> mutants = Mutant.of(PolicyReader.bundled());

        assertThat(mutants)
                .extracting(Mutant::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\".+\" [a-z ]+ \\d+"));
        assertThat(mutants).hasSizeGreaterThan(1_000).isEqualTo(Mutant.of(PolicyReader.bundled()));
    }

    private static List<String> changes(Policy policy, Kind kind) {
        return Mutant.of(policy).stream()
                .filter(it -> it.kind() == kind)
                .map(Mutant::change)
                .toList();
    }
}
