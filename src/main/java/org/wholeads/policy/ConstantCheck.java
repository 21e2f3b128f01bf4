package org.wholeads.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private static final Map<String, String> OTHER_WORDS =
            Map.of("true", "true", "yes", "true", "false", "false", "no", "false", "null", "null", "unknown", "null");

    private final Problems problems;

    ConstantCheck(Problems problems) {
        this.problems = problems;
    }

    /** The constant; empty if there is none, which is then reported. */
    Optional<Constant> check(ConstantSyntax syntax) {
        return switch (syntax.value().type()) {
            case TEXT -> text(syntax);
            case NUMBER -> number(syntax);
            default -> syntax.type() == null ? word(syntax) : qualified(syntax, syntax.type());
        };
    }

    private Optional<Constant> text(ConstantSyntax syntax) {
        String text = syntax.value().text();
        return text.length() > Limits.TEXT
                ? refuse(syntax, "a text has at most " + Limits.TEXT + " characters")
                : Optional.of(new Constant(text));
    }

    private Optional<Constant> number(ConstantSyntax syntax) {
        String digits = syntax.value().text();
        if (digits.length() > 19) {
            return refuse(syntax, "a number has at most 18 digits");
        }
        double value = Double.parseDouble(digits);
        if (syntax.negative() && value == 0) {
            return refuse(syntax, "zero has no sign; write 0");
        }
        if (digits.contains(".")) {
            return Optional.of(new Constant(syntax.negative() ? -value : value));
        }
        if (value > Integer.MAX_VALUE) {
            return refuse(syntax, "a whole number is from -2147483647 to 2147483647; write a larger one with .0");
        }
        return Optional.of(new Constant((int) (syntax.negative() ? -value : value)));
    }

    private Optional<Constant> word(ConstantSyntax syntax) {
        String word = syntax.value().text();
        if (word.equals("null")) {
            return Optional.of(new Constant(null));
        }
        if (word.equals("true") || word.equals("false")) {
            return Optional.of(new Constant(word.equals("true")));
        }
        String meant = OTHER_WORDS.get(word.toLowerCase(Locale.ROOT));
        if (meant != null) {
            return refuse(syntax, "'" + word + "' is not a constant; did you mean " + meant + "?");
        }
        List<String> full = TYPES.entrySet().stream()
                .flatMap(type -> type.getValue().stream()
                        .filter(constant -> constant.name().equals(word))
                        .map(constant -> type.getKey() + "." + word))
                .toList();
        if (!full.isEmpty()) {
            return refuse(syntax, "a constant is written with its type: " + String.join(" or ", full));
        }
        List<String> all =
                TYPES.values().stream().flatMap(List::stream).map(Enum::name).toList();
        return refuse(
                syntax,
                "'" + word + "' is not a constant"
                        + Spelling.closest(word, all)
                                .map(near -> "; did you mean " + qualified(near) + "?")
                                .orElse(
                                        "; write a text between quotation marks, or a constant with its type, such as Kind.TOOL"));
    }

    private static String qualified(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().stream()
                        .anyMatch(constant -> constant.name().equals(name)))
                .map(type -> type.getKey() + "." + name)
                .findFirst()
                .orElse(name);
    }

    private Optional<Constant> qualified(ConstantSyntax syntax, Token type) {
        List<Enum<?>> choices = TYPES.get(type.text());
        if (choices == null) {
            problems.add(
                    type,
                    "there is no type '" + type.text() + "'"
                            + Spelling.closest(type.text(), TYPES.keySet())
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
        List<String> names = choices.stream().map(Enum::name).toList();
        problems.add(
                syntax.value(),
                type.text() + " has no constant '" + name + "'"
                        + Spelling.closest(name, names)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; it has " + String.join(", ", names)));
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
