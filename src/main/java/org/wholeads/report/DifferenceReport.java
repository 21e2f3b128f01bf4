package org.wholeads.report;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeads.Requirement;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Affected;
import org.wholeads.analysis.Cause;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Consulted;
import org.wholeads.analysis.Difference;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Requested;
import org.wholeads.analysis.RuleChange;
import org.wholeads.policy.Rule;
import org.wholeads.report.Comparison.Placed;
import org.wholeads.report.Comparison.PortfolioChange;

/**
 * How two policies differ, for people and for programs. Examples are initiatives as {@code decide} reads them. Stateless; may
 * be used by many threads.
 */
public final class DifferenceReport {
    private static final String ALL_THAT_IS_SAID =
            "who leads, who is accountable, the conditions and who answers for them,"
                    + " who is consulted, the risks, the advice and the questions";
    private static final int CAUSES_SHOWN = 5;

    private DifferenceReport() {}

    /**
     * Text for people.
     *
     * @param width columns, 40 or more; no line is longer but examples
     */
    public static String text(Comparison comparison, int width) {
        Page page = new Page(width);
        page.paragraph(0, "Old: " + comparison.before().id());
        page.paragraph(0, "New: " + comparison.after().id());
        page.blank();
        comparison
                .difference()
                .ifPresentOrElse(
                        difference -> difference(page, difference, comparison),
                        () -> page.paragraph(
                                0,
                                "Not decided within the budget: the policies are too large to compare them exactly."));
        comparison.portfolio().ifPresent(portfolio -> portfolio(page, portfolio));
        return page.toString();
    }

    private static void difference(Page page, Difference difference, Comparison comparison) {
        if (difference.saysTheSame()) {
            same(page, difference, comparison);
        } else {
            situations(page, "WHO LEADS", difference, Change.OfSituation::changesLeader);
            situations(page, "WHO IS ACCOUNTABLE, UNDER THE SAME LEAD", difference, change -> !change.changesLeader());
            for (Entry.Part part : Entry.Part.values()) {
                entries(page, part, difference, comparison);
            }
        }
        rules(page, difference.rules());
        if (!difference.saysTheSame()) {
            page.blank()
                    .paragraph(
                            0,
                            "Counted are the initiatives that the two policies together can tell apart; each counts the"
                                    + " same, however rare it is in life.");
        }
    }

    private static void same(Page page, Difference difference, Comparison comparison) {
        String all = "for "
                + (difference.total().equals(BigInteger.ONE)
                        ? "the only initiative"
                        : "all " + Amount.initiatives(difference.total()))
                + " that they can tell apart";
        if (!difference.isEquivalent()) {
            page.paragraph(
                    0, "Nobody gets another answer: " + all + " decisions say the same - " + ALL_THAT_IS_SAID + ".");
            page.paragraph(
                    0,
                    "But rules differ in more than words, so the reasons, the balance and the facts that nobody stated"
                            + " can be others.");
            return;
        }
        boolean identical =
                comparison.before().id().sha256().equals(comparison.after().id().sha256());
        String rest = !difference.rules().isEmpty()
                ? "Only wording differs."
                : identical
                        ? "Their texts are the same."
                        : "Their rules are the same; what differs is their order, the layout or comments.";
        page.paragraph(
                0, "The policies are equivalent: " + all + " decisions say the same - " + ALL_THAT_IS_SAID + ".");
        page.paragraph(0, rest);
    }

    private static void situations(
            Page page, String heading, Difference difference, Predicate<Change.OfSituation> shown) {
        List<Change.OfSituation> changes =
                difference.situations().stream().filter(shown).toList();
        page.heading(heading);
        if (changes.isEmpty()) {
            page.paragraph(2, "Nothing changes.");
        }
        for (Change.OfSituation change : changes) {
            change(page, Words.of(change.before()) + " -> " + Words.of(change.after()), change, difference.total());
        }
    }

    private static void entries(Page page, Entry.Part part, Difference difference, Comparison comparison) {
        List<Change.OfEntry> changes = difference.entries().stream()
                .filter(change -> change.entry().part() == part)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        page.heading(
                switch (part) {
                    case CONDITION -> "WHAT MUST HAPPEN FIRST";
                    case CONSULTATION -> "WHO IS CONSULTED";
                    case RISK -> "RISKS";
                    case ADVICE -> "ADVICE";
                    case QUESTION -> "QUESTIONS";
                });
        Map<Change.OfEntry, Change.OfEntry> reworded = new Rewordings(comparison).of(changes);
        for (Change.OfEntry change : changes) {
            if (reworded.containsKey(change)) {
                Change.OfEntry now = reworded.get(change);
                change(page, words(change.entry()) + " becomes " + words(now.entry()), now, difference.total());
            } else if (!reworded.containsValue(change)) {
                change(
                        page,
                        warning(change.entry(), change.added())
                                + words(change.entry())
                                + (change.added() ? " is added" : " is dropped"),
                        change,
                        difference.total());
            }
        }
    }

