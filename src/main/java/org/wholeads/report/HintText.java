package org.wholeads.report;

import java.util.Comparator;
import java.util.List;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.PartlyOverruled;
import org.wholeads.analysis.PartlyOverruled.Overruling;

/** The hints of an analysis: nothing that is wrong, but what the author of a rule may not have thought of. */
final class HintText {
    private static final int MOST_OVERRULING = 3;

    private HintText() {}

    /** Those with the largest shares first, and no more than so many. */
    static void write(Page page, Analysis analysis, int most) {
        List<PartlyOverruled> hints = analysis.hints().stream()
                .sorted(Comparator.comparing(HintText::share).reversed())
                .toList();
        if (hints.isEmpty()) {
            return;
        }
        page.heading("HINT: VERDICTS THAT ARE OVERRULED ON A PART OF WHAT THEY ASK FOR");
        hints.stream().limit(most).forEach(hint -> write(page, hint));
        if (hints.size() > most) {
            page.paragraph(2, "And " + (hints.size() - most) + " more, each on a smaller part; --hints shows them.");
        }
    }

    private static void write(Page page, PartlyOverruled hint) {
        List<Overruling> by = hint.by();
        boolean one = by.size() == 1;
        page.item(
                2,
                "- ",
                hint.rule() + ": " + new Amount(hint.overruled(), hint.holds()).percent()
                        + (one ? ", by " + by.get(0).rule() : ""));
        by.stream()
                .limit(one ? 0 : MOST_OVERRULING)
                .forEach(it -> page.item(4, new Amount(it.count(), hint.holds()).percent() + " ", "by " + it.rule()));
        if (by.size() > MOST_OVERRULING) {
            page.paragraph(4, "and less by each of " + (by.size() - MOST_OVERRULING) + " more");
        }
    }

    private static Double share(PartlyOverruled hint) {
        return new Amount(hint.overruled(), hint.holds()).share();
    }

    static JsonText json(PartlyOverruled hint) {
        return JsonText.object(
                "type",
                "PARTLY_OVERRULED",
                "message",
                hint.rule() + " is overruled for " + new Amount(hint.overruled(), hint.holds()) + " that it asks for.",
                "rule",
                hint.rule(),
                "holds",
                hint.holds(),
                "count",
                hint.overruled(),
                "share",
                JsonText.share(hint.overruled(), hint.holds()),
                "by",
                hint.by().stream()
                        .map(it -> JsonText.object(
                                "rule",
                                it.rule(),
                                "count",
                                it.count(),
                                "share",
                                JsonText.share(it.count(), hint.holds())))
                        .toList(),
                "example",
                hint.witness());
    }
}
