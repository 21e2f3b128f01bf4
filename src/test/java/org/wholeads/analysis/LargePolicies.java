package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wholeads.Fact.Form;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * Policies of any size in the shape of the bundled one, as the benchmarks make them: each rule is one of the bundled rules with
 * other constants, verdicts and tie-breaks have a salience each of their own, and last resorts below them decide what is left.
 */
final class LargePolicies {
    private static final List<Leader> PERSONS = List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER);

    private final Random random;

    private LargePolicies(long seed) {
        this.random = new Random(seed);
    }

    /** A policy of so many rules that decides every initiative. */
    static Policy of(long seed, int rules) {
        List<Rule> all = new ArrayList<>(
                new LargePolicies(seed).variants(rules - lastResorts().size()));
        all.addAll(lastResorts());
        return new Policy(PolicyReader.bundled().id(), all);
    }

    /** The rule that a policy of {@link #of} needs to decide what both sides are about even on. */
    static boolean isNeeded(Rule rule) {
        return rule.name().equals("About as much speaks for both");
    }

    private static List<Rule> lastResorts() {
        return PolicyReader.fromText(SmallPolicies.text(List.of(
                        last("More speaks for technology", "Balance( margin > 20 )", "lead( Leader.CTO"),
                        last("More speaks for marketing", "Balance( margin < -20 )", "lead( Leader.CMO"),
                        last(
                                "About as much speaks for both",
                                "Balance( margin >= -20, margin <= 20 )",
                                "lead( Leader.JOINT"),
                        last(
                                "Technology breaks a tie",
                                "Balance( margin >= 0 )\n    Outcome( leader == Leader.JOINT )",
                                "tieBreak( Leader.CTO"),
                        last(
                                "Marketing breaks a tie",
                                "Balance( margin < 0 )\n    Outcome( leader == Leader.JOINT )",
                                "tieBreak( Leader.CMO"))))
                .rules();
    }

    private static String last(String name, String patterns, String call) {
        return Texts.rule(name, -100, patterns, call + ", \"Nothing else decides.\" )");
    }

    private List<Rule> variants(int count) {
        List<Rule> shapes = PolicyReader.bundled().rules();
        List<Rule> variants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            variants.add(variant(shapes.get(i % shapes.size()), i));
        }
        return variants;
    }

    private Rule variant(Rule shape, int number) {
        Rule varied = shape;
        List<Atom> atoms = shape.atoms();
        for (int place = 0; place < atoms.size(); place++) {
            if (atoms.get(place).field().subject() != Subject.OUTCOME) {
                varied = varied.with(place, other(atoms.get(place)));
            }
        }
        List<Consequence> consequences =
                shape.consequences().stream().map(this::other).toList();
        boolean ranked = shape.verdict().isPresent() || shape.tieBreak().isPresent();
        return new Rule(
                new RuleRef("Rule " + number + ": " + shape.name(), "rules.drl", 1),
                shape.source(),
                shape.stage(),
                ranked ? number + 1 : 0,
                varied.patterns(),
                consequences);
    }

    private Atom other(Atom atom) {
        Field field = atom.field();
        if (atom instanceof Membership membership && field.form() == Form.ONE_OF) {
            List<Enum<?>> choices = new ArrayList<>(field.choices());
            Collections.shuffle(choices, random);
            return new Membership(
                    field,
                    membership.negated(),
                    choices.stream()
                            .limit(membership.constants().size())
                            .map(Constant::new)
                            .toList());
        }
        if (atom instanceof Containment containment) {
            return new Containment(field, containment.negated(), choice(field));
        }
        if (atom instanceof Comparison comparison && comparison.constant().value() != null) {
            if (field.form() == Form.ONE_OF) {
                return new Comparison(field, comparison.operator(), choice(field));
            }
            if (comparison.constant().value() instanceof Integer number
                    && Math.abs(number) > 1
                    && field.subject() == Subject.INITIATIVE) {
                int mark = number + (int) ((long) number * (random.nextInt(51) - 25) / 100);
                return new Comparison(field, comparison.operator(), new Constant(mark));
            }
        }
        return atom;
    }

    private Constant choice(Field field) {
        return new Constant(field.choices().get(random.nextInt(field.choices().size())));
    }

    private Consequence other(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            Leader side = PERSONS.get(random.nextInt(PERSONS.size()));
            return new Consequence.Favour(side, favour.weight(), favour.because());
        }
        if (consequence instanceof Consequence.Lead lead) {
            return new Consequence.Lead(Leader.values()[random.nextInt(Leader.values().length)], lead.because());
        }
        return consequence;
    }
}
