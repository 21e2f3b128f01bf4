package org.wholeads.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Subject;

/**
 * A random policy over lists and a kind, a number or a text, and every initiative over a few of their values. Four objectives
 * are named by rules; one of the four others stands for all that are not, and the rest fill lists up to their limit.
 */
final class ListWorld {
    private static final List<String> OBJECTIVES = List.of(
            "objectives contains Objective.COMPLIANCE",
            "objectives not contains Objective.COMPLIANCE",
            "objectives contains Objective.REVENUE_GROWTH",
            "objectives contains Objective.CUSTOMER_INSIGHT",
            "primaryObjective == Objective.REVENUE_GROWTH",
            "primaryObjective != Objective.PRODUCTIVITY",
            "primaryObjective in ( Objective.COMPLIANCE, Objective.CUSTOMER_INSIGHT )");
    private static final List<String> TEAMS = List.of(
            "affectedTeams contains Team.SALES",
            "affectedTeams not contains Team.SALES",
            "affectedTeams contains Team.LEGAL");
    private static final List<List<String>> OTHERS = List.of(
            List.of("kind == Kind.TOOL", "kind in ( Kind.PLATFORM, Kind.STRATEGY )"),
            List.of("users >= 100", "users < 20", "users == null"),
            List.of("attributes[\"region\"] == \"EU\"", "attributes[\"region\"] != \"US\""));
    private static final List<Objective> VOCABULARY = List.of(
            Objective.COMPLIANCE,
            Objective.REVENUE_GROWTH,
            Objective.CUSTOMER_INSIGHT,
            Objective.PRODUCTIVITY,
            Objective.INFRASTRUCTURE,
            Objective.DATA_SECURITY,
            Objective.SPECIALIST_WORK,
            Objective.COST_EFFICIENCY);

    final long seed;
    final Policy policy;
    final List<Initiative> initiatives;
    private final Map<Initiative, Optional<Leader>> leaders;
    private final List<String> others;
    private final Random random;
    private final List<Atom> atoms;

    ListWorld(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.others = OTHERS.get(random.nextInt(OTHERS.size()));
        this.policy = PolicyReader.fromText(text());
        this.atoms = policy.rules().stream()
                .flatMap(rule -> rule.atoms().stream())
                .filter(atom -> atom.field().subject() == Subject.INITIATIVE)
                .distinct()
                .toList();
        this.initiatives = enumerate();
        this.leaders = new HashMap<>();
    }

    private String text() {
        StringBuilder text = new StringBuilder("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n");
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            text.append("rule \"").append(i).append("\" salience ").append(random.nextInt(3));
            text.append(" when Initiative( ").append(condition()).append(" )");
            if (random.nextInt(3) == 0) {
                text.append(" then ruling.favour( Leader.").append(random.nextBoolean() ? "CTO" : "CMO");
                text.append(", ").append(1 + random.nextInt(5)).append(", \"x\" ); end\n");
            } else {
                text.append(" Balance() then ruling.lead( Leader.")
                        .append(leader())
                        .append(", \"x\" ); end\n");
            }
        }
        text.append(
                "rule \"cto\" salience -1 when Balance( margin >= 0 ) then ruling.lead( Leader.CTO, \"x\" ); end\n");
        text.append("rule \"cmo\" salience -1 when Balance( margin < 0 ) then ruling.lead( Leader.CMO, \"x\" ); end\n");
        text.append("rule \"tie\" when Outcome( leader == Leader.JOINT )");
        return text.append(" then ruling.tieBreak( Leader.CTO, \"x\" ); end\n").toString();
    }

    private Leader leader() {
        return Leader.values()[random.nextInt(Leader.values().length)];
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
        List<String> conditions =
                switch (random.nextInt(5)) {
                    case 0, 1 -> OBJECTIVES;
                    case 2 -> TEAMS;
                    default -> others;
                };
        return conditions.get(random.nextInt(conditions.size()));
    }

    private List<Initiative> enumerate() {
        List<Initiative> all = new ArrayList<>();
        for (List<Objective> objectives : lists()) {
            Initiative plain = Initiative.builder()
                    .name("x")
                    .kind(Kind.TOOL)
                    .objectives(objectives)
                    .build();
            all.add(plain);
        }
        all = reads(Fact.OBJECTIVES) ? all : new ArrayList<>(all.subList(0, 1));
        all = with(all, Fact.KIND, List.of(Kind.values()));
        all = with(all, Fact.USERS, withUnknown(10, 50, 100));
        all = with(
                all,
                Fact.AFFECTED_TEAMS,
                withUnknown(Set.of(), Set.of(Team.SALES), Set.of(Team.LEGAL), Set.of(Team.SALES, Team.LEGAL)));
        return with(
                all,
                Fact.ATTRIBUTES,
                List.of(Map.of(), Map.of("region", "EU"), Map.of("region", "US"), Map.of("region", "another")));
    }

    private static List<@Nullable Object> withUnknown(Object... values) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(values));
        return all;
    }

    private List<Initiative> with(List<Initiative> all, Fact fact, List<?> values) {
        if (!reads(fact)) {
            return all;
        }
        return all.stream()
                .flatMap(one -> values.stream()
                        .map(value -> one.toBuilder().set(fact, value).build()))
                .toList();
    }

    private boolean reads(Fact fact) {
        return atoms.stream().anyMatch(atom -> fact(atom) == fact);
    }

    private static Fact fact(Atom atom) {
        String label = atom.field().label();
        return label.equals("primaryObjective")
                ? Fact.OBJECTIVES
                : Fact.labelled(label).orElse(Fact.ATTRIBUTES);
    }

    /** Every main one with every set of at most three others. */
    private static List<List<Objective>> lists() {
        List<List<Objective>> lists = new ArrayList<>();
        for (Objective main : VOCABULARY) {
            for (int others = 0; others < 1 << VOCABULARY.size(); others++) {
                int set = others;
                List<Objective> list = new ArrayList<>(List.of(main));
                IntStream.range(0, VOCABULARY.size())
                        .filter(i -> (set >> i & 1) != 0)
                        .mapToObj(VOCABULARY::get)
                        .forEach(list::add);
                if (list.size() <= 4 && Set.copyOf(list).size() == list.size()) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }

    boolean looksAtOtherObjectives() {
        return atoms.stream().anyMatch(atom -> atom.field().label().equals(Fact.OBJECTIVES.label()));
    }

    Initiative any() {
        return initiatives.get(random.nextInt(initiatives.size()));
    }

    Optional<Leader> leader(Initiative initiative) {
        return leaders.computeIfAbsent(initiative, key -> Course.of(policy, key).leader());
    }

    static boolean affects(Initiative initiative, Team team) {
        return initiative.affectedTeams() != null && initiative.affectedTeams().contains(team);
    }

    /** The facts of which some condition notices that they differ. */
    Set<Fact> differences(Initiative one, Initiative other) {
        return atoms.stream()
                .filter(atom -> atom.holds(one) != atom.holds(other))
                .map(ListWorld::fact)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the conditions say: equal for initiatives that the policy cannot tell apart. */
    List<Boolean> signature(Initiative initiative) {
        return atoms.stream().map(atom -> atom.holds(initiative)).toList();
    }

    /** What the conditions on one fact say. */
    List<Boolean> signature(Initiative initiative, Fact fact) {
        return atoms.stream()
                .filter(atom -> fact(atom) == fact)
                .map(atom -> atom.holds(initiative))
                .toList();
    }
}
