package org.wholeads.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** The difference of two policies as JSON: everything that the text says, and all that it leaves out as too long. */
final class DifferenceJson {
    private DifferenceJson() {}

    static JsonText of(Comparison comparison) {
        Optional<Difference> difference = comparison.difference();
        return JsonText.object(
                "type",
                "DIFFERENCE",
                "old",
                comparison.before().id(),
                "new",
                comparison.after().id(),
                "decided",
                difference.isPresent(),
                "saysTheSame",
                difference.map(Difference::saysTheSame),
                "equivalent",
                difference.map(Difference::isEquivalent),
                "total",
                difference.map(Difference::total),
                "changes",
                difference.map(DifferenceJson::changes),
                "ruleChanges",
                difference.map(
                        it -> it.rules().stream().map(DifferenceJson::json).toList()),
                "portfolio",
                comparison.portfolio().map(DifferenceJson::json));
    }

    private static List<JsonText> changes(Difference difference) {
        List<JsonText> changes = new ArrayList<>();
        for (Change.OfSituation change : difference.situations()) {
            changes.add(json(
                    change,
                    difference.total(),
                    "type",
                    change.changesLeader() ? "LEADER" : "ACCOUNTABLE",
                    "before",
                    Words.json(change.before()),
                    "after",
                    Words.json(change.after())));
        }
        for (Change.OfEntry change : difference.entries()) {
            changes.add(json(
                    change,
                    difference.total(),
                    "type",
                    change.added() ? "ADDED" : "DROPPED",
                    "entry",
                    json(change.entry())));
        }
        return changes;
    }

    private static JsonText json(Change change, BigInteger total, Object... first) {
        List<Object> members = new ArrayList<>(List.of(first));
        members.addAll(List.of(
                "count",
                change.count(),
                "share",
                JsonText.share(change.count(), total),
                "example",
                change.witness(),
                "causes",
                change.causes().stream().map(cause -> json(cause, total)).toList()));
        return JsonText.object(members.toArray());
    }

    private static JsonText json(Cause cause, BigInteger total) {
        return JsonText.object(
                "before",
                cause.before(),
                "after",
                cause.after(),
                "count",
                cause.count(),
                "share",
                JsonText.share(cause.count(), total),
                "extent",
                cause.extent());
    }

    /** A condition with its owner, the role that is consulted, or a text. */
    private static JsonText json(Entry entry) {
        if (entry instanceof Requested condition) {
            return JsonText.object(
                    "type",
                    entry.part(),
                    "requirement",
                    condition.requirement(),
                    "owner",
                    condition.owner(),
                    "text",
                    condition.text());
        }
        return entry instanceof Noted noted
                ? JsonText.object("type", entry.part(), "text", noted.text())
                : JsonText.object("type", entry.part(), "role", ((Consulted) entry).role());
    }

    private static JsonText json(RuleChange change) {
        return JsonText.object(
                "before",
                change.before().map(Rule::ref),
                "after",
                change.after().map(Rule::ref),
                "aspects",
                change.aspects(),
                "wordingOnly",
                change.isWording());
    }

    private static JsonText json(PortfolioChange portfolio) {
        return JsonText.object(
                "initiativeCount",
                portfolio.initiatives(),
                "affected",
                portfolio.affected().stream().map(DifferenceJson::json).toList());
    }

    private static JsonText json(Placed placed) {
        return JsonText.object(
                "place",
                JsonText.place(placed.file(), placed.line()),
                "initiative",
                placed.change().initiative(),
                "changesLeader",
                placed.change().changesLeader(),
                "before",
                Words.json(placed.change().before()),
                "after",
                Words.json(placed.change().after()),
                "added",
                entries(placed.change().added()),
                "dropped",
                entries(placed.change().dropped()),
                "nowStand",
                placed.change().nowStand(),
                "noLongerStand",
                placed.change().noLongerStand());
    }

    private static List<JsonText> entries(List<Entry> entries) {
        return entries.stream().map(DifferenceJson::json).toList();
    }
}
