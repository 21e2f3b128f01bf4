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
import org.wholeads.Initiative;
import org.wholeads.analysis.Choice;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;
import org.wholeads.explain.Change.Difference;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/**
 * Looks for the smallest changes of one initiative. It tries all sets of one fact, then all of two, and so on: the first
 * size with a success is proved to be the smallest. It tries all sets of that size, so that many values of one fact do not
 * hide that another fact would do. Not thread-safe; used once.
 */
final class ChangeSearch {
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final DecisionDiagram diagram;
    private final Space space;
    private final Initiative initiative;
    private final Predicate<Situation> goal;
    private final int limit;
    private final int[] today;
    private final List<List<Integer>> facts;
    private final List<List<Found>> found = new ArrayList<>();

    /** The choices of a change, and what the policy says then. */
    private record Found(int[] choices, Situation situation) {}

    ChangeSearch(Reading reading, Initiative initiative, Predicate<Situation> goal, Set<Fact> fixed, int limit) {
        this.diagram = reading.diagram();
        this.space = reading.space();
        this.initiative = initiative;
        this.goal = goal;
        this.limit = limit;
        this.today = space.choices(initiative);
        this.facts = facts(space, fixed);
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

    Changes smallest() {
        for (int size = 0; size <= facts.size() && found.isEmpty(); size++) {
            BitSet open = new BitSet();
            if (size == 0) {
                collect(open);
            } else if (size > 1 || reachable()) {
                choose(size, 0, open);
            } else {
                break;
            }
        }
        List<Change> changes = inTurn().stream()
                .limit(limit)
                .map(it -> change(it.choices(), it.situation()))
                .toList();
        return new Changes(changes, found.stream().mapToInt(List::size).sum() <= limit);
    }

    /** The first of each set of facts, then the second of each, and so on. */
    private List<Found> inTurn() {
        List<Found> inTurn = new ArrayList<>();
        for (int turn = 0; turn <= limit; turn++) {
            for (List<Found> ofSameFacts : found) {
                if (turn < ofSameFacts.size()) {
                    inTurn.add(ofSameFacts.get(turn));
                }
            }
        }
        return inTurn;
    }

    /** Whether any change at all leads there. */
    private boolean reachable() {
        BitSet all = new BitSet();
        facts.forEach(levels -> levels.forEach(all::set));
        return least(diagram.root(), all, new HashMap<>()) < NEVER;
    }

    private void choose(int size, int from, BitSet open) {
        if (size == 0) {
            collect(open);
            return;
        }
        for (int i = from; i <= facts.size() - size; i++) {
            facts.get(i).forEach(open::set);
            choose(size - 1, i + 1, open);
            facts.get(i).forEach(open::clear);
        }
    }

    /** Adds the changes of these levels that differ in the fewest places. */
    private void collect(BitSet open) {
        Map<Integer, Integer> known = new HashMap<>();
        int least = least(diagram.root(), open, known);
        if (least < NEVER) {
            List<Found> ofSameFacts = new ArrayList<>();
            collect(diagram.root(), least, open, known, today.clone(), ofSameFacts);
            found.add(ofSameFacts);
        }
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
                || (open.get(level) && isStated(space.levels().get(level), choice));
    }

    /** Nobody changes a fact by forgetting it. */
    private static boolean isStated(Level level, int choice) {
        Choice values = level.choices().get(choice);
        return !values.values().isEmpty();
    }

    private int cost(int level, int choice) {
        return choice == today[level] ? 0 : 1;
    }

    private void collect(int node, int left, BitSet open, Map<Integer, Integer> known, int[] choices, List<Found> all) {
        if (all.size() > limit) {
            return; // one more than wanted tells that there are more
        }
        if (diagram.isEnd(node)) {
            all.add(new Found(choices.clone(), diagram.situation(node).orElseThrow()));
            return;
        }
        int level = diagram.level(node);
        for (int choice = 0; choice < space.levels().get(level).choices().size(); choice++) {
            int rest = left - cost(level, choice);
            if (mayBe(level, choice, open) && least(diagram.child(node, choice), open, known) == rest) {
                choices[level] = choice;
                collect(diagram.child(node, choice), rest, open, known, choices, all);
                choices[level] = today[level];
            }
        }
    }

    private Change change(int[] choices, Situation situation) {
        Initiative changed = space.initiative(initiative, choices);
        List<Difference> differences = new ArrayList<>();
        for (List<Integer> levels : facts) {
            if (levels.stream().anyMatch(level -> choices[level] != today[level])) {
                Field field = fieldOf(levels);
                Object to = field.in(changed);
                if (to != null) {
                    differences.add(new Difference(field.label(), field.in(initiative), to));
                }
            }
        }
        return new Change(differences, changed, situation);
    }

    private Field fieldOf(List<Integer> levels) {
        Field field = space.levels().get(levels.get(0)).field();
        return Field.of(Subject.INITIATIVE, factOf(field)).orElse(field);
    }
}
