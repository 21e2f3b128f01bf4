package org.wholeads;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an AI initiative. {@code name}, {@code kind} and at least one objective are always there; every other fact
 * is {@code null} when nobody stated it, which is not the same as "no".
 *
 * <pre>{@code
 * Initiative assistant = Initiative.builder()
 *         .name("Coding assistant")
 *         .kind(Kind.TOOL)
 *         .objectives(Objective.SOFTWARE_DEVELOPMENT)
 *         .handsOnTeam(Team.TECHNOLOGY)
 *         .build();
 * }</pre>
 *
 * <p>Immutable. Values are checked by the {@linkplain #builder() builder}, and equally by the constructor.
 *
 * @param id the organisation's own key, at most 200 characters
 * @param name 1 to 1,000 characters, not blank
 * @param kind what it is
 * @param objectives 1 to 4 different ones, the main one first
 * @param scope whose work inside the organisation it changes; not stated for a pure product feature
 * @param audience who deals with it directly
 * @param dataSensitivity how sensitive its data are
 * @param personalData whether it works on personal data
 * @param integration how deep it sits in the organisation's systems
 * @param sourcing where it comes from
 * @param risk the risk class
 * @param autonomy how far it acts by itself
 * @param handsOnTeam the people who would use it in their own work (not its builders)
 * @param handsOnUser the role of those people, at most 1,000 characters: "copywriters"
 * @param affectedTeams who else is changed by it or must contribute, in the order of {@link Team}
 * @param users how many people use it, 0 or more
 * @param annualCost what it costs a year, in the organisation's own currency, finite, 0 or more; it is compared with
 *     constants, never computed with
 * @param technicalWorkFunded whether the technical work has a budget
 * @param attributes the organisation's own facts, at most 100, keys 1 to 100 and values at most 1,000 characters; empty
 *     when there are none
 */
public record Initiative(
        @Nullable String id,
        String name,
        Kind kind,
        List<Objective> objectives,
        @Nullable Scope scope,
        @Nullable Audience audience,
        @Nullable DataSensitivity dataSensitivity,
        @Nullable Boolean personalData,
        @Nullable Integration integration,
        @Nullable Sourcing sourcing,
        @Nullable Risk risk,
        @Nullable Autonomy autonomy,
        @Nullable Team handsOnTeam,
        @Nullable String handsOnUser,
        @Nullable Set<Team> affectedTeams,
        @Nullable Integer users,
        @Nullable Double annualCost,
        @Nullable Boolean technicalWorkFunded,
        Map<String, String> attributes)
        implements Serializable {
    /**
     * Checks the values.
     *
     * @throws InvalidInitiativeException with everything that is wrong
     */
    public Initiative {
        InitiativeCheck.check(id, name, kind, objectives, handsOnUser, affectedTeams, users, annualCost, attributes);
        objectives = List.copyOf(objectives);
        annualCost = annualCost == null ? null : annualCost + 0.0; // -0.0 becomes 0.0: one value, one order
        affectedTeams = affectedTeams == null ? null : InitiativeCheck.ordered(affectedTeams);
        attributes = InitiativeCheck.ordered(attributes);
    }

    /** An empty builder. */
    public static InitiativeBuilder builder() {
        return new InitiativeBuilder();
    }

    /** A builder that starts with the facts of this initiative. */
    public InitiativeBuilder toBuilder() {
        InitiativeBuilder builder = new InitiativeBuilder();
        for (Fact fact : Fact.values()) {
            builder.set(fact, fact.in(this));
        }
        return builder;
    }

    /** The main objective: the first one. */
    public Objective primaryObjective() {
        return objectives.get(0);
    }

    /**
     * The stated facts, in order: {@code name="Coding assistant", kind=TOOL, …}. Characters that could steer the terminal or
     * break the log on which it is read are replaced.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Fact fact : Fact.values()) {
            Object value = fact.in(this);
            if (value != null && !(fact == Fact.ATTRIBUTES && attributes.isEmpty())) {
                text.append(text.length() == 0 ? "" : ", ").append(fact.label()).append('=');
                text.append(value instanceof String ? "\"" + value + "\"" : value);
            }
        }
        return Legible.text(text.toString());
    }
}
