package org.wholeads.portfolio;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON by the book, within limits. */
final class Json {
    /** An initiative has 20 short fields in two levels; whatever is much larger is no initiative. */
    static final int LONGEST_TEXT = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    static JsonParser parser(Reader text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * A list of the values, one a line.
     *
     * @throws InputRefusedException with every line that is no JSON
     */
    static PlainData lines(String text) {
        List<PlainData> items = new ArrayList<>();
        FoundProblems problems = new FoundProblems();
        int line = 0;
        for (String json : text.split("\n", -1)) {
            line++;
            if (!json.isBlank()) {
                try {
                    items.add(value(json, line));
                } catch (InputRefusedException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        problems.refuse();
        return new PlainData.Items(1, "", items);
    }

    private static PlainData value(String json, int line) {
        try (JsonParser tokens = parser(json)) {
            try {
                return new DataReading(tokens, line, true, where -> {}).document();
            } catch (JacksonException e) {
                throw refusal(tokens, e, line);
            }
        }
    }

    static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** The text is no JSON, which only its author can mend. */
    static InputRefusedException refusal(JsonParser json, JacksonException e) {
        return refusal(json, e, 1);
    }

    private static InputRefusedException refusal(JsonParser json, JacksonException e, int firstLine) {
        if (e instanceof JacksonIOException io) {
            throw new UncheckedIOException(io.getCause());
        }
        // Where a limit is passed depends on the parser's buffers; where the token begins does not.
        boolean isLimit = e instanceof StreamConstraintsException || e.getLocation() == null;
        TokenStreamLocation place = isLimit ? json.currentTokenLocation() : e.getLocation();
        return new InputRefusedException(
                "line " + (firstLine - 1 + place.getLineNr()) + ", column " + place.getColumnNr(),
                "is not valid JSON: " + ParserWords.JSON.of(e.getOriginalMessage()));
    }
}
