package org.wholeads.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wholeads.analysis.Cause;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Consulted;
import org.wholeads.analysis.Difference;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Noted;
import org.wholeads.analysis.Requested;
import org.wholeads.analysis.RuleChange;
import org.wholeads.policy.Rule;
import org.wholeads.report.Comparison.PortfolioChange;

/** The difference of two policies as JSON: everything that the text says, and all that it leaves out as too long. */
final class DifferenceJson {
    private DifferenceJson() {}

    static JsonText of(Comparison comparison) {
        Optional<Difference> difference = comparison.difference();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("old", comparison.before().id());
        members.put("new", comparison.after().id());
        members.put("decided", difference.isPresent());
        members.put("saysTheSame", difference.map(Difference::saysTheSame));
        members.put("equivalent", difference.map(Difference::isEquivalent));
        members.put("total", difference.map(Difference::total));
        members.put("leader", difference.map(it -> situations(it, Change.OfSituation::changesLeader)));
        members.put("accountable", difference.map(it -> situations(it, change -> !change.changesLeader())));
        members.putAll(byPart(part -> difference.map(it -> entries(it, part))));
        members.put("rules", difference.map(it -> it.rules().stream()
                .map(DifferenceJson::json)
                .toList()));
        members.put("portfolio", comparison.portfolio().map(DifferenceJson::json));
        return JsonText.of(members);
    }

    private static Map<String, Object> byPart(Function<Entry.Part, Object> of) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Entry.Part part : Entry.Part.values()) {
            String name =
                    switch (part) {
                        case CONDITION -> "conditions";
                        case CONSULTATION -> "consultations";
                        case RISK -> "risks";
                        case ADVICE -> "advice";
                        case QUESTION -> "questions";
                    };
            parts.put(name, of.apply(part));
        }
        return parts;
    }

    private static List<JsonText> situations(Difference difference, Predicate<Change.OfSituation> shown) {
        return difference.situations().stream()
                .filter(shown)
                .map(change -> json(
                        change,
                        difference.total(),
                        "before",
                        Words.json(change.before()),
                        "after",
                        Words.json(change.after())))
                .toList();
    }

    private static List<JsonText> entries(Difference difference, Entry.Part part) {
        return difference.entries().stream()
                .filter(change -> change.entry().part() == part)
                .map(change -> json(
                        change,
                        difference.total(),
                        ChangeLine.name(part),
                        json(change.entry()),
                        "added",
                        change.added()))
                .toList();
    }

    private static JsonText json(Change change, BigInteger total, Object... first) {
        List<Object> members = new ArrayList<>(List.of(first));
        members.addAll(List.of(
                "count",
                change.count(),
                "share",
                new Amount(change.count(), total).share(),
                "witness",
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
                new Amount(cause.count(), total).share(),
                "extent",
                cause.extent());
    }

    /** A condition with its owner, the role that is consulted, or a text. */
    private static Object json(Entry entry) {
        if (entry instanceof Requested condition) {
            return JsonText.object(
                    "requirement", condition.requirement(), "owner", condition.owner(), "text", condition.text());
        }
        return entry instanceof Noted noted ? noted.text() : ((Consulted) entry).role();
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
                                byPart(part -> of(placed.change().added(), part)),
                                "dropped",
                                byPart(part -> of(placed.change().dropped(), part)),
                                "nowStand",
                                placed.change().nowStand(),
                                "noLongerStand",
                                placed.change().noLongerStand()))
                        .toList());
    }

    private static List<Object> of(List<Entry> entries, Entry.Part part) {
        return entries.stream()
                .filter(entry -> entry.part() == part)
                .map(DifferenceJson::json)
                .toList();
    }
}
