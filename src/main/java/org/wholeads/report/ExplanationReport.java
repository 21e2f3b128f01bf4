package org.wholeads.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Situation;
import org.wholeads.explain.Change;
import org.wholeads.explain.Observation;
import org.wholeads.explain.Support;
import org.wholeads.explain.Why;
import org.wholeads.explain.WhyNot;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;
import org.wholeads.report.Explanation.Prospects;

/** An explanation as text that a manager understands. Stateless; may be used by many threads. */
public final class ExplanationReport {
    private final Page page;
    private final int width;
    private final Map<RuleRef, String> sources;

    private ExplanationReport(int width) {
        this(width, Map.of());
    }

    private ExplanationReport(int width, Map<RuleRef, String> sources) {
        this.width = width;
        this.sources = sources;
        this.page = new Page(width);
    }

    /**
     * The text.
     *
     * @param width columns, 40 or more
     */
    public static String text(Explanation explanation, int width) {
        ExplanationReport report = new ExplanationReport(width);
        report.write(explanation);
        return report.page.toString();
    }

    /**
     * The text, in which each rule that states a source is followed by it: {@code "A title" (rules.drl:5) [A2, B3]}.
     *
     * @param width columns, 40 or more
     */
    public static String textWithSources(Explanation explanation, int width) {
        ExplanationReport report = new ExplanationReport(width, sources(explanation));
        report.write(explanation);
        return report.page.toString();
    }

    private static Map<RuleRef, String> sources(Explanation explanation) {
        Map<RuleRef, String> sources = new HashMap<>();
        Consumer<Rule> note = rule -> {
            String source = rule.source();
            if (source != null) {
                sources.put(rule.ref(), source);
            }
        };
        Why why = explanation.why();
        Stream.of(why.verdicts(), why.evidence(), why.agreed(), why.overruled(), why.tieBreaks(), why.consequences())
                .flatMap(List::stream)
                .forEach(support -> note.accept(support.rule()));
        explanation.whyNot().map(WhyNot::paths).orElse(List.of()).forEach(path -> {
            note.accept(path.rule());
            path.overruledBy().forEach(note);
        });
        return sources;
    }

    /** A rule by its name, and where it stands, and what it rests on if that was asked. */
    private String named(RuleRef rule) {
        String source = sources.get(rule);
        return source == null ? rule.toString() : rule + " [" + source + "]";
    }

    /**
     * Only why it came out so and why not otherwise, without a heading and without what could change it.
     *
     * @param width columns, 40 or more
     */
    public static String reasons(Explanation explanation, int width) {
        ExplanationReport report = new ExplanationReport(width);
        report.reasons(explanation);
        explanation.decision().ifPresent(report::unknown);
        explanation.whyNot().ifPresent(report::whyNot);
        return report.page.toString();
    }

    private void write(Explanation explanation) {
        String name = PlainText.of(explanation.initiative().name());
        page.paragraph(0, name);
        page.paragraph(0, "=".repeat(Math.max(1, Math.min(PlainText.width(name), width))));
        reasons(explanation);
        explanation.decision().ifPresentOrElse(this::unknown, () -> page.heading("WHAT CAN STILL COME OUT"));
        explanation
                .prospects()
                .ifPresentOrElse(
                        this::outlook,
                        () -> page.paragraph(2, "The policy is too large to say what is still possible."));
        explanation.whyNot().ifPresent(this::whyNot);
        explanation.prospects().ifPresent(this::changes);
    }

    private void reasons(Explanation explanation) {
        explanation.decision().ifPresentOrElse(this::leader, () -> undecided(explanation.why()));
        why(explanation);
        supports("AGREED", explanation.why().agreed());
        supports("OVERRULED", explanation.why().overruled());
        explanation.decision().ifPresent(this::follows);
    }

    private void leader(Decision decision) {
        decision.stops().forEach(stop -> page.paragraph(0, Words.stop(stop) + " " + named(stop.rule())));
        page.paragraph(
                0,
                decision.leader() == Leader.JOINT
                        ? "CTO and CMO lead together. " + sentence(Words.person(decision.accountable()))
                                + " breaks a tie and is accountable."
                        : sentence(Words.person(decision.leader())) + " leads and is accountable.");
    }

    private void undecided(Why why) {
        page.paragraph(
                0,
                why.leader() == null
                        ? why.verdicts().isEmpty()
                                ? "Nobody leads: no rule gives a verdict."
                                : "Nobody leads: rules of equal rank disagree."
                        : "CTO and CMO lead together, but the rules do not settle who breaks a tie.");
    }

    private void why(Explanation explanation) {
        page.heading("WHY");
        explanation.why().verdicts().forEach(this::support);
        List<Support> evidence = explanation.why().evidence();
        if (!evidence.isEmpty()) {
            page.paragraph(
                    2,
                    "What was weighed"
                            + explanation
                                    .decision()
                                    .map(it -> sums(it.balance()))
                                    .orElse("") + ":");
            evidence.forEach(this::weighed);
        }
        explanation.why().tieBreaks().forEach(this::support);
    }

    private static String sums(Balance balance) {
        return " (" + balance.cto() + " for the CTO, " + balance.cmo() + " for the CMO, " + balance.handsOnUser()
                + " for the hands-on user)";
    }

    private void weighed(Support support) {
        for (Consequence consequence : support.rule().consequences()) {
            if (consequence instanceof Consequence.Favour favour) {
                page.item(
                        4,
                        "- ",
                        favour.weight() + " for " + Words.person(favour.side()) + ": " + favour.because() + " "
                                + named(support.rule().ref()));
                because(6, support.observations());
            }
        }
    }

