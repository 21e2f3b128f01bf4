package org.wholeads.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Membership;

/**
 * The bands of a number, from 0 up: between two neighbouring cuts no condition changes its answer. A cut is the first number
 * of a band, so that a band is empty only if it does not exist.
 */
final class NumberBands {
    private final boolean whole;
    private final TreeSet<Double> cuts = new TreeSet<>();

    private NumberBands(boolean whole) {
        this.whole = whole;
        cuts.add(0.0);
    }

    /** A legal number of each band, rising: {@link Integer} or {@link Double}, as the field takes. */
    static List<Object> numbers(Field field, Iterable<Atom> atoms) {
        NumberBands bands = new NumberBands(field.form() == Form.WHOLE_NUMBER);
        atoms.forEach(bands::cut);
        return bands.numbers();
    }

    /** The first number of each band, rising, by the number that {@link #numbers} has for it. */
    static Map<Object, Double> firsts(Field field, Iterable<Atom> atoms) {
        NumberBands bands = new NumberBands(field.form() == Form.WHOLE_NUMBER);
        atoms.forEach(bands::cut);
        Map<Object, Double> firsts = new LinkedHashMap<>();
        Iterator<Double> cuts = bands.cuts.iterator();
        bands.numbers().forEach(number -> firsts.put(number, cuts.next()));
        return firsts;
    }

    private void cut(Atom atom) {
        if (atom instanceof Comparison comparison && comparison.constant().value() instanceof Number number) {
            cut(number.doubleValue(), comparison.operator());
        } else if (atom instanceof Membership membership) {
            for (Constant constant : membership.constants()) {
                if (constant.value() instanceof Number number) {
                    cut(number.doubleValue(), Operator.EQUAL);
                }
            }
        }
    }

    private void cut(double constant, Operator operator) {
        if (operator != Operator.GREATER && operator != Operator.LESS_OR_EQUAL) {
            cut(whole ? Math.ceil(constant) : constant);
        }
        if (operator != Operator.LESS && operator != Operator.GREATER_OR_EQUAL) {
            cut(whole ? Math.floor(constant) + 1 : Math.nextUp(constant));
        }
    }

    private void cut(double first) {
        if (first > 0 && first <= (whole ? Integer.MAX_VALUE : Double.MAX_VALUE)) {
            cuts.add(first);
        }
    }

    private List<Object> numbers() {
        List<Object> numbers = new ArrayList<>();
        for (double first : cuts) {
            if (whole) {
                numbers.add((int) first);
            } else {
                numbers.add(round(first, cuts.higher(first)));
            }
        }
        return numbers;
    }

    /** A number of the band that is pleasant to read, if there is one. */
    private static Double round(double first, @Nullable Double next) {
        double rounded = Math.ceil(first);
        if (next == null || rounded < next) {
            return rounded;
        }
        double middle = first + (next - first) / 2;
        return middle < next ? middle : first;
    }
}
