package org.wholeads.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CoverageReportTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";
    private static final String HOSTILE = "</pre><script>alert(1)</script>&amp;<img src=x onerror='alert(2)'> # {x}: y";
    private static final PolicyOutline HOSTILE_TEXTS = texts(HEAD
            + "// <b>" + HOSTILE + "\n"
            + "rule \"" + HOSTILE + "\"\nwhen\n    Initiative( name == \"" + HOSTILE + "\", attributes[\"" + HOSTILE
            + "\"] == \"" + HOSTILE + "\" )\n    Balance()\nthen\n    ruling.lead( Leader.CTO, \"" + HOSTILE
            + "\" );\nend\n");
    private static final Initiative TOOL = Initiative.builder()
            .name("n")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    @Test
    void what_is_suggested_reads_as_scenarios_that_pass_today(@TempDir Path folder) throws IOException {
        Policy policy = PolicyOutline.bundled().policy();
        Coverage coverage = Coverage.of(policy, List.of());
        Path file = folder.resolve("suggested.yaml");
        Files.writeString(file, CoverageReport.scenarios(coverage));

        List<Scenario> scenarios = ScenarioFiles.read(file).whole();

        Evaluator evaluator = Evaluator.of(policy);
        assertThat(scenarios).hasSameSizeAs(coverage.suggestions());
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            assertThat(scenario.initiative())
                    .isEqualTo(coverage.suggestions().get(i).initiative().toBuilder()
                            .name(scenario.title())
                            .build());
            assertThat(scenario.unmet(evaluator.decide(scenario.initiative()))).isEmpty();
        }
    }

    @Test
    void hostile_texts_stay_texts_in_yaml() {
        Coverage coverage = Coverage.of(HOSTILE_TEXTS.policy(), List.of());

        List<Map<?, ?>> scenarios = scenarios(CoverageReport.scenarios(coverage));

        assertThat(String.valueOf(scenarios.get(0).get("title"))).startsWith(HOSTILE);
        assertThat(build(fields(scenarios.get(0), "facts"), "unused"))
                .isEqualTo(coverage.suggestions().get(0).initiative());
    }

    @Test
    void hostile_texts_do_not_become_html() {
        Coverage coverage = Coverage.of(HOSTILE_TEXTS.policy(), List.of());

        String html = CoverageReport.html(coverage, HOSTILE_TEXTS);

        assertThat(html).doesNotContain("<script", "<img", "onerror='").contains("&lt;script&gt;", "&amp;amp;");
        assertThat(tags(html))
                .containsOnly(
                        "!DOCTYPE",
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "h1",
                        "h2",
                        "h3",
                        "p",
                        "table",
                        "tr",
                        "th",
                        "td",
                        "span",
                        "b",
                        "div",
                        "pre",
                        "ul",
                        "li",
                        "a");
    }

    @Test
    void the_page_shows_every_text_unchanged_between_its_marks() {
        PolicyOutline texts = PolicyOutline.bundled();
        String html = CoverageReport.html(Coverage.of(texts.policy(), List.of(TOOL)), texts);

        List<String> shown = Pattern.compile("</pre><pre>\n(.*?)</pre></div>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(match -> plain(match.group(1)))
                .toList();

        assertThat(shown)
                .isEqualTo(texts.files().stream().map(PolicyOutline.File::text).toList());
    }

    @Test
    void every_kind_of_mark_has_a_sign_and_a_title() {
        PolicyOutline texts = texts(HEAD
                + "rule \"e\" when Initiative( kind == Kind.TOOL, kind != Kind.PLATFORM ) then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"f\" when Initiative( risk == null, users > 5 ) then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"g\" when Initiative( risk == Risk.HIGH, risk == Risk.LIMITED ) then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"h\" when Initiative( kind in ( Kind.TOOL, Kind.STRATEGY ) ) then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"v\" when Balance() then ruling.lead( Leader.CTO, \"w\" ); end\n");
        Initiative strategy = TOOL.toBuilder().kind(Kind.STRATEGY).build();

        String html = CoverageReport.html(Coverage.of(texts.policy(), List.of(TOOL, strategy)), texts);

        assertThat(html)
                .contains("<b>✓</b>&quot;e&quot;</span>")
                .contains("<b>✓</b>kind == Kind.TOOL</span>")
                .contains("<b>✓</b>kind != Kind.PLATFORM</span>")
                .contains("<b>✗</b>risk == null</span>")
                .contains("<b>T</b>kind in ( Kind.TOOL, Kind.STRATEGY )</span>")
                .contains("<b>F</b>users &gt; 5</span>")
                .contains("<b>∅</b>&quot;g&quot;</span>")
                .contains(
                        "title=\"condition 2 is true while it matters: users &gt; 5: not covered; scenario 1 would cover it\n"
                                + "condition 2 is false while it matters: users &gt; 5: covered\"")
                .contains("cannot be covered: no initiative makes the rule hold");
    }

    @Test
    void the_page_loads_nothing_from_elsewhere() {
        PolicyOutline texts = PolicyOutline.bundled();

        assertThat(CoverageReport.html(Coverage.of(texts.policy(), List.of()), texts))
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "<script", "@import", "url(");
    }

    @Test
    void texts_of_another_policy_are_refused() {
        Coverage coverage = Coverage.of(PolicyOutline.bundled().policy(), List.of());

        assertThatThrownBy(() -> CoverageReport.html(coverage, HOSTILE_TEXTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the coverage is that of the policy")
                .hasMessageContaining("but the texts are those of");
    }

    @Test
    void json_has_every_goal_with_its_state() {
        PolicyOutline texts = PolicyOutline.bundled();
        Coverage coverage = Coverage.of(texts.policy(), List.of(TOOL));

        JsonNode json = new ObjectMapper().readTree(CoverageReport.json(coverage));

        assertThat(json.get("share").asDouble()).isCloseTo(coverage.percent() / 100, within(1e-12));
        assertThat(json.get("covered").asInt()).isEqualTo(coverage.covered());
        assertThat(json.get("goals").size()).isEqualTo(coverage.results().size());
        assertThat(json.get("suggestions").size())
                .isEqualTo(coverage.suggestions().size());
        List<String> states = new ArrayList<>();
        json.get("goals").forEach(goal -> states.add(goal.get("state").asString()));
        assertThat(states)
                .isEqualTo(coverage.results().stream()
                        .map(result -> result.state().name())
                        .toList());
    }

    private static PolicyOutline texts(String text) {
        return PolicyOutline.fromTexts(Map.of("policy.drl", text));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> scenarios(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return (List<Map<?, ?>>) Objects.requireNonNull(((Map<?, ?>) document).get("scenarios"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Map<?, ?> scenario, String name) {
        return (Map<String, Object>) Objects.requireNonNull(scenario.get(name));
    }

    /** The facts as an initiative, by way of JSON. */
    private static Initiative build(Map<String, Object> facts, String name) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.putAll(facts);
        return InitiativeJson.read(new ObjectMapper().writeValueAsString(all));
    }

    private static List<String> tags(String html) {
        return Pattern.compile("<([!a-zA-Z0-9]+)")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String plain(String html) {
        String text = html.replaceAll("<b>[^<]*</b>", "").replaceAll("<[^>]*>", "");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
