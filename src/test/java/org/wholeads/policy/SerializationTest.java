package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.RuleRef;
import org.wholeads.Team;
import org.wholeads.UndecidedException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.IntakeMapping;

/** Exceptions travel between machines; what they say travels with them. */
class SerializationTest {
    @Test
    void a_rejected_policy_keeps_its_problems() throws Exception {
        PolicyRejectedException rejected =
                catchThrowableOfType(PolicyRejectedException.class, () -> PolicyReader.fromText("rule"));

        assertThat(copy(rejected).problems()).isNotEmpty().isEqualTo(rejected.problems());
    }

    @Test
    void an_invalid_initiative_keeps_its_problems() throws Exception {
        InvalidInitiativeException invalid = catchThrowableOfType(
                InvalidInitiativeException.class, () -> Initiative.builder().build());

        assertThat(copy(invalid).problems()).isNotEmpty().isEqualTo(invalid.problems());
    }

    @Test
    void a_refused_input_keeps_its_problems() throws Exception {
        InputRefusedException refused =
                catchThrowableOfType(InputRefusedException.class, () -> IntakeMapping.read("x: y"));

        assertThat(copy(refused).problems()).isNotEmpty().isEqualTo(refused.problems());
    }

    @Test
    void an_undecided_initiative_keeps_its_rules_and_its_facts() throws Exception {
        Initiative initiative = Initiative.builder()
                .name("x")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .affectedTeams(Team.SALES)
                .attribute("a", "b")
                .build();
        UndecidedException undecided =
                new UndecidedException("Nobody.", List.of(new RuleRef("x", "x.drl", 1)), initiative);

        assertThat(copy(undecided).rules()).isEqualTo(undecided.rules());
        assertThat(copy(undecided).initiative()).isEqualTo(initiative);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what this test wrote itself
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
