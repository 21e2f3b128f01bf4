package org.wholeads.policy;

import java.io.Serializable;
import java.util.ArrayList;
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
public record Policy(PolicyId id, List<Rule> rules) implements Serializable {
    /** @throws IllegalArgumentException if two rules have the same name */
    public Policy {
        rules = sorted(rules);
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException("there are two rules of the name \"" + rule.name() + "\"");
            }
        }
    }

    /** The rules of one stage, by falling salience, then by name. */
    public List<Rule> rules(Stage stage) {
        List<Rule> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.stage() == stage) {
                found.add(rule);
            }
        }
        return List.copyOf(found);
    }

    private static List<Rule> sorted(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Policy::order);
        return List.copyOf(sorted);
    }

    private static int order(Rule one, Rule other) {
        int order = one.stage().compareTo(other.stage());
        order = order != 0 ? order : Integer.compare(other.salience(), one.salience());
        return order != 0 ? order : one.name().compareTo(other.name());
    }
}
