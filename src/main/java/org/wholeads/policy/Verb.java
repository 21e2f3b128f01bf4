package org.wholeads.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/** The verbs of {@link org.wholeads.Ruling}: at which stage, with which arguments, and the consequence they make. */
enum Verb {
    FAVOUR("favour", Stage.EVIDENCE, Parameter.PERSON, Parameter.WEIGHT, Parameter.TEXT),
    LEAD("lead", Stage.VERDICT, Parameter.LEADER, Parameter.TEXT),
    TIE_BREAK("tieBreak", Stage.CONSEQUENCE, Parameter.PERSON, Parameter.TEXT),
    REQUIRE("require", Stage.CONSEQUENCE, Parameter.REQUIREMENT, Parameter.ROLE, Parameter.TEXT),
    WARN("warn", Stage.CONSEQUENCE, Parameter.TEXT),
    ADVISE("advise", Stage.CONSEQUENCE, Parameter.TEXT),
    CONSULT("consult", Stage.CONSEQUENCE, Parameter.ROLE, Parameter.TEXT),
    ASK("ask", Stage.CONSEQUENCE, Parameter.TEXT);

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

    Verb(String label, Stage stage, Parameter... parameters) {
        this.label = label;
        this.stage = stage;
        this.parameters = List.of(parameters);
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
        return switch (this) {
            case FAVOUR -> new Consequence.Favour((Leader) values.get(0), (int) values.get(1), (String) values.get(2));
            case LEAD -> new Consequence.Lead((Leader) values.get(0), (String) values.get(1));
            case TIE_BREAK -> new Consequence.TieBreak((Leader) values.get(0), (String) values.get(1));
            case REQUIRE ->
                new Consequence.Require((Requirement) values.get(0), (Role) values.get(1), (String) values.get(2));
            case WARN -> new Consequence.Warn((String) values.get(0));
            case ADVISE -> new Consequence.Advise((String) values.get(0));
            case CONSULT -> new Consequence.Consult((Role) values.get(0), (String) values.get(1));
            case ASK -> new Consequence.Ask((String) values.get(0));
        };
    }

    /** The verb that makes such a consequence. */
    static Verb of(Consequence consequence) {
        if (consequence instanceof Consequence.Favour) {
            return FAVOUR;
        }
        if (consequence instanceof Consequence.Lead) {
            return LEAD;
        }
        if (consequence instanceof Consequence.TieBreak) {
            return TIE_BREAK;
        }
        if (consequence instanceof Consequence.Require) {
            return REQUIRE;
        }
        if (consequence instanceof Consequence.Warn) {
            return WARN;
        }
        if (consequence instanceof Consequence.Advise) {
            return ADVISE;
        }
        return consequence instanceof Consequence.Consult ? CONSULT : ASK;
    }

    /** The values from which {@link #consequence} makes this one again. */
    List<Object> arguments(Consequence made) {
        return switch (this) {
            case FAVOUR -> {
                Consequence.Favour favour = (Consequence.Favour) made;
                yield List.of(favour.side(), favour.weight(), favour.because());
            }
            case LEAD -> {
                Consequence.Lead lead = (Consequence.Lead) made;
                yield List.of(lead.leader(), lead.because());
            }
            case TIE_BREAK -> {
                Consequence.TieBreak tieBreak = (Consequence.TieBreak) made;
                yield List.of(tieBreak.accountable(), tieBreak.because());
            }
            case REQUIRE -> {
                Consequence.Require require = (Consequence.Require) made;
                yield List.of(require.requirement(), require.owner(), require.because());
            }
            case WARN -> List.of(((Consequence.Warn) made).risk());
            case ADVISE -> List.of(((Consequence.Advise) made).advice());
            case CONSULT -> {
                Consequence.Consult consult = (Consequence.Consult) made;
                yield List.of(consult.role(), consult.because());
            }
            case ASK -> List.of(((Consequence.Ask) made).question());
        };
    }

    /** For messages: {@code ruling.favour( Leader.…, weight, "text" );}. */
    String usage() {
        return parameters.stream()
                .map(Parameter::shown)
                .collect(Collectors.joining(", ", "ruling." + label + "( ", " );"));
    }

    static Optional<Verb> of(String label) {
        for (Verb verb : values()) {
            if (verb.label.equals(label)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    static List<String> labels() {
        return Stream.of(values()).map(Verb::label).toList();
    }
}
