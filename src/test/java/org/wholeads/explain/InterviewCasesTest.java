package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.engine.RuleEngine;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.json.JsonMapper;

/** From nothing known, an interview settles the judged cases with the leader that all facts give. */
class InterviewCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cases.jsonl");

    @Test
    void settles_every_case_in_six_questions_on_average() throws IOException {
        RuleEngine engine = RuleEngine.withDefaultPolicy();
        Interview start = WhatIf.of(
                        DecisionDiagram.of(engine.policy(), Budget.normal()).orElseThrow())
                .interview();
        List<Initiative> cases = Files.readAllLines(CASES).stream()
                .map(line -> InitiativeJson.read(
                        JsonMapper.shared().readTree(line).get("initiative").toString()))
                .toList();

        int questions = 0;
        int most = 0;
        for (Initiative initiative : cases) {
            Interview interview = start;
            for (Optional<Question> question = interview.question();
                    question.isPresent();
                    question = interview.question()) {
                interview = interview.answer(answer(question.get(), initiative));
            }
            Leader expected = engine.decide(initiative).leader();
            assertThat(interview.outlook().settled()).as(initiative.name()).contains(expected);
            questions += interview.count();
            most = Math.max(most, interview.count());
        }
        double mean = (double) questions / cases.size();
        System.out.printf("%d cases settled with %.2f questions on average, at most %d%n", cases.size(), mean, most);
        assertThat(mean).isLessThanOrEqualTo(6);
    }

    private static @Nullable Object answer(Question question, Initiative initiative) {
        if (question.isFurtherObjectives()) {
            return initiative.objectives().subList(1, initiative.objectives().size());
        }
        return question.field().in(initiative);
    }
}
