package org.wholeads.semantics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.semantics.OneDecision.Said;

/**
 * The section "What is said about what may come" of the page, by trying every way.
 *
 * @param decisions what the ways to fill in what is still to be asked lead to
 */
record WhatMayCome(Set<OneDecision> decisions) {
    static WhatMayCome of(List<WrittenRule> rules, WaysToFillIn ways) {
        Set<OneDecision> decisions = new HashSet<>();
        ways.each(new Facts(Map.of()), way -> decisions.add(OneDecision.of(rules, way)));
        return new WhatMayCome(decisions);
    }

    Set<Leader> leaders() {
        return decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.leader()))
                .collect(Collectors.toSet());
    }

    Set<Leader> accountable() {
        return decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.accountable()))
                .collect(Collectors.toSet());
    }

    boolean isUndecided() {
        return decisions.stream().anyMatch(decision -> decision.problem() != null);
    }

    /** Whether all ways lead to the same leader, or all are undecided. */
    boolean isLeaderSettled() {
        return isSettled(decision -> String.valueOf(decision.leader()));
    }

    boolean isAccountableSettled() {
        return isSettled(decision -> decision.leader() + " " + decision.accountable());
    }

    /** Whether all ways lead to the same calls of these verbs, whatever their reasons and their rules are. */
    boolean areSettled(Set<String> verbs) {
        return isSettled(decision -> said(decision, verbs));
    }

    private boolean isSettled(Function<OneDecision, Object> aspect) {
        return decisions.stream().map(aspect).distinct().count() == 1;
    }

    private static Set<List<Object>> said(OneDecision decision, Set<String> verbs) {
        return decision.said().stream()
                .filter(said -> verbs.contains(said.verb()))
                .map(WhatMayCome::withoutReason)
                .collect(Collectors.toSet());
    }

    /** Requirement and owner of a condition, of OTHER its text, too; the role of a consultation, the text of a risk, of advice and of a question. */
    private static List<Object> withoutReason(Said said) {
        boolean isOther = said.arguments().get(0) == Requirement.OTHER;
        int arguments = isOther ? 3 : said.verb().equals("require") ? 2 : 1;
        return Stream.concat(Stream.of(said.verb()), said.arguments().stream().limit(arguments))
                .toList();
    }
}
