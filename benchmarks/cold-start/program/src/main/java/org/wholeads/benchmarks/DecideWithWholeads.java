package org.wholeads.benchmarks;

import org.wholeads.Decision;
import org.wholeads.engine.RuleEngine;

/** Loads the bundled policy and decides once. */
final class DecideWithWholeads {
    private DecideWithWholeads() {}

    public static void main(String[] args) {
        Decision decision = RuleEngine.withDefaultPolicy().decide(OneInitiative.create());
        System.out.println(decision.leader());
    }
}
