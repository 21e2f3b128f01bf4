package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * The balance as levels of its own, one for each sum, below those of the initiative; whatever the evidence says, every balance
 * within its range is there. What would take a diagram of all evidence becomes a few choices: the bands of numbers between
 * which no rule tells a difference.
 *
 * <p>Diagrams over such levels over-approximate. Every initiative together with the balance that the evidence gives it is one
 * of their points, since each sum is in one of its bands and the bands together are {@link #possible}; and a rule holds for
 * the initiative exactly if it holds at that point, since all numbers of a band have the same answers. So what is nowhere in
 * such diagrams is nowhere at all: "never" is a proof. The converse does not hold: most points are balances that no evidence
 * adds up to for that initiative, so that what is somewhere in them may be nowhere.
 */
final class FreeBalance {
    private static final List<String> SUMS = List.of("cto", "cmo", "margin", "handsOnUser");

    private final List<Sum> sums = new ArrayList<>();
    private final int top;

    /**
     * One sum.
     *
     * @param most the most that it can be
     * @param firsts the first number of each band, rising
     */
    private record Sum(Field field, int most, List<Integer> firsts) {
        int bands() {
            return firsts.size();
        }

        int first(int band) {
            return firsts.get(band);
        }

        int last(int band) {
            return band + 1 < bands() ? first(band + 1) - 1 : most;
        }
    }

    /** @param top the place of the first level of the balance, which is how many levels the initiative has */
    FreeBalance(Policy policy, int top) {
        this.top = top;
        for (String label : SUMS) {
            sums.add(sum(Field.of(Subject.BALANCE, label).orElseThrow(), policy));
        }
    }

    private static Sum sum(Field field, Policy policy) {
        int cto = total(policy, Leader.CTO);
        int cmo = total(policy, Leader.CMO);
        return switch (field.label()) {
            case "cto" -> sum(field, policy, 0, cto);
            case "cmo" -> sum(field, policy, 0, cmo);
            case "margin" -> sum(field, policy, -cmo, cto);
            default -> sum(field, policy, 0, total(policy, Leader.HANDS_ON_USER));
        };
    }

    private static int total(Policy policy, Leader side) {
        return policy.rules(Stage.EVIDENCE).stream()
                .mapToInt(rule -> rule.weight(side))
                .sum();
    }

    private static Sum sum(Field field, Policy policy, int least, int most) {
        List<Atom> atoms = List.copyOf(atoms(field, policy));
        Set<Long> cuts = new TreeSet<>(Set.of((long) least));
        for (Atom atom : atoms) {
            constants(atom).forEach(constant -> {
                cuts.add((long) Math.ceil(constant));
                cuts.add((long) Math.floor(constant) + 1);
            });
        }
        List<Integer> firsts = new ArrayList<>();
        for (long cut : cuts) {
            if (cut >= least
                    && cut <= most
                    && (firsts.isEmpty() || differ(firsts.get(firsts.size() - 1), cut, atoms))) {
                firsts.add((int) cut);
            }
        }
        return new Sum(field, most, List.copyOf(firsts));
    }

    private static boolean differ(int one, long other, List<Atom> atoms) {
        return !Level.answers(atoms, one).equals(Level.answers(atoms, (int) other));
    }

    private static Set<Atom> atoms(Field field, Policy policy) {
        Set<Atom> atoms = new LinkedHashSet<>();
        for (Rule rule : policy.rules()) {
            rule.atoms().stream().filter(atom -> atom.field().equals(field)).forEach(atoms::add);
        }
        return atoms;
    }

    /** The numbers that a condition compares with. */
    private static DoubleStream constants(Atom atom) {
        List<Constant> constants = atom instanceof Membership membership
                ? membership.constants()
                : List.of(((Comparison) atom).constant());
        return constants.stream()
                .map(Constant::value)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue());
    }

    /** For each level of the balance the place of the band that holds this one. */
    int[] choices(Balance of) {
        int[] choices = new int[sums.size()];
        for (int i = 0; i < choices.length; i++) {
            Integer sum = (Integer) Objects.requireNonNull(sums.get(i).field().in(of));
            int place = Collections.binarySearch(sums.get(i).firsts(), sum);
            choices[i] = place >= 0 ? place : -place - 2; // where it would stand is after the first number of its band
        }
        return choices;
    }

    /** These arities, and those of the balance after them. */
    int[] below(int[] arities) {
        int[] all = Arrays.copyOf(arities, top + sums.size());
        for (int i = 0; i < sums.size(); i++) {
            all[top + i] = sums.get(i).bands();
        }
        return all;
    }

    /** Where a condition on the balance holds. */
    int holds(Condition condition, Diagrams diagrams) {
        if (condition instanceof Atom atom) {
            int place = place(atom.field());
            Sum sum = sums.get(place);
            return diagrams.literal(top + place, band -> atom.accepts(sum.first(band)));
        }
        return RuleDiagrams.connect(diagrams, condition, part -> holds(part, diagrams));
    }

    private int place(Field field) {
        return SUMS.indexOf(field.label());
    }

    /** The most that speaks for one side somewhere in a region of points; more than there is if that is not limited. */
    int most(Leader side, int region, Diagrams diagrams) {
        int place = SUMS.indexOf(label(side));
        Sum sum = sums.get(place);
        int band = sum.bands() - 1;
        while (band > 0 && !isSomewhere(top + place, band, region, diagrams)) {
            band--;
        }
        return band == sum.bands() - 1 ? Integer.MAX_VALUE : sum.last(band);
    }

    private static boolean isSomewhere(int level, int band, int region, Diagrams diagrams) {
        return diagrams.meet(region, diagrams.literal(level, it -> it == band));
    }

    private static String label(Leader side) {
        return switch (side) {
            case CTO -> "cto";
            case CMO -> "cmo";
            default -> "handsOnUser";
        };
    }

    /** Which bands go together: the margin is the difference of both sums, which can be any number of their bands. */
    int possible(Diagrams diagrams) {
        Sum cto = sums.get(0);
        Sum cmo = sums.get(1);
        int[] byCto = new int[cto.bands()];
        for (int c = 0; c < byCto.length; c++) {
            int[] byCmo = new int[cmo.bands()];
            for (int m = 0; m < byCmo.length; m++) {
                byCmo[m] = margins(cto.first(c) - cmo.last(m), cto.last(c) - cmo.first(m), diagrams);
            }
            byCto[c] = diagrams.nodes().node(top + 1, byCmo, 0);
        }
        return diagrams.nodes().node(top, byCto, 0);
    }

    private int margins(int least, int most, Diagrams diagrams) {
        Sum margin = sums.get(2);
        return diagrams.literal(top + 2, band -> margin.first(band) <= most && margin.last(band) >= least);
    }
}
