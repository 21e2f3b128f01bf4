package org.wholeads.policy;

/** Where random tests begin: by chance, or where {@code -Dseed=…} says, which repeats a run. */
final class Seed {
    private Seed() {}

    /** The seed, printed so that a failure can be repeated. */
    static long of(Class<?> test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test.getSimpleName() + ": repeat this run with -Dseed=" + seed);
        return seed;
    }
}
