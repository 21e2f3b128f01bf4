package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Situation;
import org.wholeads.engine.RuleEngine;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.json.JsonMapper;

/** From nothing known, an interview settles the judged cases with the leader that all facts give. */
class InterviewCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cases.jsonl");

    @Test
    void settles_every_case_as_the_engine_decides_it_and_the_leader_in_fewer_than_five_questions() throws IOException {
        RuleEngine engine = RuleEngine.withDefaultPolicy();
        Interview start = Interview.of(engine.policy(), Budget.normal()).orElseThrow();
        List<Initiative> cases = Files.readAllLines(CASES).stream()
                .map(line -> InitiativeJson.read(
                        JsonMapper.shared().readTree(line).get("initiative").toString()))
                .toList();

        Map<Aspect, Integer> questions = new EnumMap<>(Aspect.class);
        for (Initiative initiative : cases) {
            Interview interview = start;
            Set<Aspect> settled = EnumSet.noneOf(Aspect.class);
            for (Optional<Question> next = start.question(); next.isPresent(); next = interview.question()) {
                interview = interview.answer(answer(next.get(), initiative));
                for (Aspect aspect : Aspect.values()) {
                    if (!settled.contains(aspect) && interview.isSettled(aspect)) {
                        settled.add(aspect);
                        questions.merge(aspect, interview.answers().size(), Integer::sum);
                    }
                }
            }
            Decision decision = engine.decide(initiative);
            assertThat(interview.outlook().settledWithAccountable())
                    .as(initiative.name())
                    .contains(new Situation.Decided(decision.leader(), decision.accountable()));
            assertThat(interview.entries().orElseThrow().open()).isEmpty();
            assertThat(conditions(interview))
                    .as(initiative.name())
                    .isEqualTo(decision.conditions().stream()
                            .map(it -> it.requirement() + " by " + it.owner())
                            .collect(Collectors.toSet()));
        }
        questions.forEach((aspect, count) -> System.out.printf(
                "%d cases: %s settled after %.2f questions on average%n",
                cases.size(), aspect, (double) count / cases.size()));
        assertThat((double) questions.getOrDefault(Aspect.LEADER, 0) / cases.size())
                .isLessThanOrEqualTo(4.70);
    }

    private static Set<String> conditions(Interview interview) {
        return interview.entries().orElseThrow().of(Entry.Part.CONDITION).sure().stream()
                .map(Entry::toString)
                .collect(Collectors.toSet());
    }

    private static @Nullable Object answer(Question question, Initiative initiative) {
        if (question.isFurtherObjectives()) {
            return initiative.objectives().subList(1, initiative.objectives().size());
        }
        return question.field().in(initiative);
    }
}
