// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.diagrams;

import dev.entente.Direction;
import dev.entente.engine.planes.BitPlanes;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.SetAlgebra;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Sets as decision diagrams: spaces of any size, where wants and rules speak of a few options each.
 *
 * <p>A set is kept alive by whoever holds it; when the arena has grown much, the nodes of sets that nobody holds any
 * longer are freed.
 */
public final class Diagrams implements SetAlgebra<Diagrams.Root> {

    private static final int FIRST_COLLECTION = 1 << 21;

    /** A set: an edge of the arena, held. */
    public static final class Root {
        private final int edge;

        private Root(int edge) {
            this.edge = edge;
        }

        int edge() {
            return edge;
        }
    }

    private final DiagramArena arena;
    private final int[] optionOfLevel;
    private final int[] levelOfOption;
    private List<WeakReference<Root>> held = new ArrayList<>();
    private int collectAt = FIRST_COLLECTION;
    private final Root none;
    private final Root all;

    /**
     * Diagrams that decide options in an order.
     *
     * @param order positions of the options, the one decided first first
     * @param mostNodes the most nodes that the diagrams may have together
     */
    public Diagrams(OptionSpace space, int[] order, int mostNodes, Budget budget) {
        this.optionOfLevel = order.clone();
        this.levelOfOption = new int[optionOfLevel.length];
        int[] movers = new int[optionOfLevel.length];
        boolean[] up = new boolean[optionOfLevel.length];
        boolean[] down = new boolean[optionOfLevel.length];
        for (int level = 0; level < optionOfLevel.length; level++) {
            int option = optionOfLevel[level];
            Direction direction = space.direction(option);
            levelOfOption[option] = level;
            movers[level] = space.owner(option);
            up[level] = direction.up();
            down[level] = direction.down();
        }
        this.arena = new DiagramArena(movers, up, down, mostNodes, budget);
        this.none = hold(DiagramArena.FALSE);
        this.all = hold(DiagramArena.TRUE);
    }

    DiagramArena arena() {
        return arena;
    }

    @Override
    public int level(int option) {
        return levelOfOption[option];
    }

    int option(int level) {
        return optionOfLevel[level];
    }

    /** A set made of edges of the arena, none of which may have been collected since. */
    Root hold(int edge) {
        Root root = new Root(edge);
        held.add(new WeakReference<>(root));
        return root;
    }

    /** Runs an operation; where memory is short, once more after freeing what nobody holds. */
    Root compute(IntSupplier operation) {
        if (arena.size() > collectAt) {
            collect();
        }
        try {
            return hold(operation.getAsInt());
        } catch (LimitExceeded full) {
            int before = arena.size();
            collect();
            if (arena.size() > before / 2) {
                throw full;
            }
            return hold(operation.getAsInt());
        }
    }

    private void collect() {
        System.gc(); // forgets the sets that nobody holds: what they were made of is all that can be freed
        List<WeakReference<Root>> alive = new ArrayList<>();
        List<Root> roots = new ArrayList<>();
        for (WeakReference<Root> reference : held) {
            Root root = reference.get();
            if (root != null) {
                alive.add(reference);
                roots.add(root);
            }
        }
        held = alive;
        arena.collect(roots.stream().mapToInt(Root::edge).toArray());
        collectAt = Math.max(FIRST_COLLECTION, 2 * arena.size());
    }

    /**
     * A bit plane as a diagram; the order of options must be descending.
     *
     * @param options of the plane, ascending
     */
    public Root of(int[] options, long[] plane) {
        return compute(() -> of(options, plane, options.length, 0));
    }

    private int of(int[] options, long[] plane, int open, int number) {
        if (open == 0) {
            return (plane[number >>> BitPlanes.WORD_BITS] >>> number & 1) == 1 ? DiagramArena.TRUE : DiagramArena.FALSE;
        }
        if (open == BitPlanes.WORD_BITS) {
            long word = plane[number >>> BitPlanes.WORD_BITS];
            if (word == 0 || word == -1) {
                return word == 0 ? DiagramArena.FALSE : DiagramArena.TRUE;
            }
        }
        int low = of(options, plane, open - 1, number);
        int high = of(options, plane, open - 1, number | 1 << (open - 1));
        return arena.node(levelOfOption[options[open - 1]], low, high);
    }

    @Override
    public Root none() {
        return none;
    }

    @Override
    public Root all() {
        return all;
    }

