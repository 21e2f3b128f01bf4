package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.wholeads.Initiative;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;

/** Other orders of what has no order. */
final class Orders {
    private Orders() {}

    static <T> List<T> of(List<? extends T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The conditions within the rule in another order. What it says keeps its order, which is that of the decision. */
    static Rule of(Rule rule, Random random) {
        List<Pattern> patterns = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            patterns.add(new Pattern(pattern.subject(), conditions(pattern.conditions(), random)));
        }
        return new Rule(rule.ref(), rule.source(), rule.stage(), rule.salience(), patterns, rule.consequences());
    }

    private static List<Condition> conditions(List<Condition> conditions, Random random) {
        List<Condition> shuffled = new ArrayList<>();
        for (Condition condition : Orders.<Condition>of(conditions, random)) {
            shuffled.add(condition(condition, random));
        }
        return shuffled;
    }

    private static Condition condition(Condition condition, Random random) {
        if (condition instanceof All all) {
            return new All(conditions(all.conditions(), random));
        }
        if (condition instanceof Any any) {
            return new Any(conditions(any.conditions(), random));
        }
        if (condition instanceof Not not) {
            return new Not(condition(not.condition(), random));
        }
        return condition instanceof Membership it
                ? new Membership(it.field(), it.negated(), of(it.constants(), random))
                : condition;
    }

    /** The main objective stays the first. */
    static Initiative of(Initiative initiative, Random random) {
        List<Objective> objectives = new ArrayList<>(List.of(initiative.primaryObjective()));
        objectives.addAll(
                of(initiative.objectives().subList(1, initiative.objectives().size()), random));
        Set<Team> teams = initiative.affectedTeams();
        return initiative.toBuilder()
                .objectives(objectives)
                .affectedTeams(teams == null ? null : new LinkedHashSet<>(of(List.copyOf(teams), random)))
                .build();
    }
}
