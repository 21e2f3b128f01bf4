package org.wholeads.benchmarks;

import org.drools.compiler.kie.builder.impl.DrlProject;

/** Lets stock Drools compile the bundled policy in the classic way, and decides once. */
final class DecideWithClassicDrools {
    private DecideWithClassicDrools() {}

    public static void main(String[] args) {
        System.out.println(StockDrools.decide(DrlProject.class));
    }
}
