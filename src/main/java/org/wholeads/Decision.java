package org.wholeads;

import java.io.Serializable;
import java.util.List;

/**
 * Who should lead an initiative, and why. Immutable and serializable; equal for the same initiative and policy,
 * whatever the order of files, rules or set elements.
 *
 * @param leader who leads
 * @param accountable the one accountable person, never {@link Leader#JOINT}: the leader, or under joint leadership the
 *     one who breaks a tie
 * @param balance the evidence added up
 * @param reasons at least one; first the verdict that stands, then the other verdicts by falling salience, then evidence by falling
 *     weight, then tie-breaks by falling salience; within each by rule name
 * @param conditions what must happen first and who answers for it, most urgent (in the order of {@link Requirement})
 *     first, then in the order of {@link Role}; here and below, what is left is sorted by rule name
 * @param risks what to watch
 * @param advice what helps
 * @param consulted whose opinion must be heard
 * @param questions a checklist for the people concerned
 * @param unknown the facts that nobody stated and on which the answer of at least one rule rests: there are values of the
 *     unknown facts - any legal one, or still none - among which another value of this one alone changes whether the rule
 *     holds, with the balance and the outcome as they came out. In the order of {@link Fact}; attributes as {@code
 *     attributes["key"]}. Where a rule asks for the same unknown facts in several places, in more than a thousand
 *     combinations of values, it may name some that cannot matter; it misses none
 * @param policy which policy decided
 */
public record Decision(
        Leader leader,
        Leader accountable,
        Balance balance,
        List<Reason> reasons,
        List<Precondition> conditions,
        List<Note> risks,
        List<Note> advice,
        List<Consultation> consulted,
        List<Note> questions,
        List<String> unknown,
        PolicyId policy)
        implements Serializable {
    /** @throws IllegalArgumentException if there is no reason, or the accountable person is not who it has to be */
    public Decision {
        if (accountable == Leader.JOINT) {
            throw new IllegalArgumentException("accountable must be one person, not JOINT");
        }
        if (leader != Leader.JOINT && accountable != leader) {
            throw new IllegalArgumentException(
                    "accountable must be the leader " + leader + " unless the leader is JOINT, but is " + accountable);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("there must be a reason: the verdict that stands");
        }
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
        risks = List.copyOf(risks);
        advice = List.copyOf(advice);
        consulted = List.copyOf(consulted);
        questions = List.copyOf(questions);
        unknown = List.copyOf(unknown);
    }

    /** The reason that decided: the verdict that stands. */
    public Reason mainReason() {
        return reasons.get(0);
    }

    /** Whether a rule says that the initiative must not go ahead, whoever would lead it: there are {@link #stops}. */
    public boolean mustNotGoAhead() {
        return !stops().isEmpty();
    }

    /** The conditions that say {@link Requirement#STOP}; none if the initiative may go ahead. */
    public List<Precondition> stops() {
        return conditions.stream()
                .filter(condition -> condition.requirement() == Requirement.STOP)
                .toList();
    }

    /**
     * Whether requirement and owner do not tell which condition this is: it is {@link Requirement#OTHER}, or one of several of
     * this kind and owner with different texts.
     *
     * @param condition one of {@link #conditions}
     */
    public boolean isToldByText(Precondition condition) {
        return condition.requirement() == Requirement.OTHER
                || conditions.stream()
                        .anyMatch(other -> other.requirement() == condition.requirement()
                                && other.owner() == condition.owner()
                                && !other.because().equals(condition.because()));
    }
}
