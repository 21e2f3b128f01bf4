package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.engine.Index.Entry;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * The ways in which the statements of a policy come to be said: the {@link Clause}s of their rules, one bit each. The first
 * clause has the number of the statement itself, so that these bits are what is said. Further clauses, and those with which
 * a rule has to be asked, stand behind all statements, by stage. Immutable.
 */
final class Ways {
    private final List<Rule> rules;
    private final Statements statements;
    private final UnknownFacts unknownFacts;
    private final Way[] ways;
    private final int[] ends = new int[Stage.values().length];
    private final Map<Field, List<Entry>> entries = new LinkedHashMap<>();
    private final long[] all;

    /** By unknown fact: one statement of each rule that depends on it in this way, if the bits tell, … */
    private final long[][] dependent;

    /** … and of each rule that may do so, and has to be looked at. */
    private final long[][] perhapsDependent;

    /**
     * One way to say a statement.
     *
     * @param from where the statement's further ways begin
     * @param to where they end
     * @param asksEachFactOnce of the clause
     */
    private record Way(int statement, Clause clause, int from, int to, boolean asksEachFactOnce) {
        Way(int statement, Clause clause, int from, int to) {
            this(statement, clause, from, to, clause.asksEachFactOnce());
        }

        /** Whether it is the only one of the statement among these. */
        boolean isAlone(long[] left) {
            return Bits.count(left, from, to) + (Bits.has(left, statement) ? 1 : 0) == 1;
        }
    }

    Ways(List<Rule> rules, Statements statements, UnknownFacts unknownFacts) {
        this.rules = rules;
        this.statements = statements;
        this.unknownFacts = unknownFacts;
        List<List<Clause>> clauses = new ArrayList<>();
        Way[] own = new Way[statements.size()];
        List<Way> further = new ArrayList<>();
        // Rules are sorted by stage.
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Clause> ofRule = Clause.of(rule, rules.get(rule));
            clauses.add(ofRule);
            int rest = ofRule.get(0).exact() ? 1 : 0;
            for (int statement : statements.of(rule)) {
                int from = own.length + further.size();
                int to = from + ofRule.size() - rest;
                own[statement] = new Way(statement, ofRule.get(0), from, to);
                for (Clause clause : ofRule.subList(rest, ofRule.size())) {
                    further.add(new Way(statement, clause, from, to));
                }
            }
            Arrays.fill(ends, rules.get(rule).stage().ordinal(), ends.length, own.length + further.size());
        }
        List<Way> inOrder = new ArrayList<>(List.of(own));
        inOrder.addAll(further);
        this.ways = inOrder.toArray(new Way[0]);
        this.all = Bits.none(ways.length);
        this.dependent = new long[unknownFacts.size()][all.length];
        this.perhapsDependent = new long[unknownFacts.size()][all.length];
        for (int bit = 0; bit < ways.length; bit++) {
            if (bit >= own.length || ways[bit].clause().exact()) {
                add(bit, ways[bit], clauses.get(ways[bit].clause().rule()));
            }
        }
    }

    private void add(int bit, Way way, List<Clause> clauses) {
        Bits.add(all, bit);
        Clause clause = way.clause();
        for (FieldTest test : clause.tests()) {
            entriesOf(test.field()).add(new Entry(bit, test));
        }
        Rule rule = rules.get(clause.rule());
        if (!clause.exact()) {
            // Of what the tests do not ask, too, it has to be seen whether it is known.
            rule.fields(this::entriesOf);
        }
        if (statements.of(clause.rule())[0] == way.statement()) {
            long[][] open = Clause.dependAlike(clauses) ? dependent : perhapsDependent;
            for (Field field : clause.openFields(rule)) {
                Bits.add(open[unknownFacts.place(field)], bit);
            }
        }
    }

    private List<Entry> entriesOf(Field field) {
        return entries.computeIfAbsent(field, none -> new ArrayList<>());
    }

    /** An index for each field of this fact at which some rule looks, by label. */
    Map<String, Index> indexes(Subject subject, Masks masks) {
        Map<String, Index> indexes = new LinkedHashMap<>();
        for (Map.Entry<Field, List<Entry>> tests : entries.entrySet()) {
            Field field = tests.getKey();
            if (field.subject() == subject) {
                indexes.put(field.label(), Index.of(field, unknownFacts.place(field), tests.getValue(), masks));
            }
        }
        return indexes;
    }

    /** How many words the bits of all ways take. */
    int words() {
        return all.length;
    }

    /** A new set of all ways. */
    long[] all() {
        return all.clone();
    }

    /** Makes sure that each statement of this stage for which a way is left has its own bit. */
    void settle(Stage stage, long[] left, Initiative initiative, @Nullable Balance balance, @Nullable Outcome outcome) {
        int from = stage == Stage.EVIDENCE ? statements.size() : ends[stage.ordinal() - 1];
        int to = ends[stage.ordinal()];
        for (int i = Bits.next(left, from); i < to; i = Bits.next(left, i + 1)) {
            Way way = ways[i];
            if (way.clause().exact() || rules.get(way.clause().rule()).holds(new Facts(initiative, balance, outcome))) {
                Bits.add(left, way.statement());
            }
        }
    }

    /**
     * The names of the unknown facts on which it depends whether some rule holds: some values let it hold, and some do not.
     *
     * @param unknown as places in this table
     * @param places of {@link UnknownFacts}
     * @param possible the ways that at least one value of each unknown fact would leave
     */
    List<String> matter(
            long[] unknown, int[] places, long[] possible, Initiative initiative, Balance balance, Outcome outcome) {
        long[] matter = unknownFacts.none();
        for (int i = Bits.next(unknown, 0); i < places.length; i = Bits.next(unknown, i + 1)) {
            int fact = places[i];
            if (Bits.meet(possible, dependent[fact])) {
                Bits.add(matter, fact);
                continue;
            }
            for (int bit = Bits.nextOfBoth(possible, perhapsDependent[fact], 0);
                    bit < ways.length && !Bits.has(matter, fact);
                    bit = Bits.nextOfBoth(possible, perhapsDependent[fact], bit + 1)) {
                Way way = ways[bit];
                if (way.asksEachFactOnce() && way.isAlone(possible)) {
                    Bits.add(matter, fact);
                } else {
                    unknownFacts.addOf(way.clause().rule(), new Facts(initiative, balance, outcome), matter);
                }
            }
        }
        return unknownFacts.names(matter);
    }
}
