package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.SmallFile;

class PolicyReaderTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\n";

    private static String rule(String name) {
        return "rule \"" + name + "\"\nwhen\n    Balance()\nthen\n    ruling.lead( Leader.CTO, \"Because.\" );\nend\n";
    }

    @Test
    void a_rule_is_read_with_its_name_place_stage_patterns_and_consequences() {
        Policy policy = PolicyReader.fromText(HEAD
                + "rule \"A\" salience -5 when Outcome( leader == Leader.JOINT ) Initiative( users > 1, users < 9 )"
                + " then ruling.tieBreak( Leader.CMO, \"x\" ); ruling.ask( \"y\" ); end");

        Rule rule = policy.rules().get(0);
        assertThat(rule.ref()).isEqualTo(new RuleRef("A", "policy.drl", 5));
        assertThat(rule.stage()).isEqualTo(Stage.CONSEQUENCE);
        assertThat(rule.salience()).isEqualTo(-5);
        assertThat(rule.patterns())
                .extracting(Pattern::toString)
                .containsExactly("Initiative( users > 1, users < 9 )", "Outcome( leader == Leader.JOINT )");
        assertThat(rule.consequences())
                .containsExactly(new Consequence.TieBreak(Leader.CMO, "x"), new Consequence.Ask("y"));
    }

    @Test
    void rules_are_ordered_by_stage_salience_and_name_whatever_the_order_of_the_text() {
        Policy policy = PolicyReader.fromText(HEAD
                + rule("b")
                + rule("c").replace("when", "salience 3 when")
                + rule("a")
                + rule("z").replace("Balance()", "Initiative()").replace("lead( Leader.CTO", "favour( Leader.CTO, 1"));

        assertThat(policy.rules()).extracting(Rule::name).containsExactly("z", "c", "a", "b");
        assertThat(policy.rules(Stage.VERDICT)).extracting(Rule::name).containsExactly("c", "a", "b");
        assertThat(policy.rules(Stage.CONSEQUENCE)).isEmpty();
    }

    @Test
    void a_directory_gives_its_drl_files_and_its_name(@TempDir Path parent) throws Exception {
        Path directory = parent.resolve("governance");
        Files.createDirectories(directory.resolve("inside"));
        Files.writeString(directory.resolve("b.drl"), HEAD + rule("in b"));
        Files.writeString(directory.resolve("A.DRL"), HEAD + rule("in a"));
        Files.writeString(directory.resolve("notes.txt"), "no rules");
        Files.writeString(directory.resolve("inside/c.drl"), "no rules either");

        Policy policy = PolicyReader.fromDirectory(directory);

        assertThat(policy.rules()).extracting(Rule::name).containsExactly("in a", "in b");
        assertThat(policy.id().name()).isEqualTo("governance");
        assertThat(policy.id().version()).isEqualTo("unversioned");
    }

    @Test
    void a_directory_that_is_missing_or_a_file_is_named(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a.drl"), HEAD + rule("a"));

        assertThatThrownBy(() -> PolicyReader.fromDirectory(directory.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none")
                .hasRootCauseMessage(directory.resolve("none") + ": there is no such directory");
        assertThatThrownBy(() -> PolicyReader.fromDirectory(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.drl");
    }

    @Test
    void a_directory_without_rules_is_refused_by_name(@TempDir Path directory) {
        assertThat(refused(() -> PolicyReader.fromDirectory(directory)))
                .isEqualTo(
                        directory.getFileName()
                                + ":1:1: error: there is no .drl file; a policy has at least one, with at least one rule\n1 problem");
    }

    @Test
    void resources_of_the_class_path_are_found_by_the_context_class_loader(@TempDir Path directory) throws Exception {
        Files.createDirectory(directory.resolve("governance"));
        Files.writeString(directory.resolve("governance/a.drl"), HEAD + rule("a"));
        Files.writeString(directory.resolve("b.drl"), HEAD + rule("b"));
        Files.writeString(directory.resolve("policy.properties"), "name = Ours\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            Thread.currentThread().setContextClassLoader(loader);

            Policy policy = PolicyReader.fromClassPath("governance/a.drl", "b.drl", "policy.properties");

            assertThat(policy.rules()).extracting(rule -> rule.ref().file()).containsExactly("a.drl", "b.drl");
            assertThat(policy.id().name()).isEqualTo("Ours");
            assertThatThrownBy(() -> PolicyReader.fromClassPath("governance/none.drl"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("governance/none.drl")
                    .hasRootCauseMessage("governance/none.drl: there is no such resource on the class path");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void two_resources_of_one_name_are_refused(@TempDir Path directory) throws Exception {
        for (String folder : new String[] {"x", "y"}) {
            Files.createDirectory(directory.resolve(folder));
            Files.writeString(directory.resolve(folder + "/a.drl"), HEAD + rule(folder));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            Thread.currentThread().setContextClassLoader(loader);

            assertThat(refused(() -> PolicyReader.fromClassPath("x/a.drl", "y/a.drl")))
                    .startsWith("a.drl:1:1: error: there are two files of this name");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void without_a_context_class_loader_the_library_s_own_is_asked() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(null);

            assertThatThrownBy(() -> PolicyReader.fromClassPath("none.drl")).isInstanceOf(UncheckedIOException.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void the_order_of_files_changes_nothing() {
        Map<String, String> texts = new TreeMap<>(Map.of("a.drl", HEAD + rule("x"), "b.drl", HEAD + rule("w")));
        Map<String, String> reversed = new LinkedHashMap<>();
        texts.keySet().stream().sorted(Collections.reverseOrder()).forEach(name -> reversed.put(name, texts.get(name)));

        assertThat(PolicyReader.fromTexts(reversed)).isEqualTo(PolicyReader.fromTexts(texts));
    }

    @Test
    void the_digest_changes_with_every_byte_and_every_name() {
        String text = HEAD + rule("x");
        String digest = PolicyReader.fromText(text).id().sha256();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(PolicyReader.fromText(text).id().sha256()).isEqualTo(digest);
        assertThat(PolicyReader.fromText(text + "\n").id().sha256()).isNotEqualTo(digest);
        assertThat(PolicyReader.fromTexts(Map.of("other.drl", text)).id().sha256())
                .isNotEqualTo(digest);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + " " + text.substring(i);
            try {
                assertThat(PolicyReader.fromText(changed).id().sha256())
                        .as(changed)
                        .isNotEqualTo(digest);
            } catch (PolicyRejectedException aBlankInsideAWord) {
                assertThat(aBlankInsideAWord.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void line_ends_of_both_kinds_give_one_digest() {
        String text = HEAD + rule("x");
        String properties = "name = Ours\nversion = 2\n";

        assertThat(PolicyReader.fromTexts(Map.of(
                        "a.drl", text.replace("\n", "\r\n"), "policy.properties", properties.replace("\n", "\r\n"))))
                .isEqualTo(PolicyReader.fromTexts(Map.of("a.drl", text, "policy.properties", properties)));
    }

    @Test
    void text_moved_from_one_file_to_the_next_changes_the_digest() {
        String first = PolicyReader.fromTexts(Map.of("a.drl", HEAD + rule("x") + " ", "b.drl", HEAD + rule("y")))
                .id()
                .sha256();
        String second = PolicyReader.fromTexts(Map.of("a.drl", HEAD + rule("x"), "b.drl", " " + HEAD + rule("y")))
                .id()
                .sha256();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void half_a_character_is_refused_where_it_stands() {
        assertThat(refused(() -> PolicyReader.fromText(HEAD + rule("x\uD83Dy"))))
                .startsWith("policy.drl:5:8: error: the unassigned character U+FFFE is not allowed");
    }

    /** The records of a policy throw exceptions of another type, which must never reach whoever reads one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\", "\t", "\u0000", "\u202E", "\u3000", "\uD83D", "e\u0301", "\u0958"})
    void unreadable_characters_are_reported_whatever_else_is_wrong(String bad) {
        String tooLong = "x".repeat(600);
        for (String rule : List.of(
                "rule \"?\" when Initiative( attributes[\"?\"] == \"?\" ) then ruling.favour( Leader.CTO, 1, \"?\" ); end",
                "rule \"*/? \" when Balance() then ruling.lead( Leader.CTO, \"?L\" ); ruling.lead( Leader.CTO, \"?\" ); end",
                "rule \"L?\" when Initiative( attributes[\"L?\"] == \"L?\" ) then ruling.favour( Leader.CTO, 1, \"L?\" ); end",
                "rule \"x\" when Initiative()?Initiative() then ruling.?lead?( Leader.CTO, \"x\" ); end",
                "rule \"x\" salience ?9999999? when Outcome() then ruling.?tieBreak?( Leader.CTO, \"x\" ); end")) {
            String text = HEAD + rule.replace("?", bad).replace("\"L", "\"" + tooLong);

            assertThat(refused(() -> PolicyReader.fromText(text))).startsWith("policy.drl:5:");
        }
    }

    @Test
    void a_file_whose_name_cannot_be_seen_is_refused_without_printing_the_name() {
        assertThat(refused(() -> PolicyReader.fromTexts(Map.of("a\u001B[2J.drl", HEAD + rule("x")))))
                .isEqualTo(
                        "a\uFFFD[2J.drl:1:1: error: the file's name holds a character that cannot be seen; rename it\n1 problem");
    }

    @Test
    void the_file_of_exactly_a_mebibyte_is_read_and_a_byte_more_refused() {
        String text = HEAD + rule("x");
        String full = text + " ".repeat(SmallFile.MOST_BYTES - text.getBytes(StandardCharsets.UTF_8).length);

        assertThat(PolicyReader.fromText(full).rules()).hasSize(1);
        assertThat(refused(() -> PolicyReader.fromText(full + " "))).contains("larger than 1048576 bytes");
    }

    @Test
    void salience_reaches_from_minus_a_million_to_a_million() {
        for (int salience : new int[] {-1_000_000, 0, 1_000_000}) {
            Policy policy = PolicyReader.fromText(HEAD + rule("x").replace("when", "salience " + salience + " when"));

            assertThat(policy.rules().get(0).salience()).isEqualTo(salience);
        }
        for (int salience : new int[] {-1_000_001, 1_000_001}) {
            assertThat(refused(() ->
                            PolicyReader.fromText(HEAD + rule("x").replace("when", "salience " + salience + " when"))))
                    .contains("salience must be from -1000000 to 1000000");
        }
    }

    @Test
    void the_texts_of_the_bundled_policy_make_the_bundled_policy() {
        assertThat(PolicyReader.fromTexts(PolicyReader.bundledTexts())).isEqualTo(PolicyReader.bundled());
    }

    @Test
    void problems_are_in_the_order_of_their_places() {
        PolicyRejectedException rejected = catchThrowableOfType(
                PolicyRejectedException.class,
                () -> PolicyReader.fromTexts(
                        Map.of("b.drl", "x", "a.drl", HEAD + "rule \"x\" when Balance( knd == 1, x == 2 ) then end")));

        assertThat(rejected.problems())
                .isSorted()
                .extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly("a.drl:5", "b.drl:1");
    }

    @Test
    void a_missing_import_hides_nothing_of_the_first_rule() {
        String text = HEAD.replace("import org.wholeads.*;\n", "") + rule("x").replace("\"x\"", "x") + rule("y");

        assertThat(refused(() -> PolicyReader.fromText(text)))
                .contains(
                        "expected 'import org.wholeads.*;'",
                        "expected the rule's name between quotation marks",
                        "2 problems");
    }

    /** Advice that would be refused in its turn is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users > 99999999999 | a whole number is from -2147483647 to 2147483647",
                "annualCost > 99999999999 | to 2147483647; write a larger one with .0",
                "personalData == \"yes\" | personalData takes true or false, not \"yes\"; did you mean true?",
                "personalData == \"perhaps\" | personalData takes true or false, not \"perhaps\"",
                "users > \"many\" | users takes a whole number, not \"many\"",
                "kind == yes | 'yes' is not a constant; kind takes a constant of Kind",
                "kind == unknown | 'unknown' is not a constant; kind takes a constant of Kind",
                "risk == unknown | 'unknown' is not a constant; did you mean null?",
                "kind == HIGH | 'HIGH' is not a constant; kind takes a constant of Kind",
                "kind == Risk.HGH | Risk has no constant 'HGH'; kind takes a constant of Kind",
                "System.exit(1) == 1 | 'System' is none, and no other Java is part of the dialect",
                "kind == System.exit(1) | only a constant is allowed here, no other Java: a text,",
                "kind == Kind.TOOL.name() | only a constant is allowed here, no call; write Kind.TOOL alone",
                "users > -5 | users is never below 0, so -5 says nothing about it"
            })
    void only_what_is_accepted_is_advised(String condition, String message) {
        assertThat(refused(() -> PolicyReader.fromText(
                        HEAD + rule("x").replace("Balance()", "Initiative( " + condition + " )"))))
                .contains(message + (message.endsWith(",") ? "" : "\n"));
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return String.valueOf(
                catchThrowableOfType(PolicyRejectedException.class, reading).getMessage());
    }
}
