package org.wholeads.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids read so far and their lines. Keeps 128 bits of the SHA-256 of each id instead of the id, 24 bytes a slot, so
 * that millions of rows fit in little memory and nobody can choose ids that collide.
 */
final class SeenIds {
    private final MessageDigest sha256;
    private long[] slots = new long[3 * 1024];
    private int size;

    SeenIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The line on which the id stands already; 0 when it is new, and it is kept with its line. */
    long add(String id, long line) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = digest.getLong();
        long low = digest.getLong();
        int slot = slot(high, low);
        if (slots[slot + 2] != 0) {
            return slots[slot + 2];
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        slots[slot + 2] = line;
        size++;
        if (size > slots.length / 3 / 2) {
            grow();
        }
        return 0;
    }

    /** Where the id is, or the free slot where it belongs. */
    private int slot(long high, long low) {
        int slot = 3 * (int) Long.remainderUnsigned(high, slots.length / 3);
        while (slots[slot + 2] != 0 && !(slots[slot] == high && slots[slot + 1] == low)) {
            slot = (slot + 3) % slots.length;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (int i = 0; i < old.length; i += 3) {
            if (old[i + 2] != 0) {
                System.arraycopy(old, i, slots, slot(old[i], old[i + 1]), 3);
            }
        }
    }
}
