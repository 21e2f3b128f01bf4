package org.wholeads;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fact of an {@link Initiative}: its name, what values it takes, and how to read it. */
public enum Fact {
    ID("id", Form.TEXT),
    NAME("name", Form.TEXT),
    KIND("kind", Kind.values()),
    OBJECTIVES("objectives", Form.SEVERAL_OF, Objective.values()),
    SCOPE("scope", Scope.values()),
    AUDIENCE("audience", Audience.values()),
    DATA_SENSITIVITY("dataSensitivity", DataSensitivity.values()),
    PERSONAL_DATA("personalData", Form.YES_NO),
    INTEGRATION("integration", Integration.values()),
    SOURCING("sourcing", Sourcing.values()),
    RISK("risk", Risk.values()),
    AUTONOMY("autonomy", Autonomy.values()),
    HANDS_ON_TEAM("handsOnTeam", Team.values()),
    HANDS_ON_USER("handsOnUser", Form.TEXT),
    AFFECTED_TEAMS("affectedTeams", Form.SEVERAL_OF, Team.values()),
    USERS("users", Form.WHOLE_NUMBER),
    ANNUAL_COST("annualCost", Form.NUMBER),
    TECHNICAL_WORK_FUNDED("technicalWorkFunded", Form.YES_NO),
    ATTRIBUTES("attributes", Form.TEXT_BY_KEY);

    /** What values a fact takes. */
    public enum Form {
        /** A {@link String}. */
        TEXT,
        /** One constant of an enum, see {@link Fact#choices()}. */
        ONE_OF,
        /** A collection of constants of an enum. */
        SEVERAL_OF,
        /** A {@link Boolean}. */
        YES_NO,
        /** An {@link Integer}. */
        WHOLE_NUMBER,
        /** A {@link Double}. */
        NUMBER,
        /** A map of strings to strings. */
        TEXT_BY_KEY
    }

    private final String label;
    private final Form form;
    private final List<Enum<?>> choices;

    Fact(String label, Form form) {
        this(label, form, new Enum<?>[0]);
    }

    Fact(String label, Enum<?>[] choices) {
        this(label, Form.ONE_OF, choices);
    }

    Fact(String label, Form form, Enum<?>[] choices) {
        this.label = label;
        this.form = form;
        this.choices = List.of(choices);
    }

    /** The name as rules, JSON and CSV write it: {@code dataSensitivity}. */
    public String label() {
        return label;
    }

    /** What values it takes. */
    public Form form() {
        return form;
    }

    /** The constants to choose from; empty where the form is neither {@code ONE_OF} nor {@code SEVERAL_OF}. */
    public List<Enum<?>> choices() {
        return choices;
    }

    /** Whether an initiative cannot be without it. */
    public boolean isRequired() {
        return this == NAME || this == KIND || this == OBJECTIVES;
    }

    /** The value in this initiative; {@code null} when nobody stated it. */
    public @Nullable Object in(Initiative initiative) {
        // A switch and not a function in each constant: nineteen of those are felt when a JVM starts.
        return switch (this) {
            case ID -> initiative.id();
            case NAME -> initiative.name();
            case KIND -> initiative.kind();
            case OBJECTIVES -> initiative.objectives();
            case SCOPE -> initiative.scope();
            case AUDIENCE -> initiative.audience();
            case DATA_SENSITIVITY -> initiative.dataSensitivity();
            case PERSONAL_DATA -> initiative.personalData();
            case INTEGRATION -> initiative.integration();
            case SOURCING -> initiative.sourcing();
            case RISK -> initiative.risk();
            case AUTONOMY -> initiative.autonomy();
            case HANDS_ON_TEAM -> initiative.handsOnTeam();
            case HANDS_ON_USER -> initiative.handsOnUser();
            case AFFECTED_TEAMS -> initiative.affectedTeams();
            case USERS -> initiative.users();
            case ANNUAL_COST -> initiative.annualCost();
            case TECHNICAL_WORK_FUNDED -> initiative.technicalWorkFunded();
            case ATTRIBUTES -> initiative.attributes();
        };
    }

    /** Every value in this initiative, in the order of the facts; {@code null} where nobody stated one. */
    public static @Nullable Object[] allIn(Initiative initiative) {
        return new @Nullable Object[] {
            initiative.id(),
            initiative.name(),
            initiative.kind(),
            initiative.objectives(),
            initiative.scope(),
            initiative.audience(),
            initiative.dataSensitivity(),
            initiative.personalData(),
            initiative.integration(),
            initiative.sourcing(),
            initiative.risk(),
            initiative.autonomy(),
            initiative.handsOnTeam(),
            initiative.handsOnUser(),
            initiative.affectedTeams(),
            initiative.users(),
            initiative.annualCost(),
            initiative.technicalWorkFunded(),
            initiative.attributes()
        };
    }

    /** The fact of this name, if there is one. */
    public static Optional<Fact> labelled(String label) {
        return Stream.of(values()).filter(fact -> fact.label.equals(label)).findFirst();
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Stream.of(values()).map(Fact::label).toList();
    }
}
