package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * Changes that somebody accepted, and a further edit of the new policy: what is still accepted is exactly what is the same
 * change, by the same rules, for the same initiatives. {@code -Dseed=…} repeats a run.
 */
class AcceptanceAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DRAWN = 450;
    private static final int MOST_CASES = 2_000;

    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void what_was_accepted_stays_accepted_exactly_as_long_as_the_same_initiatives_change_by_the_same_rules() {
        IntStream.range(0, DRAWN).mapToLong(i -> SEED + 7919L * i).forEach(this::check);

        System.out.printf(
                "%d edits left a change accepted, %d made one that was not, seed %d%n",
                kept.get(), refused.get(), SEED);
        assertThat(kept.get()).isGreaterThanOrEqualTo(100);
        assertThat(refused.get()).isGreaterThanOrEqualTo(100);
    }

    /** Teams can be named only where they are stated, so how many of them rules name bears on the choices. */
    @Test
    void a_change_by_teams_is_the_same_whichever_teams_other_rules_name() {
        String other = "rule \"other\" when Initiative( affectedTeams not contains Team.MARKETING ) Outcome()"
                + " then ruling.warn( \"x\" ); end\n";

        assertThat(extentOfTeams(other)).isEqualTo(extentOfTeams(""));
    }

    private static String extentOfTeams(String other) {
        String old = "package rules; import org.wholeads.*; global Ruling ruling;\n"
                + "rule \"base\" when Balance() then ruling.lead( Leader.CTO, \"x\" ); end\n" + other;
        String added = "rule \"new\" salience 1 when Initiative( affectedTeams not contains Team.SALES ) Balance()"
                + " then ruling.lead( Leader.CMO, \"x\" ); end\n";
        Difference difference = Difference.between(PolicyReader.fromText(old), PolicyReader.fromText(old + added))
                .orElseThrow();
        return difference.changes().get(0).causes().get(0).extent();
    }

    private void check(long seed) {
        SmallPolicies policies = new SmallPolicies(seed);
        List<String> old = policies.rulesOfAllVerbs();
        List<String> edited = policies.edited(old);
        Policy before = PolicyReader.fromText(SmallPolicies.text(old));
        Policy after = PolicyReader.fromText(SmallPolicies.text(edited));
        Policy further = PolicyReader.fromText(SmallPolicies.text(policies.edited(edited)));
        List<Enumeration.Case> cases = Enumeration.of(MOST_CASES, before, after, further);
        if (cases.isEmpty()) {
            return;
        }
        String where = "seed " + seed;
        Map<String, Set<Initiative>> looked = changed(before, after, cases);
        Map<String, Set<Initiative>> changes = changed(before, further, cases);
        Map<String, String> accepted = extents(before, after);
        Set<Boolean> answers = new HashSet<>();
        for (Map.Entry<String, String> change : extents(before, further).entrySet()) {
            boolean expected = changes.getOrDefault(change.getKey(), Set.of()).equals(looked.get(change.getKey()));
            assertThat(change.getValue().equals(accepted.get(change.getKey())))
                    .as(where + "\n" + change.getKey())
                    .isEqualTo(expected);
            answers.add(expected);
        }
        kept.addAndGet(answers.contains(true) ? 1 : 0);
        refused.addAndGet(answers.contains(false) ? 1 : 0);
    }

    /** By change and cause, the initiatives. */
    private static Map<String, Set<Initiative>> changed(Policy before, Policy after, List<Enumeration.Case> cases) {
        Map<String, Set<Initiative>> changed = new HashMap<>();
        for (Enumeration.Case it : cases) {
            Verdicts was = Verdicts.of(before, it.initiative());
            Verdicts is = Verdicts.of(after, it.initiative());
            PlainCauses.of(before, was, after, is)
                    .forEach(cause -> changed.computeIfAbsent(cause, key -> new HashSet<>())
                            .add(it.initiative()));
        }
        return changed;
    }

    private static Map<String, String> extents(Policy before, Policy after) {
        Map<String, String> extents = new HashMap<>();
        for (Change change : Difference.between(before, after).orElseThrow().changes()) {
            change.causes().forEach(cause -> extents.put(PlainCauses.words(change, cause), cause.extent()));
        }
        return extents;
    }
}