    private void support(Support support) {
        page.item(2, "- ", says(support.rule()));
        because(4, support.observations());
    }

    /** A rule with its own words: {@code "They choose." "People choose the tools" (verdicts.drl:12)}. */
    private String says(Rule rule) {
        String words = rule.consequences().stream()
                .map(consequence -> {
                    if (consequence instanceof Consequence.Lead lead) {
                        return leads(lead.leader()) + ": " + lead.because();
                    }
                    return consequence instanceof Consequence.TieBreak tieBreak
                            ? sentence(Words.person(tieBreak.accountable())) + " breaks a tie: " + tieBreak.because()
                            : "";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return words + " " + named(rule.ref());
    }

    private static String leads(Leader leader) {
        return sentence(OutlookText.leads(leader));
    }

    private void because(int indent, List<Observation> observations) {
        if (!observations.isEmpty()) {
            page.paragraph(
                    indent,
                    "since "
                            + observations.stream()
                                    .map(ConditionText::fulfilled)
                                    .distinct()
                                    .collect(Collectors.joining("; ")));
        }
    }

    private void supports(String heading, List<Support> supports) {
        if (!supports.isEmpty()) {
            page.heading(heading);
            supports.forEach(this::support);
        }
    }

    /** All that follows from it, in the order of the decision. */
    private void follows(Decision decision) {
        list(
                "WHAT MUST HAPPEN FIRST, AND WHO ANSWERS FOR IT",
                decision.conditions(),
                it -> Words.of(it.requirement()) + " (" + Words.of(it.owner()) + "): " + it.because() + " "
                        + named(it.rule()));
        list("WHAT TO WATCH", decision.risks(), this::note);
        list("WHAT HELPS", decision.advice(), this::note);
        list(
                "WHO MUST BE HEARD",
                decision.consulted(),
                it -> Words.of(it.role()) + ": " + it.because() + " " + named(it.rule()));
        list("WHAT THE PEOPLE CONCERNED SHOULD ASK THEMSELVES", decision.questions(), this::note);
    }

    private <T> void list(String heading, List<T> elements, Function<T, String> line) {
        if (!elements.isEmpty()) {
            page.heading(heading);
            elements.forEach(element -> page.item(2, "- ", line.apply(element)));
        }
    }

    private String note(Note note) {
        return note.text() + " " + named(note.rule());
    }

    private void unknown(Decision decision) {
        page.heading("WHAT NOBODY STATED");
        page.paragraph(
                2,
                decision.unknown().isEmpty()
                        ? "Nothing that a rule asks for."
                        : sentence(decision.unknown().stream()
                                        .map(FactWords::name)
                                        .collect(Collectors.joining(", ")))
                                + ".");
    }

    private void outlook(Prospects prospects) {
        page.paragraph(2, OutlookText.of(prospects.outlook()));
        prospects
                .next()
                .ifPresent(question -> page.paragraph(
                        2, "To be asked next, since it settles most: " + QuestionText.of(question.field())));
    }

    private void whyNot(WhyNot whyNot) {
        page.heading("WHY NOT " + Words.of(whyNot.asked()).toUpperCase(Locale.ROOT));
        if (whyNot.paths().isEmpty()) {
            page.paragraph(
                    2,
                    whyNot.asked() == whyNot.decided()
                            ? sentence(leads(whyNot.asked())) + " already."
                            : "No rule of this policy ever says so.");
        }
        whyNot.paths().forEach(this::path);
    }

    private void path(WhyNot.Path path) {
        page.item(2, "- ", says(path.rule()));
        ObstacleText.write(page, 4, path.obstacles());
        if (!path.overruledBy().isEmpty()) {
            page.paragraph(
                    4,
                    (path.obstacles().isEmpty() ? "Above it stands " : "Even then there would stand above it ")
                            + path.overruledBy().stream()
                                    .map(rule -> named(rule.ref()))
                                    .collect(Collectors.joining(" and "))
                            + ".");
        }
    }

    private void changes(Prospects prospects) {
        page.heading("WHAT WOULD CHANGE IT");
        String goal = prospects
                .goal()
                .map(leader -> "so that " + OutlookText.leads(leader))
                .orElse("so that somebody else leads");
        List<Change> changes = prospects.changes().smallest();
        int size = prospects.changes().size();
        if (changes.isEmpty()) {
            page.paragraph(2, "No change of facts, " + goal + ", is possible" + leftAlone(prospects.fixed()) + ".");
            return;
        }
        if (size == 0) {
            page.paragraph(2, "It is so already.");
            return;
        }
        page.paragraph(
                2,
                "The smallest " + (changes.size() == 1 ? "change" : "changes") + ", " + goal + ": "
                        + (size == 1 ? "one fact" : size + " facts") + leftAlone(prospects.fixed()));
        Map<Situation, List<Change>> bySituation = new LinkedHashMap<>();
        changes.forEach(change -> bySituation
                .computeIfAbsent(change.situation(), situation -> new ArrayList<>())
                .add(change));
        bySituation.forEach((situation, those) -> {
            page.paragraph(4, "To " + Words.of(situation) + ":");
            ChangeText.of(those).forEach(line -> page.item(6, "- ", line));
        });
        if (!prospects.changes().complete()) {
            page.paragraph(2, "There are more of this size; these are " + changes.size() + " of them.");
        }
    }

    private static String leftAlone(Set<Fact> fixed) {
        return fixed.isEmpty()
                ? ""
                : fixed.stream()
                        .map(fact -> FactWords.name(fact.label()))
                        .collect(Collectors.joining(", ", " (left alone: ", ")"));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
