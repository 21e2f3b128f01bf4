package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Policy;

/** Asks a policy one question after the other, the cheap ones first, until the budget is spent. Used once. */
final class Inquiry {
    private final Policy policy;
    private final Set<Question> open = EnumSet.allOf(Question.class);
    private final Map<Question, List<Finding>> found = new EnumMap<>(Question.class);
    private @Nullable Shares shares;

    private Inquiry(Policy policy) {
        this.policy = policy;
    }

    static Analysis analysis(Policy policy, Budget budget) {
        Inquiry inquiry = new Inquiry(policy);
        try {
            inquiry.ask(new World(budget, policy));
        } catch (BudgetExceededException e) {
            // Nothing has been answered, which is what is reported.
        }
        return new Analysis(inquiry.findings(), Optional.ofNullable(inquiry.shares), inquiry.open);
    }

    private void ask(World world) {
        PolicyDiagrams rules = new PolicyDiagrams(policy, world.space(), world.diagrams());
        DeadRules dead = new DeadRules(world, rules);
        Outcomes outcomes = new Outcomes(world, rules);
        Rivals rivals = new Rivals(world, rules);
        ask(Question.DEAD_EVIDENCE, dead::evidence);
        ask(Question.CONTRADICTIONS, rivals::contradictions);
        ask(Question.GAPS, outcomes::gaps);
        ask(Question.UNREACHABLE_LEADERS, outcomes::unreachableLeaders);
        ask(Question.SHADOWED_RULES, rivals::shadowedRules);
        ask(Question.DEAD_RULES, dead::others);
        ask(Question.SHARES, found -> shares = outcomes.shares());
        ask(Question.IDLE_EVIDENCE, found -> IdleRules.of(world, rules, found));
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

    private List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Question question : Question.values()) {
            all.addAll(found.getOrDefault(question, List.of()));
        }
        return all;
    }
}
