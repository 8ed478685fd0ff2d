// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.diagrams;

import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import java.util.Arrays;

/**
 * Reduced ordered binary decision diagrams with complement edges (Bryant, 1986; Brace, Rudell and Bryant, 1990; keys
 * Bryant1986, BRB1990): a kernel.
 *
 * <p><em>Idea.</em> A node decides one variable and has two edges, low where it is false and high where it is true.
 * Equal nodes are one, so equal sets are equal numbers. An edge is twice the number of its node, plus 1 where what
 * hangs below is negated; negation costs nothing, and a set and its complement share their nodes. Node 0 is the one
 * leaf: edge 0 is true, edge 1 false.
 *
 * <p><em>Invariants.</em> A node's low and high edges differ; its high edge is never negated; levels grow along edges.
 *
 * <p><em>Layout.</em> Four ints per node in one array, for one cache line per visit: level, low, high, next node of the
 * same hash. Answers of operations are kept in a direct-mapped table, newest wins. All three grow by doubling.
 *
 * <p><em>Cost.</em> 16 bytes a node, 4 its hash, and the table; an operation takes time in the product of its
 * arguments' sizes at worst. Nodes are freed by {@link #collect}, between operations only.
 */
final class DiagramArena {

    static final int TRUE = 0;
    static final int FALSE = 1;

    private static final int LEVEL = 0;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int NEXT = 3;
    private static final int LEAF_LEVEL = Integer.MAX_VALUE;
    private static final int FREE = -1;
    private static final int MOST_CACHED = 1 << 23;
    private static final int CHECK_EVERY = 1 << 14;

    private static final long AND = 0;
    private static final long BEFORE = 1;
    private static final long AFTER = 2;
    private static final long CHANGING = 3;

    private final int mostNodes;
    private final Budget budget;
    private int[] nodes;
    private int[] heads;
    private long[] keys;
    private int[] answers;
    private int used = 1;
    private int freed;
    private int firstFree;
    private int untilCheck = CHECK_EVERY;

    /** By level: whose option it is, and which way it can be changed. */
    private final int[] movers;

    private final boolean[] up;
    private final boolean[] down;
    /** By mover: the last level that is its own. */
    private final int[] lastOwn;

    /**
     * @param movers by level, whose variable it is, from 0
     * @param up by level, whether it can be changed from false to true
     * @param down by level, whether it can be changed from true to false
     * @param mostNodes the most nodes at once
     */
    DiagramArena(int[] movers, boolean[] up, boolean[] down, int mostNodes, Budget budget) {
        this.movers = movers.clone();
        this.up = up.clone();
        this.down = down.clone();
        this.mostNodes = mostNodes;
        this.budget = budget;
        this.lastOwn = new int[Arrays.stream(movers).max().orElse(0) + 1];
        Arrays.fill(lastOwn, -1);
        for (int level = 0; level < movers.length; level++) {
            lastOwn[movers[level]] = level;
        }
        this.nodes = new int[4 << 12];
        this.heads = new int[1 << 12];
        this.keys = new long[1 << 13];
        this.answers = new int[1 << 13];
        nodes[LEVEL] = LEAF_LEVEL;
        Arrays.fill(keys, -1);
    }

    /** The number of variables. */
    int levels() {
        return movers.length;
    }

    /** The number of nodes there are. */
    int size() {
        return used - freed;
    }

    int level(int edge) {
        return nodes[(edge >> 1 << 2) + LEVEL];
    }

    int low(int edge) {
        return nodes[(edge >> 1 << 2) + LOW] ^ (edge & 1);
    }

    int high(int edge) {
        return nodes[(edge >> 1 << 2) + HIGH] ^ (edge & 1);
    }

    /** Low at a level that may be above the edge's own. */
    private int low(int edge, int level) {
        return level(edge) == level ? low(edge) : edge;
    }

    private int high(int edge, int level) {
        return level(edge) == level ? high(edge) : edge;
    }

    int variable(int level) {
        return node(level, FALSE, TRUE);
    }

    /** The edge to the node that decides {@code level}. */
    int node(int level, int low, int high) {
        if (low == high) {
            return low;
        }
        return (high & 1) == 0 ? unique(level, low, high) << 1 : unique(level, low ^ 1, high ^ 1) << 1 | 1;
    }

    private int unique(int level, int low, int high) {
        int slot = hash(level, low, high) & (heads.length - 1);
        for (int node = heads[slot]; node != 0; node = nodes[(node << 2) + NEXT]) {
            int at = node << 2;
            if (nodes[at + LOW] == low && nodes[at + HIGH] == high && nodes[at + LEVEL] == level) {
                return node;
            }
        }
        return create(level, low, high);
    }

