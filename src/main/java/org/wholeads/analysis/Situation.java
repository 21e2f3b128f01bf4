package org.wholeads.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Leader;

/** What a policy says about an initiative: who leads and who is accountable, or why it cannot say so. */
public sealed interface Situation extends Serializable {
    /** What kinds there are. */
    enum Kind {
        /** {@link Decided}. */
        DECIDED,
        /** {@link NoVerdict}. */
        NO_VERDICT,
        /** {@link VerdictsDisagree}. */
        VERDICTS_DISAGREE,
        /** {@link NoTieBreak}. */
        NO_TIE_BREAK,
        /** {@link TieBreaksDisagree}. */
        TIE_BREAKS_DISAGREE
    }

    /** The kind. */
    Kind kind();

    /** Whom the rules name that disagree; nobody where none do. */
    default List<Leader> candidates() {
        return List.of();
    }

    /** Who leads, if that and who is accountable is decided. */
    default Optional<Leader> leader() {
        return Optional.empty();
    }

    /** Who is accountable, if that is decided. */
    default Optional<Leader> accountable() {
        return Optional.empty();
    }

    /** A decision. */
    record Decided(Leader who, Leader answers) implements Situation {
        @Override
        public Kind kind() {
            return Kind.DECIDED;
        }

        @Override
        public Optional<Leader> leader() {
            return Optional.of(who);
        }

        @Override
        public Optional<Leader> accountable() {
            return Optional.of(answers);
        }

        @Override
        public String toString() {
            return who == answers ? who.toString() : who + " (" + answers + " breaks a tie)";
        }
    }

    /** A gap: no rule gives a verdict. */
    record NoVerdict() implements Situation {
        @Override
        public Kind kind() {
            return Kind.NO_VERDICT;
        }

        @Override
        public String toString() {
            return "no verdict";
        }
    }

    /** A contradiction: verdicts of the highest salience name different leaders. */
    record VerdictsDisagree(List<Leader> leaders) implements Situation {
        @Override
        public Kind kind() {
            return Kind.VERDICTS_DISAGREE;
        }

        @Override
        public List<Leader> candidates() {
            return leaders;
        }

        public VerdictsDisagree {
            leaders = List.copyOf(leaders);
        }

        @Override
        public String toString() {
            return "verdicts disagree: " + leaders;
        }
    }

    /** A gap: both lead, and no rule says who breaks a tie. */
    record NoTieBreak() implements Situation {
        @Override
        public Kind kind() {
            return Kind.NO_TIE_BREAK;
        }

        @Override
        public String toString() {
            return "no tie-break";
        }
    }

    /** A contradiction: both lead, and tie-breaks of the highest salience name different people. */
    record TieBreaksDisagree(List<Leader> people) implements Situation {
        @Override
        public Kind kind() {
            return Kind.TIE_BREAKS_DISAGREE;
        }

        @Override
        public List<Leader> candidates() {
            return people;
        }

        public TieBreaksDisagree {
            people = List.copyOf(people);
        }

        @Override
        public String toString() {
            return "tie-breaks disagree: " + people;
        }
    }

    /**
     * By sets of leaders, as {@link #bit bits}.
     *
     * @param verdicts what the verdicts of the highest salience say
     * @param tieBreaks what the tie-breaks of the highest salience say; of no account unless all verdicts say JOINT
     */
    static Situation of(int verdicts, int tieBreaks) {
        List<Leader> leaders = leaders(verdicts);
        if (leaders.size() != 1) {
            return leaders.isEmpty() ? new NoVerdict() : new VerdictsDisagree(leaders);
        }
        Leader leader = leaders.get(0);
        if (leader != Leader.JOINT) {
            return new Decided(leader, leader);
        }
        List<Leader> people = leaders(tieBreaks);
        if (people.size() != 1) {
            return people.isEmpty() ? new NoTieBreak() : new TieBreaksDisagree(people);
        }
        return new Decided(leader, people.get(0));
    }

    /** A leader as a set of one, for {@link #of}. */
    static int bit(Leader leader) {
        return 1 << leader.ordinal();
    }

    private static List<Leader> leaders(int bits) {
        return Stream.of(Leader.values())
                .filter(leader -> (bits & bit(leader)) != 0)
                .toList();
    }
}
