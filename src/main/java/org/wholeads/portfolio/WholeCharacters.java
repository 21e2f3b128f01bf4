package org.wholeads.portfolio;

import java.io.Reader;

/**
 * Reads a text in pieces that end with a whole character. The YAML parser breaks off with an exception of its own where the
 * two halves of a character, such as an emoji, come in different pieces.
 */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] piece, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        boolean isHalved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        int whole = isHalved && end - at > 1 ? end - 1 : end;
        text.getChars(at, whole, piece, offset);
        int count = whole - at;
        at = whole;
        return count;
    }

    @Override
    public void close() {
        // a text needs no closing
    }
}
