package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Leader;

/**
 * Texts of policies so small that all initiatives can be enumerated: five fields, at most twelve rules, every form of
 * condition. About half of them leave gaps or contradict themselves.
 */
public final class SmallPolicies {
    private static final List<String> PERSONS = List.of("Leader.CTO", "Leader.CMO", "Leader.HANDS_ON_USER");
    private static final List<String> LEADERS =
            Stream.of(Leader.values()).map(leader -> "Leader." + leader).toList();
    private static final List<Form> FORMS = List.of(
            choice("kind", false, "Kind.TOOL", "Kind.SOLUTION", "Kind.STRATEGY"),
            choice("scope", true, "Scope.TEAM", "Scope.COMPANY"),
            choice("audience", true, "Audience.STAFF", "Audience.CUSTOMERS"),
            choice("dataSensitivity", true, "DataSensitivity.PUBLIC", "DataSensitivity.RESTRICTED"),
            choice("integration", true, "Integration.EMBEDDED", "Integration.CONNECTED"),
            choice("risk", true, "Risk.HIGH", "Risk.LIMITED"),
            choice("autonomy", true, "Autonomy.ASSISTS"),
            choice("handsOnTeam", true, "Team.CREATIVE", "Team.TECHNOLOGY"),
            choice("personalData", true, "true", "false"),
            choice("technicalWorkFunded", true, "true"),
            choice("name", false, "\"another\"", "\" \"", "\"b\""),
            choice("handsOnUser", true, "\"copywriters\"", "\"\""),
            choice("attributes[\"region\"]", true, "\"EU\"", "\"US\""),
            choice("attributes[\"a b\"]", true, "\"x\""),
            choice("primaryObjective", false, "Objective.COMPLIANCE", "Objective.PRODUCTIVITY"),
            list("objectives", false, "Objective.COMPLIANCE", "Objective.BRAND_POSITIONING"),
            list("affectedTeams", true, "Team.MARKETING", "Team.EVERYONE"),
            number("users", "0", "10", "100", "2147483647"),
            number("annualCost", "0", "99.5", "100", "2500.0"));

    private final Random random;
    private final List<Form> fields;
    private int names;

    private record Form(String field, boolean optional, String type, List<String> constants) {}

    public SmallPolicies(long seed) {
        this(seed, 5);
    }

    private SmallPolicies(long seed, int fieldCount) {
        random = new Random(seed);
        List<Form> shuffled = new ArrayList<>(FORMS);
        Collections.shuffle(shuffled, random);
        fields = shuffled.subList(0, fieldCount);
    }

    /** A policy that is not small: so many rules on all fields. */
    public static String large(long seed, int rules) {
        SmallPolicies policies = new SmallPolicies(seed, FORMS.size());
        List<String> all = new ArrayList<>();
        while (all.size() < rules) {
            all.addAll(policies.rules());
        }
        return text(all.subList(0, rules));
    }

    private static Form choice(String field, boolean optional, String... constants) {
        return new Form(field, optional, "choice", List.of(constants));
    }

    private static Form list(String field, boolean optional, String... constants) {
        return new Form(field, optional, "list", List.of(constants));
    }

    private static Form number(String field, String... constants) {
        return new Form(field, true, "number", List.of(constants));
    }

