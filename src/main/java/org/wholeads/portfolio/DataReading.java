package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wholeads.portfolio.PlainData.Fields;
import org.wholeads.portfolio.PlainData.Items;
import org.wholeads.portfolio.PlainData.Nothing;
import org.wholeads.portfolio.PlainData.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over the tokens of YAML or JSON. */
final class DataReading {
    static final int DEEPEST = 10;

    private final JsonParser tokens;
    private final int firstLine;
    private final boolean nullIsAbsent;
    private final Consumer<String> plain;

    /**
     * Starts before the first token.
     *
     * @param firstLine the line of the file on which the tokens begin, from 1
     * @param nullIsAbsent whether a field that is null is left out, and not {@link Nothing}
     * @param plain refuses the current token, at the place that it is given, if it is not plain
     */
    DataReading(JsonParser tokens, int firstLine, boolean nullIsAbsent, Consumer<String> plain) {
        this.tokens = tokens;
        this.firstLine = firstLine;
        this.nullIsAbsent = nullIsAbsent;
        this.plain = plain;
    }

    PlainData document() {
        if (tokens.nextToken() == null) {
            return new Nothing(firstLine, "");
        }
        PlainData document = value("");
        if (tokens.nextToken() != null) {
            throw new InputRefusedException(where(""), "is followed by a second document");
        }
        return document;
    }

    private PlainData value(String path) {
        plain.accept(where(path));
        int line = line();
        if (tokens.hasToken(JsonToken.START_OBJECT)) {
            return new Fields(line, path, fields(path));
        }
        if (tokens.hasToken(JsonToken.START_ARRAY)) {
            List<PlainData> items = new ArrayList<>();
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(path + "[" + items.size() + "]"));
            }
            return new Items(line, path, items);
        }
        if (tokens.hasToken(JsonToken.VALUE_NULL)) {
            return new Nothing(line, path);
        }
        String text = tokens.getString();
        if (Utf8.hasLoneSurrogate(text)) {
            throw new InputRefusedException(where(path), "holds half a character (a \\u escape without its partner)");
        }
        return new Text(line, path, text);
    }

    private Map<String, PlainData> fields(String path) {
        Map<String, PlainData> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            plain.accept(where(path));
            String key = tokens.currentName();
            String inside = path.isEmpty() ? key : path + "." + key;
            if (fields.containsKey(key)) {
                throw new InputRefusedException(where(inside), "is there twice");
            }
            boolean isNull = tokens.nextToken() == JsonToken.VALUE_NULL;
            if (!isNull || !nullIsAbsent) {
                fields.put(key, value(inside));
            }
        }
        return fields;
    }

    /** The place of the current token. */
    String where(String path) {
        return path.isEmpty() ? "line " + line() : path + " (line " + line() + ")";
    }

    private int line() {
        return firstLine - 1 + tokens.currentTokenLocation().getLineNr();
    }
}
