package org.wholeads.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholeads.analysis.Level;

/**
 * Chooses the question after which the fewest further ones settle the leader. Where all orders of questions can be tried
 * within a budget, the choice is exact: the fewest questions in the worst case, then on average. Where not, it is the
 * question whose answer tells most about the leader (the largest expected gain of information, Shannon 1948). Immutable.
 */
final class Strategy {
    /** Nodes that may be passed in trying all orders: some tenths of a second. */
    private static final long NODES = 20_000_000;

    private final Reading reading;
    private final List<Question> questions;

    Strategy(Reading reading) {
        this.reading = reading;
        this.questions = Question.all(reading.space());
    }

    List<Question> questions() {
        return questions;
    }

    /** The question to ask next; empty if the leader is settled, or nothing that is open matters. */
    Optional<Question> next(Mask mask) {
        if (reading.outlook(mask).isOne()) {
            return Optional.empty();
        }
        List<Question> open = open(mask);
        if (open.size() <= 1) {
            return open.stream().findFirst();
        }
        return canTryAll(mask)
                ? Optional.of(new Exact().best(mask, open).question())
                : open.stream().max(Comparator.comparingDouble(question -> gain(mask, question)));
    }

    /** Whether the states that answers can lead to are few: each question is still open, or has one of its answers. */
    private boolean canTryAll(Mask mask) {
        long budget = NODES / (1_000 + reading.diagram().size());
        long states = 1;
        for (Question question : parting(mask)) {
            long answers = 1;
            for (int level : question.levels()) {
                answers = Math.min(budget, answers * mask.open().get(level).cardinality());
            }
            states = Math.min(budget + 1, states * (1 + answers));
        }
        return states <= budget;
    }

    /** The questions at whose answers ways part. */
    private List<Question> parting(Mask mask) {
        BitSet partings = reading.partings(mask);
        return questions.stream()
                .filter(question -> question.levels().stream().anyMatch(partings::get))
                .toList();
    }

    /** Those that may be asked now. */
    private List<Question> open(Mask mask) {
        List<Question> open = parting(mask);
        // The main objective comes before the further ones, which can only then be told from it.
        boolean mainIsOpen = open.stream().anyMatch(Question::isMainObjective);
        return open.stream()
                .filter(question -> !(mainIsOpen && question.isFurtherObjectives()))
                .toList();
    }

    /** How much an answer tells; of a list the element that tells most. */
    private double gain(Mask mask, Question question) {
        double before = entropy(reading.shares(mask));
        return question.levels().stream()
                .filter(mask::isOpen)
                .mapToDouble(level -> before - after(mask, level))
                .max()
                .orElse(0);
    }

    private double after(Mask mask, int place) {
        Level level = reading.level(place);
        double all = 0;
        double sum = 0;
        for (int choice = 0; choice < level.choices().size(); choice++) {
            if (mask.allows(place, choice)) {
                Map<?, Double> shares = reading.shares(mask.with(place, choice));
                double count = level.choices().get(choice).count().doubleValue() * total(shares);
                all += count;
                sum += count * entropy(shares);
            }
        }
        return sum / all;
    }

    private static double total(Map<?, Double> shares) {
        return shares.values().stream().mapToDouble(share -> share).sum();
    }

    private static double entropy(Map<?, Double> shares) {
        double all = total(shares);
        return shares.values().stream()
                .filter(share -> share > 0)
                .mapToDouble(share -> -share / all * Math.log(share / all))
                .sum();
    }

    /** All answers to a question, as what is open then. */
    private List<Mask> answers(Mask mask, Question question) {
        List<Mask> answers = List.of(mask);
        for (int place : question.levels()) {
            List<Mask> finer = new ArrayList<>();
            for (Mask answer : answers) {
                answer.open().get(place).stream().forEach(choice -> finer.add(answer.with(place, choice)));
            }
            answers = finer;
        }
        return answers.stream().filter(reading::isPossible).toList();
    }

    /** How many questions it takes: at worst, and on average over what can be told apart. */
    private record Cost(int worst, double mean, Question question) {
        boolean isLessThan(Cost other) {
            return worst < other.worst || (worst == other.worst && mean < other.mean - 1e-9);
        }
    }

    private final class Exact {
        private final Map<Mask, Cost> known = new HashMap<>();

        Cost best(Mask mask, List<Question> open) {
            Cost best = known.get(mask);
            if (best != null) {
                return best;
            }
            for (Question question : open) {
                Cost cost = cost(mask, question);
                best = best == null || cost.isLessThan(best) ? cost : best;
            }
            Cost found = Objects.requireNonNull(best);
            known.put(mask, found);
            return found;
        }

        private Cost cost(Mask mask, Question question) {
            int worst = 0;
            double mean = 0;
            double all = 0;
            for (Mask answer : answers(mask, question)) {
                double weight = reading.count(answer);
                Cost rest = rest(answer);
                worst = Math.max(worst, rest.worst());
                mean += weight * rest.mean();
                all += weight;
            }
            return new Cost(1 + worst, 1 + mean / all, question);
        }

        private Cost rest(Mask mask) {
            List<Question> open = reading.outlook(mask).isOne() ? List.of() : open(mask);
            return open.isEmpty() ? new Cost(0, 0, questions.get(0)) : best(mask, open);
        }
    }
}
