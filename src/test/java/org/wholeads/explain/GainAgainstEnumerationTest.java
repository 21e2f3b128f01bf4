package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Initiative;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.EntryDiagrams;
import org.wholeads.analysis.Enumeration;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.SmallPolicies;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Course;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * What an answer is expected to tell, of all levels in two passes over a diagram, equals what counting the initiatives that
 * agree with each answer tells, and so does what is in the diagram at all. {@code -Dseed=…} repeats a run.
 */
class GainAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int PARTS = 5;
    private static final int POLICIES = 20;
    private static final int MASKS = 3;
    private static final int MOST_CASES = 600;
    private static final Offset<Double> ROUNDING = Offset.offset(1e-10);

    static Stream<Long> seeds() {
        return IntStream.range(0, PARTS).mapToObj(part -> SEED + 100_000L * part);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_gain_of_each_level_is_that_of_counting(long seed) {
        worlds(seed).forEach(world -> {
            for (int i = 0; i < MASKS; i++) {
                List<Reply> replies = world.replies();
                Mask mask = world.mask(replies);
                List<Said> left = world.left(replies);
                double[] leader = world.leader.gains(mask);
                double[] accountable = world.accountable.gains(mask);
                double[] entries = world.entries.gains(mask);
                for (int level : world.comparable()) {
                    Level it = world.levels().get(level);
                    assertThat(leader[level])
                            .as(() -> world.place(it, replies))
                            .isCloseTo(gain(left, it, Said::leads), ROUNDING);
                    assertThat(accountable[level])
                            .as(() -> world.place(it, replies))
                            .isCloseTo(gain(left, it, Said::answers), ROUNDING);
                    double all = world.all.stream()
                            .mapToDouble(entry -> gain(left, it, said -> said.entries.contains(entry)))
                            .sum();
                    assertThat(entries[level])
                            .as(() -> world.place(it, replies))
                            .isCloseTo(all, ROUNDING);
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_question_that_is_not_asked_tells_more(long seed) {
        worlds(seed).forEach(world -> {
            for (int i = 0; i < MASKS; i++) {
                List<Reply> replies = world.replies();
                Mask mask = world.mask(replies);
                List<Said> left = world.left(replies);
                new QuestionSelection(world.leader).next(mask).ifPresent(asked -> assertThat(
                                world.others(asked, replies))
                        .as(() -> asked + " after " + replies + " by " + world.policy.rules())
                        .allSatisfy(level -> assertThat(gain(left, level, Said::leads))
                                .isLessThanOrEqualTo(world.most(asked, left) + 1e-9)));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_level_is_left_in_the_diagram_only_if_it_tells_leaders_apart_or_what_is_possible(long seed) {
        worlds(seed).forEach(world -> {
            Mask mask = world.mask(world.replies());
            int[] known = mask.known();
            // Without lists each way to fill in is an initiative.
            if (world.levels().stream().allMatch(level -> level.element() == null)) {
                List<Said> left = world.cases.stream()
                        .filter(said -> IntStream.range(0, known.length)
                                .allMatch(i -> mask.isOpen(i)
                                        || known[i] == world.levels().get(i).choiceOf(said.initiative)))
                        .toList();
                Set<Level> expected = new LinkedHashSet<>();
                for (Level level : world.levels()) {
                    if (tells(world, left, level)) {
                        expected.add(level);
                    }
                }
                assertThat(world.asked(known))
                        .as(() -> world.policy.rules().toString())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        });
    }

    private static boolean tells(World world, List<Said> left, Level level) {
        Map<List<Integer>, Object> seen = new HashMap<>();
        for (Said said : left) {
            List<Integer> rest = world.levels().stream()
                    .filter(other -> !other.equals(level))
                    .map(other -> other.choiceOf(said.initiative))
                    .toList();
            Object before = seen.putIfAbsent(rest, said.leads());
            if (before != null && !before.equals(said.leads())) {
                return true;
            }
        }
        return false;
    }

    /** From the definition: what is uncertain before, less what is expected to be uncertain afterwards. */
    private static double gain(List<Said> left, Level level, Function<Said, Object> said) {
        Map<Integer, List<Said>> parts = new HashMap<>();
        left.forEach(it -> parts.computeIfAbsent(level.choiceOf(it.initiative), key -> new ArrayList<>())
                .add(it));
        double after = parts.values().stream()
                .mapToDouble(part -> weight(part) * entropy(part, said))
                .sum();
        return entropy(left, said) - after / weight(left);
    }

    private static double entropy(List<Said> part, Function<Said, Object> said) {
        Map<Object, Double> weights = new HashMap<>();
        part.forEach(it -> weights.merge(said.apply(it), it.weight, Double::sum));
        double all = weight(part);
        return weights.values().stream()
                .mapToDouble(weight -> -weight / all * Math.log(weight / all))
                .sum();
    }

    private static double weight(List<Said> part) {
        return part.stream().mapToDouble(it -> it.weight).sum();
    }

    private static Stream<World> worlds(long seed) {
        return Stream.iterate(seed, next -> next + 1)
                .map(World::new)
                .filter(world -> !world.cases.isEmpty())
                .limit(POLICIES);
    }

    /** What the rules say about initiatives that they do not tell apart. */
    private record Said(Initiative initiative, double weight, Object leads, Object answers, Set<Entry> entries) {
        static Said of(Policy policy, Enumeration.Case it) {
            Course course = Course.of(policy, it.initiative());
            Set<Entry> entries = new TreeSet<>();
            if (course.accountable().isPresent()) {
                course.consequences().forEach(rule -> rule.consequences()
                        .forEach(consequence -> Entry.of(consequence).ifPresent(entries::add)));
            }
            Object leads = course.accountable().flatMap(person -> course.leader());
            return new Said(
                    it.initiative(), it.weight().doubleValue(), leads, List.of(leads, course.accountable()), entries);
        }
    }

    /** A random policy with all initiatives that it tells apart. */
    private static final class World {
        private final Random random;
        private final Policy policy;
        private final List<Said> cases;
        private final Target<?> leader;
        private final Target<?> accountable;
        private final Target<?> entries;
        private final List<Entry> all;

        World(long seed) {
            random = new Random(seed);
            policy = PolicyReader.fromText(SmallPolicies.text(new SmallPolicies(seed).rules()));
            cases = Enumeration.of(MOST_CASES, policy).stream()
                    .map(it -> Said.of(policy, it))
                    .toList();
            DecisionDiagram diagram =
                    DecisionDiagram.of(policy, Budget.normal()).orElseThrow();
            EntryDiagrams lists = EntryDiagrams.of(policy, Budget.normal()).orElseThrow();
            leader = Target.leader(diagram);
            accountable = Target.accountable(diagram);
            entries = Target.entries(lists, entry -> true);
            all = lists.entries();
        }

        List<Level> levels() {
            return leader.space().levels();
        }

        String place(Level level, List<Reply> replies) {
            return level + " after " + replies + " by " + policy.rules();
        }

        /** What the diagram of leaders still asks for once so much is known. */
        Set<Level> asked(int[] known) {
            SharedDiagrams left =
                    leader.diagrams().given(new int[] {leader.diagrams().root(0)}, known);
            return IntStream.range(0, left.size())
                    .mapToObj(node -> levels().get(left.level(node)))
                    .collect(Collectors.toSet());
        }

        /** Some of the facts of an initiative; the further objectives only after the main one. */
        List<Reply> replies() {
            Initiative initiative = cases.get(random.nextInt(cases.size())).initiative;
            List<Reply> replies = new ArrayList<>();
            for (Question question : Question.all(leader.space())) {
                boolean told =
                        !question.isFurtherObjectives() || replies.stream().anyMatch(Reply::isMainObjective);
                if (told && random.nextInt(3) == 0) {
                    replies.add(new Reply(question.field(), value(question.field(), initiative)));
                }
            }
            return replies;
        }

        Mask mask(List<Reply> replies) {
            Initiative stated = left(replies).get(0).initiative;
            return Mask.of(leader.space(), replies, stated, false);
        }

        private static @Nullable Object value(Field field, Initiative initiative) {
            List<?> objectives = initiative.objectives();
            return field.label().equals(Question.FURTHER)
                    ? new LinkedHashSet<>(objectives.subList(1, objectives.size()))
                    : field.in(initiative);
        }

        List<Said> left(List<Reply> replies) {
            return cases.stream()
                    .filter(said -> replies.stream()
                            .allMatch(reply -> Optional.ofNullable(value(reply.field(), said.initiative))
                                    .equals(Optional.ofNullable(reply.value()))))
                    .toList();
        }

        /** The enumeration lets one objective that no rule names stand for all of these. */
        List<Integer> comparable() {
            return IntStream.range(0, levels().size())
                    .filter(i -> isNamed(levels().get(i)))
                    .boxed()
                    .toList();
        }

        private boolean isNamed(Level level) {
            return level.element() == null
                    || policy.rules().stream()
                            .flatMap(rule -> rule.atoms().stream())
                            .anyMatch(atom -> atom instanceof Condition.Containment it
                                    && it.field().equals(level.field())
                                    && level.element().equals(it.constant().value()));
        }

        /** The levels that other questions settle; those of the further objectives only after the main one. */
        List<Level> others(Question asked, List<Reply> replies) {
            boolean further = replies.stream().anyMatch(Reply::isMainObjective);
            return comparable().stream()
                    .filter(level -> !asked.levels().contains(level))
                    .map(levels()::get)
                    .filter(level -> further || !level.field().label().equals(Question.FURTHER))
                    .toList();
        }

        double most(Question asked, List<Said> left) {
            return asked.levels().stream()
                    .mapToDouble(level -> gain(left, levels().get(level), Said::leads))
                    .max()
                    .orElseThrow();
        }
    }
}
