package org.wholeads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * What the advice of messages comes to where no machine can follow it, a line a correction: {@code name:line: the line as it
 * should be}, {@code name:line+: a line behind it}, {@code name:line-} for a line to delete. Lines are counted in the text as
 * it was, and the corrections of one text stand in the order of its lines.
 */
public final class Corrections {
    private static final Pattern CORRECTION = Pattern.compile("([^: ]+):([0-9]+)([-+]?)(?:: ?(.*))?");

    private final List<Matcher> all = new ArrayList<>();

    public Corrections(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher correction = CORRECTION.matcher(line);
                Assertions.assertThat(correction.matches()).as(line).isTrue();
                all.add(correction);
            }
        }
    }

    /** The names of the texts that are corrected; never empty. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(correction -> names.add(correction.group(1)));
        Assertions.assertThat(names).isNotEmpty();
        return names;
    }

    /** The text with the corrections of this name. */
    public String applied(String name, String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        for (int i = all.size() - 1; i >= 0; i--) { // the last first, so that the lines before keep their numbers
            Matcher correction = all.get(i);
            if (correction.group(1).equals(name)) {
                int line = Integer.parseInt(correction.group(2)) - 1;
                String right = correction.group(4) == null ? "" : correction.group(4);
                switch (correction.group(3)) {
                    case "-" -> lines.remove(line);
                    case "+" -> lines.add(line + 1, right);
                    default -> lines.set(line, right);
                }
            }
        }
        return String.join("\n", lines);
    }
}
