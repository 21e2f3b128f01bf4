package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholeads.testing.PolicyAssertions.assertThat;
import static org.wholeads.testing.PolicyAssertions.verifyThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeads.Audience;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.testing.PolicySoftAssertions;

/** The Java snippets of the document on testing; they stand there as they stand here. */
class TestingPolicyTest {
    private final Initiative chatbot = Initiative.builder()
            .name("Chatbot")
            .kind(Kind.SOLUTION)
            .objectives(Objective.CUSTOMER_EXPERIENCE)
            .audience(Audience.CUSTOMERS)
            .personalData(true)
            .build();

    private Policy policy = PolicyReader.bundled();

    @BeforeEach
    void readThePolicyOfTheDocument() throws IOException {
        policy = PolicyReader.fromTexts(Map.of(
                "rules.drl",
                Markdown.of(Path.of("docs/testing.md")).blocks("drl").get(0)));
    }

    @Test
    void of_a_decision() {
        Decision decision = RuleEngine.of(policy).decide(chatbot);

        // snippet
        assertThat(decision)
                .isLedBy(Leader.CMO)
                .requires(Requirement.PRIVACY_ASSESSMENT)
                .by(Role.PRIVACY_OFFICER)
                .followed("What customers deal with is the CMO's")
                .doesNotRestOnUnknown();
        // end
    }

    @Test
    void of_a_policy() {
        // snippet
        verifyThat(policy).given(chatbot).isLedBy(Leader.CMO).overruled("Everything else is the CTO's");
        // end
    }

    @Test
    void of_a_rule() {
        // snippet
        verifyThat(policy)
                .rule("Tools belong to those who use them")
                .given(chatbot)
                .doesNotHold();
        // end
        verifyThat(policy)
                .rule("What customers deal with is the CMO's")
                .given(chatbot)
                .leads(Leader.CMO);
    }

    @Test
    void of_a_rule_that_fails() throws IOException {
        Markdown document = Markdown.of(Path.of("docs/testing.md"));

        assertThatThrownBy(() -> verifyThat(policy)
                        .rule("Tools belong to those who use them")
                        .given(chatbot)
                        .leads(Leader.HANDS_ON_USER))
                .hasMessage("\n" + document.blocks("text").get(4));
    }

    @Test
    void softly() {
        // snippet
        PolicySoftAssertions.assertSoftly(softly -> softly.verifyThat(policy)
                .given(chatbot)
                .isLedBy(Leader.CMO)
                .isAccountable(Leader.CMO)
                .doesNotRequire(Requirement.STOP));
        // end
    }
}
