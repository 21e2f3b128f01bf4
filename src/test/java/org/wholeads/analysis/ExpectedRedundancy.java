package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.Requirement;
import org.wholeads.analysis.Expected.Found;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** What an analysis has to find of what is said twice or for nothing, by asking every initiative. */
final class ExpectedRedundancy {
    /** Rules of evidence, and the side. */
    final Map<String, Integer> repeated = new TreeMap<>();

    /** By rule: the rules that say the same, with "copy of" before the one that it copies; and the smallest initiative. */
    final Map<String, String> redundantRules = new TreeMap<>();

    final Set<String> redundantConditions = new TreeSet<>();
    final Map<String, Found> divided = new TreeMap<>();
    final Set<String> idleSaliences = new TreeSet<>();
    final Set<String> repeatedConsequences = new TreeSet<>();
    final Map<String, String> overruled = new TreeMap<>();

    private final Policy policy;
    private final List<Seen> seen = new ArrayList<>();

    /** What happens to one initiative; no outcome where the verdicts name no leader, or several. */
    private record Seen(Facts facts, Optional<Outcome> outcome, Verdicts verdicts, Found one) {
        boolean holds(Rule rule) {
            return verdicts.holding().contains(rule.name());
        }

        boolean stands(Rule rule) {
            return verdicts.standing().contains(rule);
        }

        boolean evaluates(Rule rule) {
            return rule.stage() != Stage.CONSEQUENCE || outcome.isPresent();
        }
    }

    ExpectedRedundancy(Policy policy, List<Enumeration.Case> cases) {
        this.policy = policy;
        cases.forEach(it -> seen.add(seen(it.initiative(), new Found(it.weight(), Enumeration.size(it.initiative())))));
        repeated();
        redundantRules();
        policy.rules().stream()
                .filter(rule -> seen.stream().anyMatch(it -> it.holds(rule)))
                .forEach(this::redundantConditions);
        divided();
        overruled();
        policy.rules().stream()
                .filter(rule -> rule.salience() != 0 && !isRanked(rule))
                .forEach(rule -> idleSaliences.add(rule.name()));
        policy.rules().forEach(this::repeatedConsequences);
    }

    private void repeatedConsequences(Rule rule) {
        List<String> said = rule.consequences().stream().map(Object::toString).toList();
        said.stream()
                .filter(one -> Collections.frequency(said, one) > 1)
                .forEach(one ->
                        repeatedConsequences.add(rule.name() + " " + Collections.frequency(said, one) + " " + one));
    }

