package org.wholeads.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.PolicyId;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Example;
import org.wholeads.analysis.Examples;
import org.wholeads.coverage.Result.State;
import org.wholeads.policy.Policy;

/**
 * How much of a policy some initiatives put to use. Immutable; equal for the same policy, budget and set of initiatives,
 * whatever their order.
 *
 * <p>The goals of a policy are
 *
 * <ul>
 *   <li>each rule: it held in some decision, at its stage;
 *   <li>each condition on a single field ({@link org.wholeads.policy.Rule#atoms}), once true and once false <i>while it
 *       mattered</i>: the rule would have come out the other way if this condition alone had come out the other way,
 *       everything else as it was (masking MC/DC, see {@link org.wholeads.policy.Pivot});
 *   <li>each consequence: it took effect. Evidence was weighed, a verdict or a tie-break stood ({@code FOLLOWED}), anything
 *       else was said in a decision;
 *   <li>each leader whom some verdict names: it led in some decision.
 * </ul>
 *
 * <p>An initiative that the policy leaves undecided covers nothing: no scenario can expect anything of it.
 *
 * <p>For each goal that is not covered there is the smallest initiative that would cover it, or the proof that none can;
 * goals that cannot be covered do not count.
 *
 * @param policy the policy
 * @param initiatives how many initiatives there were, equal ones counted once
 * @param results one for each goal, in the order of the policy's rules; those of a rule together, those of leaders last
 * @param suggestions few initiatives that together cover every goal for which there is an example; the ones that cover
 *     most come first
 */
public record Coverage(PolicyId policy, int initiatives, List<Result> results, List<Suggestion> suggestions) {
    public Coverage {
        results = List.copyOf(results);
        suggestions = List.copyOf(suggestions);
    }

    /** What the initiatives cover, analysed within the {@linkplain Budget#normal() normal} budget. */
    public static Coverage of(Policy policy, Collection<Initiative> initiatives) {
        return of(policy, initiatives, Budget.normal());
    }

    /**
     * What the initiatives cover.
     *
     * @param budget what may be spent on finding what would cover the rest; nothing is if all is covered
     */
    public static Coverage of(Policy policy, Collection<Initiative> initiatives, Budget budget) {
        Goals goals = new Goals(policy);
        List<Initiative> different = initiatives.stream().distinct().toList();
        BitSet covered = new BitSet();
        different.forEach(initiative -> covered.or(goals.reached(initiative)));
        List<Result> results = results(policy, goals, covered, budget);
        return new Coverage(policy.id(), different.size(), results, Suggestions.of(policy, goals, results));
    }

    private static List<Result> results(Policy policy, Goals goals, BitSet covered, Budget budget) {
        List<Result> results = new ArrayList<>();
        boolean complete = covered.cardinality() == goals.all().size();
        Examples examples = complete ? null : Examples.of(policy, budget);
        for (int i = 0; i < goals.all().size(); i++) {
            Goal goal = goals.all().get(i);
            results.add(
                    examples == null || covered.get(i)
                            ? new Result(goal, State.COVERED, Optional.empty(), Optional.empty())
                            : missing(goal, goals.example(goal, examples)));
        }
        return results;
    }

    private static Result missing(Goal goal, Example example) {
        if (example instanceof Example.None none) {
            return new Result(goal, State.CANNOT_BE_COVERED, Optional.empty(), Optional.of(none.impossibility()));
        }
        State state = example.found().isPresent() ? State.NOT_COVERED : State.NOT_DECIDED;
        return new Result(goal, state, example.found(), Optional.empty());
    }

    /** How many goals are covered. */
    public int covered() {
        return (int) results.stream()
                .filter(result -> result.state() == State.COVERED)
                .count();
    }

    /** How many goals count: all but those that cannot be covered. */
    public int total() {
        return (int) results.stream()
                .filter(result -> result.state() != State.CANNOT_BE_COVERED)
                .count();
    }

    /** 0 to 100, and 100 only if everything that counts is covered: {@code covered * 100 / total}, not rounded. */
    public double percent() {
        return total() == 0 ? 100 : covered() * 100.0 / total();
    }

    /**
     * Whether so much is covered, compared exactly.
     *
     * @param percent 0 to 100
     */
    public boolean reaches(BigDecimal percent) {
        return BigDecimal.valueOf(covered() * 100L).compareTo(percent.multiply(BigDecimal.valueOf(total()))) >= 0;
    }

    /** The goals that should be covered and are not. */
    public List<Result> missing() {
        return results.stream().filter(Result::isMissing).toList();
    }

    /** The goals of which it is proved that nothing covers them. */
    public List<Result> impossible() {
        return results.stream()
                .filter(result -> result.state() == State.CANNOT_BE_COVERED)
                .toList();
    }
}
