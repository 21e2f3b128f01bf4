package org.wholeads.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholeads.Audience;
import org.wholeads.Autonomy;
import org.wholeads.DataSensitivity;
import org.wholeads.Integration;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Requirement;
import org.wholeads.Risk;
import org.wholeads.Role;
import org.wholeads.Scope;
import org.wholeads.Sourcing;
import org.wholeads.Spelling;
import org.wholeads.Team;
import org.wholeads.policy.Syntax.ConstantSyntax;

/** Looks up what a constant stands for. */
final class ConstantCheck {
    private static final Map<String, List<Enum<?>>> TYPES = types(
            Audience.values(),
            Autonomy.values(),
            DataSensitivity.values(),
            Integration.values(),
            Kind.values(),
            Leader.values(),
            Objective.values(),
            Requirement.values(),
            Risk.values(),
            Role.values(),
            Scope.values(),
            Sourcing.values(),
            Team.values());

    /** What people write for constants that are no names. */
    private static final Map<String, Constant> OTHER_WORDS = Map.of(
            "true", new Constant(true),
            "yes", new Constant(true),
            "false", new Constant(false),
            "no", new Constant(false),
            "null", new Constant(null),
            "unknown", new Constant(null));

    private final Problems problems;

    /**
     * What may stand in a place; only such constants are suggested there.
     *
     * @param fits whether the constant may stand there
     * @param expected what may stand there, for people; asked for only where something else does
     */
    record Place(Predicate<Constant> fits, Supplier<String> expected) {
        /** Nothing is known about it. */
        static final Place ANY =
                new Place(constant -> true, () -> "write a text between quotation marks, or a name such as Kind.TOOL");
    }

    ConstantCheck(Problems problems) {
        this.problems = problems;
    }

    /** Whether constants of this type exist. */
    static boolean isType(String name) {
        return TYPES.containsKey(name);
    }

    /** Whether the type has this constant. */
    static boolean isConstant(String type, String name) {
        return TYPES.getOrDefault(type, List.of()).stream()
                .anyMatch(choice -> choice.name().equals(name));
    }

    /** What somebody meant by this word: {@code yes} is true. */
    static Optional<Constant> meant(String word) {
        return Optional.ofNullable(OTHER_WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The constant; empty if there is none, which is then reported. */
    Optional<Constant> check(ConstantSyntax syntax, Place place) {
        return switch (syntax.value().type()) {
            case TEXT -> text(syntax);
            case NUMBER -> number(syntax, place);
            default -> syntax.type() == null ? word(syntax, place) : qualified(syntax, syntax.type(), place);
        };
    }

    private Optional<Constant> text(ConstantSyntax syntax) {
        String text = syntax.value().text();
        return text.length() > Limits.TEXT
                ? refuse(syntax, "a text has at most " + Limits.TEXT + " characters")
                : Optional.of(new Constant(text));
    }

    private Optional<Constant> number(ConstantSyntax syntax, Place place) {
        String digits = syntax.value().text();
        if (digits.length() > 19) {
            return refuse(syntax, "a number has at most 18 digits");
        }
        double value = Double.parseDouble(digits);
        double signed = syntax.negative() ? -value : value;
        if (syntax.negative() && value == 0) {
            return refuse(syntax, "zero has no sign; write 0");
        }
        if (digits.contains(".")) {
            return Optional.of(new Constant(signed));
        }
        if (value > Integer.MAX_VALUE) {
            return refuse(
                    syntax,
                    "a whole number is from -2147483647 to 2147483647"
                            + (place.fits().test(new Constant(signed)) ? "; write a larger one with .0" : ""));
        }
        return Optional.of(new Constant((int) signed));
    }

    private Optional<Constant> word(ConstantSyntax syntax, Place place) {
        String word = syntax.value().text();
        if (word.equals("null") || word.equals("true") || word.equals("false")) {
            return meant(word);
        }
        Optional<Constant> meant = meant(word).filter(place.fits());
        if (meant.isPresent()) {
            return refuse(syntax, "'" + word + "' is not a constant; did you mean " + meant.get() + "?");
        }
        List<Constant> fitting = TYPES.values().stream()
                .flatMap(List::stream)
                .map(Constant::new)
                .filter(place.fits())
                .toList();
        List<String> full = fitting.stream()
                .map(Constant::toString)
                .filter(name -> name.endsWith("." + word))
                .toList();
        if (!full.isEmpty()) {
            return refuse(syntax, "'" + word + "' does not stand alone; write " + String.join(" or ", full));
        }
        Map<String, String> fullByName = new LinkedHashMap<>();
        fitting.forEach(constant -> fullByName.putIfAbsent(
                constant.toString().substring(constant.toString().indexOf('.') + 1), constant.toString()));
        return refuse(
                syntax,
                "'" + word + "' is not a constant; "
                        + Spelling.closest(word, fullByName.keySet())
                                .map(near -> "did you mean " + fullByName.get(near) + "?")
                                .orElseGet(place.expected()));
    }

    private Optional<Constant> qualified(ConstantSyntax syntax, Token type, Place place) {
        List<Enum<?>> choices = TYPES.get(type.text());
        if (choices == null) {
            List<String> fitting = TYPES.entrySet().stream()
                    .filter(known -> known.getValue().stream()
                            .anyMatch(choice -> place.fits().test(new Constant(choice))))
                    .map(Map.Entry::getKey)
                    .toList();
            problems.add(
                    type,
                    "there is no type '" + type.text() + "'"
                            + Spelling.closest(type.text(), fitting)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; the types are " + String.join(", ", TYPES.keySet())));
            return Optional.empty();
        }
        String name = syntax.value().text();
        for (Enum<?> choice : choices) {
            if (choice.name().equals(name)) {
                return Optional.of(new Constant(choice));
            }
        }
        List<String> names = choices.stream()
                .filter(choice -> place.fits().test(new Constant(choice)))
                .map(Enum::name)
                .toList();
        problems.add(
                syntax.value(),
                type.text() + " has no constant '" + name + "'; "
                        + (names.isEmpty()
                                ? place.expected().get()
                                : Spelling.closest(name, names)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("it has " + String.join(", ", names))));
        return Optional.empty();
    }

    private Optional<Constant> refuse(ConstantSyntax syntax, String message) {
        problems.add(syntax.whole(), message);
        return Optional.empty();
    }

    private static Map<String, List<Enum<?>>> types(Enum<?>[]... types) {
        Map<String, List<Enum<?>>> byName = new TreeMap<>();
        Stream.of(types).forEach(type -> byName.put(type[0].getDeclaringClass().getSimpleName(), List.of(type)));
        return byName;
    }
}
