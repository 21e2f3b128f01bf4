package org.wholeads.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.Wording;

/**
 * Reads scenarios from files: YAML ({@code .yaml}, {@code .yml}), CSV ({@code .csv}) and JSON Lines ({@code .jsonl}), all
 * in UTF-8.
 *
 * <p>In YAML:
 *
 * <pre>{@code
 * defaults:
 *   facts: { kind: TOOL }
 * scenarios:
 *   - title: Coders choose the coding assistant
 *     facts: { objectives: [SOFTWARE_DEVELOPMENT], handsOnTeam: TECHNOLOGY }
 *     expect:
 *       leader: HANDS_ON_USER
 *       not: { conditions: [STOP] }
 * tables:
 *   - title: "A tool for {objectives} is led by {leader}"
 *     columns: [objectives, handsOnTeam, leader]
 *     rows:
 *       - [SOFTWARE_DEVELOPMENT, TECHNOLOGY, HANDS_ON_USER]
 * }</pre>
 *
 * <p>JSON Lines has such a scenario a line; CSV one a row, with the columns {@code title}, the facts by name, and what is
 * expected as {@code expect.leader} or {@code expect.not.conditions}, several separated by semicolons. Stateless; may be
 * used by many threads.
 */
public final class ScenarioFiles {
    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_SCENARIOS = 100_000;

    private ScenarioFiles() {}

    /**
     * Reads a file, or all such files of a folder and the folders in it, in the order of their paths. Left out are names
     * that begin with a dot, and files of accepted disagreements. At most 1,000 files of 1 MB with 100,000 scenarios. What is
     * wrong with a scenario or a file breaks that one alone.
     *
     * @return at least one scenario, or something broken; the titles are unique
     * @throws InputRefusedException if there are no scenarios, or too many
     * @throws UncheckedIOException if the folder or file is not there, or the folder cannot be read
     */
    public static ScenarioSet read(Path folderOrFile) {
        return read(List.of(folderOrFile));
    }

    /** Likewise, of several folders and files. A file that is found twice is read once. */
    public static ScenarioSet read(List<Path> foldersAndFiles) {
        Flaws flaws = new Flaws();
        List<Path> files = files(foldersAndFiles, flaws);
        flaws.refuse();
        List<Scenario> scenarios = new ArrayList<>();
        List<BrokenScenario> broken = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (Path file : files) {
            ScenarioSet found = new FileReader(file).read();
            broken.addAll(found.broken());
            for (Scenario scenario : found.scenarios()) {
                Place earlier = seen.putIfAbsent(scenario.title(), scenario.place());
                if (earlier == null) {
                    scenarios.add(scenario);
                } else {
                    broken.add(repeated(scenario, earlier));
                }
            }
            if (scenarios.size() + broken.size() > MOST_SCENARIOS) {
                flaws.add(file.toString(), "is one too many: there are more than " + MOST_SCENARIOS + " scenarios");
                flaws.refuse();
            }
        }
        if (scenarios.isEmpty() && broken.isEmpty()) {
            flaws.add(foldersAndFiles.get(0).toString(), "has no scenarios");
            flaws.refuse();
        }
        return new ScenarioSet(scenarios, broken);
    }

    private static BrokenScenario repeated(Scenario scenario, Place earlier) {
        return new BrokenScenario(
                Optional.of(scenario.title()),
                scenario.place(),
                List.of(new Problem(
                        scenario.place().toString(),
                        "the title " + Wording.quoted(scenario.title()) + " is that of " + earlier
                                + " already; each needs its own")));
    }

    private static List<Path> files(List<Path> foldersAndFiles, Flaws flaws) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : foldersAndFiles) {
            for (Path file : files(path, flaws)) {
                files.putIfAbsent(file.toAbsolutePath().normalize(), file);
            }
        }
        return List.copyOf(files.values());
    }

    private static List<Path> files(Path path, Flaws flaws) {
        try {
            if (Files.isDirectory(path)) {
                List<Path> files = inside(path);
                if (files.isEmpty()) {
                    flaws.add(path.toString(), "has no scenarios: no .yaml, .yml, .csv or .jsonl file is in it");
                } else if (files.size() > MOST_FILES) {
                    flaws.add(path.toString(), "has more than " + MOST_FILES + " files of scenarios");
                    return List.of();
                }
                return files;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(path)) {
            throw new UncheckedIOException(new NoSuchFileException(path.toString()));
        }
        if (!PlainData.isReadable(path.toString())) {
            flaws.add(path.toString(), "must be a folder, or end in .yaml, .yml, .csv or .jsonl");
            return List.of();
        }
        return List.of(path);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> PlainData.isReadable(file.toString()) && !Files.isDirectory(file))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
