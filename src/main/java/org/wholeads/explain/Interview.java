package org.wholeads.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.analysis.Budget;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Subject;

/**
 * Asks one question after the other until what a decision says is settled: first who leads, then the other {@linkplain Aspect
 * aspects}. Its state is the list of its answers, so that a form on the web needs to keep nothing else. Immutable and safe
 * for any number of threads: each answer gives the interview that goes on.
 *
 * <p>A fact is in one of three states. Not asked yet: it may turn out to have any value, or stay unstated. Answered: it has
 * that value. "Don't know": it stays unstated in the decision that is made now. {@linkplain #outlook Possible} and
 * {@linkplain #isSettled settled} quantify over all legal initiatives that agree with this. So something is always possible,
 * what is settled stays settled whatever is answered next, and the decision on the answers is among the possible ones. What
 * could still come out if somebody did learn what nobody knows is told apart: {@link #outlookOnceKnown}, {@link #dependsOn}.
 *
 * <pre>{@code
 * Interview interview = Interview.of(policy, Budget.normal()).orElseThrow();
 * while (interview.question().isPresent()) {
 *     interview = interview.answer(ask(interview.question().get()));
 * }
 * }</pre>
 */
public final class Interview {
    private static final Field MAIN =
            Field.of(Subject.INITIATIVE, Question.MAIN).orElseThrow();
    private static final List<Field> REQUIRED = List.of(
            Field.of(Subject.INITIATIVE, Fact.KIND.label()).orElseThrow(),
            MAIN,
            Field.of(Subject.INITIATIVE, Fact.NAME.label()).orElseThrow());

    private final Agenda agenda;
    private final Aspect last;
    private final List<Reply> answers;
    private final Mask mask;
    private final Optional<Next> next;

    /** What to ask next, and what that is to settle. */
    private record Next(Aspect aspect, Question question) {}

    private Interview(Agenda agenda, Aspect last, List<Reply> answers) {
        this.agenda = agenda;
        this.last = last;
        this.answers = List.copyOf(answers);
        this.mask = mask(false);
        this.next = Stream.of(Aspect.values())
                .filter(aspect -> aspect.compareTo(last) <= 0)
                .flatMap(aspect -> agenda.next(aspect, mask).map(it -> new Next(aspect, withoutMain(it))).stream())
                .findFirst();
    }

    /**
     * An interview about an initiative of which nothing is known yet.
     *
     * @return empty if the policy is too large to tell within the budget who can still lead
     */
    public static Optional<Interview> of(Policy policy, Budget budget) {
        return Agenda.of(policy, budget).map(agenda -> new Interview(agenda, Aspect.NOTES, List.of()));
    }

    /** The same, but it asks no further once this aspect and those before it are settled. */
    public Interview upTo(Aspect aspect) {
        return new Interview(agenda, aspect, answers);
    }

    /** A further objective is not the main one. */
    private Question withoutMain(Question question) {
        Optional<Reply> main = answer(Question.MAIN);
        return question.isFurtherObjectives() && main.isPresent()
                ? question.without(Objects.requireNonNull(main.get().value()))
                : question;
    }

    /** What to ask next: its answer can change the {@link #aspect}. Empty if all aspects that are asked for are settled. */
    public Optional<Question> question() {
        return next.map(Next::question);
    }

    /** What the question is to settle. */
    public Optional<Aspect> aspect() {
        return next.map(Next::aspect);
    }

    /** The answers so far, in order. */
    public List<Reply> answers() {
        return answers;
    }

    /**
     * Goes on with the answer to {@link #question}.
     *
     * @param answer a value of the question's field, for several constants a collection of them; {@code null}: "don't know"
     * @throws IllegalStateException if there is no question
     * @throws IllegalArgumentException if it is "don't know" and every initiative has this, or a further objective is the
     *     main one
     * @throws org.wholeads.InvalidInitiativeException if no initiative may have this value
     * @throws ClassCastException if it is no value of the field
     */
    public Interview answer(@Nullable Object answer) {
        Question asked = question().orElseThrow(() -> new IllegalStateException("there is no question"));
        return with(new Reply(asked.field(), answer));
    }

    /**
     * Goes on with an answer to any question, asked or not; it replaces an earlier answer about the same field.
     *
     * @throws IllegalArgumentException if the field is none of an initiative, if it is "don't know" and every initiative has
     *     this, or if further objectives come before the main one or hold it
     * @throws org.wholeads.InvalidInitiativeException if no initiative may have this value
     * @throws ClassCastException if it is no value of the field
     */
    public Interview with(Reply answer) {
        List<Reply> all = new ArrayList<>(answers);
        all.replaceAll(old -> old.field().equals(answer.field()) ? answer : old);
        if (!all.contains(answer)) {
            all.add(answer);
        }
        return resume(all);
    }

