package org.wholeads.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholeads.RuleRef;

/**
 * The texts of a policy, and where in them its conditions and consequences stand: made to show the texts to people, with
 * marks. Immutable.
 *
 * <p>Nothing is decided by it. A {@link Policy} keeps no places within a rule, because two policies that say the same are
 * equal however they are laid out, and because engines, proofs and tests need none. So whoever wants to show the texts reads
 * them once more, with the same reader.
 *
 * @param policy what the texts say
 * @param files those with rules, in the order of their names
 */
public record PolicyOutline(Policy policy, List<File> files) {
    public PolicyOutline {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name its name, without folders
     * @param text all of it
     * @param rules in the order of the text
     */
    public record File(String name, String text, List<Parts> rules) {
        public File {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Where a rule stands, and what it consists of.
     *
     * @param rule the rule
     * @param whole from the word {@code rule} to its {@code end}
     * @param name the name, quotation marks included
     * @param atoms one for each of {@link Rule#atoms}, in that order, which need not be the order of the text
     * @param consequences one for each of {@link Rule#consequences}, with the semicolon
     */
    public record Parts(RuleRef rule, Span whole, Span name, List<Span> atoms, List<Span> consequences) {
        public Parts {
            atoms = List.copyOf(atoms);
            consequences = List.copyOf(consequences);
        }
    }

    /**
     * A part of a text.
     *
     * @param from the place of the first {@code char}, from 0
     * @param to the place behind the last one
     */
    public record Span(int from, int to) {
        /** The characters themselves. */
        public String in(String text) {
            return text.substring(from, to);
        }
    }

    /** Of the policy that comes with the library. */
    public static PolicyOutline bundled() {
        return of("bundled", BundledFiles.all());
    }

    /**
     * Of a directory, read like {@link PolicyReader#fromDirectory}.
     *
     * @throws PolicyRejectedException if the texts are no policy
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static PolicyOutline fromDirectory(Path directory) {
        return of(PolicyReader.name(directory), PolicyFiles.inDirectory(directory));
    }

    /**
     * Of texts by file name, {@code policy.properties} included.
     *
     * @throws PolicyRejectedException if the texts are no policy
     */
    public static PolicyOutline fromTexts(Map<String, String> texts) {
        List<PolicyFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(PolicyFile.of(name, text)));
        return of(PolicyReader.UNNAMED, files);
    }

    private static PolicyOutline of(String name, List<PolicyFile> files) {
        Policy policy = PolicyReader.read(name, files);
        List<File> outlines = files.stream()
                .filter(PolicyFile::isRules)
                .map(file -> OutlineReader.file(Objects.requireNonNull(file.text(new ArrayList<>()))))
                .sorted(Comparator.comparing(File::name))
                .toList();
        return new PolicyOutline(policy, outlines);
    }
}