    private Seen seen(Initiative initiative, Found one) {
        Verdicts verdicts = Verdicts.of(policy, initiative);
        int[] sums = new int[Leader.values().length];
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            for (Leader side : Leader.values()) {
                sums[side.ordinal()] += verdicts.holding().contains(rule.name()) ? rule.weight(side) : 0;
            }
        }
        Facts facts = Facts.of(initiative).with(new Balance(sums[0], sums[1], sums[3]));
        Set<Leader> leaders = new HashSet<>();
        verdicts.standing().forEach(rule -> rule.verdict().ifPresent(leaders::add));
        Optional<Outcome> outcome =
                leaders.size() == 1 ? Optional.of(new Outcome(leaders.iterator().next())) : Optional.empty();
        return new Seen(outcome.map(facts::with).orElse(facts), outcome, verdicts, one);
    }

    private static boolean isRanked(Rule rule) {
        return rule.verdict().isPresent() || rule.tieBreak().isPresent();
    }

    private void repeated() {
        for (Leader side : Leader.values()) {
            Map<List<Boolean>, Set<String>> alike = new HashMap<>();
            for (Rule rule : policy.rules(Stage.EVIDENCE)) {
                List<Boolean> where = seen.stream().map(it -> it.holds(rule)).toList();
                if (rule.weight(side) > 0 && where.contains(true)) {
                    alike.computeIfAbsent(where, it -> new TreeSet<>()).add(rule.name());
                }
            }
            alike.forEach((where, rules) -> {
                if (rules.size() > 1) {
                    repeated.put(
                            rules + " for " + side,
                            smallest(it -> it.verdicts().holding().containsAll(rules)));
                }
            });
        }
    }

    private int smallest(Predicate<Seen> wanted) {
        return found(wanted).smallest();
    }

    private Found found(Predicate<Seen> wanted) {
        return seen.stream().filter(wanted).map(Seen::one).reduce(Found.NONE, Found::and);
    }

    /** What a rule says, without its wording. */
    static Set<String> said(Rule rule) {
        Set<String> said = new TreeSet<>();
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.Require require) {
                said.add("require " + require.requirement() + " of " + require.owner()
                        + (require.requirement() == Requirement.OTHER ? ": " + require.because() : ""));
            } else if (consequence instanceof Consequence.Consult consult) {
                said.add("consult " + consult.role());
            } else if (isRanked(rule) && !(consequence instanceof Consequence.Warn)) {
                said.add("name " + PolicyDiagrams.named(rule) + " at " + rule.salience() + " in " + rule.stage());
            } else {
                said.add(consequence.toString());
            }
        }
        return said;
    }

    private void redundantRules() {
        List<Rule> left = new ArrayList<>(policy.rules());
        left.removeIf(rule -> rule.stage() == Stage.EVIDENCE);
        for (int i = left.size() - 1; i >= 0; i--) {
            Rule rule = left.get(i);
            List<Rule> others = new ArrayList<>(left);
            others.remove(rule);
            if (seen.stream().anyMatch(it -> it.holds(rule))
                    && said(rule).stream().allMatch(it -> isSaid(rule, it, others))) {
                left.remove(i);
                redundantRules.put(rule.name(), saidBy(rule, others) + " " + smallest(it -> it.holds(rule)));
            }
        }
    }

    private boolean isSaid(Rule rule, String said, List<Rule> others) {
        boolean ranked = said.startsWith("name ");
        List<Seen> where = seen.stream()
                .filter(it -> ranked ? it.stands(rule) : it.holds(rule))
                .toList();
        return !where.isEmpty()
                && where.stream().allMatch(it -> others.stream()
                        .anyMatch(other -> it.holds(other) && said(other).contains(said)));
    }

    private String saidBy(Rule rule, List<Rule> others) {
        Optional<Rule> copied = others.stream()
                .filter(other -> said(other).equals(said(rule))
                        && seen.stream().allMatch(it -> it.holds(rule) == it.holds(other)))
                .findFirst();
        return copied.map(other -> "copy of [" + other.name() + "]").orElseGet(() -> others.stream()
                .filter(other -> said(other).stream().anyMatch(said(rule)::contains))
                .filter(other -> seen.stream().anyMatch(it -> it.holds(rule) && it.holds(other)))
                .map(Rule::name)
                .toList()
                .toString());
    }

    /** A rule's conditions as a tree, of which parts are left out. */
    private record Part(List<Integer> path, String text, Condition alone) {}

    private void redundantConditions(Rule rule) {
        List<Seen> where = seen.stream().filter(it -> it.evaluates(rule)).toList();
        Set<List<Integer>> removed = new HashSet<>();
        for (int p = rule.patterns().size() - 1; p >= 0; p--) {
            Pattern pattern = rule.patterns().get(p);
            for (int i = pattern.conditions().size() - 1; i >= 0; i--) {
                Condition whole = pattern.conditions().get(i);
                for (Part part : parts(whole, List.of(p, i))) {
                    if (!isUnder(part.path(), removed) && mayGo(rule, part, removed)) {
                        Set<List<Integer>> more = new HashSet<>(removed);
                        more.add(part.path());
                        if (where.stream().allMatch(it -> holds(rule, more, it) == it.holds(rule))) {
                            removed.add(part.path());
                            redundantConditions.add(rule.name() + ": " + part.text()
                                    + (part.path().size() == 2 ? "" : " in " + whole) + " "
                                    + why(part.alone(), pattern.subject(), where));
                        }
                    }
                }
            }
        }
    }

    private static boolean isUnder(List<Integer> path, Set<List<Integer>> removed) {
        return removed.stream()
                .anyMatch(gone -> gone.size() <= path.size()
                        && path.subList(0, gone.size()).equals(gone));
    }

    /** Something is left of every connective and list, and a tie-break keeps what makes it one. */
    private static boolean mayGo(Rule rule, Part part, Set<List<Integer>> removed) {
        List<Integer> path = part.path();
        if (path.size() == 2) {
            return rule.tieBreak().isEmpty() || !part.text().equals("leader == Leader.JOINT");
        }
        List<Integer> above = path.subList(0, path.size() - 1);
        Condition condition = at(rule, above);
        int parts = condition instanceof Condition.Junction junction
                ? junction.conditions().size()
                : condition instanceof Condition.Membership list
                        ? list.constants().size()
                        : 1;
        long gone = removed.stream()
                .filter(it ->
                        it.size() == path.size() && it.subList(0, above.size()).equals(above))
                .count();
        return parts - gone > 1;
    }

    private static Condition at(Rule rule, List<Integer> path) {
        Condition condition = rule.patterns().get(path.get(0)).conditions().get(path.get(1));
        for (int step : path.subList(2, path.size())) {
            condition = condition instanceof Condition.Not not
                    ? not.condition()
                    : ((Condition.Junction) condition).conditions().get(step);
        }
        return condition;
    }

    /** A condition and its parts, from the last to the first, each before its own. */
    private static List<Part> parts(Condition condition, List<Integer> path) {
        List<Part> parts = new ArrayList<>(List.of(new Part(path, condition.toString(), condition)));
        if (condition instanceof Condition.Not not) {
            List<Part> below = parts(not.condition(), down(path, 0));
            parts.addAll(below.subList(1, below.size()));
        } else if (condition instanceof Condition.Junction junction) {
            for (int i = junction.conditions().size() - 1; i >= 0; i--) {
                parts.addAll(parts(junction.conditions().get(i), down(path, i)));
            }
        } else if (condition instanceof Condition.Membership list) {
            for (int i = list.constants().size() - 1; i >= 0; i--) {
                parts.add(new Part(
                        down(path, i),
                        list.constants().get(i).toString(),
                        new Condition.Membership(
                                list.field(), false, List.of(list.constants().get(i)))));
            }
        }
        return parts;
    }

    private static List<Integer> down(List<Integer> path, int step) {
        List<Integer> down = new ArrayList<>(path);
        down.add(step);
        return down;
    }

    private static boolean holds(Rule rule, Set<List<Integer>> removed, Seen seen) {
        for (int p = 0; p < rule.patterns().size(); p++) {
            Pattern pattern = rule.patterns().get(p);
            Object fact = seen.facts().get(pattern.subject());
            if (!holds(pattern.conditions(), true, List.of(p), removed, fact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(
            List<Condition> parts, boolean all, List<Integer> path, Set<List<Integer>> removed, Object fact) {
        for (int i = 0; i < parts.size(); i++) {
            if (!removed.contains(down(path, i)) && holds(parts.get(i), down(path, i), removed, fact) != all) {
                return !all;
            }
        }
        return all;
    }

    private static boolean holds(Condition condition, List<Integer> path, Set<List<Integer>> removed, Object fact) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), down(path, 0), removed, fact);
        }
        if (condition instanceof Condition.Junction junction) {
            return holds(junction.conditions(), junction instanceof Condition.All, path, removed, fact);
        }
        if (condition instanceof Condition.Membership list) {
            List<Constant> left = new ArrayList<>();
            for (int i = 0; i < list.constants().size(); i++) {
                if (!removed.contains(down(path, i))) {
                    left.add(list.constants().get(i));
                }
            }
            return new Condition.Membership(list.field(), list.negated(), left).holds(fact);
        }
        return condition.holds(fact);
    }

    private static String why(Condition alone, Subject subject, List<Seen> where) {
        Set<Boolean> answers = new HashSet<>();
        where.forEach(it -> answers.add(alone.holds(it.facts().get(subject))));
        return answers.size() == 2 ? "IMPLIED" : answers.contains(true) ? "ALWAYS_TRUE" : "NEVER_TRUE";
    }

    /** The name in front of the first blank. */
    private static String field(String condition) {
        return condition.substring(0, condition.indexOf(' '));
    }

    private void divided() {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        Map<String, Found> all = new LinkedHashMap<>();
        for (Seen it : seen) {
            List<String> conditions = List.copyOf(it.verdicts().says().stream()
                    .filter(said -> said.contains(" by ") && !said.contains("\""))
                    .toList());
            for (String one : conditions) {
                for (String other : conditions) {
                    if (one.compareTo(other) != 0 && field(one).equals(field(other))) {
                        String pair = new TreeSet<>(Set.of(one, other)).toString();
                        rules.computeIfAbsent(pair, key -> new LinkedHashSet<>())
                                .addAll(asking(it, one, other));
                        if (one.compareTo(other) < 0) {
                            all.merge(pair, it.one(), Found::and);
                        }
                    }
                }
            }
        }
        all.forEach((pair, found) -> divided.put(pair + " by " + new TreeSet<>(rules.get(pair)), found));
    }

    private List<String> asking(Seen it, String one, String other) {
        return policy.rules(Stage.CONSEQUENCE).stream()
                .filter(it::holds)
                .filter(rule -> said(rule).contains("require " + one.replace(" by ", " of "))
                        || said(rule).contains("require " + other.replace(" by ", " of ")))
                .map(Rule::name)
                .toList();
    }

    private void overruled() {
        for (Rule rule : policy.rules(Stage.VERDICT)) {
            Map<String, Found> by = new TreeMap<>();
            Found all = Found.NONE;
            for (Seen it : seen) {
                Set<String> above = new TreeSet<>();
                it.verdicts().standing().stream()
                        .filter(other -> it.holds(rule) && other.stage() == Stage.VERDICT)
                        .filter(other -> other.salience() > rule.salience()
                                && !other.verdict().equals(rule.verdict()))
                        .forEach(other -> above.add(other.name()));
                above.forEach(name -> by.merge(name, it.one(), Found::and));
                all = above.isEmpty() ? all : all.and(it.one());
            }
            if (!by.isEmpty() && seen.stream().anyMatch(it -> it.stands(rule))) {
                Map<String, String> counts = new TreeMap<>();
                by.forEach((name, found) -> counts.put(name, found.count().toString()));
                overruled.put(
                        rule.name(),
                        all.count() + " of " + found(it -> it.holds(rule)).count() + " by " + counts + ", smallest "
                                + all.smallest());
            }
        }
    }
}
