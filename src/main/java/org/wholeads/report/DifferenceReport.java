package org.wholeads.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Affected;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Difference;
import org.wholeads.analysis.Requested;
import org.wholeads.report.Comparison.Placed;
import org.wholeads.report.Comparison.PortfolioChange;

/**
 * How two policies differ, for people and for programs. Examples are initiatives as {@code decide} reads them. Stateless; may
 * be used by many threads.
 */
public final class DifferenceReport {
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
                        difference -> difference(page, difference),
                        () -> page.paragraph(
                                0,
                                "Not decided within the budget: the policies are too large to compare them exactly."));
        comparison.portfolio().ifPresent(portfolio -> portfolio(page, portfolio));
        return page.toString();
    }

    private static void difference(Page page, Difference difference) {
        BigInteger total = difference.total();
        if (difference.isEquivalent()) {
            page.paragraph(
                    0,
                    "The policies are equivalent: for all " + Amount.digits(total)
                            + " initiatives that they can tell apart they name the same leader, the same accountable"
                            + " person and the same conditions.");
            return;
        }
        situations(
                page,
                "WHO LEADS",
                difference.situations().stream()
                        .filter(Change.OfSituation::changesLeader)
                        .toList(),
                total);
        situations(
                page,
                "WHO IS ACCOUNTABLE, UNDER THE SAME LEAD",
                difference.situations().stream()
                        .filter(change -> !change.changesLeader())
                        .toList(),
                total);
        if (!difference.conditions().isEmpty()) {
            page.heading("WHAT MUST HAPPEN FIRST");
            difference.conditions().forEach(change -> {
                page.item(
                        2,
                        "- ",
                        condition(change.condition()) + (change.added() ? " is added" : " is dropped") + ": "
                                + new Amount(change.count(), total));
                example(page, change);
            });
        }
        page.blank()
                .paragraph(
                        0,
                        "Counted are the initiatives that the two policies together can tell apart; each counts the same,"
                                + " however rare it is in life.");
    }

    private static void situations(Page page, String heading, List<Change.OfSituation> changes, BigInteger total) {
        page.heading(heading);
        if (changes.isEmpty()) {
            page.paragraph(2, "Nothing changes.");
        }
        for (Change.OfSituation change : changes) {
            page.item(
                    2,
                    "- ",
                    Words.of(change.before()) + " -> " + Words.of(change.after()) + ": "
                            + new Amount(change.count(), total));
            example(page, change);
        }
    }

    private static void example(Page page, Change change) {
        page.verbatim(4, "for example " + JsonText.of(change.witness()));
    }

    private static String condition(Requested condition) {
        return Words.of(condition.requirement()) + " (" + Words.of(condition.owner()) + ")";
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
        conditions(page, "added: ", change.added());
        conditions(page, "dropped: ", change.dropped());
        Set<String> before = names(change.noLongerStand());
        Set<String> after = names(change.nowStand());
        rules(page, "now counts: ", change.nowStand(), rule -> !before.contains(rule.name()));
        rules(page, "now says something else: ", change.nowStand(), rule -> before.contains(rule.name()));
        rules(page, "no longer counts: ", change.noLongerStand(), rule -> !after.contains(rule.name()));
    }

    private static void conditions(Page page, String lead, List<Requested> conditions) {
        if (!conditions.isEmpty()) {
            page.item(
                    4,
                    lead,
                    conditions.stream().map(DifferenceReport::condition).collect(Collectors.joining(", ")));
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
        return JsonText.object(
                        "old",
                        Words.json(comparison.before().id()),
                        "new",
                        Words.json(comparison.after().id()),
                        "decided",
                        comparison.difference().isPresent(),
                        "equivalent",
                        comparison.difference().map(Difference::isEquivalent),
                        "total",
                        comparison.difference().map(Difference::total),
                        "situations",
                        comparison.difference().map(difference -> difference.situations().stream()
                                .map(change -> json(change, difference.total()))
                                .toList()),
                        "conditions",
                        comparison.difference().map(difference -> difference.conditions().stream()
                                .map(change -> json(change, difference.total()))
                                .toList()),
                        "portfolio",
                        comparison.portfolio().map(DifferenceReport::json))
                + "\n";
    }

    private static JsonText json(Change.OfSituation change, BigInteger total) {
        return JsonText.object(
                "changesLeader",
                change.changesLeader(),
                "before",
                Words.json(change.before()),
                "after",
                Words.json(change.after()),
                "count",
                change.count(),
                "share",
                new Amount(change.count(), total).share(),
                "witness",
                change.witness());
    }

    private static JsonText json(Change.OfCondition change, BigInteger total) {
        return JsonText.object(
                "condition",
                json(change.condition()),
                "added",
                change.added(),
                "count",
                change.count(),
                "share",
                new Amount(change.count(), total).share(),
                "witness",
                change.witness());
    }

    private static JsonText json(Requested condition) {
        return JsonText.object("requirement", condition.requirement(), "owner", condition.owner());
    }

    private static JsonText json(PortfolioChange portfolio) {
        return JsonText.object(
                "initiatives",
                portfolio.initiatives(),
                "affected",
                portfolio.affected().stream()
                        .map(placed -> JsonText.object(
                                "place",
                                placed.place(),
                                "initiative",
                                placed.change().initiative(),
                                "changesLeader",
                                placed.change().changesLeader(),
                                "before",
                                Words.json(placed.change().before()),
                                "after",
                                Words.json(placed.change().after()),
                                "added",
                                placed.change().added().stream()
                                        .map(DifferenceReport::json)
                                        .toList(),
                                "dropped",
                                placed.change().dropped().stream()
                                        .map(DifferenceReport::json)
                                        .toList(),
                                "nowStand",
                                placed.change().nowStand(),
                                "noLongerStand",
                                placed.change().noLongerStand()))
                        .toList());
    }
}
