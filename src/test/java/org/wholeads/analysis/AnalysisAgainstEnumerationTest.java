package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Expected.Found;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Stage;

/** Random small policies: everything that is claimed equals what asking every initiative gives. {@code -Dseed=…} repeats. */
class AnalysisAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int POLICIES = 300;
    private static final int DRAWN = 340;
    private static final int MOST_CASES = 10_000;
    private static final int MOST_REPLAYS = 1_000;

    private final AtomicInteger findings = new AtomicInteger();
    private final Map<Finding.Kind, Integer> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger hints = new AtomicInteger();
    private final AtomicInteger initiatives = new AtomicInteger();
    private final AtomicInteger replays = new AtomicInteger();

    @Test
    void every_finding_and_every_share_equals_exhaustive_enumeration() {
        Replay.of(new SmallPolicies(SEED)
                .rules()); // Drools finds its parts by the class loader of the first thread that asks
        long enumerated = IntStream.range(0, DRAWN)
                .parallel()
                .mapToObj(i -> SEED + 7919L * i)
                .filter(this::isAsExpected)
                .count();

        System.out.printf(
                "%d small policies, %d cases, %d findings, %d replays without idle evidence, seed %d%n",
                enumerated, initiatives.get(), findings.get(), replays.get(), SEED);
        assertThat(enumerated).isGreaterThanOrEqualTo(POLICIES);
        System.out.println(kinds + ", hints " + hints);
        assertThat(kinds.keySet())
                .as("findings of every kind, so that the comparison says something")
                .containsExactlyInAnyOrder(Finding.Kind.values());
        assertThat(hints.get()).as("hints").isPositive();
    }

    /** Whether the policy was small enough to ask every initiative. */
    private boolean isAsExpected(long seed) {
        SmallPolicies policies = new SmallPolicies(seed);
        List<String> rules = seed % 2 == 0 ? policies.repetitive() : policies.weighing();
        String text = SmallPolicies.text(rules);
        Policy policy = PolicyReader.fromText(text);
        List<Enumeration.Case> cases = Enumeration.of(MOST_CASES, policy);
        if (cases.isEmpty()) {
            return false;
        }
        Expected expected = new Expected(policy, cases);
        ExpectedRedundancy redundant = new ExpectedRedundancy(policy, cases);
        Analysis analysis = Analysis.of(policy);
        String where = "seed " + seed + "\n" + text;

        assertThat(analysis.notDecided()).as(where).isEmpty();
        assertThat(shares(analysis)).as(where).isEqualTo(counts(expected.situations));
        assertThat(gaps(analysis)).as(where).isEqualTo(only(expected.situations, Set.of("no verdict", "no tie-break")));
        assertThat(contradictions(analysis)).as(where).isEqualTo(expected.contradictions);
        assertThat(names(analysis, Finding.DeadRule.class)).as(where).isEqualTo(expected.dead);
        assertThat(smallest(analysis, Finding.ShadowedRule.class)).as(where).isEqualTo(sizes(expected.shadowed));
        assertThat(smallest(analysis, Finding.IdleEvidence.class)).as(where).isEqualTo(sizes(expected.idle));
        assertThat(unreachable(analysis)).as(where).isEqualTo(expected.unreachable);
        assertThat(repeated(analysis)).as(where).isEqualTo(redundant.repeated);
        assertThat(redundantRules(analysis)).as(where).isEqualTo(redundant.redundantRules);
        assertThat(redundantConditions(analysis)).as(where).isEqualTo(redundant.redundantConditions);
        assertThat(divided(analysis)).as(where).isEqualTo(redundant.divided);
        assertThat(names(analysis, Finding.IdleSalience.class)).as(where).isEqualTo(redundant.idleSaliences);
        assertThat(repeatedConsequences(analysis)).as(where).isEqualTo(redundant.repeatedConsequences);
        assertThat(overruled(analysis)).as(where).isEqualTo(redundant.overruled);
        redundantRulesCanAllBeDeleted(analysis, policy, cases, where);
        analysis.findings().forEach(finding -> kinds.merge(finding.kind(), 1, Integer::sum));
        hints.addAndGet(analysis.hints().size());
        witnessesShowWhatTheyClaim(analysis, policy, new RulesApart(rules), where);
        idleEvidenceChangesNothing(analysis, policy, new RulesApart(rules), cases, where);
        diagramAgrees(policy, cases, where);
        findings.addAndGet(analysis.findings().size());
        initiatives.addAndGet(cases.size());
        return true;
    }

    private static void redundantRulesCanAllBeDeleted(
            Analysis analysis, Policy policy, List<Enumeration.Case> cases, String where) {
        Set<String> redundant = names(analysis, Finding.RedundantRule.class);
        for (Enumeration.Case it : redundant.isEmpty() ? List.<Enumeration.Case>of() : cases) {
            Verdicts all = Verdicts.of(policy, it.initiative());
            Verdicts fewer = Verdicts.of(policy, it.initiative(), rule -> !redundant.contains(rule.name()));
            if (!all.situation().equals(fewer.situation()) || !said(policy, all).equals(said(policy, fewer))) {
                assertThat(fewer).as(where).isEqualTo(all);
            }
        }
    }

    private static Set<String> said(Policy policy, Verdicts verdicts) {
        return policy.rules().stream()
                .filter(rule ->
                        rule.stage() == Stage.CONSEQUENCE && verdicts.holding().contains(rule.name()))
                .flatMap(rule -> ExpectedRedundancy.said(rule).stream().filter(it -> !it.startsWith("name ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> repeated(Analysis analysis) {
        return analysis.findings(Finding.RepeatedEvidence.class).stream()
                .collect(Collectors.toMap(
                        it -> new TreeSet<>(names(it.rules())) + " for " + it.side(),
                        it -> Enumeration.size(it.witness())));
    }

    private static Map<String, String> redundantRules(Analysis analysis) {
        return analysis.findings(Finding.RedundantRule.class).stream()
                .collect(Collectors.toMap(
                        it -> it.rule().name(),
                        it -> (it.isCopy() ? "copy of " : "") + names(it.saidBy()) + " "
                                + Enumeration.size(it.witness())));
    }

    private static Set<String> redundantConditions(Analysis analysis) {
        return analysis.findings(Finding.RedundantCondition.class).stream()
                .map(it -> it.rule().name() + ": " + it.about().orElseThrow() + " " + it.why())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Found> divided(Analysis analysis) {
        return analysis.findings(Finding.DividedRequirement.class).stream()
                .collect(Collectors.toMap(
                        it -> new TreeSet<>(Set.of(
                                        it.requirement() + " by " + it.owners().get(0),
                                        it.requirement() + " by " + it.owners().get(1)))
                                + " by " + new TreeSet<>(names(it.rules())),
                        it -> new Found(it.count(), Enumeration.size(it.witness()))));
    }

    private static Set<String> repeatedConsequences(Analysis analysis) {
        return analysis.findings(Finding.RepeatedConsequence.class).stream()
                .map(it -> it.rule().name() + " " + it.times() + " " + it.consequence())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> overruled(Analysis analysis) {
        Map<String, String> overruled = new TreeMap<>();
        for (PartlyOverruled it : analysis.hints()) {
            Map<String, String> by = new TreeMap<>();
            it.by().forEach(one -> by.put(one.rule().name(), one.count().toString()));
            overruled.put(
                    it.rule().name(),
                    it.overruled() + " of " + it.holds() + " by " + by + ", smallest "
                            + Enumeration.size(it.witness()));
        }
        return overruled;
    }

    private static void witnessesShowWhatTheyClaim(Analysis analysis, Policy policy, RulesApart apart, String where) {
        Replay engine = new Replay(policy);
        for (Finding.Gap gap : analysis.findings(Finding.Gap.class)) {
            assertThat(engine.situation(gap.witness()))
                    .as(where)
                    .isEqualTo(gap.missing().toString());
        }
        for (Finding.Contradiction contradiction : analysis.findings(Finding.Contradiction.class)) {
            assertThat(engine.situation(contradiction.witness())).as(where).contains("disagree");
            assertThat(engine.followed(Reason.Type.VERDICT, contradiction.witness()))
                    .as(where)
                    .containsAll(names(contradiction.rules()));
        }
        for (Finding.ShadowedRule shadowed : analysis.findings(Finding.ShadowedRule.class)) {
            String name = shadowed.rule().name();
            Reason.Type type = apart.isTieBreak(name) ? Reason.Type.TIE_BREAK : Reason.Type.VERDICT;
            Replay judging = type == Reason.Type.TIE_BREAK ? engine : apart.withAnyTieBreak();
            assertThat(apart.alone(name).reasons(shadowed.witness())).as(where).contains(name);
            assertThat(judging.followed(type, shadowed.witness()))
                    .as(where)
                    .containsAnyElementsOf(names(shadowed.overruledBy()))
                    .doesNotContain(name);
        }
        for (Finding.IdleEvidence idle : analysis.findings(Finding.IdleEvidence.class)) {
            String name = idle.rule().name();
            assertThat(apart.alone(name).reasons(idle.witness())).as(where).contains(name);
        }
    }

    private void idleEvidenceChangesNothing(
            Analysis analysis, Policy policy, RulesApart apart, List<Enumeration.Case> cases, String where) {
        Replay with = new Replay(policy);
        for (Finding.IdleEvidence idle : analysis.findings(Finding.IdleEvidence.class)) {
            Replay without = apart.without(idle.rule().name());
            for (Initiative initiative : replayed(idle.witness(), cases)) {
                String found = without.situation(initiative);
                if (!found.equals(with.situation(initiative))) { // one assertion less for each of very many
                    assertThat(found).as(where).isEqualTo(with.situation(initiative));
                }
                replays.incrementAndGet();
            }
        }
    }

    /** The witness and some of the cases, evenly spread. */
    private static List<Initiative> replayed(Initiative witness, List<Enumeration.Case> cases) {
        List<Initiative> some = new ArrayList<>(List.of(witness));
        int step = 1 + cases.size() / MOST_REPLAYS;
        for (int i = 0; i < cases.size(); i += step) {
            some.add(cases.get(i).initiative());
        }
        return some;
    }

    private static void diagramAgrees(Policy policy, List<Enumeration.Case> cases, String where) {
        DecisionDiagram diagram = DecisionDiagram.of(policy, Budget.normal()).orElseThrow();
        for (Enumeration.Case it : cases) {
            String found = diagram.situation(it.initiative()).toString();
            String expected = Verdicts.of(policy, it.initiative()).situation();
            if (!found.equals(expected)) { // one assertion less for each of a million initiatives
                assertThat(found).as(where).isEqualTo(expected);
            }
        }
    }

    private static Map<String, BigInteger> shares(Analysis analysis) {
        Map<String, BigInteger> shares = new TreeMap<>();
        analysis.shares()
                .orElseThrow()
                .situations()
                .forEach((situation, count) -> shares.put(situation.toString(), count));
        return shares;
    }

    private static Map<String, BigInteger> counts(Map<String, Found> situations) {
        return situations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .count()));
    }

    private static Map<String, Found> only(Map<String, Found> situations, Set<String> wanted) {
        Map<String, Found> some = new TreeMap<>(situations);
        some.keySet().retainAll(wanted);
        return some;
    }

    private static Map<String, Found> gaps(Analysis analysis) {
        return analysis.findings(Finding.Gap.class).stream()
                .collect(Collectors.toMap(
                        gap -> gap.missing().toString(),
                        gap -> new Found(gap.count(), Enumeration.size(gap.witness()))));
    }

    private static Map<Set<String>, Found> contradictions(Analysis analysis) {
        Map<Set<String>, Found> found = new HashMap<>();
        for (Finding.Contradiction it : analysis.findings(Finding.Contradiction.class)) {
            Set<String> names = it.rules().stream().map(rule -> rule.name()).collect(Collectors.toSet());
            found.put(names, new Found(it.count(), Enumeration.size(it.witness())));
        }
        return found;
    }

    private static List<String> names(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::name).toList();
    }

    private static <F extends Finding> Set<String> names(Analysis analysis, Class<F> kind) {
        return analysis.findings(kind).stream()
                .map(finding -> finding.rules().get(0).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <F extends Finding> Map<String, Integer> smallest(Analysis analysis, Class<F> kind) {
        Function<F, Initiative> witness = finding -> finding.example().orElseThrow();
        return analysis.findings(kind).stream()
                .collect(
                        Collectors.toMap(finding -> finding.rules().get(0).name(), witness.andThen(Enumeration::size)));
    }

    private static Map<String, Integer> sizes(Map<String, Found> rules) {
        return rules.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .smallest()));
    }

    private static Set<Leader> unreachable(Analysis analysis) {
        return analysis.findings(Finding.UnreachableLeader.class).stream()
                .map(Finding.UnreachableLeader::leader)
                .collect(Collectors.toSet());
    }
}
