package org.wholeads.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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

    private final DecisionDiagram diagram;
    private final Space space;
    private final Initiative initiative;
    private final Predicate<Situation> goal;
    private final int limit;
    private final int[] today;
    private final List<List<Integer>> facts;
    private final FewestFacts fewest;

    ChangeSearch(Reading reading, Initiative initiative, Predicate<Situation> goal, Set<Fact> fixed, int limit) {
        this.diagram = reading.diagram();
        this.space = reading.space();
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
        List<List<Found>> found = fewest.sets(limit == Integer.MAX_VALUE ? limit : limit + 1).stream()
                .map(this::values)
                .toList();
        List<Change> changes = inTurn(found).stream().map(this::change).toList();
        return new Changes(
                changes, changes.size() == found.stream().mapToInt(List::size).sum());
    }

    /** The choices of a change, and what the policy says then. */
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    private record Found(int[] choices, Situation situation) {}

    /** The changes of these facts that differ in the fewest levels; at most one more than wanted. */
    private List<Found> values(BitSet set) {
        BitSet open = new BitSet();
        set.stream().forEach(fact -> facts.get(fact).forEach(open::set));
        Map<Integer, Integer> known = new HashMap<>();
        List<Found> values = new ArrayList<>();
        collect(diagram.root(), least(diagram.root(), open, known), open, known, today.clone(), values);
        return values;
    }

    /** The fewest levels that have to differ from today on a way from this node to the goal. */
    private int least(int node, BitSet open, Map<Integer, Integer> known) {
        if (diagram.isEnd(node)) {
            return diagram.situation(node).filter(goal).isPresent() ? 0 : NEVER;
        }
        Integer before = known.get(node);
        if (before != null) {
            return before;
        }
        int least = NEVER;
        int level = diagram.level(node);
        for (int choice = 0; choice < space.levels().get(level).choices().size(); choice++) {
            if (mayBe(level, choice, open)) {
                least = Math.min(least, cost(level, choice) + least(diagram.child(node, choice), open, known));
            }
        }
        known.put(node, least);
        return least;
    }

    private boolean mayBe(int level, int choice, BitSet open) {
        return choice == today[level]
                || (open.get(level)
                        && !space.levels()
                                .get(level)
                                .choices()
                                .get(choice)
                                .values()
                                .isEmpty());
    }

    private int cost(int level, int choice) {
        return choice == today[level] ? 0 : 1;
    }

    private void collect(
            int node, int left, BitSet open, Map<Integer, Integer> known, int[] choices, List<Found> values) {
        if (values.size() > limit) {
            return;
        }
        if (diagram.isEnd(node)) {
            values.add(new Found(choices.clone(), diagram.situation(node).orElseThrow()));
            return;
        }
        int level = diagram.level(node);
        for (int choice = 0; choice < space.levels().get(level).choices().size(); choice++) {
            int rest = left - cost(level, choice);
            if (mayBe(level, choice, open) && least(diagram.child(node, choice), open, known) == rest) {
                choices[level] = choice;
                collect(diagram.child(node, choice), rest, open, known, choices, values);
                choices[level] = today[level];
            }
        }
    }

    /** As many as wanted: each set of facts gives one in turn, so that many values of one do not hide the others. */
    private List<Found> inTurn(List<List<Found>> found) {
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
        List<Found> inTurn = new ArrayList<>();
        for (int set = 0; set < given.length; set++) {
            inTurn.addAll(found.get(set).subList(0, given[set]));
        }
        return inTurn;
    }

    private Change change(Found found) {
        Initiative changed = space.initiative(initiative, found.choices());
        List<Difference> differences = new ArrayList<>();
        for (List<Integer> levels : facts) {
            if (levels.stream().anyMatch(level -> found.choices()[level] != today[level])) {
                Field field = fieldOf(levels);
                Object to = field.in(changed);
                if (to != null) {
                    differences.add(new Difference(
                            field.label(), field.in(initiative), to, alike(levels, found.choices(), to)));
                }
            }
        }
        return new Change(differences, changed, found.situation());
    }

    private List<Object> alike(List<Integer> levels, int[] choices, Object value) {
        Level level = space.levels().get(levels.get(0));
        if (levels.size() > 1 || level.field().form() != Form.ONE_OF) {
            return List.of();
        }
        return level.choices().get(choices[levels.get(0)]).values().stream()
                .filter(other -> !other.equals(value))
                .toList();
    }

    private Field fieldOf(List<Integer> levels) {
        Field field = space.levels().get(levels.get(0)).field();
        return Field.of(Subject.INITIATIVE, factOf(field)).orElse(field);
    }
}
