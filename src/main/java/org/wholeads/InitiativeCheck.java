package org.wholeads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholeads.InvalidInitiativeException.Problem;

/** The legal values of an initiative, checked in one place and reported all at once. */
final class InitiativeCheck {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_OBJECTIVES = 4;
    private static final int MOST_ATTRIBUTES = 100;

    private final List<Problem> problems = new ArrayList<>();

    private InitiativeCheck() {}

    static void check(
            @Nullable String id,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable List<Objective> objectives,
            @Nullable String handsOnUser,
            @Nullable Set<Team> affectedTeams,
            @Nullable Integer users,
            @Nullable Double annualCost,
            @Nullable Map<String, String> attributes) {
        // Messages are put together only where something is wrong: an initiative is built for each decision.
        InitiativeCheck check = new InitiativeCheck();
        check.length(Fact.ID, id, LONGEST_ID);
        if (name == null || name.isBlank()) {
            check.problem(Fact.NAME, "is required");
        }
        check.length(Fact.NAME, name, LONGEST_TEXT);
        if (kind == null) {
            check.problem(Fact.KIND, "is required: " + Fact.KIND.choices());
        }
        check.objectives(objectives);
        check.length(Fact.HANDS_ON_USER, handsOnUser, LONGEST_TEXT);
        if (holdsNull(affectedTeams)) {
            check.problem(Fact.AFFECTED_TEAMS, "must not hold null");
        }
        if (users != null && users < 0) {
            check.problem(Fact.USERS, "must be 0 or more, but is " + users);
        }
        if (annualCost != null && !(annualCost >= 0 && Double.isFinite(annualCost))) {
            check.problem(Fact.ANNUAL_COST, "must be a finite number, 0 or more, but is " + annualCost);
        }
        check.attributes(attributes);
        if (!check.problems.isEmpty()) {
            throw new InvalidInitiativeException(check.problems);
        }
    }

    private void objectives(@Nullable List<Objective> objectives) {
        if (objectives == null || objectives.isEmpty()) {
            problem(Fact.OBJECTIVES, "at least one is required, the main one first");
            return;
        }
        if (holdsNull(objectives)) {
            problem(Fact.OBJECTIVES, "must not hold null");
            return;
        }
        if (objectives.size() > MOST_OBJECTIVES) {
            problem(Fact.OBJECTIVES, "at most " + MOST_OBJECTIVES + " are allowed, but there are " + objectives.size());
        }
        Set<Objective> seen = EnumSet.noneOf(Objective.class);
        List<Objective> twice = new ArrayList<>();
        for (Objective objective : objectives) {
            if (!seen.add(objective)) {
                twice.add(objective);
            }
        }
        if (!twice.isEmpty()) {
            problem(Fact.OBJECTIVES, "each only once, but " + twice + " is repeated");
        }
    }

    private void attributes(@Nullable Map<String, String> attributes) {
        if (attributes == null) {
            problem(Fact.ATTRIBUTES, "must not be null; leave it empty");
            return;
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            problem(Fact.ATTRIBUTES, "at most " + MOST_ATTRIBUTES + " are allowed, but there are " + attributes.size());
        }
        attributes.forEach(this::attribute);
    }

    private void attribute(@Nullable String key, @Nullable String value) {
        if (key == null || key.isBlank() || isLonger(key, LONGEST_KEY)) {
            problem(Fact.ATTRIBUTES, "a key must have 1 to " + LONGEST_KEY + " characters");
        }
        if (value == null || isLonger(value, LONGEST_TEXT)) {
            problem(
                    Fact.ATTRIBUTES,
                    "the value of \"" + Legible.text(String.valueOf(key)) + "\" "
                            + (value == null
                                    ? "must not be null; leave the attribute out"
                                    : "must have at most " + LONGEST_TEXT + " characters"));
        }
    }

    private void length(Fact fact, @Nullable String text, int longest) {
        if (text != null && isLonger(text, longest)) {
            problem(
                    fact,
                    "at most " + longest + " characters are allowed, but there are "
                            + text.codePointCount(0, text.length()));
        }
    }

    /** An emoji is one character, as a validator of the JSON schema counts it too. */
    private static boolean isLonger(String text, int longest) {
        return text.length() > longest && text.codePointCount(0, text.length()) > longest;
    }

    private void problem(Fact fact, String message) {
        problems.add(new Problem(fact, message));
    }

    private static boolean holdsNull(@Nullable Collection<?> values) {
        if (values != null) {
            for (Object value : values) {
                if (value == null) {
                    return true;
                }
            }
        }
        return false;
    }

    static Set<Team> ordered(Set<Team> teams) {
        return teams.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(teams));
    }

    static Map<String, String> ordered(Map<String, String> attributes) {
        return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
