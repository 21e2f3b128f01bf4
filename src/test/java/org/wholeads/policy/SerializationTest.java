package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Objective;
import org.wholeads.PolicyId;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.RuleRef;
import org.wholeads.Team;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Finding;
import org.wholeads.engine.RuleEngine;
import org.wholeads.engine.UnsoundPolicyException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.IntakeMapping;

/** Decisions and exceptions travel between machines; what they say travels with them. */
class SerializationTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

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

    @Test
    void an_unsound_policy_keeps_its_findings_and_itself() throws Exception {
        Policy policy = PolicyReader.fromText(HEAD
                + String.join(
                        "\n",
                        "rule \"tools\" when Initiative( kind == Kind.TOOL ) Balance()"
                                + " then ruling.lead( Leader.CTO, \"One.\" ); end",
                        "rule \"others\" when Initiative( kind == Kind.TOOL ) Balance()"
                                + " then ruling.lead( Leader.CMO, \"Two.\" ); end"));
        UnsoundPolicyException unsound =
                catchThrowableOfType(UnsoundPolicyException.class, () -> RuleEngine.of(policy));

        assertThat(unsound.findings())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Finding.Gap.class)
                .hasAtLeastOneElementOfType(Finding.Contradiction.class);
        assertThat(copy(unsound).findings()).isEqualTo(unsound.findings());
        assertThat(copy(unsound).policy()).isEqualTo(policy);
        assertThat(copy(unsound)).hasMessage(unsound.getMessage());
    }

    @Test
    void a_decision_with_all_its_parts_is_the_same() throws Exception {
        RuleRef rule = new RuleRef("x", "x.drl", 1);
        List<Note> notes = List.of(new Note("Watch it.", rule));
        Decision decision = new Decision(
                Leader.JOINT,
                Leader.CTO,
                new Balance(3, 2, 1),
                List.of(new Reason(rule, Reason.Type.VERDICT, Leader.JOINT, 0, "Both.", Reason.Standing.FOLLOWED)),
                List.of(new Precondition(Requirement.SECURITY_REVIEW, Role.CTO, "It is open.", rule)),
                notes,
                notes,
                List.of(new Consultation(Role.CMO, "It is hers.", rule)),
                notes,
                List.of("users"),
                new PolicyId("x", "1", "0"));

        assertThat(copy(decision)).isEqualTo(decision);
    }

    @Test
    void no_exception_of_the_library_is_missing_above() {
        List<String> exceptions = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wholeads").stream()
                        .filter(type -> type.isAssignableTo(Throwable.class)
                                && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();

        assertThat(exceptions)
                .containsExactly(
                        "InputRefusedException",
                        "InvalidInitiativeException",
                        "PolicyRejectedException",
                        "UndecidedException",
                        "UnsoundPolicyException");
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
