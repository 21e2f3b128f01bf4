package org.wholeads.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestCommandTest {
    private static final String FACTS = "facts: { kind: TOOL, objectives: [PRODUCTIVITY] }";

    @TempDir
    private Path folder = Path.of("");

    private final String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    private String rules = "";
    private String scenarios = "";

    @BeforeEach
    void a_policy_and_a_scenario_that_passes() throws IOException {
        rules = PolicyFolder.write(folder, "rules", verdict("all", 0, "", "CTO"));
        scenarios = Files.createDirectories(folder.resolve("scenarios")).toString();
        scenario("fine", "CTO");
    }

    private Path scenario(String title, String leader) throws IOException {
        return Files.writeString(
                Path.of(scenarios, title + ".yaml"),
                "scenarios:\n  - title: " + title + "\n    " + FACTS + "\n    expect: { leader: " + leader + " }\n");
    }

    @Test
    void all_as_expected_ends_well() {
        Console console = Console.run("test", rules, scenarios);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).isEqualTo("1 scenario: 1 as expected\n");
    }

    @Test
    void the_bundled_policy_is_meant_where_none_is_named() throws IOException {
        scenario("fine", "HANDS_ON_USER");
        assertThat(Console.run("test", scenarios).out())
                .isEqualTo(Console.run("test", "bundled", scenarios).out());
    }

    @Test
    void a_failure_is_explained() throws IOException {
        Path wrong = scenario("wrong", "CMO");

        Console console = Console.run("test", rules, scenarios);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("FAILED wrong\n  " + wrong + ":2\n  expected  led by CMO\n  actual    led by CTO\n")
                .contains("WHY NOT CMO", "No rule of this policy ever says so.")
                .endsWith("2 scenarios: 1 as expected, 1 failed\n");
    }

    @Test
    void json_says_the_same() throws IOException {
        scenario("wrong", "CMO");

        JsonNode json = JsonMapper.shared()
                .readTree(Console.run("test", "--output", "json", rules, scenarios)
                        .out());

        assertThat(json.at("/passed").asBoolean()).isFalse();
        assertThat(json.at("/scenarios/passed").asBoolean()).isFalse();
        assertThat(json.at("/scenarios/scenarios/0/passed").asBoolean()).isTrue();
        assertThat(json.at("/scenarios/scenarios/1/disagreements/0/actual").asString())
                .isEqualTo("led by CTO");
        assertThat(json.at("/scenarios/scenarios/1/place/line").asInt()).isEqualTo(2);
    }

    @Test
    void junit_xml_is_written_besides() throws IOException {
        Path xml = folder.resolve("out.xml");

        Console console = Console.run("test", "--junit-xml", xml.toString(), rules, scenarios);

        assertThat(console.out()).isEqualTo("1 scenario: 1 as expected\n");
        assertThat(xml).content().contains("<testcase name=\"fine\"");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Path.of(scenarios, name), text);
    }

    @Test
    void what_is_broken_fails_by_itself_and_all_else_is_tried() throws IOException {
        Path wrong = scenario("wrong", "CIO");
        Path renamed = write(
                "renamed.yaml",
                "scenarios:\n  - title: renamed\n    " + FACTS + "\n    expect: { followed: [al] }\n"
                        + "  - title: beside it\n    " + FACTS + "\n    expect: { leader: CTO }\n");
        Path latin = Files.write(Path.of(scenarios, "latin.yaml"), new byte[] {'#', (byte) 0xE4});
        Path dangling = Files.createSymbolicLink(Path.of(scenarios, "dangling.csv"), Path.of("nowhere.csv"));

        Console console = Console.run("test", rules, scenarios);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                BROKEN dangling
                  dangling: is a link to nowhere, where there is no file

                BROKEN latin
                  latin: byte 2: is not valid UTF-8; save the file as UTF-8

                BROKEN wrong
                  wrong:4: scenarios[0].expect.leader: "CIO" is not one of its values, did you mean CTO?

                BROKEN renamed
                  renamed:2: speaks of the rule "al", which policy rules does not have, did you mean "all"?

                4 scenarios: 2 as expected, 2 broken, and 2 files are broken
                """.replace("to nowhere", "to " + scenarios + "/nowhere.csv")
                .replace("BROKEN dangling", "BROKEN " + dangling)
                .replace("  dangling", "  " + dangling)
                .replace("BROKEN latin", "BROKEN " + latin)
                .replace("  latin", "  " + latin)
                .replace("  wrong:", "  " + wrong + ":")
                .replace("  renamed:", "  " + renamed + ":"));
    }

    @Test
    void what_is_broken_is_an_error_in_the_junit_xml_and_in_the_json() throws IOException {
        Path wrong = scenario("wrong", "CIO");
        Path xml = folder.resolve("out.xml");

        Console console = Console.run("test", "--output", "json", "--junit-xml", xml.toString(), rules, scenarios);
        JsonNode json = JsonMapper.shared().readTree(console.out()).at("/scenarios");

        assertThat(xml)
                .content()
                .contains("tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\"")
                .contains("<testcase name=\"wrong\" classname=\"" + wrong + "\" file=\"" + wrong + "\" line=\"2\">")
                .contains("<error message=\"" + wrong + ":4: scenarios[0].expect.leader: &quot;CIO&quot; is not");
        assertThat(json.at("/passed").asBoolean()).isFalse();
        assertThat(json.at("/broken/0/title").asString()).isEqualTo("wrong");
        assertThat(json.at("/broken/0/place/line").asInt()).isEqualTo(2);
        assertThat(json.at("/broken/0/problems/0/where").asString()).startsWith(wrong + ":4");
    }

    @Test
    void tests_that_could_not_run_are_told_from_tests_that_failed() throws IOException {
        String none = folder.resolve("none").toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        String broken = PolicyFolder.write(folder, "broken", "rule rule");
        Path accepted = Files.writeString(folder.resolve("accepted.yaml"), "accepted: 1");

        assertThat(Console.run("test", rules, none).exitCode()).isEqualTo(2);
        assertThat(Console.run("test", rules, empty).exitCode()).isEqualTo(2);
        assertThat(Console.run("test", none, scenarios).exitCode()).isEqualTo(2);
        assertThat(Console.run("test", broken, scenarios).exitCode()).isEqualTo(2);
        assertThat(Console.run("test", "--accepted", accepted.toString(), rules, scenarios)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Console.run("test", "--junit-xml", scenarios, rules, scenarios)
                        .err())
                .isEqualTo(scenarios + ": is a directory\n");
    }

    @Test
    void a_policy_that_is_refused_replaces_the_junit_xml_of_yesterday() throws IOException {
        String broken = PolicyFolder.write(folder, "broken", "rule rule");
        Path xml = Files.writeString(folder.resolve("out.xml"), "all was well");

        Console console = Console.run("test", "--junit-xml", xml.toString(), broken, scenarios);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(xml)
                .content()
                .contains("<testcase name=\"The scenarios can be tried\"", "<error message=\"rules.drl:4:");
    }

    @ParameterizedTest
    @CsvSource({
        "FIN, fine",
        "fine, fine",
        "f?ne, fine",
        "*two*, one and two",
        "o*, one and two",
        "fine.yaml, fine",
        "scenarios/fine.yaml, fine",
        "f*.yaml, fine",
        "more-than-titles, late",
        "scenarios/More-than-titles, late",
        "more-*, late"
    })
    void some_scenarios_are_run_by_a_part_of_their_titles_or_by_their_file(String pattern, String title)
            throws IOException {
        scenario("one and two", "CTO");
        scenario("other", "CMO");
        Files.move(scenario("late", "CTO"), Path.of(scenarios, "more-than-titles.yaml"));

        JsonNode json = JsonMapper.shared()
                .readTree(Console.run("test", "--output", "json", "--run", pattern, rules, scenarios)
                        .out());

        assertThat(json.at("/scenarios/scenarios")).hasSize(pattern.equals("o*") ? 2 : 1);
        assertThat(json.at("/scenarios/scenarios/0/title").asString()).isEqualTo(title);
    }

    @Test
    void to_run_none_is_an_error_that_says_what_there_is() throws IOException {
        write("syntax.yaml", "scenarios: [");

        Console console = Console.run("test", "--run", "fime", rules, scenarios);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo(
                        "--run \"fime\": is not in the title of the only scenario, and no file of scenarios is called so,"
                                + " did you mean \"fine\"?; it may be in what cannot be read: " + scenarios
                                + "/syntax.yaml\n");
        assertThat(Console.run("test", "--run", " ", rules, scenarios).err())
                .startsWith("--run must be a part of a title, or a file\n");
    }

    @Test
    void what_is_accepted_of_scenarios_that_are_not_run_has_not_healed() throws IOException {
        scenario("wrong", "CMO");
        Console.run("test", "--accept", "--reason", "x", "--until", nextYear, rules, scenarios);

        assertThat(Console.run("test", "--run", "fine", rules, scenarios).exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --accept                                       | --accept needs --reason and --until
                    --accept --reason x                            | --accept needs --reason and --until
                    --accept --reason x --until tomorrow           | --until must be a date, written YYYY-MM-DD, but is tomorrow
                    --accept --reason x --until 2001-01-01         | --until 2001-01-01 is past
                    --accept --reason x --until 2901-01-01         | --until 2901-01-01 is more than 3 years off; choose a day up to
                    --accept --reason=  --until 2901-01-01         | --reason must say why
                    --reason x                                     | --reason and --until need --accept
                    --accept --watch --reason x --until 2901-01-01 | --accept and --watch do not go together
                    --accepted known.txt                           | known.txt must end in .yaml or .yml
                    """)
    void wrong_usage_is_explained(String options, String message) {
        String[] arguments = ("test " + options + " " + rules + " " + scenarios).split(" +");

        Console console = Console.run(arguments);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith(message).endsWith("\nsee wholeads test --help\n");
    }

    @Test
    void accepting_keeps_the_link_and_the_permissions_of_the_file() throws IOException {
        scenario("wrong", "CMO");
        Path real = Files.writeString(folder.resolve("shared.yaml"), "# Ours.\naccepted: []\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(Path.of(scenarios, "accepted.yaml"), Path.of("../shared.yaml"));

        Console console = Console.run("test", "--accept", "--reason", "x", "--until", nextYear, rules, scenarios);

        assertThat(console.exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(real).content().startsWith("# Ours.\naccepted:\n  - scenario: \"wrong\"\n");
        assertThat(Files.getPosixFilePermissions(real)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
    }

    @Test
    void nothing_is_written_where_a_link_leads_to_nothing() throws IOException {
        scenario("wrong", "CMO");
        Path outside = folder.resolve("outside.yaml");
        Path link = Files.createSymbolicLink(Path.of(scenarios, "accepted.yaml"), outside);
        String message = link + ": is a link to " + outside + ", where there is no file";
        List<String> accept = List.of("--accept", "--reason", "x", "--until", nextYear, rules, scenarios);

        for (List<String> options : List.of(
                accept,
                List.of(rules, scenarios),
                List.of("--junit-xml", link.toString(), rules, scenarios),
                List.of(
                        "--coverage",
                        Files.createSymbolicLink(folder.resolve("c.txt"), outside)
                                .toString(),
                        rules,
                        scenarios))) {
            Console console = Console.run(
                    Stream.concat(Stream.of("test"), options.stream()).toArray(String[]::new));

            assertThat(console.exitCode()).as("%s", options).isEqualTo(2);
            assertThat(console.err()).contains(": is a link to " + outside + ", where there is no file");
            assertThat(outside).doesNotExist();
        }
        assertThat(Console.run("test", rules, scenarios).err()).isEqualTo(message + "\n");
    }

    @Test
    void the_first_of_several_arguments_is_the_policy() throws IOException {
        String one = scenario("one", "CTO").toString();

        Console console = Console.run("test", one, scenarios);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .contains("the first of several arguments must be RULES, a directory or \"bundled\", but is " + one);
    }

    @Test
    void what_is_accepted_passes_until_another_thing_disagrees() throws IOException {
        scenario("wrong", "CMO");

        Console accept =
                Console.run("test", "--accept", "--reason", "The board decides", "--until", nextYear, rules, scenarios);
        Console again = Console.run("test", rules, scenarios);
        scenario("worse", "JOINT");
        Console worse = Console.run("test", rules, scenarios);

        assertThat(accept.exitCode()).isZero();
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("ACCEPTED wrong", "until     " + nextYear + ": The board decides");
        assertThat(worse.exitCode()).isEqualTo(1);
        assertThat(worse.out()).contains("FAILED worse").doesNotContain("FAILED wrong");
    }

    @Test
    void what_is_accepted_already_keeps_its_reason_and_that_is_said() throws IOException {
        scenario("wrong", "CMO");
        Console.run("test", "--accept", "--reason", "first", "--until", nextYear, rules, scenarios);
        scenario("worse", "JOINT");

        Console again = Console.run("test", "--accept", "--reason", "again", "--until", nextYear, rules, scenarios);

        Path file = Path.of(scenarios, "accepted.yaml");
        assertThat(again.err())
                .isEqualTo("1 is accepted already and keeps its reason and last day; to change these, edit " + file
                        + "\n");
        assertThat(file).content().contains("reason: \"first\"", "reason: \"again\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Ours.\n", "accepted:\n"})
    void an_empty_file_accepts_nothing(String left) throws IOException {
        scenario("wrong", "CMO");
        Files.writeString(Path.of(scenarios, "accepted.yaml"), left);

        Console console = Console.run("test", rules, scenarios);

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("FAILED wrong");
    }

    @Test
    void what_has_healed_or_expired_fails() throws IOException {
        Path accepted = Files.writeString(
                folder.resolve("known.yaml"),
                "accepted:\n  - { scenario: fine, expected: led by CMO, actual: led by CTO, reason: x,"
                        + " since: 2001-01-01, until: " + nextYear + " }\n");
        Console healed = Console.run("test", "--accepted", accepted.toString(), rules, scenarios);
        scenario("fine", "CMO");
        Files.writeString(accepted, Files.readString(accepted).replace(nextYear, "2002-01-01"));
        Console expired = Console.run("test", "--accepted", accepted.toString(), rules, scenarios);

        assertThat(healed.exitCode()).isEqualTo(1);
        assertThat(healed.out()).contains(accepted + ":2: is not so any more");
        assertThat(expired.exitCode()).isEqualTo(1);
        assertThat(expired.out())
                .contains("accepted  until 2002-01-01, which is past; settle it now, or write a later day (" + accepted
                        + ":2): x");
    }

    @Test
    void what_init_copies_says_the_way_out_once_its_acceptances_are_over() throws IOException {
        LocalDate later = LocalDate.of(2028, 1, 15);
        Path mine = folder.resolve("mine");
        Console.run("init", mine.toString());
        Path accepted = mine.resolve("scenarios/accepted.yaml");
        String[] test = {"test", mine.toString(), mine.resolve("scenarios").toString()};

        Console before = Console.withInput("").on(LocalDate.of(2027, 11, 30)).execute(test);
        Console over = Console.withInput("").on(later).execute(test);
        Files.writeString(accepted, Files.readString(accepted).replace("until: 2027-11-30", "until: 2028-12-31"));
        Console prolonged = Console.withInput("").on(later).execute(test);

        assertThat(before.exitCode()).isZero();
        assertThat(over.exitCode()).isEqualTo(1);
        assertThat(over.out())
                .contains("until 2027-11-30, which is past; settle it now, or write a later day (" + accepted + ":4): ")
                .contains(" 2 failed\n");
        assertThat(prolonged.exitCode()).isZero();
    }

    @Test
    void watching_ends_with_the_input() {
        Console console = Console.withInput("typed\n").execute("test", "--watch", rules, scenarios);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).isEqualTo("1 scenario: 1 as expected\n");
    }

    /** What is written goes to a queue, on which a test can wait. */
    private static final class Awaited extends OutputStream {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }

        void await(String part) throws InterruptedException {
            String found = "";
            for (String next = found; next != null && !next.contains(part); ) {
                next = lines.poll(20, TimeUnit.SECONDS);
                found = next == null ? "nothing" : next;
            }
            assertThat(found).contains(part);
        }
    }

    @Test
    @Timeout(120)
    void watching_tries_again_whenever_rules_or_scenarios_are_saved() throws Exception {
        Awaited out = new Awaited();
        Awaited err = new Awaited();
        PipedOutputStream typing = new PipedOutputStream();
        World world = new World(
                new PipedInputStream(typing),
                out,
                new PrintStream(err, true, UTF_8),
                false,
                120,
                new EnginePolicies(),
                Clock.systemUTC());
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> new Wholeads(world).run("test", "--watch", rules, scenarios));
        out.await("1 scenario: 1 as expected");

        scenario("wrong", "CMO");
        out.await("2 scenarios: 1 as expected, 1 failed");

        PolicyFolder.write(folder, "rules", verdict("all", 0, "", "CMO"));
        out.await("FAILED fine");
        out.await("2 scenarios: 1 as expected, 1 failed");

        Files.writeString(folder.resolve("rules/rules.drl"), "rule rule");
        err.await("rules.drl:1:");
        PolicyFolder.write(folder, "rules", verdict("all", 0, "", "CTO"));
        out.await("FAILED wrong");

        Path inner = Files.createDirectories(Path.of(scenarios, "inner"));
        out.await("2 scenarios");
        Files.move(scenario("moved", "CTO"), inner.resolve("moved.yaml"));
        out.await("3 scenarios: 2 as expected, 1 failed");

        typing.close();
        assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
