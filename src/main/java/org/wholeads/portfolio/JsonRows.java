package org.wholeads.portfolio;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One initiative, or an array of them. */
final class JsonRows implements Rows {
    private final JsonParser json;
    private boolean inArray;
    private boolean started;
    private int index;

    JsonRows(Reader text) {
        json = Json.parser(text);
    }

    @Override
    public @Nullable Row next() {
        try {
            return started ? following() : first();
        } catch (JacksonException e) {
            throw Json.refusal(json, e);
        }
    }

    private @Nullable Row first() {
        started = true;
        if (json.nextToken() == null) {
            throw new InputRefusedException(JsonPath.ROOT, "is empty");
        }
        inArray = json.hasToken(JsonToken.START_ARRAY);
        return inArray ? following() : row(JsonPath.ROOT);
    }

    private @Nullable Row following() {
        if (inArray && json.nextToken() != JsonToken.END_ARRAY) {
            return row(JsonPath.ROOT + "[" + index++ + "]");
        }
        if (json.nextToken() != null) {
            throw new InputRefusedException(
                    "line " + json.currentTokenLocation().getLineNr(),
                    "the file goes on after its end; one object a line is JSON Lines, in a file called .jsonl");
        }
        return null;
    }

    private Row row(String path) {
        int line = json.currentTokenLocation().getLineNr();
        return Rows.row(line, new JsonFacts(json, path).read());
    }

    @Override
    public void close() {
        json.close();
    }
}
