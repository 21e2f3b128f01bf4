package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Expected.Found;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Random small policies and edits of them: every change is found and counted. {@code -Dseed=…} repeats a run. */
class DifferenceAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int POLICIES = 300;
    private static final int DRAWN = 350;
    private static final int MOST_CASES = 10_000;

    private final AtomicInteger same = new AtomicInteger();

    @Test
    void every_change_equals_exhaustive_enumeration() {
        long compared = IntStream.range(0, DRAWN)
                .parallel()
                .mapToObj(i -> SEED + 7919L * i)
                .filter(this::isAsExpected)
                .count();

        System.out.printf("%d edits, %d without effect, seed %d%n", compared, same.get(), SEED);
        assertThat(compared).isGreaterThanOrEqualTo(POLICIES);
        assertThat(same.get()).isStrictlyBetween(0, (int) compared);
    }

    private boolean isAsExpected(long seed) {
        SmallPolicies policies = new SmallPolicies(seed);
        List<String> rules = policies.rulesOfAllVerbs();
        String old = SmallPolicies.text(rules);
        String edited = SmallPolicies.text(policies.edited(rules));
        Policy before = PolicyReader.fromText(old);
        Policy after = PolicyReader.fromText(edited);
        List<Enumeration.Case> cases = Enumeration.of(MOST_CASES, before, after);
        if (cases.isEmpty()) {
            return false;
        }
        String where = "seed " + seed + "\n" + old + "\n---\n" + edited;
        Map<String, Found> expected = new TreeMap<>();
        Map<String, BigInteger> causes = new TreeMap<>();
        Set<Initiative> affected = new HashSet<>();
        for (Enumeration.Case it : cases) {
            Verdicts was = Verdicts.of(before, it.initiative());
            Verdicts is = Verdicts.of(after, it.initiative());
            Set<String> changes = changes(was, is);
            Found one = new Found(it.weight(), Enumeration.size(it.initiative()));
            changes.forEach(change -> expected.merge(change, one, Found::and));
            PlainCauses.of(before, was, after, is).forEach(cause -> causes.merge(cause, it.weight(), BigInteger::add));
            if (!changes.isEmpty()) {
                affected.add(it.initiative());
            }
        }

        Difference difference = Difference.between(before, after).orElseThrow();

        assertThat(found(difference)).as(where).isEqualTo(expected);
        assertThat(PlainCauses.of(difference)).as(where).isEqualTo(causes);
        assertThat(difference.saysTheSame()).as(where).isEqualTo(expected.isEmpty());
        witnessesShowWhatTheyClaim(difference, before, after, where);
        portfolioAgrees(before, after, cases, affected, where);
        same.addAndGet(difference.saysTheSame() ? 1 : 0);
        return true;
    }

    private static Set<String> changes(Verdicts was, Verdicts is) {
        Set<String> changes = new TreeSet<>();
        if (!was.situation().equals(is.situation())) {
            changes.add(was.situation() + " becomes " + is.situation());
        }
        is.says().stream()
                .filter(entry -> !was.says().contains(entry))
                .forEach(entry -> changes.add(entry + " is added"));
        was.says().stream()
                .filter(entry -> !is.says().contains(entry))
                .forEach(entry -> changes.add(entry + " is dropped"));
        return changes;
    }

    private static Map<String, Found> found(Difference difference) {
        return difference.changes().stream()
                .collect(Collectors.toMap(
                        Change::toString, change -> new Found(change.count(), Enumeration.size(change.witness()))));
    }

    private static void witnessesShowWhatTheyClaim(Difference difference, Policy before, Policy after, String where) {
        Replay old = new Replay(before);
        Replay edited = new Replay(after);
        for (Change.OfSituation change : difference.situations()) {
            assertThat(old.situation(change.witness()))
                    .as(where)
                    .isEqualTo(change.before().toString());
            assertThat(edited.situation(change.witness()))
                    .as(where)
                    .isEqualTo(change.after().toString());
        }
        for (Change.OfEntry change : difference.entries()) {
            Replay says = change.added() ? edited : old;
            Replay saysNot = change.added() ? old : edited;
            String entry = change.entry().toString();
            assertThat(says.says(change.witness())).as(where).contains(entry);
            assertThat(saysNot.says(change.witness())).as(where).doesNotContain(entry);
        }
    }

    private static void portfolioAgrees(
            Policy before, Policy after, List<Enumeration.Case> cases, Set<Initiative> expected, String where) {
        List<Affected> affected = Difference.of(
                before, after, cases.stream().map(Enumeration.Case::initiative).toList());

        assertThat(affected).as(where).extracting(Affected::initiative).containsExactlyInAnyOrderElementsOf(expected);
        for (Affected it : affected) {
            assertThat(names(it.nowStand()))
                    .as(where)
                    .isSubsetOf(Verdicts.of(after, it.initiative()).holding());
            assertThat(names(it.noLongerStand()))
                    .as(where)
                    .isSubsetOf(Verdicts.of(before, it.initiative()).holding());
            assertThat(it.nowStand().size() + it.noLongerStand().size())
                    .as(where)
                    .isPositive();
        }
    }

    private static Set<String> names(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::name).collect(Collectors.toSet());
    }
}