    @Override
    public Root taking(int option) {
        return compute(() -> arena.variable(levelOfOption[option]));
    }

    @Override
    public Root and(Root a, Root b) {
        return compute(() -> arena.and(a.edge, b.edge));
    }

    @Override
    public Root or(Root a, Root b) {
        return compute(() -> arena.or(a.edge, b.edge));
    }

    @Override
    public Root andNot(Root a, Root b) {
        return compute(() -> arena.and(a.edge, b.edge ^ 1));
    }

    @Override
    public Root changing(int option, Root target) {
        return compute(() -> arena.changing(levelOfOption[option], target.edge));
    }

    @Override
    public Root before(int decisionMaker, Root target) {
        return compute(() -> arena.before(decisionMaker, target.edge));
    }

    /** The image: where a decision maker can be by changing any number of its options, none included, from the set. */
    Root after(int decisionMaker, Root from) {
        return compute(() -> arena.after(decisionMaker, from.edge));
    }

    @Override
    public boolean isEmpty(Root a) {
        return a.edge == DiagramArena.FALSE;
    }

    @Override
    public boolean same(Root a, Root b) {
        return a.edge == b.edge;
    }

    @Override
    public BigInteger count(Root a) {
        return count(a.edge, 0, new HashMap<>());
    }

    /** How many choices for the levels from {@code level} on lie in the set. */
    private BigInteger count(int edge, int level, Map<Integer, BigInteger> known) {
        int own = Math.min(arena.level(edge), arena.levels());
        return countFromItsLevel(edge, own, known).shiftLeft(own - level);
    }

    private BigInteger countFromItsLevel(int edge, int own, Map<Integer, BigInteger> known) {
        if (edge == DiagramArena.TRUE || edge == DiagramArena.FALSE) {
            return edge == DiagramArena.TRUE ? BigInteger.ONE : BigInteger.ZERO;
        }
        BigInteger count = known.get(edge & ~1);
        if (count == null) {
            int plain = edge & ~1;
            count = count(arena.low(plain), own + 1, known).add(count(arena.high(plain), own + 1, known));
            known.put(plain, count);
        }
        return (edge & 1) == 0
                ? count
                : BigInteger.ONE.shiftLeft(arena.levels() - own).subtract(count);
    }

    /**
     * The states of a set that differ from {@code from} in the fewest options.
     *
     * @param from by option
     */
    public Root nearest(Root a, IntPredicate from) {
        return compute(() -> new Nearest(from).of(a.edge, 0));
    }

    private final class Nearest {
        private static final int NEVER = Integer.MAX_VALUE / 2;

        private final IntPredicate from;
        private final Map<Integer, Integer> distances = new HashMap<>();
        private final Map<Long, Integer> known = new HashMap<>();

        Nearest(IntPredicate from) {
            this.from = from;
        }

        private int distance(int edge) {
            if (edge == DiagramArena.TRUE || edge == DiagramArena.FALSE) {
                return edge == DiagramArena.TRUE ? 0 : NEVER;
            }
            Integer distance = distances.get(edge);
            if (distance == null) {
                boolean taken = from.test(optionOfLevel[arena.level(edge)]);
                int same = distance(taken ? arena.high(edge) : arena.low(edge));
                int other = distance(taken ? arena.low(edge) : arena.high(edge));
                distance = Math.min(same, other + 1);
                distances.put(edge, distance);
            }
            return distance;
        }

        int of(int edge, int level) {
            if (edge == DiagramArena.FALSE || level == arena.levels()) {
                return edge;
            }
            long key = (long) edge << 32 | level;
            Integer answer = known.get(key);
            if (answer == null) {
                answer = atLevel(edge, level);
                known.put(key, answer);
            }
            return answer;
        }

        private int atLevel(int edge, int level) {
            boolean taken = from.test(optionOfLevel[level]);
            boolean decides = arena.level(edge) == level;
            int low = decides ? arena.low(edge) : edge;
            int high = decides ? arena.high(edge) : edge;
            int least = distance(edge);
            boolean keepsLow = distance(low) + (taken ? 1 : 0) == least;
            boolean keepsHigh = distance(high) + (taken ? 0 : 1) == least;
            return arena.node(
                    level,
                    keepsLow ? of(low, level + 1) : DiagramArena.FALSE,
                    keepsHigh ? of(high, level + 1) : DiagramArena.FALSE);
        }
    }
}