    /** The rules of a policy; every policy of one generator reads the same five fields. */
    public List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (int i = between(1, 5); i > 0; i--) {
            rules.add(rule(between(-1, 1), List.of(initiative()), favour()));
        }
        for (int i = between(1, 4); i > 0; i--) {
            List<String> patterns = new ArrayList<>(List.of("Balance( " + balance() + " )"));
            if (!oneIn(3)) {
                patterns.add(initiative());
            }
            rules.add(rule(between(-1, 1), patterns, "lead( " + from(LEADERS) + ", \"w\" )"));
        }
        if (oneIn(2)) {
            rules.add(rule(-9, List.of("Balance()"), "lead( " + from(LEADERS) + ", \"last\" )"));
        }
        for (int i = between(0, 2); i > 0; i--) {
            List<String> patterns = new ArrayList<>(List.of("Outcome( leader == Leader.JOINT )"));
            if (oneIn(2)) {
                patterns.add(initiative());
            }
            if (oneIn(2)) {
                patterns.add("Balance( " + balance() + " )");
            }
            rules.add(rule(between(-1, 1), patterns, "tieBreak( " + from(PERSONS) + ", \"w\" )"));
        }
        while (rules.size() < 12 && !oneIn(3)) {
            List<String> patterns = new ArrayList<>(List.of("Outcome( " + outcome() + " )", initiative()));
            if (oneIn(3)) {
                patterns.add("Balance( " + balance() + " )");
            }
            rules.add(rule(
                    0,
                    patterns,
                    "require( Requirement." + from(List.of("STOP", "DISCLOSURE")) + ", Role."
                            + from(List.of("CTO", "BOARD")) + ", \"w\" )"));
        }
        return rules;
    }

    /**
     * The rules of a policy that turns on its balance: evidence of equal weights, verdicts of several saliences that ask for
     * sums above and below the same marks. About half of them decide every initiative.
     */
    List<String> weighing() {
        List<String> rules = new ArrayList<>();
        int mark = between(2, 5);
        for (int i = between(3, 6); i > 0; i--) {
            String favour = "favour( " + from(PERSONS) + ", " + from(List.of("2", "2", "3", mark + "")) + ", \"w\" )";
            rules.add(rule(0, List.of(initiative()), favour));
        }
        for (int i = between(2, 6); i > 0; i--) {
            List<String> patterns = new ArrayList<>(List.of("Balance( " + beside(mark) + " )"));
            if (oneIn(2)) {
                patterns.add(initiative());
            }
            rules.add(rule(between(0, 3), patterns, "lead( " + from(LEADERS) + ", \"w\" )"));
        }
        if (!oneIn(4)) {
            rules.add(rule(-9, List.of("Balance( margin > 1 )"), "lead( Leader.CTO, \"last\" )"));
            rules.add(rule(-9, List.of("Balance( margin < -1 )"), "lead( Leader.CMO, \"last\" )"));
            rules.add(rule(-9, List.of("Balance( margin >= -1, margin <= 1 )"), "lead( Leader.JOINT, \"last\" )"));
        }
        for (String sum : List.of("margin >= 0", "margin < 0", beside(mark))) {
            if (!oneIn(5)) {
                List<String> patterns = List.of("Outcome( leader == Leader.JOINT )", "Balance( " + sum + " )");
                rules.add(rule(sum.startsWith("margin") ? 0 : 1, patterns, "tieBreak( " + from(PERSONS) + ", \"w\" )"));
            }
        }
        return rules;
    }

    private String beside(int mark) {
        String sum = from(List.of("cto", "cmo", "handsOnUser", "margin"));
        String other = from(List.of("cto", "cmo", "handsOnUser"));
        String below = other + from(List.of(" < ", " <= ", " != ")) + mark;
        String above = sum + from(List.of(" >= ", " > ", " == ")) + mark;
        return from(List.of(above, below, above + ", " + below, above + " || " + below, "!( " + above + " )"));
    }

    /** The rules of a policy, some of which say more than one thing and some of which are copied. */
    List<String> repetitive() {
        List<String> rules = new ArrayList<>();
        for (String rule : rules()) {
            boolean more = rule.contains("Outcome(") && oneIn(3);
            String said = from(List.of("consult( Role.CMO, \"w\" )", "warn( \"w\" )"));
            rules.add(more ? rule.replace(";\nend\n", ";\n    ruling." + said + ";\nend\n") : rule);
        }
        for (int i = between(0, 2); i > 0; i--) {
            names++;
            rules.add(from(rules).replaceFirst("rule \"[a-z0-9]+\"", "rule \"c" + names + "\""));
        }
        return rules;
    }

    /** The rules of a policy in which every verb occurs, some of them several times in one rule. */
    List<String> rulesOfAllVerbs() {
        List<String> rules = new ArrayList<>(rules());
        for (int i = between(1, 4); i > 0; i--) {
            List<String> patterns = new ArrayList<>(List.of("Outcome( " + outcome() + " )"));
            if (!oneIn(4)) {
                patterns.add(initiative());
            }
            if (oneIn(4)) {
                patterns.add("Balance( " + balance() + " )");
            }
            rules.add(rule(between(0, 1), patterns, calls()));
        }
        if (oneIn(3)) {
            rules.add(rule(
                    between(-1, 1),
                    List.of("Outcome( leader == Leader.JOINT )"),
                    "tieBreak( " + from(PERSONS) + ", \"w\" );\n    ruling." + calls()));
        }
        return rules;
    }

    private String calls() {
        return Stream.generate(this::call).limit(between(1, 3)).collect(Collectors.joining(";\n    ruling."));
    }

    private String call() {
        return from(List.of(
                "require( Requirement." + from(List.of("STOP", "DISCLOSURE", "OTHER")) + ", Role."
                        + from(List.of("CTO", "BOARD")) + ", " + from(List.of("\"t1\"", "\"t2\"")) + " )",
                "consult( Role." + from(List.of("CTO", "LEGAL_COUNSEL")) + ", \"w\" )",
                "warn( " + from(List.of("\"t1\"", "\"t2\"")) + " )",
                "advise( " + from(List.of("\"t1\"", "\"t2\"")) + " )",
                "ask( " + from(List.of("\"t1\"", "\"t2\"")) + " )"));
    }

    /** The same rules after some edits: a rule deleted, added or written anew, or a word of it changed. */
    List<String> edited(List<String> rules) {
        List<String> edited = new ArrayList<>(rules);
        for (int i = between(1, 5); i > 0; i--) {
            List<String> others = rulesOfAllVerbs();
            int place = random.nextInt(edited.size());
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (edited.size() > 1) {
                        edited.remove(place);
                    }
                }
                case 1 -> edited.set(place, from(others));
                case 2 -> edited.add(from(others));
                default -> edited.set(place, word(edited.get(place)));
            }
        }
        return edited;
    }

    /** Another because-text, title, text, weight, salience, role or requirement. */
    private String word(String rule) {
        String changed = rule;
        for (int tries = 0; changed.equals(rule) && tries < 10; tries++) {
            changed = replaced(rule);
        }
        return changed;
    }

    private String replaced(String rule) {
        return switch (random.nextInt(7)) {
            case 0 -> rule.replace("\"w\"", "\"v\"");
            case 1 -> rule.replaceFirst("rule \"r", "rule \"q");
            case 2 -> rule.replaceFirst("\"t1\"", "\"t3\"");
            case 3 -> rule.replaceFirst(", 2, ", ", 3, ");
            case 4 -> rule.replaceFirst("salience 0", "salience 1");
            case 5 -> rule.replaceFirst("Role.BOARD", "Role.LEGAL_COUNSEL");
            default -> rule.replaceFirst("Requirement.DISCLOSURE", "Requirement.STOP");
        };
    }

    public static String text(List<String> rules) {
        return "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n" + String.join("", rules);
    }

    private String rule(int salience, List<String> patterns, String call) {
        names++;
        return "rule \"r" + names + "\"\n    salience " + salience + "\nwhen\n    " + String.join("\n    ", patterns)
                + "\nthen\n    ruling." + call + ";\nend\n";
    }

    private String favour() {
        return "favour( " + from(PERSONS) + ", " + between(1, 4) + ", \"w\" )"
                + (oneIn(5) ? ";\n    ruling.favour( Leader.CMO, 2, \"w\" )" : "");
    }

    private String initiative() {
        return Stream.generate(() -> condition(2))
                .limit(between(1, 2))
                .collect(Collectors.joining(", ", "Initiative( ", " )"));
    }

    private String condition(int depth) {
        if (depth == 0 || oneIn(2)) {
            return atom(from(fields));
        }
        String left = condition(depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "!( " + left + " )";
            case 1 -> "( " + left + " && " + condition(depth - 1) + " )";
            default -> "( " + left + " || " + condition(depth - 1) + " )";
        };
    }

    private String atom(Form form) {
        String constant = from(form.constants());
        if (form.optional() && oneIn(6)) {
            return form.field() + from(List.of(" == null", " != null"));
        }
        if (form.type().equals("list")) {
            return form.field() + from(List.of(" contains ", " not contains ")) + constant;
        }
        if (form.type().equals("number") && !oneIn(4)) {
            List<String> signs = constant.equals("0") ? List.of(" > ", " >= ") : List.of(" < ", " <= ", " > ", " >= ");
            return form.field() + from(signs) + constant;
        }
        if (oneIn(3)) {
            List<String> constants = new ArrayList<>(form.constants());
            Collections.shuffle(constants, random);
            return form.field() + from(List.of(" in ( ", " not in ( "))
                    + String.join(", ", constants.subList(0, between(1, constants.size()))) + " )";
        }
        return form.field() + from(List.of(" == ", " != ")) + constant;
    }

    private String balance() {
        if (oneIn(3)) {
            return "";
        }
        String one = from(List.of("cto", "cmo", "handsOnUser"))
                + from(List.of(" > ", " >= ", " == ", " != "))
                + between(0, 6);
        String other = "margin" + from(List.of(" > ", " >= ", " < ", " <= ", " == ")) + between(-4, 4);
        return from(List.of(one, other, one + ", " + other, one + " || " + other, "!( " + other + " )"));
    }

    private String outcome() {
        return from(List.of(
                "", "leader != " + from(LEADERS), "leader in ( " + from(LEADERS) + " )", "leader == " + from(LEADERS)));
    }

    private <T> T from(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
