package org.wholeads.report;

/** Texts as YAML has them. Stateless; may be used by many threads. */
public final class YamlText {
    private YamlText() {}

    /** Between quotation marks nothing means anything but itself, if the few signs that do, or that nobody sees, are escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (PlainText.isShown(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }
}
