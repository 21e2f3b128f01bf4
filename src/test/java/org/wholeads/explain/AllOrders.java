package org.wholeads.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholeads.analysis.SharedDiagrams;

/**
 * Tries all orders of questions, where these are few: the first question of the order that takes the fewest in the worst
 * case, then on average. What the library does without, as {@link QuestionsAskedTest} shows.
 */
final class AllOrders {
    /** Nodes that may be passed in trying all orders. */
    private static final long NODES = 20_000_000;

    private final Target<?> target;
    private final List<Question> questions;
    private final Map<List<Integer>, Optional<Cost>> known = new HashMap<>();

    AllOrders(Target<?> target) {
        this.target = target;
        this.questions = Question.all(target.space());
    }

    /** How many questions it takes from here. */
    private record Cost(int worst, double mean, Optional<Question> question) {
        boolean isLessThan(Cost other) {
            return worst < other.worst || (worst == other.worst && mean < other.mean - 1e-9);
        }
    }

    /** Empty if the target is settled, or there are too many orders. */
    Optional<Question> best(Mask mask) {
        SharedDiagrams left = left(target.diagrams(), mask.known());
        return canTryAll(left, mask.known()) ? best(left, mask.known()).flatMap(Cost::question) : Optional.empty();
    }

    private static SharedDiagrams left(SharedDiagrams before, int[] choices) {
        return before.given(new int[] {before.root(0)}, choices);
    }

    private List<Question> asked(SharedDiagrams left) {
        List<Question> asked = new ArrayList<>();
        for (Question question : questions) {
            boolean isAsked = false;
            for (int node = 0; node < left.size(); node++) {
                isAsked |= question.levels().contains(left.level(node));
            }
            if (isAsked) {
                asked.add(question);
            }
        }
        boolean main = asked.stream().anyMatch(Question::isMainObjective);
        return asked.stream().filter(it -> !(main && it.isFurtherObjectives())).toList();
    }

    private boolean canTryAll(SharedDiagrams left, int[] choices) {
        long most = NODES / (1_000 + left.size());
        long states = 1;
        for (Question question : asked(left)) {
            long answers = 1;
            for (int level : question.levels()) {
                answers = Math.min(most, answers * (choices[level] == SharedDiagrams.OPEN ? left.choices(level) : 1));
            }
            states = Math.min(most + 1, states * (1 + answers));
        }
        return states <= most;
    }

    private Optional<Cost> best(SharedDiagrams left, int[] choices) {
        List<Integer> key = Arrays.stream(choices).boxed().toList();
        Optional<Cost> found = known.get(key);
        if (found == null) {
            found = find(left, choices);
            known.put(key, found);
        }
        return found;
    }

    private Optional<Cost> find(SharedDiagrams left, int[] choices) {
        int classes = (int) left.ends().stream()
                .filter(end -> target.bit(SharedDiagrams.value(end)) != 0)
                .count();
        if (classes == 0) {
            return Optional.empty();
        }
        if (classes == 1) {
            return Optional.of(new Cost(0, 0, Optional.empty()));
        }
        Cost best = null;
        for (Question question : asked(left)) {
            Cost cost = cost(left, choices, question);
            best = best == null || cost.isLessThan(best) ? cost : best;
        }
        return Optional.of(Objects.requireNonNull(best));
    }

    private Cost cost(SharedDiagrams before, int[] choices, Question question) {
        int worst = 0;
        double mean = 0;
        double all = 0;
        for (int[] answer : answers(choices, question)) {
            SharedDiagrams left = left(before, answer);
            Optional<Cost> rest = best(left, answer);
            if (rest.isPresent()) {
                double weight = weight(left, answer);
                worst = Math.max(worst, rest.get().worst());
                mean += weight * rest.get().mean();
                all += weight;
            }
        }
        return new Cost(1 + worst, 1 + mean / all, Optional.of(question));
    }

    private List<int[]> answers(int[] choices, Question question) {
        List<int[]> answers = List.of(choices);
        for (int level : question.levels()) {
            if (choices[level] != SharedDiagrams.OPEN) {
                continue;
            }
            List<int[]> finer = new ArrayList<>();
            for (int[] answer : answers) {
                for (int choice = 0; choice < target.diagrams().choices(level); choice++) {
                    int[] more = answer.clone();
                    more[level] = choice;
                    finer.add(more);
                }
            }
            answers = finer;
        }
        return answers;
    }

    /** How likely the answers are. */
    private double weight(SharedDiagrams left, int[] choices) {
        double[] possible = new double[left.size()];
        for (int node = 0; node < possible.length; node++) {
            for (int choice = 0; choice < left.choices(left.level(node)); choice++) {
                possible[node] += target.share(left.level(node), choice) * possible(left.child(node, choice), possible);
            }
        }
        double weight = possible(left.root(0), possible);
        for (int level = 0; level < choices.length; level++) {
            weight *= choices[level] == SharedDiagrams.OPEN ? 1 : target.share(level, choices[level]);
        }
        return weight;
    }

    private double possible(int node, double[] possible) {
        return SharedDiagrams.isEnd(node) ? (target.bit(SharedDiagrams.value(node)) == 0 ? 0 : 1) : possible[node];
    }
}
