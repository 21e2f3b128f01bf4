package org.wholeads.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses the question after which the fewest further ones settle a target. Where all orders of questions can be tried
 * within a budget, the choice is exact: the fewest questions in the worst case, then on average. Where not, it is the
 * question whose answer tells most about the target (the largest expected gain of information, Shannon 1948). Immutable.
 */
final class Strategy {
    /** Nodes that may be passed in trying all orders: some tenths of a second. */
    private static final long NODES = 20_000_000;

    private final Target target;
    private final List<Question> questions;

    Strategy(Target target) {
        this.target = target;
        this.questions = Question.all(target.space());
    }

    Target target() {
        return target;
    }

    /** The question to ask next; empty if the target is settled. */
    Optional<Question> next(Mask mask) {
        Target left = target.given(mask);
        if (left.count() == 0) {
            return Optional.empty();
        }
        List<Question> open = withoutFurther(mattering(left));
        if (open.size() <= 1) {
            return open.stream().findFirst();
        }
        Chooser chooser = new Chooser(left);
        return Optional.of(
                chooser.canTryAll(mask)
                        ? chooser.best(mask, open).question()
                        : open.stream()
                                .max(Comparator.comparingDouble(question -> chooser.gain(mask, question)))
                                .orElseThrow());
    }

    /** The questions whose answers can make a difference, exactly. */
    List<Question> mattering(Mask mask) {
        return mattering(target.given(mask));
    }

    private List<Question> mattering(Target left) {
        BitSet levels = left.levels();
        int[] below = left.possibleBelow(Mask.free(left.space()));
        return questions.stream()
                .filter(question -> question.levels().stream().anyMatch(levels::get))
                .filter(question -> new Relevance(left, below, settledBy(question)).matters())
                .toList();
    }

    /** The main objective is asked for if the objectives matter at all: further ones can only then be told from it. */
    private BitSet settledBy(Question question) {
        BitSet levels = new BitSet();
        question.levels().forEach(levels::set);
        if (question.isMainObjective()) {
            questions.stream().filter(Question::isFurtherObjectives).forEach(further -> further.levels()
                    .forEach(levels::set));
        }
        return levels;
    }

    /** The main objective comes before the further ones. */
    private static List<Question> withoutFurther(List<Question> open) {
        boolean mainIsOpen = open.stream().anyMatch(Question::isMainObjective);
        return open.stream()
                .filter(question -> !(mainIsOpen && question.isFurtherObjectives()))
                .toList();
    }

    /** How many questions it takes: at worst, and on average over what can be told apart. */
    private record Cost(int worst, double mean, Question question) {
        boolean isLessThan(Cost other) {
            return worst < other.worst || (worst == other.worst && mean < other.mean - 1e-9);
        }
    }

    /** Chooses for what is left of the target. */
    private final class Chooser {
        private final Target left;
        private final Map<Mask, Cost> known = new HashMap<>();

        Chooser(Target left) {
            this.left = left;
        }

        /** Whether the states that answers can lead to are few: each question is still open, or has one of its answers. */
        boolean canTryAll(Mask mask) {
            long budget = NODES / (1_000 + left.diagrams().size());
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

        /** The questions at whose answers ways to different ends part, and at most some more. */
        private List<Question> parting(Mask mask) {
            BitSet levels = new BitSet();
            Target target = left.given(mask);
            for (int node = 0; node < target.diagrams().size(); node++) {
                levels.set(target.diagrams().level(node));
            }
            return questions.stream()
                    .filter(question -> question.levels().stream().anyMatch(levels::get))
                    .toList();
        }

        /** How much an answer tells; of a list the element that tells most. */
        double gain(Mask mask, Question question) {
            double[] before = entropies(mask);
            return question.levels().stream()
                    .filter(mask::isOpen)
                    .mapToDouble(level -> gain(mask, level, before))
                    .max()
                    .orElse(0);
        }

        private double gain(Mask mask, int level, double[] before) {
            double gain = 0;
            int choices = left.diagrams().choices(level);
            Mask[] masks = new Mask[choices];
            for (int choice = 0; choice < choices; choice++) {
                masks[choice] = mask.with(level, choice);
            }
            for (int i = 0; i < left.count(); i++) {
                double all = 0;
                double sum = 0;
                for (int choice = 0; choice < choices; choice++) {
                    if (mask.allows(level, choice)) {
                        double[] shares = left.shares(i, masks[choice]);
                        double count = left.count(level, choice)
                                * Arrays.stream(shares).sum();
                        all += count;
                        sum += count == 0 ? 0 : count * entropy(shares);
                    }
                }
                gain += before[i] - sum / all;
            }
            return gain;
        }

        private double[] entropies(Mask mask) {
            double[] entropies = new double[left.count()];
            for (int i = 0; i < entropies.length; i++) {
                entropies[i] = entropy(left.shares(i, mask));
            }
            return entropies;
        }

        private static double entropy(double[] shares) {
            double all = Arrays.stream(shares).sum();
            return Arrays.stream(shares)
                    .filter(share -> share > 0)
                    .map(share -> -share / all * Math.log(share / all))
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
            return answers.stream().filter(left::isPossible).toList();
        }

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
                double weight = left.count(answer);
                Cost rest = rest(answer);
                worst = Math.max(worst, rest.worst());
                mean += weight * rest.mean();
                all += weight;
            }
            return new Cost(1 + worst, 1 + mean / all, question);
        }

        private Cost rest(Mask mask) {
            List<Question> open = left.isSettled(mask) ? List.of() : withoutFurther(parting(mask));
            return open.isEmpty() ? new Cost(0, 0, questions.get(0)) : best(mask, open);
        }
    }
}
