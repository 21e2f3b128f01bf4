package org.wholeads.report;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.analysis.RuleChange;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;

/** How a rule is written differently, as people say it. */
final class RuleChangeText {
    private RuleChangeText() {}

    /** "salience 10 becomes 20; weight 3 becomes 4". */
    static String of(RuleChange change) {
        if (change.before().isEmpty()) {
            return "is new";
        }
        if (change.after().isEmpty()) {
            return "is gone";
        }
        Rule before = change.before().get();
        Rule after = change.after().get();
        List<String> parts = new ArrayList<>();
        for (RuleChange.Aspect aspect : change.aspects()) {
            parts.add(
                    switch (aspect) {
                        case ADDED -> "is new";
                        case REMOVED -> "is gone";
                        case SALIENCE -> "salience " + before.salience() + " becomes " + after.salience();
                        case CONDITIONS -> "asks for " + conditions(after) + " instead of " + conditions(before);
                        case SAYS -> says(before, after);
                        case TITLE -> "was called " + ChangeLine.quoted(before.name());
                        case WORDING -> "other words";
                        case SOURCE -> "rests on " + source(after) + " instead of " + source(before);
                        case FILE -> "stood in " + before.ref().file();
                    });
        }
        return String.join("; ", parts);
    }

    private static String source(Rule rule) {
        String source = rule.source();
        return source == null ? "no stated source" : ChangeLine.quoted(source);
    }

    private static String conditions(Rule rule) {
        return String.join(" ", rule.patterns().stream().map(Object::toString).toList());
    }

    private static String says(Rule before, Rule after) {
        boolean weighs = before.consequences().size() == 1
                && after.consequences().size() == 1
                && before.consequences().get(0) instanceof Consequence.Favour old
                && after.consequences().get(0) instanceof Consequence.Favour now
                && old.side() == now.side();
        return weighs
                ? "weight " + ((Consequence.Favour) before.consequences().get(0)).weight() + " becomes "
                        + ((Consequence.Favour) after.consequences().get(0)).weight()
                : "says something else";
    }
}
