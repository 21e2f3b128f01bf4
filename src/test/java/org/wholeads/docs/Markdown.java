package org.wholeads.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A document with blocks of code. */
record Markdown(String text) {
    static Markdown of(Path file) throws IOException {
        return new Markdown(Files.readString(file));
    }

    /** The blocks of one language, in order. */
    List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
