package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.coverage.Coverage;
import org.wholeads.coverage.Goal;
import org.wholeads.coverage.Result;
import org.wholeads.coverage.Suggestion;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Random small policies: what is said about coverage equals what asking every initiative gives. {@code -Dseed=…} repeats. */
class CoverageAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int POLICIES = 100;
    private static final int DRAWN = 150;
    private static final int MOST_CASES = 4_000;

    private final AtomicInteger goals = new AtomicInteger();
    private final AtomicInteger impossible = new AtomicInteger();

    @Test
    void every_claim_about_coverage_equals_exhaustive_enumeration() {
        long enumerated = IntStream.range(0, DRAWN)
                .parallel()
                .mapToObj(i -> SEED + 7919L * i)
                .filter(this::isAsExpected)
                .count();

        System.out.printf(
                "%d small policies, %d goals, %d of them impossible, seed %d%n",
                enumerated, goals.get(), impossible.get(), SEED);
        assertThat(enumerated).isGreaterThanOrEqualTo(POLICIES);
        assertThat(impossible.get()).isPositive().isLessThan(goals.get());
    }

    /** Whether the policy was small enough to ask every initiative. */
    private boolean isAsExpected(long seed) {
        String text = SmallPolicies.text(new SmallPolicies(seed).rules());
        Policy policy = PolicyReader.fromText(text);
        List<Enumeration.Case> cases = Enumeration.of(MOST_CASES, policy);
        if (cases.isEmpty()) {
            return false;
        }
        String where = "seed " + seed + "\n" + text;
        Map<String, Integer> smallest = smallest(policy, cases);
        Random random = new Random(seed);
        List<Initiative> some = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            some.add(cases.get(random.nextInt(cases.size())).initiative());
        }
        Set<String> covered = new TreeSet<>();
        some.forEach(initiative -> covered.addAll(new PlainGoals(policy, initiative).shown()));

        Coverage coverage = Coverage.of(policy, some);

        for (Result result : coverage.results()) {
            String goal = name(result.goal());
            assertThat(result.state()).as("%s%n%s", goal, where).isEqualTo(expected(goal, covered, smallest));
            result.example().ifPresent(example -> {
                PlainGoals shown = new PlainGoals(policy, example);
                assertThat(shown.shown()).as(where).contains(goal);
                assertThat(size(example, shown)).as("%s%n%s", goal, where).isEqualTo(smallest.get(goal));
            });
        }
        Collections.shuffle(some, random);
        assertThat(Coverage.of(policy, some)).as(where).isEqualTo(coverage);
        coverage.suggestions().forEach(suggestion -> some.add(suggestion.initiative()));
        assertThat(Coverage.of(policy, some).missing()).as(where).isEmpty();
        assertThat(coverage.suggestions().stream()
                        .map(Suggestion::covers)
                        .flatMap(List::stream)
                        .toList())
                .as(where)
                .containsExactlyInAnyOrderElementsOf(
                        coverage.missing().stream().map(Result::goal).toList());
        goals.addAndGet(coverage.results().size());
        impossible.addAndGet(coverage.impossible().size());
        return true;
    }

    /** For each goal that some initiative shows the size of the smallest one, see {@link #size}. */
    private static Map<String, Integer> smallest(Policy policy, List<Enumeration.Case> cases) {
        Map<String, Integer> smallest = new HashMap<>();
        for (Enumeration.Case it : cases) {
            PlainGoals shown = new PlainGoals(policy, it.initiative());
            shown.shown().forEach(goal -> smallest.merge(goal, size(it.initiative(), shown), Math::min));
        }
        return smallest;
    }

    /** Any initiative that is decided is smaller than any that is not. */
    private static int size(Initiative initiative, PlainGoals shown) {
        return Enumeration.size(initiative) + (shown.isDecided() ? 0 : 1_000);
    }

    private static Result.State expected(String goal, Set<String> covered, Map<String, Integer> smallest) {
        if (covered.contains(goal)) {
            return Result.State.COVERED;
        }
        return smallest.containsKey(goal) ? Result.State.NOT_COVERED : Result.State.CANNOT_BE_COVERED;
    }

    private static String name(Goal goal) {
        return goal instanceof Goal.ConsequenceTakesEffect it
                ? it.rule() + ": consequence " + (it.place() + 1)
                : goal.toString();
    }
}
