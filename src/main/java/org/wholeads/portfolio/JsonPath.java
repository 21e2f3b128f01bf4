package org.wholeads.portfolio;

import java.util.regex.Pattern;

/** Names places in a JSON text: {@code $.objectives[1]}, {@code $.attributes["cost centre"]}. */
final class JsonPath {
    static final String ROOT = "$";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");

    private JsonPath() {}

    static String child(String path, String key) {
        return PLAIN.matcher(key).matches() ? path + "." + key : path + "[" + Wording.quoted(key) + "]";
    }
}
