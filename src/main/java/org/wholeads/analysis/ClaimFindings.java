package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Answers the questions that come down to claims, about a policy whose diagrams are too large. Each method says whether it
 * found all there is; what it finds is the same that exact diagrams find. Used once.
 */
final class ClaimFindings {
    private final Policy policy;
    private final Settling claims;
    private final List<Rule> ranked;

    /** @throws BudgetExceededException if the policy asks for too much */
    ClaimFindings(Policy policy, Space space, Budget budget) {
        this.policy = policy;
        this.claims = new Settling(policy, space, budget);
        this.ranked = Stream.concat(policy.rules(Stage.VERDICT).stream(), PolicyDiagrams.tieBreaks(policy).stream())
                .toList();
    }

    boolean deadRules(Consumer<Finding> found) {
        List<Claim.Holds> all = Stream.concat(
                        policy.rules(Stage.VERDICT).stream(), policy.rules(Stage.CONSEQUENCE).stream())
                .map(Claim.Holds::new)
                .toList();
        claims.settle(all);
        all.stream()
                .filter(this::isFalse)
                .map(it -> new Finding.DeadRule(it.rule().ref()))
                .forEach(found);
        return areSettled(all);
    }

    boolean unreachableLeaders(Consumer<Finding> found) {
        List<Claim.Leads> all = Stream.of(Leader.values()).map(Claim.Leads::new).toList();
        claims.settle(all);
        all.stream()
                .filter(this::isFalse)
                .map(it -> Outcomes.unreachable(it.leader(), policy))
                .forEach(found);
        return areSettled(all);
    }

    boolean idleEvidence(Consumer<Finding> found) {
        List<Claim.Holds> holding =
                policy.rules(Stage.EVIDENCE).stream().map(Claim.Holds::new).toList();
        claims.settle(holding);
        List<Claim.Matters> all = holding.stream()
                .filter(this::isTrue)
                .map(it -> new Claim.Matters(it.rule()))
                .toList();
        claims.settle(all);
        boolean answered = areSettled(holding) && areSettled(all);
        for (Claim.Matters idle : all.stream().filter(this::isFalse).toList()) {
            Optional<Initiative> example = claims.smallest(new Claim.Holds(idle.rule()));
            example.ifPresent(
                    it -> found.accept(new Finding.IdleEvidence(idle.rule().ref(), it)));
            answered &= example.isPresent();
        }
        return answered;
    }

    boolean shadowedRules(Consumer<Finding> found) {
        List<Claim> all = new ArrayList<>();
        ranked.forEach(rule -> all.addAll(List.of(new Claim.Holds(rule), Claim.Stands.anywhere(rule))));
        claims.settle(all);
        List<Rule> shadowed = ranked.stream()
                .filter(rule -> isTrue(new Claim.Holds(rule)) && isFalse(Claim.Stands.anywhere(rule)))
                .toList();
        List<Claim.Stands> overruling =
                shadowed.stream().flatMap(rule -> overruling(rule).stream()).toList();
        claims.settle(overruling);
        boolean answered = areSettled(all) && areSettled(overruling);
        for (Rule rule : shadowed) {
            Optional<Initiative> example = claims.smallest(new Claim.Holds(rule));
            example.ifPresent(it -> found.accept(new Finding.ShadowedRule(rule.ref(), overruledBy(rule), it)));
            answered &= example.isPresent();
        }
        return answered;
    }

    private List<Claim.Stands> overruling(Rule rule) {
        return ranked.stream()
                .filter(other -> other.stage() == rule.stage() && other.salience() > rule.salience())
                .filter(other -> isTrue(Claim.Stands.anywhere(other)))
                .map(other -> new Claim.Stands(other, rule))
                .toList();
    }

    private List<RuleRef> overruledBy(Rule rule) {
        return overruling(rule).stream()
                .filter(this::isTrue)
                .limit(Rivals.MOST_OVERRULING)
                .map(it -> it.rule().ref())
                .toList();
    }

    private boolean isTrue(Claim claim) {
        return claims.isTrue(claim).orElse(false);
    }

    private boolean isFalse(Claim claim) {
        return !claims.isTrue(claim).orElse(true);
    }

    private boolean areSettled(List<? extends Claim> all) {
        return all.stream().allMatch(claim -> claims.isTrue(claim).isPresent());
    }
}
