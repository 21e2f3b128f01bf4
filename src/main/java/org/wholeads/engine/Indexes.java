package org.wholeads.engine;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;

/**
 * The indexes of the facts of an initiative. They stand together by kind, so that each loop calls one method and the JIT
 * compiler can put it in place. Immutable.
 */
final class Indexes {
    private final Index.OfChoice[] ofChoice;
    private final Index.OfYesNo[] ofYesNo;
    private final Index.OfNumber[] ofNumber;
    private final Index.OfText[] ofText;
    private final Index.OfList[] ofList;

    Indexes(Collection<Index> all) {
        this.ofChoice = of(all, Index.OfChoice.class).toArray(Index.OfChoice[]::new);
        this.ofYesNo = of(all, Index.OfYesNo.class).toArray(Index.OfYesNo[]::new);
        this.ofNumber = of(all, Index.OfNumber.class).toArray(Index.OfNumber[]::new);
        this.ofText = of(all, Index.OfText.class).toArray(Index.OfText[]::new);
        this.ofList = of(all, Index.OfList.class).toArray(Index.OfList[]::new);
    }

    private static <T extends Index> Stream<T> of(Collection<Index> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * Clears the ways that the facts rule out.
     *
     * @param unknown where what nobody stated is added, by its place among the {@link UnknownFacts}
     */
    void narrow(Initiative initiative, long[] left, long[] possible, long[] unknown) {
        @Nullable Object[] values = Fact.allIn(initiative);
        for (Index.OfChoice index : ofChoice) {
            index.narrow(values, left, possible, unknown);
        }
        for (Index.OfYesNo index : ofYesNo) {
            index.narrow(values, left, possible, unknown);
        }
        for (Index.OfNumber index : ofNumber) {
            index.narrow(values, left, possible, unknown);
        }
        for (Index.OfText index : ofText) {
            index.narrow(values, left, possible, unknown);
        }
        for (Index.OfList index : ofList) {
            index.narrow(values, left, possible, unknown);
        }
    }
}
