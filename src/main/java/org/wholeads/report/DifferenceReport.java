package org.wholeads.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.wholeads.analysis.Noted;
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
                entries(page, part, difference);
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
        String all = "for all " + Amount.digits(difference.total()) + " initiatives that they can tell apart";
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

    private static void entries(Page page, Entry.Part part, Difference difference) {
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
        List<Change.OfEntry> told = new ArrayList<>();
        for (Change.OfEntry change : changes) {
            Optional<Change.OfEntry> other = reworded(change, changes);
            if (other.isEmpty()) {
                String stop = isStop(change.entry()) && change.added() ? "IT MUST NOT GO AHEAD: " : "";
                change(
                        page,
                        stop + words(change.entry()) + (change.added() ? " is added" : " is dropped"),
                        change,
                        difference.total());
            } else if (!told.contains(change)) {
                told.add(other.get());
                Change.OfEntry old = change.added() ? other.get() : change;
                Change.OfEntry now = change.added() ? change : other.get();
                change(page, words(old.entry()) + " becomes " + words(now.entry()), now, difference.total());
            }
        }
    }

    /** The text that the same rule says instead for exactly the same initiatives. */
    private static Optional<Change.OfEntry> reworded(Change.OfEntry change, List<Change.OfEntry> all) {
        return change.entry() instanceof Noted && change.causes().size() == 1
                ? single(all.stream()
                                .filter(other -> other.added() != change.added() && isByTheSame(change, other))
                                .toList())
                        .filter(other -> all.stream()
                                        .filter(it -> it.added() == change.added() && isByTheSame(it, other))
                                        .count()
                                == 1)
                : Optional.empty();
    }

    private static Optional<Change.OfEntry> single(List<Change.OfEntry> all) {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean isByTheSame(Change.OfEntry one, Change.OfEntry other) {
        return one.causes().size() == 1
                && other.causes().size() == 1
                && one.causes().get(0).extent().equals(other.causes().get(0).extent())
                && names(rules(one.causes().get(0)))
                        .equals(names(rules(other.causes().get(0))));
    }

    private static List<RuleRef> rules(Cause cause) {
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
                count + " of " + portfolio.initiatives()
                        + (count == 1 ? " initiatives changes" : " initiatives change"));
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
        entries(page, "added: ", change.added());
        entries(page, "dropped: ", change.dropped());
        Set<String> before = names(change.noLongerStand());
        Set<String> after = names(change.nowStand());
        rules(page, "now counts: ", change.nowStand(), rule -> !before.contains(rule.name()));
        rules(page, "now says something else: ", change.nowStand(), rule -> before.contains(rule.name()));
        rules(page, "no longer counts: ", change.noLongerStand(), rule -> !after.contains(rule.name()));
    }

    private static void entries(Page page, String lead, List<Entry> entries) {
        for (Entry entry : entries) {
            String part = entry instanceof Requested
                    ? ""
                    : entry instanceof Consulted ? "consult " : ChangeLine.name(entry.part()) + " ";
            page.item(4, lead, part + words(entry) + (isStop(entry) ? ": it must not go ahead" : ""));
        }
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
