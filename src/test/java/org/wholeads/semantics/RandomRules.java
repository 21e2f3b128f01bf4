package org.wholeads.semantics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Team;

/** Texts of random policies in which every operator occurs, and random initiatives that are close to their constants. */
final class RandomRules {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\n";
    private static final List<String> KEYS = List.of("region", "Region");
    private static final List<String> TEXTS = List.of("", "a", "A", "b");
    private static final List<String> WHOLE = List.of("0", "1", "2", "9", "10", "11", "2147483646", "2147483647");
    private static final List<String> DECIMAL = List.of("0", "0.0", "0.1", "9.99", "10", "10.0", "11", "1000000.5");
    private static final List<String> SALIENCES =
            List.of("", "", "    salience 0\n", "    salience 10\n", "    salience 10\n", "    salience -5\n");

    private final Random random;
    private final List<String> fields;
    private int rules;

    /** @param most how many facts conditions ask for */
    RandomRules(Random random, int most) {
        this.random = random;
        List<String> all = new ArrayList<>(Fact.labels());
        all.remove(Fact.ATTRIBUTES.label());
        all.add(Facts.MAIN);
        KEYS.forEach(key -> all.add(Facts.attribute(key)));
        Collections.shuffle(all, random);
        fields = all.subList(0, 1 + random.nextInt(most));
    }

    /** The texts of one policy, by file. */
    Map<String, String> texts() {
        List<String> all = new ArrayList<>();
        some(1, 5, () -> all.add(rule(List.of(initiativePattern()), calls(this::favour))));
        some(1, 4, () -> all.add(rule(both(initiativePattern(), pattern("Balance", this::balance)), lead())));
        if (random.nextInt(4) > 0) {
            all.add("rule \"otherwise\"\n    salience -100\nwhen\n    Balance()\nthen\n" + lead() + "end\n\n");
        }
        some(0, 4, () -> all.add(rule(outcome(), calls(this::consequence))));
        some(0, 3, () -> all.add(rule(joint(), tieBreak() + (chance(3) ? calls(this::consequence) : ""))));
        if (chance(2)) {
            all.add(rule(List.of("Outcome( leader == Leader.JOINT )"), tieBreak()));
        }
        Collections.shuffle(all, random);
        int half = random.nextInt(all.size() + 1);
        return Map.of(
                "a.drl", HEAD + String.join("", all.subList(0, half)),
                "b.drl", HEAD + String.join("", all.subList(half, all.size())));
    }

    private String rule(List<String> patterns, String calls) {
        List<String> shuffled = new ArrayList<>(patterns);
        Collections.shuffle(shuffled, random);
        return "rule \"rule " + ++rules + "\"\n" + any(SALIENCES) + "when\n    " + String.join("\n    ", shuffled)
                + "\nthen\n" + calls + "end\n\n";
    }

    private List<String> both(String initiative, String other) {
        return chance(4) ? List.of(other) : List.of(other, initiative);
    }

    private List<String> outcome() {
        List<String> patterns = new ArrayList<>(List.of(pattern("Outcome", this::leader)));
        patterns.addAll(chance(3) ? List.of() : List.of(initiativePattern()));
        patterns.addAll(chance(3) ? List.of(pattern("Balance", this::balance)) : List.of());
        return patterns;
    }

    private List<String> joint() {
        return both(
                initiativePattern(),
                "Outcome( leader == Leader.JOINT" + (chance(4) ? ", " + any(0, this::leader) : "") + " )");
    }

    private String initiativePattern() {
        return pattern("Initiative", () -> atom(any(fields)));
    }

    private String pattern(String subject, Supplier<String> atom) {
        int conditions = random.nextInt(subject.equals("Initiative") ? 4 : 2);
        return subject + "( "
                + IntStream.range(0, conditions).mapToObj(i -> any(0, atom)).collect(Collectors.joining(", ")) + " )";
    }

    private String any(int depth, Supplier<String> atom) {
        return repeated(" || ", () -> repeated(" && ", () -> part(depth, atom)));
    }

    private String part(int depth, Supplier<String> atom) {
        if (depth > 2 || random.nextInt(3) > 0) {
            return atom.get();
        }
        return (chance(2) ? "!( " : "( ") + any(depth + 1, atom) + " )";
    }

    private String repeated(String sign, Supplier<String> part) {
        return random.nextInt(3) > 0 ? part.get() : part.get() + sign + part.get();
    }

    private String atom(String field) {
        Fact fact = Fact.labelled(field).orElse(field.equals(Facts.MAIN) ? Fact.OBJECTIVES : Fact.ATTRIBUTES);
        if (!fact.isRequired() && chance(6)) {
            return field + any(List.of(" == null", " != null"));
        }
        if (fact.form() == Fact.Form.SEVERAL_OF && !field.equals(Facts.MAIN)) {
            return field + any(List.of(" contains ", " not contains ")) + constant(any(few(fact)));
        }
        List<String> constants =
                switch (fact.form()) {
                    case WHOLE_NUMBER -> WHOLE;
                    case NUMBER -> DECIMAL;
                    case TEXT, TEXT_BY_KEY ->
                        TEXTS.stream().map(text -> '"' + text + '"').toList();
                    case YES_NO -> List.of("true", "false");
                    default -> few(fact).stream().map(RandomRules::constant).toList();
                };
        boolean isNumber = fact.form() == Fact.Form.WHOLE_NUMBER || fact.form() == Fact.Form.NUMBER;
        return compared(field, constants, isNumber).replaceAll("(users|annualCost) < 0(\\.0)?$", "$1 <= 0");
    }