    private static int hash(int level, int low, int high) {
        long mixed = (low * 0x9E3779B97F4A7C15L) ^ (high * 0xC2B2AE3D27D4EB4FL) ^ (level * 0x165667B19E3779F9L);
        return (int) (((mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 32);
    }

    private int create(int level, int low, int high) {
        if (--untilCheck == 0) {
            untilCheck = CHECK_EVERY;
            budget.check();
        }
        int node;
        if (freed > 0) {
            node = firstFree;
            firstFree = nodes[(node << 2) + NEXT];
            freed--;
        } else {
            if (used << 2 == nodes.length) {
                grow();
            }
            node = used++;
        }
        int slot = hash(level, low, high) & (heads.length - 1);
        int at = node << 2;
        nodes[at + LEVEL] = level;
        nodes[at + LOW] = low;
        nodes[at + HIGH] = high;
        nodes[at + NEXT] = heads[slot];
        heads[slot] = node;
        return node;
    }

    private void grow() {
        if (used >= mostNodes) {
            throw full();
        }
        try {
            enlarge();
        } catch (OutOfMemoryError noRoom) {
            throw full(); // what there was is as it was
        }
    }

    private LimitExceeded full() {
        return new LimitExceeded("the symbolic engine needs more than the " + used
                + " diagram nodes that memory allows; give it more with ENTENTE_JAVA_OPTIONS=-Xmx…, or add rules,"
                + " hold options in a variant, or ask fewer concepts");
    }

    private void enlarge() {
        int[] larger = Arrays.copyOf(nodes, (int) Math.min(2L * used, mostNodes) << 2);
        heads = new int[Integer.highestOneBit(larger.length >> 2)];
        nodes = larger;
        link();
        if (keys.length < MOST_CACHED && keys.length < nodes.length >> 1) {
            resizeCache(keys.length << 1);
        }
    }

    private void link() {
        Arrays.fill(heads, 0);
        freed = 0;
        for (int node = 1; node < used; node++) {
            int at = node << 2;
            if (nodes[at + LEVEL] == FREE) {
                nodes[at + NEXT] = firstFree;
                firstFree = node;
                freed++;
            } else {
                int slot = hash(nodes[at + LEVEL], nodes[at + LOW], nodes[at + HIGH]) & (heads.length - 1);
                nodes[at + NEXT] = heads[slot];
                heads[slot] = node;
            }
        }
    }

    private void resizeCache(int size) {
        long[] oldKeys = keys;
        int[] oldAnswers = answers;
        long[] newKeys = new long[size];
        answers = new int[size];
        keys = newKeys;
        Arrays.fill(keys, -1);
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldKeys[k] >= 0) {
                int slot = slot(oldKeys[k]);
                keys[slot] = oldKeys[k];
                answers[slot] = oldAnswers[k];
            }
        }
    }

    /** Frees every node that no root reaches. */
    void collect(int[] roots) {
        long[] marked = new long[(used >> 6) + 1];
        marked[0] = 1;
        for (int root : roots) {
            mark(root >> 1, marked);
        }
        for (int node = 1; node < used; node++) {
            if ((marked[node >> 6] >>> node & 1) == 0) {
                nodes[(node << 2) + LEVEL] = FREE;
            }
        }
        Arrays.fill(keys, -1);
        link();
    }

    /** Recursion is no deeper than there are variables. */
    private void mark(int node, long[] marked) {
        if ((marked[node >> 6] >>> node & 1) == 0) {
            marked[node >> 6] |= 1L << node;
            mark(nodes[(node << 2) + LOW] >> 1, marked);
            mark(nodes[(node << 2) + HIGH] >> 1, marked);
        }
    }

    private static long key(long operation, int a, int b) {
        return (operation << 60) | ((long) a << 30) | b;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (((mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L) >>> 33) & (keys.length - 1);
    }

    int or(int a, int b) {
        return and(a ^ 1, b ^ 1) ^ 1;
    }

    int and(int a, int b) {
        if (a == b || b == TRUE) {
            return a;
        }
        if (a == TRUE) {
            return b;
        }
        if (a == FALSE || b == FALSE || a == (b ^ 1)) {
            return FALSE;
        }
        long key = a < b ? key(AND, a, b) : key(AND, b, a);
        int slot = slot(key);
        if (keys[slot] == key) {
            return answers[slot];
        }
        int level = Math.min(level(a), level(b));
        int low = and(low(a, level), low(b, level));
        int high = and(high(a, level), high(b, level));
        return remember(key, node(level, low, high));
    }

    private int remember(long key, int answer) {
        int slot = slot(key);
        keys[slot] = key;
        answers[slot] = answer;
        return answer;
    }

    /** The states from which {@code mover} can change any number of its variables, none included, and be in the set. */
    int before(int mover, int edge) {
        return moved(BEFORE, up, down, mover, edge);
    }

    /** The states that {@code mover} can be in by changing any number of its variables, none included, in the set. */
    int after(int mover, int edge) {
        return moved(AFTER, down, up, mover, edge);
    }

    /** The states that are in the set once variables are raised or lowered, where they can be. */
    private int moved(long operation, boolean[] raised, boolean[] lowered, int mover, int edge) {
        int level = level(edge);
        if (level > lastOwn[mover]) {
            return edge;
        }
        long key = key(operation, edge, mover);
        int slot = slot(key);
        if (keys[slot] == key) {
            return answers[slot];
        }
        int low = moved(operation, raised, lowered, mover, low(edge));
        int high = moved(operation, raised, lowered, mover, high(edge));
        if (movers[level] == mover && (raised[level] || lowered[level])) {
            int either = or(low, high);
            low = raised[level] ? either : low;
            high = lowered[level] ? either : high;
        }
        return remember(key, node(level, low, high));
    }

    /** The states that can change the variable of one level and are in the set then. */
    int changing(int level, int edge) {
        if (level(edge) > level) {
            return node(level, up[level] ? edge : FALSE, down[level] ? edge : FALSE);
        }
        if (level(edge) == level) {
            return node(level, up[level] ? high(edge) : FALSE, down[level] ? low(edge) : FALSE);
        }
        long key = key(CHANGING, edge, level);
        int slot = slot(key);
        if (keys[slot] == key) {
            return answers[slot];
        }
        int low = changing(level, low(edge));
        int high = changing(level, high(edge));
        return remember(key, node(level(edge), low, high));
    }
}
