package org.wholeads.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Makes diagrams from diagrams. Yes/no diagrams have the ends 0 and 1; others have numbers. Every step counts against the
 * budget. Not thread-safe.
 */
final class Diagrams {
    private static final int LARGEST_MEMORY = 1 << 22;

    /** Counting at a node takes about as long as so many steps. */
    private static final int STEPS_OF_A_VISIT = 8;

    /** In the memory: the two never both say yes. */
    private static final int APART = Operation.values().length;

    /** In the memory: the three never all say yes; the third stands where else a result does. */
    private static final int APART_OF_THREE = APART + 1;

    private final Nodes nodes;
    private final long limit;
    private long steps;
    private int[] stack = new int[1 << 10];
    private int top;
    private int[] memory = empty(1 << 14);

    /** Of one mapping at a time: results by node, and which mapping they belong to. */
    private int[] mapped = new int[0];

    private int[] mappedIn = new int[0];
    private int mapping;

    /** Where something was remembered during temporary work; more than there is room for mean anywhere. */
    private final int[] noted = new int[1 << 20];

    private int notes;

    /** How many times temporary work was begun, and whether it goes on. */
    private int works;

    private boolean isTemporary;

    /** How many nodes are older than the last temporary work. */
    private int lasting;

    Diagrams(int[] arities, Budget budget) {
        this.nodes = new Nodes(arities, budget);
        this.limit = budget.steps();
    }

    Nodes nodes() {
        return nodes;
    }

    long steps() {
        return steps;
    }

    /** Yes for the choices that the predicate accepts. */
    int literal(int level, IntPredicate accepted) {
        int arity = nodes.arity(level);
        int[] children = new int[arity];
        for (int choice = 0; choice < arity; choice++) {
            children[choice] = accepted.test(choice) ? Nodes.TRUE : Nodes.FALSE;
        }
        return nodes.node(level, children, 0);
    }

    int not(int f) {
        return map(f, value -> 1 - value);
    }

    int and(int f, int g) {
        return apply(Operation.AND, f, g);
    }

    int or(int f, int g) {
        return apply(Operation.OR, f, g);
    }

    /** The diagram whose ends are those of the others, combined. */
    int apply(Operation operation, int f, int g) {
        int direct = operation.direct(f, g);
        if (direct != Operation.OPEN) {
            return direct;
        }
        int slot = slot(operation.ordinal(), f, g);
        if (memory[slot] == operation.ordinal() && memory[slot + 1] == f && memory[slot + 2] == g) {
            return memory[slot + 3];
        }
        int level = Math.min(nodes.level(f), nodes.level(g));
        int arity = nodes.arity(level);
        step(arity);
        int base = push(arity);
        for (int choice = 0; choice < arity; choice++) {
            int child = apply(operation, below(f, level, choice), below(g, level, choice));
            stack[base + choice] = child;
        }
        int result = nodes.node(level, stack, base);
        top = base;
        remember(operation.ordinal(), f, g, result);
        return result;
    }

    /** Whether two yes/no diagrams both say yes somewhere; makes no node. */
    boolean meet(int f, int g) {
        int direct = Operation.AND.direct(f, g);
        if (direct != Operation.OPEN) {
            return direct != Nodes.FALSE;
        }
        int slot = slot(APART, f, g);
        if (memory[slot] == APART && memory[slot + 1] == f && memory[slot + 2] == g) {
            return false;
        }
        int level = Math.min(nodes.level(f), nodes.level(g));
        int arity = nodes.arity(level);
        step(arity);
        for (int choice = 0; choice < arity; choice++) {
            if (meet(below(f, level, choice), below(g, level, choice))) {
                return true;
            }
        }
        remember(APART, f, g, Nodes.FALSE);
        return false;
    }

    /** Whether three yes/no diagrams all say yes somewhere; makes no node. */
    boolean meet(int f, int g, int h) {
        if (f == Nodes.TRUE || f == g || f == h || g == Nodes.FALSE) {
            return meet(g, h);
        }
        if (g == Nodes.TRUE || g == h || h == Nodes.FALSE) {
            return meet(f, h);
        }
        if (h == Nodes.TRUE || f == Nodes.FALSE) {
            return meet(f, g);
        }
        int slot = slot(APART_OF_THREE, f, g, h);
        if (memory[slot] == APART_OF_THREE && memory[slot + 1] == f && memory[slot + 2] == g && memory[slot + 3] == h) {
            return false;
        }
        int level = Math.min(nodes.level(f), Math.min(nodes.level(g), nodes.level(h)));
        int arity = nodes.arity(level);
        step(arity);
        for (int choice = 0; choice < arity; choice++) {
            if (meet(below(f, level, choice), below(g, level, choice), below(h, level, choice))) {
                return true;
            }
        }
        rememberAt(slot(APART_OF_THREE, f, g, h), APART_OF_THREE, f, g, h);
        return false;
    }