    private String balance() {
        return chance(2)
                ? compared("margin", List.of("-3", "-1", "0", "1", "3"), true)
                : compared(any(List.of("cto", "cmo", "handsOnUser")), List.of("1", "2", "3", "5"), true);
    }

    private String leader() {
        return compared(
                "leader", Stream.of(Leader.values()).map(RandomRules::constant).toList(), false);
    }

    private String compared(String field, List<String> constants, boolean isNumber) {
        if (chance(4)) {
            List<String> several = new ArrayList<>(constants);
            Collections.shuffle(several, random);
            return field + any(List.of(" in ( ", " not in ( "))
                    + String.join(", ", several.subList(0, 1 + random.nextInt(Math.min(3, several.size()))))
                    + " )";
        }
        List<String> signs = isNumber ? List.of("==", "!=", "<", "<=", ">", ">=") : List.of("==", "!=");
        return field + " " + any(signs) + " " + any(constants);
    }

    private String favour() {
        return "    ruling.favour( " + person() + ", " + (1 + random.nextInt(3)) + ", \"because\" );\n";
    }

    private String lead() {
        return "    ruling.lead( " + constant(any(List.of(Leader.values()))) + ", \"because\" );\n";
    }

    private String tieBreak() {
        return "    ruling.tieBreak( " + person() + ", \"because\" );\n";
    }

    private String person() {
        return constant(any(List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER)));
    }

    private String consequence() {
        return "    ruling."
                + any(List.of(
                        "require( Requirement.STOP, Role.BOARD, " + because() + " )",
                        "require( Requirement.LEGAL_REVIEW, Role.CTO, " + because() + " )",
                        "require( Requirement.OTHER, Role.CTO, " + because() + " )",
                        "require( Requirement.LEGAL_REVIEW, Role.CMO, " + because() + " )",
                        "warn( \"a risk\" )",
                        "advise( \"advice\" )",
                        "consult( Role.FINANCE, " + because() + " )",
                        "ask( \"a question?\" )"))
                + ";\n";
    }

    /** Two rules may give different reasons for the same. */
    private String because() {
        return any(List.of("\"because\"", "\"for another reason\""));
    }

    /** Once in a while the same call twice. */
    private String calls(Supplier<String> call) {
        String first = call.get();
        return chance(3) ? first + (chance(3) ? first : call.get()) : first;
    }

    /** An initiative whose values are those that conditions name, or near them. */
    Initiative initiative() {
        InitiativeBuilder builder = Initiative.builder();
        for (Fact fact : Fact.values()) {
            Object value = value(fact);
            builder.set(fact, value == null && fact == Fact.ATTRIBUTES ? Map.of() : value);
        }
        return builder.build();
    }

    private @Nullable Object value(Fact fact) {
        if (!fact.isRequired() && fact != Fact.ATTRIBUTES && chance(2)) {
            return null;
        }
        return switch (fact.form()) {
            case ONE_OF -> any(few(fact));
            case YES_NO -> random.nextBoolean();
            case WHOLE_NUMBER -> Integer.valueOf(any(WHOLE));
            case NUMBER -> near(Double.parseDouble(any(DECIMAL)));
            case TEXT -> fact == Fact.NAME ? any(List.of("a", "A", "c")) : any(List.of("", "a", "A", "c"));
            case SEVERAL_OF -> fact == Fact.OBJECTIVES ? objectives() : teams();
            case TEXT_BY_KEY ->
                KEYS.stream().filter(key -> chance(2)).collect(Collectors.toMap(key -> key, key -> any(TEXTS)));
        };
    }

    private double near(double number) {
        return chance(3) ? Math.nextUp(number) : chance(3) ? Math.max(0, Math.nextDown(number)) : number;
    }

    private List<Objective> objectives() {
        List<Objective> all = new ArrayList<>(List.of(Objective.values()).subList(0, 6));
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(4));
    }

    private Set<Team> teams() {
        Set<Team> teams = EnumSet.noneOf(Team.class);
        some(0, 3, () -> teams.add(any(List.of(Team.values()).subList(0, 5))));
        return teams;
    }

    private static List<Enum<?>> few(Fact fact) {
        return fact.choices().subList(0, Math.min(4, fact.choices().size()));
    }

    private static String constant(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private void some(int least, int most, Runnable part) {
        for (int i = random.nextInt(most - least + 1) + least; i > 0; i--) {
            part.run();
        }
    }

    private boolean chance(int one) {
        return random.nextInt(one) == 0;
    }

    private <E> E any(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }
}
