package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.WrittenFacts;

/** Makes the scenarios of one file of what is written about them. */
final class ScenarioMaker {
    static final String TITLE = "title";
    private static final int LONGEST_TITLE = 300;

    private final Path file;
    private final Flaws flaws;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<BrokenScenario> broken = new ArrayList<>();

    ScenarioMaker(Path file, Flaws flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    List<BrokenScenario> broken() {
        return List.copyOf(broken);
    }

    /**
     * Ends what is written about one scenario, or one table: what was found wrong with it is its own and breaks nothing else.
     *
     * @param before how many flaws there were when it began
     */
    void close(Optional<String> title, PlainData at, int before) {
        List<Problem> problems = flaws.take(before);
        if (!problems.isEmpty()) {
            broken.add(new BrokenScenario(
                    title.map(String::strip).filter(ScenarioMaker::isTitle), new Place(file, at.line()), problems));
        }
    }

    private static boolean isTitle(String title) {
        return !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && title.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Makes one, unless something is wrong with it.
     *
     * @param at where it stands
     * @param sheet all that is written about it, the defaults included
     * @param whole false if a part of what is written could not be read, so that what is missing is no news
     */
    void make(String written, PlainData at, Sheet sheet, boolean whole) {
        int before = flaws.count();
        String title = written.strip();
        boolean titled = isTitle(title);
        if (!titled) {
            flaws.add(file, at, "needs a title of one line, at most " + LONGEST_TITLE + " characters");
        }
        Optional<Initiative> initiative = initiative(titled ? title : "untitled", at, sheet.facts(), whole);
        List<Expectation> expected = new Expected(flaws).read(sheet.expected());
        if (whole && sheet.expected().isEmpty()) {
            flaws.add(file, at, "expects nothing; say under expect what should come out, such as leader: CTO");
        }
        Contradictions.in(expected).forEach(message -> flaws.add(file, at, message));
        if (whole && flaws.count() == before && initiative.isPresent()) {
            scenarios.add(new Scenario(title, new Place(file, at.line()), initiative.get(), expected));
        }
    }

    private Optional<Initiative> initiative(String title, PlainData at, Map<String, Cell> facts, boolean whole) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        facts.forEach((name, cell) -> texts.put(name, cell.texts()));
        texts.putIfAbsent(Fact.NAME.label(), List.of(title));
        String missing = Flaws.place(file, at) + (at.path().isEmpty() ? ": " : ".") + SheetReader.FACTS + ".";
        try {
            return Optional.of(WrittenFacts.read(texts, name -> {
                Cell cell = facts.get(name);
                return cell != null ? cell.place() : missing + name;
            }));
        } catch (InputRefusedException e) {
            e.problems().stream()
                    .filter(problem -> whole || !problem.where().startsWith(missing))
                    .forEach(flaws::add);
            return Optional.empty();
        }
    }
}
