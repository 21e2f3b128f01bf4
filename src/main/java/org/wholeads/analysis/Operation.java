package org.wholeads.analysis;

/**
 * How two diagrams become one, told by their ends. The direct methods return the node of the result, or {@link #OPEN} if it
 * depends on what is below; for two ends they always return a node.
 */
enum Operation {
    /** Yes where both say yes. */
    AND {
        @Override
        int direct(int f, int g) {
            if (f == Nodes.FALSE || g == Nodes.FALSE) {
                return Nodes.FALSE;
            }
            return f == Nodes.TRUE || f == g ? g : g == Nodes.TRUE ? f : OPEN;
        }
    },
    /** Yes where one says yes. */
    OR {
        @Override
        int direct(int f, int g) {
            if (f == Nodes.TRUE || g == Nodes.TRUE) {
                return Nodes.TRUE;
            }
            return f == Nodes.FALSE || f == g ? g : g == Nodes.FALSE ? f : OPEN;
        }
    },
    /** Yes where only the first says yes. */
    EXCEPT {
        @Override
        int direct(int f, int g) {
            if (f == Nodes.FALSE || g == Nodes.TRUE || f == g) {
                return Nodes.FALSE;
            }
            return g == Nodes.FALSE ? f : OPEN;
        }
    },
    /** Yes where they differ. */
    DIFFERS {
        @Override
        int direct(int f, int g) {
            if (f == g) {
                return Nodes.FALSE;
            }
            return Nodes.isEnd(f) && Nodes.isEnd(g) ? Nodes.TRUE : OPEN;
        }
    },
    /** The sum of both. */
    PLUS {
        @Override
        int direct(int f, int g) {
            if (g == Nodes.end(0)) {
                return f;
            }
            if (f == Nodes.end(0)) {
                return g;
            }
            return Nodes.isEnd(f) && Nodes.isEnd(g) ? Nodes.end(Nodes.value(f) + Nodes.value(g)) : OPEN;
        }
    },
    /** The first less the second, which is never more. */
    MINUS {
        @Override
        int direct(int f, int g) {
            if (g == Nodes.end(0)) {
                return f;
            }
            return Nodes.isEnd(f) && Nodes.isEnd(g) ? Nodes.end(Nodes.value(f) - Nodes.value(g)) : OPEN;
        }
    },
    /** The members of both, as bits. */
    UNION {
        @Override
        int direct(int f, int g) {
            if (f == g || g == Nodes.end(0)) {
                return f;
            }
            if (f == Nodes.end(0)) {
                return g;
            }
            return Nodes.isEnd(f) && Nodes.isEnd(g) ? Nodes.end(Nodes.value(f) | Nodes.value(g)) : OPEN;
        }
    },
    /** The second where the first says yes, elsewhere 0. */
    WHERE {
        @Override
        int direct(int f, int g) {
            if (Nodes.isEnd(f)) {
                return f == Nodes.TRUE ? g : f;
            }
            return g == Nodes.end(0) ? g : OPEN;
        }
    },
    /** The first, or where that is 0 the second. */
    ELSE {
        @Override
        int direct(int f, int g) {
            if (f == Nodes.end(0)) {
                return g;
            }
            return Nodes.isEnd(f) || f == g || g == Nodes.end(0) ? f : OPEN;
        }
    };

    /** It depends on what is below. */
    static final int OPEN = Integer.MIN_VALUE;

    abstract int direct(int f, int g);
}
