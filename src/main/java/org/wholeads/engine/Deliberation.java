package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;
import org.wholeads.RuleRef;
import org.wholeads.UndecidedException;
import org.wholeads.engine.Statement.Part;
import org.wholeads.policy.Rule;

/**
 * One decision in the making: rules report that they fired, stage after stage, and it works out what follows. It does not
 * matter in which order the rules of a stage report. Knows nothing of the engine that matches. Not thread-safe; used once.
 */
final class Deliberation {
    private final Statements statements;
    private final Initiative initiative;
    private final long[] said;
    private @Nullable Balance balance;
    private @Nullable Statement verdict;

    Deliberation(Statements statements, Initiative initiative) {
        this(statements, initiative, Bits.none(statements.size()));
    }

    /** @param said what is said, as bits of the statements; who matches may add more until a stage ends */
    Deliberation(Statements statements, Initiative initiative, long[] said) {
        this.statements = statements;
        this.initiative = initiative;
        this.said = said;
    }

    /** The rule of this index, in the order of the policy, holds. */
    void fired(int rule) {
        for (int statement : statements.of(rule)) {
            Bits.add(said, statement);
        }
    }

    /** Ends the stage of evidence. */
    Balance weigh() {
        balance = statements.weigh(said);
        return balance;
    }

    /** Ends the stage of verdicts. */
    Outcome judge() {
        Statement highest = highest(Part.VERDICT, "gives a verdict for this initiative", "who leads");
        verdict = highest;
        return new Outcome(highest.leader());
    }

    /**
     * Ends the stage of consequences.
     *
     * @param unknown the facts that nobody stated and on which some rule rests
     */
    Decision conclude(List<String> unknown) {
        Balance sums = Objects.requireNonNull(balance);
        Statement followed = Objects.requireNonNull(verdict);
        Leader leader = followed.leader();
        @Nullable
        Statement tieBreak = leader != Leader.JOINT
                ? null
                : highest(
                        Part.TIE_BREAK,
                        "says who breaks a tie between CTO and CMO for this initiative",
                        "who breaks a tie");
        return new Decision(
                leader,
                tieBreak == null ? leader : tieBreak.leader(),
                sums,
                reasons(followed, tieBreak),
                results(Part.CONDITION),
                results(Part.RISK),
                results(Part.ADVICE),
                results(Part.CONSULTATION),
                results(Part.QUESTION),
                unknown,
                statements.policy().id());
    }

    /** Verdicts, evidence and tie-breaks come first, and in this order. */
    private List<Reason> reasons(Statement followed, @Nullable Statement tieBreak) {
        int ties = statements.start(Part.TIE_BREAK);
        int end = tieBreak == null ? ties : statements.end(Part.TIE_BREAK);
        Object[] reasons = new Object[Bits.count(said, 0, end)];
        int next = Bits.pick(said, 0, ties, statements.under(followed.leader()), reasons, 0);
        follow(Part.VERDICT, followed, reasons, 0);
        if (tieBreak != null) {
            Bits.pick(said, ties, end, statements.under(tieBreak.leader()), reasons, next);
            follow(Part.TIE_BREAK, tieBreak, reasons, next);
        }
        return list(reasons);
    }

    /** Those of the highest salience were followed; they come first. */
    private void follow(Part part, Statement highest, Object[] reasons, int place) {
        int end = statements.end(part);
        int next = place;
        for (int i = Bits.next(said, statements.start(part)); i < end; i = Bits.next(said, i + 1)) {
            Statement statement = statements.get(i);
            if (statement.salience() != highest.salience()) {
                return;
            }
            reasons[next++] = statement.reason(Standing.FOLLOWED);
        }
    }

    private <T> List<T> results(Part part) {
        int end = statements.end(part);
        int first = Bits.next(said, statements.start(part));
        if (first >= end) {
            return List.of();
        }
        Object[] table = statements.under(Leader.JOINT);
        int count = Bits.count(said, first, end);
        if (count == 1) {
            return list(table[first]);
        }
        Object[] results = new Object[count];
        Bits.pick(said, first, end, table, results, 0);
        return list(results);
    }

    /** What goes into a part is of one type; a cast of each element would have to touch it. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object... elements) {
        return (List<T>) List.of(elements);
    }

    /** The statement of the highest salience, which comes first, and with which all others of that salience have to agree. */
    private Statement highest(Part part, String task, String question) {
        int end = statements.end(part);
        int first = Bits.next(said, statements.start(part));
        if (first >= end) {
            throw new UndecidedException("no rule of the policy " + policyName() + " " + task, List.of(), initiative);
        }
        Statement highest = statements.get(first);
        boolean agreed = true;
        for (int i = Bits.next(said, first + 1); i < end; i = Bits.next(said, i + 1)) {
            Statement statement = statements.get(i);
            if (statement.salience() != highest.salience()) {
                break;
            }
            agreed &= statement.leader() == highest.leader();
        }
        if (!agreed) {
            throw disagreement(question, highest.salience(), first, end);
        }
        return highest;
    }

    private UndecidedException disagreement(String question, int salience, int first, int end) {
        List<RuleRef> refs = new ArrayList<>();
        List<String> opinions = new ArrayList<>();
        for (int i = first; i < end; i = Bits.next(said, i + 1)) {
            Statement statement = statements.get(i);
            if (statement.salience() == salience) {
                RuleRef ref = rule(statement).ref();
                refs.add(ref);
                opinions.add(ref + " says " + statement.leader());
            }
        }
        return new UndecidedException(
                "rules of the policy " + policyName() + " with the same salience " + salience + " disagree on "
                        + question + ": " + String.join(", ", opinions) + "; give one of them a higher salience",
                refs,
                initiative);
    }

    private Rule rule(Statement statement) {
        return statements.policy().rules().get(statement.rule());
    }

    private String policyName() {
        return statements.policy().id().toString();
    }
}
