package org.wholeads.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of all diagrams over one space, each only once. An inner node is a number from 0 up, an end is the complement of
 * its value, which is 0 or more; diagrams are equal if their nodes are. Not thread-safe.
 */
final class Nodes {
    /** The end of value 0: no. */
    static final int FALSE = ~0;

    /** The end of value 1: yes. */
    static final int TRUE = ~1;

    private static final int FREE = -1;

    private final int[] arities;
    private final int limit;
    private int[] levels = new int[1 << 12];
    private int[] starts = new int[1 << 12];
    private int[] cells = new int[1 << 14];
    private int[] table = free(1 << 13);
    private int count;
    private int used;

    Nodes(int[] arities, Budget budget) {
        this.arities = arities;
        this.limit = budget.cells();
    }

    static int end(int value) {
        return ~value;
    }

    static boolean isEnd(int node) {
        return node < 0;
    }

    static int value(int end) {
        return ~end;
    }

    /** How many inner nodes there are. */
    int count() {
        return count;
    }

    /** How many levels there are. */
    int depth() {
        return arities.length;
    }

    int arity(int level) {
        return arities[level];
    }

    /** The level of a node; that of an end is below all. */
    int level(int node) {
        return node < 0 ? arities.length : levels[node];
    }

    int child(int node, int choice) {
        return cells[starts[node] + choice];
    }

    /** The node with these children, which stand in the array from the place on. */
    int node(int level, int[] children, int from) {
        int arity = arities[level];
        if (allEqual(children, from, arity)) {
            return children[from];
        }
        int slot = hash(level, children, from, arity) & (table.length - 1);
        while (table[slot] != FREE) {
            int other = table[slot];
            int start = starts[other];
            if (levels[other] == level && Arrays.equals(cells, start, start + arity, children, from, from + arity)) {
                return other;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return add(level, children, from, slot);
    }

    private int add(int level, int[] children, int from, int slot) {
        int arity = arities[level];
        if (used + arity + 4 * count > limit) {
            throw new BudgetExceededException();
        }
        if (count == levels.length) {
            levels = Arrays.copyOf(levels, count + (count >> 1));
            starts = Arrays.copyOf(starts, count + (count >> 1));
        }
        if (used + arity > cells.length) {
            cells = Arrays.copyOf(cells, cells.length + (cells.length >> 1));
        }
        levels[count] = level;
        starts[count] = used;
        System.arraycopy(children, from, cells, used, arity);
        used += arity;
        table[slot] = count;
        count++;
        if (2 * count > table.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        table = free(2 * table.length);
        for (int node = 0; node < count; node++) {
            int slot = hash(levels[node], cells, starts[node], arities[levels[node]]) & (table.length - 1);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = node;
        }
    }

    private static boolean allEqual(int[] children, int from, int arity) {
        for (int i = from + 1; i < from + arity; i++) {
            if (children[i] != children[from]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int level, int[] children, int from, int arity) {
        int hash = level;
        for (int i = from; i < from + arity; i++) {
            hash = (hash ^ children[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private static int[] free(int size) {
        int[] table = new int[size];
        Arrays.fill(table, FREE);
        return table;
    }

    /** Those of these nodes that are not among so many first ones: of each its number, its level and its children. */
    int[] copy(int[] childrenFirst, int first) {
        int[] copy = new int
                [Arrays.stream(childrenFirst)
                        .map(node -> node < first ? 0 : 2 + arities[levels[node]])
                        .sum()];
        int place = 0;
        for (int node : childrenFirst) {
            if (node >= first) {
                copy[place++] = node;
                copy[place++] = levels[node];
                System.arraycopy(cells, starts[node], copy, place, arities[levels[node]]);
                place += arities[levels[node]];
            }
        }
        return copy;
    }

    /** The node that has the place of one that was copied, all of which are made again. */
    int pasted(int[] copy, int old, int first) {
        Map<Integer, Integer> now = new HashMap<>();
        for (int place = 0; place < copy.length; place += 2 + arities[copy[place + 1]]) {
            int level = copy[place + 1];
            int[] children = Arrays.copyOfRange(copy, place + 2, place + 2 + arities[level]);
            for (int choice = 0; choice < children.length; choice++) {
                children[choice] = children[choice] < first ? children[choice] : now.getOrDefault(children[choice], 0);
            }
            now.put(copy[place], node(level, children, 0));
        }
        return now.getOrDefault(old, old);
    }

    /**
     * Gives back all but so many of the first nodes. The last one entered stands in no other's way in the table, so that its
     * slot can be freed, and then that of the one before.
     */
    void keep(int first) {
        while (count > first) {
            count--;
            used = starts[count];
            int slot = hash(levels[count], cells, used, arities[levels[count]]) & (table.length - 1);
            while (table[slot] != count) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = FREE;
        }
    }
}
