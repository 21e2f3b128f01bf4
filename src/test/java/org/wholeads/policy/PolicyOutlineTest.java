package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.policy.PolicyOutline.File;
import org.wholeads.policy.PolicyOutline.Parts;

/** What is marked in a text is what the rule of the policy consists of. */
class PolicyOutlineTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    @Test
    void every_condition_of_the_bundled_policy_is_found_where_it_stands() {
        PolicyOutline outline = PolicyOutline.bundled();

        assertThat(outline.policy()).isEqualTo(PolicyReader.bundled());
        assertThat(places(outline)).hasSameSizeAs(outline.policy().rules()).allSatisfy((rule, file) -> {
            Parts parts = parts(rule, file);
            assertThat(parts.atoms()).hasSameSizeAs(rule.atoms());
            for (int i = 0; i < rule.atoms().size(); i++) {
                Condition.Atom atom = rule.atoms().get(i);
                String text = parts.atoms().get(i).in(file.text());
                assertThat(readAlone(atom.field().subject(), text)).isEqualTo(atom);
            }
        });
    }

    @Test
    void every_condition_of_any_policy_is_found_in_every_layout() {
        for (long seed = 1; seed <= 200; seed++) {
            PolicyOutline outline =
                    PolicyOutline.fromTexts(Map.of("policy.drl", new RandomPolicy(new Random(seed)).text()));
            places(outline).forEach((rule, file) -> {
                Parts parts = parts(rule, file);
                List<String> found = new ArrayList<>();
                for (int i = 0; i < rule.atoms().size(); i++) {
                    Subject subject = rule.atoms().get(i).field().subject();
                    found.add(readAlone(subject, parts.atoms().get(i).in(file.text()))
                            .toString());
                }
                assertThat(found)
                        .isEqualTo(
                                rule.atoms().stream().map(Condition::toString).toList());
                assertThat(parts.consequences()).hasSameSizeAs(rule.consequences());
            });
        }
    }

    @Test
    void every_consequence_of_the_bundled_policy_is_found_where_it_stands() {
        assertThat(places(PolicyOutline.bundled())).allSatisfy((rule, file) -> {
            Parts parts = parts(rule, file);
            assertThat(parts.consequences()).hasSameSizeAs(rule.consequences());
            for (int i = 0; i < rule.consequences().size(); i++) {
                String verb = rule.consequences().get(i).getClass().getSimpleName();
                assertThat(parts.consequences().get(i).in(file.text()))
                        .startsWithIgnoringCase("ruling." + verb + "(")
                        .endsWith(");");
            }
            assertThat(parts.whole().in(file.text())).startsWith("rule \"").endsWith("end");
            assertThat(parts.name().in(file.text())).isEqualTo("\"" + rule.name() + "\"");
        });
    }

    @Test
    void conditions_come_in_the_order_of_the_rule_whatever_the_order_of_the_text() {
        File file = only(HEAD
                + "rule \"r\" when Outcome( leader == Leader.JOINT ) Balance( margin /* ) */ > -2 )\r\n"
                + "Initiative( !( kind in ( Kind.TOOL, Kind.PLATFORM /* ) */ ) ) || attributes[\"a;b\"] == \")\",\n"
                + " objectives not contains Objective.COMPLIANCE ) then\n"
                + "ruling /* ; */ . warn( \"; end\" ) ; ruling.ask( \"now?\" );end");

        assertThat(file.rules()).hasSize(1);
        assertThat(file.rules().get(0).atoms())
                .extracting(span -> span.in(file.text()))
                .containsExactly(
                        "kind in ( Kind.TOOL, Kind.PLATFORM /* ) */ )",
                        "attributes[\"a;b\"] == \")\"",
                        "objectives not contains Objective.COMPLIANCE",
                        "margin /* ) */ > -2",
                        "leader == Leader.JOINT");
        assertThat(file.rules().get(0).consequences())
                .extracting(span -> span.in(file.text()))
                .containsExactly("ruling /* ; */ . warn( \"; end\" ) ;", "ruling.ask( \"now?\" );");
    }

    @Test
    void files_are_read_like_a_policy_and_sorted_by_name(@TempDir Path directory) throws IOException {
        String rule = HEAD + "rule \"%s\" when Balance() then ruling.lead( Leader.CTO, \"w\" ); end\n";
        Files.writeString(directory.resolve("z.drl"), rule.formatted("one"));
        Files.writeString(directory.resolve("a.drl"), rule.formatted("two"));
        Files.writeString(directory.resolve("policy.properties"), "name = ours\nversion = 3\n");

        PolicyOutline outline = PolicyOutline.fromDirectory(directory);

        assertThat(outline.policy()).isEqualTo(PolicyReader.fromDirectory(directory));
        assertThat(outline.files()).extracting(File::name).containsExactly("a.drl", "z.drl");
        assertThat(outline.files().get(0).text()).isEqualTo(rule.formatted("two"));
    }

    @Test
    void a_text_that_is_no_policy_is_rejected_as_by_the_reader() {
        assertThatThrownBy(() -> PolicyOutline.fromTexts(Map.of("a.drl", "rule")))
                .isInstanceOf(PolicyRejectedException.class)
                .hasMessageContaining("a.drl:1:1");
    }

    private static File only(String text) {
        List<File> files = PolicyOutline.fromTexts(Map.of("a.drl", text)).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private static Map<Rule, File> places(PolicyOutline outline) {
        Map<Rule, File> places = new LinkedHashMap<>();
        for (Rule rule : outline.policy().rules()) {
            outline.files().stream()
                    .filter(file -> file.name().equals(rule.ref().file()))
                    .forEach(file -> places.put(rule, file));
        }
        return places;
    }

    private static Parts parts(Rule rule, File file) {
        return file.rules().stream()
                .filter(parts -> parts.rule().equals(rule.ref()))
                .findFirst()
                .orElseThrow();
    }

    private static Condition.Atom readAlone(Subject subject, String condition) {
        String verb =
                switch (subject) {
                    case INITIATIVE -> "favour( Leader.CTO, 1, \"w\" )";
                    case BALANCE -> "lead( Leader.CTO, \"w\" )";
                    case OUTCOME -> "warn( \"w\" )";
                };
        Policy policy = PolicyReader.fromText(
                HEAD + "rule \"r\" when " + subject.label() + "( " + condition + " ) then ruling." + verb + "; end");
        return policy.rules().get(0).atoms().get(0);
    }
}
