package org.wholeads.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Finding;
import org.wholeads.analysis.Shares;
import org.wholeads.analysis.Situation;
import org.wholeads.policy.Policy;

/**
 * What an analysis found, for people and for programs. The example of each finding is an initiative as {@code decide}
 * reads it. Stateless; may be used by many threads.
 */
public final class AnalysisReport {
    private static final String COUNTED =
            "Counted is every combination of facts that the rules can tell apart, \"nobody"
                    + " stated it\" included, and each counts the same, however rare it is in life: it is no forecast.";

    /** How many hints are shown where nobody asks for all. */
    public static final int FEW_HINTS = 5;

    private AnalysisReport() {}

    /**
     * Text for people, with the first hints.
     *
     * @param width columns, 40 or more; no line is longer but examples
     */
    public static String text(Policy policy, Analysis analysis, int width) {
        return text(policy, FindingReview.of(analysis), width, FEW_HINTS);
    }

    /**
     * Text for people, in the light of what is accepted.
     *
     * @param width columns, 40 or more; no line is longer but examples
     * @param hints how many hints are shown
     */
    public static String text(Policy policy, FindingReview review, int width, int hints) {
        Analysis analysis = review.analysis();
        Page page = new Page(width);
        page.paragraph(0, "Policy " + policy.id() + ", " + rules(policy) + ": " + verdict(review));
        int number = 0;
        for (Finding finding : review.open()) {
            number++;
            finding(page.blank(), number, finding, analysis.shares());
            int indent = (number + ". ").length();
            review.known(finding)
                    .ifPresent(one -> page.paragraph(
                            indent,
                            "It was accepted until " + one.until()
                                    + ", which is past; settle it now, or write a later day (" + one.place() + "): "
                                    + one.reason()));
        }
        accepted(page, review);
        if (!analysis.notDecided().isEmpty()) {
            page.heading("NOT DECIDED WITHIN THE BUDGET");
            page.paragraph(
                    0,
                    "The policy is too large to answer everything. There may be more to say about: "
                            + notDecided(analysis) + ".");
        }
        analysis.shares().ifPresent(shares -> shares(page, shares));
        HintText.write(page, analysis, hints);
        return page.toString();
    }

    private static void accepted(Page page, FindingReview review) {
        if (!review.tolerated().isEmpty()) {
            page.heading("ACCEPTED FOR A WHILE");
            for (Finding finding : review.tolerated()) {
                page.item(
                        2, "- ", kind(finding) + ": " + FindingText.of(finding).sentence());
                review.known(finding)
                        .ifPresent(one -> page.paragraph(
                                4, "Until " + one.until() + ": " + one.reason() + " (" + one.place() + ")"));
            }
        }
        if (!review.outdated().isEmpty()) {
            page.heading("ACCEPTED, BUT NOT FOUND ANY MORE");
            for (FindingReview.Accepted one : review.outdated()) {
                page.item(
                        2,
                        "- ",
                        Words.of(one.kind()).toUpperCase(Locale.ROOT) + ": " + one.what() + " (" + one.place() + ")");
            }
            page.paragraph(2, "Remove them from the file.");
        }
    }

    /** Why a policy is refused: what was found, for people, without shares. */
    public static String refusal(Policy policy, List<Finding> findings, int width) {
        Page page = new Page(width);
        page.paragraph(0, "Policy " + policy.id() + " does not decide every initiative:");
        for (int i = 0; i < findings.size(); i++) {
            finding(page.blank(), i + 1, findings.get(i), Optional.empty());
        }
        return page.blank().toString();
    }

    private static String verdict(FindingReview review) {
        int open = review.open().size();
        int accepted = review.tolerated().size();
        if (open > 0) {
            return findings(open) + (accepted == 0 ? "" : ", and " + accepted + " accepted");
        }
        if (!review.analysis().isComplete()) {
            return "nothing found" + (accepted == 0 ? "" : " but what is accepted")
                    + ", but not everything could be decided";
        }
        return accepted == 0
                ? "it decides every initiative, no rules contradict each other, and every rule counts"
                : "it decides every initiative, no rules contradict each other, and " + findings(accepted)
                        + (accepted == 1 ? " is" : " are") + " accepted";
    }

    private static String rules(Policy policy) {
        int count = policy.rules().size();
        return count == 1 ? "1 rule" : count + " rules";
    }

    private static String findings(int count) {
        return count == 1 ? "1 finding" : count + " findings";
    }

