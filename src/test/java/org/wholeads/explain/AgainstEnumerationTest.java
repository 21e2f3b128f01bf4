package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Course;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Every answer equals what trying everything gives, on random small policies. {@code -Dseed=…} repeats a run. */
class AgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int PARTS = 10;
    private static final int POLICIES = 31;

    static Stream<Long> seeds() {
        return IntStream.range(0, PARTS).mapToObj(part -> SEED + 1_000L * part);
    }

    private static Stream<SmallWorld> worlds(long seed) {
        return LongStream.range(seed, seed + POLICIES).mapToObj(SmallWorld::new);
    }

    private static WhatIf whatIf(SmallWorld world) {
        return WhatIf.of(DecisionDiagram.of(world.policy, Budget.normal()).orElseThrow());
    }

    private static Outlooks outlooks(SmallWorld world) {
        return Outlooks.of(DecisionDiagram.of(world.policy, Budget.normal()).orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_leaders_still_possible_are_those_of_all_ways_to_fill_in_the_unknown_facts(long seed) {
        worlds(seed).forEach(world -> {
            Outlooks outlooks = outlooks(world);
            for (int i = 0; i < 20; i++) {
                Initiative initiative = world.any();
                Set<Optional<Leader>> expected = world.initiatives.stream()
                        .filter(other -> completes(world, other, initiative))
                        .map(other -> world.course(other).leader())
                        .collect(Collectors.toSet());

                Outlook outlook = outlooks.of(initiative);

                Set<Optional<Leader>> found =
                        outlook.leaders().stream().map(Optional::of).collect(Collectors.toCollection(HashSet::new));
                if (outlook.undecided()) {
                    found.add(Optional.empty());
                }
                assertThat(found).as("%s in %s", initiative, world.policy).isEqualTo(expected);
            }
        });
    }

    private static boolean completes(SmallWorld world, Initiative other, Initiative initiative) {
        return world.facts().stream()
                .allMatch(fact ->
                        fact.in(initiative) == null || java.util.Objects.equals(fact.in(initiative), fact.in(other)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_smallest_changes_are_all_of_the_smallest_size(long seed) {
        worlds(seed).forEach(world -> {
            WhatIf whatIf = whatIf(world);
            RuleEngine engine = RuleEngine.unproved(world.policy);
            for (Leader goal : Leader.values()) {
                Initiative initiative = world.any();

                Changes changes = whatIf.changes(
                        initiative, situation -> situation.leader().equals(Optional.of(goal)), Set.of(), 10_000);

                assertThat(changes.complete()).isTrue();
                assertThat(changes.smallest().stream()
                                .map(change -> world.signature(change.initiative()))
                                .collect(Collectors.toSet()))
                        .as("%s to %s in %s", initiative, goal, world.policy)
                        .isEqualTo(smallest(world, initiative, goal));
                assertThat(changes.smallest()).allSatisfy(change -> {
                    assertThat(engine.decide(change.initiative()).leader()).isEqualTo(goal);
                    assertThat(change.facts())
                            .extracting(Change.Difference::fact)
                            .containsExactlyInAnyOrderElementsOf(
                                    world.differences(initiative, change.initiative()).stream()
                                            .map(Fact::label)
                                            .toList());
                    assertThat(change.facts()).allSatisfy(fact -> assertThat(fact.alike())
                            .doesNotContain(fact.to())
                            .allSatisfy(alike -> assertThat(engine.decide(with(change, fact, alike))
                                            .leader())
                                    .isEqualTo(goal)));
                });
            }
        });
    }

    private static Initiative with(Change change, Change.Difference fact, Object value) {
        return change.initiative().toBuilder()
                .set(Fact.labelled(fact.fact()).orElseThrow(), value)
                .build();
    }

    private static Set<List<Boolean>> smallest(SmallWorld world, Initiative initiative, Leader goal) {
        int least = Integer.MAX_VALUE;
        Set<List<Boolean>> smallest = new HashSet<>();
        for (Initiative other : world.initiatives) {
            Set<Fact> differences = world.differences(initiative, other);
            boolean forgets = differences.stream().anyMatch(fact -> fact.in(other) == null);
            if (forgets || !world.course(other).leader().equals(Optional.of(goal)) || differences.size() > least) {
                continue;
            }
            if (differences.size() < least) {
                least = differences.size();
                smallest.clear();
            }
            smallest.add(world.signature(other));
        }
        return smallest;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_interview_ends_with_the_leader_that_all_facts_give(long seed) {
        worlds(seed).forEach(world -> {
            Initiative initiative = world.any();
            Interview interview =
                    Interview.of(world.policy, Budget.normal()).orElseThrow().upTo(Aspect.LEADER);
            for (Optional<Question> it = interview.question(); it.isPresent(); it = interview.question()) {
                interview = interview.answer(it.get().field().in(initiative));
            }

            assertThat(interview.outlook().leaders().stream().findFirst())
                    .as("%s in %s", initiative, world.policy)
                    .isEqualTo(world.course(initiative).leader());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void why_not_names_every_rule_that_would_have_led_there_and_what_failed(long seed) {
        worlds(seed).forEach(world -> {
            Initiative initiative = world.any();
            Explainer explainer = Explainer.of(world.policy);
            Course course = world.course(initiative);
            for (Leader leader : Leader.values()) {
                if (course.leader().equals(Optional.of(leader))) {
                    continue;
                }
                List<Rule> verdicts = world.policy.rules(Stage.VERDICT);

                WhyNot whyNot = explainer.whyNot(initiative, leader);

                assertThat(whyNot.paths())
                        .extracting(WhyNot.Path::rule)
                        .containsExactlyInAnyOrderElementsOf(verdicts.stream()
                                .filter(rule -> rule.verdict().equals(Optional.of(leader)))
                                .toList());
                assertThat(whyNot.paths()).allSatisfy(path -> {
                    assertThat(path.failed().isEmpty()).isEqualTo(path.rule().holds(course.facts()));
                    assertThat(path.failed())
                            .allSatisfy(it -> assertThat(it.condition().accepts(it.value()))
                                    .isEqualTo(it.negated()));
                    assertThat(new LinkedHashSet<>(path.overruledBy()))
                            .isEqualTo(verdicts.stream()
                                    .filter(rule -> rule.holds(course.facts())
                                            && rule.salience() >= path.rule().salience()
                                            && !rule.verdict().equals(Optional.of(leader)))
                                    .collect(Collectors.toSet()));
                });
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_rule_holds_once_its_obstacles_are_removed_and_not_before(long seed) {
        Random random = new Random(seed);
        worlds(seed).forEach(world -> {
            Course course = world.course(world.any());
            for (Rule rule : world.policy.rules(Stage.VERDICT)) {
                List<Obstacle> obstacles = Obstacle.of(rule, course.facts());
                if (new HashSet<>(rule.atoms()).size() < rule.atoms().size()) {
                    continue; // a comparison that stands twice cannot be told apart
                }
                for (int i = 0; i < 5; i++) {
                    Set<Observation> given = obstacles.stream()
                            .flatMap(Obstacle::comparisons)
                            .filter(it -> random.nextBoolean())
                            .collect(Collectors.toSet());

                    assertThat(obstacles.stream().allMatch(obstacle -> isRemoved(obstacle, given)))
                            .as("%s, with %s otherwise", rule, given)
                            .isEqualTo(otherwise(rule, given).holds(course.facts()));
                }
            }
        });
    }

    private static boolean isRemoved(Obstacle obstacle, Set<Observation> given) {
        if (obstacle instanceof Obstacle.Failed failed) {
            return given.contains(failed.observation());
        }
        return obstacle instanceof Obstacle.OneOf oneOf
                ? oneOf.parts().stream().anyMatch(part -> isRemoved(part, given))
                : ((Obstacle.AllOf) obstacle).parts().stream().allMatch(part -> isRemoved(part, given));
    }

    /** The rule as if these comparisons came out as it wants. */
    private static Rule otherwise(Rule rule, Set<Observation> given) {
        Rule changed = rule;
        for (Observation observation : given) {
            Condition wanted = observation.negated() ? new Condition.Any(List.of()) : new Condition.All(List.of());
            changed = changed.with(changed.atoms().indexOf(observation.condition()), wanted);
        }
        return changed;
    }
}
