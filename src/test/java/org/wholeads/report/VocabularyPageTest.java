package org.wholeads.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.policy.Field;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Subject;

class VocabularyPageTest {
    @Test
    void names_every_field_and_every_constant() {
        String page = VocabularyPage.markdown();

        for (Subject subject : Subject.values()) {
            assertThat(Field.labels(subject)).isNotEmpty().allSatisfy(label -> assertThat(page)
                    .contains("**" + label + "** - "));
        }
        assertThat(Fact.labels()).allSatisfy(label -> assertThat(page).contains("**" + label + "** - "));
        Arrays.stream(Fact.values()).flatMap(fact -> fact.choices().stream()).forEach(constant -> assertThat(page)
                .contains(line(constant)));
        List.of(Leader.values(), Requirement.values(), Role.values()).forEach(constants -> assertThat(constants)
                .allSatisfy(constant -> assertThat(page).contains(line((Enum<?>) constant))));
    }

    private static String line(Enum<?> constant) {
        return "- `" + constant.getDeclaringClass().getSimpleName() + "." + constant.name() + "` - ";
    }

    @Test
    void every_condition_that_it_shows_is_one() {
        assertThat(VocabularyPage.conditions()).containsKeys(Fact.labels().toArray(new String[0]));
        VocabularyPage.conditions().values().forEach(condition -> assertThatCode(() -> PolicyReader.fromText(
                        "package rules; import org.wholeads.*; global Ruling ruling; rule \"x\" when Initiative( "
                                + condition + " ) then ruling.favour( Leader.CTO, 1, \"because\" ); end"))
                .as(condition)
                .doesNotThrowAnyException());
    }
}