    /**
     * The interview by the same policy with these answers and no others: a part of {@link #answers} goes back to it.
     *
     * @throws IllegalArgumentException as {@link #with}, or if two answers are about the same field
     * @throws org.wholeads.InvalidInitiativeException if no initiative may have these values
     * @throws ClassCastException if an answer is no value of its field
     */
    public Interview resume(List<Reply> answers) {
        check(answers);
        return new Interview(agenda, last, answers);
    }

    private static void check(List<Reply> answers) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Reply answer : answers) {
            Field field = answer.field();
            if (field.subject() != Subject.INITIATIVE) {
                throw new IllegalArgumentException(field + " is no field of an initiative");
            }
            if (!fields.add(field)) {
                throw new IllegalArgumentException(field + " is answered twice");
            }
            if (answer.value() == null && !field.isOptional() && !answer.isFurtherObjectives()) {
                throw new IllegalArgumentException("every initiative has " + field);
            }
            if (answer.isFurtherObjectives()) {
                checkFurther(answer, answers);
            }
        }
        build(answers);
    }

    private static void checkFurther(Reply further, List<Reply> answers) {
        Object main = answers.stream()
                .filter(Reply::isMainObjective)
                .findFirst()
                .map(Reply::value)
                .orElseThrow(() -> new IllegalArgumentException("the main objective comes before the further ones"));
        if (further.value() instanceof Collection<?> several && several.contains(main)) {
            throw new IllegalArgumentException(main + " is the main objective already");
        }
    }

    /** The interview as it was before the last answer; the same if there is none. */
    public Interview back() {
        return answers.isEmpty() ? this : resume(answers.subList(0, answers.size() - 1));
    }

    /** Who can still lead and be accountable; "don't know" stays unstated. */
    public Outlook outlook() {
        return agenda.outlook(mask);
    }

    /** Who could still lead and be accountable if also what nobody knows turned out to be anything, or stayed unstated. */
    public Outlook outlookOnceKnown() {
        return agenda.outlook(mask(true));
    }

    /** What the lists of the decision can still hold; "don't know" stays unstated. Empty if it is not within the budget. */
    public Optional<EntryOutlook> entries() {
        return agenda.entries(mask);
    }

    /** What they could still hold if also what nobody knows turned out to be anything, or stayed unstated. */
    public Optional<EntryOutlook> entriesOnceKnown() {
        return agenda.entries(mask(true));
    }

    /** Whether no further answer can change the aspect; false also if that cannot be told within the budget. */
    public boolean isSettled(Aspect aspect) {
        return agenda.isSettled(aspect, mask);
    }

    /** Whether it can be told within the budget if the aspect is settled. */
    public boolean isWithinBudget(Aspect aspect) {
        return agenda.isWithinBudget(aspect);
    }

    /** What nobody stated, asked or not, and would change the aspect for some way to learn all that nobody stated. */
    public List<Question> dependsOn(Aspect aspect) {
        return agenda.mattering(aspect, mask(true));
    }

    /** All that some rule reads. */
    List<Question> all() {
        return Question.all(agenda.space());
    }

    /** What every initiative has and nobody stated yet: some of kind, main objective and name. */
    public List<Question> missing() {
        List<Question> asked = all();
        return REQUIRED.stream()
                .filter(field -> answer(field.label()).isEmpty())
                .map(field -> asked.stream()
                        .filter(question -> question.field().equals(field))
                        .findFirst()
                        .orElseGet(() -> new Question(field, List.of(), field.choices())))
                .toList();
    }

    /**
     * The initiative that the answers describe.
     *
     * @throws IllegalStateException if something is {@link #missing}
     */
    public Initiative initiative() {
        List<Question> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("an initiative needs " + missing);
        }
        return build(answers);
    }

    private Optional<Reply> answer(String label) {
        return answers.stream()
                .filter(answer -> answer.field().label().equals(label))
                .findFirst();
    }

    private Mask mask(boolean learning) {
        return Mask.of(agenda.space(), answers, build(answers), learning);
    }

    /** What is missing is filled in with anything. */
    private static Initiative build(List<Reply> answers) {
        InitiativeBuilder builder = Initiative.builder().name("?").kind(Kind.TOOL);
        Objective main = Objective.PRODUCTIVITY;
        Set<Objective> further = new LinkedHashSet<>();
        for (Reply answer : answers) {
            if (answer.isMainObjective()) {
                main = Objective.class.cast(answer.value());
            } else if (!answer.isFurtherObjectives()) {
                state(builder, answer);
            } else if (answer.value() instanceof Collection<?> several) {
                several.forEach(it -> further.add(Objective.class.cast(it)));
            }
        }
        Set<Objective> mainFirst = new LinkedHashSet<>();
        mainFirst.add(main);
        mainFirst.addAll(further);
        return builder.objectives(List.copyOf(mainFirst)).build();
    }

    private static void state(InitiativeBuilder builder, Reply answer) {
        Field field = answer.field();
        if (field.key().isEmpty()) {
            builder.set(field.fact().orElseThrow(), answer.value());
        } else if (answer.value() != null) {
            builder.attribute(field.key(), (String) answer.value());
        }
    }
}
