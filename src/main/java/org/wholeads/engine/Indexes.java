package org.wholeads.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;

/** The indexes of the facts of an initiative. Immutable. */
final class Indexes {
    // By kind, so that each loop calls one method and the JIT compiler can put it in place.
    private final Index.OfChoice[] ofChoice;
    private final Index.OfYesNo[] ofYesNo;
    private final Index.OfNumber[] ofNumber;
    private final Index.OfText[] ofText;
    private final Index.OfList[] ofList;

    /** The masks of all numbered indexes, kind by kind, … */
    private final long[] masks;

    /** … and where those of each begin. */
    private final int[] starts;

    /** By index, numbered ones first. */
    private final int[] places;

    private final int words;

    Indexes(Collection<Index> all, int words) {
        this.ofChoice = of(all, Index.OfChoice.class).toArray(Index.OfChoice[]::new);
        this.ofYesNo = of(all, Index.OfYesNo.class).toArray(Index.OfYesNo[]::new);
        this.ofNumber = of(all, Index.OfNumber.class).toArray(Index.OfNumber[]::new);
        this.ofText = of(all, Index.OfText.class).toArray(Index.OfText[]::new);
        this.ofList = of(all, Index.OfList.class).toArray(Index.OfList[]::new);
        this.words = words;
        List<Index.Numbered> numbered = Stream.<Index.Numbered[]>of(ofChoice, ofYesNo, ofNumber, ofText)
                .flatMap(Stream::of)
                .toList();
        this.masks = numbered.stream()
                .flatMapToLong(index -> LongStream.of(index.masks))
                .toArray();
        this.places = Stream.<Index>concat(numbered.stream(), Stream.of(ofList))
                .mapToInt(index -> index.place)
                .toArray();
        this.starts = new int[numbered.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + numbered.get(i - 1).masks.length;
        }
    }

    private static <T extends Index> Stream<T> of(Collection<Index> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * The places of the indexes among the {@link UnknownFacts}; -1 where the fact is never unknown.
     */
    int[] places() {
        return places.clone();
    }

    /** An empty set of indexes. */
    long[] none() {
        return Bits.none(places.length);
    }

    /**
     * Clears the ways that the facts rule out.
     *
     * @param left of what conditions leave as they are meant
     * @param possible of what at least one value of what is unknown would leave
     * @param unknown where the indexes of what nobody stated are added
     */
    void narrow(Initiative initiative, long[] left, long[] possible, long[] unknown) {
        @Nullable Object[] values = Fact.allIn(initiative);
        for (int i = 0; i < ofList.length; i++) {
            Object value = ofList[i].valueIn(values);
            ofList[i].narrow(value, left, possible);
            if (value == null) {
                Bits.add(unknown, starts.length + i);
            }
        }
        int[] leftRows = numbers(values);
        int[] possibleRows = new int[leftRows.length];
        for (int i = 0; i < leftRows.length; i++) {
            int number = leftRows[i];
            // Without a branch, which nobody could predict: 1 if the number is UNKNOWN, which is 0, else 0.
            int isUnknown = (number - 1) >>> 31;
            unknown[i >> 6] |= (long) isUnknown << i;
            leftRows[i] = starts[i] + number * words;
            possibleRows[i] = leftRows[i] + isUnknown * words;
        }
        for (int word = 0; word < words; word++) {
            long leftMask = -1;
            long possibleMask = -1;
            for (int i = 0; i < leftRows.length; i++) {
                leftMask &= masks[leftRows[i] + word];
                possibleMask &= masks[possibleRows[i] + word];
            }
            left[word] &= leftMask;
            possible[word] &= possibleMask;
        }
    }

    /** Of the values, index by index. */
    private int[] numbers(@Nullable Object[] values) {
        int[] numbers = new int[starts.length];
        int next = 0;
        for (Index.OfChoice index : ofChoice) {
            numbers[next++] = index.numberIn(values);
        }
        for (Index.OfYesNo index : ofYesNo) {
            numbers[next++] = index.numberIn(values);
        }
        for (Index.OfNumber index : ofNumber) {
            numbers[next++] = index.numberIn(values);
        }
        for (Index.OfText index : ofText) {
            numbers[next++] = index.numberIn(values);
        }
        return numbers;
    }
}
