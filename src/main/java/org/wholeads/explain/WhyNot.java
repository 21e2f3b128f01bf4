package org.wholeads.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;

/**
 * Why a leader was not decided on: every rule that would have led there, and what stood in its way.
 *
 * @param asked the leader in question
 * @param decided who leads; {@code null} if the policy cannot decide
 * @param paths one for each verdict that names the leader: first those that hold but were overruled, then by the number of
 *     comparisons that failed; none if no rule ever names this leader, or if the leader was decided on
 */
public record WhyNot(Leader asked, @Nullable Leader decided, List<Path> paths) {
    public WhyNot {
        paths = List.copyOf(paths);
    }

    /**
     * What stood in the way of one verdict.
     *
     * @param rule the verdict
     * @param obstacles what keeps it from holding, each of which has to be removed; none if the rule holds
     * @param overruledBy the verdicts that stand above it: those of higher salience, or of the same salience if they
     *     disagree; they would have to fall too
     */
    public record Path(Rule rule, List<Obstacle> obstacles, List<Rule> overruledBy) {
        public Path {
            obstacles = List.copyOf(obstacles);
            overruledBy = List.copyOf(overruledBy);
        }

        /** Every comparison that failed, in the order of the text; none if the rule holds. */
        public List<Observation> failed() {
            return obstacles.stream().flatMap(Obstacle::comparisons).toList();
        }
    }
}
