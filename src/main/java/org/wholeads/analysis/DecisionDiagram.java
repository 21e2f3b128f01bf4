package org.wholeads.analysis;

import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/**
 * What a policy says about every initiative, as a reduced ordered decision diagram: an inner node asks what stands at a
 * {@link Level} of the {@link Space}, its children stand for the {@linkplain Level#choices() choices}, an end is a {@link
 * Situation}.
 *
 * <p>Inner nodes are numbered from 0 to {@link #size()} - 1, children before parents, so that one array and one pass from 0
 * up answer most questions; ends are negative. On a way from the root levels only rise; a level that is left out does not
 * matter there. Immutable and safe for any number of threads.
 */
public final class DecisionDiagram {
    private final Space space;
    private final SharedDiagrams nodes;

    private DecisionDiagram(Space space, Nodes nodes, int top) {
        this.space = space;
        this.nodes = SharedDiagrams.of(space, nodes, top);
    }

    /**
     * The diagram of a policy.
     *
     * @return empty if it could not be built within the budget
     */
    public static Optional<DecisionDiagram> of(Policy policy, Budget budget) {
        try {
            World world = new World(budget, policy);
            int all = new PolicyDiagrams(policy, world.space(), world.diagrams()).situations();
            return Optional.of(
                    new DecisionDiagram(world.space(), world.diagrams().nodes(), world.legalEnds(all)));
        } catch (BudgetExceededException e) {
            return Optional.empty();
        }
    }

    /** What it is about. */
    public Space space() {
        return space;
    }

    /** The same as the only one of shared diagrams; {@link #situation(int)} says what its ends mean. */
    public SharedDiagrams nodes() {
        return nodes;
    }

    /** The node to start from; an end if the policy says the same about all. */
    public int root() {
        return nodes.root(0);
    }

    /** How many inner nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** Whether it is an end and not an inner node. */
    public boolean isEnd(int node) {
        return SharedDiagrams.isEnd(node);
    }

    /** The place of the level that an inner node asks for, in {@link Space#levels()}. */
    public int level(int node) {
        return nodes.level(node);
    }

    /** Where an inner node leads for the choice at this place. */
    public int child(int node, int choice) {
        return nodes.child(node, choice);
    }

    /**
     * What an end says.
     *
     * @return empty if no initiative can be here: five objectives, or a team although no teams are stated
     */
    public Optional<Situation> situation(int end) {
        int value = Nodes.value(end);
        return Ends.isPossible(value) ? Optional.of(Ends.situation(value)) : Optional.empty();
    }

    /** What the policy says about an initiative. */
    public Situation situation(Initiative initiative) {
        int node = root();
        while (!isEnd(node)) {
            node = child(node, space.levels().get(level(node)).choiceOf(initiative));
        }
        return situation(node).orElseThrow();
    }
}