    /** The diagram with other ends. */
    int map(int f, IntUnaryOperator values) {
        mapping++;
        return mapBelow(f, values);
    }

    private int mapBelow(int f, IntUnaryOperator values) {
        if (Nodes.isEnd(f)) {
            return Nodes.end(values.applyAsInt(Nodes.value(f)));
        }
        if (f >= mapped.length) {
            int size = Math.max(nodes.count() + (nodes.count() >> 1), 1 << 10);
            mapped = Arrays.copyOf(mapped, size);
            mappedIn = Arrays.copyOf(mappedIn, size);
        }
        if (mappedIn[f] == mapping) {
            return mapped[f];
        }
        int level = nodes.level(f);
        int arity = nodes.arity(level);
        step(arity);
        int base = push(arity);
        for (int choice = 0; choice < arity; choice++) {
            int child = mapBelow(nodes.child(f, choice), values);
            stack[base + choice] = child;
        }
        int result = nodes.node(level, stack, base);
        top = base;
        mapped[f] = result;
        mappedIn[f] = mapping;
        return result;
    }

    /** The inner nodes of a diagram, each after its children, for whoever counts or searches: a walk costs steps, too. */
    int[] childrenFirst(int root) {
        int[] order = Reach.childrenFirst(nodes, root);
        steps(STEPS_OF_A_VISIT * (long) order.length);
        return order;
    }

    private int below(int f, int level, int choice) {
        return nodes.level(f) == level ? nodes.child(f, choice) : f;
    }

    private int push(int arity) {
        int base = top;
        top += arity;
        if (top > stack.length) {
            stack = Arrays.copyOf(stack, Math.max(top, 2 * stack.length));
        }
        return base;
    }

    /** Counts the step of visiting a node. */
    void visit(int node) {
        step(nodes.arity(nodes.level(node)));
    }

    /** Most levels have few choices; where there are many, a node takes as long as several. */
    private void step(int arity) {
        steps(1 + arity / 8);
    }

    /** Counts steps that are taken elsewhere. */
    void steps(long more) {
        steps += more;
        if (steps > limit) {
            throw new BudgetExceededException();
        }
    }

    private int slot(int operation, int f, int g) {
        int hash = (f * 0x9E3779B1 ^ g) * 0x85EBCA77 + operation * 0xC2B2AE3D;
        hash ^= hash >>> 15;
        return (hash & (memory.length / 4 - 1)) * 4;
    }

    private int slot(int operation, int f, int g, int h) {
        return slot(operation, f, g + h * 0x27D4EB2F);
    }

    private void remember(int operation, int f, int g, int result) {
        if (memory.length < 4 * nodes.count() && memory.length < 4 * LARGEST_MEMORY) {
            memory = empty(memory.length / 2);
        }
        rememberAt(slot(operation, f, g), operation, f, g, result);
    }

    private void rememberAt(int slot, int operation, int f, int g, int last) {
        if (isTemporary) {
            if (notes < noted.length) {
                noted[notes] = slot;
            }
            notes++;
        }
        memory[slot] = operation;
        memory[slot + 1] = f;
        memory[slot + 2] = g;
        memory[slot + 3] = last;
    }

    private static int[] empty(int entries) {
        int[] memory = new int[4 * entries];
        Arrays.fill(memory, -1);
        return memory;
    }

    /**
     * Does work for which diagrams are made that nobody needs afterwards: their nodes are given back, also where the budget
     * is exceeded. What the work keeps must be older than itself, or no diagram. It is not done within such work.
     */
    void temporarily(Runnable work) {
        int kept = nodes.count();
        lasting = kept;
        notes = 0;
        works++;
        isTemporary = true;
        try {
            work.run();
        } finally {
            isTemporary = false;
            forget();
            nodes.keep(kept);
            mapping++;
            top = 0;
        }
    }

    /** The temporary work with which a node will be given back, or 0 if it stays. */
    int work(int node) {
        return isTemporary && node >= lasting ? works : 0;
    }

    /** The number of the temporary work that is going on, or 0. */
    int work() {
        return isTemporary ? works : 0;
    }

    /** The diagram that some {@linkplain #temporarily temporary work} ends with; all else that it makes is given back. */
    int alone(IntSupplier work) {
        int kept = nodes.count();
        int[][] copied = new int[2][];
        temporarily(() -> {
            int result = work.getAsInt();
            int[] order = Reach.childrenFirst(nodes, result);
            copied[0] = new int[] {result};
            copied[1] = nodes.copy(order, kept);
        });
        return nodes.pasted(copied[1], copied[0][0], kept);
    }

    /** A node that is given back leaves its number to the next one, so nothing may be remembered of it. */
    private void forget() {
        if (notes > noted.length) {
            Arrays.fill(memory, -1);
        } else {
            for (int i = 0; i < notes; i++) {
                memory[noted[i]] = -1;
            }
        }
    }
}
