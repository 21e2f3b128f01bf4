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
import org.wholeads.portfolio.InitiativeJson;

/**
 * What an analysis found, for people and for programs. The example of each finding is an initiative as {@code decide}
 * reads it. Stateless; may be used by many threads.
 */
public final class AnalysisReport {
    private static final String COUNTED =
            "Counted is every combination of facts that the rules can tell apart, \"nobody"
                    + " stated it\" included, and each counts the same, however rare it is in life: it is no forecast.";

    private AnalysisReport() {}

    /**
     * Text for people.
     *
     * @param width columns, 40 or more; no line is longer but examples
     */
    public static String text(Policy policy, Analysis analysis, int width) {
        Page page = new Page(width);
        page.paragraph(0, "Policy " + policy.id() + ", " + policy.rules().size() + " rules: " + verdict(analysis));
        int number = 0;
        for (Finding finding : analysis.findings()) {
            number++;
            finding(page.blank(), number, finding, analysis.shares());
        }
        if (!analysis.notDecided().isEmpty()) {
            page.heading("NOT DECIDED WITHIN THE BUDGET");
            page.paragraph(
                    0,
                    "The policy is too large to answer everything. There may be more to say about: "
                            + notDecided(analysis) + ".");
        }
        analysis.shares().ifPresent(shares -> shares(page, shares));
        return page.toString();
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

    private static String verdict(Analysis analysis) {
        int count = analysis.findings().size();
        if (count > 0) {
            return count == 1 ? "1 finding" : count + " findings";
        }
        return analysis.isSound()
                ? "it decides every initiative, no rules contradict each other, and every rule counts"
                : "nothing found, but not everything could be decided";
    }

    private static void finding(Page page, int number, Finding finding, Optional<Shares> shares) {
        FindingText words = FindingText.of(finding);
        String bullet = number + ". ";
        int indent = bullet.length();
        page.item(
                0,
                bullet,
                kind(finding) + ": " + words.sentence());
        finding.howMany()
                .ifPresent(count -> page.paragraph(
                        indent,
                        "So it is for "
                                + shares.map(all -> new Amount(count, all.total()).toString())
                                        .orElse(Amount.digits(count) + " initiatives")
                                + " that the rules can tell apart."));
        page.paragraph(indent, words.remedy());
        finding.example().ifPresent(example -> {
            page.paragraph(indent, "The smallest example:");
            page.verbatim(indent, InitiativeJson.write(example));
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
        return JsonText.object(
                        "policy",
                        Words.json(policy.id()),
                        "rules",
                        policy.rules().size(),
                        "sound",
                        analysis.isSound(),
                        "findings",
                        analysis.findings().stream().map(AnalysisReport::json).toList(),
                        "shares",
                        analysis.shares().map(AnalysisReport::json),
                        "notDecided",
                        analysis.notDecided().stream().sorted().toList())
                + "\n";
    }

    private static String kind(Finding finding) {
        return Words.of(finding.kind()).toUpperCase(Locale.ROOT);
    }

    private static JsonText json(Finding finding) {
        FindingText words = FindingText.of(finding);
        return JsonText.object(
                "kind",
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
                "witness",
                finding.example());
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
                                "leader",
                                entry.getKey().leader(),
                                "accountable",
                                entry.getKey().accountable(),
                                "situation",
                                entry.getKey().toString(),
                                "count",
                                entry.getValue(),
                                "share",
                                new Amount(entry.getValue(), shares.total()).share()))
                        .toList());
    }
}
