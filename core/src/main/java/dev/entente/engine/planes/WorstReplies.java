// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.planes;

import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.SetModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The worst that the others can do to the focal decision maker from every state, by going round their moves until nothing
 * gets worse (docs/theory.md §4; docs/engines.md §1.2, §1.5): for spaces without merged states, with infeasible ones and one-way options.
 *
 * <p>Any moves of one decision maker are one option after another, so a sweep over its options brings every number down
 * to the least that it can reach; what lies at an infeasible state is carried through and forgotten after. Moves that
 * must improve are taken one by one instead, all those of the same options for all states at once, as it hangs on both
 * ends whether a move improves. Options of its owner that neither its wants nor rules speak of double those moves and
 * tell nothing: the least over them is looked up instead.
 */
public final class WorstReplies {

    private final BitPlanes planes;
    private final SetModel<long[]> model;
    private final boolean credible;
    private final List<Mover> movers = new ArrayList<>();

    /** One of the others; its options by place among the bits of a state's number. */
    private record Mover(List<Move> freely, List<Move> improving) {}

    /** A change of the bits of {@code flip}, and the states in which it can be made. */
    private static final class Move {
        private final int flip;
        private final long[] allowed;

        Move(int flip, long[] allowed) {
            this.flip = flip;
            this.allowed = allowed;
        }
    }

    /**
     * @param credible whether the others only make moves that improve on where they stand
     */
    public WorstReplies(BitPlanes planes, SetModel<long[]> model, int focal, boolean credible) {
        this.planes = planes;
        this.model = model;
        this.credible = credible;
        BitSet ruled = model.space().ruled();
        for (int j = 0; j < model.space().decisionMakers(); j++) {
            if (j != focal) {
                movers.add(mover(j, OptionSpace.union(model.space().wanted(j), ruled)));
            }
        }
    }

    private Mover mover(int j, BitSet tellingOptions) {
        BitSet telling = new BitSet();
        List<Move> freely = new ArrayList<>();
        for (int option : model.space().own(j)) {
            int place = planes.place(option);
            if (place >= 0 && credible && tellingOptions.get(option)) {
                telling.set(place);
            } else if (place >= 0) {
                freely.add(new Move(1 << place, planes.allowed(1 << place)));
            }
        }
        return new Mover(freely, credible ? improving(j, telling) : List.of());
    }

    private List<Move> improving(int j, BitSet telling) {
        StateValues wants = StateValues.of(model.wants(j), planes.words());
        int bits = telling.stream().map(place -> 1 << place).sum();
        List<Move> improving = new ArrayList<>();
        for (int flip = bits; flip != 0; flip = (flip - 1) & bits) {
            long[] there = BitPlanes.flipped(model.feasible(), flip);
            long[] allowed = planes.and(planes.and(planes.allowed(flip), model.feasible()), there);
            allowed = planes.and(allowed, wants.lessThanAt(flip));
            if (!planes.isEmpty(allowed)) {
                improving.add(new Move(flip, allowed));
            }
        }
        return improving;
    }

    /**
     * The least number that the others can bring about from each feasible state; the state's own counts too, which
     * changes no answer.
     */
    public StateValues from(StateValues start) {
        long[] infeasible = planes.not(model.feasible());
        // Moves that must improve lead from feasible states to feasible ones; others pass through what lies between.
        StateValues least = credible ? start.copy() : start.behind(infeasible);
        StateValues repeated = start.copy();
        int quiet = 0;
        for (int k = 0; quiet < movers.size(); k = (k + 1) % movers.size()) {
            model.budget().check();
            boolean changed = credible
                    ? improve(least, repeated, movers.get(k))
                    : sweep(least, movers.get(k).freely(), infeasible);
            quiet = changed ? 1 : quiet + 1; // moving twice in a row brings a mover no further
        }
        return credible ? least : least.withoutFirst();
    }

    private boolean sweep(StateValues least, List<Move> moves, long[] infeasible) {
        boolean changed = false;
        for (Move move : moves) {
            changed |= least.lower(least, move.flip, move.allowed, model.feasible());
        }
        least.raiseFirst(infeasible);
        return changed;
    }

    private boolean improve(StateValues least, StateValues repeated, Mover mover) {
        StateValues from = least;
        if (!mover.freely().isEmpty()) {
            from = repeated;
            from.put(least, 0);
            for (Move move : mover.freely()) {
                from.lower(from, move.flip, move.allowed, model.feasible());
            }
        }
        boolean changed = false;
        for (Move move : mover.improving()) {
            changed |= least.lower(from, move.flip, move.allowed, model.feasible());
        }
        return changed;
    }
}
