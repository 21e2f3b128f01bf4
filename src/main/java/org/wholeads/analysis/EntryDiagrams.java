package org.wholeads.analysis;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * For each {@link Entry} that a decision of a policy can have, which initiatives get it: conditions, consultations, risks,
 * advice and questions. What the policy leaves undecided has no entries. Immutable and safe for any number of threads.
 */
public final class EntryDiagrams {
    private final Space space;
    private final List<Entry> entries;
    private final SharedDiagrams diagrams;

    private EntryDiagrams(Space space, List<Entry> entries, SharedDiagrams diagrams) {
        this.space = space;
        this.entries = entries;
        this.diagrams = diagrams;
    }

    /**
     * The diagrams of a policy, over the same space as its {@link DecisionDiagram}.
     *
     * @return empty if they could not be built within the budget
     */
    public static Optional<EntryDiagrams> of(Policy policy, Budget budget) {
        try {
            World world = new World(budget, policy);
            Map<Entry, Integer> regions = regions(policy, world);
            int[] tops = regions.values().stream().mapToInt(world::legalEnds).toArray();
            return Optional.of(new EntryDiagrams(
                    world.space(),
                    List.copyOf(regions.keySet()),
                    SharedDiagrams.of(world.space(), world.diagrams().nodes(), tops)));
        } catch (BudgetExceededException e) {
            return Optional.empty();
        }
    }

    private static Map<Entry, Integer> regions(Policy policy, World world) {
        PolicyDiagrams rules = new PolicyDiagrams(policy, world.space(), world.diagrams());
        Map<Set<Leader>, Integer> decided = new HashMap<>();
        Map<Entry, Integer> regions = new TreeMap<>();
        for (Rule rule : policy.rules(Stage.CONSEQUENCE)) {
            Set<Entry> entries = Entry.of(rule);
            if (!entries.isEmpty()) {
                int heard = decided.computeIfAbsent(spokenOf(rule), leaders -> rules.decided(leaders::contains));
                int holds = rules.holds(rule, heard, rules.sums());
                entries.forEach(entry -> regions.merge(entry, holds, world.diagrams()::or));
            }
        }
        return regions;
    }

    /** The leaders under whom a rule is heard. */
    private static Set<Leader> spokenOf(Rule rule) {
        Set<Leader> leaders = EnumSet.noneOf(Leader.class);
        for (Leader leader : Leader.values()) {
            if (PolicyDiagrams.accepts(rule, leader)) {
                leaders.add(leader);
            }
        }
        return leaders;
    }

    /** What they are about. */
    public Space space() {
        return space;
    }

    /** The entries, sorted. */
    public List<Entry> entries() {
        return entries;
    }

    /** One diagram for each entry, in the same order. */
    public SharedDiagrams diagrams() {
        return diagrams;
    }

    /**
     * What an end of them says.
     *
     * @return whether the decision has the entry; empty if no initiative can be here
     */
    public static Optional<Boolean> has(int end) {
        int value = SharedDiagrams.value(end);
        return Ends.isPossible(value) ? Optional.of(value == 1) : Optional.empty();
    }
}
