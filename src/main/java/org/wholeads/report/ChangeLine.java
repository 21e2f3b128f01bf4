package org.wholeads.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Cause;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Consulted;
import org.wholeads.analysis.Difference;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Noted;
import org.wholeads.analysis.Situation;

/**
 * A change with the rules that make it, as a line that somebody can accept. {@code toString} writes it as the file of
 * {@code diff --expect} has it:
 *
 * <pre>{@code
 * leader CTO -> JOINT (CMO): "Technology is the CTO's" -> "Strategy is led by both" + "The CMO breaks a tie" = 0f3a5b2c9d11
 * condition + STOP by BOARD: "Prohibited uses stop" = 7ac01122e3f4
 * risk - "It makes silos": "Bought alone" = 5510aa91c3d2
 * }</pre>
 *
 * @param change what changes: {@code leader CTO -> JOINT (CMO)}, {@code condition + STOP by BOARD}
 * @param before the titles of the rules of the old policy; none where it has none for it
 * @param after the titles of the rules of the new policy; likewise
 * @param extent for which initiatives, as {@link Cause#extent}; empty: whichever they are
 */
public record ChangeLine(String change, List<String> before, List<String> after, Optional<String> extent) {
    /** How a line begins that is about who leads and who is accountable. */
    public static final String LEADER = "leader";

    /** What stands for nobody where a policy does not decide. */
    public static final String UNDECIDED = "UNDECIDED";

    /** What stands for the titles where no rule decides. */
    public static final String NO_RULE = "no rule";

    public ChangeLine {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Everything that changes, each with each of its causes. */
    public static List<ChangeLine> of(Difference difference) {
        Set<ChangeLine> lines = new LinkedHashSet<>();
        for (Change change : difference.changes()) {
            String words = words(change);
            for (Cause cause : change.causes()) {
                lines.add(new ChangeLine(
                        words, titles(cause.before()), titles(cause.after()), Optional.of(cause.extent())));
            }
        }
        return List.copyOf(lines);
    }

    /** Whether whoever accepts this accepts the other: the same change by the same rules, for the same initiatives. */
    public boolean accepts(ChangeLine other) {
        return isLike(other) && (extent.isEmpty() || extent.equals(other.extent));
    }

    /** Whether it is the same change by the same rules, for whatever initiatives. */
    public boolean isLike(ChangeLine other) {
        return change.equals(other.change) && before.equals(other.before) && after.equals(other.after);
    }

    @Override
    public String toString() {
        String rules = change.startsWith(LEADER + " ")
                ? rules(before) + " -> " + rules(after)
                : rules(before.isEmpty() ? after : before);
        return change + ": " + rules + extent.map(it -> " = " + it).orElse("");
    }

    private static String rules(List<String> titles) {
        return titles.isEmpty()
                ? NO_RULE
                : titles.stream().map(ChangeLine::quoted).collect(Collectors.joining(" + "));
    }

    private static String words(Change change) {
        if (change instanceof Change.OfEntry made) {
            return name(made.entry().part()) + (made.added() ? " + " : " - ") + words(made.entry());
        }
        Change.OfSituation situation = (Change.OfSituation) change;
        return LEADER + " " + words(situation.before()) + " -> " + words(situation.after());
    }

    /** How a line begins that is about entries of this part. */
    public static String name(Entry.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** An entry without its part: {@code STOP by BOARD}, {@code LEGAL_COUNSEL}, {@code "It makes silos"}. */
    static String words(Entry entry) {
        if (entry instanceof Noted noted) {
            return quoted(noted.text());
        }
        return entry instanceof Consulted consulted ? consulted.role().name() : entry.toString();
    }

    /** {@code CTO}, {@code JOINT (CMO)}, {@code UNDECIDED}. */
    private static String words(Situation situation) {
        if (situation instanceof Situation.Decided decided) {
            return decided.who() == decided.answers()
                    ? decided.who().name()
                    : decided.who() + " (" + decided.answers() + ")";
        }
        return UNDECIDED;
    }

    /** No text of a policy holds a quotation mark, a backslash or what is not to be seen. */
    static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<String> titles(List<RuleRef> rules) {
        List<String> titles = new ArrayList<>();
        rules.forEach(rule -> titles.add(rule.name()));
        return titles;
    }
}
