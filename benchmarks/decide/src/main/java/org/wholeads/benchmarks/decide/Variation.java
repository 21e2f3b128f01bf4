package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** The same rule with other constants: conditions of the same form on the same fields, as many constants as before. */
final class Variation {
    private static final List<Leader> PERSONS = List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER);

    private final Random random;

    Variation(Random random) {
        this.random = random;
    }

    Rule of(Rule shape, int number) {
        Rule varied = shape;
        List<Atom> atoms = shape.atoms();
        Map<String, Set<Object>> used = new HashMap<>();
        for (int place = 0; place < atoms.size(); place++) {
            Atom atom = atoms.get(place);
            if (atom.field().subject() != Subject.OUTCOME) {
                varied = varied.with(place, other(atom, used));
            }
        }
        List<Consequence> consequences = new ArrayList<>();
        for (Consequence consequence : shape.consequences()) {
            consequences.add(other(consequence, number));
        }
        boolean ranked = shape.stage() == Stage.VERDICT || consequences.get(0) instanceof Consequence.TieBreak;
        return new Rule(
                new RuleRef("Rule " + number + ": " + shape.name(), "rules.drl", 1),
                shape.source(),
                shape.stage(),
                ranked ? number + 1 : 0,
                varied.patterns(),
                consequences);
    }

    private Atom other(Atom atom, Map<String, Set<Object>> used) {
        Field field = atom.field();
        if (atom instanceof Membership membership && field.form() == Form.ONE_OF) {
            List<Constant> constants = new ArrayList<>();
            List<Enum<?>> choices = new ArrayList<>(field.choices());
            Collections.shuffle(choices, random);
            choices.subList(0, membership.constants().size()).forEach(choice -> constants.add(new Constant(choice)));
            return new Membership(field, membership.negated(), constants);
        }
        if (atom instanceof Containment containment) {
            return new Containment(field, containment.negated(), choice(field, used));
        }
        if (atom instanceof Comparison comparison && comparison.constant().value() != null) {
            if (field.form() == Form.ONE_OF) {
                return new Comparison(field, comparison.operator(), choice(field, used));
            }
            if (comparison.constant().value() instanceof Integer number && Math.abs(number) > 1) {
                // Marks of sums stay, because several in one rule mean something to each other.
                int percent = field.subject() == Subject.BALANCE ? 0 : random.nextInt(51) - 25;
                int mark = (int) (number + (long) number * percent / 100);
                return new Comparison(field, comparison.operator(), new Constant(mark));
            }
        }
        return atom;
    }

    /** One that the rule has not asked for yet, as long as there is one. */
    private Constant choice(Field field, Map<String, Set<Object>> used) {
        Set<Object> before = used.computeIfAbsent(field.label(), label -> new HashSet<>());
        List<Enum<?>> choices = new ArrayList<>(field.choices());
        choices.removeIf(before::contains);
        List<Enum<?>> left = choices.isEmpty() ? field.choices() : choices;
        Enum<?> choice = left.get(random.nextInt(left.size()));
        before.add(choice);
        return new Constant(choice);
    }

    private Consequence other(Consequence consequence, int number) {
        if (consequence instanceof Consequence.Favour favour) {
            return new Consequence.Favour(
                    PERSONS.get(random.nextInt(PERSONS.size())), favour.weight(), numbered(favour.because(), number));
        }
        if (consequence instanceof Consequence.Lead lead) {
            Leader leader = Leader.values()[random.nextInt(Leader.values().length)];
            return new Consequence.Lead(leader, numbered(lead.because(), number));
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return new Consequence.TieBreak(tieBreak.accountable(), numbered(tieBreak.because(), number));
        }
        if (consequence instanceof Consequence.Require require) {
            return new Consequence.Require(
                    require.requirement(), require.owner(), numbered(require.because(), number));
        }
        if (consequence instanceof Consequence.Consult consult) {
            return new Consequence.Consult(consult.role(), numbered(consult.because(), number));
        }
        if (consequence instanceof Consequence.Warn warn) {
            return new Consequence.Warn(numbered(warn.risk(), number));
        }
        if (consequence instanceof Consequence.Advise advise) {
            return new Consequence.Advise(numbered(advise.advice(), number));
        }
        return new Consequence.Ask(numbered(((Consequence.Ask) consequence).question(), number));
    }

    private static String numbered(String text, int number) {
        return text + " (" + number + ")";
    }
}
