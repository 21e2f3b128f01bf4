package org.wholeads.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.JsonText;
import org.wholeads.report.PlainText;
import org.wholeads.report.RuleAccount;

/** What came out of a run, as text for people and as JSON. Stateless; may be used by many threads. */
public final class ScenarioReport {
    private static final int INDENT = 2;
    private static final int MOST_BROKEN = 200;

    private ScenarioReport() {}

    /**
     * The text: each failure with its place, what was expected and what came out, the facts and the whole explanation; then
     * what is broken, what is accepted, what has healed, and the counts.
     *
     * @param width columns, 42 or more
     */
    public static String text(Assessment assessment, int width) {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult result : assessment.failed()) {
            text.append(failure(assessment, result, width)).append('\n');
        }
        List<BrokenScenario> broken = assessment.run().broken();
        broken.stream().limit(MOST_BROKEN).forEach(one -> text.append(broken(one))
                .append('\n'));
        if (broken.size() > MOST_BROKEN) {
            text.append(line("and " + (broken.size() - MOST_BROKEN) + " more are broken"))
                    .append('\n');
        }
        assessment.tolerated().forEach(accepted -> text.append(accepted(accepted))
                .append('\n'));
        assessment.healed().forEach(healed -> text.append(line(healed(assessment, healed))));
        text.append(assessment.healed().isEmpty() ? "" : "\n");
        if (!assessment.trend().isEmpty()) {
            text.append(line("Accepted disagreements: " + trend(assessment)));
        }
        return text.append(line(counts(assessment))).toString();
    }

    /** What is wrong with a scenario that cannot be tried, or with a file; several lines, which end with a line break. */
    public static String broken(BrokenScenario broken) {
        StringBuilder text = new StringBuilder(
                line("BROKEN  " + (broken.isFile() ? broken.place().file().toString() : broken.name())));
        broken.problems().forEach(problem -> text.append(line(INDENT, problem.toString())));
        return text.toString();
    }

    /** What is not as expected in one scenario, in words, and why; several lines, which end with a line break. */
    public static String failure(ScenarioRun run, ScenarioResult result, int width) {
        return failure(Assessment.of(run), result, width);
    }

    /** Likewise, without what is accepted, and with a remark on what was accepted until a day that is past. */
    public static String failure(Assessment assessment, ScenarioResult result, int width) {
        StringBuilder text = new StringBuilder();
        text.append(line("FAILED  " + result.scenario().title()));
        text.append(line(INDENT, result.scenario().place().toString()));
        for (Disagreement disagreement : assessment.open(result)) {
            text.append(disagreement(disagreement));
            assessment
                    .expired(result.scenario(), disagreement)
                    .ifPresent(old -> text.append(line(
                            "accepted",
                            "until " + old.acceptance().until()
                                    + ", which is past; settle it now, or write a later day ("
                                    + assessment.place(old) + "): "
                                    + old.acceptance().reason())));
        }
        text.append(line("facts", result.scenario().initiative().toString())).append('\n');
        String why = ExplanationReport.reasons(assessment.run().explanation(result), width - INDENT);
        Set<String> open =
                assessment.open(result).stream().map(Disagreement::expected).collect(Collectors.toSet());
        List<RuleAccount> accounts = assessment.run().accounts(result).stream()
                .filter(account -> open.contains(account.asked()))
                .toList();
        String rules = accounts.isEmpty() ? "" : "\n" + RuleAccount.text(accounts, width - INDENT);
        (why + rules).lines().forEach(line -> text.append((" ".repeat(INDENT) + line).stripTrailing())
                .append('\n'));
        return text.toString();
    }

    private static String disagreement(Disagreement disagreement) {
        return line("expected", disagreement.expected()) + line("actual", disagreement.actual());
    }

    private static String accepted(AcceptedDisagreement accepted) {
        return line("ACCEPTED  " + accepted.scenario())
                + disagreement(accepted.disagreement())
                + line(
                        "until",
                        accepted.acceptance().until() + ": "
                                + accepted.acceptance().reason());
    }

    /** That something accepted is not so any more, in one line. */
    public static String healed(Assessment assessment, AcceptedDisagreement healed) {
        return assessment.place(healed) + ": is not so any more: \"" + healed.scenario() + "\" expected "
                + healed.disagreement().expected() + ", actual "
                + healed.disagreement().actual() + "; remove it";
    }

    private static String trend(Assessment assessment) {
        return assessment.trend().entrySet().stream()
                .map(entry -> entry.getValue() + " on " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String counts(Assessment assessment) {
        List<BrokenScenario> broken = assessment.run().broken();
        int files = (int) broken.stream().filter(BrokenScenario::isFile).count();
        int scenarios = broken.size() - files;
        int tried = assessment.run().results().size();
        int all = tried + scenarios;
        int failed = assessment.failed().size();
        long met = assessment.run().results().stream()
                .filter(ScenarioResult::isAsExpected)
                .count();
        return all + (all == 1 ? " scenario: " : " scenarios: ") + met + " as expected"
                + (tried - met - failed > 0 ? ", " + (tried - met - failed) + " accepted" : "")
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (scenarios > 0 ? ", " + scenarios + " broken" : "")
                + (files > 0 ? ", and " + files + (files == 1 ? " file is broken" : " files are broken") : "")
                + (assessment.healed().isEmpty()
                        ? ""
                        : ", " + assessment.healed().size() + " to be removed");
    }

    private static String line(String text) {
        return line(0, text);
    }

    private static String line(int indent, String text) {
        return " ".repeat(indent) + PlainText.of(text) + "\n";
    }

    /** The label and the text behind it, in columns. */
    private static String line(String label, String text) {
        return " ".repeat(INDENT) + label + " ".repeat(10 - label.length()) + PlainText.of(text) + "\n";
    }

    /** One JSON object on a line of its own. */
    public static String json(Assessment assessment) {
        return JsonText.object(
                        "type",
                        "SCENARIOS",
                        "policy",
                        assessment.run().policy().id(),
                        "passed",
                        assessment.isPassed(),
                        "scenarios",
                        assessment.run().results().stream()
                                .map(result -> scenario(assessment, result))
                                .toList(),
                        "broken",
                        assessment.run().broken().stream()
                                .map(ScenarioReport::brokenJson)
                                .toList(),
                        "acceptedButNotFound",
                        assessment.healed().stream()
                                .map(one -> JsonText.object(
                                        "scenario",
                                        one.scenario(),
                                        "expected",
                                        one.disagreement().expected(),
                                        "actual",
                                        one.disagreement().actual(),
                                        "accepted",
                                        acceptance(assessment, one)))
                                .toList(),
                        "trend",
                        assessment.trend().entrySet().stream()
                                .map(entry -> JsonText.object("date", entry.getKey(), "count", entry.getValue()))
                                .toList())
                + "\n";
    }

    private static JsonText scenario(Assessment assessment, ScenarioResult result) {
        return JsonText.object(
                "title",
                result.scenario().title(),
                "place",
                JsonText.place(
                        result.scenario().place().file(),
                        result.scenario().place().line()),
                "passed",
                assessment.open(result).isEmpty(),
                "initiative",
                result.scenario().initiative(),
                "disagreements",
                result.disagreements().stream()
                        .map(one -> JsonText.object(
                                "expected",
                                one.expected(),
                                "actual",
                                one.actual(),
                                "accepted",
                                assessment
                                        .tolerated(result.scenario(), one)
                                        .or(() -> assessment.expired(result.scenario(), one))
                                        .map(known -> acceptance(assessment, known))))
                        .toList());
    }

    private static JsonText acceptance(Assessment assessment, AcceptedDisagreement one) {
        Acceptance acceptance = one.acceptance();
        return JsonText.acceptance(
                JsonText.place(assessment.accepted().file(), one.line()),
                acceptance.reason(),
                acceptance.since(),
                acceptance.until(),
                acceptance.isOver(assessment.today()));
    }

    private static JsonText brokenJson(BrokenScenario one) {
        return JsonText.object(
                "title",
                one.title(),
                "place",
                JsonText.place(one.place().file(), one.place().line()),
                "problems",
                one.problems().stream()
                        .map(problem -> JsonText.object("where", problem.where(), "message", problem.message()))
                        .toList());
    }
}
