package org.wholeads.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.Wording;
import org.wholeads.scenario.BrokenScenario;
import org.wholeads.scenario.Place;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioSet;

/**
 * Which scenarios to run: those with a text in their titles, in any case, or those of a file.
 *
 * @param text a part of a title; a whole title with {@code *} and {@code ?} for what may be anything; or a file
 */
record ScenarioPattern(String text) {
    /** @throws InputRefusedException if it is none */
    ScenarioSet select(ScenarioSet all) {
        ScenarioSet some = all.only(this::matches);
        if (some.scenarios().isEmpty() && some.broken().isEmpty()) {
            throw new InputRefusedException(List.of(new Problem("--run " + Wording.quoted(text), none(all))));
        }
        return some;
    }

    private String none(ScenarioSet all) {
        List<String> titles = Stream.concat(
                        all.scenarios().stream().map(Scenario::title),
                        all.broken().stream().map(BrokenScenario::title).flatMap(Optional::stream))
                .toList();
        String broken = all.broken().stream()
                .filter(BrokenScenario::isFile)
                .map(file -> file.place().file().toString())
                .collect(Collectors.joining(", "));
        return (titles.size() == 1
                        ? "is not in the title of the only scenario"
                        : "is in the title of none of the " + titles.size() + " scenarios")
                + ", and no file of scenarios is called so"
                + Wording.near(text, titles)
                + (broken.isEmpty() ? "" : "; it may be in what cannot be read: " + broken);
    }

    private boolean matches(String title, Place place) {
        String wanted = text.toLowerCase(Locale.ROOT);
        String name = title.toLowerCase(Locale.ROOT);
        return isFile(place.file()) || (isGlob() ? glob().matcher(name).matches() : name.contains(wanted));
    }

    private boolean isFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT).replace('\\', '/');
        String wanted = text.toLowerCase(Locale.ROOT).replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        return isCalled(name, wanted)
                || isCalled(withoutEnding(name), wanted)
                || (isGlob()
                        && (glob().matcher(last).matches()
                                || glob().matcher(withoutEnding(last)).matches()));
    }

    private static boolean isCalled(String name, String wanted) {
        return !wanted.isEmpty() && (name.equals(wanted) || name.endsWith("/" + wanted));
    }

    private static String withoutEnding(String name) {
        int ending = name.lastIndexOf('.');
        return ending < 0 ? name : name.substring(0, ending);
    }

    private boolean isGlob() {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private Pattern glob() {
        String pattern = text.toLowerCase(Locale.ROOT)
                .replaceAll("[*]+", "*")
                .codePoints()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(pattern);
    }
}
