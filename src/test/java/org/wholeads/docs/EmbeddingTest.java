package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wholeads.DataSensitivity;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.engine.RuleEngine;

class EmbeddingTest {
    @Test
    void decides_in_ten_lines() {
        // snippet: README
        DecisionService service = RuleEngine.withDefaultPolicy();

        Initiative assistant = Initiative.builder()
                .name("Coding assistant")
                .kind(Kind.TOOL)
                .objectives(Objective.SOFTWARE_DEVELOPMENT)
                .dataSensitivity(DataSensitivity.CONFIDENTIAL)
                .build();

        Decision decision = service.decide(assistant);

        System.out.println(decision.leader() + ": " + decision.mainReason().because());
        decision.conditions().forEach(it -> System.out.println(it.requirement() + " by " + it.owner()));
        // end

        assertThat(decision.leader()).isEqualTo(Leader.HANDS_ON_USER);
    }
}
