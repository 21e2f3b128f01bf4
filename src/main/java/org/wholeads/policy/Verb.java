package org.wholeads.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/** The verbs of {@link org.wholeads.Ruling}: at which stage, with which arguments, and the consequence they make. */
enum Verb {
    FAVOUR(
            "favour",
            Stage.EVIDENCE,
            List.of(Parameter.PERSON, Parameter.WEIGHT, Parameter.TEXT),
            values -> new Consequence.Favour((Leader) values.get(0), (int) values.get(1), (String) values.get(2))),
    LEAD(
            "lead",
            Stage.VERDICT,
            List.of(Parameter.LEADER, Parameter.TEXT),
            values -> new Consequence.Lead((Leader) values.get(0), (String) values.get(1))),
    TIE_BREAK(
            "tieBreak",
            Stage.CONSEQUENCE,
            List.of(Parameter.PERSON, Parameter.TEXT),
            values -> new Consequence.TieBreak((Leader) values.get(0), (String) values.get(1))),
    REQUIRE(
            "require",
            Stage.CONSEQUENCE,
            List.of(Parameter.REQUIREMENT, Parameter.ROLE, Parameter.TEXT),
            values ->
                    new Consequence.Require((Requirement) values.get(0), (Role) values.get(1), (String) values.get(2))),
    WARN("warn", Stage.CONSEQUENCE, List.of(Parameter.TEXT), values -> new Consequence.Warn((String) values.get(0))),
    ADVISE(
            "advise",
            Stage.CONSEQUENCE,
            List.of(Parameter.TEXT),
            values -> new Consequence.Advise((String) values.get(0))),
    CONSULT(
            "consult",
            Stage.CONSEQUENCE,
            List.of(Parameter.ROLE, Parameter.TEXT),
            values -> new Consequence.Consult((Role) values.get(0), (String) values.get(1))),
    ASK("ask", Stage.CONSEQUENCE, List.of(Parameter.TEXT), values -> new Consequence.Ask((String) values.get(0)));

    /** What an argument has to be. */
    enum Parameter {
        LEADER("a leader: Leader.CTO, Leader.CMO, Leader.JOINT or Leader.HANDS_ON_USER"),
        PERSON("one of Leader.CTO, Leader.CMO and Leader.HANDS_ON_USER (that both lead is a verdict, not a person)"),
        WEIGHT("a whole number from 1 to " + Limits.WEIGHT),
        REQUIREMENT("a requirement such as Requirement.SECURITY_REVIEW"),
        ROLE("a role such as Role.CTO"),
        TEXT("a text of 1 to " + Limits.TEXT + " characters between quotation marks");

        private final String expected;

        Parameter(String expected) {
            this.expected = expected;
        }

        String expected() {
            return expected;
        }

        boolean accepts(Object value) {
            return switch (this) {
                case LEADER -> value instanceof Leader;
                case PERSON -> value instanceof Leader && value != Leader.JOINT;
                case WEIGHT -> value instanceof Integer weight && weight >= 1 && weight <= Limits.WEIGHT;
                case REQUIREMENT -> value instanceof Requirement;
                case ROLE -> value instanceof Role;
                case TEXT -> value instanceof String text && !text.isBlank() && text.length() <= Limits.TEXT;
            };
        }

        private String shown() {
            return switch (this) {
                case LEADER, PERSON -> "Leader.…";
                case WEIGHT -> "weight";
                case REQUIREMENT -> "Requirement.…";
                case ROLE -> "Role.…";
                case TEXT -> "\"text\"";
            };
        }
    }

    private final String label;
    private final Stage stage;
    private final List<Parameter> parameters;
    private final Function<List<Object>, Consequence> maker;

    Verb(String label, Stage stage, List<Parameter> parameters, Function<List<Object>, Consequence> maker) {
        this.label = label;
        this.stage = stage;
        this.parameters = parameters;
        this.maker = maker;
    }

    String label() {
        return label;
    }

    Stage stage() {
        return stage;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The consequence; the values are as many and as the parameters accept. */
    Consequence consequence(List<Object> values) {
        return maker.apply(values);
    }

    /** For messages: {@code ruling.favour( Leader.…, weight, "text" );}. */
    String usage() {
        return parameters.stream()
                .map(Parameter::shown)
                .collect(Collectors.joining(", ", "ruling." + label + "( ", " );"));
    }

    static Optional<Verb> of(String label) {
        return Stream.of(values()).filter(verb -> verb.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Stream.of(values()).map(Verb::label).toList();
    }
}
