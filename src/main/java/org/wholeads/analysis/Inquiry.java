package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** Asks a policy one question after the other, the cheap ones first, until the budget is spent. Used once. */
final class Inquiry {
    private static final Set<Question> CLAIMS = EnumSet.of(
            Question.GAPS,
            Question.CONTRADICTIONS,
            Question.DEAD_RULES,
            Question.SHADOWED_RULES,
            Question.IDLE_EVIDENCE,
            Question.UNREACHABLE_LEADERS);

    private final Policy policy;
    private final Set<Question> open = EnumSet.allOf(Question.class);
    private final Map<Question, List<Finding>> found = new EnumMap<>(Question.class);
    private final List<PartlyOverruled> hints = new ArrayList<>();
    private @Nullable Shares shares;
    private @Nullable IdleRules idle;

    private Inquiry(Policy policy) {
        this.policy = policy;
    }

    static Analysis analysis(Policy policy, Budget budget) {
        Inquiry inquiry = new Inquiry(policy);
        inquiry.ask(Question.IDLE_SALIENCE, inquiry::idleSaliences);
        inquiry.ask(Question.REPEATED_CONSEQUENCES, inquiry::repeatedConsequences);
        try {
            inquiry.ask(new World(budget, policy));
        } catch (BudgetExceededException e) {
            // Nothing else has been answered; some of it may be without diagrams of the sums.
        }
        inquiry.askWithoutSums(budget);
        inquiry.askForIdleEvidence();
        return new Analysis(inquiry.findings(), inquiry.hints, Optional.ofNullable(inquiry.shares), inquiry.open);
    }

    private void ask(World world) {
        PolicyDiagrams rules = new PolicyDiagrams(policy, world.space(), world.diagrams());
        DeadRules dead = new DeadRules(world, rules);
        Outcomes outcomes = new Outcomes(world, rules);
        Rivals rivals = new Rivals(world, rules);
        Evaluated evaluated = new Evaluated(world, rules);
        RedundantRules redundant = new RedundantRules(world, rules, evaluated);
        ask(Question.DEAD_EVIDENCE, dead::evidence);
        ask(Question.REPEATED_EVIDENCE, redundant::repeatedEvidence);
        ask(Question.CONTRADICTIONS, rivals::contradictions);
        ask(Question.GAPS, outcomes::gaps);
        ask(Question.UNREACHABLE_LEADERS, outcomes::unreachableLeaders);
        ask(Question.SHADOWED_RULES, rivals::shadowedRules);
        ask(Question.DEAD_RULES, dead::others);
        ask(Question.SHARES, found -> shares = outcomes.shares());
        ask(Question.REDUNDANT_RULES, redundant::find);
        ask(Question.REDUNDANT_CONDITIONS, new RedundantConditions(world, rules, evaluated)::find);
        ask(Question.DIVIDED_REQUIREMENTS, new DividedRequirements(world, rules, evaluated)::find);
        idle = new IdleRules(world, rules);
        if (idle.isQuick()) {
            ask(Question.IDLE_EVIDENCE, idle::find);
        }
        ask(Question.OVERRULED_VERDICTS, found -> new Overrulings(world, rules).find(hints::add));
    }

    /** Asks again what is open and comes down to whether something happens. */
    private void askWithoutSums(Budget budget) {
        if (open.stream().anyMatch(CLAIMS::contains)) {
            try {
                Flaws flaws = new Flaws(policy, budget);
                askAgain(Question.GAPS, flaws::gaps);
                askAgain(Question.CONTRADICTIONS, flaws::contradictions);
                ClaimFindings claims = new ClaimFindings(policy, Space.of(budget, policy), budget);
                askAgain(Question.DEAD_RULES, claims::deadRules);
                askAgain(Question.SHADOWED_RULES, claims::shadowedRules);
                askAgain(Question.IDLE_EVIDENCE, claims::idleEvidence);
                askAgain(Question.UNREACHABLE_LEADERS, claims::unreachableLeaders);
            } catch (BudgetExceededException e) {
                // They stay open.
            }
        }
    }

    /** Last, because over large diagrams it takes longer than all the rest. */
    private void askForIdleEvidence() {
        IdleRules asked = idle;
        if (asked != null && open.contains(Question.IDLE_EVIDENCE)) {
            ask(Question.IDLE_EVIDENCE, asked::find);
        }
    }

    private void askAgain(Question question, Predicate<Consumer<Finding>> answer) {
        if (open.contains(question)) {
            List<Finding> findings = new ArrayList<>();
            if (answer.test(findings::add)) {
                open.remove(question);
                found.put(question, findings);
            } else if (findings.size() > found.getOrDefault(question, List.of()).size()) {
                found.put(question, findings);
            }
        }
    }

    private void ask(Question question, Consumer<Consumer<Finding>> answer) {
        List<Finding> findings = new ArrayList<>();
        found.put(question, findings);
        try {
            answer.accept(findings::add);
            open.remove(question);
        } catch (BudgetExceededException e) {
            // What was found stays found; another question may need nothing that is not there yet.
        }
    }

    /** Only verdicts and tie-breaks are ranked. */
    private void idleSaliences(Consumer<Finding> found) {
        for (Rule rule : policy.rules()) {
            if (rule.salience() != 0
                    && rule.verdict().isEmpty()
                    && rule.tieBreak().isEmpty()) {
                found.accept(new Finding.IdleSalience(rule.ref(), rule.salience()));
            }
        }
    }

    private void repeatedConsequences(Consumer<Finding> found) {
        for (Rule rule : policy.rules()) {
            Map<Consequence, Integer> times = new LinkedHashMap<>();
            rule.consequences().forEach(consequence -> times.merge(consequence, 1, Integer::sum));
            times.forEach((consequence, count) -> {
                if (count > 1) {
                    found.accept(new Finding.RepeatedConsequence(rule.ref(), consequence, count));
                }
            });
        }
    }

    private List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Question question : Question.values()) {
            all.addAll(found.getOrDefault(question, List.of()));
        }
        return all;
    }
}
