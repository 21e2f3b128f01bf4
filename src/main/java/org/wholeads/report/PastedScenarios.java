package org.wholeads.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;

/**
 * Scenarios as elements of the list {@code scenarios} of a scenario file in YAML, ready to be pasted. Belongs to one report
 * and one thread: of the scenarios that one of these has written, no two have the same title.
 *
 * <p>Scenario files read texts without blanks at their ends, and no attribute without a text, and
 * no number of more than 300 digits; only initiatives like that are
 * read back as they were.
 */
public final class PastedScenarios {
    /** Files of scenarios have at most 300 characters, and a person may want to add a few. */
    private static final int LONGEST_TITLE = 250;

    private final boolean withNames;
    private final Set<String> titles = new HashSet<>();

    /**
     * For scenarios of a policy.
     *
     * @param withNames whether a rule reads the name of an initiative, see {@link #readsName}; elsewhere the title serves
     */
    public PastedScenarios(boolean withNames) {
        this.withNames = withNames;
    }

    /** Whether the rule reads the name of an initiative. */
    public static boolean readsName(Rule rule) {
        boolean[] reads = {false};
        rule.fields(field -> reads[0] |= isName(field));
        return reads[0];
    }

    private static boolean isName(Field field) {
        return field.label().equals(Fact.NAME.label());
    }

    /**
     * The lines with the title and the facts, each with its line break; {@code expect}, indented by four blanks, has to follow.
     *
     * @param title is cut if it is too long, and numbered if it was taken before
     */
    public String head(String title, Initiative initiative) {
        return "  - title: " + YamlText.quoted(free(cut(title, LONGEST_TITLE))) + "\n    facts: " + facts(initiative)
                + "\n";
    }

    /** The text if it has at most so many characters (2 or more), or its beginning and "…", which together have. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    private String free(String title) {
        String free = title;
        for (int i = 2; !titles.add(free); i++) {
            free = title + " (" + i + ")";
        }
        return free;
    }

    private String facts(Initiative initiative) {
        StringJoiner facts = new StringJoiner(", ", "{ ", " }");
        for (Fact fact : Fact.values()) {
            @Nullable Object value = fact.in(initiative);
            boolean isTitle = fact == Fact.NAME && !withNames;
            if (value != null && !value.equals(Map.of()) && !isTitle) {
                facts.add(fact.label() + ": " + value(value));
            }
        }
        return facts.toString();
    }

    private static String value(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(PastedScenarios::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> texts) {
            return texts.entrySet().stream()
                    .map(text -> value(text.getKey()) + ": " + value(text.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString(); // the only form that is read
        }
        return value instanceof String text ? YamlText.quoted(text) : value.toString();
    }
}
