package org.wholeads.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Reason;
import org.wholeads.RuleRef;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Finding;
import org.wholeads.analysis.Proof;
import org.wholeads.analysis.Situation;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RuleEngine;
import org.wholeads.explain.Aspect;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Outlook;
import org.wholeads.explain.Reply;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Subject;
import org.wholeads.semantics.OneDecision.Problem;
import org.wholeads.semantics.OneDecision.Said;

/** The library does what docs/semantics.md says: an evaluator written from that page alone predicts it on random policies. */
class SemanticsDocumentTest {
    private static final int MOST_WAYS = 20_000;

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @BeforeAll
    static void print_the_seed() {
        System.out.println("SemanticsDocumentTest: repeat this run with -Dseed=" + SEED);
    }

    @Test
    void what_a_decision_says_follows_from_the_page() {
        decisions(250, 12);
    }

    @Test
    @Tag("soak")
    void what_a_decision_says_follows_from_the_page_for_many() {
        decisions(3_000, 20);
    }

    @Test
    void what_is_counted_follows_from_the_page() {
        counts(60);
    }

    @Test
    @Tag("soak")
    void what_is_counted_follows_from_the_page_for_many() {
        counts(1_000);
    }

    @Test
    void what_may_come_follows_from_the_page() {
        interviews(100, 2_000);
    }

    @Test
    @Tag("soak")
    void what_may_come_follows_from_the_page_for_many() {
        interviews(3_000, 40_000);
    }

    @Test
    void what_the_bundled_policy_decides_follows_from_the_page() {
        List<String> texts = ruleTexts(PolicyReader.bundledTexts());
        List<WrittenRule> rules = RuleTexts.read(texts);
        List<DecisionService> services = List.of(RuleEngine.withDefaultPolicy(), CompiledPolicy.withDefaultPolicy());
        Tried tried = new Tried();
        for (int i = 0; i < 200; i++) {
            tried.decision(services, texts, rules, new RandomRules(random, 1).initiative());
        }
        System.out.println(tried);
    }

    private void decisions(int policies, int initiatives) {
        Tried tried = new Tried();
        for (int i = 0; i < policies; i++) {
            RandomRules source = new RandomRules(random, 5);
            Map<String, String> texts = source.texts();
            List<WrittenRule> rules = RuleTexts.read(texts.values());
            Policy policy = PolicyReader.fromTexts(texts);
            List<DecisionService> services = List.of(RuleEngine.unproved(policy), CompiledPolicy.unproved(policy));
            for (int j = 0; j < initiatives; j++) {
                tried.decision(services, texts.values(), rules, source.initiative());
            }
        }
        System.out.println(tried);
        assertThat(tried.decided).as("%s", tried).isGreaterThan(policies);
        assertThat(tried.problems).as("%s", tried).containsOnlyKeys(Problem.values());
        assertThat(tried.standings).as("%s", tried).containsOnlyKeys(Reason.Standing.values());
        assertThat(tried.unknown).as("%s", tried).isPositive();
    }

    /** How often what was tried. */
    private static final class Tried {
        private int decided;
        private int unknown;
        private int many;
        private final Map<Problem, Integer> problems = new EnumMap<>(Problem.class);
        private final Map<Reason.Standing, Integer> standings = new EnumMap<>(Reason.Standing.class);

        void decision(
                List<DecisionService> services,
                Collection<String> texts,
                List<WrittenRule> rules,
                Initiative initiative) {
            Facts facts = Facts.of(initiative);
            OneDecision expected = OneDecision.of(rules, facts);
            String context = initiative + "\n" + texts;
            if (expected.problem() != null) {
                problems.merge(expected.problem(), 1, Integer::sum);
                for (DecisionService service : services) {
                    assertThat(rivals(service, initiative)).as("%s", context).isEqualTo(expected.rivalRules());
                }
                return;
            }
            decided++;
            expected.said().stream()
                    .flatMap(said -> Stream.ofNullable(said.standing()))
                    .forEach(standing -> standings.merge(standing, 1, Integer::sum));
            UnknownFacts unknowns = UnknownFacts.of(rules, facts, expected);
            unknown += unknowns.exact().size();
            many += unknowns.isMany() ? 1 : 0;
            for (DecisionService service : services) {
                Decision decision = service.decide(initiative);
                assertThat(decision.leader()).as("%s", context).isEqualTo(expected.leader());
                assertThat(decision.accountable()).as("%s", context).isEqualTo(expected.accountable());
                assertThat(decision.balance()).as("%s", context).isEqualTo(expected.balance());
                assertThat(said(decision)).as("%s", context).containsExactlyInAnyOrderElementsOf(expected.said());
                assertThat(decision.unknown()).as("%s", context).containsAll(unknowns.exact());
                if (!unknowns.isMany()) {
                    assertThat(decision.unknown()).as("%s", context).hasSameSizeAs(unknowns.exact());
                }
            }
        }

