package org.wholeads.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Fact;
import org.wholeads.Requirement;
import org.wholeads.analysis.Consulted;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Entry.Part;
import org.wholeads.analysis.Noted;
import org.wholeads.analysis.Requested;
import org.wholeads.explain.Aspect;
import org.wholeads.explain.EntryOutlook;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Outlook;
import org.wholeads.explain.Question;
import org.wholeads.explain.Reply;

/** What an interview has settled and what it has not, for people. Stateless; may be used by many threads. */
public final class InterviewText {
    private final Interview interview;
    private final Page page;

    private InterviewText(Interview interview, int width) {
        this.interview = interview;
        this.page = new Page(width);
    }

    /** What a question can still change: "who leads". */
    public static String subject(Aspect aspect) {
        return switch (aspect) {
            case LEADER -> "who leads";
            case ACCOUNTABLE -> "who is accountable";
            case CONDITIONS -> "what must happen first";
            case CONSULTATIONS -> "whose opinion must be heard";
            case NOTES -> "the risks, the advice and the questions";
        };
    }

    /**
     * That an aspect is settled, and to what.
     *
     * @param width columns, 40 or more
     */
    public static String settled(Interview interview, Aspect aspect, int width) {
        InterviewText text = new InterviewText(interview, width);
        text.page.paragraph(0, text.settled(aspect));
        return text.page.toString();
    }

    /**
     * All that is known so far: what is settled, and what is possible where it is not.
     *
     * @param width columns, 40 or more
     */
    public static String soFar(Interview interview, int width) {
        InterviewText text = new InterviewText(interview, width);
        for (Aspect aspect : Aspect.values()) {
            if (interview.isSettled(aspect)) {
                if (aspect != Aspect.LEADER || !interview.isSettled(Aspect.ACCOUNTABLE)) {
                    text.page.item(2, "- ", text.settled(aspect));
                }
            } else if (aspect != Aspect.NOTES) {
                text.open(aspect);
            }
        }
        return text.page.toString();
    }

    /**
     * On which facts that nobody stated the decision still depends, and how it could come out; empty if on none.
     *
     * @param width columns, 40 or more
     */
    public static String dependence(Interview interview, int width) {
        InterviewText text = new InterviewText(interview, width);
        for (Aspect aspect : Aspect.values()) {
            if (aspect == Aspect.LEADER && !interview.dependsOn(aspect).isEmpty()) {
                text.depends("Who leads and who is accountable", Aspect.ACCOUNTABLE);
            } else if (aspect == Aspect.ACCOUNTABLE
                    && interview.dependsOn(Aspect.LEADER).isEmpty()) {
                text.depends("Who is accountable", aspect);
            } else if (aspect.compareTo(Aspect.ACCOUNTABLE) > 0) {
                text.depends(sentence(subject(aspect)), aspect);
            }
        }
        if (Stream.of(Aspect.values()).anyMatch(text::dependsOnObjectives)) {
            text.page.paragraph(2, "The decision takes the objectives that you named for all of them.");
        }
        String found = text.page.toString();
        return found.isEmpty() ? "" : "WHAT IT STILL DEPENDS ON, SINCE NOBODY STATED IT\n" + found;
    }

    private String settled(Aspect aspect) {
        return switch (aspect) {
            case LEADER -> given() + leader();
            case ACCOUNTABLE -> given() + accountable();
            case CONDITIONS ->
                settled(Part.CONDITION, "What must happen first is settled: ", "Nothing has to happen first");
            case CONSULTATIONS ->
                settled(Part.CONSULTATION, "Whose opinion must be heard is settled: ", "Nobody else has to be heard");
            case NOTES -> "The risks, the advice and the questions are settled.";
        };
    }

    /** What nobody knows could change it, though no other answer can. */
    private String given() {
        return unknown() ? "On what you know, " : "Whatever else turns out, ";
    }

    private boolean unknown() {
        return !interview.outlook().equals(interview.outlookOnceKnown());
    }

    private String leader() {
        return settled(interview.outlook().settled().map(OutlookText::leads));
    }

    private String accountable() {
        return settled(interview.outlook().settledWithAccountable().map(OutlookText::settled));
    }

    /** Settled is also that the policy has a gap or a contradiction for all that is possible. */
    private static String settled(Optional<String> decided) {
        return decided.map(who -> who + ": that is settled.")
                .orElse("the policy comes to no decision, and no other answer changes that.");
    }

