package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.Consultation;
import org.wholeads.Note;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;
import org.wholeads.benchmarks.decide.HandWritten.Argument;
import org.wholeads.benchmarks.decide.HandWritten.Sayings;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Writes a policy as Java source, as a patient programmer would, and compiles it in memory. Methods end at {@link #LONGEST}
 * characters, which is below the 8,000 bytes of code up to which the JVM compiles a method.
 */
final class HandWriting {
    private static final int LONGEST = 7_000;

    private final Policy policy;
    private final List<Field> optional;
    private final JavaText text;
    private final StringBuilder methods = new StringBuilder();
    private final List<Statement> statements;

    private final List<Argument> arguments = new ArrayList<>();
    private final List<Precondition> conditions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Consultation> consultations = new ArrayList<>();

    private HandWriting(Policy policy) {
        this.policy = policy;
        this.optional = optional(policy);
        this.text = new JavaText(optional);
        this.statements = statements(policy);
    }

    static HandWritten of(Policy policy) {
        HandWriting writing = new HandWriting(policy);
        String source = writing.source();
        Sayings sayings = new Sayings(
                writing.arguments.toArray(new Argument[0]),
                writing.conditions.toArray(new Precondition[0]),
                writing.notes.toArray(new Note[0]),
                writing.consultations.toArray(new Consultation[0]),
                writing.optional.stream().map(Field::label).toArray(String[]::new),
                policy.id());
        return InMemory.compiled("Written", source, sayings);
    }

    /** One thing that a rule says: a decision shows them in the order of their kinds and ranks. */
    private record Statement(int index, Rule rule, Consequence consequence, int rank) {}

    private static List<Statement> statements(Policy policy) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            Rule rule = policy.rules().get(i);
            for (Consequence consequence : rule.consequences()) {
                statements.add(new Statement(i, rule, consequence, rank(consequence)));
            }
        }
        statements.sort(Comparator.comparingInt(Statement::rank)
                .thenComparing(statement -> -statement.rule().salience())
                .thenComparing(Statement::index));
        return statements;
    }

    private static int rank(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return -favour.weight();
        }
        if (consequence instanceof Consequence.Require require) {
            return 100 * require.requirement().ordinal() + require.owner().ordinal();
        }
        return consequence instanceof Consequence.Consult consult ? consult.role().ordinal() : 0;
    }

    private static List<Field> optional(Policy policy) {
        Set<Field> fields = new LinkedHashSet<>();
        policy.rules().forEach(rule -> rule.fields(field -> {
            if (field.isOptional()) {
                fields.add(field);
            }
        }));
        if (fields.size() > Long.SIZE) {
            throw new IllegalArgumentException("more than " + Long.SIZE + " facts");
        }
        List<String> order = Field.labels(Subject.INITIATIVE);
        return fields.stream()
                .sorted(Comparator.comparingInt((Field field) ->
                                field.key().isEmpty() ? order.indexOf(field.label()) : order.size())
                        .thenComparing(Field::label))
                .toList();
    }

    private String source() {
        stage("evidence", Stage.EVIDENCE);
        stage("verdicts", Stage.VERDICT);
        stage("consequences", Stage.CONSEQUENCE);
        unstated();
        restingOn();
        return "package org.wholeads.benchmarks.decide;\n\nimport org.wholeads.*;\n\n"
                + "public final class Written extends HandWritten {\n"
                + "public Written(Sayings sayings) { super(sayings); }\n" + methods + "}\n";
    }

    private void stage(String name, Stage stage) {
        List<String> ifs = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.rule().stage() == stage) {
                ifs.add("if (" + holds(statement.rule()) + ") { " + said(statement.consequence(), statement.rule())
                        + " }\n");
            }
        }
        int count = split(ifs, "private void " + name + "%d(Case it) {\n", "}\n");
        methods.append("protected void ").append(name).append("(Case it) {\n");
        for (int i = 0; i < count; i++) {
            methods.append(name).append(i).append("(it);\n");
        }
        methods.append("}\n");
    }

    private String holds(Rule rule) {
        List<Condition> all = conditions(rule);
        return all.isEmpty() ? "true" : all.stream().map(text::holds).collect(Collectors.joining(" && "));
    }

    private static List<Condition> conditions(Rule rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .toList();
    }

    private String said(Consequence consequence, Rule rule) {
        if (consequence instanceof Consequence.Favour favour) {
            String sum =
                    switch (favour.side()) {
                        case CTO -> "cto";
                        case CMO -> "cmo";
                        default -> "handsOnUserSum";
                    };
            Reason reason = new Reason(
                    rule.ref(),
                    Reason.Type.EVIDENCE,
                    favour.side(),
                    favour.weight(),
                    favour.because(),
                    Standing.FOLLOWED);
            return "it." + sum + " += " + favour.weight() + "; " + argument("evidence", rule, reason);
        }
        if (consequence instanceof Consequence.Lead lead) {
            Reason reason = new Reason(
                    rule.ref(), Reason.Type.VERDICT, lead.leader(), 0, lead.because(), Standing.FOLLOWED);
            return argument("verdicts", rule, reason);
        }
        if (consequence instanceof Consequence.TieBreak tie) {
            Reason reason = new Reason(
                    rule.ref(), Reason.Type.TIE_BREAK, tie.accountable(), 0, tie.because(), Standing.FOLLOWED);
            return argument("tieBreaks", rule, reason);
        }
        if (consequence instanceof Consequence.Require require) {
            conditions.add(
                    new Precondition(require.requirement(), require.owner(), require.because(), rule.ref()));
            return "it.conditions.add(conditions[" + (conditions.size() - 1) + "]);";
        }
        if (consequence instanceof Consequence.Consult consult) {
            consultations.add(new Consultation(consult.role(), consult.because(), rule.ref()));
            return "it.consulted.add(consultations[" + (consultations.size() - 1) + "]);";
        }
        if (consequence instanceof Consequence.Warn warn) {
            return note("risks", warn.risk(), rule);
        }
        if (consequence instanceof Consequence.Advise advise) {
            return note("advice", advise.advice(), rule);
        }
        return note("questions", ((Consequence.Ask) consequence).question(), rule);
    }

    private String argument(String list, Rule rule, Reason reason) {
        arguments.add(Argument.of(rule.salience(), reason));
        return "it." + list + ".add(arguments[" + (arguments.size() - 1) + "]);";
    }

    private String note(String list, String words, Rule rule) {
        notes.add(new Note(words, rule.ref()));
        return "it." + list + ".add(notes[" + (notes.size() - 1) + "]);";
    }

    private void unstated() {
        methods.append("protected long unstated(Case it) {\nlong u = 0;\n");
        for (int i = 0; i < optional.size(); i++) {
            methods.append("if (" + JavaText.unstated(optional.get(i)) + ") { u |= " + (1L << i) + "L; }\n");
        }
        methods.append("return u;\n}\n");
    }

    /** For each rule: does its answer rest on something that is not stated and not yet known to matter? */
    private void restingOn() {
        List<String> ifs = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            List<Condition> all = conditions(rule);
            long needed = 0;
            for (Condition condition : all) {
                needed |= text.needed(condition);
            }
            if (needed != 0) {
                String possible = all.stream().map(text::possible).collect(Collectors.joining(" && "));
                ifs.add("if ((u & ~m & " + needed + "L) != 0 && " + possible + ") {" + matters(all) + " }\n");
            }
        }
        int count = split(ifs, "private long restingOn%d(Case it, long u, long m) {\n", "return m;\n}\n");
        methods.append("protected long restingOn(Case it, long u) {\nlong m = 0;\n");
        for (int i = 0; i < count; i++) {
            methods.append("m = restingOn" + i + "(it, u, m);\n");
        }
        methods.append("return m;\n}\n");
    }

    /** What matters among these, of which all are possible. */
    private String matters(List<Condition> all) {
        long atoms = 0;
        StringBuilder others = new StringBuilder();
        for (Condition condition : all) {
            long needed = text.needed(condition);
            if (condition instanceof Atom) {
                atoms |= needed;
            } else if (needed != 0) {
                others.append(" if (!(" + text.certain(condition) + ")) {" + within(condition) + " }");
            }
        }
        return (atoms == 0 ? "" : " m |= u & " + atoms + "L;") + others;
    }

    /** What matters of a condition that may hold or not. */
    private String within(Condition condition) {
        if (condition instanceof Not not) {
            return within(not.condition());
        }
        if (condition instanceof Atom) {
            return " m |= u & " + text.needed(condition) + "L;";
        }
        StringBuilder parts = new StringBuilder();
        long atoms = 0;
        for (Condition part : ((Junction) condition).conditions()) {
            if (part instanceof Atom) {
                atoms |= text.needed(part);
            } else if (text.needed(part) != 0) {
                String open = text.possible(part) + " && !(" + text.certain(part) + ")";
                parts.append(" if (" + open + ") {" + within(part) + " }");
            }
        }
        return (atoms == 0 ? "" : " m |= u & " + atoms + "L;") + parts;
    }

    /** Writes the ifs into as many methods as they need. */
    private int split(List<String> ifs, String head, String end) {
        int count = 0;
        StringBuilder body = new StringBuilder();
        for (String one : ifs) {
            if (body.length() > 0 && body.length() + one.length() > LONGEST) {
                methods.append(String.format(head, count++)).append(body).append(end);
                body.setLength(0);
            }
            body.append(one);
        }
        methods.append(String.format(head, count++)).append(body).append(end);
        return count;
    }
}
