package org.wholeads.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Spelling;

/**
 * The file {@code policy.properties}: {@code name = …} and {@code version = …}, one a line, {@code #} before remarks. Both
 * lines may be missing. It knows no escapes. Every line, remarks included, holds only characters that rules may hold, and
 * tabs.
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
            boolean isLegible = isLegible(line, offset, problems);
            if (isLegible && !line.isBlank() && !line.stripLeading().startsWith("#")) {
                read(line.strip(), offset + line.length() - line.stripLeading().length(), values, problems);
            }
            offset += line.length() + 1;
        }
        return values;
    }

    /** Remarks too must say what they seem to say. */
    private static boolean isLegible(String line, int offset, Problems problems) {
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        int before = problems.count();
        int c;
        for (int i = 0; i < end && !problems.areTooMany(); i += Character.charCount(c)) {
            c = line.codePointAt(i);
            String problem = c == '\t' ? null : Characters.problem(c);
            if (problem != null) {
                problems.add(offset + i, Character.charCount(c), problem);
            }
        }
        String problem = Characters.normalisationProblem(line);
        if (problem != null && problems.count() == before) {
            problems.add(offset, end, problem);
        }
        return problems.count() == before;
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
        } else if (values.put(key, value) != null) {
            problems.add(offset, line.length(), "'" + key + "' stands in this file already");
        }
    }
}
