package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.portfolio.Wording;
import org.wholeads.scenario.Expectation.Fate;
import org.wholeads.scenario.Expectation.Says.Kind;

/** Reads what is expected. */
final class Expected {
    /** What can be said under {@code not}. */
    static final List<String> NEGATABLE =
            List.of("followed", "conditions", "consulted", "risks", "advice", "questions");

    /** What can be said under {@code expect}, besides {@code not}. */
    static final List<String> NAMES = List.of(
            "leader",
            "accountable",
            "followed",
            "overruled",
            "conditions",
            "consulted",
            "risks",
            "advice",
            "questions",
            "restsOnUnknown");

    static final String NOT = "not";

    /** As columns have it: {@code leader}, {@code not.conditions}. */
    static final List<String> COLUMNS = Stream.concat(
                    NAMES.stream(), NEGATABLE.stream().map(name -> NOT + "." + name))
            .toList();

    private static final Pattern SEMICOLON = Pattern.compile(";");

    /** A semicolon that ends a text: one before something that is written as a condition is. */
    private static final Pattern NEXT_DUTY = Pattern.compile(";(?=\\s*+[A-Z_]++\\s*+(?:[;:]|$|by\\s))");

    private final Flaws flaws;

    Expected(Flaws flaws) {
        this.flaws = flaws;
    }

    /** What the cells of these names, all of them {@link #COLUMNS}, say. */
    List<Expectation> read(Map<String, Cell> cells) {
        List<Expectation> expected = new ArrayList<>();
        for (String name : COLUMNS) { // the leader first, however it is written
            Cell cell = cells.get(name);
            if (cell != null) {
                read(name, cell).stream().filter(one -> !expected.contains(one)).forEach(expected::add);
            }
        }
        return expected;
    }

    private List<Expectation> read(String name, Cell cell) {
        boolean wanted = !name.startsWith(NOT + ".");
        return switch (wanted ? name : name.substring(NOT.length() + 1)) {
            case "leader" ->
                one(cell, text -> constant(cell, Leader.class, text).map(Expectation.LedBy::new));
            case "accountable" -> one(cell, text -> accountable(cell, text));
            case "followed" -> each(cell, text -> rule(text, wanted ? Fate.FOLLOWED : Fate.NOT_FOLLOWED));
            case "overruled" -> each(cell, text -> rule(text, Fate.OVERRULED));
            case "conditions" -> eachPart(cell, text -> condition(cell, text, wanted));
            case "consulted" ->
                eachPart(cell, text -> constant(cell, Role.class, text)
                        .map(role -> new Expectation.Consults(role, wanted)));
            case "risks" -> each(cell, text -> says(Kind.RISK, text, wanted));
            case "advice" -> each(cell, text -> says(Kind.ADVICE, text, wanted));
            case "questions" -> each(cell, text -> says(Kind.QUESTION, text, wanted));
            case "restsOnUnknown" -> one(cell, text -> yesOrNo(cell, text).map(Expectation.RestsOnUnknown::new));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private List<Expectation> one(Cell cell, Function<String, Optional<? extends Expectation>> reading) {
        if (cell.texts().size() != 1) {
            flaws.add(cell.place(), "must be one value, but is a list");
            return List.of();
        }
        return each(cell, reading);
    }

    private List<Expectation> each(Cell cell, Function<String, Optional<? extends Expectation>> reading) {
        if (cell.texts().isEmpty()) {
            flaws.add(cell.place(), "is an empty list; leave it out, or say under not what must not be there");
        }
        List<Expectation> expected = new ArrayList<>();
        for (String text : cell.texts()) {
            if (text.isBlank()) {
                flaws.add(cell.place(), "has an empty text, which is a part of every text");
            } else {
                reading.apply(text.strip()).ifPresent(expected::add);
            }
        }
        return expected;
    }

    /** Constants may also be separated by semicolons, as in the cells of a portfolio. */
    private List<Expectation> eachPart(Cell cell, Function<String, Optional<? extends Expectation>> reading) {
        List<String> parts = cell.texts().stream()
                .flatMap(text -> (text.contains(":") ? NEXT_DUTY : SEMICOLON).splitAsStream(text))
                .filter(part -> !part.isBlank())
                .toList();
        return each(new Cell(cell.place(), parts), reading);
    }

    private Optional<Expectation> accountable(Cell cell, String text) {
        Optional<Leader> leader = constant(cell, Leader.class, text);
        if (leader.filter(Leader.JOINT::equals).isPresent()) {
            flaws.add(
                    cell.place(),
                    "must be one of CTO, CMO, HANDS_ON_USER: somebody is accountable alone, also under JOINT");
            return Optional.empty();
        }
        return leader.map(Expectation.Accountable::new);
    }

    private static Optional<Expectation> rule(String name, Fate fate) {
        return Optional.of(new Expectation.OfRule(name, fate));
    }

    private static Optional<Expectation> says(Kind kind, String text, boolean wanted) {
        return Optional.of(new Expectation.Says(kind, text, wanted));
    }

    /** {@code SECURITY_REVIEW}, {@code SECURITY_REVIEW by CTO}, or {@code OTHER by CTO: a part of its text}. */
    private Optional<Expectation> condition(Cell cell, String written, boolean wanted) {
        String[] duty = written.split(":", 2);
        Optional<String> text = duty.length == 1 ? Optional.empty() : Optional.of(duty[1].strip());
        if (text.filter(String::isEmpty).isPresent()) {
            flaws.add(cell.place(), "has an empty text, which is a part of every text");
            return Optional.empty();
        }
        String[] parts = duty[0].strip().split("\\s+by\\s+", 2);
        Optional<Requirement> requirement = constant(cell, Requirement.class, parts[0]);
        if (parts.length == 1) {
            return requirement.map(it -> new Expectation.Requires(it, Optional.empty(), text, wanted));
        }
        return constant(cell, Role.class, parts[1])
                .flatMap(role -> requirement.map(it -> new Expectation.Requires(it, Optional.of(role), text, wanted)));
    }

    private Optional<Boolean> yesOrNo(Cell cell, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> {
                flaws.add(cell.place(), Wording.quoted(text) + " is none of true, false, yes, no");
                yield Optional.empty();
            }
        };
    }

    private <E extends Enum<E>> Optional<E> constant(Cell cell, Class<E> type, String text) {
        List<E> possible = List.of(type.getEnumConstants());
        Optional<E> found =
                possible.stream().filter(one -> one.name().equals(text.strip())).findFirst();
        if (found.isEmpty()) {
            flaws.add(
                    cell.place(),
                    () -> Wording.quoted(text) + " is not one of its values"
                            + Wording.suggestion(
                                    text, possible.stream().map(Enum::name).toList()));
        }
        return found;
    }
}
