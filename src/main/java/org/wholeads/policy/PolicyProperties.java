package org.wholeads.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Spelling;

/**
 * The file {@code policy.properties}: {@code name = …} and {@code version = …}, one a line, {@code #} before remarks. Both
 * lines may be missing. It knows no escapes.
 */
final class PolicyProperties {
    private static final List<String> KEYS = List.of("name", "version");

    private PolicyProperties() {}

    static Map<String, String> read(SourceText source, Problems problems) {
        Map<String, String> values = new LinkedHashMap<>();
        int offset = 0;
        for (String line : source.text().split("\n", -1)) {
            if (problems.areTooMany()) {
                return values;
            }
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                read(line.strip(), offset + line.length() - line.stripLeading().length(), values, problems);
            }
            offset += line.length() + 1;
        }
        return values;
    }

    private static void read(String line, int offset, Map<String, String> values, Problems problems) {
        int sign = line.indexOf('=');
        String key = sign < 0 ? line : line.substring(0, sign).strip();
        String value = sign < 0 ? "" : line.substring(sign + 1).strip();
        if (sign < 0 || !KEYS.contains(key)) {
            problems.add(
                    offset,
                    key.length(),
                    "expected 'name = …' or 'version = …'"
                            + Spelling.closest(key, KEYS)
                                    .filter(near -> !near.equals(key))
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        } else if (value.isEmpty() || value.length() > Limits.NAME) {
            problems.add(offset, line.length(), "'" + key + "' has 1 to " + Limits.NAME + " characters");
        } else if (value.codePoints().anyMatch(c -> Characters.problem(c) != null)) {
            problems.add(
                    offset,
                    line.length(),
                    "'" + key + "' holds a character that is not allowed, such as a backslash or an invisible one");
        } else if (values.put(key, value) != null) {
            problems.add(offset, line.length(), "'" + key + "' stands in this file already");
        }
    }
}
