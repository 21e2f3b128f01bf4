package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.analysis.Budget;
import org.wholeads.policy.Field;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Subject;

/** What is asked where the gain of information alone does not tell it. */
class QuestionSelectionTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    private static final String LAST = """
        rule "Everything else is the CMO's"
            salience -1
        when
            Balance()
        then
            ruling.lead( Leader.CMO, "It is left." );
        end
        """;

    private static Interview interview(String rules) {
        return Interview.of(PolicyReader.fromText(HEAD + rules + LAST), Budget.normal())
                .orElseThrow();
    }

    private static Field field(String label) {
        return Field.of(Subject.INITIATIVE, label).orElseThrow();
    }

    /** Half of the kinds, and half of the objectives; the leader depends on whether both or none are in their half. */
    private static String twoHalves() {
        List<String> half = IntStream.range(0, Objective.values().length / 2)
                .mapToObj(i -> "Objective." + Objective.values()[i])
                .toList();
        String main = "primaryObjective in ( " + String.join(", ", half) + " )";
        String kind = "kind in ( Kind.TOOL, Kind.SOLUTION )";
        return """
            rule "Both or none are the CTO's"
            when
                Initiative( ( %s && %s ) || !( %s || %s ) )
                Balance()
            then
                ruling.lead( Leader.CTO, "Both or none." );
            end
            """.formatted(main, kind, main, kind);
    }

    @Test
    void goes_on_where_no_answer_alone_tells_anything() {
        Interview start = interview(twoHalves());

        assertThat(start.question()).isPresent();
        Interview next = start.answer(start.question().orElseThrow().choices().get(0));
        assertThat(next.question()).isPresent();
        Interview end = next.answer(next.question().orElseThrow().choices().get(0));
        assertThat(end.isSettled(Aspect.LEADER)).isTrue();
        assertThat(List.of(
                        start.question().orElseThrow().field(),
                        next.question().orElseThrow().field()))
                .containsExactlyInAnyOrder(field("kind"), field("primaryObjective"));
        assertThat(start.dependsOn(Aspect.LEADER)).hasSize(2);
        assertThat(start.with(new Reply(field("kind"), Kind.TOOL)).dependsOn(Aspect.LEADER))
                .extracting(Question::field)
                .containsExactly(field("primaryObjective"));
    }

    @Test
    void does_not_take_an_attribute_for_a_reason_because_only_a_hundred_can_be_stated() {
        int attributes = 101;
        StringBuilder rules = new StringBuilder("""
            rule "Zero is the CTO's"
            when
                Initiative( attributes["a0"] == "x" )
                Balance()
            then
                ruling.lead( Leader.CTO, "Zero." );
            end
            """);
        for (int i = 1; i < attributes; i++) {
            rules.append("""
                rule "Attribute %d"
                when
                    Initiative( attributes["a%d"] == "x" )
                then
                    ruling.favour( Leader.CTO, 1, "It says so." );
                end
                """.formatted(i, i));
        }
        List<Reply> answers = new ArrayList<>();
        for (int i = 2; i < attributes; i++) {
            answers.add(new Reply(Field.attribute("a" + i), "x"));
        }

        // Of the two that are left only one can be stated: who knows a1 knows something about a0.
        Interview interview = interview(rules.toString()).resume(answers);

        assertThat(interview.dependsOn(Aspect.LEADER))
                .extracting(Question::field)
                .containsExactly(Field.attribute("a0"));
        assertThat(interview.question().map(Question::field)).contains(Field.attribute("a0"));
    }
}
