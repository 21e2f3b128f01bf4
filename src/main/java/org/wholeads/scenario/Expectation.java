package org.wholeads.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;
import org.wholeads.Requirement;
import org.wholeads.Role;

/**
 * One thing that is expected of a decision. Immutable. {@code toString} says it in words: {@code led by CTO}.
 *
 * <p>Rules are named by their names, texts by a part of them in any case.
 */
public sealed interface Expectation {
    /** Whether the decision is as expected. */
    boolean isMetBy(Decision decision);

    /** What the decision says instead, in words: {@code led by CMO}. */
    String actual(Decision decision);

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** This one leads. */
    record LedBy(Leader leader) implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return decision.leader() == leader;
        }

        @Override
        public String actual(Decision decision) {
            return "led by " + decision.leader();
        }

        @Override
        public String toString() {
            return "led by " + leader;
        }
    }

    /** This one is accountable. */
    record Accountable(Leader leader) implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return decision.accountable() == leader;
        }

        @Override
        public String actual(Decision decision) {
            return "accountable " + decision.accountable();
        }

        @Override
        public String toString() {
            return "accountable " + leader;
        }
    }

    /** What became of a rule: it was followed, overruled, or at least not followed. */
    record OfRule(String rule, Fate fate) implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return switch (fate) {
                case FOLLOWED -> Fate.of(rule, decision) == Fate.FOLLOWED;
                case OVERRULED -> Fate.of(rule, decision) == Fate.OVERRULED;
                case NOT_FOLLOWED -> Fate.of(rule, decision) != Fate.FOLLOWED;
            };
        }

        @Override
        public String actual(Decision decision) {
            return Fate.of(rule, decision) + " \"" + rule + "\"";
        }

        @Override
        public String toString() {
            return fate + " \"" + rule + "\"";
        }
    }

    /** What became of a rule in a decision. */
    enum Fate {
        /** It spoke for the one who leads, or what it asks for is part of the decision. */
        FOLLOWED,
        /** It spoke for somebody else. */
        OVERRULED,
        /** It was overruled, or added nothing that was not settled, or did not hold. */
        NOT_FOLLOWED;

        static Fate of(String rule, Decision decision) {
            List<Standing> standings = decision.reasons().stream()
                    .filter(reason -> reason.rule().name().equals(rule))
                    .map(Reason::standing)
                    .toList();
            if (standings.contains(Standing.FOLLOWED) || speaks(rule, decision)) {
                return FOLLOWED;
            }
            return standings.contains(Standing.OVERRULED) ? OVERRULED : NOT_FOLLOWED;
        }

        private static boolean speaks(String rule, Decision decision) {
            return Stream.of(
                            decision.conditions().stream().map(Precondition::rule),
                            Stream.of(decision.risks(), decision.advice(), decision.questions())
                                    .flatMap(List::stream)
                                    .map(Note::rule),
                            decision.consulted().stream().map(one -> one.rule()))
                    .flatMap(refs -> refs)
                    .anyMatch(ref -> ref.name().equals(rule));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * This must happen first.
     *
     * @param owner who answers for it; empty: anybody
     * @param text a part of its text, in any case; empty: whatever its text
     * @param wanted false if it must not be asked for
     */
    record Requires(Requirement requirement, Optional<Role> owner, Optional<String> text, boolean wanted)
            implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return decision.conditions().stream().anyMatch(it -> isAskedBy(it.requirement(), it.owner(), it.because()))
                    == wanted;
        }

        /** Whether this is what somebody asks for who says this. */
        public boolean isAskedBy(Requirement asked, Role by, String because) {
            return asked == requirement
                    && owner.map(by::equals).orElse(true)
                    && text.map(part -> contains(because, part)).orElse(true);
        }

        @Override
        public String actual(Decision decision) {
            return decision.conditions().isEmpty()
                    ? "no conditions"
                    : "conditions "
                            + decision.conditions().stream()
                                    .map(condition -> condition.requirement() + " by " + condition.owner()
                                            + (text.isPresent() || decision.isToldByText(condition)
                                                    ? ": \"" + condition.because() + '"'
                                                    : ""))
                                    .distinct()
                                    .toList();
        }

        @Override
        public String toString() {
            return (wanted ? "requires " : "does not require ")
                    + requirement
                    + owner.map(role -> " by " + role).orElse("")
                    + text.map(it -> ": \"" + it + '"').orElse("");
        }
    }

    /**
     * This is consulted.
     *
     * @param wanted false if nobody may ask for it
     */
    record Consults(Role role, boolean wanted) implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return decision.consulted().stream().anyMatch(one -> one.role() == role) == wanted;
        }

        @Override
        public String actual(Decision decision) {
            return "consults "
                    + decision.consulted().stream()
                            .map(one -> one.role())
                            .distinct()
                            .toList();
        }

        @Override
        public String toString() {
            return (wanted ? "consults " : "does not consult ") + role;
        }
    }

    /**
     * A risk, a piece of advice or a question has this text in it.
     *
     * @param text a part of it, in any case
     * @param wanted false if none may have it
     */
    record Says(Kind kind, String text, boolean wanted) implements Expectation {
        /** What kind of text. */
        public enum Kind {
            RISK,
            ADVICE,
            QUESTION
        }

        @Override
        public boolean isMetBy(Decision decision) {
            return isIn(notes(decision).stream().map(Note::text).toList()) == wanted;
        }

        /** Whether the text is part of one of these. */
        public boolean isIn(List<String> texts) {
            return texts.stream().anyMatch(it -> contains(it, text));
        }

        private List<Note> notes(Decision decision) {
            return switch (kind) {
                case RISK -> decision.risks();
                case ADVICE -> decision.advice();
                case QUESTION -> decision.questions();
            };
        }

        @Override
        public String actual(Decision decision) {
            List<String> texts = notes(decision).stream().map(Note::text).toList();
            return (texts.isEmpty() ? "no " : "") + label() + (texts.isEmpty() ? "" : " " + texts);
        }

        private String label() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return (wanted ? "" : "no ") + label() + " \"" + text + "\"";
        }
    }

    /** The decision rests on no unknown fact, or does; see {@link Decision#unknown}. */
    record RestsOnUnknown(boolean wanted) implements Expectation {
        @Override
        public boolean isMetBy(Decision decision) {
            return decision.unknown().isEmpty() != wanted;
        }

        @Override
        public String actual(Decision decision) {
            return decision.unknown().isEmpty()
                    ? "rests on no unknown fact"
                    : "rests on the unknown facts " + decision.unknown();
        }

        @Override
        public String toString() {
            return wanted ? "rests on unknown facts" : "rests on no unknown fact";
        }
    }
}
