package org.wholeads.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids read so far, and where they stand. Give the same to all files of a run, see {@link Portfolio#sharing}. Not
 * thread-safe.
 *
 * <p>Keeps 128 bits of the SHA-256 of each id instead of the id, about 45 bytes an id, so that millions of rows fit in little memory and nobody can choose ids that collide.
 */
public final class SeenIds {
    private static final int SEGMENTS = 1024;
    /** A place is one number: the file above these bits, the line, which is never 0, below. */
    private static final int LINE_BITS = 40;

    private final MessageDigest sha256;
    /** Many small tables instead of a large one, which would need room for two of itself whenever it grows. */
    private final Segment[] segments = new Segment[SEGMENTS];

    private final List<String> files = new ArrayList<>();

    /** No ids yet. */
    public SeenIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new Segment();
        }
    }

    /** The number by which {@link #add} knows a file of the run. */
    int file(String name) {
        files.add(name);
        return files.size() - 1;
    }

    /** Where the id stands already, seen from this file; {@code null} when it is new, and it is kept with its place. */
    @Nullable
    String add(String id, int file, long line) {
        long earlier = add(id, ((long) file << LINE_BITS) | line);
        if (earlier == 0) {
            return null;
        }
        int earlierFile = (int) (earlier >> LINE_BITS);
        String on = "on line " + (earlier & ((1L << LINE_BITS) - 1));
        return earlierFile == file ? on : "in " + files.get(earlierFile) + " " + on;
    }

    /** The place where the id stands already; 0 when it is new, and it is kept with this place, which is not 0. */
    private long add(String id, long place) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        long high = digest.getLong();
        long low = digest.getLong();
        return segments[(int) Long.remainderUnsigned(high, SEGMENTS)].add(high, low, place);
    }

    /** An open-addressing table; a slot is two numbers of a digest and a place, which is 0 where the slot is free. */
    private static final class Segment {
        private static final int SLOT = 3;

        private long[] slots = new long[SLOT * 4];
        private int size;

        long add(long high, long low, long place) {
            int slot = slot(high, low);
            if (slots[slot + 2] != 0) {
                return slots[slot + 2];
            }
            slots[slot] = high;
            slots[slot + 1] = low;
            slots[slot + 2] = place;
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
