package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeads.Leader;
import org.wholeads.scenario.Expectation.Accountable;
import org.wholeads.scenario.Expectation.Consults;
import org.wholeads.scenario.Expectation.Fate;
import org.wholeads.scenario.Expectation.LedBy;
import org.wholeads.scenario.Expectation.OfRule;
import org.wholeads.scenario.Expectation.Requires;
import org.wholeads.scenario.Expectation.Says;

/** Expectations that no decision can meet, mostly because a default says the contrary. */
final class Contradictions {
    private Contradictions() {}

    /** What contradicts itself, a sentence each. */
    static List<String> in(List<Expectation> expected) {
        List<String> found = new ArrayList<>();
        for (Expectation one : expected) {
            for (Expectation other : expected) {
                if (isAloneBeside(one, other)) {
                    found.add("expects \"" + one + "\" and \"" + other
                            + "\", but who leads alone is accountable; say here who is accountable");
                } else if (contrary(one).filter(other::equals).isPresent()) {
                    found.add("expects \"" + one + "\" and \"" + other + "\", which no decision can be");
                }
            }
        }
        return found;
    }

    private static boolean isAloneBeside(Expectation one, Expectation other) {
        return one instanceof LedBy led
                && other instanceof Accountable accountable
                && led.leader() != Leader.JOINT
                && led.leader() != accountable.leader();
    }

    private static Optional<Expectation> contrary(Expectation expectation) {
        if (expectation instanceof Requires requires && requires.wanted()) {
            return Optional.of(new Requires(requires.requirement(), requires.owner(), requires.text(), false));
        }
        if (expectation instanceof Consults consults && consults.wanted()) {
            return Optional.of(new Consults(consults.role(), false));
        }
        if (expectation instanceof Says says && says.wanted()) {
            return Optional.of(new Says(says.kind(), says.text(), false));
        }
        return expectation instanceof OfRule rule && rule.fate() == Fate.FOLLOWED
                ? Optional.of(new OfRule(rule.rule(), Fate.NOT_FOLLOWED))
                : Optional.empty();
    }
}
