package org.wholeads.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * All that the commands touch outside themselves.
 *
 * @param in standard input
 * @param out standard output, unbuffered: it must tell when nobody reads any more, which {@code System.out} does not
 * @param err standard error
 * @param watched whether a person sees standard error and not at the same time the output
 * @param width columns of the terminal
 * @param policies where policies come from
 * @param clock says which day it is
 */
record World(
        InputStream in, OutputStream out, PrintStream err, boolean watched, int width, Policies policies, Clock clock) {
    private static final int USUAL_WIDTH = 120;
    private static final int WIDEST = 1_000;

    static World ofProcess(Policies policies) {
        return new World(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(2) && !isTerminal(1),
                width(System.getenv().getOrDefault("COLUMNS", "")),
                policies,
                Clock.systemUTC());
    }

    /** The day, in UTC unless the clock says otherwise. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Java says of no single stream whether it is a terminal; where the system does not either, it is none. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static int width(String columns) {
        return columns.matches("[0-9]{2,4}")
                ? Math.min(WIDEST, Math.max(DecideCommand.NARROWEST, Integer.parseInt(columns)))
                : USUAL_WIDTH;
    }
}