    private static void finding(Page page, int number, Finding finding, Optional<Shares> shares) {
        FindingText words = FindingText.of(finding);
        String bullet = number + ". ";
        int indent = bullet.length();
        page.item(0, bullet, kind(finding) + ": " + words.sentence());
        finding.howMany()
                .ifPresent(count -> page.paragraph(
                        indent,
                        "So it is for "
                                + shares.map(all -> new Amount(count, all.total()).toString())
                                        .orElse(Amount.initiatives(count))
                                + " that the rules can tell apart."));
        page.paragraph(indent, words.remedy());
        finding.example().ifPresent(example -> {
            page.paragraph(indent, "The smallest example:");
            page.verbatim(indent, JsonText.of(example).toString());
        });
    }

    private static String notDecided(Analysis analysis) {
        return analysis.notDecided().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    private static void shares(Page page, Shares shares) {
        page.heading("WHO LEADS");
        List<Map.Entry<Situation, BigInteger>> rows =
                List.copyOf(shares.situations().entrySet());
        int longest = Amount.digits(shares.total()).length();
        int label = rows.stream()
                .mapToInt(row -> Words.of(row.getKey()).length())
                .max()
                .orElse(0);
        for (Map.Entry<Situation, BigInteger> row : rows) {
            Amount amount = new Amount(row.getValue(), shares.total());
            String name = Words.of(row.getKey());
            String digits = Amount.digits(row.getValue());
            page.verbatim(
                    2,
                    name + " ".repeat(label - name.length()) + "  " + " ".repeat(longest - digits.length()) + digits
                            + "  " + " ".repeat(Math.max(0, 8 - amount.percent().length())) + amount.percent());
        }
        page.verbatim(2, "all" + " ".repeat(Math.max(0, label - 3)) + "  " + Amount.digits(shares.total()));
        page.paragraph(0, COUNTED);
    }

    /** One JSON object on one line, with its line end. Counts are exact whole numbers of any size. */
    public static String json(Policy policy, Analysis analysis) {
        return json(policy, FindingReview.of(analysis));
    }

    /** Likewise, in the light of what is accepted; {@code passed} says whether that leaves nothing to do. */
    public static String json(Policy policy, FindingReview review) {
        Analysis analysis = review.analysis();
        return JsonText.object(
                        "type",
                        "ANALYSIS",
                        "policy",
                        policy.id(),
                        "ruleCount",
                        policy.rules().size(),
                        "sound",
                        analysis.isSound(),
                        "passed",
                        review.isPassed(),
                        "findings",
                        analysis.findings().stream()
                                .map(finding -> json(finding, review))
                                .toList(),
                        "acceptedButNotFound",
                        review.outdated().stream()
                                .map(one -> JsonText.object(
                                        "type", one.kind(), "what", one.what(), "accepted", json(one, review)))
                                .toList(),
                        "hints",
                        analysis.hints().stream().map(HintText::json).toList(),
                        "shares",
                        analysis.shares().map(AnalysisReport::json),
                        "notDecided",
                        analysis.notDecided().stream().sorted().toList())
                + "\n";
    }

    private static JsonText json(FindingReview.Accepted one, FindingReview review) {
        return JsonText.acceptance(
                JsonText.place(one.file(), one.line()), one.reason(), one.since(), one.until(), review.isOver(one));
    }

    private static String kind(Finding finding) {
        return Words.of(finding.kind()).toUpperCase(Locale.ROOT);
    }

    private static JsonText json(Finding finding, FindingReview review) {
        FindingText words = FindingText.of(finding);
        return JsonText.object(
                "type",
                finding.kind(),
                "message",
                words.sentence(),
                "remedy",
                words.remedy(),
                "rules",
                finding.rules(),
                "about",
                finding.about(),
                "count",
                finding.howMany(),
                "share",
                finding.howMany()
                        .flatMap(count ->
                                review.analysis().shares().map(shares -> JsonText.share(count, shares.total()))),
                "example",
                finding.example(),
                "accepted",
                review.known(finding).map(one -> json(one, review)));
    }

    private static JsonText json(Shares shares) {
        return JsonText.object(
                "total",
                shares.total(),
                "counted",
                COUNTED,
                "situations",
                shares.situations().entrySet().stream()
                        .map(entry -> JsonText.object(
                                "situation",
                                Words.json(entry.getKey()),
                                "count",
                                entry.getValue(),
                                "share",
                                JsonText.share(entry.getValue(), shares.total())))
                        .toList());
    }
}
