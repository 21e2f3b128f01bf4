package org.wholeads.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeads.Leader;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.EntryDiagrams;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;

/**
 * What questions are to settle: diagrams whose ends fall into few classes. They are reduced to these, so that a level is in
 * them only if it tells classes apart, or what an initiative can be from what none can. Immutable.
 *
 * @param <T> what the classes mean
 */
final class Target<T> {
    private static final int MOST_CLASSES = 31;

    private final Space space;
    private final List<T> classes;
    private final SharedDiagrams diagrams;
    private final double[][] shares;

    private Target(Space space, List<T> classes, SharedDiagrams diagrams) {
        this.space = space;
        this.classes = classes;
        this.diagrams = diagrams;
        this.shares = space.levels().stream().map(Target::shares).toArray(double[][]::new);
    }

    /** The part of each choice, if each value that it stands for were equally likely. */
    private static double[] shares(Level level) {
        double[] counts = level.choices().stream()
                .mapToDouble(choice -> choice.count().doubleValue())
                .toArray();
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(count -> count / all).toArray();
    }

    /** @param meaning what an end means; empty if no initiative can be there */
    private static <T> Target<T> of(Space space, SharedDiagrams all, int[] roots, IntFunction<Optional<T>> meaning) {
        List<T> classes = all.ends().stream()
                .flatMap(end -> meaning.apply(end).stream())
                .distinct()
                .toList();
        if (classes.size() > MOST_CLASSES) {
            throw new IllegalStateException("the bits of an int cannot tell " + classes.size() + " classes apart");
        }
        return new Target<>(space, classes, all.withValues(roots, end -> meaning.apply(end)
                .map(classes::indexOf)
                .orElse(classes.size())));
    }

    /** Who leads; empty: nobody does, as the policy cannot decide. */
    static Target<Optional<Leader>> leader(DecisionDiagram diagram) {
        return ofSituations(diagram, Situation::leader);
    }

    /** Who leads and who is accountable; empty: nobody does. */
    static Target<Optional<Situation.Decided>> accountable(DecisionDiagram diagram) {
        return ofSituations(
                diagram,
                situation -> situation instanceof Situation.Decided decided ? Optional.of(decided) : Optional.empty());
    }

    private static <T> Target<T> ofSituations(DecisionDiagram diagram, Function<Situation, T> meaning) {
        return of(diagram.space(), diagram.nodes(), new int[] {diagram.root()}, end -> diagram.situation(end)
                .map(meaning));
    }

    /** Whether a decision has each of these entries. */
    static Target<Boolean> entries(EntryDiagrams entries, Predicate<Entry> which) {
        List<Entry> all = entries.entries();
        int[] roots = IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .map(entries.diagrams()::root)
                .toArray();
        return of(entries.space(), entries.diagrams(), roots, EntryDiagrams::has);
    }

    Space space() {
        return space;
    }

    /** The diagrams; the values of their ends are classes, or as many as there are classes: no initiative can be there. */
    SharedDiagrams diagrams() {
        return diagrams;
    }

    /** How many classes there are. */
    int classes() {
        return classes.size();
    }

    /** The bit of a class; 0 for what no initiative can be. */
    int bit(int found) {
        return found < classes.size() ? 1 << found : 0;
    }

    /** The part that a choice has in its level, from 0 to 1. */
    double share(int level, int choice) {
        return shares[level][choice];
    }

    /** What can be reached once so much is known. */
    Reached reached(Mask mask) {
        return new Reached(this, mask);
    }

    /** See {@link RestrictedDiagrams#gains()}. */
    double[] gains(Mask mask) {
        return new RestrictedDiagrams(reached(mask)).gains();
    }

    /** For each diagram the classes that it can still come to. */
    List<Set<T>> possible(Mask mask) {
        return Arrays.stream(possible(reached(mask))).mapToObj(this::meaning).toList();
    }

    /** The same, as bits. */
    private int[] possible(Reached reached) {
        return diagrams.count() == 1 ? new int[] {reached.classes()} : new RestrictedDiagrams(reached).possible();
    }

    boolean isSettled(Reached reached) {
        // Most often one look at all of them is enough.
        return Integer.bitCount(reached.classes()) <= 1
                || Arrays.stream(possible(reached)).allMatch(bits -> Integer.bitCount(bits) <= 1);
    }

    private Set<T> meaning(int bits) {
        return IntStream.range(0, classes.size())
                .filter(found -> (bits >> found & 1) != 0)
                .mapToObj(classes::get)
                .collect(Collectors.toSet());
    }
}
