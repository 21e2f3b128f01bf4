package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
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
    private final BitSet said;
    private @Nullable Balance balance;
    private @Nullable Statement verdict;

    Deliberation(Statements statements, Initiative initiative) {
        this.statements = statements;
        this.initiative = initiative;
        this.said = new BitSet(statements.size());
    }

    /** The rule of this index, in the order of the policy, holds. */
    void fired(int rule) {
        for (int statement : statements.of(rule)) {
            said.set(statement);
        }
    }

    /** Ends the stage of evidence. */
    Balance weigh() {
        int cto = 0;
        int cmo = 0;
        int handsOnUser = 0;
        for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
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
        List<Reason> reasons = new ArrayList<>();
        List<Precondition> conditions = new ArrayList<>();
        List<Note> risks = new ArrayList<>();
        List<Note> advice = new ArrayList<>();
        List<Consultation> consulted = new ArrayList<>();
        List<Note> questions = new ArrayList<>();
        for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
            Statement statement = statements.get(i);
            Object result = statement.result();
            switch (statement.part()) {
                case VERDICT -> reasons.add(ranked(statement, followed));
                case EVIDENCE -> reasons.add(weighed(statement, leader));
                case TIE_BREAK -> reasons.add(ranked(statement, Objects.requireNonNull(tieBreak)));
                case CONDITION -> conditions.add((Precondition) result);
                case RISK -> risks.add((Note) result);
                case ADVICE -> advice.add((Note) result);
                case CONSULTATION -> consulted.add((Consultation) result);
                case QUESTION -> questions.add((Note) result);
            }
        }
        return new Decision(
                leader,
                tieBreak == null ? leader : tieBreak.leader(),
                sums,
                reasons,
                conditions,
                risks,
                advice,
                consulted,
                questions,
                unknown,
                statements.policy().id());
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

    /** The statement of the highest salience, with which all others of that salience have to agree. */
    private Statement highest(Part part, String task, String question) {
        Statement highest = first(part);
        if (highest == null) {
            throw new UndecidedException("no rule of the policy " + policyName() + " " + task, List.of(), initiative);
        }
        List<Statement> equals = new ArrayList<>();
        boolean agreed = true;
        for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
            Statement statement = statements.get(i);
            if (statement.part() == part && statement.salience() == highest.salience()) {
                equals.add(statement);
                agreed &= statement.leader() == highest.leader();
            }
        }
        if (!agreed) {
            throw disagreement(question, highest.salience(), equals);
        }
        return highest;
    }

    private UndecidedException disagreement(String question, int salience, List<Statement> equals) {
        List<RuleRef> refs =
                equals.stream().map(statement -> rule(statement).ref()).toList();
        List<String> said = equals.stream()
                .map(statement -> rule(statement).ref() + " says " + statement.leader())
                .toList();
        return new UndecidedException(
                "rules of the policy " + policyName() + " with the same salience " + salience + " disagree on "
                        + question + ": " + String.join(", ", said) + "; give one of them a higher salience",
                refs,
                initiative);
    }

    private Rule rule(Statement statement) {
        return statements.policy().rules().get(statement.rule());
    }

    private String policyName() {
        return statements.policy().id().toString();
    }

    private @Nullable Statement first(Part part) {
        for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
            if (statements.get(i).part() == part) {
                return statements.get(i);
            }
        }
        return null;
    }
}
