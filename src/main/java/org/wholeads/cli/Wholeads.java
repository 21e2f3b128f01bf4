package org.wholeads.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wholeads.portfolio.Wording;
import org.wholeads.report.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The program: its commands, and what it says when one fails. */
@Command(
        name = "wholeads",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Who should lead an AI initiative - CTO, CMO, both or the people who do the work - and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads decide portfolio.csv",
            "  wholeads test my-policy scenarios",
            "  wholeads decide --help",
            "  wholeads init my-policy"
        },
        synopsisSubcommandLabel = "COMMAND")
final class Wholeads {
    private final World world;

    Wholeads(World world) {
        this.world = world;
    }

    /** The exit code. */
    int run(String... arguments) {
        return program(arguments).execute(arguments);
    }

    /** With the commands that these arguments may call: all, if there are none. */
    CommandLine program(String... arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(world.out(), StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(world.err(), StandardCharsets.UTF_8), true);
        CommandLine program = new CommandLine(this);
        commands().forEach((name, command) -> {
            // Each command costs time to set up, which only the one that is wanted is worth.
            if (arguments.length == 0
                    || arguments[0].equals(name)
                    || !commands().containsKey(arguments[0])) {
                program.addSubcommand(command.get());
            }
        });
        return program.setExpandAtFiles(false) // a name that begins with @ is the name of a file
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, parsed) -> explainUsage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .registerConverter(Path.class, Wholeads::path);
    }

    /** That of picocli names the exception. */
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Wording.quoted(name) + " is no file name");
        }
    }

    /** What is wrong, and where the help is; the help itself would push the message off the screen. */
    private int explainUsage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        world.err().println(PlainText.of(String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        world.err().println("see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.UNREADABLE;
    }

    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("decide", () -> new DecideCommand(world));
        commands.put("explain", () -> new ExplainCommand(world));
        commands.put("ask", () -> new AskCommand(world));
        commands.put("check", () -> new CheckCommand(world));
        commands.put("diff", () -> new DiffCommand(world));
        commands.put("test", () -> new TestCommand(world));
        commands.put("init", () -> new InitCommand(world));
        commands.put("schema", () -> new SchemaCommand(world));
        return commands;
    }

    private int explain(Exception failure) throws Exception {
        if (!Complaint.write(failure, world)) {
            throw failure;
        }
        return ExitCode.UNREADABLE;
    }
}
