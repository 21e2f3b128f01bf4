package org.wholeads.portfolio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.wholeads.SmallFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The plain part of YAML. Anchors, aliases, tags, repeated keys and further documents are refused: they can blow up a
 * small file, name classes, or hide what a reader sees.
 */
final class Yaml {
    private static final Pattern PLACE = Pattern.compile("line [0-9]+, column [0-9]+");
    private static final String NOT_PLAIN =
            "uses an anchor (&), an alias (*) or a tag (!); write it out, or quote the text";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SmallFile.MOST_BYTES)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(true) // found later, with their path
            .build();

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(SETTINGS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DataReading.DEEPEST)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private Yaml() {}

    /**
     * Reads one document.
     *
     * @throws InputRefusedException if it is no YAML, or not plain
     */
    static PlainData read(String yaml) {
        try (YAMLParser tokens =
                (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(yaml))) {
            DataReading reading = new DataReading(tokens, 1, false, where -> {
                if (tokens.isCurrentAlias() || tokens.getObjectId() != null || tokens.getTypeId() != null) {
                    throw new InputRefusedException(where, NOT_PLAIN);
                }
            });
            try {
                PlainData document = reading.document();
                refuseAnchors(yaml);
                return document;
            } catch (JacksonException e) {
                throw refusal(reading.where(""), e.getOriginalMessage());
            }
        }
    }

    /** Jackson tells of anchors at lists and fields, but not of those at texts. */
    private static void refuseAnchors(String yaml) {
        // Not by api.lowlevel.Parse, which the library's module does not export.
        Parser events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, new WholeCharacters(yaml)));
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                throw new InputRefusedException("line " + line, NOT_PLAIN);
            }
        }
    }

    /** The parser's message names its places and shows their lines, indented; the last place is where it gave up. */
    private static InputRefusedException refusal(String current, String original) {
        String place = current;
        for (Matcher places = PLACE.matcher(original); places.find(); ) {
            place = places.group();
        }
        String message = original.lines()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .collect(Collectors.joining(", "));
        return new InputRefusedException(place, "is not valid YAML: " + ParserWords.YAML.of(message));
    }
}
