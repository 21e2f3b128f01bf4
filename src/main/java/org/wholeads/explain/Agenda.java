package org.wholeads.explain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wholeads.Requirement;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Entry.Part;
import org.wholeads.analysis.EntryDiagrams;
import org.wholeads.analysis.Requested;
import org.wholeads.analysis.Space;
import org.wholeads.policy.Policy;

/** What all interviews by one policy share: what there is to settle, in which order, and with which questions. Immutable. */
final class Agenda {
    private final Reading reading;
    private final Map<Aspect, List<Strategy>> strategies = new EnumMap<>(Aspect.class);
    private final Optional<EntryReading> entries;

    private Agenda(DecisionDiagram diagram, Optional<EntryDiagrams> entryDiagrams) {
        this.reading = new Reading(diagram);
        this.entries = entryDiagrams.map(EntryReading::new);
        strategies.put(Aspect.LEADER, List.of(new Strategy(Target.leader(diagram))));
        strategies.put(Aspect.ACCOUNTABLE, List.of(new Strategy(Target.accountable(diagram))));
        entryDiagrams.ifPresent(it -> {
            strategies.put(Aspect.CONDITIONS, List.of(of(it, Agenda::isStop), of(it, Part.CONDITION)));
            strategies.put(Aspect.CONSULTATIONS, List.of(of(it, Part.CONSULTATION)));
            strategies.put(Aspect.NOTES, List.of(of(it, Part.RISK, Part.ADVICE, Part.QUESTION)));
        });
    }

    /** Empty if not even who leads can be settled within the budget. */
    static Optional<Agenda> of(Policy policy, Budget budget) {
        return DecisionDiagram.of(policy, budget).map(diagram -> new Agenda(diagram, EntryDiagrams.of(policy, budget)));
    }

    private static Strategy of(EntryDiagrams diagrams, Predicate<Entry> which) {
        return new Strategy(Target.entries(diagrams, which));
    }

    private static Strategy of(EntryDiagrams diagrams, Part first, Part... others) {
        Set<Part> parts = EnumSet.of(first, others);
        return of(diagrams, entry -> parts.contains(entry.part()));
    }

    private static boolean isStop(Entry entry) {
        return entry instanceof Requested condition && condition.requirement() == Requirement.STOP;
    }

    Space space() {
        return reading.space();
    }

    /** Whether it can be told when the aspect is settled. */
    boolean isWithinBudget(Aspect aspect) {
        return strategies.containsKey(aspect);
    }

    boolean isSettled(Aspect aspect, Mask mask) {
        return isWithinBudget(aspect)
                && strategies(aspect).allMatch(strategy -> strategy.target().isSettled(mask));
    }

    Optional<Question> next(Aspect aspect, Mask mask) {
        return strategies(aspect)
                .flatMap(strategy -> strategy.next(mask).stream())
                .findFirst();
    }

    /** The questions whose answers can change the aspect. */
    List<Question> mattering(Aspect aspect, Mask mask) {
        return strategies(aspect)
                .flatMap(strategy -> strategy.mattering(mask).stream())
                .distinct()
                .toList();
    }

    private Stream<Strategy> strategies(Aspect aspect) {
        return strategies.getOrDefault(aspect, List.of()).stream();
    }

    Outlook outlook(Mask mask) {
        return reading.outlook(mask);
    }

    /** Empty if that is not within the budget. */
    Optional<EntryOutlook> entries(Mask mask) {
        return entries.map(reading -> reading.outlook(mask));
    }
}
