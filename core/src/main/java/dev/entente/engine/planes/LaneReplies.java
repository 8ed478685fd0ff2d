// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.Direction;
import dev.entente.engine.sets.SetModel;
import dev.entente.stability.SanctionConcept;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Nash, GMR and SMR for one decision maker where states are infeasible or options go one way, by what states are worth
 * as numbers in {@link Lanes}: a kernel.
 *
 * <p><em>Idea.</em> Any moves of one decision maker are one option after another, so a sweep over its options brings every
 * number down to the least that it can reach; what lies at an infeasible state is carried through and forgotten after
 * (docs/engines.md §3). The others take turns until nothing gets worse (docs/engines.md §1.2, §1.5). The focal decision maker's own moves are
 * swept likewise with the order turned round: s is stable when, at every state that it can move to, either that state or
 * what the others can bring about from it is no better for it than s.
 *
 * <p><em>Layout.</em> A state's number is its place among the lanes. Long runs of words are copied to where two arrays have
 * the same index, so that the JVM can see that it may take several at once.
 *
 * <p><em>Cost.</em> A dozen operations for two words per option and sweep. Memory: five bytes a state, or ten with more
 * than 128 levels.
 */
public final class LaneReplies {

    private static final int LONG_RUN = 32;
    private static final int RUN = 256;

    private final BitPlanes planes;
    private final SetModel<long[]> model;
    private final int focal;
    private final Lanes lanes;
    private final long[] worth;
    private final long[] infeasible;
    private long @Nullable [] best;

    /**
     * Replies to one decision maker.
     *
     * @param planes over the options that its wants and the rules speak of
     * @param model over the same
     * @param levels what states are worth by its wants
     */
    public LaneReplies(BitPlanes planes, SetModel<long[]> model, int focal, Levels levels) {
        this.planes = planes;
        this.model = model;
        this.focal = focal;
        this.lanes = Lanes.of(levels.count());
        this.worth =
                lanes.spread(Arrays.stream(planes.options()).map(levels::part).toArray(), levels::rank);
        this.infeasible = new long[worth.length];
        long[] feasible = model.feasible();
        int perWord = BitPlanes.WORD_BITS - lanes.bits();
        for (int w = 0; w < worth.length; w++) {
            long bits = feasible[w >>> perWord] >>> ((w & (1 << perWord) - 1) << lanes.bits());
            infeasible[w] = lanes.greatestWhere(~bits);
        }
    }

    /** The feasible states that are stable. */
    public long[] stable(SanctionConcept concept) {
        if (!concept.answered()) {
            return atMost(best());
        }
        long[] least = concept.symmetric() ? best().clone() : worth.clone();
        reply(least);
        for (int w = 0; w < least.length; w++) {
            least[w] = lanes.least(least[w], worth[w]);
        }
        return atMost(best(least));
    }

    /** The best that a state is worth, or the focal decision maker can move to. */
    private long[] best() {
        if (best == null) {
            best = best(worth);
        }
        return best;
    }

    /** Lowers every number to the least that the others can bring about from its state. */
    private void reply(long[] numbers) {
        forget(numbers);
        long[] before = new long[numbers.length];
        int movers = model.space().decisionMakers();
        int quiet = 0;
        for (int j = 0; quiet < movers - 1; j = (j + 1) % movers) {
            if (j != focal) {
                model.budget().check();
                System.arraycopy(numbers, 0, before, 0, before.length);
                sweep(numbers, j);
                quiet = Arrays.equals(numbers, before)
                        ? quiet + 1
                        : 1; // moving twice in a row brings a mover no further
            }
        }
    }

    /** The greatest number among the feasible states that the focal decision maker can move to, and where it stands. */
    private long[] best(long[] numbers) {
        long[] best = turned(numbers);
        forget(best);
        sweep(best, focal);
        return turned(best);
    }

    private long[] turned(long[] numbers) {
        long greatest = lanes.greatest();
        long[] turned = new long[numbers.length];
        for (int w = 0; w < numbers.length; w++) {
            turned[w] = numbers[w] ^ greatest;
        }
        return turned;
    }

    private void forget(long[] numbers) {
        for (int w = 0; w < numbers.length; w++) {
            numbers[w] |= infeasible[w];
        }
    }

    private void sweep(long[] numbers, int j) {
        for (int option : model.space().own(j)) {
            int place = planes.place(option);
            if (place >= 0) {
                Direction direction = model.space().direction(option);
                boolean up = direction == Direction.BOTH || direction == Direction.FORWARD;
                boolean down = direction == Direction.BOTH || direction == Direction.BACK;
                if (place < lanes.bits()) {
                    sweepLanes(numbers, place, up, down);
                } else {
                    sweepWords(numbers, 1 << (place - lanes.bits()), up, down);
                }
            }
        }
        forget(numbers);
    }

    private void sweepLanes(long[] numbers, int place, boolean up, boolean down) {
        long clear = lanes.clear(place);
        long changing = (up ? clear : 0) | (down ? ~clear : 0);
        int by = lanes.width() << place;
        for (int w = 0; w < numbers.length; w++) {
            long number = numbers[w];
            long exchanged = (number >>> by & clear) | (number & clear) << by;
            numbers[w] = number ^ ((number ^ lanes.least(number, exchanged)) & changing);
        }
    }

    private void sweepWords(long[] numbers, int stride, boolean up, boolean down) {
        if (stride < LONG_RUN) {
            for (int from = 0; from < numbers.length; from += 2 * stride) {
                sweepFew(numbers, from, stride, up, down);
            }
            return;
        }
        int run = Math.min(stride, RUN);
        long[] low = new long[run];
        long[] high = new long[run];
        long[] least = new long[run];
        for (int from = 0; from < numbers.length; from += run + ((from + run) & stride)) {
            System.arraycopy(numbers, from, low, 0, run);
            System.arraycopy(numbers, from + stride, high, 0, run);
            lesser(low, high, least);
            if (up) {
                System.arraycopy(least, 0, numbers, from, run);
            }
            if (down) {
                System.arraycopy(least, 0, numbers, from + stride, run);
            }
        }
    }

    private void lesser(long[] a, long[] b, long[] least) {
        for (int w = 0; w < least.length; w++) {
            least[w] = lanes.least(a[w], b[w]);
        }
    }

    private void sweepFew(long[] numbers, int from, int stride, boolean up, boolean down) {
        for (int w = from; w < from + stride; w++) {
            long low = numbers[w];
            long high = numbers[w + stride];
            long least = lanes.least(low, high);
            numbers[w] = up ? least : low;
            numbers[w + stride] = down ? least : high;
        }
    }

    private long[] atMost(long[] numbers) {
        long[] atMost = new long[planes.words()];
        int perWord = BitPlanes.WORD_BITS - lanes.bits();
        for (int w = 0; w < numbers.length; w++) {
            long bits = lanes.whereTop(lanes.notLess(worth[w], numbers[w]));
            atMost[w >>> perWord] |= bits << ((w & (1 << perWord) - 1) << lanes.bits());
        }
        for (int options = planes.options().length; options < BitPlanes.WORD_BITS; options++) {
            atMost[0] |= atMost[0] << (1 << options);
        }
        return planes.and(model.feasible(), atMost);
    }
}
