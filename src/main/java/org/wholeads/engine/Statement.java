package org.wholeads.engine;

import java.util.List;
import org.wholeads.Consultation;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;

/**
 * One thing that a rule says, ready to be put into decisions.
 *
 * @param rule the rule's index in the policy
 * @param salience the rule's salience
 * @param place its place among the consequences of the rule
 * @param part where in a decision it goes
 * @param rank its rank within the part, lower first
 * @param weight of evidence, else 0
 * @param leader whom it argues for; meaningless for parts that do not argue
 * @param result what goes into the decision; for parts that argue it is {@link #reason}
 */
record Statement(int rule, int salience, int place, Part part, int rank, int weight, Leader leader, Object result) {
    /**
     * The order in which a decision shows its statements, whatever the order of files and rules. Salience counts only where it
     * decides.
     */
    static int order(Statement one, Statement other, List<Rule> rules) {
        int order = one.part().compareTo(other.part());
        order = order != 0 ? order : Integer.compare(one.rank(), other.rank());
        if (one.part().isRanked()) {
            order = order != 0 ? order : Integer.compare(other.salience(), one.salience());
        }
        order = order != 0
                ? order
                : rules.get(one.rule()).name().compareTo(rules.get(other.rule()).name());
        return order != 0 ? order : Integer.compare(one.place(), other.place());
    }

    /** The parts of a decision that rules fill. */
    enum Part {
        VERDICT,
        EVIDENCE,
        TIE_BREAK,
        CONDITION,
        RISK,
        ADVICE,
        CONSULTATION,
        QUESTION;

        /** Whether the statement of the highest salience decides. */
        boolean isRanked() {
            return this == VERDICT || this == TIE_BREAK;
        }
    }

    static Statement of(int index, Rule rule, int place) {
        Consequence consequence = rule.consequences().get(place);
        if (consequence instanceof Consequence.Favour favour) {
            return argument(
                    index,
                    rule,
                    place,
                    Part.EVIDENCE,
                    Reason.Type.EVIDENCE,
                    favour.weight(),
                    favour.side(),
                    favour.because());
        }
        if (consequence instanceof Consequence.Lead lead) {
            return argument(index, rule, place, Part.VERDICT, Reason.Type.VERDICT, 0, lead.leader(), lead.because());
        }
        if (consequence instanceof Consequence.TieBreak tie) {
            return argument(
                    index, rule, place, Part.TIE_BREAK, Reason.Type.TIE_BREAK, 0, tie.accountable(), tie.because());
        }
        if (consequence instanceof Consequence.Require require) {
            int rank = 100 * require.requirement().ordinal() + require.owner().ordinal();
            return plain(
                    index,
                    rule,
                    place,
                    Part.CONDITION,
                    rank,
                    new Precondition(require.requirement(), require.owner(), require.because(), rule.ref()));
        }
        if (consequence instanceof Consequence.Consult consult) {
            return plain(
                    index,
                    rule,
                    place,
                    Part.CONSULTATION,
                    consult.role().ordinal(),
                    new Consultation(consult.role(), consult.because(), rule.ref()));
        }
        if (consequence instanceof Consequence.Warn warn) {
            return plain(index, rule, place, Part.RISK, 0, new Note(warn.risk(), rule.ref()));
        }
        if (consequence instanceof Consequence.Advise advise) {
            return plain(index, rule, place, Part.ADVICE, 0, new Note(advise.advice(), rule.ref()));
        }
        Consequence.Ask ask = (Consequence.Ask) consequence;
        return plain(index, rule, place, Part.QUESTION, 0, new Note(ask.question(), rule.ref()));
    }

    /** For parts that argue: the reason, with what became of it. */
    Reason reason(Standing standing) {
        return ((Argument) result).reason(standing);
    }

    /** What goes into a decision if this is the leader, or breaks the tie, and a statement of higher salience said so. */
    Object under(Leader highest) {
        return switch (part) {
            case VERDICT, TIE_BREAK -> reason(leader == highest ? Standing.AGREED : Standing.OVERRULED);
            case EVIDENCE -> {
                boolean joins = highest == Leader.JOINT && leader != Leader.HANDS_ON_USER;
                yield reason(leader == highest || joins ? Standing.FOLLOWED : Standing.OVERRULED);
            }
            default -> result;
        };
    }

    /** A reason, ready for whatever becomes of it. */
    private record Argument(Reason followed, Reason agreed, Reason overruled) {
        static Argument of(Reason reason) {
            return new Argument(reason, reason.with(Standing.AGREED), reason.with(Standing.OVERRULED));
        }

        Reason reason(Standing standing) {
            return switch (standing) {
                case FOLLOWED -> followed;
                case AGREED -> agreed;
                case OVERRULED -> overruled;
            };
        }
    }

    private static Statement argument(
            int index, Rule rule, int place, Part part, Reason.Type type, int weight, Leader leader, String because) {
        Reason reason = new Reason(rule.ref(), type, leader, weight, because, Standing.FOLLOWED);
        return new Statement(index, rule.salience(), place, part, -weight, weight, leader, Argument.of(reason));
    }

    private static Statement plain(int index, Rule rule, int place, Part part, int rank, Object result) {
        return new Statement(index, rule.salience(), place, part, rank, 0, Leader.JOINT, result);
    }
}
