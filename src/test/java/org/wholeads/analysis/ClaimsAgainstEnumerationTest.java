package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Random small policies, asked as if their diagrams were too large: what is found equals what asking every initiative gives,
 * and what exact diagrams find. {@code -Dseed=…} repeats.
 */
class ClaimsAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DRAWN = 120;
    private static final int MOST_CASES = 5_000;
    private static final Set<Finding.Kind> KINDS = EnumSet.of(
            Finding.Kind.DEAD_RULE,
            Finding.Kind.SHADOWED_RULE,
            Finding.Kind.IDLE_EVIDENCE,
            Finding.Kind.UNREACHABLE_LEADER);

    private final AtomicInteger findings = new AtomicInteger();
    private final AtomicInteger excluded = new AtomicInteger();

    /** A policy, and all its initiatives. */
    private record Drawn(Policy policy, Space space, List<Enumeration.Case> cases, String where) {
        static List<Drawn> some() {
            return IntStream.range(0, DRAWN)
                    .mapToObj(i -> of(SEED + 7919L * i))
                    .filter(drawn -> !drawn.cases().isEmpty())
                    .toList();
        }

        private static Drawn of(long seed) {
            SmallPolicies policies = new SmallPolicies(seed);
            String text = SmallPolicies.text(seed % 3 == 0 ? policies.rules() : policies.weighing());
            Policy policy = PolicyReader.fromText(text);
            return new Drawn(
                    policy,
                    Space.of(Budget.normal(), policy),
                    Enumeration.of(MOST_CASES, policy),
                    "seed " + seed + "\n" + text);
        }

        Samples all() {
            return new Samples(
                    policy,
                    space,
                    cases.stream().map(it -> space.choices(it.initiative())).toList());
        }

        List<Claim> claims() {
            List<Claim> claims = new ArrayList<>();
            for (Rule rule : policy.rules()) {
                claims.add(rule.stage() == Stage.EVIDENCE ? new Claim.Matters(rule) : new Claim.Holds(rule));
            }
            for (List<Rule> rivals : List.of(policy.rules(Stage.VERDICT), PolicyDiagrams.tieBreaks(policy))) {
                for (Rule rule : rivals) {
                    for (Rule other : rivals) {
                        claims.add(new Claim.Stands(rule, other));
                        if (Rivals.compete(rule, other)) {
                            claims.add(new Claim.StandTogether(rule, other));
                        }
                    }
                }
            }
            claims.addAll(List.of(new Claim.NoVerdict(), new Claim.NoTieBreak()));
            Stream.of(Leader.values()).map(Claim.Leads::new).forEach(claims::add);
            return claims;
        }
    }

    @Test
    void findings_and_the_sizes_of_their_examples_equal_exhaustive_enumeration() {
        List<Drawn> drawn = Drawn.some();

        drawn.parallelStream().forEach(this::findingsAreAsExpected);

        System.out.printf("%d small policies, %d findings, seed %d%n", drawn.size(), findings.get(), SEED);
        assertThat(findings.get()).isGreaterThan(5 * DRAWN);
    }

    private void findingsAreAsExpected(Drawn it) {
        Expected expected = new Expected(it.policy(), it.cases());
        ClaimFindings claims = new ClaimFindings(it.policy(), it.space(), Budget.normal());

        List<Finding> dead = answered(claims::deadRules, it);
        List<Finding> shadowed = answered(claims::shadowedRules, it);
        List<Finding> idle = answered(claims::idleEvidence, it);
        List<Finding> unreachable = answered(claims::unreachableLeaders, it);

        Set<String> deadOthers = new TreeSet<>(expected.dead);
        it.policy().rules(Stage.EVIDENCE).forEach(rule -> deadOthers.remove(rule.name()));
        assertThat(names(dead)).as(it.where()).isEqualTo(deadOthers);
        assertThat(sizes(shadowed)).as(it.where()).isEqualTo(smallest(expected.shadowed));
        assertThat(sizes(idle)).as(it.where()).isEqualTo(smallest(expected.idle));
        assertThat(unreachable).as(it.where()).hasSameSizeAs(expected.unreachable);
        assertThat(Stream.of(dead, shadowed, idle, unreachable)
                        .flatMap(List::stream)
                        .toList())
                .as(it.where())
                .isEqualTo(Analysis.of(it.policy()).findings().stream()
                        .filter(finding -> KINDS.contains(finding.kind()))
                        .filter(finding -> !(finding instanceof Finding.DeadRule)
                                || names(dead).contains(name(finding)))
                        .toList());
        findings.addAndGet(dead.size() + shadowed.size() + idle.size() + unreachable.size());
    }

    private static List<Finding> answered(Predicate<Consumer<Finding>> question, Drawn it) {
        List<Finding> findings = new ArrayList<>();
        assertThat(question.test(findings::add)).as("answered, " + it.where()).isTrue();
        return findings;
    }

    private static Set<String> names(List<Finding> findings) {
        return findings.stream().map(ClaimsAgainstEnumerationTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Finding finding) {
        return finding.rules().stream().map(RuleRef::name).findFirst().orElse("");
    }

    private static Map<String, Integer> sizes(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(
                        ClaimsAgainstEnumerationTest::name,
                        finding -> Enumeration.size(finding.example().orElseThrow())));
    }

    private static Map<String, Integer> smallest(Map<String, Expected.Found> found) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .smallest()));
    }

    @Test
    void samples_are_judged_as_one_initiative_is() {
        for (Drawn it : Drawn.some()) {
            Samples all = it.all();
            for (int i = 0; i < it.cases().size(); i++) {
                Initiative initiative = it.cases().get(i).initiative();
                Verdicts one = Verdicts.of(it.policy(), initiative);
                int sample = i;
                List<Rule> standing = Stream.concat(
                                it.policy().rules(Stage.VERDICT).stream(),
                                PolicyDiagrams.tieBreaks(it.policy()).stream())
                        .filter(rule -> all.judgement().stands(rule).get(sample))
                        .toList();
                if (!standing.equals(one.standing())) { // one assertion less for each of very many
                    assertThat(standing).as(it.where() + initiative).isEqualTo(one.standing());
                }
            }
        }
    }

    @Test
    void what_a_free_balance_excludes_happens_to_no_initiative_and_exact_search_agrees_with_all() {
        List<Drawn> drawn = Drawn.some();

        drawn.parallelStream().forEach(this::claimsAreAsEnumerated);

        System.out.printf("%d claims excluded freely, seed %d%n", excluded.get(), SEED);
        assertThat(excluded.get()).isGreaterThan(DRAWN);
    }

    private void claimsAreAsEnumerated(Drawn it) {
        Samples all = it.all();
        FreeDiagrams free = new FreeDiagrams(it.policy(), it.space(), Budget.normal());
        ExactSearch search = new ExactSearch(it.policy(), it.space(), Budget.normal(), free);
        for (Claim claim : it.claims()) {
            BitSet where = claim.among(all);
            boolean isExcluded = !free.occurs(claim.atMost(free));
            if (isExcluded) {
                excluded.incrementAndGet();
                assertThat(where.isEmpty()).as(claim + " in " + it.where()).isTrue();
            }
            assertThat(search.isTrue(claim)).as(claim + " in " + it.where()).isEqualTo(!where.isEmpty());
            assertThat(search.smallest(claim, choices -> claim.among(new Samples(it.policy(), it.space(), choices)))
                            .map(Enumeration::size))
                    .as(claim + " in " + it.where())
                    .isEqualTo(where.stream()
                            .mapToObj(sample ->
                                    Enumeration.size(it.cases().get(sample).initiative()))
                            .min(Integer::compare));
        }
    }
}
