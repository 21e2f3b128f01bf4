package org.wholeads.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;

/** Lets stock Drools compile the bundled policy to an executable model, and decides once. */
final class DecideWithExecutableModel {
    private DecideWithExecutableModel() {}

    public static void main(String[] args) {
        System.out.println(StockDrools.decide(ExecutableModelProject.class));
    }
}
