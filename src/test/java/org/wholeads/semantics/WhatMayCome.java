package org.wholeads.semantics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Leader;

/**
 * The section "What is said about what may come" of the page, by trying every way.
 *
 * @param leaders those that are possible
 * @param accountable the people who may be accountable
 * @param isUndecided whether some way leads to no decision
 */
record WhatMayCome(Set<Leader> leaders, Set<Leader> accountable, boolean isUndecided) {
    /**
     * @param known what is known by now
     * @param answered the facts that are not asked for again, those included of which nobody knows
     */
    static WhatMayCome of(List<WrittenRule> rules, Facts known, Collection<String> answered) {
        Set<OneDecision> decisions = new HashSet<>();
        WaysToFillIn.of(rules.stream().flatMap(WrittenRule::questions).toList())
                .without(answered)
                .each(known, way -> decisions.add(OneDecision.of(rules, way)));
        return new WhatMayCome(
                decisions.stream().flatMap(it -> Stream.ofNullable(it.leader())).collect(Collectors.toSet()),
                decisions.stream().flatMap(it -> Stream.ofNullable(it.accountable())).collect(Collectors.toSet()),
                decisions.stream().anyMatch(it -> it.problem() != null));
    }
}
