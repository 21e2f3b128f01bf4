package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.SmallPolicies;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many questions it takes to settle who leads and who is accountable, if the question that tells most is asked, and if
 * all orders of questions are tried wherever that is possible. Printed for each policy.
 */
@Tag("soak")
class QuestionsAskedTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cases.jsonl");
    private static final int INITIATIVES = 400;
    private static final long SEED = 20_260_101;
    private static final int RULES = 30;

    /** As much as trying all orders may save, of the questions: far less than one in an interview. */
    private static final double SAVED = 0.01;

    @Test
    void by_the_bundled_policy_trying_all_orders_saves_next_to_nothing() throws IOException {
        assertSavesNextToNothing("bundled", PolicyReader.bundled());
    }

    @Test
    void by_a_random_policy_trying_all_orders_saves_next_to_nothing() throws IOException {
        assertSavesNextToNothing(
                "random, " + RULES + " rules", PolicyReader.fromText(SmallPolicies.large(SEED, RULES)));
    }

    private static void assertSavesNextToNothing(String name, Policy policy) throws IOException {
        Interview start = Interview.of(policy, Budget.normal()).orElseThrow().upTo(Aspect.ACCOUNTABLE);
        DecisionDiagram diagram = DecisionDiagram.of(policy, Budget.normal()).orElseThrow();
        AllOrders leader = new AllOrders(Target.leader(diagram));
        AllOrders accountable = new AllOrders(Target.accountable(diagram));
        List<Integer> telling = new ArrayList<>();
        List<Integer> fewest = new ArrayList<>();
        for (Initiative initiative : initiatives()) {
            telling.add(questions(start, initiative, interview -> Optional.empty()));
            fewest.add(questions(start, initiative, interview -> {
                Mask mask = Mask.of(diagram.space(), interview.answers(), initiative, false);
                return interview.isSettled(Aspect.LEADER) ? accountable.best(mask) : leader.best(mask);
            }));
        }
        System.out.printf(
                "%s: %d interviews, questions: what tells most %.3f (at most %d), all orders %.3f (at most %d)%n",
                name, INITIATIVES, mean(telling), most(telling), mean(fewest), most(fewest));

        assertThat(most(telling)).isLessThanOrEqualTo(most(fewest));
        assertThat(mean(telling)).isLessThanOrEqualTo((1 + SAVED) * mean(fewest));
    }

    private interface Chooser {
        /** Empty: the question that tells most. */
        Optional<Question> choose(Interview interview);
    }

    private static int questions(Interview start, Initiative initiative, Chooser chooser) {
        Interview interview = start;
        while (interview.question().isPresent()) {
            Question question = chooser.choose(interview).orElseGet(interview.question()::orElseThrow);
            interview = interview.with(new Reply(question.field(), answer(question, initiative)));
        }
        return interview.answers().size();
    }

    private static @Nullable Object answer(Question question, Initiative initiative) {
        return question.isFurtherObjectives()
                ? initiative.objectives().subList(1, initiative.objectives().size())
                : question.field().in(initiative);
    }

    /** Each fact is that of any of the judged cases. */
    private static List<Initiative> initiatives() throws IOException {
        List<Initiative> cases = Files.readAllLines(CASES).stream()
                .map(line -> InitiativeJson.read(
                        JsonMapper.shared().readTree(line).get("initiative").toString()))
                .toList();
        Random random = new Random(SEED);
        List<Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            InitiativeBuilder builder = cases.get(random.nextInt(cases.size())).toBuilder();
            for (Fact fact : Fact.values()) {
                if (fact != Fact.ATTRIBUTES) {
                    builder.set(fact, fact.in(cases.get(random.nextInt(cases.size()))));
                }
            }
            initiatives.add(builder.build());
        }
        return initiatives;
    }

    private static double mean(List<Integer> questions) {
        return questions.stream().mapToInt(it -> it).average().orElseThrow();
    }

    private static int most(List<Integer> questions) {
        return questions.stream().mapToInt(it -> it).max().orElseThrow();
    }
}
