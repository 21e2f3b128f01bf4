package org.wholeads.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.wholeads.DecisionService;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyText;
import org.wholeads.policy.Rule;

/**
 * Checks that decisions do not depend on what must not matter: the order of files, of rules, of conditions within a rule, of
 * constants in lists, of the elements of an initiative's sets, and rules that have nothing to do with it. The policy is
 * written as text each time, read again and decided by {@link RuleEngine}; but for the files and lines of rules, and the
 * unrelated attribute among the unknown facts, decisions have to be equal to the last word. Immutable and safe for any
 * number of threads.
 */
public final class OrderCheck {
    private static final int MOST_FILES = 5;

    /** Always the same orders: a test that fails now and then is no test. */
    private static final long SEED = 1;

    private final Policy policy;
    private final Function<Policy, DecisionService> engines;

    private OrderCheck(Policy policy, Function<Policy, DecisionService> engines) {
        this.policy = policy;
        this.engines = engines;
    }

    /** What is changed that must not matter. */
    public enum Shuffle {
        /** Which file a rule stands in. */
        FILES("the rules stand in other files"),
        /** The rules of one file. */
        RULES("the rules stand in another order"),
        /** The conditions of a pattern, the parts of a condition, and the constants of a list. */
        CONDITIONS("the conditions within rules stand in another order"),
        /** The objectives beyond the main one, and the affected teams. */
        SETS("the initiative's sets are in another order"),
        /** Evidence and advice on an attribute that nobody states. */
        UNRELATED_RULE("an unrelated rule is added");

        private final String words;

        Shuffle(String words) {
            this.words = words;
        }

        /** {@code the rules stand in other files}. */
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A decision that depends on what must not matter.
     *
     * @param shuffle what was changed
     * @param scenario on which scenario
     * @param seed repeats it
     * @param before what was decided, in words
     * @param after what was decided with the change, in words
     */
    public record Dependence(Shuffle shuffle, Scenario scenario, long seed, String before, String after) {
        /** The whole in words. */
        @Override
        public String toString() {
            return "\"" + scenario.title() + "\" (" + scenario.place() + ") is decided differently when " + shuffle
                    + " (seed " + seed + ")\n  before: " + before + "\n  after:  " + after;
        }
    }

    /** A check of this policy. */
    public static OrderCheck of(Policy policy) {
        return new OrderCheck(policy, RuleEngine::unproved);
    }

    static OrderCheck of(Policy policy, Function<Policy, DecisionService> engines) {
        return new OrderCheck(policy, engines);
    }

    /** The first dependence, if there is one, in orders that are the same each time. */
    public Optional<Dependence> check(List<Scenario> scenarios) {
        return check(scenarios, SEED);
    }

    /**
     * The first dependence, if there is one.
     *
     * @param scenarios only their initiatives count
     * @param seed decides every order; the same seed gives the same orders
     * @throws org.wholeads.policy.PolicyRejectedException if the policy was made by code and has no text, see {@link
     *     PolicyText}
     */
    public Optional<Dependence> check(List<Scenario> scenarios, long seed) {
        DecisionService before = engines.apply(policy);
        Random random = new Random(seed);
        for (Shuffle shuffle : Shuffle.values()) {
            Unrelated unrelated = new Unrelated(policy, scenarios);
            DecisionService after = shuffle == Shuffle.SETS ? before : engines.apply(read(shuffle, unrelated, random));
            for (Scenario scenario : scenarios) {
                Placeless expected = Placeless.of(before, scenario.initiative(), unrelated);
                Placeless actual = Placeless.of(
                        after,
                        shuffle == Shuffle.SETS ? Orders.of(scenario.initiative(), random) : scenario.initiative(),
                        unrelated);
                if (!actual.equals(expected)) {
                    return Optional.of(new Dependence(shuffle, scenario, seed, expected.toString(), actual.toString()));
                }
            }
        }
        return Optional.empty();
    }

    private Policy read(Shuffle shuffle, Unrelated unrelated, Random random) {
        return PolicyReader.fromTexts(
                switch (shuffle) {
                    case FILES -> files(random);
                    case CONDITIONS ->
                        Map.of(
                                "conditions.drl",
                                PolicyText.of(policy.rules().stream()
                                        .map(rule -> Orders.of(rule, random))
                                        .toList()));
                    case UNRELATED_RULE ->
                        Map.of("rules.drl", PolicyText.of(policy), "unrelated.drl", unrelated.text());
                    default -> Map.of("rules.drl", PolicyText.of(Orders.of(policy.rules(), random)));
                });
    }

    private Map<String, String> files(Random random) {
        Map<String, List<Rule>> files = new LinkedHashMap<>();
        for (Rule rule : policy.rules()) {
            files.computeIfAbsent(random.nextInt(MOST_FILES) + ".drl", name -> new ArrayList<>())
                    .add(rule);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, rules) -> texts.put(name, PolicyText.of(rules)));
        return texts;
    }
}
