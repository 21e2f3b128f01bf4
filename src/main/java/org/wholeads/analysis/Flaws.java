package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wholeads.analysis.ExactSearch.Extent;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Looks for gaps and contradictions: first over a {@link FreeBalance}, which mostly proves in no time that there are none, and
 * exactly only where that leaves them possible; all of them together, or each by itself where that is too much. Used once.
 */
final class Flaws {
    /** So much of the budget the free balance may have; what it does not prove in that it mostly cannot prove at all. */
    private static final int SHARE = 4;

    private final Policy policy;
    private final Space space;
    private final Budget budget;
    private @Nullable FreeDiagrams free;
    private @Nullable World world;
    private @Nullable PolicyDiagrams rules;

    /** @throws BudgetExceededException if the policy asks for too much */
    Flaws(Policy policy, Budget budget) {
        this.policy = policy;
        this.space = Space.of(budget, policy);
        this.budget = budget;
    }

    /** Whether the question was answered; if not, there may be more. */
    boolean gaps(Consumer<Finding> found) {
        List<Finding> gaps = new ArrayList<>();
        boolean isAnswered = answered(PossibleFlaws::gaps, part -> new Outcomes(world(), part).gaps(gaps::add));
        return isAnswered ? passOn(gaps, found) : oneByOne(gaps, this::eachGap, found);
    }

    private Map<Claim, Function<Extent, Finding>> eachGap() {
        Map<Claim, Function<Extent, Finding>> gaps = new LinkedHashMap<>();
        gaps.put(new Claim.NoVerdict(), it -> new Finding.Gap(new Situation.NoVerdict(), it.count(), it.smallest()));
        gaps.put(new Claim.NoTieBreak(), it -> new Finding.Gap(new Situation.NoTieBreak(), it.count(), it.smallest()));
        return gaps;
    }

    /** Whether the question was answered; if not, there may be more. */
    boolean contradictions(Consumer<Finding> found) {
        List<Finding> all = new ArrayList<>();
        boolean isAnswered =
                answered(PossibleFlaws::contradictions, part -> new Rivals(world(), part).contradictions(all::add));
        return isAnswered ? passOn(all, found) : oneByOne(all, this::eachContradiction, found);
    }

    private Map<Claim, Function<Extent, Finding>> eachContradiction() {
        Map<Claim, Function<Extent, Finding>> contradictions = new LinkedHashMap<>();
        for (List<Rule> rivals : List.of(policy.rules(Stage.VERDICT), PolicyDiagrams.tieBreaks(policy))) {
            for (int i = 0; i < rivals.size(); i++) {
                for (int j = i + 1; j < rivals.size(); j++) {
                    Rule one = rivals.get(i);
                    Rule other = rivals.get(j);
                    if (Rivals.compete(one, other)) {
                        contradictions.put(
                                new Claim.StandTogether(one, other),
                                it -> new Finding.Contradiction(
                                        List.of(one.ref(), other.ref()), it.count(), it.smallest()));
                    }
                }
            }
        }
        return contradictions;
    }

    private static boolean passOn(List<Finding> findings, Consumer<Finding> found) {
        findings.forEach(found);
        return true;
    }

    /** Looks for each flaw by itself where all of them were too much; of what was found together, what is found so is a part. */
    private boolean oneByOne(
            List<Finding> together, Supplier<Map<Claim, Function<Extent, Finding>>> flaws, Consumer<Finding> found) {
        world = null; // its nodes are of no more use
        rules = null;
        List<Finding> findings = new ArrayList<>();
        boolean isAnswered = together.size() < Rivals.MOST_CONTRADICTIONS && search(flaws.get(), findings);
        passOn(isAnswered || findings.size() > together.size() ? findings : together, found);
        return isAnswered;
    }

    private boolean search(Map<Claim, Function<Extent, Finding>> flaws, List<Finding> findings) {
        boolean isAnswered = true;
        try {
            ExactSearch search = new ExactSearch(policy, space, budget.part(SHARE), free());
            for (Map.Entry<Claim, Function<Extent, Finding>> flaw : flaws.entrySet()) {
                if (findings.size() == Rivals.MOST_CONTRADICTIONS) {
                    return false;
                }
                try {
                    search.extent(flaw.getKey()).map(flaw.getValue()).ifPresent(findings::add);
                } catch (BudgetExceededException e) {
                    isAnswered = false; // this one is too much; another may take less
                }
            }
            return isAnswered;
        } catch (BudgetExceededException e) {
            return false;
        }
    }

    private boolean answered(ToIntFunction<PossibleFlaws> question, Consumer<PolicyDiagrams> exactly) {
        int possible = possible(question);
        try {
            if (possible != Nodes.FALSE) {
                exactly.accept(rules().within(possible));
            }
            return true;
        } catch (BudgetExceededException e) {
            return false;
        }
    }

    /** Where there may be such flaws: everywhere, if it takes too much to tell. */
    private int possible(ToIntFunction<PossibleFlaws> question) {
        try {
            int region = question.applyAsInt(new PossibleFlaws(free()));
            return region == Nodes.FALSE ? Nodes.FALSE : free().initiatives(region, world().diagrams());
        } catch (BudgetExceededException e) {
            return Nodes.TRUE;
        }
    }

    private FreeDiagrams free() {
        if (free == null) {
            free = new FreeDiagrams(policy, space, budget.part(SHARE));
        }
        return free;
    }

    private World world() {
        if (world == null) {
            world = new World(budget, space);
        }
        return world;
    }

    private PolicyDiagrams rules() {
        if (rules == null) {
            rules = new PolicyDiagrams(policy, space, world().diagrams());
        }
        return rules;
    }
}
