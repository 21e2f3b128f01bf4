package org.wholeads.portfolio;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first different answers of a column, as far as they are short: what a misspelt answer may have meant. */
final class SeenAnswers {
    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final Map<String, String> shownByComparable = new LinkedHashMap<>();

    void add(String cell, String comparable) {
        if (shownByComparable.size() < MOST && cell.length() <= LONGEST) {
            shownByComparable.putIfAbsent(comparable, Answer.tidy(cell));
        }
    }

    boolean has(String answer) {
        return shownByComparable.containsKey(Answer.comparable(answer));
    }

    Collection<String> shown() {
        return shownByComparable.values();
    }
}
