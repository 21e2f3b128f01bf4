package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Edits of the bundled policy as people make them: what changes is told exactly, what means the same is proved the same. */
class PolicyEditsTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Policy BUNDLED = PolicyReader.bundled();

    static Stream<Arguments> edits() {
        return Stream.of(
                arguments(
                        "a weight",
                        "ruling.favour( Leader.CTO, 40, \"Nobody deals",
                        "ruling.favour( Leader.CTO, 10, \"Nobody deals"),
                arguments(
                        "a constant", "handsOnUser >= 60, cto < 60, cmo < 60", "handsOnUser >= 60, cto < 40, cmo < 60"),
                arguments("an operator", "Balance( margin >= 0 )", "Balance( margin > 0 )"),
                arguments("a salience", "    salience 85\n", "    salience 95\n"),
                arguments(
                        "a value of a fact",
                        "        audience == Audience.STAFF,\n        scope != Scope.COMPANY",
                        "        audience == Audience.STAFF,\n        scope != Scope.TEAM"),
                arguments(
                        "a condition's owner",
                        "ruling.require( Requirement.PRIVACY_ASSESSMENT, Role.PRIVACY_OFFICER",
                        "ruling.require( Requirement.PRIVACY_ASSESSMENT, Role.CTO"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void an_edit_changes_what_the_difference_says_and_nothing_else(String name, String text, String replacement) {
        changesWhatTheDifferenceSays(Texts.bundledWith(text, replacement));
    }

    @Test
    void a_deleted_rule_changes_what_the_difference_says_and_nothing_else() {
        changesWhatTheDifferenceSays(without("A profession leads its own model"));
    }

    private static void changesWhatTheDifferenceSays(Policy edited) {
        Difference difference = Difference.between(BUNDLED, edited).orElseThrow();

        assertThat(difference.saysTheSame()).isFalse();
        Replay before = new Replay(BUNDLED);
        Replay after = new Replay(edited);
        for (Change.OfSituation change : difference.situations()) {
            assertThat(before.situation(change.witness()))
                    .isEqualTo(change.before().toString());
            assertThat(after.situation(change.witness()))
                    .isEqualTo(change.after().toString());
        }
        for (Change.OfEntry change : difference.entries()) {
            String entry = change.entry().toString();
            assertThat(before.says(change.witness()).contains(entry)).isEqualTo(!change.added());
            assertThat(after.says(change.witness()).contains(entry)).isEqualTo(change.added());
        }
        Set<String> told = difference.changes().stream().map(Change::toString).collect(Collectors.toSet());
        List<Initiative> sample = new ArrayList<>(sample());
        difference.changes().forEach(change -> sample.add(change.witness()));
        Set<Initiative> changed = new HashSet<>();
        for (Initiative initiative : sample) {
            Set<String> changes = changes(Verdicts.of(BUNDLED, initiative), Verdicts.of(edited, initiative));
            assertThat(told).as("seed %d, %s", SEED, initiative).containsAll(changes);
            if (!changes.isEmpty()) {
                changed.add(initiative);
            }
        }
        assertThat(Difference.of(BUNDLED, edited, sample))
                .extracting(Affected::initiative)
                .hasSameElementsAs(changed);
    }

    private static Set<String> changes(Verdicts was, Verdicts is) {
        Set<String> changes = new HashSet<>();
        if (!was.situation().equals(is.situation())) {
            changes.add(was.situation() + " becomes " + is.situation());
        }
        is.says().forEach(entry -> changes.add(entry + " is added"));
        was.says().forEach(entry -> {
            if (!changes.remove(entry + " is added")) {
                changes.add(entry + " is dropped");
            }
        });
        return changes;
    }

    static Stream<Arguments> rewrites() {
        return Stream.of(
                arguments(
                        "a verdict split in two",
                        "        sourcing == Sourcing.BUILT || integration == Integration.EMBEDDED )\n    Balance()",
                        "        sourcing == Sourcing.BUILT )\n    Balance()\nthen\n    ruling.lead( Leader.JOINT, \"built\" );\n"
                                + "end\nrule \"the other half\" salience 85 when Initiative(\n"
                                + "        audience in ( Audience.CUSTOMERS, Audience.BOTH ),\n"
                                + "        integration == Integration.EMBEDDED )\n    Balance()"),
                arguments(
                        "evidence split in two",
                        "    Initiative( audience in ( Audience.CUSTOMERS, Audience.BOTH ) )\nthen\n    ruling.favour( Leader.CMO, 20,",
                        "    Initiative( audience == Audience.CUSTOMERS )\nthen\n    ruling.favour( Leader.CMO, 20, \"x\" );\nend\n"
                                + "rule \"the other half\" when Initiative( audience == Audience.BOTH )\nthen\n"
                                + "    ruling.favour( Leader.CMO, 20,"),
                arguments(
                        "a weight split in two",
                        "ruling.favour( Leader.CTO, 40, \"Nobody deals",
                        "ruling.favour( Leader.CTO, 15, \"x\" ); ruling.favour( Leader.CTO, 25, \"Nobody deals"),
                arguments(
                        "De Morgan",
                        "        integration != Integration.EMBEDDED,\n        autonomy != Autonomy.ACTS_ALONE,\n",
                        "        !( integration == Integration.EMBEDDED || autonomy == Autonomy.ACTS_ALONE ),\n"),
                arguments(
                        "or instead of in",
                        "    Initiative( scope in ( Scope.INDIVIDUAL, Scope.TEAM, Scope.DEPARTMENT ) )",
                        "    Initiative( scope == Scope.TEAM || scope == Scope.INDIVIDUAL || scope == Scope.DEPARTMENT )"),
                arguments(
                        "all others instead of in",
                        "    Initiative( scope in ( Scope.INDIVIDUAL, Scope.TEAM, Scope.DEPARTMENT ) )",
                        "    Initiative( scope != null, scope != Scope.COMPANY )"),
                arguments(
                        "a mark between two sums that cannot occur",
                        "Balance( margin > 20 || ( margin > 0 && cmo == 0 ) )",
                        "Balance( margin >= 30 || ( margin > 0 && cmo < 10 ) )"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rewrites")
    void a_rewrite_that_means_the_same_is_proved_the_same(String name, String text, String replacement) {
        Policy rewritten = Texts.bundledWith(text, replacement);

        Difference difference = Difference.between(BUNDLED, rewritten).orElseThrow();

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.saysTheSame()).isTrue();
        assertThat(difference.isEquivalent()).isFalse();
        assertThat(difference.rules()).isNotEmpty();
    }

    @Test
    void the_order_of_rules_is_proved_to_mean_nothing() {
        List<String> rules = rules();
        Collections.reverse(rules);

        assertThat(Difference.between(BUNDLED, PolicyReader.fromText(Texts.HEAD + String.join("\n", rules)))
                        .orElseThrow()
                        .isEquivalent())
                .isTrue();
    }

    @Test
    void the_rules_behind_a_change_are_named() {
        Policy edited = Texts.bundledWith("    salience 85\n", "    salience 95\n");
        Change.OfSituation change =
                Difference.between(BUNDLED, edited).orElseThrow().situations().get(0);

        Affected affected =
                Difference.of(BUNDLED, edited, List.of(change.witness())).get(0);

        assertThat(affected.changesLeader()).isTrue();
        assertThat(affected.nowStand())
                .extracting(rule -> rule.name())
                .contains("What customers deal with and is built or embedded is led by both");
        assertThat(affected.noLongerStand())
                .extracting(rule -> rule.name())
                .anyMatch(rule -> rule.contains("the CTO's"));
    }

    private static Policy without(String name) {
        List<String> rest = rules();
        rest.removeIf(rule -> rule.startsWith("rule \"" + name + "\""));
        return PolicyReader.fromText(Texts.HEAD + String.join("\n", rest));
    }

    private static List<String> rules() {
        Pattern rule = Pattern.compile("(?ms)^rule \".*?^end$");
        return Texts.bundled().values().stream()
                .flatMap(text -> rule.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Initiative> sample() {
        Random random = new Random(SEED);
        return Stream.generate(() -> initiative(random)).limit(3_000).toList();
    }

    private static Initiative initiative(Random random) {
        InitiativeBuilder builder = Initiative.builder().name("sample");
        for (Fact fact : Fact.values()) {
            if (!fact.choices().isEmpty() && (fact.isRequired() || random.nextInt(4) > 0)) {
                List<Enum<?>> choices = new ArrayList<>(fact.choices());
                Collections.shuffle(choices, random);
                builder.set(
                        fact,
                        fact.form() == Fact.Form.SEVERAL_OF
                                ? choices.subList(0, 1 + random.nextInt(4))
                                : choices.get(0));
            } else if (fact.form() == Fact.Form.YES_NO) {
                builder.set(fact, random.nextBoolean());
            }
        }
        return builder.build();
    }
}
