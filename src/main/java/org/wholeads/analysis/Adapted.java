package org.wholeads.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Field;

/** An initiative in the making that takes the choices asked of it, and keeps the facts of another as far as they allow. */
final class Adapted {
    private final Initiative from;
    private final InitiativeBuilder builder;
    private final Map<String, String> attributes;
    private final Set<Objective> objectives;
    private final Set<Team> teams = new LinkedHashSet<>();
    private Objective main;
    private boolean asksForOthers;
    private boolean teamsAreStated;

    Adapted(Initiative from) {
        this.from = from;
        this.builder = from.toBuilder();
        this.attributes = new TreeMap<>(from.attributes());
        this.main = from.primaryObjective();
        this.objectives = new LinkedHashSet<>(from.objectives());
        this.teamsAreStated = from.affectedTeams() != null;
        teams.addAll(Objects.requireNonNullElse(from.affectedTeams(), Set.of()));
    }

    void take(Level level, int place) {
        if (level.element() instanceof Objective objective) {
            asksForOthers = true;
            include(objectives, objective, place == 1);
        } else if (level.element() instanceof Team team) {
            include(teams, team, place == 1);
        } else if (place != level.choiceOf(from)) {
            Choice choice = level.choices().get(place);
            set(
                    level.field(),
                    choice.values().isEmpty() ? null : choice.values().get(0));
        }
    }

    private static <E> void include(Set<E> all, E element, boolean included) {
        if (included) {
            all.add(element);
        } else {
            all.remove(element);
        }
    }

    private void set(Field field, @Nullable Object value) {
        if (value instanceof Objective objective) {
            main = objective;
        } else if (field.label().equals(Fact.AFFECTED_TEAMS.label())) {
            teamsAreStated = value != null;
        } else {
            Fact.labelled(field.label())
                    .ifPresentOrElse(fact -> builder.set(fact, value), () -> attribute(field.key(), (String) value));
        }
    }

    private void attribute(String key, @Nullable String value) {
        if (value == null) {
            attributes.remove(key);
        } else {
            attributes.put(key, value);
        }
    }

    /** @throws org.wholeads.InvalidInitiativeException if no initiative can have the choices taken */
    Initiative initiative() {
        if (main != from.primaryObjective() && !asksForOthers) {
            objectives.remove(from.primaryObjective()); // the new main objective takes its place
        }
        Set<Objective> mainFirst = new LinkedHashSet<>(List.of(main));
        mainFirst.addAll(objectives);
        return builder.objectives(List.copyOf(mainFirst))
                .affectedTeams(teamsAreStated ? teams : null)
                .attributes(attributes)
                .build();
    }
}
