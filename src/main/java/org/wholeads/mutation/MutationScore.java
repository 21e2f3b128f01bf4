package org.wholeads.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.PolicyId;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.RuleEdit;
import org.wholeads.analysis.RuleEdit.Effect;
import org.wholeads.engine.Evaluator;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.policy.Policy;
import org.wholeads.scenario.Scenario;

/**
 * How many of the small changes that somebody could make to a policy its scenarios would notice. Immutable.
 *
 * <pre>{@code
 * MutationScore score = MutationScore.of(policy, scenarios);
 * if (!score.reaches(BigDecimal.valueOf(95))) { … }
 * }</pre>
 *
 * <p>A mutant that decides every initiative as the policy does is left out; that it does is proved, and what counts as the same
 * decision is written at {@link Substance}. It is left out, too, where a scenario fails on it by a rule that it expects to be
 * followed: which mutants are equivalent does not depend on the scenarios. One that no scenario notices, and for which that
 * could not be decided, counts as survived.
 *
 * @param policy the policy
 * @param scenarios how many scenarios the policy passes; others notice nothing
 * @param failing how many scenarios it does not pass
 * @param judged every mutant, in the order of {@link Mutant#of}
 */
public record MutationScore(PolicyId policy, int scenarios, int failing, List<Judged> judged) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationScore {
        judged = List.copyOf(judged);
    }

    /** The score, within the {@linkplain Budget#normal() normal} budget. */
    public static MutationScore of(Policy policy, List<Scenario> scenarios) {
        return of(policy, scenarios, Budget.normal());
    }

    /**
     * The score.
     *
     * @param budget for the proofs; see {@link RuleEdit#effects}
     */
    public static MutationScore of(Policy policy, List<Scenario> scenarios, Budget budget) {
        List<Trial> trials = Trial.of(policy, scenarios);
        List<Mutant> mutants = Mutant.of(policy);
        List<Hunt> hunts =
                mutants.parallelStream().map(mutant -> Hunt.of(mutant, trials)).toList();
        List<Mutant> unproved = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            if (!hunts.get(i).differs()) {
                unproved.add(mutants.get(i));
            }
        }
        List<Effect> effects = RuleEdit.effects(
                policy,
                unproved.stream()
                        .map(it -> new RuleEdit(it.rule(), it.changed(), it.policy()))
                        .toList(),
                budget);
        List<Judged> judged = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            Hunt hunt = hunts.get(i);
            Optional<Effect> effect = hunt.differs() ? Optional.empty() : Optional.of(effects.get(next++));
            judged.add(new Judged(mutant, verdict(policy, mutant, hunt.killer(), effect)));
        }
        return new MutationScore(policy.id(), trials.size(), scenarios.size() - trials.size(), judged);
    }

    /**
     * What the scenarios say of a mutant.
     *
     * @param killer the first scenario that fails on it
     * @param differs whether one that fails on it shows that it decides something differently, which need not be proved then
     */
    private record Hunt(Optional<Scenario> killer, boolean differs) {
        static Hunt of(Mutant mutant, List<Trial> trials) {
            Evaluator decider = Evaluator.of(mutant.policy());
            Optional<Scenario> killer = Optional.empty();
            for (Trial trial : trials) {
                if (trial.kills(mutant, decider)) {
                    killer = killer.isPresent() ? killer : Optional.of(trial.scenario());
                    if (trial.tellsApart(decider)) {
                        return new Hunt(killer, true);
                    }
                }
            }
            return new Hunt(killer, false);
        }
    }

    private static Verdict verdict(Policy policy, Mutant mutant, Optional<Scenario> killer, Optional<Effect> effect) {
        if (effect.isPresent() && effect.get() instanceof Effect.None none) {
            return new Verdict.Equivalent(none.why());
        }
        if (killer.isPresent()) {
            return new Verdict.Killed(killer.get());
        }
        if (effect.isPresent() && effect.get() instanceof Effect.Differs differs) {
            return new Verdict.Survived(
                    differs.smallest(),
                    Substance.of(Evaluator.of(policy), differs.smallest()),
                    Substance.of(Evaluator.of(mutant.policy()), differs.smallest()));
        }
        return new Verdict.NotDecided();
    }

    /** The mutants of which this became, in order. */
    public List<Judged> all(Class<? extends Verdict> verdict) {
        return judged.stream().filter(it -> verdict.isInstance(it.verdict())).toList();
    }

    /** How many mutants there are of each kind; none of a kind that there is not. */
    public Map<Kind, Integer> kinds() {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        judged.forEach(it -> kinds.merge(it.mutant().kind(), 1, Integer::sum));
        return kinds;
    }

    /** How many mutants were killed. */
    public int killed() {
        return all(Verdict.Killed.class).size();
    }

    /** How many mutants could have been killed: all but those proved equivalent. */
    public int killable() {
        return judged.size() - all(Verdict.Equivalent.class).size();
    }

    /** The killed ones of those that could be, in percent, rounded down to two digits; 100 if none could be. */
    public BigDecimal percent() {
        return killable() == 0
                ? HUNDRED.setScale(2)
                : HUNDRED.multiply(BigDecimal.valueOf(killed()))
                        .divide(BigDecimal.valueOf(killable()), 2, RoundingMode.DOWN);
    }

    /**
     * Whether the score is so high, compared exactly and not as rounded.
     *
     * @param percent 0 to 100
     */
    public boolean reaches(BigDecimal percent) {
        return HUNDRED.multiply(BigDecimal.valueOf(killed()))
                        .compareTo(percent.multiply(BigDecimal.valueOf(killable())))
                >= 0;
    }
}
