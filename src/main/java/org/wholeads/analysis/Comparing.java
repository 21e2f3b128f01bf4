package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Holds the diagrams of two policies against each other. Used once; not thread-safe. */
final class Comparing {
    private static final int MOST_CAUSES = 20_000;

    private final World world;
    private final Diagrams diagrams;
    private final Extents extents;
    private final PolicyDiagrams before;
    private final PolicyDiagrams after;
    private int causes;

    Comparing(Policy before, Policy after, Budget budget) {
        this.world = new World(budget, before, after);
        this.diagrams = world.diagrams();
        this.extents = new Extents(world.space(), diagrams);
        this.before = new PolicyDiagrams(before, world.space(), diagrams);
        this.after = new PolicyDiagrams(after, world.space(), diagrams);
    }

    Difference difference() {
        return new Difference(
                world.count(Nodes.TRUE), situations(), entries(), RuleChange.between(before.policy(), after.policy()));
    }

    private List<Change.OfSituation> situations() {
        // Where both agree the pair is 0.
        int differs = diagrams.apply(Operation.DIFFERS, before.situations(), after.situations());
        int old = diagrams.apply(Operation.WHERE, differs, diagrams.map(before.situations(), value -> value + 1));
        int pairs = diagrams.apply(
                Operation.PLUS,
                old,
                diagrams.apply(
                        Operation.WHERE, differs, diagrams.map(after.situations(), value -> Ends.COUNT * (value + 1))));
        // Nothing is said about combinations that no initiative has.
        int possible = diagrams.apply(Operation.WHERE, world.legal(Nodes.TRUE), pairs);
        List<Change.OfSituation> changes = new ArrayList<>();
        world.counter().ends(possible).forEach((pair, count) -> {
            if (pair != 0) {
                diagrams.temporarily(() -> {
                    int region = diagrams.map(possible, value -> value == pair ? 1 : 0);
                    changes.add(new Change.OfSituation(
                            Ends.situation(pair % Ends.COUNT - 1),
                            Ends.situation(pair / Ends.COUNT - 1),
                            count,
                            world.smallest(region),
                            causes(region)));
                });
            }
        });
        changes.sort(Comparator.comparing(change -> !change.changesLeader()));
        return changes;
    }

    private List<Cause> causes(int region) {
        List<Cause> found = new ArrayList<>();
        ways(before, region).forEach((old, within) -> ways(after, within)
                .forEach((now, both) -> found.add(cause(refs(old), refs(now), both))));
        return found;
    }

    /** The rules that decide inside a region of initiatives, and where: verdicts, each with the tie-breaks that stand with it. */
    private Map<List<Rule>, Integer> ways(PolicyDiagrams policy, int region) {
        Map<List<Rule>, Integer> ways = new LinkedHashMap<>();
        divided(policy.verdicts(), List.of(), region)
                .forEach((verdicts, within) -> ways.putAll(divided(policy.tieBreaks(), verdicts, within)));
        return ways;
    }

    /** Undivided where none of the rules stands, which inside one situation is everywhere or nowhere. */
    private Map<List<Rule>, Integer> divided(Ranking ranking, List<Rule> above, int region) {
        Map<List<Rule>, Integer> parts = new LinkedHashMap<>();
        ranking.ranks().forEach((rule, rank) -> {
            int part = diagrams.meet(region, rank.holds(), rank.open(diagrams))
                    ? diagrams.and(diagrams.and(region, rank.holds()), rank.open(diagrams))
                    : Nodes.FALSE;
            if (part != Nodes.FALSE) {
                List<Rule> way = new ArrayList<>(above);
                way.add(rule);
                parts.put(way, part);
            }
        });
        return parts.isEmpty() ? Map.of(above, region) : parts;
    }

    private List<Change.OfEntry> entries() {
        Speeches old = new Speeches(before, diagrams);
        Speeches now = new Speeches(after, diagrams);
        TreeSet<Entry> all = new TreeSet<>(old.entries());
        all.addAll(now.entries());
        List<Change.OfEntry> changes = new ArrayList<>();
        Memo<Set<Leader>> added = new Memo<>(diagrams);
        Memo<Set<Leader>> dropped = new Memo<>(diagrams);
        for (Rule rule : before.policy().rules(Stage.CONSEQUENCE)) {
            Set<Leader> leaders = Speeches.leaders(rule);
            added.get(leaders, it -> newlyDecided(it, now, old));
            dropped.get(leaders, it -> newlyDecided(it, old, now));
        }
        for (Entry entry : all) {
            diagrams.temporarily(() -> {
                entry(entry, true, now, old, it -> added.get(it, some -> newlyDecided(some, now, old)), changes);
                entry(entry, false, old, now, it -> dropped.get(it, some -> newlyDecided(some, old, now)), changes);
            });
        }
        return changes;
    }

    /** The initiatives for which one of these leads here and not there. */
    private int newlyDecided(Set<Leader> leaders, Speeches here, Speeches there) {
        return world.legal(diagrams.apply(Operation.EXCEPT, here.decided(leaders), there.decided(leaders)));
    }

    /**
     * The initiatives for which an entry is made only here. A rule that both policies have is heard only here where one of
     * its leaders leads only here, which mostly is a small part of where it is heard.
     */
    private int only(Entry entry, Speeches here, Speeches there, ToIntFunction<Set<Leader>> newlyDecided) {
        List<Rule> others = there.speakers(entry);
        int only = Nodes.FALSE;
        for (Rule rule : here.speakers(entry)) {
            if (here.hasAlike(rule, others)) {
                int heard = here.asked(rule, newlyDecided.applyAsInt(Speeches.leaders(rule)));
                if (here.speakers(entry).size() == 1 && others.size() == 1) {
                    return heard;
                }
                only = diagrams.or(only, heard);
            } else {
                int heard = there.unspoken(others, here.spoken(rule, Nodes.TRUE));
                only = diagrams.or(only, world.legal(heard));
            }
        }
        return there.unspoken(others, only);
    }

    private void entry(
            Entry entry,
            boolean added,
            Speeches here,
            Speeches there,
            ToIntFunction<Set<Leader>> newlyDecided,
            List<Change.OfEntry> changes) {
        int only = only(entry, here, there, newlyDecided);
        if (only != Nodes.FALSE) {
            List<Cause> found = new ArrayList<>();
            List<Rule> speakers = here.speakers(entry);
            for (Rule rule : speakers) {
                int part = speakers.size() == 1 ? only : here.spoken(rule, only);
                if (part != Nodes.FALSE) {
                    List<RuleRef> ref = List.of(rule.ref());
                    found.add(added ? cause(List.of(), ref, part) : cause(ref, List.of(), part));
                }
            }
            changes.add(new Change.OfEntry(entry, added, world.counter().yes(only), world.smallestOf(only), found));
        }
    }

    /**
     * What rules do in a region of initiatives.
     *
     * @throws BudgetExceededException after so many that nobody would read more, too
     */
    private Cause cause(List<RuleRef> old, List<RuleRef> now, int region) {
        causes++;
        if (causes > MOST_CAUSES) {
            throw new BudgetExceededException();
        }
        return new Cause(old, now, world.counter().yes(region), extents.of(region));
    }

    private static List<RuleRef> refs(List<Rule> rules) {
        return rules.stream().map(Rule::ref).toList();
    }
}
