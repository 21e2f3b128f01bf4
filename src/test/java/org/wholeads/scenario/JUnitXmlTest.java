package org.wholeads.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.scenario.Worlds.tool;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder = Path.of("");

    private static Element first(Document xml, String tag) {
        return (Element) xml.getElementsByTagName(tag).item(0);
    }

    private static Document parsed(Assessment assessment) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        JUnitXml.write(assessment, List.of()).getBytes(StandardCharsets.UTF_8)));
    }

    private ScenarioRun run() {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.addAll(
                Worlds.scenarios(folder, "one.yaml", "scenarios:\n" + tool("Fine", "{ leader: HANDS_ON_USER }")));
        scenarios.addAll(Worlds.scenarios(
                folder,
                "two.yaml",
                "scenarios:\n" + tool("\"<b> & \\\"c\\\" \\uFFFE\"", "{ leader: CTO, risks: \"]]>\" }")
                        + tool("Known", "{ accountable: CMO }")));
        return ScenarioRun.of(Worlds.POLICY, scenarios);
    }

    @Test
    void every_file_is_a_suite_and_every_scenario_a_case_with_its_place() throws Exception {
        Document xml = parsed(Assessment.of(run()));

        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(first(xml, "testcase").getAttribute("name")).isEqualTo("Fine");
        assertThat(first(xml, "testcase").getAttribute("file"))
                .isEqualTo(folder.resolve("one.yaml").toString());
        assertThat(first(xml, "testcase").getAttribute("line")).isEqualTo("2");
        assertThat(first(xml, "testsuite").getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void whatever_stands_in_a_scenario_is_escaped() throws Exception {
        Document xml = parsed(Assessment.of(run()));

        Element testCase = (Element) xml.getElementsByTagName("testcase").item(1);
        assertThat(testCase.getAttribute("name")).isEqualTo("<b> & \"c\" \uFFFD");
        assertThat(first(xml, "failure").getAttribute("message"))
                .isEqualTo("expected led by CTO, actual led by HANDS_ON_USER; expected risk \"]]>\", actual risk [Silos"
                        + " grow.]");
        assertThat(first(xml, "failure").getTextContent()).contains("WHY NOT CTO");
    }

    @Test
    void a_test_that_could_not_run_is_an_error() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JUnitXml.couldNotRun("my <policy>", "rules.drl:1: \"wrong\"\nmore\n")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(first(xml, "testsuite").getAttribute("errors")).isEqualTo("1");
        assertThat(first(xml, "error").getAttribute("message")).isEqualTo("rules.drl:1: \"wrong\"");
        assertThat(first(xml, "error").getTextContent()).contains("more");
    }

    @Test
    void what_is_accepted_is_skipped_and_what_has_healed_fails() throws Exception {
        AcceptedDisagreement known = new AcceptedDisagreement(
                3,
                "Known",
                new Disagreement("accountable CMO", "accountable HANDS_ON_USER"),
                new Acceptance("why", DAY, DAY));
        AcceptedDisagreement healed = new AcceptedDisagreement(
                9, "Fine", new Disagreement("led by CTO", "x"), new Acceptance("why", DAY, DAY));
        AcceptedDisagreements accepted = new AcceptedDisagreements(
                folder.resolve("accepted.yaml"), List.of(known, healed), new TreeMap<>(Map.of()));

        Document xml = parsed(new Assessment(run(), accepted, DAY, true));

        assertThat(first(xml, "skipped").getAttribute("message")).isEqualTo("accepted until 2026-03-01: why");
        Element last = (Element) xml.getElementsByTagName("testcase").item(3);
        assertThat(last.getAttribute("name")).isEqualTo("Fine still disagrees");
        assertThat(last.getAttribute("line")).isEqualTo("9");
        assertThat(last.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }
}
