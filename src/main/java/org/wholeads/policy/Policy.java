package org.wholeads.policy;

import java.util.Comparator;
import java.util.List;
import org.wholeads.PolicyId;

/**
 * A checked policy: what rules say, as immutable data. Obtain one from {@link PolicyReader}; everything else - engines,
 * analyses, explanations - is derived from it.
 *
 * @param id name, version and digest
 * @param rules all rules by stage, then by falling salience, then by name, whatever the order of the texts
 */
public record Policy(PolicyId id, List<Rule> rules) {
    private static final Comparator<Rule> ORDER = Comparator.comparing(Rule::stage)
            .thenComparing(Comparator.comparingInt(Rule::salience).reversed())
            .thenComparing(Rule::name);

    public Policy {
        rules = rules.stream().sorted(ORDER).toList();
    }

    /** The rules of one stage, by falling salience, then by name. */
    public List<Rule> rules(Stage stage) {
        return rules.stream().filter(rule -> rule.stage() == stage).toList();
    }
}
