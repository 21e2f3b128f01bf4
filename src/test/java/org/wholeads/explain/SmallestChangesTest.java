package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * Smallest changes equal what trying every initiative gives, lists included, on random policies over few facts. {@code
 * -Dseed=…} repeats a run.
 */
class SmallestChangesTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int PARTS = 10;
    private static final int POLICIES = 4;

    static Stream<Long> seeds() {
        return IntStream.range(0, PARTS).mapToObj(part -> SEED + 1_000L * part);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_complete_answer_has_every_change_that_has_no_step_too_many(long seed) {
        LongStream.range(seed, seed + POLICIES).mapToObj(ListWorld::new).forEach(world -> {
            WhatIf whatIf = whatIf(world.policy);
            for (Leader goal : Leader.values()) {
                Initiative initiative = world.any();

                Changes changes = whatIf.changes(
                        initiative, situation -> situation.leader().equals(Optional.of(goal)), Set.of(), 10_000);

                assertThat(changes.complete()).isTrue();
                assertThat(all(changes).map(world::signature).collect(Collectors.toSet()))
                        .as("seed %d: %s to %s in %s", world.seed, initiative, goal, world.policy)
                        .isEqualTo(expected(world, initiative, goal));
                assertThat(all(changes))
                        .allSatisfy(changed -> assertThat(world.leader(changed)).isEqualTo(Optional.of(goal)));
                assertThat(changes.smallest())
                        .as("those that no rule tells apart are one")
                        .extracting(change -> world.signature(change.initiative()))
                        .doesNotHaveDuplicates();
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_left_out_takes_all_steps_of_a_change_that_is_shown(long seed) {
        LongStream.range(seed, seed + POLICIES).mapToObj(ListWorld::new).forEach(world -> {
            Initiative initiative = world.any();
            Leader goal = Leader.CMO;
            Changes changes = whatIf(world.policy)
                    .changes(initiative, situation -> situation.leader().equals(Optional.of(goal)), Set.of(), 10_000);
            List<Set<String>> shown = all(changes)
                    .map(changed -> steps(world, initiative, changed))
                    .toList();

            assertThat(smallest(world, initiative, goal))
                    .as("seed %d: %s in %s", world.seed, initiative, world.policy)
                    .allSatisfy(changed -> assertThat(shown)
                            .anyMatch(steps -> steps(world, initiative, changed).containsAll(steps)));
        });
    }

    private static WhatIf whatIf(Policy policy) {
        return WhatIf.of(DecisionDiagram.of(policy, Budget.normal()).orElseThrow());
    }

    /** The changed initiatives, and those that stand behind "alike". */
    private static Stream<Initiative> all(Changes changes) {
        return changes.smallest().stream()
                .flatMap(change -> Stream.concat(
                        Stream.of(change.initiative()), change.facts().stream().flatMap(fact -> fact.alike().stream()
                                .map(value -> change.initiative().toBuilder()
                                        .set(Fact.labelled(fact.fact()).orElseThrow(), value)
                                        .build()))));
    }

    /** Every initiative of the goal that differs in the fewest facts. */
    private static List<Initiative> smallest(ListWorld world, Initiative initiative, Leader goal) {
        int least = Integer.MAX_VALUE;
        List<Initiative> smallest = new ArrayList<>();
        for (Initiative other : world.initiatives) {
            Set<Fact> differences = world.differences(initiative, other);
            boolean forgets = differences.stream().anyMatch(fact -> fact.in(other) == null);
            if (forgets || differences.size() > least || !world.leader(other).equals(Optional.of(goal))) {
                continue;
            }
            if (differences.size() < least) {
                least = differences.size();
                smallest.clear();
            }
            smallest.add(other);
        }
        return smallest;
    }

    /** What the rules see of those of them that have no step too many. */
    private static Set<List<Boolean>> expected(ListWorld world, Initiative initiative, Leader goal) {
        List<Initiative> smallest = smallest(world, initiative, goal);
        List<Set<String>> steps = smallest.stream()
                .map(changed -> steps(world, initiative, changed))
                .distinct()
                .toList();
        Set<Set<String>> minimal = steps.stream()
                .filter(one -> steps.stream().noneMatch(part -> !part.equals(one) && one.containsAll(part)))
                .collect(Collectors.toCollection(HashSet::new));
        return smallest.stream()
                .filter(changed -> minimal.contains(steps(world, initiative, changed)))
                .map(world::signature)
                .collect(Collectors.toSet());
    }

    /** What a person does to get from one to the other. */
    private static Set<String> steps(ListWorld world, Initiative from, Initiative to) {
        Set<String> steps = new HashSet<>();
        for (Fact fact : Fact.values()) {
            List<Boolean> becomes = world.signature(to, fact);
            if (fact.form() != Fact.Form.SEVERAL_OF && !becomes.equals(world.signature(from, fact))) {
                steps.add(fact + " becomes " + becomes);
            }
        }
        steps.addAll(world.looksAtOtherObjectives() ? objectives(from, to) : main(world, from, to));
        if ((from.affectedTeams() == null) != (to.affectedTeams() == null)) {
            steps.add("teams");
        }
        Stream.of(Team.values())
                .filter(team -> ListWorld.affects(from, team) != ListWorld.affects(to, team))
                .forEach(team -> steps.add("team " + team));
        return steps;
    }

    private static Set<String> main(ListWorld world, Initiative from, Initiative to) {
        List<Boolean> becomes = world.signature(to, Fact.OBJECTIVES);
        return becomes.equals(world.signature(from, Fact.OBJECTIVES)) ? Set.of() : Set.of("main becomes " + becomes);
    }

    private static Set<String> objectives(Initiative from, Initiative to) {
        Set<String> steps = new HashSet<>();
        Objective main = to.primaryObjective();
        Objective oldMain = from.primaryObjective();
        Set<Objective> others = new HashSet<>(List.of(Objective.values()));
        if (main != oldMain) {
            steps.add(main + " first " + (to.objectives().contains(oldMain) ? "before " : "instead of ") + oldMain);
            others.removeAll(List.of(main, oldMain));
        }
        others.stream()
                .filter(it -> from.objectives().contains(it) != to.objectives().contains(it))
                .forEach(it -> steps.add("objective " + it));
        return steps;
    }

    @Test
    void another_main_objective_one_beside_it_and_one_left_out_are_all_changes_of_one_fact() {
        Policy policy = PolicyReader.fromText(String.join(
                "\n",
                "package rules; import org.wholeads.*; global Ruling ruling;",
                rule("main", "primaryObjective == Objective.CUSTOMER_INSIGHT"),
                rule("beside", "objectives contains Objective.REVENUE_GROWTH"),
                rule("left out", "objectives not contains Objective.COMPLIANCE"),
                "rule \"rest\" when Balance() then ruling.lead( Leader.CTO, \"so\" ); end"));
        Initiative initiative = Initiative.builder()
                .name("x")
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY, Objective.COMPLIANCE)
                .build();

        Changes changes = whatIf(policy).changes(initiative, Leader.CMO);

        assertThat(changes.complete()).isTrue();
        assertThat(changes.smallest())
                .allSatisfy(change -> assertThat(change.facts()).hasSize(1))
                .hasSize(3);
        assertThat(all(changes))
                .extracting(Initiative::objectives)
                .containsExactlyInAnyOrder(
                        List.of(Objective.PRODUCTIVITY),
                        List.of(Objective.PRODUCTIVITY, Objective.COMPLIANCE, Objective.REVENUE_GROWTH),
                        List.of(Objective.REVENUE_GROWTH, Objective.PRODUCTIVITY, Objective.COMPLIANCE),
                        List.of(Objective.REVENUE_GROWTH, Objective.COMPLIANCE),
                        List.of(Objective.CUSTOMER_INSIGHT, Objective.PRODUCTIVITY, Objective.COMPLIANCE),
                        List.of(Objective.CUSTOMER_INSIGHT, Objective.COMPLIANCE));
    }

    @Test
    void lists_that_no_rule_tells_apart_are_one_change() {
        Policy policy = PolicyReader.fromText(String.join(
                "\n",
                "package rules; import org.wholeads.*; global Ruling ruling;",
                rule("main", "primaryObjective != Objective.COMPLIANCE, objectives contains Objective.COMPLIANCE"),
                "rule \"rest\" when Balance() then ruling.lead( Leader.CTO, \"so\" ); end"));
        Initiative initiative = Initiative.builder()
                .name("x")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .build();

        Changes changes = whatIf(policy).changes(initiative, Leader.CMO);

        assertThat(changes.complete()).isTrue();
        assertThat(changes.smallest()).singleElement().satisfies(change -> {
            assertThat(change.facts().get(0).alike())
                    .hasSize(Objective.values().length - 2)
                    .allSatisfy(list -> assertThat(((List<?>) list).get(1)).isEqualTo(Objective.COMPLIANCE));
        });
    }

    private static String rule(String name, String condition) {
        return "rule \"" + name + "\" salience 1 when Initiative( " + condition + " ) Balance()"
                + " then ruling.lead( Leader.CMO, \"so\" ); end";
    }
}
