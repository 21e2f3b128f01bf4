package org.wholeads.benchmarks.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Outlooks;
import org.wholeads.explain.Question;
import org.wholeads.policy.Policy;

/** What it costs to ask: a step of an interview, and what is open of an initiative with the next question. Prints Markdown. */
final class Asking {
    private static final long WARM = 5_000_000_000L;

    private final int interviews;

    private Asking(boolean isQuick) {
        this.interviews = isQuick ? 100 : 400;
    }

    /** In a JVM of its own. */
    static String measured(Plan plan) throws IOException, InterruptedException {
        return OwnJvm.output(Asking.class, plan.rounds() == 1 ? "quick" : "full");
    }

    /** @param args {@code quick} or {@code full} */
    public static void main(String[] args) {
        Asking asking = new Asking(args[0].equals("quick"));
        Policy policy = Policies.of(Policies.BUNDLED);
        Initiative[] initiatives = Initiatives.of(Decide.INITIATIVES);
        Interview start = Interview.of(policy, Budget.normal()).orElseThrow();
        Outlooks outlooks = DecisionDiagram.of(policy, Budget.normal()).map(Outlooks::of).orElseThrow();

        line("");
        line("## Asking");
        line("");
        line("In one JVM after " + WARM / 1_000_000_000 + " s of the same, by the bundled policy: one step of "
                + asking.interviews + " interviews, which go on until all is settled, and of "
                + String.format(Locale.ROOT, "%,d", initiatives.length)
                + " initiatives who may still lead and be accountable together with the next question. Microseconds.");
        line("");
        line("| | median | 99 of 100 at most | most |");
        line("|---|---:|---:|---:|");
        row("the answer to a question", warm(() -> asking.steps(start, initiatives)));
        row("what is open of an initiative, and the next question", warm(() -> open(outlooks, initiatives)));
        Initiative[] bare = Arrays.stream(initiatives).map(Asking::bare).toArray(Initiative[]::new);
        row("the same where only kind and objectives are stated", warm(() -> open(outlooks, bare)));
    }

    private interface Run {
        List<Long> nanoseconds();
    }

    private static List<Long> warm(Run run) {
        long start = System.nanoTime();
        List<Long> last;
        do {
            last = run.nanoseconds();
        } while (System.nanoTime() - start < WARM);
        return last;
    }

    private List<Long> steps(Interview start, Initiative[] initiatives) {
        List<Long> nanoseconds = new ArrayList<>();
        for (int i = 0; i < interviews; i++) {
            Interview interview = start;
            while (interview.question().isPresent()) {
                Object answer = answer(interview.question().get(), initiatives[i]);
                long before = System.nanoTime();
                interview = interview.answer(answer);
                nanoseconds.add(System.nanoTime() - before);
            }
        }
        return nanoseconds;
    }

    private static @Nullable Object answer(Question question, Initiative initiative) {
        return question.isFurtherObjectives()
                ? initiative.objectives().subList(1, initiative.objectives().size())
                : question.field().in(initiative);
    }

    private static List<Long> open(Outlooks outlooks, Initiative[] initiatives) {
        List<Long> nanoseconds = new ArrayList<>();
        int leaders = 0;
        for (Initiative initiative : initiatives) {
            long before = System.nanoTime();
            Collection<?> possible = outlooks.of(initiative).leaders();
            boolean asks = outlooks.nextQuestion(initiative).isPresent();
            nanoseconds.add(System.nanoTime() - before);
            leaders += possible.size();
            if (possible.size() > 1 && !asks) {
                throw new IllegalStateException("nothing to ask about " + initiative);
            }
        }
        if (leaders < initiatives.length) {
            throw new IllegalStateException("somebody leads everything");
        }
        return nanoseconds;
    }

    private static Initiative bare(Initiative initiative) {
        return Initiative.builder()
                .name(initiative.name())
                .kind(initiative.kind())
                .objectives(initiative.objectives())
                .build();
    }

    private static void row(String what, List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        line("| " + what + " | " + micros(sorted[sorted.length / 2]) + " | " + micros(sorted[sorted.length * 99 / 100])
                + " | " + micros(sorted[sorted.length - 1]) + " |");
    }

    private static String micros(long nanoseconds) {
        return String.format(Locale.ROOT, nanoseconds < 100_000 ? "%.1f" : "%,.0f", nanoseconds / 1e3);
    }

    private static void line(String line) {
        System.out.println(line);
    }
}
