package org.wholeads.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
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
        return new LinkedHashMap<>(PolicyReader.bundledTexts());
    }
}
