package org.wholeads.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories with small policies. */
final class PolicyFolder {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    private PolicyFolder() {}

    /** Writes the rules into a directory of this name. */
    static String write(Path folder, String name, String... rules) {
        try {
            Path policy = Files.createDirectories(folder.resolve(name));
            Files.writeString(policy.resolve("rules.drl"), HEAD + String.join("\n", rules));
            return policy.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String verdict(String name, int salience, String conditions, String leader) {
        return rule(
                name,
                salience,
                "Initiative( " + conditions + " )\n    Balance()",
                "lead( Leader." + leader + ", \"Because of " + name + ".\" )");
    }

    static String rule(String name, int salience, String patterns, String call) {
        return "rule \"" + name + "\"\n    salience " + salience + "\nwhen\n    " + patterns + "\nthen\n    ruling."
                + call + ";\nend\n";
    }
}
