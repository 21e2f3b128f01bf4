package org.wholeads.scenario;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came out of a run as JUnit XML, which continuous integration shows: a test suite for each file, a test case for each
 * scenario; what is broken is an error; what is accepted is skipped; what has healed fails in a suite of its own, and so does
 * what was to be proved. Stateless; may be used by many threads.
 */
public final class JUnitXml {
    private static final int WIDTH = 120;
    private static final int REPLACEMENT = 0xFFFD;
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    private static final String END = "</testsuites>\n";

    private JUnitXml() {}

    /**
     * The document, to be written in UTF-8.
     *
     * @param proofs what was to be proved besides
     */
    public static String write(Assessment assessment, List<Proof> proofs) {
        StringBuilder xml = new StringBuilder(START);
        ResultsOfFile.of(assessment.run()).forEach(file -> suite(xml, assessment, file));
        List<AcceptedDisagreement> healed = assessment.healed();
        if (!healed.isEmpty()) {
            String file = attribute(assessment.accepted().file().toString());
            xml.append("  <testsuite")
                    .append(name(file))
                    .append(counts(healed.size(), healed.size(), 0, 0))
                    .append(">\n");
            for (AcceptedDisagreement one : healed) {
                xml.append("    <testcase").append(name(attribute(one.scenario() + " still disagrees")));
                xml.append(place(file, one.line())).append(">\n");
                problem(xml, "failure", "agrees again", ScenarioReport.healed(assessment, one));
                xml.append("    </testcase>\n");
            }
            xml.append("  </testsuite>\n");
        }
        proofs(xml, proofs);
        return xml.append(END).toString();
    }

    /**
     * A document that says that nothing could be tried.
     *
     * @param what what was to be tried
     * @param why in words
     */
    public static String couldNotRun(String what, String why) {
        StringBuilder xml = new StringBuilder(START);
        String name = attribute(what);
        xml.append("  <testsuite").append(name(name)).append(counts(1, 0, 1, 0)).append(">\n");
        xml.append("    <testcase").append(name("The scenarios can be tried"));
        xml.append(" classname=\"").append(name).append("\">\n");
        problem(xml, "error", why.strip().lines().findFirst().orElse("unknown"), why);
        xml.append("    </testcase>\n  </testsuite>\n");
        return xml.append(END).toString();
    }

    private static void proofs(StringBuilder xml, List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        int failed = (int) proofs.stream().filter(proof -> !proof.holds()).count();
        xml.append("  <testsuite").append(name("proofs")).append(counts(proofs.size(), failed, 0, 0));
        xml.append(">\n");
        for (Proof proof : proofs) {
            xml.append("    <testcase").append(name(attribute(proof.name()))).append(" classname=\"proofs\"");
            xml.append(proof.holds() ? "/>\n" : ">\n");
            proof.missing().ifPresent(text -> {
                problem(xml, "failure", "not so: " + proof.name(), text);
                xml.append("    </testcase>\n");
            });
        }
        xml.append("  </testsuite>\n");
    }

    private static void broken(StringBuilder xml, BrokenScenario broken) {
        xml.append("    <testcase").append(name(attribute(broken.name())));
        xml.append(place(
                attribute(broken.place().file().toString()),
                Math.max(1, broken.place().line())));
        xml.append(">\n");
        problem(xml, "error", broken.problems().get(0).toString(), ScenarioReport.broken(broken));
        xml.append("    </testcase>\n");
    }

    private static void suite(StringBuilder xml, Assessment assessment, ResultsOfFile found) {
        String file = attribute(found.file().toString());
        List<ScenarioResult> results = found.results();
        int failed = (int) results.stream()
                .filter(result -> !assessment.open(result).isEmpty())
                .count();
        int skipped = (int) results.stream()
                .filter(result -> isTolerated(assessment, result))
                .count();
        xml.append("  <testsuite")
                .append(name(file))
                .append(counts(
                        results.size() + found.broken().size(),
                        failed,
                        found.broken().size(),
                        skipped))
                .append(">\n");
        found.broken().forEach(broken -> broken(xml, broken));
        for (ScenarioResult result : results) {
            xml.append("    <testcase").append(name(attribute(result.scenario().title())));
            xml.append(place(file, result.scenario().place().line()));
            xml.append(result.isAsExpected() ? "/>\n" : ">\n");
            if (!assessment.open(result).isEmpty()) {
                problem(
                        xml,
                        "failure",
                        message(assessment.open(result)),
                        ScenarioReport.failure(assessment, result, WIDTH));
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
                .map(one -> "accepted until " + one.acceptance().until() + ": "
                        + one.acceptance().reason())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void problem(StringBuilder xml, String kind, String message, String text) {
        xml.append("      <").append(kind).append(" message=\"").append(attribute(message));
        xml.append("\">").append(escaped(text)).append("</").append(kind).append(">\n");
    }

    private static String message(List<Disagreement> disagreements) {
        return disagreements.stream()
                .map(one -> "expected " + one.expected() + ", actual " + one.actual())
                .collect(Collectors.joining("; "));
    }

    private static String name(String escaped) {
        return " name=\"" + escaped + "\"";
    }

    private static String counts(int tests, int failures, int errors, int skipped) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"" + errors + "\" skipped=\"" + skipped
                + "\"";
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
