package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.RuleEdit.Effect;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.RuleEngine;
import org.wholeads.mutation.Mutant;
import org.wholeads.mutation.Substance;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * All mutants of random small policies: one is found equivalent exactly if no initiative is decided differently, and of those
 * that are the smallest is found. {@code -Dseed=…} repeats a run.
 */
class RuleEditAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    /** {@code -Dpolicies=…} draws more. */
    private static final int DRAWN = Integer.getInteger("policies", 12);

    private static final int MOST_CASES = 600;

    /** More that follows from verdicts than {@link SmallPolicies} has: texts, roles, and what rests on the balance. */
    private static final List<String> MORE = List.of(
            "rule \"m1\" when Initiative( kind == Kind.TOOL ) Balance( margin > 1 ) Outcome()"
                    + " then ruling.warn( \"w1\" ); ruling.consult( Role.CTO, \"w\" ); end\n",
            "rule \"m2\" when Balance( cto >= 2 || cmo < 2 ) Outcome( leader != Leader.CMO )"
                    + " then ruling.advise( \"w1\" ); ruling.consult( Role.CTO, \"x\" ); end\n",
            "rule \"m3\" when Outcome( leader == Leader.JOINT ) then ruling.tieBreak( Leader.CTO, \"w\" );"
                    + " ruling.ask( \"w1\" ); end\n",
            "rule \"m4\" salience 3 when Initiative( kind != Kind.TOOL ) Outcome( leader == Leader.JOINT )"
                    + " then ruling.ask( \"w1\" ); ruling.warn( \"w1\" ); end\n");

    private final AtomicInteger mutants = new AtomicInteger();
    private final AtomicInteger equivalent = new AtomicInteger();

    @Test
    void an_edit_without_effect_is_one_that_no_initiative_shows() {
        IntStream.range(0, DRAWN).parallel().mapToLong(i -> SEED + 7919L * i).forEach(this::check);

        System.out.printf("%d mutants, %d without effect, seed %d%n", mutants.get(), equivalent.get(), SEED);
        assertThat(mutants.get()).isGreaterThan(100);
        assertThat(equivalent.get()).isStrictlyBetween(0, mutants.get());
    }

    private void check(long seed) {
        List<String> rules = new ArrayList<>(new SmallPolicies(seed).rules());
        for (int i = 0; i < MORE.size(); i++) {
            if ((seed >> i & 1) == 1) {
                rules.add(MORE.get(i));
            }
        }
        Policy policy = PolicyReader.fromText(SmallPolicies.text(rules));
        List<Mutant> all = Mutant.of(policy);
        List<Effect> effects = RuleEdit.effects(
                policy,
                all.stream()
                        .map(it -> new RuleEdit(it.rule(), it.changed(), it.policy()))
                        .toList(),
                Budget.normal());

        assertThat(effects).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            List<Enumeration.Case> cases =
                    Enumeration.of(MOST_CASES, policy, all.get(i).policy());
            if (!cases.isEmpty()) {
                check(policy, all.get(i), effects.get(i), cases, "seed " + seed);
            }
        }
    }

    private static boolean behavesAlike(Mutant mutant, Evaluator before, Initiative initiative) {
        try {
            Decision decision = before.decide(initiative);
            Facts facts = Facts.of(initiative).with(decision.balance()).with(new Outcome(decision.leader()));
            boolean held = mutant.rule().holds(facts);
            return held == mutant.changed().filter(now -> now.holds(facts)).isPresent();
        } catch (UndecidedException e) {
            return true; // a consequence has no outcome to be asked about
        }
    }

    private void check(Policy policy, Mutant mutant, Effect effect, List<Enumeration.Case> cases, String seed) {
        String where = seed + " " + mutant.id() + " " + mutant.change() + "\n" + mutant.rule();
        Evaluator before = Evaluator.of(policy);
        Evaluator after = Evaluator.of(mutant.policy());
        int smallest = cases.stream()
                .map(Enumeration.Case::initiative)
                .filter(it -> !decided(before, it).equals(decided(after, it)))
                .mapToInt(Enumeration::size)
                .min()
                .orElse(-1);
        mutants.incrementAndGet();
        if (smallest < 0) {
            assertThat(effect).as(where).isInstanceOf(Effect.None.class);
            if (((Effect.None) effect).why() == RuleEdit.Sameness.OF_RULE) {
                assertThat(cases).as(where).allMatch(it -> behavesAlike(mutant, before, it.initiative()));
            }
            equivalent.incrementAndGet();
            return;
        }

        assertThat(effect).as(where).isInstanceOf(Effect.Differs.class);
        Initiative witness = ((Effect.Differs) effect).smallest();
        assertThat(Enumeration.size(witness)).as(where).isEqualTo(smallest);
        assertThat(decided(RuleEngine.unproved(mutant.policy()), witness))
                .as(where + "\n" + witness)
                .isNotEqualTo(decided(RuleEngine.unproved(policy), witness));
    }

    private static Optional<Substance> decided(DecisionService service, Initiative initiative) {
        try {
            return Optional.of(Substance.of(service.decide(initiative)));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }
}