    /** A stop that comes or goes is the loudest change of all. */
    private static String warning(Entry entry, boolean added) {
        return !isStop(entry) ? "" : added ? "IT MUST NOT GO AHEAD: " : "A STOP FALLS AWAY: ";
    }

    static List<RuleRef> rules(Cause cause) {
        return cause.before().isEmpty() ? cause.after() : cause.before();
    }

    private static void change(Page page, String words, Change change, BigInteger total) {
        page.item(2, "- ", words + ": " + new Amount(change.count(), total));
        page.verbatim(4, "for example " + JsonText.of(change.witness()));
        List<Cause> causes = change.causes().stream()
                .sorted(Comparator.comparing(Cause::count).reversed())
                .toList();
        for (Cause cause : causes.subList(0, Math.min(CAUSES_SHOWN, causes.size()))) {
            String by = change instanceof Change.OfSituation
                    ? titles(cause.before()) + " -> " + titles(cause.after())
                    : titles(rules(cause));
            page.item(4, "by ", by + (causes.size() == 1 ? "" : " (" + Amount.digits(cause.count()) + ")"));
        }
        if (causes.size() > CAUSES_SHOWN) {
            page.paragraph(4, "and by " + (causes.size() - CAUSES_SHOWN) + " more, see --output json");
        }
    }

    private static String titles(List<RuleRef> rules) {
        return rules.isEmpty()
                ? ChangeLine.NO_RULE
                : rules.stream().map(rule -> ChangeLine.quoted(rule.name())).collect(Collectors.joining(" + "));
    }

    private static boolean isStop(Entry entry) {
        return entry instanceof Requested condition && condition.requirement() == Requirement.STOP;
    }

    private static String words(Entry entry) {
        if (entry instanceof Requested condition) {
            return Words.of(condition.requirement()) + " (" + Words.of(condition.owner()) + ")"
                    + condition.text().map(it -> ": " + ChangeLine.quoted(it)).orElse("");
        }
        return entry instanceof Consulted consulted ? Words.of(consulted.role()) : ChangeLine.words(entry);
    }

    private static void rules(Page page, List<RuleChange> rules) {
        if (!rules.isEmpty()) {
            page.heading("HOW THE RULES ARE WRITTEN");
            for (RuleChange change : rules) {
                Rule rule = change.after().or(change::before).orElseThrow();
                page.item(2, "- ", rule.ref() + ": " + RuleChangeText.of(change));
            }
        }
    }

    private static void portfolio(Page page, PortfolioChange portfolio) {
        page.heading("THE PORTFOLIO");
        int count = portfolio.affected().size();
        page.paragraph(
                2,
                count + " of " + Amount.initiatives(BigInteger.valueOf(portfolio.initiatives()))
                        + (count == 1 ? " changes" : " change"));
        for (Placed placed : portfolio.affected()) {
            affected(page, placed);
        }
    }

    private static void affected(Page page, Placed placed) {
        Affected change = placed.change();
        String name = PlainText.of(change.initiative().name());
        page.item(
                2,
                "- ",
                name + " (" + PlainText.of(placed.place()) + "): "
                        + (change.before().equals(change.after())
                                ? Words.of(change.after()) + " as before"
                                : Words.of(change.before()) + " -> " + Words.of(change.after())));
        change.added().forEach(entry -> page.item(4, "added: ", warning(entry, true) + whole(entry)));
        change.dropped().forEach(entry -> page.item(4, "dropped: ", warning(entry, false) + whole(entry)));
        Set<String> before = names(change.noLongerStand());
        Set<String> after = names(change.nowStand());
        rules(page, "now counts: ", change.nowStand(), rule -> !before.contains(rule.name()));
        rules(page, "now says something else: ", change.nowStand(), rule -> before.contains(rule.name()));
        rules(page, "no longer counts: ", change.noLongerStand(), rule -> !after.contains(rule.name()));
    }

    /** With what it is: "consult legal counsel", "advice \"Start small.\"". */
    static String whole(Entry entry) {
        String part = entry instanceof Requested
                ? ""
                : entry instanceof Consulted ? "consult " : ChangeLine.name(entry.part()) + " ";
        return part + words(entry);
    }

    private static void rules(Page page, String lead, List<RuleRef> rules, Predicate<RuleRef> told) {
        rules.stream().filter(told).forEach(rule -> page.item(4, lead, rule.toString()));
    }

    private static Set<String> names(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::name).collect(Collectors.toSet());
    }

    /** One JSON object on one line, with its line end. Counts are exact whole numbers of any size. */
    public static String json(Comparison comparison) {
        return DifferenceJson.of(comparison) + "\n";
    }
}
