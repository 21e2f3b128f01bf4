package org.wholeads.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Enumeration;
import org.wholeads.analysis.SmallPolicies;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Course;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * What random interviews say to be possible, settled and worth asking, at each step and with "don't know" at any place,
 * equals what comes out for all initiatives, each taken through the rules by itself. {@code -Dseed=…} repeats a run.
 */
class InterviewAgainstEnumerationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int PARTS = 10;
    private static final int INTERVIEWS = 210; // of each part; 2,100 of all
    private static final int INITIATIVES = 70; // of each part
    private static final int OF_A_POLICY = 7;
    private static final int MOST_CASES = 600;

    static Stream<Long> seeds() {
        return IntStream.range(0, PARTS).mapToObj(part -> SEED + 100_000L * part);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_of_an_interview_says_what_enumeration_says(long seed) {
        int held = 0;
        for (long next = seed; held < INTERVIEWS; next++) {
            World world = new World(next);
            if (!world.cases.isEmpty()) {
                Interview start = Interview.of(world.policy, Budget.normal()).orElseThrow();
                RuleEngine engine = RuleEngine.unproved(world.policy);
                for (int i = 0; i < OF_A_POLICY; i++) {
                    world.hold(start, engine);
                    held++;
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_open_of_an_initiative_and_what_to_ask_is_what_an_interview_says_in_which_it_is_answered(long seed) {
        int told = 0;
        for (long next = seed; told < INITIATIVES; next++) {
            World world = new World(next);
            if (!world.cases.isEmpty()) {
                Interview start = Interview.of(world.policy, Budget.normal()).orElseThrow();
                Outlooks outlooks = DecisionDiagram.of(world.policy, Budget.normal())
                        .map(Outlooks::of)
                        .orElseThrow();
                for (int i = 0; i < OF_A_POLICY; i++) {
                    world.tell(outlooks, start.upTo(Aspect.ACCOUNTABLE));
                    told++;
                }
            }
        }
    }

    /** What the rules say about one initiative. */
    private record Said(
            Initiative initiative,
            Optional<Leader> leader,
            Optional<Leader> accountable,
            Set<Entry> entries,
            Map<Aspect, Object> aspects) {
        static Said of(Policy policy, Initiative initiative) {
            Course course = Course.of(policy, initiative);
            Optional<Leader> accountable = course.accountable();
            Set<Entry> entries = new TreeSet<>();
            if (accountable.isPresent()) {
                course.consequences().forEach(rule -> rule.consequences()
                        .forEach(it -> Entry.of(it).ifPresent(entries::add)));
            }
            Optional<Leader> leader = accountable.flatMap(person -> course.leader());
            Map<Aspect, Object> aspects = new EnumMap<>(Map.of(
                    Aspect.LEADER, leader,
                    Aspect.ACCOUNTABLE, List.of(leader, accountable),
                    Aspect.CONDITIONS, only(entries, Entry.Part.CONDITION),
                    Aspect.CONSULTATIONS, only(entries, Entry.Part.CONSULTATION),
                    Aspect.NOTES, only(entries, Entry.Part.RISK, Entry.Part.ADVICE, Entry.Part.QUESTION)));
            return new Said(initiative, leader, accountable, entries, aspects);
        }

        Object in(Aspect aspect) {
            return Objects.requireNonNull(aspects.get(aspect));
        }

        private static Set<Entry> only(Set<Entry> entries, Entry.Part... parts) {
            return entries.stream()
                    .filter(entry -> List.of(parts).contains(entry.part()))
                    .collect(Collectors.toSet());
        }
    }

    /** A random policy with all initiatives that it tells apart, and interviews by it. */
    private static final class World {
        private final Random random;
        private final Policy policy;
        private final List<Said> cases;
        /** For each field the values of initiatives, numbered: equal numbers stand for equal values. */
        private final Map<Field, IdentityHashMap<Initiative, Integer>> values = new HashMap<>();

        World(long seed) {
            random = new Random(seed);
            policy = PolicyReader.fromText(SmallPolicies.text(new SmallPolicies(seed)
                    .rules().stream().map(this::withAnotherVerb).toList()));
            cases = Enumeration.of(MOST_CASES, policy).stream()
                    .map(it -> Said.of(policy, it.initiative()))
                    .toList();
        }

        /** Not all that follows is a condition. */
        private String withAnotherVerb(String rule) {
            String call =
                    switch (random.nextInt(6)) {
                        case 0 -> "consult( Role.FINANCE, \"w\" )";
                        case 1 -> "warn( \"r\" )";
                        case 2 -> "advise( \"a\" )";
                        case 3 -> "ask( \"q\" )";
                        default -> null;
                    };
            return call == null ? rule : rule.replaceAll("ruling[.]require\\([^)]*\\)", "ruling." + call);
        }

        void hold(Interview start, RuleEngine engine) {
            Interview interview = start;
            Set<Aspect> settled = Set.of();
            check(interview);
            while (interview.question().isPresent()) {
                interview =
                        interview.answer(answer(interview, interview.question().get()));
                check(interview);
                Interview now = interview;
                assertThat(settled).as("what was settled stays so").allMatch(now::isSettled);
                settled = Stream.of(Aspect.values()).filter(now::isSettled).collect(Collectors.toSet());
            }
            conclude(interview, engine);
        }

        void tell(Outlooks outlooks, Interview start) {
            Initiative initiative = cases.get(random.nextInt(cases.size())).initiative();
            for (Fact fact : Fact.values()) {
                if (!fact.isRequired() && fact != Fact.ATTRIBUTES && random.nextBoolean()) {
                    initiative = initiative.toBuilder().set(fact, null).build();
                }
            }
            Initiative stated = initiative;
            Interview interview = start.resume(start.all().stream()
                    .map(Question::field)
                    .filter(field -> field.in(stated) != null)
                    .sorted(Comparator.comparing(field -> field.label().equals("objectives")))
                    .map(field -> new Reply(field, value(field, stated)))
                    .toList());
            Supplier<String> place = () -> stated + " by " + policy.rules();

            assertThat(outlooks.of(stated)).as(place).isEqualTo(outlook(left(interview, false)));
            assertThat(outlooks.of(stated)).as(place).isEqualTo(interview.outlook());
            assertThat(outlooks.nextQuestion(stated)).as(place).isEqualTo(interview.question());
        }

        private @Nullable Object answer(Interview interview, Question question) {
            if (question.mayBeUnknown() && random.nextInt(3) == 0) {
                return null;
            }
            List<Said> left = left(interview, false);
            return value(question.field(), left.get(random.nextInt(left.size())).initiative());
        }

        /** Further objectives are those but the main one. */
        private static @Nullable Object value(Field field, Initiative initiative) {
            List<?> objectives = initiative.objectives();
            return field.label().equals("objectives")
                    ? new LinkedHashSet<>(objectives.subList(1, objectives.size()))
                    : field.in(initiative);
        }

        private List<Said> left(Interview interview, boolean learning) {
            return cases.stream()
                    .filter(it ->
                            interview.answers().stream().allMatch(reply -> agrees(reply, it.initiative(), learning)))
                    .toList();
        }

        private static boolean agrees(Reply reply, Initiative initiative, boolean learning) {
            Object value = value(reply.field(), initiative);
            if (reply.value() == null) {
                return learning || value == null || (Set.of().equals(value) && reply.isFurtherObjectives());
            }
            return reply.value().equals(value);
        }

        private void check(Interview interview) {
            List<Said> left = left(interview, false);
            List<Said> learning = left(interview, true);
            Supplier<String> place = () -> interview.answers() + " by " + policy.rules();
            assertThat(left).as(place).isNotEmpty();
            assertThat(interview.outlook()).as(place).isEqualTo(outlook(left));
            assertThat(interview.outlookOnceKnown()).as(place).isEqualTo(outlook(learning));
            assertThat(interview.entries()).as(place).contains(entries(left));
            assertThat(interview.entriesOnceKnown()).as(place).contains(entries(learning));
            Map<Aspect, Set<Field>> once = mattering(interview, learning);
            Map<Aspect, Set<Field>> now = left.size() == learning.size() ? once : mattering(interview, left);
            for (Aspect aspect : Aspect.values()) {
                assertThat(interview.isSettled(aspect))
                        .as(() -> aspect + " after " + place.get())
                        .isEqualTo(isSettled(left, aspect));
                assertThat(interview.dependsOn(aspect))
                        .as(() -> aspect + " after " + place.get())
                        .extracting(Question::field)
                        .containsExactlyInAnyOrderElementsOf(once.getOrDefault(aspect, Set.of()).stream()
                                .filter(field -> isUnknown(field, interview))
                                .toList());
            }
            Optional<Aspect> first = Stream.of(Aspect.values())
                    .filter(aspect -> !isSettled(left, aspect))
                    .findFirst();
            assertThat(interview.aspect()).as(place).isEqualTo(first);
            assertThat(interview.question().isPresent()).as(place).isEqualTo(first.isPresent());
            first.ifPresent(aspect -> assertThat(now.get(aspect))
                    .as(() -> aspect + " after " + place.get())
                    .contains(interview.question().orElseThrow().field()));
        }

        private static boolean isUnknown(Field field, Interview interview) {
            return interview.answers().stream()
                    .noneMatch(reply -> reply.field().equals(field) && reply.value() != null);
        }

        private static boolean isSettled(List<Said> left, Aspect aspect) {
            return left.stream().map(it -> it.in(aspect)).distinct().count() == 1;
        }

        private static Outlook outlook(List<Said> left) {
            return new Outlook(
                    left.stream().flatMap(it -> it.leader().stream()).collect(Collectors.toSet()),
                    left.stream().flatMap(it -> it.accountable().stream()).collect(Collectors.toSet()),
                    left.stream().anyMatch(it -> it.leader().isEmpty()));
        }

        private static EntryOutlook entries(List<Said> left) {
            Set<Entry> open = new HashSet<>();
            Set<Entry> sure = new HashSet<>(left.get(0).entries());
            left.forEach(it -> {
                open.addAll(it.entries());
                sure.retainAll(it.entries());
            });
            open.removeAll(sure);
            return new EntryOutlook(sure, open);
        }

        /** For each aspect the fields in which alone two of these initiatives differ that come to something else. */
        private Map<Aspect, Set<Field>> mattering(Interview interview, List<Said> left) {
            List<Field> fields = interview.all().stream().map(Question::field).toList();
            Map<Aspect, Set<Field>> mattering = new EnumMap<>(Aspect.class);
            Stream.of(Aspect.values()).forEach(aspect -> mattering.put(aspect, new HashSet<>()));
            for (Field field : fields) {
                Map<Long, Said> seen = new HashMap<>();
                List<Field> others = fields.stream()
                        .filter(other -> !other.equals(field))
                        // Who asks for the main objective asks for the objectives as a whole.
                        .filter(other -> !(field.label().equals("primaryObjective")
                                && other.label().equals("objectives")))
                        .toList();
                long[] rests = rests(others, left);
                for (int i = 0; i < rests.length; i++) {
                    Said said = left.get(i);
                    Said before = seen.putIfAbsent(rests[i], said);
                    if (before != null) {
                        mattering.forEach((aspect, found) -> {
                            if (!before.in(aspect).equals(said.in(aspect))) {
                                found.add(field);
                            }
                        });
                    }
                }
            }
            return mattering;
        }

        /** For each initiative its values, as one number. */
        private long[] rests(List<Field> fields, List<Said> left) {
            long[] rests = new long[left.size()];
            for (Field field : fields) {
                IdentityHashMap<Initiative, Integer> numbers = values.computeIfAbsent(field, this::numbers);
                for (int i = 0; i < rests.length; i++) {
                    int number = Objects.requireNonNull(numbers.get(left.get(i).initiative()));
                    rests[i] = Math.addExact(Math.multiplyExact(rests[i], MOST_CASES), number);
                }
            }
            return rests;
        }

        private IdentityHashMap<Initiative, Integer> numbers(Field field) {
            Map<Optional<Object>, Integer> seen = new HashMap<>();
            IdentityHashMap<Initiative, Integer> numbers = new IdentityHashMap<>();
            for (Said said : cases) {
                Optional<Object> value = Optional.ofNullable(value(field, said.initiative()));
                numbers.put(said.initiative(), seen.computeIfAbsent(value, key -> seen.size()));
            }
            return numbers;
        }

        /** The decision on the answers is what was settled. */
        private void conclude(Interview interview, RuleEngine engine) {
            Interview whole = interview;
            for (Question question : interview.missing()) {
                whole = whole.with(new Reply(
                        question.field(), value(question.field(), cases.get(0).initiative())));
            }
            Initiative initiative = whole.initiative();
            Optional<Leader> decided;
            Set<Entry> entries;
            try {
                decided = Optional.of(engine.decide(initiative).leader());
            } catch (UndecidedException e) {
                decided = Optional.empty();
            }
            entries = Said.of(policy, initiative).entries();
            assertThat(decided)
                    .as(() -> initiative + " by " + policy.rules())
                    .isEqualTo(interview.outlook().settled());
            assertThat(interview.entries()).contains(new EntryOutlook(entries, Set.of()));
        }
    }
}
