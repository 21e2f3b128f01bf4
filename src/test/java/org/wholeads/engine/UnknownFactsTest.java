package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.Audience;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Outcome;
import org.wholeads.Risk;
import org.wholeads.Team;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;

/** The unknown facts of a decision are those on which the answer of a rule rests: no fact too many, none too few. */
class UnknownFactsTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";
    private static final Initiative TOOL = Initiative.builder()
            .name("x")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    /** For each fact what an initiative may say of it: every value that the conditions below tell apart, and others. */
    private static final Map<String, List<@Nullable Object>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("risk", choices(Risk.values()));
        VALUES.put("audience", choices(Audience.values()));
        VALUES.put("personalData", Arrays.asList(null, true, false));
        VALUES.put("users", Arrays.asList(null, 0, 1, 2, 3, 4, 5, 6, 7, 8));
        VALUES.put("annualCost", Arrays.asList(null, 0.0, 1.0, 2.0, 2.25, 2.5, 3.0));
        VALUES.put("handsOnUser", Arrays.asList(null, "a", "b", "c"));
        VALUES.put(
                "affectedTeams",
                Arrays.asList(
                        null,
                        Set.of(),
                        Set.of(Team.SALES),
                        Set.of(Team.LEGAL),
                        Set.of(Team.FINANCE),
                        Set.of(Team.SALES, Team.LEGAL),
                        Set.of(Team.SALES, Team.FINANCE),
                        Set.of(Team.LEGAL, Team.FINANCE),
                        Set.of(Team.SALES, Team.LEGAL, Team.FINANCE)));
        VALUES.put("attributes[\"region\"]", Arrays.asList(null, "EU", "US", "elsewhere"));
    }

    private static final Map<String, List<String>> CONDITIONS = Map.of(
            "risk",
            List.of("risk == Risk.HIGH", "risk != Risk.HIGH", "risk in ( Risk.HIGH, Risk.LIMITED )", "risk == null"),
            "audience",
            List.of("audience == Audience.STAFF", "audience != Audience.STAFF", "audience != null"),
            "personalData",
            List.of("personalData == true", "personalData != true", "personalData == false", "personalData == null"),
            "users",
            List.of("users > 3", "users <= 3", "users < 4", "users > 5", "users == 4", "users != null", "users < 6"),
            "annualCost",
            List.of("annualCost > 2", "annualCost < 2.5", "annualCost >= 2.5", "annualCost == 2.5"),
            "handsOnUser",
            List.of("handsOnUser == \"a\"", "handsOnUser not in ( \"a\", \"b\" )", "handsOnUser != \"b\""),
            "affectedTeams",
            List.of(
                    "affectedTeams contains Team.SALES",
                    "affectedTeams not contains Team.SALES",
                    "affectedTeams contains Team.LEGAL",
                    "affectedTeams not contains Team.FINANCE",
                    "affectedTeams == null"),
            "attributes[\"region\"]",
            List.of("attributes[\"region\"] == \"EU\"", "attributes[\"region\"] != \"US\""));

    private static List<@Nullable Object> choices(Object[] constants) {
        List<@Nullable Object> values = new ArrayList<>(List.of(constants));
        values.add(0, null);
        return values;
    }

    @Test
    void rest_on_no_text_that_is_too_long_for_its_fact() {
        String tooLong = "id == \"" + "x".repeat(201) + "\"";

        assertThat(decisions(policy(evidence(tooLong + " && risk == Risk.HIGH")), TOOL))
                .allSatisfy(decision -> assertThat(decision.unknown()).isEmpty());
        assertThat(decisions(policy(evidence(tooLong + " || risk == Risk.HIGH")), TOOL))
                .allSatisfy(decision -> assertThat(decision.unknown()).containsExactly("risk"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a condition; the unknown facts on which it rests if nobody stated anything
                "risk == Risk.HIGH; risk",
                "risk == null; risk",
                "risk != null; risk",
                "risk == Risk.HIGH || risk != Risk.HIGH; ''",
                "users > 3 && users < 4; ''",
                "annualCost > 3 && annualCost < 4; annualCost",
                "users > 3 || users <= 3; users",
                "users > 3 || users <= 3 || users == null; ''",
                "risk == Risk.HIGH && kind == Kind.PLATFORM; ''",
                "risk == Risk.HIGH || kind == Kind.TOOL; ''",
                "risk == Risk.HIGH || users > 5; risk users",
                "risk == Risk.HIGH && ( risk != Risk.HIGH || users > 5 ); risk users",
                "risk == Risk.HIGH && ( risk == Risk.HIGH || users > 5 ); risk",
                "risk == null && risk == Risk.HIGH && users > 5; ''",
                "( risk == Risk.HIGH && users > 5 ) || ( risk != Risk.HIGH && users > 5 ); users",
                "affectedTeams contains Team.SALES && affectedTeams not contains Team.SALES; ''",
                "affectedTeams == null || affectedTeams contains Team.SALES; affectedTeams",
                "users > 2147483647; ''",
                "users <= 2147483647; users",
                "users > 2147483647 && risk == Risk.HIGH; ''",
                "!( users > 2147483647 ) || risk == Risk.HIGH; ''",
                "users > 2147483647 || risk == Risk.HIGH; risk",
            })
    void are_those_that_can_make_the_difference(String condition, String facts) {
        Policy policy = policy(evidence(condition));
        List<String> expected = facts.isEmpty() ? List.of() : List.of(facts.split(" "));

        assertThat(decisions(policy, TOOL))
                .allSatisfy(decision -> assertThat(decision.unknown()).containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void equal_enumeration_of_all_values_of_all_unknown_facts() {
        System.out.println("UnknownFactsTest: repeat this run with -Dseed=" + SEED);
        Draw draw = new Draw(SEED);
        int open = 0;
        for (int i = 0; i < 600; i++) {
            Policy policy = policy(
                    evidence(condition(draw)),
                    evidence(condition(draw)),
                    "rule \"v\" salience 1 when Initiative( " + condition(draw)
                            + " ) Balance( cto > 0 ) then ruling.lead( Leader.CMO, \"x\" ); end\n",
                    "rule \"c\" when Initiative( " + condition(draw)
                            + " ) Outcome( leader == Leader.CMO ) then ruling.warn( \"x\" ); end\n");
            List<DecisionService> engines = engines(policy);
            for (int j = 0; j < 5; j++) {
                Initiative initiative = partly(draw);
                List<Decision> decisions = decisions(engines, initiative);
                Set<String> expected = byEnumeration(policy, initiative, decisions.get(0));
                open += expected.isEmpty() ? 0 : 1;

                assertThat(decisions)
                        .as("-Dseed=%d, policy %d: %s%n%s", SEED, i, initiative, policy.rules())
                        .allSatisfy(decision ->
                                assertThat(new TreeSet<>(decision.unknown())).isEqualTo(expected));
            }
        }
        assertThat(open).isGreaterThan(1_000);
    }

    /** A set of facts takes more than one word of bits. */
    @Test
    void are_found_among_more_than_a_word_has_bits() {
        List<String> labels = IntStream.range(100, 170)
                .mapToObj(i -> "attributes[\"" + i + "\"]")
                .toList();
        Policy policy = policy(evidence(labels.stream()
                .map(label -> label + " == \"v\"")
                .collect(Collectors.joining(" || ", "( ", " ) && ( users > 3 || users <= 3 || users == null )"))));
        Initiative other = TOOL.toBuilder().attribute("169", "w").build();
        Initiative settled = TOOL.toBuilder().attribute("169", "v").build();

        assertThat(decisions(policy, TOOL))
                .allSatisfy(decision -> assertThat(decision.unknown()).containsExactlyElementsOf(labels));
        assertThat(decisions(policy, other)).allSatisfy(decision -> assertThat(decision.unknown())
                .containsExactlyElementsOf(labels.subList(0, 69)));
        assertThat(decisions(policy, settled))
                .allSatisfy(decision -> assertThat(decision.unknown()).isEmpty());
    }

    /** With more combinations than are tried, a fact may be listed that cannot matter, but none that can is missing. */
    @Test
    void beyond_the_limit_none_is_missing() {
        String conditions = IntStream.range(0, 11)
                .mapToObj(i ->
                        "( attributes[\"" + i + "\"] == \"v\" || users > 3 && attributes[\"" + i + "\"] != \"v\" )")
                .collect(Collectors.joining(" && "));

        assertThat(decisions(policy(evidence(conditions)), TOOL))
                .allSatisfy(
                        decision -> assertThat(decision.unknown()).hasSize(12).contains("users"));
    }

    private static String condition(Draw draw) {
        List<String> facts = draw.several(new ArrayList<>(VALUES.keySet()), 1, 3);
        return condition(draw, facts, 3);
    }

    private static String condition(Draw draw, List<String> facts, int depth) {
        if (depth == 0 || draw.oneIn(6)) {
            return draw.oneIn(8)
                    ? draw.from(List.of("kind == Kind.TOOL", "kind != Kind.TOOL"))
                    : draw.from(Objects.requireNonNull(CONDITIONS.get(draw.from(facts))));
        }
        String one = condition(draw, facts, depth - 1);
        String other = condition(draw, facts, depth - 1);
        return switch (draw.below(5)) {
            case 0, 1 -> "( " + one + " && " + other + " )";
            case 2, 3 -> "( " + one + " || " + other + " )";
            default -> "!( " + one + " )";
        };
    }

    private static Initiative partly(Draw draw) {
        Map<String, @Nullable Object> values = new HashMap<>();
        VALUES.forEach((fact, all) -> values.put(fact, draw.oneIn(3) ? draw.from(all) : null));
        return with(TOOL, values);
    }

    private static Initiative with(Initiative initiative, Map<String, @Nullable Object> values) {
        var builder = initiative.toBuilder();
        values.forEach((label, value) -> {
            if (label.startsWith("attributes")) {
                builder.attributes(value == null ? Map.of() : Map.of("region", (String) value));
            } else {
                builder.set(Fact.labelled(label).orElseThrow(), value);
            }
        });
        return builder.build();
    }

    private static Set<String> byEnumeration(Policy policy, Initiative initiative, Decision decision) {
        Set<String> found = new TreeSet<>();
        for (Rule rule : policy.rules()) {
            List<String> unknown = new ArrayList<>();
            rule.fields(field -> {
                if (field.isOptional() && field.in(initiative) == null && !unknown.contains(field.label())) {
                    unknown.add(field.label());
                }
            });
            byEnumeration(rule, initiative, decision, unknown, found);
        }
        return found;
    }

    private static void byEnumeration(
            Rule rule, Initiative initiative, Decision decision, List<String> unknown, Set<String> found) {
        Map<List<@Nullable Object>, Boolean> answers = new HashMap<>();
        for (List<@Nullable Object> values : combinations(unknown)) {
            Map<String, @Nullable Object> stated = new HashMap<>();
            for (int i = 0; i < unknown.size(); i++) {
                stated.put(unknown.get(i), values.get(i));
            }
            Facts facts = new Facts(with(initiative, stated), decision.balance(), new Outcome(decision.leader()));
            answers.put(values, rule.holds(facts));
        }
        for (int i = 0; i < unknown.size(); i++) {
            Map<List<@Nullable Object>, Boolean> seen = new HashMap<>();
            for (Map.Entry<List<@Nullable Object>, Boolean> answer : answers.entrySet()) {
                List<@Nullable Object> others = new ArrayList<>(answer.getKey());
                others.remove(i);
                Boolean before = seen.putIfAbsent(others, answer.getValue());
                if (before != null && !before.equals(answer.getValue())) {
                    found.add(unknown.get(i));
                }
            }
        }
    }

    private static List<List<@Nullable Object>> combinations(List<String> facts) {
        List<List<@Nullable Object>> all = List.of(List.of());
        for (String fact : facts) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> before : all) {
                for (Object value : Objects.requireNonNull(VALUES.get(fact))) {
                    List<@Nullable Object> both = new ArrayList<>(before);
                    both.add(value);
                    longer.add(Collections.unmodifiableList(both));
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Decision> decisions(Policy policy, Initiative initiative) {
        return decisions(engines(policy), initiative);
    }

    private static List<DecisionService> engines(Policy policy) {
        return List.of(Evaluator.of(policy), RuleEngine.unproved(policy), CompiledPolicy.unproved(policy));
    }

    private static List<Decision> decisions(List<DecisionService> engines, Initiative initiative) {
        return engines.stream().map(engine -> engine.decide(initiative)).toList();
    }

    private static int rules;

    private static String evidence(String condition) {
        return "rule \"e" + rules++ + "\" when Initiative( " + condition
                + " ) then ruling.favour( Leader.CTO, 1, \"x\" ); end\n";
    }

    private static Policy policy(String... rules) {
        return PolicyReader.fromText(HEAD + String.join("", rules)
                + "rule \"base\" when Balance() then ruling.lead( Leader.CTO, \"x\" ); end\n");
    }
}
