package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The plain part of YAML: texts, lists and fields. Every scalar is the text that stands there, so that {@code No} is
 * "No". Anchors, aliases, tags, repeated keys and further documents are refused: they can blow up a small file, name
 * classes, or hide what a reader sees.
 */
sealed interface Yaml {
    /** The place, such as {@code facts.kind[1] (line 12)}. */
    String where();

    record Text(String where, String text) implements Yaml {}

    record Items(String where, List<Yaml> items) implements Yaml {}

    record Fields(String where, Map<String, Yaml> fields) implements Yaml {}

    /**
     * Reads one document.
     *
     * @throws InputRefusedException if it is no YAML, or not plain
     */
    static Yaml read(String yaml) {
        return new Reading(yaml).document();
    }

    /** One pass over the tokens. */
    final class Reading {
        private static final int DEEPEST = 10;
        private static final Pattern PLACE = Pattern.compile("line [0-9]+, column [0-9]+");
        private static final Pattern PARSER_JARGON = Pattern.compile(", from `[^`]*`| \\(Do not use .*");
        private static final YAMLFactory FACTORY = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(1_000_000)
                        .setMaxAliasesForCollections(0)
                        .setAllowDuplicateKeys(true) // found below, with their path
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(100_000)
                        .build())
                .build();

        private final YAMLParser tokens;

        private Reading(String yaml) {
            tokens = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml);
        }

        Yaml document() {
            try (tokens) {
                if (tokens.nextToken() == null) {
                    throw new InputRefusedException("mapping", "is empty");
                }
                Yaml document = value("");
                if (tokens.nextToken() != null) {
                    throw new InputRefusedException(where(""), "is followed by a second document");
                }
                return document;
            } catch (JacksonException e) {
                throw refusal(e.getOriginalMessage());
            }
        }

        /** The parser's message names its places and shows their lines, indented; the last place is where it gave up. */
        private InputRefusedException refusal(String original) {
            String place = where("");
            for (Matcher places = PLACE.matcher(original); places.find(); ) {
                place = places.group();
            }
            String message = original.lines()
                    .filter(line -> !line.startsWith(" ") && !line.isBlank())
                    .map(line -> PARSER_JARGON.matcher(line).replaceAll(""))
                    .collect(Collectors.joining(", "));
            return new InputRefusedException(place, "is not valid YAML: " + message);
        }

        private Yaml value(String path) {
            plain(path);
            String where = where(path);
            if (tokens.hasToken(JsonToken.START_OBJECT)) {
                return new Fields(where, fields(path));
            }
            if (tokens.hasToken(JsonToken.START_ARRAY)) {
                List<Yaml> items = new ArrayList<>();
                while (tokens.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(path + "[" + items.size() + "]"));
                }
                return new Items(where, items);
            }
            if (tokens.hasToken(JsonToken.VALUE_NULL)) {
                throw new InputRefusedException(where, "has no value; an empty answer is written \"\"");
            }
            return new Text(where, tokens.getString());
        }

        private Map<String, Yaml> fields(String path) {
            Map<String, Yaml> fields = new LinkedHashMap<>();
            while (tokens.nextToken() != JsonToken.END_OBJECT) {
                plain(path);
                String key = tokens.currentName();
                String inside = path.isEmpty() ? key : path + "." + key;
                if (fields.containsKey(key)) {
                    throw new InputRefusedException(where(inside), "is there twice");
                }
                tokens.nextToken();
                fields.put(key, value(inside));
            }
            return fields;
        }

        private void plain(String path) {
            if (tokens.isCurrentAlias() || tokens.getObjectId() != null || tokens.getTypeId() != null) {
                throw new InputRefusedException(
                        where(path), "uses an anchor (&), an alias (*) or a tag (!); write it out, or quote the text");
            }
        }

        private String where(String path) {
            String line = "line " + tokens.currentTokenLocation().getLineNr();
            return path.isEmpty() ? line : path + " (" + line + ")";
        }
    }
}
