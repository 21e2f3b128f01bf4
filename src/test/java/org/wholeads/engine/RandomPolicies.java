package org.wholeads.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/** Texts of policies that use everything the dialect has. Some decide every initiative, some leave gaps and conflicts. */
public final class RandomPolicies {
    private static final List<String> OFFICES = List.of("Leader.CTO", "Leader.CMO");
    private static final List<String> PERSONS = List.of("Leader.CTO", "Leader.CMO", "Leader.HANDS_ON_USER");

    private final Draw draw;
    private int names;

    public RandomPolicies(Draw draw) {
        this.draw = draw;
    }

    /** Texts by file name. */
    public Map<String, String> next() {
        List<String> rules = new ArrayList<>();
        for (int i = draw.between(2, 12); i > 0; i--) {
            rules.add(rule(List.of(initiative()), favours()));
        }
        for (int i = draw.between(1, 8); i > 0; i--) {
            rules.add(rule(patterns("Balance", balance()), lead()));
        }
        for (int i = draw.between(0, 8); i > 0; i--) {
            rules.add(rule(patterns("Outcome", outcome()), consequences()));
        }
        for (int i = draw.between(0, 3); i > 0; i--) {
            rules.add(rule(
                    patterns("Outcome", "leader == Leader.JOINT"),
                    "ruling.tieBreak( " + draw.from(PERSONS) + ", " + text() + " );"));
        }
        if (!draw.oneIn(3)) {
            rules.add(rule(List.of("Balance()"), -1_000_000, "ruling.lead( " + leader() + ", \"last resort\" );"));
            rules.add(rule(
                    List.of("Outcome( leader == Leader.JOINT )"),
                    -1_000_000,
                    "ruling.tieBreak( " + draw.from(OFFICES) + ", \"last resort\" );"));
        }
        return files(draw.shuffled(rules));
    }

    private Map<String, String> files(List<String> rules) {
        Map<String, String> files = new LinkedHashMap<>();
        int count = draw.between(1, 3);
        for (int file = 0; file < count; file++) {
            int part = file;
            String body = java.util.stream.IntStream.range(0, rules.size())
                    .filter(i -> i % count == part)
                    .mapToObj(rules::get)
                    .collect(Collectors.joining("\n"));
            files.put(
                    "file" + file + ".drl",
                    "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\n// it's a remark, \"end\"\n"
                            + body);
        }
        return files;
    }

    private String rule(List<String> patterns, String calls) {
        return rule(patterns, draw.oneIn(3) ? 0 : draw.between(-3, 3), calls);
    }

    private String rule(List<String> patterns, int salience, String calls) {
        names++;
        return "rule \"" + draw.from(List.of("It's rule ", "Rule, or end; ", "R\u00E8gle ")) + names + "\"\n"
                + (draw.oneIn(3) ? "    @source(" + text() + ")\n" : "")
                + (salience == 0 ? "" : "    salience " + salience + "\n")
                + "when\n    " + String.join("\n    ", draw.shuffled(patterns)) + "\nthen\n    " + calls + "\nend\n";
    }

    private List<String> patterns(String subject, String condition) {
        List<String> patterns = new ArrayList<>();
        patterns.add(subject + "( " + condition + " )");
        if (!draw.oneIn(3)) {
            patterns.add(initiative());
        }
        if (subject.equals("Outcome") && draw.oneIn(3)) {
            patterns.add("Balance( " + balance() + " )");
        }
        return patterns;
    }

    private String initiative() {
        List<String> conditions = new ArrayList<>();
        for (int i = draw.between(0, 3); i > 0; i--) {
            conditions.add(condition(2));
        }
        return "Initiative( " + String.join(", ", conditions) + " )";
    }

    private String condition(int depth) {
        if (depth == 0 || draw.oneIn(2)) {
            return comparison();
        }
        return switch (draw.below(4)) {
            case 0 -> "!( " + condition(depth - 1) + " )";
            case 1 -> condition(depth - 1) + " && " + condition(depth - 1);
            case 2 -> "( " + condition(depth - 1) + " && " + condition(depth - 1) + " )";
            default -> "( " + condition(depth - 1) + " || " + condition(depth - 1) + " )";
        };
    }

