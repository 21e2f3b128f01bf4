package org.wholeads.coverage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.wholeads.Decision;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.RuleRef;

/** Suggestions as scenarios that can be pasted into a file of scenarios. */
final class ScenarioYaml {
    /** What the reader of a scenario has to know before using it. */
    static final String REMARK = "Expected is what the policy says today; a person has to judge whether that is right.";

    private static final int LONGEST_TITLE = 200;

    private final boolean asksForNames;

    /** Names are written only where the policy asks for them; elsewhere the title serves. */
    ScenarioYaml(Coverage coverage) {
        this.asksForNames = coverage.results().stream()
                .anyMatch(result -> result.goal() instanceof Goal.ConditionMatters it
                        && it.condition().field().label().equals(Fact.NAME.label()));
    }

    /** All suggestions as a file. */
    String file(List<Suggestion> suggestions) {
        return "# " + REMARK + "\nscenarios:\n"
                + suggestions.stream().map(this::scenario).collect(Collectors.joining());
    }

    /** One suggestion as an element of the list of scenarios. */
    String scenario(Suggestion suggestion) {
        return "  - title: " + quoted(title(suggestion)) + "\n    facts: " + facts(suggestion.initiative()) + "\n"
                + suggestion
                        .decision()
                        .map(decision -> "    expect: " + expected(decision) + "\n")
                        .orElse("    # The policy leaves this initiative undecided; mend that first.\n");
    }

    /** What the first goal says; no other suggestion has that. */
    static String title(Suggestion suggestion) {
        Goal goal = suggestion.covers().get(0);
        int others = suggestion.covers().size() - 1;
        String first = goal.about().map(RuleRef::name).map(name -> name + ": ").orElse("") + goal.words();
        int length = first.codePointCount(0, first.length());
        String cut = length <= LONGEST_TITLE
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
        return cut + (others == 0 ? "" : ", and " + others + " more");
    }

    private static String expected(Decision decision) {
        String tieBreak = decision.leader() == Leader.JOINT ? ", accountable: " + decision.accountable() : "";
        return "{ leader: " + decision.leader() + tieBreak + " }";
    }

    private String facts(Initiative initiative) {
        StringJoiner facts = new StringJoiner(", ", "{ ", " }");
        for (Fact fact : Fact.values()) {
            Object value = fact.in(initiative);
            boolean isEmpty = fact == Fact.ATTRIBUTES && initiative.attributes().isEmpty();
            if (value != null && !isEmpty && (fact != Fact.NAME || asksForNames)) {
                facts.add(fact.label() + ": " + value(value));
            }
        }
        return facts.toString();
    }

    private static String value(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(ScenarioYaml::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> texts) {
            return texts.entrySet().stream()
                    .map(text -> value(text.getKey()) + ": " + value(text.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof Double number) {
            return number < 1e15
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    /** Between quotation marks nothing means anything but itself, if the few signs that do are escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
