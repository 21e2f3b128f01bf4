package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * Everything that a policy can say, prepared once, in the order in which a decision says it: a decision only has to pick.
 * Immutable.
 */
final class Statements {
    private final Policy policy;
    private final Statement[] inOrder;
    private final int[][] ofRule;
    private final int[] ends;

    /** By leader, then by statement. */
    private final Object[][] byLeader;

    private final int[] weights;
    private final int[] sides;

    Statements(Policy policy) {
        this.policy = policy;
        this.inOrder = inOrder(policy.rules());
        this.ofRule = byRule(policy.rules().size(), inOrder);
        this.ends = ends(inOrder);
        this.byLeader = new Object[Leader.values().length][inOrder.length];
        this.weights = new int[inOrder.length];
        this.sides = new int[inOrder.length];
        for (int i = 0; i < inOrder.length; i++) {
            weights[i] = inOrder[i].weight();
            sides[i] = inOrder[i].leader().ordinal();
            for (Leader leader : Leader.values()) {
                byLeader[leader.ordinal()][i] = inOrder[i].under(leader);
            }
        }
    }

    private static Statement[] inOrder(List<Rule> rules) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int place = 0; place < rules.get(i).consequences().size(); place++) {
                all.add(Statement.of(i, rules.get(i), place));
            }
        }
        all.sort((one, other) -> Statement.order(one, other, rules));
        return all.toArray(new Statement[0]);
    }

    private static int[] ends(Statement[] inOrder) {
        int[] ends = new int[Statement.Part.values().length];
        for (Statement statement : inOrder) {
            for (int part = statement.part().ordinal(); part < ends.length; part++) {
                ends[part]++;
            }
        }
        return ends;
    }

    private static int[][] byRule(int rules, Statement[] statements) {
        BitSet[] byRule = new BitSet[rules];
        for (int i = 0; i < statements.length; i++) {
            int rule = statements[i].rule();
            byRule[rule] = byRule[rule] == null ? new BitSet() : byRule[rule];
            byRule[rule].set(i);
        }
        int[][] arrays = new int[rules][];
        for (int rule = 0; rule < rules; rule++) {
            arrays[rule] = array(byRule[rule]);
        }
        return arrays;
    }

    private static int[] array(BitSet set) {
        int[] array = new int[set.cardinality()];
        for (int i = set.nextSetBit(0), next = 0; i >= 0; i = set.nextSetBit(i + 1)) {
            array[next++] = i;
        }
        return array;
    }

    Policy policy() {
        return policy;
    }

    Statement get(int index) {
        return inOrder[index];
    }

    int size() {
        return inOrder.length;
    }

    /** The index of the first statement of a part, if there is one. */
    int start(Statement.Part part) {
        return part.ordinal() == 0 ? 0 : ends[part.ordinal() - 1];
    }

    /** The index behind the last statement of a part. */
    int end(Statement.Part part) {
        return ends[part.ordinal()];
    }

    /**
     * What goes into a decision for each statement if this is the leader, or the one who breaks a tie, and a statement of
     * higher salience said so.
     */
    Object[] under(Leader leader) {
        return byLeader[leader.ordinal()];
    }

    /** Adds the weights of the evidence among these up. */
    Balance weigh(long[] said) {
        int[] sums = new int[byLeader.length];
        int from = start(Statement.Part.EVIDENCE);
        int to = end(Statement.Part.EVIDENCE);
        for (int word = from >> 6; word << 6 < to; word++) {
            for (long rest = Bits.part(said, word, from, to); rest != 0; rest &= rest - 1) {
                int evidence = (word << 6) + Long.numberOfTrailingZeros(rest);
                sums[sides[evidence]] += weights[evidence];
            }
        }
        return new Balance(
                sums[Leader.CTO.ordinal()], sums[Leader.CMO.ordinal()], sums[Leader.HANDS_ON_USER.ordinal()]);
    }

    /** What this rule says, as indexes for {@link #get}. */
    int[] of(int rule) {
        return ofRule[rule];
    }
}
