package org.wholeads.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;

/** What keeps a rule from holding: comparisons that failed, joined as the rule joins its conditions. Immutable. */
public sealed interface Obstacle {
    /** The comparisons that failed, in the order of the text. */
    Stream<Observation> comparisons();

    /** One comparison. */
    record Failed(Observation observation) implements Obstacle {
        @Override
        public Stream<Observation> comparisons() {
            return Stream.of(observation);
        }
    }

    /** Each of these has to be removed; two or more. */
    record AllOf(List<Obstacle> parts) implements Obstacle {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Observation> comparisons() {
            return parts.stream().flatMap(Obstacle::comparisons);
        }
    }

    /** It is enough to remove one of these; two or more. */
    record OneOf(List<Obstacle> parts) implements Obstacle {
        public OneOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Observation> comparisons() {
            return parts.stream().flatMap(Obstacle::comparisons);
        }
    }

    /** All that keeps a rule from holding; each has to be removed. Empty if it holds. */
    static List<Obstacle> of(Rule rule, Facts facts) {
        List<Obstacle> found = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            Object fact = facts.get(pattern.subject());
            for (Condition condition : pattern.conditions()) {
                of(condition, false, fact).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Empty if the condition comes out as wanted. */
    private static Optional<Obstacle> of(Condition condition, boolean negated, Object fact) {
        if (condition.holds(fact) != negated) {
            return Optional.empty();
        }
        if (condition instanceof Atom atom) {
            return Optional.of(
                    new Failed(new Observation(atom, negated, atom.field().in(fact), false)));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.condition(), !negated, fact);
        }
        List<Obstacle> parts = ((Condition.Junction) condition)
                .conditions().stream()
                        .flatMap(part -> of(part, negated, fact).stream())
                        .toList();
        if (parts.size() == 1) {
            return Optional.of(parts.get(0));
        }
        // "Not both" fails because both hold, and either would have to give way; "neither" is the other way round.
        return Optional.of(condition instanceof Condition.Any == negated ? new AllOf(parts) : new OneOf(parts));
    }
}
