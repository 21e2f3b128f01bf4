package org.wholeads.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * No file system takes these names. Every option and parameter of every command that takes a value is given each of them, as
 * the model of the commands lists them, so that a new one is tried too.
 */
class OddNamesTest {
    private static final List<String> ODD = List.of("a\0b", "a\0b.yaml", "a\0b.json", "\0", "a\ud800b", "a\ud800b.csv");

    /** What stands for the other parameters of a command that needs some. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "decide", List.of("missing.json"),
            "explain", List.of("missing.json"),
            "diff", List.of("bundled", "bundled"),
            "test", List.of("src/test/resources/scenarios/bundled/balance.yaml"));

    static Stream<Arguments> places() {
        World world = new World(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                false,
                120,
                new EnginePolicies(),
                Clock.systemUTC());
        List<Arguments> places = new ArrayList<>();
        new Wholeads(world).program().getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                    .filter(place -> place.arity().max() > 0)
                    .forEach(place -> ODD.forEach(odd -> places.add(Arguments.of(name, label(place), place, odd))));
        });
        return places.stream();
    }

    private static String label(ArgSpec place) {
        return place instanceof OptionSpec option ? option.longestName() : place.paramLabel();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("places")
    void is_refused_by_name_and_without_a_word_of_java(String command, String label, ArgSpec place, String odd) {
        List<String> arguments = new ArrayList<>(List.of(command));
        List<String> usual = new ArrayList<>(USUAL.getOrDefault(command, List.of()));
        if (place instanceof OptionSpec option) {
            arguments.add(option.longestName());
            arguments.add(odd);
        } else if (place instanceof PositionalParamSpec position) {
            int index = position.index().min();
            if (index < usual.size()) {
                usual.set(index, odd);
            } else {
                usual.add(odd);
            }
        }
        arguments.addAll(usual);

        Console console = Console.run(arguments.toArray(String[]::new));

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(console.err())
                .containsAnyOf(label, "a b", "\" \"", "is no file name")
                .doesNotContainPattern("java|Exception|\tat |Nul character|[Mm]alformed")
                .doesNotContain("\0");
    }
}
