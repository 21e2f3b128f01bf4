package org.wholeads.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Way> further = new ArrayList<>();
    private final int[] ends = new int[Stage.values().length];
    private final Map<Field, List<Entry>> entries = new LinkedHashMap<>();
    private final long[] all;

    /** One statement of each rule for which the bits tell on which unknown facts it depends, … */
    private final long[] plain;

    /** … and of the other rules: all bits of one statement. */
    private final long[] tangled;

    /** A way that has not the bit of the statement itself. */
    private record Way(int statement, Clause clause) {}

    Ways(List<Rule> rules, Statements statements) {
        this.rules = rules;
        this.statements = statements;
        List<List<Clause>> clauses = new ArrayList<>();
        // Rules are sorted by stage.
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Clause> ofRule = Clause.of(rule, rules.get(rule));
            clauses.add(ofRule);
            for (int statement : statements.of(rule)) {
                ofRule.stream()
                        .skip(ofRule.get(0).exact() ? 1 : 0)
                        .forEach(clause -> further.add(new Way(statement, clause)));
            }
            for (int stage = rules.get(rule).stage().ordinal(); stage < ends.length; stage++) {
                ends[stage] = statements.size() + further.size();
            }
        }
        this.all = Bits.none(statements.size() + further.size());
        this.plain = new long[all.length];
        this.tangled = new long[all.length];
        for (int i = 0; i < statements.size(); i++) {
            Clause first = clauses.get(statements.get(i).rule()).get(0);
            if (first.exact()) {
                add(i, i, first, clauses);
            }
        }
        for (int i = 0; i < further.size(); i++) {
            Way way = further.get(i);
            add(statements.size() + i, way.statement(), way.clause(), clauses);
        }
    }

    private void add(int bit, int statement, Clause clause, List<List<Clause>> clauses) {
        Bits.add(all, bit);
        clause.tests().forEach(test -> entriesOf(test.field()).add(new Entry(bit, test)));
        // Of what no clause tests, too, it has to be seen whether it is known.
        rules.get(clause.rule()).fields(this::entriesOf);
        if (statements.of(clause.rule())[0] == statement) {
            Bits.add(Clause.dependAlike(clauses.get(clause.rule())) ? plain : tangled, bit);
        }
    }

    private List<Entry> entriesOf(Field field) {
        return entries.computeIfAbsent(field, none -> new ArrayList<>());
    }

    /** An index for each field of this fact at which some rule looks. */
    List<Index> indexes(Subject subject) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().subject() == subject)
                .map(entry -> Index.of(entry.getKey(), entry.getValue(), plain))
                .toList();
    }

    /** A new set of all ways. */
    long[] all() {
        return all.clone();
    }

    /** Makes sure that each statement of this stage for which a way is left has its own bit. */
    void settle(Stage stage, Facts facts, long[] left) {
        int from = stage == Stage.EVIDENCE ? statements.size() : ends[stage.ordinal() - 1];
        int to = ends[stage.ordinal()];
        for (int i = Bits.next(left, from); i < to; i = Bits.next(left, i + 1)) {
            Way way = further.get(i - statements.size());
            if (way.clause().exact() || rules.get(way.clause().rule()).holds(facts)) {
                Bits.add(left, way.statement());
            }
        }
    }

    /** Keeps the ways of rules for which the bits do not tell on which unknown facts they depend. */
    void retainTangled(long[] left) {
        Bits.retain(left, tangled);
    }

    /** The rule to which a way belongs, as its index in the policy. */
    int rule(int way) {
        int statement = way < statements.size()
                ? way
                : further.get(way - statements.size()).statement();
        return statements.get(statement).rule();
    }
}
