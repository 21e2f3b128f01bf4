package org.wholeads.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyText;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** Rules on an attribute that no rule reads and no initiative has. */
final class Unrelated {
    private final String name;
    private final Field attribute;

    Unrelated(Policy policy, List<Scenario> scenarios) {
        Set<String> taken = new HashSet<>();
        for (Rule rule : policy.rules()) {
            taken.add(rule.name());
            rule.fields(field -> taken.add(field.key()));
        }
        scenarios.forEach(
                scenario -> taken.addAll(scenario.initiative().attributes().keySet()));
        String free = "unrelated";
        for (int i = 2; taken.contains(free) || taken.contains(free + " advice"); i++) {
            free = "unrelated " + i;
        }
        this.name = free;
        this.attribute = Field.attribute(free);
    }

    /** As decisions name it among the unknown facts. */
    String attribute() {
        return attribute.label();
    }

    String text() {
        Pattern asks = new Pattern(
                Subject.INITIATIVE, List.of(new Comparison(attribute, Operator.EQUAL, new Constant("yes"))));
        return PolicyText.of(List.of(
                new Rule(
                        new RuleRef(name, "", 1),
                        null,
                        Stage.EVIDENCE,
                        0,
                        List.of(asks),
                        List.of(new Consequence.Favour(Leader.CTO, 100, "unrelated"))),
                new Rule(
                        new RuleRef(name + " advice", "", 1),
                        null,
                        Stage.CONSEQUENCE,
                        0,
                        List.of(asks, new Pattern(Subject.OUTCOME, List.of())),
                        List.of(new Consequence.Advise("unrelated")))));
    }
}
