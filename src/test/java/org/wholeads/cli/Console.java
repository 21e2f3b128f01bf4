package org.wholeads.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The program with a world of its own, so that tests see what it says and nothing else does. */
final class Console {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String input;
    private OutputStream target = out;
    private Clock clock = Clock.systemUTC();
    private int exitCode = -1;

    private Console(String input) {
        this.input = input;
    }

    static Console run(String... arguments) {
        return new Console("").execute(arguments);
    }

    static Console withInput(String input) {
        return new Console(input);
    }

    Console writingTo(OutputStream other) {
        target = other;
        return this;
    }

    /** Where it is this day. */
    Console on(LocalDate day) {
        clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return this;
    }

    Console execute(String... arguments) {
        World world = new World(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                target,
                new PrintStream(err, true, UTF_8),
                false,
                120,
                new EnginePolicies(),
                clock);
        exitCode = new Wholeads(world).run(arguments);
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
