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
    private final Outlooks outlooks;
    private final Map<Aspect, List<QuestionSelection>> selections = new EnumMap<>(Aspect.class);
    private final Optional<EntryReading> entries;

    private Agenda(DecisionDiagram diagram, Optional<EntryDiagrams> entryDiagrams) {
        this.outlooks = Outlooks.of(diagram);
        this.entries = entryDiagrams.map(EntryReading::new);
        selections.put(Aspect.LEADER, List.of(outlooks.leader()));
        selections.put(Aspect.ACCOUNTABLE, List.of(outlooks.accountable()));
        entryDiagrams.ifPresent(it -> {
            selections.put(Aspect.CONDITIONS, List.of(of(it, Agenda::isStop), of(it, Part.CONDITION)));
            selections.put(Aspect.CONSULTATIONS, List.of(of(it, Part.CONSULTATION)));
            selections.put(Aspect.NOTES, List.of(of(it, Part.RISK, Part.ADVICE, Part.QUESTION)));
        });
    }

    /** Empty if not even who leads can be settled within the budget. */
    static Optional<Agenda> of(Policy policy, Budget budget) {
        return DecisionDiagram.of(policy, budget).map(diagram -> new Agenda(diagram, EntryDiagrams.of(policy, budget)));
    }

    private static QuestionSelection of(EntryDiagrams diagrams, Predicate<Entry> which) {
        return new QuestionSelection(Target.entries(diagrams, which));
    }

    private static QuestionSelection of(EntryDiagrams diagrams, Part first, Part... others) {
        Set<Part> parts = EnumSet.of(first, others);
        return of(diagrams, entry -> parts.contains(entry.part()));
    }

    private static boolean isStop(Entry entry) {
        return entry instanceof Requested condition && condition.requirement() == Requirement.STOP;
    }

    Space space() {
        return outlooks.space();
    }

    /** Whether it can be told when the aspect is settled. */
    boolean isWithinBudget(Aspect aspect) {
        return selections.containsKey(aspect);
    }

    boolean isSettled(Aspect aspect, Mask mask) {
        return isWithinBudget(aspect) && selections(aspect).allMatch(selection -> selection.isSettled(mask));
    }

    Optional<Question> next(Aspect aspect, Mask mask) {
        return selections(aspect)
                .flatMap(selection -> selection.next(mask).stream())
                .findFirst();
    }

    /** The questions whose answers can change the aspect. */
    List<Question> mattering(Aspect aspect, Mask mask) {
        return selections(aspect)
                .flatMap(selection -> selection.mattering(mask).stream())
                .distinct()
                .toList();
    }

    private Stream<QuestionSelection> selections(Aspect aspect) {
        return selections.getOrDefault(aspect, List.of()).stream();
    }

    Outlook outlook(Mask mask) {
        return outlooks.outlook(mask);
    }

    /** Empty if that is not within the budget. */
    Optional<EntryOutlook> entries(Mask mask) {
        return entries.map(reading -> reading.outlook(mask));
    }
}
