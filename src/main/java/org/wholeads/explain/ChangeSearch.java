package org.wholeads.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.Initiative;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;
import org.wholeads.explain.Change.Difference;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/**
 * Looks for the smallest changes of one initiative: how many facts it takes, which sets of so many facts do, and for each
 * of these sets which values. The first is a shortest way through the diagram, which proves that fewer facts do not do.
 * Not thread-safe; used once.
 */
final class ChangeSearch {
    private static final int NEVER = FewestFacts.NEVER;

    /** How many edits of the same facts are looked at at most, if not more are wanted. */
    private static final int MOST = 500;

    private final DecisionDiagram diagram;
    private final Space space;
    private final Initiative initiative;
    private final Predicate<Situation> goal;
    private final int limit;
    private final int[] today;
    private final List<List<Integer>> facts;
    private final FewestFacts fewest;
    private boolean complete = true;

    ChangeSearch(
            DecisionDiagram diagram, Initiative initiative, Predicate<Situation> goal, Set<Fact> fixed, int limit) {
        this.diagram = diagram;
        this.space = diagram.space();
        this.initiative = initiative;
        this.goal = goal;
        this.limit = limit;
        this.today = space.choices(initiative);
        this.facts = facts(space, fixed);
        this.fewest = new FewestFacts(diagram, goal, today, facts);
    }

    /** The levels of each fact that may change, in the order of the vocabulary. */
    private static List<List<Integer>> facts(Space space, Set<Fact> fixed) {
        List<String> labels = Field.labels(Subject.INITIATIVE);
        Map<Integer, Map<String, List<Integer>>> byRank = new TreeMap<>();
        for (int i = 0; i < space.levels().size(); i++) {
            String fact = factOf(space.levels().get(i).field());
            Fact known = Fact.labelled(fact).orElse(Fact.ATTRIBUTES);
            if (!fixed.contains(known)) {
                int rank = known == Fact.ATTRIBUTES ? labels.size() : labels.indexOf(fact);
                byRank.computeIfAbsent(rank, key -> new TreeMap<>())
                        .computeIfAbsent(fact, key -> new ArrayList<>())
                        .add(i);
            }
        }
        return byRank.values().stream()
                .flatMap(group -> group.values().stream())
                .toList();
    }

    /** The main objective is part of the objectives. */
    private static String factOf(Field field) {
        return field.label().equals("primaryObjective") ? Fact.OBJECTIVES.label() : field.label();
    }

    /** Which choices of a level state something: nobody changes a fact by forgetting it. */
    static boolean[] stated(Level level) {
        boolean[] stated = new boolean[level.choices().size()];
        for (int choice = 0; choice < stated.length; choice++) {
            stated[choice] = !level.choices().get(choice).values().isEmpty();
        }
        return stated;
    }

    Changes smallest() {
        if (fewest.least() >= NEVER) {
            return new Changes(List.of(), true);
        }
        // One more than wanted tells that there are more.
        List<BitSet> sets = fewest.sets(limit == Integer.MAX_VALUE ? limit : limit + 1);
        List<List<Change>> found = sets.stream().map(this::changes).toList();
        List<Change> changes = inTurn(found);
        boolean all = changes.size() == found.stream().mapToInt(List::size).sum();
        return new Changes(changes, all && complete);
    }

    /** The changes of these facts, those that no rule tells apart in one; at most one more than wanted. */
    private List<Change> changes(BitSet set) {
        BitSet open = new BitSet();
        BitSet lists = new BitSet();
        set.stream().mapToObj(facts::get).forEach(levels -> {
            levels.forEach(open::set);
            (levels.size() > 1 ? levels : List.<Integer>of()).forEach(lists::set);
        });
        MinimalEdits edits = new MinimalEdits(diagram, goal, today, open, lists, Math.max(limit, MOST));
        List<int[]> found = edits.choices();
        complete &= edits.isComplete();
        return lists.isEmpty()
                ? found.stream().limit(limit + 1L).map(this::change).toList()
                : alike(found);
    }

    /** Lists that no rule tells apart are one change; the first stands for all. */
    private List<Change> alike(List<int[]> found) {
        Map<BitSet, List<Initiative>> alike = new LinkedHashMap<>();
        Map<BitSet, int[]> first = new LinkedHashMap<>();
        for (int[] choices : found) {
            Initiative changed = space.initiative(initiative, choices);
            BitSet answers = space.answers(changed);
            if (first.size() <= limit || first.containsKey(answers)) {
                first.putIfAbsent(answers, choices);
                alike.computeIfAbsent(answers, key -> new ArrayList<>()).add(changed);
            }
        }
        return first.entrySet().stream()
                .map(entry -> change(entry.getValue(), alike.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** As many as wanted: each set of facts gives one in turn, so that many values of one do not hide the others. */
    private List<Change> inTurn(List<List<Change>> found) {
        int[] given = new int[found.size()];
        int all = 0;
        int most = found.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; all < limit && turn < most; turn++) {
            for (int set = 0; set < given.length; set++) {
                if (all < limit && turn < found.get(set).size()) {
                    given[set]++;
                    all++;
                }
            }
        }
        List<Change> inTurn = new ArrayList<>();
        for (int set = 0; set < given.length; set++) {
            inTurn.addAll(found.get(set).subList(0, given[set]));
        }
        return inTurn;
    }

    private Change change(int[] choices) {
        return change(choices, List.of(space.initiative(initiative, choices)));
    }

    /** @param alike the changed initiative, and others that no rule tells from it */
    private Change change(int[] choices, List<Initiative> alike) {
        Initiative changed = alike.get(0);
        List<Difference> differences = new ArrayList<>();
        for (List<Integer> levels : facts) {
            if (levels.stream().anyMatch(level -> choices[level] != today[level])) {
                Field field = fieldOf(levels);
                Object to = field.in(changed);
                if (to != null) {
                    differences.add(
                            new Difference(field.label(), field.in(initiative), to, alike(levels, choices, to, alike)));
                }
            }
        }
        return new Change(differences, changed, diagram.situation(changed));
    }

    private List<Object> alike(List<Integer> levels, int[] choices, Object to, List<Initiative> alike) {
        Field field = fieldOf(levels);
        Level level = space.levels().get(levels.get(0));
        if (levels.size() > 1) {
            return alike.stream()
                    .<Object>map(field::in)
                    .distinct()
                    .filter(other -> !other.equals(to))
                    .toList();
        }
        if (level.field().form() != Form.ONE_OF) {
            return List.of();
        }
        Object value = level.field().in(alike.get(0));
        return level.choices().get(choices[levels.get(0)]).values().stream()
                .filter(other -> !other.equals(value))
                .map(other -> to instanceof List<?> list ? startingWith(other, list) : other)
                .toList();
    }

    /** The same objectives, but another one is the main one. */
    private static List<Object> startingWith(Object main, List<?> objectives) {
        Set<Object> all = new LinkedHashSet<>(List.of(main));
        all.addAll(objectives.subList(1, objectives.size()));
        return List.copyOf(all);
    }

    private Field fieldOf(List<Integer> levels) {
        Field field = space.levels().get(levels.get(0)).field();
        return Field.of(Subject.INITIATIVE, factOf(field)).orElse(field);
    }
}
