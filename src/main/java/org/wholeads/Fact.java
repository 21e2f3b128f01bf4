package org.wholeads;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fact of an {@link Initiative}: its name, what values it takes, and how to read it. */
public enum Fact {
    ID("id", Form.TEXT, Initiative::id),
    NAME("name", Form.TEXT, Initiative::name),
    KIND("kind", Kind.values(), Initiative::kind),
    OBJECTIVES("objectives", Form.SEVERAL_OF, Objective.values(), Initiative::objectives),
    SCOPE("scope", Scope.values(), Initiative::scope),
    AUDIENCE("audience", Audience.values(), Initiative::audience),
    DATA_SENSITIVITY("dataSensitivity", DataSensitivity.values(), Initiative::dataSensitivity),
    PERSONAL_DATA("personalData", Form.YES_NO, Initiative::personalData),
    INTEGRATION("integration", Integration.values(), Initiative::integration),
    SOURCING("sourcing", Sourcing.values(), Initiative::sourcing),
    RISK("risk", Risk.values(), Initiative::risk),
    AUTONOMY("autonomy", Autonomy.values(), Initiative::autonomy),
    HANDS_ON_TEAM("handsOnTeam", Team.values(), Initiative::handsOnTeam),
    HANDS_ON_USER("handsOnUser", Form.TEXT, Initiative::handsOnUser),
    AFFECTED_TEAMS("affectedTeams", Form.SEVERAL_OF, Team.values(), Initiative::affectedTeams),
    USERS("users", Form.WHOLE_NUMBER, Initiative::users),
    ANNUAL_COST("annualCost", Form.NUMBER, Initiative::annualCost),
    TECHNICAL_WORK_FUNDED("technicalWorkFunded", Form.YES_NO, Initiative::technicalWorkFunded),
    ATTRIBUTES("attributes", Form.TEXT_BY_KEY, Initiative::attributes);

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
    private final Function<Initiative, @Nullable Object> reader;

    Fact(String label, Form form, Function<Initiative, @Nullable Object> reader) {
        this(label, form, new Enum<?>[0], reader);
    }

    Fact(String label, Enum<?>[] choices, Function<Initiative, @Nullable Object> reader) {
        this(label, Form.ONE_OF, choices, reader);
    }

    Fact(String label, Form form, Enum<?>[] choices, Function<Initiative, @Nullable Object> reader) {
        this.label = label;
        this.form = form;
        this.choices = List.of(choices);
        this.reader = reader;
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
        return reader.apply(initiative);
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