    private String comparison() {
        if (draw.oneIn(8)) {
            return draw.from(List.of("primaryObjective == ", "primaryObjective != ")) + constant(Fact.OBJECTIVES);
        }
        Fact fact = draw.from(List.of(Fact.values()));
        String name = fact.label();
        if (!fact.isRequired() && fact != Fact.ATTRIBUTES && draw.oneIn(8)) {
            return name + draw.from(List.of(" == null", " != null"));
        }
        return switch (fact.form()) {
            case TEXT, ONE_OF, YES_NO -> equality(name, fact);
            case SEVERAL_OF -> name + draw.from(List.of(" contains ", " not contains ")) + constant(fact);
            case WHOLE_NUMBER, NUMBER -> draw.oneIn(4) ? equality(name, fact) : order(name, fact);
            case TEXT_BY_KEY -> equality("attributes[\"" + draw.from(RandomInitiatives.KEYS) + "\"]", fact);
        };
    }

    private String equality(String name, Fact fact) {
        if (draw.oneIn(3)) {
            List<String> constants = draw.several(constants(fact), 1, 3);
            return name + draw.from(List.of(" in ( ", " not in ( ")) + String.join(", ", constants) + " )";
        }
        return name + draw.from(List.of(" == ", " != ")) + constant(fact);
    }

    private String order(String name, Fact fact) {
        String constant = constant(fact);
        String sign = constant.startsWith("0")
                ? draw.from(List.of(" > ", " >= "))
                : draw.from(List.of(" < ", " <= ", " > ", " >= "));
        return name + sign + constant;
    }

    private String constant(Fact fact) {
        return draw.from(constants(fact));
    }

    private static List<String> constants(Fact fact) {
        return switch (fact.form()) {
            case ONE_OF, SEVERAL_OF ->
                fact.choices().stream()
                        .map(choice -> choice.getDeclaringClass().getSimpleName() + "." + choice.name())
                        .toList();
            case YES_NO -> List.of("true", "false");
            case WHOLE_NUMBER ->
                RandomInitiatives.NUMBERS.stream().map(String::valueOf).toList();
            case NUMBER -> List.of("0", "5", "99.5", "100", "100.0", "101.5", "2500", "2147483647.5");
            case TEXT, TEXT_BY_KEY ->
                RandomInitiatives.TEXTS.stream().map(text -> "\"" + text + "\"").toList();
        };
    }

    private String balance() {
        if (draw.oneIn(4)) {
            return "";
        }
        String one = draw.from(List.of("cto", "cmo", "handsOnUser"))
                + draw.from(List.of(" > ", " >= ", " == ", " != "))
                + draw.between(0, 30);
        String other = "margin" + draw.from(List.of(" > ", " >= ", " < ", " <= ", " == ")) + draw.between(-20, 20);
        return draw.from(List.of(one, other, one + ", " + other, one + " || " + other, "!( " + other + " )"));
    }

    private String outcome() {
        return switch (draw.below(4)) {
            case 0 -> "";
            case 1 -> "leader != " + leader();
            case 2 -> "leader in ( " + String.join(", ", draw.several(leaders(), 1, 3)) + " )";
            default -> "leader == " + leader();
        };
    }

    private String favours() {
        return "ruling.favour( " + draw.from(PERSONS) + ", " + draw.between(1, 20) + ", " + text() + " );"
                + (draw.oneIn(5) ? "\n    ruling.favour( " + draw.from(OFFICES) + ", 3, " + text() + " );" : "");
    }

    private String lead() {
        return "ruling.lead( " + leader() + ", " + text() + " );";
    }

    private String consequences() {
        List<String> calls = List.of(
                "require( Requirement." + draw.from(List.of(Requirement.values())) + ", Role."
                        + draw.from(List.of(Role.values())) + ", " + text() + " );",
                "warn( " + text() + " );",
                "advise( " + text() + " );",
                "consult( Role." + draw.from(List.of(Role.values())) + ", " + text() + " );",
                "ask( " + text() + " );");
        return draw.several(calls, 1, 3).stream().map(call -> "ruling." + call).collect(Collectors.joining("\n    "));
    }

    private String leader() {
        return draw.from(leaders());
    }

    private static List<String> leaders() {
        return java.util.stream.Stream.of(Leader.values())
                .map(leader -> "Leader." + leader)
                .toList();
    }

    private String text() {
        return "\""
                + draw.from(List.of(
                        "because (A1); end",
                        "it's so, // not a remark",
                        "5 > 3 && $x",
                        "\u00DCbersicht /* still text */"))
                + "\"";
    }
}
