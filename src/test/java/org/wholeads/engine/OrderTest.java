package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Objective;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Nothing depends on an order that has no meaning, nor on who else is deciding. */
class OrderTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int INITIATIVES = 3_000;

    private final Draw draw = new Draw(SEED);

    @Test
    void the_order_of_files_changes_nothing() throws IOException {
        Map<String, String> texts = PolicyReader.bundledTexts();
        Map<String, String> shuffled = new LinkedHashMap<>();
        draw.shuffled(List.copyOf(texts.keySet())).forEach(name -> shuffled.put(name, texts.getOrDefault(name, "")));

        Policy policy = PolicyReader.fromTexts(shuffled);

        assertThat(policy).as("seed %d", SEED).isEqualTo(PolicyReader.fromTexts(texts));
    }

    @Test
    void the_order_of_rules_and_the_file_they_stand_in_change_no_judgement() throws IOException {
        Map<String, String> texts = PolicyReader.bundledTexts();
        Policy policy = PolicyReader.fromTexts(texts);
        Policy shuffled = PolicyReader.fromTexts(redistributed(texts));
        Judge judge = new OurJudge(RuleEngine.unproved(policy));
        Judge other = new OurJudge(RuleEngine.unproved(shuffled));

        assertThat(shuffled.rules()).hasSameSizeAs(policy.rules());
        for (Initiative initiative : initiatives()) {
            assertThat(other.judge(initiative)).as("seed %d", SEED).isEqualTo(judge.judge(initiative));
        }
    }

    private Map<String, String> redistributed(Map<String, String> texts) {
        Pattern rule = Pattern.compile("(?ms)^rule \".*?^end$");
        List<String> rules = new ArrayList<>();
        texts.values()
                .forEach(text ->
                        rule.matcher(text).results().map(MatchResult::group).forEach(rules::add));
        List<String> shuffled = draw.shuffled(rules);
        return IntStream.range(0, 3)
                .boxed()
                .collect(Collectors.toMap(
                        file -> file + ".drl",
                        file -> "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n"
                                + IntStream.range(0, shuffled.size())
                                        .filter(i -> i % 3 == file)
                                        .mapToObj(shuffled::get)
                                        .collect(Collectors.joining("\n"))));
    }

    @Test
    void the_order_of_set_elements_changes_nothing() {
        RuleEngine engine = RuleEngine.withDefaultPolicy();
        for (Initiative initiative : initiatives()) {
            Decision decision = engine.decide(reordered(initiative));

            assertThat(decision).as("seed %d, %s", SEED, initiative).isEqualTo(engine.decide(initiative));
        }
    }

    private Initiative reordered(Initiative initiative) {
        List<Objective> objectives = new ArrayList<>();
        objectives.add(initiative.primaryObjective());
        objectives.addAll(draw.shuffled(
                initiative.objectives().subList(1, initiative.objectives().size())));
        return initiative.toBuilder()
                .objectives(objectives)
                .affectedTeams(
                        initiative.affectedTeams() == null
                                ? null
                                : new LinkedHashSet<>(draw.shuffled(List.copyOf(initiative.affectedTeams()))))
                .build();
    }

    @Test
    void eight_threads_on_one_engine_give_what_one_thread_gives() throws Exception {
        RuleEngine engine = RuleEngine.withDefaultPolicy();
        List<Initiative> initiatives = initiatives();
        List<Decision> expected = initiatives.stream().map(engine::decide).toList();
        Callable<List<Decision>> all =
                () -> initiatives.stream().map(engine::decide).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Decision>> found :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> all).toList())) {
                assertThat(found.get()).as("seed %d", SEED).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Initiative> initiatives() {
        RandomInitiatives random = new RandomInitiatives(draw);
        return IntStream.range(0, INITIATIVES).mapToObj(i -> random.next()).toList();
    }
}
