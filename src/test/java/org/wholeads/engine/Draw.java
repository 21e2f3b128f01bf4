package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws by lot; the same seed gives the same draws. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T from(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> several(List<? extends T> all, int least, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(all.size(), between(least, most)));
    }

    <T> List<T> shuffled(List<? extends T> all) {
        return several(all, all.size(), all.size());
    }
}
