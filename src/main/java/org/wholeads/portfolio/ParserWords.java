package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the parsers of JSON, CSV and YAML say to their programmers, in words for the author of a file. What no row of the
 * table knows is said in general, so that no name of an option or a class is ever shown.
 */
enum ParserWords {
    JSON(
            "it cannot be read from here on",
            "Unexpected end-of-input.*",
            "it ends too early: a text, a list or an object is not closed",
            "Unexpected close marker '(.)'.*",
            "$1 closes nothing that is open here",
            ".*non-standard\\) comment.*",
            "JSON has no comments; delete it",
            "Unexpected character \\('?(.)'? .*: was expecting comma.*",
            "a comma is missing before $1",
            "Unexpected character \\('?(.)'? .*: was expecting double-quote.*",
            "expected the name of a field between quotation marks, found $1",
            "Unexpected character \\('?(.)'? .*: was expecting a colon.*",
            "a colon is missing before $1",
            ".*hex-digit.*",
            "four digits, 0 to 9 or a to f, follow a backslash and u",
            ".*numeric value.*",
            "a number is written like 12 or -1.5, with no 0 or + before it",
            "Unexpected character \\('?(.)'? .*: expected a valid value.*",
            "expected a value, found $1",
            "Illegal unquoted character.*",
            "a line end or a control character stands inside a text; write its escape, such as \\\\n",
            "Illegal character.*",
            "a control character cannot stand here; delete it",
            "Non-standard token '(.*?)'.*",
            "$1 is no number of JSON",
            "Unrecognized token '(.*?)'.*",
            "$1 is neither true, false, null nor a number; a text stands between quotation marks",
            "Unrecognized character escape.*",
            "a backslash begins an escape that JSON does not have; write two for a backslash"),

    CSV(
            "it cannot be read from here on",
            "Unclosed quoted field.*",
            "a quotation mark is not closed",
            "Unexpected character after closing quote.*",
            "behind a closing quotation mark stands neither a comma nor a line end; write a quotation mark inside a cell twice",
            ".*max record size of (\\d+).*",
            "the row is longer than $1 characters",
            ".*maximum limit of (\\d+) fields.*",
            "there are more than $1 columns",
            ".*(?:buffer size|field size) of (\\d+).*",
            "a cell is longer than $1 characters; perhaps a quotation mark is not closed"),

    YAML(
            "it cannot be read here; check indentation, colons and quotation marks, and quote a text that holds signs",
            ".*expected ',' or '([\\]}])'.*",
            "expected ',' or '$1'",
            "mapping values are not allowed here",
            "a colon cannot stand here; quote a text that holds one",
            ".*'\\\\t\\(TAB\\)'.*",
            "a tab cannot stand here; indent with blanks",
            ".*found character '(.)' that cannot start any token.*",
            "a text cannot begin with $1; quote it",
            "special characters are not allowed.*|.*HighSurrogate.*",
            "it holds a control character or half a character; delete it",
            ".*quoted scalar, found unexpected end of stream.*",
            "a quotation mark is not closed",
            ".*unknown escape character.*",
            "a backslash begins an escape that YAML does not have; write the text between ' and '",
            ".*could not find expected ':'.*",
            "a colon is missing");

    private static final List<Row> LIMITS = List.of(
            new Row(
                    ".*nesting depth \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
                    "it is nested deeper than $1"),
            new Row(
                    "String value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
                    "a text is longer than $1 characters"),
            new Row(
                    "Number value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
                    "a number has more than $1 digits"),
            new Row(
                    "Name length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
                    "the name of a field is longer than $1 characters"));

    private final String otherwise;
    private final List<Row> rows = new ArrayList<>();

    private record Row(Pattern pattern, String words) {
        Row(String pattern, String words) {
            this(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    /** @param rows what the parser says, then the words for it, and so on */
    ParserWords(String otherwise, String... rows) {
        this.otherwise = otherwise;
        for (int i = 0; i < rows.length; i += 2) {
            this.rows.add(new Row(rows[i], rows[i + 1]));
        }
    }

    String of(String message) {
        for (Row row : Stream.concat(LIMITS.stream(), rows.stream()).toList()) {
            Matcher matcher = row.pattern().matcher(message);
            if (matcher.matches()) {
                return InvisibleCharacters.escaped(matcher.replaceFirst(row.words()));
            }
        }
        return otherwise;
    }
}
