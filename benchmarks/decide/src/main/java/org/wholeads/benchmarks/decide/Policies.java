package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyText;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Policies of any size in the shape of the bundled one: each rule is one of the bundled rules with other constants ({@link
 * Variation}), drawn evenly from all of them, so that the share of evidence, verdicts and consequences stays. Verdicts and
 * tie-breaks have a salience each of their own and last resorts below, so that every initiative is decided. The same size
 * gives the same policy.
 */
final class Policies {
    /** Instead of a size: the policy that comes with the library. */
    static final String BUNDLED = "bundled";

    private static final long SEED = 20_260_101;

    /** Rules of one text: a text has at most a mebibyte. */
    private static final int RULES_OF_A_TEXT = 500;

    private Policies() {}

    /** The policy of this size, as its texts were read. */
    static Policy of(String size) {
        return size.equals(BUNDLED) ? PolicyReader.bundled() : PolicyReader.fromTexts(texts(size));
    }

    /** The texts of the policy of this size, by file name. */
    static Map<String, String> texts(String size) {
        List<Rule> rules = size.equals(BUNDLED) ? PolicyReader.bundled().rules() : rules(Integer.parseInt(size));
        Map<String, String> texts = new LinkedHashMap<>();
        for (int from = 0; from < rules.size(); from += RULES_OF_A_TEXT) {
            List<Rule> some = rules.subList(from, Math.min(rules.size(), from + RULES_OF_A_TEXT));
            texts.put("rules" + from / RULES_OF_A_TEXT + ".drl", PolicyText.of(some));
        }
        return texts;
    }

    private static List<Rule> rules(int size) {
        List<Rule> shapes = PolicyReader.bundled().rules();
        List<Rule> rules = new ArrayList<>(lastResorts());
        Variation variation = new Variation(new Random(SEED));
        int count = size - rules.size();
        for (int i = 0; i < count; i++) {
            // Evenly over all shapes, which are sorted by stage: a small policy gets some of each.
            long shape = count < shapes.size() ? (long) i * shapes.size() / count : i % shapes.size();
            rules.add(variation.of(shapes.get((int) shape), i));
        }
        return rules;
    }

    private static List<Rule> lastResorts() {
        return List.of(
                lead("More speaks for technology", Operator.GREATER, 20, Leader.CTO),
                lead("More speaks for marketing", Operator.LESS, -20, Leader.CMO),
                new Rule(
                        ref("About as much speaks for both"),
                        null,
                        Stage.VERDICT,
                        -100,
                        List.of(new Pattern(
                                Subject.BALANCE,
                                List.of(margin(Operator.GREATER_OR_EQUAL, -20), margin(Operator.LESS_OR_EQUAL, 20)))),
                        List.of(new Consequence.Lead(Leader.JOINT, "About as much speaks for both."))),
                tieBreak("Technology breaks a tie", Operator.GREATER_OR_EQUAL, Leader.CTO),
                tieBreak("Marketing breaks a tie", Operator.LESS, Leader.CMO));
    }

    private static Rule lead(String name, Operator operator, int mark, Leader leader) {
        return new Rule(
                ref(name),
                null,
                Stage.VERDICT,
                -100,
                List.of(new Pattern(Subject.BALANCE, List.of(margin(operator, mark)))),
                List.of(new Consequence.Lead(leader, name + ".")));
    }

    private static Rule tieBreak(String name, Operator operator, Leader leader) {
        Field outcome = Field.of(Subject.OUTCOME, "leader").orElseThrow();
        return new Rule(
                ref(name),
                null,
                Stage.CONSEQUENCE,
                -100,
                List.of(
                        new Pattern(Subject.BALANCE, List.of(margin(operator, 0))),
                        new Pattern(
                                Subject.OUTCOME,
                                List.of(new Comparison(outcome, Operator.EQUAL, new Constant(Leader.JOINT))))),
                List.of(new Consequence.TieBreak(leader, name + ".")));
    }

    private static Condition margin(Operator operator, int mark) {
        Field margin = Field.of(Subject.BALANCE, "margin").orElseThrow();
        return new Comparison(margin, operator, new Constant(mark));
    }

    private static RuleRef ref(String name) {
        return new RuleRef(name, "rules.drl", 1);
    }
}
