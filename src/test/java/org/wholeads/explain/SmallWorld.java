package org.wholeads.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Autonomy;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Risk;
import org.wholeads.Team;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** A random policy that reads few facts, and every initiative that it could tell apart. */
final class SmallWorld {
    private static final Map<Fact, List<String>> CONDITIONS = new LinkedHashMap<>();
    private static final Map<Fact, List<@Nullable Object>> VALUES = new LinkedHashMap<>();

    static {
        CONDITIONS.put(Fact.KIND, List.of("kind == Kind.TOOL", "kind in ( Kind.PLATFORM, Kind.STRATEGY )"));
        CONDITIONS.put(Fact.RISK, List.of("risk == Risk.HIGH", "risk != Risk.HIGH", "risk == null"));
        CONDITIONS.put(Fact.AUTONOMY, List.of("autonomy == Autonomy.ASSISTS", "!( autonomy == Autonomy.ACTS_ALONE )"));
        CONDITIONS.put(Fact.PERSONAL_DATA, List.of("personalData == true", "personalData != true"));
        CONDITIONS.put(Fact.USERS, List.of("users >= 100", "users < 100"));
        CONDITIONS.put(
                Fact.AFFECTED_TEAMS,
                List.of("affectedTeams contains Team.SALES", "affectedTeams not contains Team.SALES"));
        VALUES.put(Fact.KIND, new ArrayList<>(List.of(Kind.values())));
        VALUES.put(Fact.RISK, withUnknown((Object[]) Risk.values()));
        VALUES.put(Fact.AUTONOMY, withUnknown((Object[]) Autonomy.values()));
        VALUES.put(Fact.PERSONAL_DATA, withUnknown(true, false));
        VALUES.put(Fact.USERS, withUnknown(50, 100));
        VALUES.put(Fact.AFFECTED_TEAMS, withUnknown(Set.of(), Set.of(Team.SALES)));
    }

    private static List<@Nullable Object> withUnknown(Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(values));
        return all;
    }

    final Policy policy;
    final List<Initiative> initiatives;
    private final Random random;
    private final List<Fact> facts;
    private final List<Atom> atoms = new ArrayList<>();

    SmallWorld(long seed) {
        random = new Random(seed);
        List<Fact> all = new ArrayList<>(VALUES.keySet());
        Collections.shuffle(all, random);
        facts = all.subList(0, 5);
        policy = PolicyReader.fromText(text());
        policy.rules().forEach(this::atoms);
        initiatives = enumerate();
    }

    private String text() {
        StringBuilder text = new StringBuilder("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n");
        int rules = 3 + random.nextInt(7); // three more follow: 12 at most
        for (int i = 0; i < rules; i++) {
            text.append("rule \"").append(i).append("\" salience ").append(random.nextInt(3));
            text.append(" when Initiative( ").append(condition()).append(" )");
            if (random.nextInt(3) == 0) {
                text.append(" then ruling.favour( Leader.").append(random.nextBoolean() ? "CTO" : "CMO");
                text.append(", ").append(1 + random.nextInt(5)).append(", \"x\" ); end\n");
            } else {
                text.append(" Balance( ")
                        .append(random.nextInt(3) == 0 ? "margin > 2" : "")
                        .append(" )");
                text.append(" then ruling.lead( Leader.").append(leader()).append(", \"x\" ); end\n");
            }
        }
        text.append(
                "rule \"last\" salience -1 when Balance( margin >= 0 ) then ruling.lead( Leader.CTO, \"x\" ); end\n");
        if (random.nextInt(4) > 0) {
            text.append(
                    "rule \"least\" salience -1 when Balance( margin < 0 ) then ruling.lead( Leader.CMO, \"x\" ); end\n");
        }
        text.append(
                "rule \"tie\" when Outcome( leader == Leader.JOINT ) then ruling.tieBreak( Leader.CTO, \"x\" ); end\n");
        return text.toString();
    }

    private String condition() {
        String one = comparison();
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> one + " || " + comparison();
            case 2 -> "!( " + one + " && " + comparison() + " )";
            default -> one + ", " + comparison();
        };
    }

    private String comparison() {
        List<String> conditions = CONDITIONS.getOrDefault(facts.get(random.nextInt(facts.size())), List.of());
        return conditions.get(random.nextInt(conditions.size()));
    }

    private Leader leader() {
        return Leader.values()[random.nextInt(Leader.values().length)];
    }

    private void atoms(Rule rule) {
        rule.patterns().stream()
                .filter(pattern -> pattern.subject() == Subject.INITIATIVE)
                .forEach(pattern -> pattern.conditions().forEach(this::atoms));
    }

    private void atoms(Condition condition) {
        if (condition instanceof Atom atom) {
            atoms.add(atom);
        } else if (condition instanceof Condition.Not not) {
            atoms(not.condition());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::atoms);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::atoms);
        }
    }

    private List<Initiative> enumerate() {
        List<Initiative> all = List.of(Initiative.builder()
                .name("x")
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY)
                .build());
        for (Fact fact : facts) {
            List<Initiative> finer = new ArrayList<>();
            for (Initiative initiative : all) {
                for (Object value : VALUES.getOrDefault(fact, List.of())) {
                    InitiativeBuilder builder = initiative.toBuilder().set(fact, value);
                    finer.add(builder.build());
                }
            }
            all = finer;
        }
        return all;
    }

    Initiative any() {
        return initiatives.get(random.nextInt(initiatives.size()));
    }

    List<Fact> facts() {
        return facts;
    }

    Course course(Initiative initiative) {
        return Course.of(policy, initiative);
    }

    /** The facts of which some condition notices that they differ. */
    Set<Fact> differences(Initiative one, Initiative other) {
        Set<Fact> differences = new LinkedHashSet<>();
        for (Atom atom : atoms) {
            if (atom.holds(one) != atom.holds(other)) {
                differences.add(Fact.labelled(atom.field().label()).orElseThrow());
            }
        }
        return differences;
    }

    /** What the conditions say: equal for initiatives that the policy cannot tell apart. */
    List<Boolean> signature(Initiative initiative) {
        return atoms.stream().map(atom -> atom.holds(initiative)).toList();
    }

    /** What the conditions on one fact say. */
    List<Boolean> signature(Initiative initiative, Fact fact) {
        return atoms.stream()
                .filter(atom -> atom.field().label().equals(fact.label()))
                .map(atom -> atom.holds(initiative))
                .toList();
    }

    /** How often an initiative counts: a stated set of teams stands for all with the same answer. */
    double weight(Initiative initiative) {
        boolean reads = atoms.stream().anyMatch(atom -> atom.field().label().equals(Fact.AFFECTED_TEAMS.label()));
        int others = Team.values().length - 1;
        return reads && initiative.affectedTeams() != null
                ? IntStream.range(0, others).mapToDouble(i -> 2).reduce(1, (a, b) -> a * b)
                : 1;
    }
}
