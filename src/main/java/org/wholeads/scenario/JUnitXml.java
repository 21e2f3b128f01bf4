package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came out of a run as JUnit XML, which continuous integration shows: a test suite for each file, a test case for each
 * scenario; what is accepted is skipped; what has healed fails in a suite of its own. Stateless; may be used by many threads.
 */
public final class JUnitXml {
    private static final int WIDTH = 120;
    private static final int REPLACEMENT = 0xFFFD;

    private JUnitXml() {}

    /** The document, to be written in UTF-8. */
    public static String write(Assessment assessment) {
        Map<Path, List<ScenarioResult>> byFile = assessment.run().results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().place().file(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        byFile.forEach((file, results) -> suite(xml, assessment, file, results));
        List<AcceptedDisagreement> healed = assessment.healed();
        if (!healed.isEmpty()) {
            String file = attribute(assessment.accepted().file().toString());
            xml.append("  <testsuite")
                    .append(name(file))
                    .append(counts(healed.size(), healed.size(), 0))
                    .append(">\n");
            for (AcceptedDisagreement one : healed) {
                xml.append("    <testcase").append(name(attribute(one.scenario() + " still disagrees")));
                xml.append(place(file, one.line())).append(">\n");
                failure(xml, "agrees again", ScenarioReport.healed(assessment, one));
                xml.append("    </testcase>\n");
            }
            xml.append("  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Assessment assessment, Path path, List<ScenarioResult> results) {
        String file = attribute(path.toString());
        int failed = (int) results.stream()
                .filter(result -> !assessment.open(result).isEmpty())
                .count();
        int skipped = (int) results.stream()
                .filter(result -> isTolerated(assessment, result))
                .count();
        xml.append("  <testsuite")
                .append(name(file))
                .append(counts(results.size(), failed, skipped))
                .append(">\n");
        for (ScenarioResult result : results) {
            xml.append("    <testcase").append(name(attribute(result.scenario().title())));
            xml.append(place(file, result.scenario().place().line()));
            xml.append(result.isAsExpected() ? "/>\n" : ">\n");
            if (!assessment.open(result).isEmpty()) {
                failure(xml, message(assessment.open(result)), ScenarioReport.failure(assessment, result, WIDTH));
            } else if (isTolerated(assessment, result)) {
                xml.append("      <skipped message=\"")
                        .append(attribute(tolerated(assessment, result)))
                        .append("\"/>\n");
            }
            xml.append(result.isAsExpected() ? "" : "    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private static boolean isTolerated(Assessment assessment, ScenarioResult result) {
        return !result.isAsExpected() && assessment.open(result).isEmpty();
    }

    private static String tolerated(Assessment assessment, ScenarioResult result) {
        return result.disagreements().stream()
                .flatMap(one -> assessment.tolerated(result.scenario(), one).stream())
                .map(one -> "accepted until " + one.acceptance().until() + ": " + one.acceptance().reason())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void failure(StringBuilder xml, String message, String text) {
        xml.append("      <failure message=\"").append(attribute(message)).append("\">");
        xml.append(escaped(text)).append("</failure>\n");
    }

    private static String message(List<Disagreement> disagreements) {
        return disagreements.stream()
                .map(one -> "expected " + one.expected() + ", actual " + one.actual())
                .collect(Collectors.joining("; "));
    }

    private static String name(String escaped) {
        return " name=\"" + escaped + "\"";
    }

    private static String counts(int tests, int failures, int skipped) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"" + skipped + "\"";
    }

    private static String place(String file, int line) {
        return " classname=\"" + file + "\" file=\"" + file + "\" line=\"" + line + "\"";
    }

    private static String attribute(String text) {
        return escaped(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** XML has no way to say most control characters, half characters and two others. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
