package org.wholeads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Initiative}. A fact that is not set, or set to {@code null}, is unknown. Not thread-safe; may be used
 * again after {@link #build()}.
 */
public final class InitiativeBuilder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Kind kind;
    private List<Objective> objectives = List.of();
    private @Nullable Scope scope;
    private @Nullable Audience audience;
    private @Nullable DataSensitivity dataSensitivity;
    private @Nullable Boolean personalData;
    private @Nullable Integration integration;
    private @Nullable Sourcing sourcing;
    private @Nullable Risk risk;
    private @Nullable Autonomy autonomy;
    private @Nullable Team handsOnTeam;
    private @Nullable String handsOnUser;
    private @Nullable Set<Team> affectedTeams;
    private @Nullable Integer users;
    private @Nullable Double annualCost;
    private @Nullable Boolean technicalWorkFunded;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    InitiativeBuilder() {}

    /** The organisation's own key, at most 200 characters. */
    public InitiativeBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** What people call it. Required, 1 to 1,000 characters, not blank. */
    public InitiativeBuilder name(@Nullable String value) {
        name = value;
        return this;
    }

    /** What it is. Required. */
    public InitiativeBuilder kind(@Nullable Kind value) {
        kind = value;
        return this;
    }

    /** Required: 1 to 4 different ones, the main one first. */
    public InitiativeBuilder objectives(Objective... values) {
        return objectives(Arrays.asList(Objects.requireNonNull(values, "objectives must not be null")));
    }

    /** Required: 1 to 4 different ones, the main one first. */
    public InitiativeBuilder objectives(List<Objective> values) {
        objectives = values;
        return this;
    }

    /** Whose work inside the organisation it changes; not stated for a pure product feature. */
    public InitiativeBuilder scope(@Nullable Scope value) {
        scope = value;
        return this;
    }

    /** Who deals with it directly. */
    public InitiativeBuilder audience(@Nullable Audience value) {
        audience = value;
        return this;
    }

    /** How sensitive its data are. */
    public InitiativeBuilder dataSensitivity(@Nullable DataSensitivity value) {
        dataSensitivity = value;
        return this;
    }

    /** Whether it works on personal data. */
    public InitiativeBuilder personalData(@Nullable Boolean value) {
        personalData = value;
        return this;
    }

    /** How deep it sits in the organisation's systems. */
    public InitiativeBuilder integration(@Nullable Integration value) {
        integration = value;
        return this;
    }

    /** Where it comes from. */
    public InitiativeBuilder sourcing(@Nullable Sourcing value) {
        sourcing = value;
        return this;
    }

    /** The risk class. */
    public InitiativeBuilder risk(@Nullable Risk value) {
        risk = value;
        return this;
    }

    /** How far it acts by itself. */
    public InitiativeBuilder autonomy(@Nullable Autonomy value) {
        autonomy = value;
        return this;
    }

    /** The people who would use it in their own work, not its builders. */
    public InitiativeBuilder handsOnTeam(@Nullable Team value) {
        handsOnTeam = value;
        return this;
    }

    /** The role of those people, at most 1,000 characters: "copywriters". */
    public InitiativeBuilder handsOnUser(@Nullable String value) {
        handsOnUser = value;
        return this;
    }

    /** Nobody else is affected, which is known. */
    public InitiativeBuilder affectedTeams() {
        return affectedTeams(Set.of());
    }

    /** Who else is changed by it or must contribute. */
    public InitiativeBuilder affectedTeams(Team first, Team... others) {
        Set<Team> teams = new LinkedHashSet<>(Arrays.asList(others));
        teams.add(first);
        return affectedTeams(teams);
    }

    /** Who else is changed by it or must contribute. Empty: nobody else is affected, which is known; {@code null}: unknown. */
    public InitiativeBuilder affectedTeams(@Nullable Set<Team> values) {
        affectedTeams = values;
        return this;
    }

    /** How many people use it, 0 or more. */
    public InitiativeBuilder users(@Nullable Integer value) {
        users = value;
        return this;
    }

    /** What it costs a year, in the organisation's own currency: a finite number, 0 or more. */
    public InitiativeBuilder annualCost(@Nullable Double value) {
        annualCost = value;
        return this;
    }

    /** Whether the technical work has a budget. */
    public InitiativeBuilder technicalWorkFunded(@Nullable Boolean value) {
        technicalWorkFunded = value;
        return this;
    }

    /** Adds one of the organisation's own facts; at most 100, keys 1 to 100 and values at most 1,000 characters. */
    public InitiativeBuilder attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Replaces all of the organisation's own facts. */
    public InitiativeBuilder attributes(Map<String, String> values) {
        Objects.requireNonNull(values, "attributes must not be null; leave them empty");
        attributes.clear();
        attributes.putAll(values);
        return this;
    }

    /**
     * Sets a fact by its name; {@code null} makes it unknown.
     *
     * @throws ClassCastException if the value is not of the fact's {@linkplain Fact#form() form}
     */
    public InitiativeBuilder set(Fact fact, @Nullable Object value) {
        return switch (fact) {
            case ID -> id((String) value);
            case NAME -> name((String) value);
            case KIND -> kind((Kind) value);
            case OBJECTIVES -> objectives(value == null ? List.of() : all(Objective.class, value));
            case SCOPE -> scope((Scope) value);
            case AUDIENCE -> audience((Audience) value);
            case DATA_SENSITIVITY -> dataSensitivity((DataSensitivity) value);
            case PERSONAL_DATA -> personalData((Boolean) value);
            case INTEGRATION -> integration((Integration) value);
            case SOURCING -> sourcing((Sourcing) value);
            case RISK -> risk((Risk) value);
            case AUTONOMY -> autonomy((Autonomy) value);
            case HANDS_ON_TEAM -> handsOnTeam((Team) value);
            case HANDS_ON_USER -> handsOnUser((String) value);
            case AFFECTED_TEAMS -> affectedTeams(value == null ? null : new LinkedHashSet<>(all(Team.class, value)));
            case USERS -> users((Integer) value);
            case ANNUAL_COST -> annualCost((Double) value);
            case TECHNICAL_WORK_FUNDED -> technicalWorkFunded((Boolean) value);
            case ATTRIBUTES -> attributes(value == null ? Map.of() : texts((Map<?, ?>) value));
        };
    }

    /** Generics are not there at run time: elements of another type would come to light far from here. */
    private static <E> List<E> all(Class<E> type, Object values) {
        List<E> all = new ArrayList<>();
        ((Collection<?>) values).forEach(value -> all.add(type.cast(value)));
        return all;
    }

    private static Map<String, String> texts(Map<?, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /**
     * The initiative.
     *
     * @throws InvalidInitiativeException with everything that is wrong
     */
    @SuppressWarnings("NullAway") // The constructor's checks report what is missing, with everything else.
    public Initiative build() {
        return new Initiative(
                id,
                name,
                kind,
                objectives,
                scope,
                audience,
                dataSensitivity,
                personalData,
                integration,
                sourcing,
                risk,
                autonomy,
                handsOnTeam,
                handsOnUser,
                affectedTeams,
                users,
                annualCost,
                technicalWorkFunded,
                attributes);
    }
}
