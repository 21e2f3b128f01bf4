package org.wholeads.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Decision;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.PolicyId;
import org.wholeads.explain.Changes;
import org.wholeads.explain.Outlook;
import org.wholeads.explain.Question;
import org.wholeads.explain.Why;
import org.wholeads.explain.WhyNot;

/**
 * All that is to be said about one decision. Immutable.
 *
 * @param policy by which it is made
 * @param initiative the initiative
 * @param decision the decision; empty if the policy cannot decide
 * @param why why it came out so, or why it cannot be decided
 * @param whyNot why a leader was not decided on, if that was asked
 * @param prospects what could come out otherwise; empty if that was not decided within the budget
 */
public record Explanation(
        PolicyId policy,
        Initiative initiative,
        Optional<Decision> decision,
        Why why,
        Optional<WhyNot> whyNot,
        Optional<Prospects> prospects) {
    /**
     * What could come out otherwise.
     *
     * @param outlook what is possible whatever the unknown facts turn out to be
     * @param next which of them to ask for next; empty if none can settle more
     * @param goal the leader to whom the changes lead; empty: any other than today's
     * @param fixed the facts that the changes leave alone
     * @param changes the smallest changes that lead there
     */
    public record Prospects(
            Outlook outlook, Optional<Question> next, Optional<Leader> goal, Set<Fact> fixed, Changes changes) {
        public Prospects {
            // In the order of the vocabulary, so that equal questions give equal texts.
            fixed = fixed.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fixed));
        }
    }
}
