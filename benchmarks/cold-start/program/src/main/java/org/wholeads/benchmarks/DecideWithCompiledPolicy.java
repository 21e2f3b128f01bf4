package org.wholeads.benchmarks;

import org.wholeads.Decision;
import org.wholeads.engine.CompiledPolicy;

/** Loads the bundled policy without Drools, and decides once. */
final class DecideWithCompiledPolicy {
    private DecideWithCompiledPolicy() {}

    public static void main(String[] args) {
        Decision decision = CompiledPolicy.withDefaultPolicy().decide(OneInitiative.create());
        System.out.println(decision.leader());
    }
}
