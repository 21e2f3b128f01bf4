package org.wholeads.cli;

/** Starts the program. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the process with its exit code: 0 done, 1 some rows refused, 2 wrong usage or something
     * that cannot be read.
     *
     * @param arguments as {@code --help} explains them
     */
    public static void main(String[] arguments) {
        int code = new Wholeads(World.ofProcess(new EnginePolicies())).run(arguments);
        if (code != ExitCode.DONE) {
            System.exit(code); // otherwise the process ends by itself, and so does whoever called this method
        }
    }
}
