package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Expected.Found;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Random small policies: what is proved equals what asking every initiative gives. {@code -Dseed=…} repeats. */
class ProofAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DRAWN = 200;
    private static final int MOST_CASES = 10_000;

    private final AtomicInteger flaws = new AtomicInteger();
    private final AtomicInteger sound = new AtomicInteger();
    private final AtomicInteger provedFreely = new AtomicInteger();
    private final AtomicInteger points = new AtomicInteger();

    /** A policy, and all its initiatives. */
    private record Drawn(Policy policy, List<Enumeration.Case> cases, String where) {
        static Drawn of(long seed) {
            SmallPolicies policies = new SmallPolicies(seed);
            String text = SmallPolicies.text(seed % 2 == 0 ? policies.rules() : policies.weighing());
            Policy policy = PolicyReader.fromText(text);
            return new Drawn(policy, Enumeration.of(MOST_CASES, policy), "seed " + seed + "\n" + text);
        }

        static List<Drawn> some() {
            return IntStream.range(0, DRAWN)
                    .mapToObj(i -> of(SEED + 7919L * i))
                    .filter(drawn -> !drawn.cases().isEmpty())
                    .toList();
        }
    }

    @Test
    void flaws_their_counts_and_the_sizes_of_their_examples_equal_exhaustive_enumeration() {
        Replay.of(new SmallPolicies(SEED)
                .rules()); // Drools finds its parts by the class loader of the first thread that asks
        List<Drawn> drawn = Drawn.some();

        drawn.parallelStream().forEach(this::flawsAreAsExpected);

        System.out.printf(
                "%d small policies, %d of them sound, %d flaws, seed %d%n",
                drawn.size(), sound.get(), flaws.get(), SEED);
        assertThat(sound.get()).isGreaterThan(DRAWN / 10);
        assertThat(flaws.get()).isGreaterThan(DRAWN / 10);
    }

    private void flawsAreAsExpected(Drawn it) {
        Expected expected = new Expected(it.policy(), it.cases());
        Map<String, Found> gaps = new TreeMap<>(expected.situations);
        gaps.keySet().retainAll(Set.of("no verdict", "no tie-break"));

        Proof proof = Proof.of(it.policy(), Budget.normal());

        assertThat(proof.isDecided()).as(it.where()).isTrue();
        assertThat(gaps(proof)).as(it.where()).isEqualTo(gaps);
        assertThat(contradictions(proof)).as(it.where()).isEqualTo(expected.contradictions);
        assertThat(proof.flaws())
                .as(it.where())
                .isEqualTo(Analysis.of(it.policy()).findings().stream()
                        .filter(finding -> finding.kind().isFlaw())
                        .toList());
        everyExampleIsUndecided(proof, it);
        flaws.addAndGet(proof.flaws().size());
        sound.addAndGet(proof.holds() ? 1 : 0);
    }

    private static void everyExampleIsUndecided(Proof proof, Drawn it) {
        Replay engine = new Replay(it.policy());
        for (Finding flaw : proof.flaws()) {
            Initiative example = flaw.example().orElseThrow();
            if (flaw instanceof Finding.Gap gap) {
                assertThat(engine.situation(example))
                        .as(it.where())
                        .isEqualTo(gap.missing().toString());
            } else {
                assertThat(engine.followed(Reason.Type.VERDICT, example))
                        .as(it.where())
                        .containsAll(names(flaw));
            }
        }
    }

    private static Map<String, Found> gaps(Proof proof) {
        Map<String, Found> gaps = new TreeMap<>();
        for (Finding flaw : proof.flaws()) {
            if (flaw instanceof Finding.Gap gap) {
                gaps.put(gap.missing().toString(), new Found(gap.count(), Enumeration.size(gap.witness())));
            }
        }
        return gaps;
    }

    private static Map<Set<String>, Found> contradictions(Proof proof) {
        Map<Set<String>, Found> contradictions = new HashMap<>();
        for (Finding flaw : proof.flaws()) {
            if (flaw instanceof Finding.Contradiction it) {
                contradictions.put(names(flaw), new Found(it.count(), Enumeration.size(it.witness())));
            }
        }
        return contradictions;
    }

    private static Set<String> names(Finding finding) {
        return new TreeSet<>(finding.rules().stream().map(RuleRef::name).toList());
    }

    @Test
    void what_is_nowhere_over_a_free_balance_is_nowhere() {
        List<Drawn> drawn = Drawn.some();

        drawn.parallelStream().forEach(this::neverIsTrue);

        System.out.printf("%d policies proved freely, seed %d%n", provedFreely.get(), SEED);
        assertThat(provedFreely.get()).isGreaterThan(DRAWN / 10);
    }

    private void neverIsTrue(Drawn it) {
        Expected expected = new Expected(it.policy(), it.cases());
        PossibleFlaws possible = new PossibleFlaws(free(it.policy()));
        int gaps = possible.gaps();
        int contradictions = possible.contradictions();

        if (gaps == Nodes.FALSE) {
            assertThat(expected.situations.keySet()).as(it.where()).doesNotContain("no verdict", "no tie-break");
        }
        if (contradictions == Nodes.FALSE) {
            assertThat(expected.contradictions).as(it.where()).isEmpty();
        }
        provedFreely.addAndGet(gaps == Nodes.FALSE && contradictions == Nodes.FALSE ? 1 : 0);
    }

    private static FreeDiagrams free(Policy policy) {
        return new FreeDiagrams(policy, Space.of(Budget.normal(), policy), Budget.normal());
    }

    @Test
    void every_initiative_with_its_balance_is_a_point_of_the_free_space_where_the_same_rules_hold() {
        List<Drawn> drawn = Drawn.some();

        drawn.forEach(this::initiativesArePoints);

        System.out.printf("%d points, seed %d%n", points.get(), SEED);
        assertThat(points.get()).isGreaterThan(DRAWN);
    }

    private void initiativesArePoints(Drawn it) {
        Policy policy = it.policy();
        Space space = Space.of(Budget.normal(), policy);
        FreeDiagrams free = free(policy);
        FreeBalance bands = new FreeBalance(policy, space.levels().size());
        for (Enumeration.Case one : it.cases()) {
            Facts facts = Facts.of(one.initiative());
            Balance balance = balance(policy, facts);
            int[] point = IntStream.concat(
                            IntStream.of(space.choices(one.initiative())), IntStream.of(bands.choices(balance)))
                    .toArray();
            boolean differs = !says(free, free.possible(Nodes.TRUE), point);
            for (Rule rule : policy.rules(Stage.VERDICT)) {
                differs |= says(free, free.holds(rule), point) != rule.holds(facts.with(balance));
            }
            if (differs) { // one assertion less for each of very many
                assertThat(one)
                        .as("a point where the same rules hold, " + it.where())
                        .isNull();
            }
            points.incrementAndGet();
        }
    }

    private static boolean says(FreeDiagrams free, int diagram, int[] point) {
        Nodes nodes = free.diagrams().nodes();
        int node = diagram;
        while (!Nodes.isEnd(node)) {
            node = nodes.child(node, point[nodes.level(node)]);
        }
        return node == Nodes.TRUE;
    }

    private static Balance balance(Policy policy, Facts facts) {
        int[] sums = new int[Leader.values().length];
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            for (Leader side : Leader.values()) {
                sums[side.ordinal()] += rule.holds(facts) ? rule.weight(side) : 0;
            }
        }
        return new Balance(
                sums[Leader.CTO.ordinal()], sums[Leader.CMO.ordinal()], sums[Leader.HANDS_ON_USER.ordinal()]);
    }
}
