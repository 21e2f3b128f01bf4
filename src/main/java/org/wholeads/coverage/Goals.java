package org.wholeads.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.analysis.Example;
import org.wholeads.analysis.Examples;
import org.wholeads.coverage.Goal.ConditionMatters;
import org.wholeads.coverage.Goal.ConsequenceTakesEffect;
import org.wholeads.coverage.Goal.LeaderLeads;
import org.wholeads.coverage.Goal.RuleHolds;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Course;
import org.wholeads.policy.Pivot;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** All goals of a policy, which of them an initiative reaches, and which initiative reaches one of them. Immutable. */
final class Goals {
    private final Policy policy;
    private final List<Goal> goals = new ArrayList<>();
    private final Map<String, Parts> parts = new LinkedHashMap<>();

    /** A rule, the pivots of its conditions, and the place of its first goal: that it holds. */
    private record Parts(Rule rule, List<Pivot> pivots, int first) {
        int condition(int place, boolean wanted) {
            return first + 1 + 2 * place + (wanted ? 0 : 1);
        }

        int consequence(int place) {
            return first + 1 + 2 * pivots.size() + place;
        }
    }

    Goals(Policy policy) {
        this.policy = policy;
        Set<Leader> named = EnumSet.noneOf(Leader.class);
        for (Rule rule : policy.rules()) {
            add(rule);
            rule.consequences().forEach(consequence -> {
                if (consequence instanceof Consequence.Lead lead) {
                    named.add(lead.leader());
                }
            });
        }
        named.forEach(leader -> goals.add(new LeaderLeads(leader)));
    }

    private void add(Rule rule) {
        List<Pivot> pivots = Pivot.of(rule);
        parts.put(rule.name(), new Parts(rule, pivots, goals.size()));
        goals.add(new RuleHolds(rule.ref()));
        for (int i = 0; i < pivots.size(); i++) {
            goals.add(new ConditionMatters(rule.ref(), i, pivots.get(i).atom(), true));
            goals.add(new ConditionMatters(rule.ref(), i, pivots.get(i).atom(), false));
        }
        for (int i = 0; i < rule.consequences().size(); i++) {
            goals.add(new ConsequenceTakesEffect(
                    rule.ref(), i, rule.consequences().get(i)));
        }
    }

    /** In the order of the policy's rules; those of a rule stand together, those of the leaders come last. */
    List<Goal> all() {
        return goals;
    }

    /** Which goals an initiative reaches, as places in {@link #all}; none if it is not decided. */
    BitSet reached(Initiative initiative) {
        Course course = Course.of(policy, initiative);
        BitSet reached = new BitSet(goals.size());
        if (course.accountable().isPresent()) {
            parts.values().forEach(rule -> reached(rule, course, reached));
            course.leader().ifPresent(leader -> reached.set(goals.lastIndexOf(new LeaderLeads(leader))));
        }
        return reached;
    }

    private static void reached(Parts rule, Course course, BitSet reached) {
        for (int i = 0; i < rule.pivots().size(); i++) {
            Pivot pivot = rule.pivots().get(i);
            if (pivot.turns(course.facts())) {
                reached.set(rule.condition(i, pivot.holds(course.facts())));
            }
        }
        if (rule.rule().holds(course.facts())) {
            reached.set(rule.first());
            for (int i = 0; i < rule.rule().consequences().size(); i++) {
                if (takesEffect(rule.rule(), rule.rule().consequences().get(i), course)) {
                    reached.set(rule.consequence(i));
                }
            }
        }
    }

    private static boolean takesEffect(Rule rule, Consequence consequence, Course course) {
        if (consequence instanceof Consequence.Lead) {
            return course.standingVerdicts().contains(rule);
        }
        return !(consequence instanceof Consequence.TieBreak)
                || course.standingTieBreaks().contains(rule);
    }

    /** The smallest initiative that reaches a goal, if there is one. */
    Example example(Goal goal, Examples examples) {
        if (goal instanceof RuleHolds it) {
            return examples.holds(of(it.rule().name()).rule());
        }
        if (goal instanceof ConditionMatters it) {
            Parts rule = of(it.rule().name());
            return examples.turns(rule.rule(), rule.pivots().get(it.place()), it.wanted());
        }
        if (goal instanceof ConsequenceTakesEffect it) {
            return examples.takesEffect(of(it.rule().name()).rule(), it.consequence());
        }
        return examples.leads(((LeaderLeads) goal).leader());
    }

    private Parts of(String rule) {
        return Objects.requireNonNull(parts.get(rule));
    }
}
