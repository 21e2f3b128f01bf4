package org.wholeads.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/** Everything that rules can look at has words. */
class FactWordsTest {
    static Stream<Field> fields() {
        return Stream.of(Subject.values()).flatMap(subject -> Field.labels(subject).stream()
                .map(label -> Field.of(subject, label).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_field_has_a_name(Field field) {
        assertThat(FactWords.name(field)).doesNotContain("your own fact");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_field_of_an_initiative_has_a_question_and_choices_that_differ(Field field) {
        if (field.subject() == Subject.INITIATIVE) {
            List<String> choices = QuestionText.choices(field.choices());

            assertThat(QuestionText.of(field)).doesNotContain("your own fact");
            assertThat(choices).hasSameSizeAs(Set.copyOf(choices)).noneMatch(choice -> choice.contains("_"));
        }
    }
}
