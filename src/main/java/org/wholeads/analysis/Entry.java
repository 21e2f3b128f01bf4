package org.wholeads.analysis;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;

/**
 * An entry in one of the lists of a decision, without its reason and without the rule that made it. What is left is what the
 * decision says: of a risk, a piece of advice and a question that is its very text. Sorts by part, the most urgent condition
 * first.
 */
public sealed interface Entry extends Comparable<Entry> permits Requested, Consulted, Noted {
    /** The lists of a decision, in the order in which reports show them. */
    enum Part {
        CONDITION,
        CONSULTATION,
        RISK,
        ADVICE,
        QUESTION
    }

    /** The list that it stands in. */
    Part part();

    @Override
    default int compareTo(Entry other) {
        int order = part().compareTo(other.part());
        order = order != 0 ? order : Integer.compare(rank(this), rank(other));
        return order != 0 ? order : toString().compareTo(other.toString());
    }

    /** What this consequence puts into a list; empty if it argues for somebody. */
    static Optional<Entry> of(Consequence consequence) {
        if (consequence instanceof Consequence.Require require) {
            return Optional.of(Requested.of(require));
        }
        if (consequence instanceof Consequence.Consult consult) {
            return Optional.of(new Consulted(consult.role()));
        }
        if (consequence instanceof Consequence.Warn warn) {
            return Optional.of(new Noted(Part.RISK, warn.risk()));
        }
        if (consequence instanceof Consequence.Advise advise) {
            return Optional.of(new Noted(Part.ADVICE, advise.advice()));
        }
        return consequence instanceof Consequence.Ask ask
                ? Optional.of(new Noted(Part.QUESTION, ask.question()))
                : Optional.empty();
    }

    /** What a rule puts into lists. */
    static Set<Entry> of(Rule rule) {
        Set<Entry> entries = new LinkedHashSet<>();
        rule.consequences().forEach(consequence -> of(consequence).ifPresent(entries::add));
        return entries;
    }

    private static int rank(Entry entry) {
        if (entry instanceof Requested condition) {
            return 100 * condition.requirement().ordinal() + condition.owner().ordinal();
        }
        return entry instanceof Consulted consulted ? consulted.role().ordinal() : 0;
    }
}
