package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private final long[] masks;
    private final int words;

    /** By index, numbered ones first: where its masks begin, … */
    private final int[] starts;

    /** … and its place among the {@link UnknownFacts}; -1 where the fact is never unknown. */
    private final int[] places;

    Indexes(Collection<Index> all, long[] masks, int words) {
        List<Index> inOrder = new ArrayList<>();
        this.ofChoice = of(all, new Index.OfChoice[0], inOrder);
        this.ofYesNo = of(all, new Index.OfYesNo[0], inOrder);
        this.ofNumber = of(all, new Index.OfNumber[0], inOrder);
        this.ofText = of(all, new Index.OfText[0], inOrder);
        this.starts = new int[inOrder.size()];
        this.ofList = of(all, new Index.OfList[0], inOrder);
        this.masks = masks;
        this.words = words;
        this.places = new int[inOrder.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = inOrder.get(i).place;
            if (inOrder.get(i) instanceof Index.Numbered numbered) {
                starts[i] = numbered.start;
            }
        }
    }

    /** Those of one kind, which are added to the list, too. */
    @SuppressWarnings("unchecked") // the array says what it holds
    private static <T extends Index> T[] of(Collection<Index> all, T[] none, List<Index> inOrder) {
        List<T> found = new ArrayList<>();
        for (Index index : all) {
            if (none.getClass().getComponentType().isInstance(index)) {
                found.add((T) index);
            }
        }
        inOrder.addAll(found);
        return found.toArray(none);
    }

    /** By index: its place among the {@link UnknownFacts}; -1 where the fact is never unknown. */
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
        // Without branches, which nobody could predict: a row is inverted, and so negative, if the value is unknown.
        int[] rows = numbers(values);
        for (int i = 0; i < rows.length; i++) {
            int number = rows[i];
            int sign = (number - Index.Numbered.FIRST) >> 31;
            unknown[i >> 6] |= (sign & 1L) << i;
            rows[i] = (starts[i] + number * words) ^ sign;
        }
        for (int word = 0; word < words; word++) {
            long leftMask = -1;
            long possibleMask = -1;
            for (int row : rows) {
                int sign = row >> 31;
                int place = (row ^ sign) + word;
                leftMask &= masks[place];
                possibleMask &= masks[place + (sign & words)];
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