    private String settled(Part part, String some, String none) {
        Set<Entry> sure = entries().of(part).sure();
        return sure.isEmpty() ? none + ": that is settled." : some + listed(sure) + ".";
    }

    private EntryOutlook entries() {
        return interview.entries().orElseGet(() -> new EntryOutlook(Set.of(), Set.of()));
    }

    private void open(Aspect aspect) {
        if (!interview.isWithinBudget(aspect)) {
            page.item(2, "- ", sentence(subject(aspect)) + ": not decided within the budget.");
            return;
        }
        String possible =
                switch (aspect) {
                    case LEADER -> "possible: " + OutlookText.possible(interview.outlook());
                    case ACCOUNTABLE -> "possible: " + OutlookText.persons(interview.outlook());
                    case CONDITIONS -> possible(Part.CONDITION);
                    case CONSULTATIONS -> possible(Part.CONSULTATION);
                    case NOTES -> "";
                };
        page.item(2, "- ", sentence(subject(aspect)) + " is not settled yet; " + possible + ".");
    }

    private String possible(Part part) {
        EntryOutlook outlook = entries().of(part);
        String open = "possible: " + listed(outlook.open());
        return outlook.sure().isEmpty() ? open : "sure: " + listed(outlook.sure()) + "; " + open;
    }

    /** Those of an initiative are always stated: that there may be more of them the decision cannot tell. */
    private boolean dependsOnObjectives(Aspect aspect) {
        return interview.dependsOn(aspect).stream()
                .anyMatch(fact -> fact.field().label().equals(Fact.OBJECTIVES.label()));
    }

    private void depends(String what, Aspect aspect) {
        if (!interview.isWithinBudget(aspect)) {
            page.item(2, "- ", what + ": not decided within the budget.");
            return;
        }
        List<Question> facts = interview.dependsOn(aspect);
        if (!facts.isEmpty()) {
            page.item(2, "- ", what + ": " + names(facts) + "." + once(aspect));
        }
    }

    /** First what somebody was asked for and did not know. */
    private String names(List<Question> facts) {
        List<String> unknown = interview.answers().stream()
                .filter(reply -> reply.value() == null)
                .map(Reply::field)
                .filter(field -> facts.stream().anyMatch(fact -> fact.field().equals(field)))
                .map(FactWords::name)
                .toList();
        return Stream.concat(unknown.stream(), facts.stream().map(fact -> FactWords.name(fact.field())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String once(Aspect aspect) {
        return switch (aspect) {
            case LEADER, ACCOUNTABLE -> " Possible: " + situations(interview.outlookOnceKnown()) + ".";
            case CONDITIONS -> changes(Part.CONDITION);
            case CONSULTATIONS -> changes(Part.CONSULTATION);
            case NOTES -> "";
        };
    }

    private static String situations(Outlook outlook) {
        return outlook.settled().isPresent() ? OutlookText.persons(outlook) : OutlookText.possible(outlook);
    }

    private String changes(Part part) {
        Set<Entry> now = entries().of(part).sure();
        Optional<EntryOutlook> once = interview.entriesOnceKnown().map(it -> it.of(part));
        String added = listed(once.stream()
                .flatMap(it -> it.open().stream())
                .filter(entry -> !now.contains(entry))
                .toList());
        String dropped = listed(now.stream()
                .filter(entry -> once.stream().anyMatch(it -> it.open().contains(entry)))
                .toList());
        return (added.isEmpty() ? "" : " May be added: " + added + ".")
                + (dropped.isEmpty() ? "" : " May fall away: " + dropped + ".");
    }

    private static String listed(Collection<Entry> entries) {
        return entries.stream().sorted().map(InterviewText::words).collect(Collectors.joining("; "));
    }

    private static String words(Entry entry) {
        if (entry instanceof Requested condition) {
            return (condition.requirement() == Requirement.STOP
                            ? "STOP, IT MUST NOT GO AHEAD"
                            : Words.of(condition.requirement()))
                    + " (" + Words.of(condition.owner()) + ")"
                    + condition.text().map(it -> ": " + it).orElse("");
        }
        return entry instanceof Consulted consulted ? Words.of(consulted.role()) : ((Noted) entry).text();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
