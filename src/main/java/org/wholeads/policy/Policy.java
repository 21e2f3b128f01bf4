package org.wholeads.policy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeads.PolicyId;

/**
 * A checked policy: what rules say, as immutable data. Obtain one from {@link PolicyReader}; everything else - engines,
 * analyses, explanations - is derived from it.
 *
 * @param id name, version and digest
 * @param rules names are unique; all rules by stage, then by falling salience, then by name, whatever the order of the texts
 */
public record Policy(PolicyId id, List<Rule> rules) {
    private static final Comparator<Rule> ORDER = Comparator.comparing(Rule::stage)
            .thenComparing(Comparator.comparingInt(Rule::salience).reversed())
            .thenComparing(Rule::name);

    /** @throws IllegalArgumentException if two rules have the same name */
    public Policy {
        rules = rules.stream().sorted(ORDER).toList();
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException("there are two rules of the name \"" + rule.name() + "\"");
            }
        }
    }

    /** The rules of one stage, by falling salience, then by name. */
    public List<Rule> rules(Stage stage) {
        return rules.stream().filter(rule -> rule.stage() == stage).toList();
    }
}
