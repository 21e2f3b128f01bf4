package org.wholeads.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Diagrams by what they are of, each made when it is first asked for. One that is made in the course of
 * {@linkplain Diagrams#temporarily temporary work} is forgotten with it. Not thread-safe.
 *
 * @param <K> what a diagram is of
 */
final class Memo<K> {
    private final Diagrams diagrams;
    private final Map<K, Made> made = new LinkedHashMap<>();

    /** @param work in which it was made; 0 for good */
    private record Made(int diagram, int work) {}

    Memo(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    int get(K key, ToIntFunction<? super K> make) {
        Made known = made.get(key);
        if (known != null && isThere(known)) {
            return known.diagram();
        }
        int diagram = make.applyAsInt(key);
        put(key, diagram);
        return diagram;
    }

    void put(K key, int diagram) {
        made.put(key, new Made(diagram, diagrams.work()));
    }

    /** Visits each diagram that there is. */
    void forEach(Visitor<? super K> visitor) {
        made.forEach((key, it) -> {
            if (isThere(it)) {
                visitor.visit(key, it.diagram());
            }
        });
    }

    private boolean isThere(Made it) {
        return it.work() == 0 || it.work() == diagrams.work();
    }

    /** What is done with a diagram. */
    interface Visitor<K> {
        void visit(K key, int diagram);
    }
}
