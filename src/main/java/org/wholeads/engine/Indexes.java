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
        this.places = numbered.stream().mapToInt(index -> index.place).toArray();
        this.starts = new int[numbered.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + numbered.get(i - 1).masks.length;
        }
    }

    private static <T extends Index> Stream<T> of(Collection<Index> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * Clears the ways that the facts rule out.
     *
     * @param left of what conditions leave as they are meant
     * @param possible of what at least one value of what is unknown would leave
     * @param unknown where what nobody stated is added, by its place among the {@link UnknownFacts}
     */
    void narrow(Initiative initiative, long[] left, long[] possible, long[] unknown) {
        @Nullable Object[] values = Fact.allIn(initiative);
        for (Index.OfList index : ofList) {
            Object value = index.valueIn(values);
            index.narrow(value, left, possible);
            if (value == null) {
                Bits.add(unknown, index.place);
            }
        }
        int[] known = numbers(values);
        int[] open = new int[known.length];
        int knownCount = 0;
        int openCount = 0;
        for (int i = 0; i < known.length; i++) {
            int number = known[i];
            if (number == Index.Numbered.UNKNOWN) {
                open[openCount++] = starts[i];
                Bits.add(unknown, places[i]);
            } else {
                known[knownCount++] = starts[i] + number * words;
            }
        }
        for (int word = 0; word < words; word++) {
            long mask = -1;
            for (int i = 0; i < knownCount; i++) {
                mask &= masks[known[i] + word];
            }
            long leftMask = mask;
            long possibleMask = mask;
            for (int i = 0; i < openCount; i++) {
                leftMask &= masks[open[i] + Index.Numbered.UNKNOWN * words + word];
                possibleMask &= masks[open[i] + Index.Numbered.ANY * words + word];
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
