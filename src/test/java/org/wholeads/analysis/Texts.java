package org.wholeads.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Texts of policies, and the bundled ones with edits. */
final class Texts {
    static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    private Texts() {}

    static Policy policy(String... rules) {
        return PolicyReader.fromText(HEAD + String.join("", rules));
    }

    static String rule(String name, int salience, String patterns, String call) {
        return "rule \"" + name + "\"\n    salience " + salience + "\nwhen\n    " + patterns + "\nthen\n    ruling."
                + call + ";\nend\n";
    }

    /** The bundled policy, in which the first text, which must be there exactly once, is replaced by the second. */
    static Policy bundledWith(String text, String replacement) {
        Map<String, String> texts = bundled();
        long places = texts.values().stream()
                .mapToLong(file -> file.split(java.util.regex.Pattern.quote(text), -1).length - 1)
                .sum();
        if (places != 1) {
            throw new IllegalArgumentException(places + " times in the bundled policy: " + text);
        }
        texts.replaceAll((name, file) -> file.replace(text, replacement));
        return PolicyReader.fromTexts(texts);
    }

    static Map<String, String> bundled() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String resource : PolicyReader.bundledResources()) {
            try (InputStream in = PolicyReader.class.getClassLoader().getResourceAsStream(resource)) {
                texts.put(
                        resource.substring(resource.lastIndexOf('/') + 1),
                        new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
