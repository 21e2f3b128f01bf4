package org.wholeads.explain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;

/**
 * What is still open of initiatives, and what to ask next about each: made once for a policy, for as many initiatives as
 * there are. Each fact that an initiative does not state may become known or stay unstated; its objectives are taken for
 * complete. The answers are exact: they come from a diagram that holds what the policy says about every initiative.
 * Immutable; may be used by any number of threads.
 *
 * <pre>{@code
 * Outlooks outlooks = DecisionDiagram.of(policy, Budget.normal()).map(Outlooks::of).orElseThrow();
 * for (Initiative initiative : portfolio) {
 *     Outlook outlook = outlooks.of(initiative);
 *     outlooks.nextQuestion(initiative).ifPresent(question -> tell(initiative, outlook, question));
 * }
 * }</pre>
 */
public final class Outlooks {
    private final Space space;
    private final Target<Optional<Situation.Decided>> decided;
    private final QuestionSelection leader;
    private final QuestionSelection accountable;

    private Outlooks(DecisionDiagram diagram) {
        this.space = diagram.space();
        this.decided = Target.accountable(diagram);
        this.leader = new QuestionSelection(Target.leader(diagram));
        this.accountable = new QuestionSelection(decided);
    }

    /** Answers from this diagram. */
    public static Outlooks of(DecisionDiagram diagram) {
        return new Outlooks(diagram);
    }

    /** Who can still lead and be accountable. */
    public Outlook of(Initiative initiative) {
        return outlook(Mask.of(space, initiative));
    }

    /**
     * Which unstated fact to ask for next, so that first the leader and then who is accountable is settled: the first
     * question of an {@link Interview} in which all that is stated is answered. Empty if both are settled.
     */
    public Optional<Question> nextQuestion(Initiative initiative) {
        Mask mask = Mask.of(space, initiative);
        return leader.next(mask).or(() -> accountable.next(mask));
    }

    Outlook outlook(Mask mask) {
        Set<Leader> leaders = EnumSet.noneOf(Leader.class);
        Set<Leader> persons = EnumSet.noneOf(Leader.class);
        boolean undecided = false;
        for (Optional<Situation.Decided> possible : decided.possible(mask).get(0)) {
            possible.ifPresent(it -> {
                leaders.add(it.who());
                persons.add(it.answers());
            });
            undecided |= possible.isEmpty();
        }
        return new Outlook(leaders, persons, undecided);
    }

    Space space() {
        return space;
    }

    QuestionSelection leader() {
        return leader;
    }

    QuestionSelection accountable() {
        return accountable;
    }
}
