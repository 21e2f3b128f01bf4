package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Leader;
import org.wholeads.PolicyId;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.RuleRef;

/** Whoever builds a policy without the reader gets no further than with it. */
class PolicyRecordsTest {
    private static final PolicyId ID = new PolicyId("p", "1", "0".repeat(64));
    private static final Pattern INITIATIVE = new Pattern(Subject.INITIATIVE, List.of());
    private static final Pattern BALANCE = new Pattern(Subject.BALANCE, List.of());
    private static final Pattern OUTCOME = new Pattern(Subject.OUTCOME, List.of());
    private static final Pattern JOINT = new Pattern(
            Subject.OUTCOME,
            List.of(new Condition.Comparison(
                    Field.of(Subject.OUTCOME, "leader").orElseThrow(), Operator.EQUAL, new Constant(Leader.JOINT))));
    private static final Consequence FAVOUR = new Consequence.Favour(Leader.CTO, 1, "x");
    private static final Consequence LEAD = new Consequence.Lead(Leader.JOINT, "x");
    private static final Consequence TIE_BREAK = new Consequence.TieBreak(Leader.CMO, "x");

    @Test
    void the_ends_of_the_ranges_are_allowed() {
        new Consequence.Favour(Leader.HANDS_ON_USER, 100, "x".repeat(500));
        new Consequence.Lead(Leader.JOINT, "caf\u00e9, 'so' \u6f22");
        assertThat(new Constant("").toString()).isEqualTo("\"\"");
        assertThat(Field.attribute("k".repeat(100)).label()).hasSize(114);
        assertThat(rule("n".repeat(150), Stage.EVIDENCE, 1_000_000, List.of(INITIATIVE), List.of(FAVOUR, FAVOUR))
                        .salience())
                .isEqualTo(1_000_000);
        assertThat(rule("x", Stage.CONSEQUENCE, -1_000_000, List.of(BALANCE, JOINT), List.of(TIE_BREAK))
                        .stage())
                .isEqualTo(Stage.CONSEQUENCE);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("side must be one person", () -> new Consequence.Favour(Leader.JOINT, 1, "x")),
                wrong("weight must be from 1 to 100, but is 0", () -> new Consequence.Favour(Leader.CTO, 0, "x")),
                wrong("but is 101", () -> new Consequence.Favour(Leader.CTO, 101, "x")),
                wrong("accountable must be one person", () -> new Consequence.TieBreak(Leader.JOINT, "x")),
                wrong("constant must be a finite number", () -> new Constant(Double.NaN)),
                wrong("constant cannot be a java.lang.Long", () -> new Constant(1L)),
                wrong("constant: at most 500", () -> new Constant("x".repeat(501))),
                wrong("key must not be blank", () -> Field.attribute(" ")),
                wrong("key: at most 100", () -> Field.attribute("x".repeat(101))),
                wrong(
                        "Balance has no field leader; Outcome has",
                        () -> new Pattern(Subject.BALANCE, JOINT.conditions())),
                wrong("name must not be empty", () -> evidence("")),
                wrong("nor begin or end with a blank", () -> evidence("x ")),
                wrong("at most 150", () -> evidence("x".repeat(151))),
                wrong("must not hold */", () -> evidence("x*/y")),
                wrong("@source needs a text of 1 to 500 characters", () -> sourced(" ")),
                wrong("@source needs a text of 1 to 500 characters", () -> sourced("x".repeat(501))),
                wrong(
                        "salience must be from",
                        () -> rule("x", Stage.EVIDENCE, 1_000_001, List.of(INITIATIVE), List.of(FAVOUR))),
                wrong("at least one fact", () -> rule("x", Stage.EVIDENCE, 0, List.of(), List.of(FAVOUR))),
                wrong(
                        "each fact at most once",
                        () -> rule("x", Stage.EVIDENCE, 0, List.of(INITIATIVE, INITIATIVE), List.of(FAVOUR))),
                wrong("in the order", () -> rule("x", Stage.VERDICT, 0, List.of(BALANCE, INITIATIVE), List.of(LEAD))),
                wrong(
                        "that matches Balance belongs to the stage VERDICT",
                        () -> rule("x", Stage.EVIDENCE, 0, List.of(BALANCE), List.of(FAVOUR))),
                wrong(
                        "Lead belongs to the stage VERDICT",
                        () -> rule("x", Stage.EVIDENCE, 0, List.of(INITIATIVE), List.of(LEAD))),
                wrong("at least one verb", () -> rule("x", Stage.EVIDENCE, 0, List.of(INITIATIVE), List.of())),
                wrong("only once", () -> rule("x", Stage.VERDICT, 0, List.of(BALANCE), List.of(LEAD, LEAD))),
                wrong("a tie-break needs", () -> rule("x", Stage.CONSEQUENCE, 0, List.of(OUTCOME), List.of(TIE_BREAK))),
                wrong("two rules of the name \"x\"", () -> new Policy(ID, List.of(evidence("x"), evidence("x")))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_lies_outside_is_refused(String message, Supplier<Object> wrong) {
        assertThatIllegalArgumentException().isThrownBy(wrong::get).withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\uD800b", "e\u0301"})
    void no_text_or_name_holds_what_no_rule_may_hold(String text) {
        Stream.<Supplier<Object>>of(
                        () -> new Constant(text),
                        () -> Field.attribute(text),
                        () -> evidence(text),
                        () -> sourced(text),
                        () -> new Consequence.Favour(Leader.CTO, 1, text),
                        () -> new Consequence.Lead(Leader.CTO, text),
                        () -> new Consequence.TieBreak(Leader.CTO, text),
                        () -> new Consequence.Require(Requirement.SECURITY_REVIEW, Role.CTO, text),
                        () -> new Consequence.Warn(text),
                        () -> new Consequence.Advise(text),
                        () -> new Consequence.Consult(Role.CTO, text),
                        () -> new Consequence.Ask(text))
                .forEach(wrong -> assertThatIllegalArgumentException().isThrownBy(wrong::get));
    }

    private static Rule sourced(String source) {
        return new Rule(new RuleRef("x", "x.drl", 1), source, Stage.EVIDENCE, 0, List.of(INITIATIVE), List.of(FAVOUR));
    }

    private static Arguments wrong(String message, Supplier<Object> wrong) {
        return Arguments.of(message, wrong);
    }

    private static Rule evidence(String name) {
        return rule(name, Stage.EVIDENCE, 0, List.of(INITIATIVE), List.of(FAVOUR));
    }

    private static Rule rule(
            String name, Stage stage, int salience, List<Pattern> patterns, List<Consequence> consequences) {
        return new Rule(new RuleRef(name, "x.drl", 1), null, stage, salience, patterns, consequences);
    }
}
