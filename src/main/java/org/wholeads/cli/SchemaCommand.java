package org.wholeads.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints the JSON Schema (draft 2020-12) of all JSON that is read and written, or of the document NAME alone:"
                    + " editors complete and check portfolios with it, and programs reports."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  wholeads schema", "  wholeads schema portfolio > portfolio.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private static final String RESOURCE = "/org/wholeads/schema/wholeads.schema.json";

    /** The choice of documents, which stands on one line. */
    private static final Pattern CHOICE = Pattern.compile("(?m)^  \"oneOf\": (\\[.*]),$");

    private static final Pattern NAME = Pattern.compile("#/\\$defs/(\\w+)");

    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "of a document, such as portfolio, initiative, decision or analysis; default: any of them")
    private @Nullable String name;

    SchemaCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        String schema = schema();
        Matcher choice = CHOICE.matcher(schema);
        if (name != null && choice.find()) {
            List<String> documents = NAME.matcher(choice.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!documents.contains(name) && !name.equals("initiative")) {
                throw new ParameterException(
                        spec.commandLine(), "\"" + name + "\" is none of initiative, " + String.join(", ", documents));
            }
            schema = schema.substring(0, choice.start()) + "  \"$ref\": \"#/$defs/" + name + "\","
                    + schema.substring(choice.end());
        }
        new Paper(world.out()).write(schema);
        return ExitCode.DONE;
    }

    private static String schema() {
        try (InputStream text = SchemaCommand.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(text, RESOURCE).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
