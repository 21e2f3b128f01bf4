package org.wholeads.policy;

/**
 * A word of the dialect.
 *
 * @param type what it is
 * @param text the characters; of a text those between the quotation marks
 * @param offset where it begins in its source
 * @param length how many characters it takes in its source
 */
record Token(Type type, String text, int offset, int length) {
    enum Type {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END_OF_FILE
    }

    boolean is(String expected) {
        return (type == Type.WORD || type == Type.SIGN) && text.equals(expected);
    }

    int end() {
        return offset + length;
    }

    /** For messages: how a reader would call it. */
    String shown() {
        return switch (type) {
            case END_OF_FILE -> "the end of the file";
            case TEXT -> "the text \"" + abbreviated() + "\"";
            default -> "'" + abbreviated() + "'";
        };
    }

    private String abbreviated() {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
