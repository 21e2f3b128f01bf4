package org.wholeads.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids read so far and their lines. Keeps 128 bits of the SHA-256 of each id instead of the id, about 45 bytes an id,
 * so that millions of rows fit in little memory and nobody can choose ids that collide.
 */
final class SeenIds {
    private static final int SEGMENTS = 1024;

    private final MessageDigest sha256;
    /** Many small tables instead of a large one, which would need room for two of itself whenever it grows. */
    private final Segment[] segments = new Segment[SEGMENTS];

    SeenIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new Segment();
        }
    }

    /** The line on which the id stands already; 0 when it is new, and it is kept with its line. */
    long add(String id, long line) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = digest.getLong();
        long low = digest.getLong();
        return segments[(int) Long.remainderUnsigned(high, SEGMENTS)].add(high, low, line);
    }

    /** An open-addressing table; a slot is two numbers of a digest and a line, which is 0 where the slot is free. */
    private static final class Segment {
        private static final int SLOT = 3;

        private long[] slots = new long[SLOT * 4];
        private int size;

        long add(long high, long low, long line) {
            int slot = slot(high, low);
            if (slots[slot + 2] != 0) {
                return slots[slot + 2];
            }
            slots[slot] = high;
            slots[slot + 1] = low;
            slots[slot + 2] = line;
            size++;
            if (size * SLOT * 4 > slots.length * 3) {
                grow();
            }
            return 0;
        }

        /** Where the digest is, or the free slot where it belongs. */
        private int slot(long high, long low) {
            int slot = SLOT * (int) Long.remainderUnsigned(low, slots.length / SLOT);
            while (slots[slot + 2] != 0 && !(slots[slot] == high && slots[slot + 1] == low)) {
                slot = (slot + SLOT) % slots.length;
            }
            return slot;
        }

        private void grow() {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (int i = 0; i < old.length; i += SLOT) {
                if (old[i + 2] != 0) {
                    System.arraycopy(old, i, slots, slot(old[i], old[i + 1]), SLOT);
                }
            }
        }
    }
}
