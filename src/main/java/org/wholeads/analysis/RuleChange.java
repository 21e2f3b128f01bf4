package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * A rule that is written differently in another policy, whether or not any decision differs for it. Rules of one title are
 * the same rule; of the others those that say the same under the same conditions are one rule with another title.
 *
 * @param before the rule of the old policy; empty if it is new
 * @param after the rule of the new policy; empty if it is gone
 */
public record RuleChange(Optional<Rule> before, Optional<Rule> after) {
    /** What can be different. */
    public enum Aspect {
        /** The rule is new. */
        ADDED(false),
        /** The rule is gone. */
        REMOVED(false),
        /** Its salience. */
        SALIENCE(false),
        /** What it asks for. */
        CONDITIONS(false),
        /** What it says: whom it names, a weight, a requirement, an owner, whom to consult, a risk, advice or a question. */
        SAYS(false),
        /** Its title. */
        TITLE(true),
        /** A because-text, or the order in which it says what it says. */
        WORDING(true),
        /** What it states that it rests on. */
        SOURCE(true),
        /** The file it stands in. */
        FILE(true);

        private final boolean wording;

        Aspect(boolean wording) {
            this.wording = wording;
        }

        /** Whether it is about words alone. */
        public boolean isWording() {
            return wording;
        }
    }

    /** Every rule that is written differently, in the order of the old policy, then of the new one. Lines do not count. */
    static List<RuleChange> between(Policy before, Policy after) {
        Map<String, Rule> now = new LinkedHashMap<>();
        after.rules().forEach(rule -> now.put(rule.name(), rule));
        List<RuleChange> changes = new ArrayList<>();
        List<Rule> gone = new ArrayList<>();
        for (Rule old : before.rules()) {
            Rule same = now.remove(old.name());
            if (same != null) {
                changes.add(new RuleChange(Optional.of(old), Optional.of(same)));
            } else {
                gone.add(old);
            }
        }
        Map<List<Object>, List<Rule>> unmatched =
                now.values().stream().collect(Collectors.groupingBy(RuleChange::substance));
        for (Rule old : gone) {
            List<Rule> alike = unmatched.getOrDefault(substance(old), List.of());
            Optional<Rule> retitled = alike.isEmpty() ? Optional.empty() : Optional.of(alike.remove(0));
            retitled.ifPresent(rule -> now.remove(rule.name()));
            changes.add(new RuleChange(Optional.of(old), retitled));
        }
        now.values().forEach(rule -> changes.add(new RuleChange(Optional.empty(), Optional.of(rule))));
        return changes.stream().filter(change -> !change.aspects().isEmpty()).toList();
    }

    /** All that is different, at least one. */
    public Set<Aspect> aspects() {
        if (before.isEmpty() || after.isEmpty()) {
            return EnumSet.of(before.isEmpty() ? Aspect.ADDED : Aspect.REMOVED);
        }
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        add(aspects, Aspect.SALIENCE, Rule::salience);
        add(aspects, Aspect.CONDITIONS, Rule::patterns);
        add(aspects, Aspect.SAYS, RuleChange::meanings);
        add(aspects, Aspect.TITLE, Rule::name);
        add(aspects, Aspect.SOURCE, rule -> Optional.ofNullable(rule.source()));
        add(aspects, Aspect.FILE, rule -> rule.ref().file());
        if (!aspects.contains(Aspect.SAYS)) {
            add(aspects, Aspect.WORDING, Rule::consequences);
        }
        return aspects;
    }

    /** Whether nothing but words is different. */
    public boolean isWording() {
        return aspects().stream().allMatch(Aspect::isWording);
    }

    private void add(Set<Aspect> aspects, Aspect aspect, Function<Rule, Object> part) {
        if (!before.map(part).equals(after.map(part))) {
            aspects.add(aspect);
        }
    }

    private static List<Object> substance(Rule rule) {
        return List.of(rule.salience(), rule.patterns(), meanings(rule));
    }

    /** What a rule says without wording, and how often, in whatever order. */
    private static Map<Object, Long> meanings(Rule rule) {
        Map<Object, Long> meanings = new HashMap<>();
        rule.consequences().forEach(consequence -> meanings.merge(Meaning.of(consequence), 1L, Long::sum));
        return meanings;
    }
}
