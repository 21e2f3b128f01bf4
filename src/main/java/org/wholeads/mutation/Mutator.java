package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.policy.PolicyText;
import org.wholeads.policy.Rule;

/** Makes the mutants of one rule of a policy. Used once; not thread-safe. */
final class Mutator {
    private final Policy policy;
    private final Rule rule;
    private final Set<Rule> made = new LinkedHashSet<>();
    private final Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * A rule in the making, which may turn out to be none.
     *
     * @param change in words
     */
    record Draft(Kind kind, String change, List<Pattern> patterns, List<Consequence> consequences, int salience) {
        /** @throws IllegalArgumentException if it is no rule */
        Rule rule(Rule from) {
            return new Rule(from.ref(), from.source(), from.stage(), salience, patterns, consequences);
        }
    }

    Mutator(Policy policy, Rule rule) {
        this.policy = policy;
        this.rule = rule;
        made.add(rule);
    }

    List<Mutant> mutants() {
        List<Draft> drafts = new ArrayList<>();
        new ConditionChanges(rule).drafts().forEach(drafts::add);
        new ConsequenceChanges(rule).drafts().forEach(drafts::add);
        SalienceChanges.of(rule, policy).forEach(drafts::add);
        drafts.sort((one, other) -> one.kind().compareTo(other.kind()));
        drafts.forEach(this::add);
        add(Kind.DROPPED_RULE, "the rule is dropped", Optional.empty());
        return mutants;
    }

    private void add(Draft draft) {
        try {
            Rule changed = draft.rule(rule);
            if (!made.contains(changed) && isReadable(changed)) {
                made.add(changed);
                add(draft.kind(), draft.change(), Optional.of(changed));
            }
        } catch (IllegalArgumentException e) {
            // No rule could be like this: nothing that a policy would have to be tested for.
        }
    }

    private static boolean isReadable(Rule changed) {
        try {
            PolicyReader.fromText(PolicyText.of(List.of(changed)));
            return true;
        } catch (PolicyRejectedException e) {
            return false;
        }
    }

    private void add(Kind kind, String change, Optional<Rule> changed) {
        int number = count.merge(kind, 1, Integer::sum);
        String id = "\"" + rule.name() + "\" " + kind + " " + number;
        List<Rule> rules = new ArrayList<>(policy.rules());
        int place = rules.indexOf(rule);
        changed.ifPresentOrElse(now -> rules.set(place, now), () -> rules.remove(place));
        mutants.add(new Mutant(id, rule, changed, kind, change, new Policy(policy.id(), rules)));
    }
}
