package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Outcome;
import org.wholeads.Precondition;
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
        this.statements = statements;
        this.initiative = initiative;
        this.said = Bits.none(statements.size());
    }

    /** The rule of this index, in the order of the policy, holds. */
    void fired(int rule) {
        for (int statement : statements.of(rule)) {
            Bits.add(said, statement);
        }
    }

    /** Ends the stage of evidence. */
    Balance weigh() {
        int cto = 0;
        int cmo = 0;
        int handsOnUser = 0;
        int end = statements.end(Part.EVIDENCE);
        for (int i = Bits.next(said, statements.start(Part.EVIDENCE)); i < end; i = Bits.next(said, i + 1)) {
            Statement evidence = statements.get(i);
            switch (evidence.leader()) {
                case CTO -> cto += evidence.weight();
                case CMO -> cmo += evidence.weight();
                case HANDS_ON_USER -> handsOnUser += evidence.weight();
                case JOINT -> {} // cannot be: evidence speaks for one side
            }
        }
        balance = new Balance(cto, cmo, handsOnUser);
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
                results(Part.CONDITION, Precondition.class),
                results(Part.RISK, Note.class),
                results(Part.ADVICE, Note.class),
                results(Part.CONSULTATION, Consultation.class),
                results(Part.QUESTION, Note.class),
                unknown,
                statements.policy().id());
    }

    /** Verdicts, evidence and tie-breaks come first, and in this order. */
    private List<Reason> reasons(Statement followed, @Nullable Statement tieBreak) {
        int end = statements.end(Part.TIE_BREAK);
        Reason[] reasons = new Reason[Bits.count(said, 0, end)];
        for (int i = Bits.next(said, 0), next = 0; i < end; i = Bits.next(said, i + 1)) {
            Statement statement = statements.get(i);
            reasons[next++] = switch (statement.part()) {
                case VERDICT -> ranked(statement, followed);
                case TIE_BREAK -> ranked(statement, Objects.requireNonNull(tieBreak));
                default -> weighed(statement, followed.leader());
            };
        }
        return List.of(reasons);
    }

    private <T> List<T> results(Part part, Class<T> type) {
        int start = statements.start(part);
        int end = statements.end(part);
        int count = Bits.count(said, start, end);
        if (count == 0) {
            return List.of();
        }
        Object[] results = new Object[count];
        for (int i = Bits.next(said, start), next = 0; i < end; i = Bits.next(said, i + 1)) {
            results[next++] = type.cast(statements.get(i).result());
        }
        @SuppressWarnings("unchecked") // each has just been cast
        List<T> list = (List<T>) List.of(results);
        return list;
    }

    private static Reason ranked(Statement statement, Statement highest) {
        if (statement.salience() == highest.salience()) {
            return statement.reason(Standing.FOLLOWED);
        }
        return statement.reason(statement.leader() == highest.leader() ? Standing.AGREED : Standing.OVERRULED);
    }

    private static Reason weighed(Statement evidence, Leader leader) {
        boolean followed =
                evidence.leader() == leader || (leader == Leader.JOINT && evidence.leader() != Leader.HANDS_ON_USER);
        return evidence.reason(followed ? Standing.FOLLOWED : Standing.OVERRULED);
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