        @Override
        public String toString() {
            return decided + " decided, with " + unknown + " unknown facts (" + many
                    + " with more combinations than are compared), undecided " + problems + ", reasons " + standings;
        }
    }

    private static Set<String> rivals(DecisionService service, Initiative initiative) {
        try {
            return Set.of("decided: " + service.decide(initiative));
        } catch (UndecidedException e) {
            return e.rules().stream().map(RuleRef::name).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Said> said(Decision decision) {
        List<Said> said = new ArrayList<>();
        for (Reason reason : decision.reasons()) {
            said.add(
                    switch (reason.type()) {
                        case EVIDENCE ->
                            said(
                                    reason.rule(),
                                    "favour",
                                    reason.standing(),
                                    reason.leader(),
                                    reason.weight(),
                                    reason.because());
                        case VERDICT ->
                            said(reason.rule(), "lead", reason.standing(), reason.leader(), reason.because());
                        case TIE_BREAK ->
                            said(reason.rule(), "tieBreak", reason.standing(), reason.leader(), reason.because());
                    });
        }
        decision.conditions()
                .forEach(it -> said.add(said(it.rule(), "require", null, it.requirement(), it.owner(), it.because())));
        decision.risks().forEach(it -> said.add(said(it.rule(), "warn", null, it.text())));
        decision.advice().forEach(it -> said.add(said(it.rule(), "advise", null, it.text())));
        decision.consulted().forEach(it -> said.add(said(it.rule(), "consult", null, it.role(), it.because())));
        decision.questions().forEach(it -> said.add(said(it.rule(), "ask", null, it.text())));
        return said;
    }

    private static Said said(RuleRef rule, String verb, Reason.@Nullable Standing standing, Object... arguments) {
        return new Said(rule.name(), verb, List.of(arguments), standing);
    }

    private static List<String> ruleTexts(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().endsWith(".drl"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void counts(int policies) {
        BigInteger all = BigInteger.ZERO;
        Set<String> fields = new TreeSet<>();
        int flawless = 0;
        for (int i = 0; i < policies; ) {
            Map<String, String> texts = new RandomRules(random, 3).texts();
            List<WrittenRule> rules = RuleTexts.read(texts.values());
            WaysToFillIn ways = WaysToFillIn.of(
                    rules.stream().flatMap(WrittenRule::questions).toList());
            // All lists of objectives are more; one in ten of those is taken.
            boolean isFew = ways.count().compareTo(BigInteger.valueOf(MOST_WAYS)) <= 0;
            if (!isFew && !(ways.count().intValue() == 34_364 && random.nextInt(10) == 0)) {
                continue;
            }
            i++;
            String context = String.join("\n", texts.values());
            Map<Situation, BigInteger> expected = new HashMap<>();
            ways.each(
                    new Facts(Map.of()),
                    way -> expected.merge(situation(OneDecision.of(rules, way)), BigInteger.ONE, BigInteger::add));
            all = all.add(ways.count());
            fields.addAll(ways.values().keySet());
            flawless += expected.keySet().stream().allMatch(it -> it instanceof Situation.Decided) ? 1 : 0;

            Policy policy = PolicyReader.fromTexts(texts);
            Analysis analysis = Analysis.of(policy);
            assertThat(analysis.shares()).as("%s", context).isPresent();
            assertThat(analysis.shares().get().situations()).as("%s", context).isEqualTo(expected);
            assertThat(analysis.shares().get().total()).as("%s", context).isEqualTo(ways.count());
            for (Leader leader : Leader.values()) {
                BigInteger count = expected.entrySet().stream()
                        .filter(it -> it.getKey() instanceof Situation.Decided decided && decided.who() == leader)
                        .map(Map.Entry::getValue)
                        .reduce(BigInteger.ZERO, BigInteger::add);
                assertThat(analysis.shares().get().of(leader)).as("%s", context).isEqualTo(count);
            }
            Proof proof = Proof.of(policy, Budget.normal());
            assertThat(proof.isDecided()).as("%s", context).isTrue();
            assertThat(proof.flaws().stream().anyMatch(Finding.Gap.class::isInstance))
                    .as("%s", context)
                    .isEqualTo(occurs(expected, Situation.NoVerdict.class, Situation.NoTieBreak.class));
            assertThat(proof.flaws().stream().anyMatch(Finding.Contradiction.class::isInstance))
                    .as("%s", context)
                    .isEqualTo(occurs(expected, Situation.VerdictsDisagree.class, Situation.TieBreaksDisagree.class));
        }
        System.out.println(policies + " policies, " + flawless + " decide all of theirs; " + all
                + " initiatives counted, of " + fields);
    }

    private static boolean occurs(Map<Situation, BigInteger> situations, Class<?>... types) {
        return situations.keySet().stream()
                .anyMatch(situation -> Arrays.stream(types).anyMatch(type -> type.isInstance(situation)));
    }

    private void interviews(int policies, int mostWays) {
        int steps = 0;
        int unknown = 0;
        Map<Aspect, Integer> settled = new EnumMap<>(Aspect.class);
        for (int i = 0; i < policies; ) {
            Map<String, String> texts = new RandomRules(random, 3).texts();
            List<WrittenRule> rules = RuleTexts.read(texts.values());
            WaysToFillIn ways = WaysToFillIn.of(
                    rules.stream().flatMap(WrittenRule::questions).toList());
            boolean asksForObjectives = ways.values().containsKey(Facts.OBJECTIVES);
            boolean isFew = ways.count().compareTo(BigInteger.valueOf(mostWays)) <= 0;
            // All lists of objectives are many; one in ten of those is taken.
            if (!isFew || (asksForObjectives && random.nextInt(10) > 0)) {
                continue;
            }
            i++;
            Interview interview =
                    Interview.of(PolicyReader.fromTexts(texts), Budget.normal()).orElseThrow();
            List<String> open = new ArrayList<>(ways.values().keySet());
            if (asksForObjectives) {
                open.add(Facts.MAIN);
            }
            Collections.shuffle(open, random);
            while (true) {
                steps++;
                WhatMayCome expected = WhatMayCome.of(rules, ways);
                String context = interview.answers() + "\n" + texts.values();
                assertThat(interview.outlook())
                        .as("%s", context)
                        .isEqualTo(new Outlook(expected.leaders(), expected.accountable(), expected.isUndecided()));
                for (Aspect aspect : Aspect.values()) {
                    boolean isSettled = isSettled(aspect, expected);
                    settled.merge(aspect, isSettled ? 1 : 0, Integer::sum);
                    assertThat(interview.isSettled(aspect))
                            .as("%s %s", aspect, context)
                            .isEqualTo(isSettled);
                }
                if (open.isEmpty()) {
                    break;
                }
                String field = asked(interview, open);
                open.remove(field);
                Reply reply = reply(field, ways);
                unknown += reply.value() == null ? 1 : 0;
                interview = interview.with(reply);
                ways = narrowed(ways, field, reply);
            }
        }
        System.out.println(policies + " interviews, " + steps + " steps, " + unknown + " times \"don't know\", settled "
                + settled);
    }

    /** What the interview asks, or else anything; the main objective comes before the further ones. */
    private String asked(Interview interview, List<String> open) {
        String asked = interview.question().map(it -> it.field().label()).orElse(open.get(0));
        String field = open.contains(asked) && random.nextBoolean() ? asked : open.get(0);
        return field.equals(Facts.OBJECTIVES) && open.contains(Facts.MAIN) ? Facts.MAIN : field;
    }

    private Reply reply(String field, WaysToFillIn ways) {
        List<@Nullable Object> values = ways.values().getOrDefault(field, List.of((Object[]) Objective.values()));
        Object value = values.get(random.nextInt(values.size()));
        if (field.equals(Fact.USERS.label()) && value != null) {
            value = ((Double) value).intValue();
        } else if (field.equals(Facts.OBJECTIVES)) {
            List<?> further = ((List<?>) value).subList(1, ((List<?>) value).size());
            value = further.isEmpty() && random.nextBoolean() ? null : further;
        }
        return new Reply(field(field), value);
    }

    private static Field field(String label) {
        Matcher attribute = Pattern.compile("attributes\\[\"(.*)\"]").matcher(label);
        return attribute.matches()
                ? Field.attribute(attribute.group(1))
                : Field.of(Subject.INITIATIVE, label).orElseThrow();
    }

    /** "A fact to which the answer was 'don't know' stays unknown"; no further objectives are known then. */
    private static WaysToFillIn narrowed(WaysToFillIn ways, String field, Reply reply) {
        Object value = reply.value();
        if (field.equals(Facts.MAIN) && ways.values().containsKey(Facts.OBJECTIVES)) {
            return ways.where(Facts.OBJECTIVES, list -> ((List<?>) list).get(0).equals(value));
        }
        if (field.equals(Facts.OBJECTIVES)) {
            Set<?> further = value == null ? Set.of() : Set.copyOf((List<?>) value);
            return ways.where(field, list -> Set.copyOf(((List<?>) list).subList(1, ((List<?>) list).size()))
                    .equals(further));
        }
        return ways.where(
                field,
                it -> value instanceof Integer users ? Double.valueOf(users).equals(it) : Objects.equals(value, it));
    }

    private static boolean isSettled(Aspect aspect, WhatMayCome expected) {
        return switch (aspect) {
            case LEADER -> expected.isLeaderSettled();
            case ACCOUNTABLE -> expected.isAccountableSettled();
            case CONDITIONS -> expected.areSettled(Set.of("require"));
            case CONSULTATIONS -> expected.areSettled(Set.of("consult"));
            case NOTES -> expected.areSettled(Set.of("warn", "advise", "ask"));
        };
    }

    private static Situation situation(OneDecision decision) {
        if (decision.problem() == null) {
            return new Situation.Decided(
                    Objects.requireNonNull(decision.leader()), Objects.requireNonNull(decision.accountable()));
        }
        List<Leader> rivals = List.copyOf(decision.rivals());
        return switch (decision.problem()) {
            case NO_VERDICT -> new Situation.NoVerdict();
            case VERDICTS_DIFFER -> new Situation.VerdictsDisagree(rivals);
            case NO_TIE_BREAK -> new Situation.NoTieBreak();
            case TIE_BREAKS_DIFFER -> new Situation.TieBreaksDisagree(rivals);
        };
    }

    @Test
    void the_table_of_conditions_has_all_that_a_rule_may_write_and_no_more() throws IOException {
        Map<Class<?>, List<String>> written = Map.of(
                Condition.Comparison.class,
                Stream.concat(
                                Stream.of("f == null", "f != null"),
                                Stream.of(Operator.values()).map(operator -> "f " + operator.sign() + " c"))
                        .toList(),
                Condition.Membership.class,
                List.of("f in ( c, d )", "f not in ( c, d )"),
                Condition.Containment.class,
                List.of("list contains c", "list not contains c"),
                Condition.Not.class,
                List.of("!( a )"),
                Condition.All.class,
                List.of("a && b", "a, b"),
                Condition.Any.class,
                List.of("a || b"));

        assertThat(leaves(Condition.class)).containsExactlyInAnyOrderElementsOf(written.keySet());
        assertThat(tableOfConditions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        written.values().stream().flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @MethodSource("conditionsOnOneFact")
    void a_condition_holds_for_an_unknown_fact_where_the_table_says_yes(String condition, String answer) {
        String written = condition
                .replaceAll("^f ", "users ")
                .replaceAll("^list ", "affectedTeams ")
                .replaceAll("contains c", "contains Team.LEGAL")
                .replaceAll("\\bc\\b", "5")
                .replaceAll("\\bd\\b", "7");
        Policy policy = PolicyReader.fromText("""
                package rules;
                import org.wholeads.*;
                global Ruling ruling;
                rule "it holds" salience 1 when Initiative( %s ) Balance() then ruling.lead( Leader.CTO, "it holds" ); end
                rule "otherwise" when Balance() then ruling.lead( Leader.CMO, "otherwise" ); end
                """.formatted(written));
        Initiative initiative = Initiative.builder()
                .name("a")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .build();

        Leader leader = RuleEngine.of(policy).decide(initiative).leader();

        assertThat(leader == Leader.CTO ? "yes" : "no").as(written).isEqualTo(answer);
    }

    static Stream<Arguments> conditionsOnOneFact() throws IOException {
        return tableOfConditions().entrySet().stream()
                .filter(row -> row.getKey().matches("(f|list) .*"))
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    /** What the page says of unknown facts, by condition. */
    private static Map<String, String> tableOfConditions() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("project.basedir", ""), "docs/semantics.md"));
        String section = page.substring(page.indexOf("## Conditions"), page.indexOf("`&&` binds tighter"));
        Map<String, String> rows = new LinkedHashMap<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            List<String> cells = Pattern.compile("\\|")
                    .splitAsStream(line.replace("\\|", "OR"))
                    .toList();
            Pattern.compile("`([^`]+)`")
                    .matcher(cells.get(1).replace("OROR", "||"))
                    .results()
                    .forEach(condition ->
                            rows.put(condition.group(1), cells.get(3).strip()));
        });
        return rows;
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(part -> leaves(part).stream())
                        .toList()
                : List.of(type);
    }
}
