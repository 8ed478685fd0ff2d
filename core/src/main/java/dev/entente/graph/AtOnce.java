// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.GraphForm;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves that several decision makers make at once (docs/theory.md §5; our own, beyond KHFP2001): in option form, to any other
 * feasible state that differs only in options of theirs, each changed in a direction that its owner may make; between
 * merged classes, between any of their members. In graph form nothing says what moves at once would come to, and there
 * are none.
 *
 * <p><em>Idea.</em> From a state a coalition can go to those that agree with it on every option that is stuck there: not
 * one of its members', or not to be changed that way. Sets of states are bits, and so is, for each option, where it is
 * taken; each stuck option is one intersection. The members of a class can differ on such an option; then those with it
 * and those without it are followed apart.
 *
 * <p><em>Cost.</em> For a state and a coalition the options times the states over 64. The bits are made when they are
 * first asked for. Safe for use by several threads.
 */
final class AtOnce {

    private final Conflict conflict;
    private final StateSpace space;
    private volatile @Nullable Planes planes;

    AtOnce(Conflict conflict, StateSpace space) {
        this.conflict = conflict;
        this.space = space;
    }

    /** The states that a coalition can go to at once from a state, the state itself left out. */
    StateSet from(Coalition coalition, int state) {
        return switch (space.form()) {
            case GraphForm _ -> StateSet.of(new BitSet());
            case OptionForm form -> planes(form).from(coalition, state);
        };
    }

    /** Whether it gives whatever legal sequences of a coalition lead to, but for the start: in unmerged option form with free moves. */
    boolean all() {
        return space.form() instanceof OptionForm form && !space.merged() && form.freeMoves();
    }

    /**
     * The smallest coalition that can go at once from a state to another, where {@link #all}: those whose options differ;
     * empty when some option can't be changed that way, or none differs.
     */
    Optional<Coalition> movers(int from, int to) {
        if (!all() || !(space.form() instanceof OptionForm form)) {
            throw new IllegalArgumentException("states that are merged or have no options, or levels that go by steps");
        }
        return planes(form).movers(from, to);
    }

    private Planes planes(OptionForm form) {
        Planes known = planes;
        if (known == null) {
            known = new Planes(form, conflict, space);
            planes = known;
        }
        return known;
    }

    /** The states of the classes, numbered class by class, and for each option those in which it is taken. */
    private static final class Planes {

        private final StateSpace space;
        private final List<Option> options;
        private final int[] owners;
        private final BitSet[] taken;
        private final int[] classes;
        private final int[] first;
        private final BigInteger up;
        private final BigInteger down;
        private final BigInteger[] own;
        private final Optional<LevelSteps> levels;

        Planes(OptionForm form, Conflict conflict, StateSpace space) {
            this.space = space;
            this.options = form.options();
            this.owners = options.stream()
                    .mapToInt(option -> conflict.indexOf(option.owner()))
                    .toArray();
            this.taken = IntStream.range(0, owners.length)
                    .mapToObj(_ -> new BitSet())
                    .toArray(BitSet[]::new);
            this.first = new int[space.size() + 1];
            for (int s = 0; s < space.size(); s++) {
                first[s + 1] = first[s] + space.members(s).size();
            }
            this.classes = new int[first[space.size()]];
            for (int s = 0; s < space.size(); s++) {
                number(s);
            }
            this.up = mask(k -> options.get(k).direction().up());
            this.down = mask(k -> options.get(k).direction().down());
            this.own = IntStream.range(0, conflict.decisionMakers().size())
                    .mapToObj(i -> mask(k -> owners[k] == i))
                    .toArray(BigInteger[]::new);
            this.levels = LevelSteps.of(form);
        }

        private void number(int s) {
            int number = first[s];
            for (State member : space.members(s)) {
                BigInteger decimal = member.decimal();
                for (int k = decimal.getLowestSetBit(); k >= 0 && k < taken.length; k++) {
                    if (decimal.testBit(k)) {
                        taken[k].set(number);
                    }
                }
                classes[number++] = s;
            }
        }

        private BigInteger mask(IntPredicate which) {
            BigInteger mask = BigInteger.ZERO;
            for (int k = 0; k < owners.length; k++) {
                mask = which.test(k) ? mask.setBit(k) : mask;
            }
            return mask;
        }

        StateSet from(Coalition coalition, int state) {
            BitSet found = levels.isPresent()
                    ? bySteps(coalition, state, levels.get())
                    : ends(coalition, first[state], first[state + 1]);
            BitSet states = space.merged() ? new BitSet() : found;
            if (space.merged()) {
                found.stream().forEach(member -> states.set(classes[member]));
            }
            states.clear(state);
            return StateSet.of(states);
        }

        /** Where directions allow to go from some members, {@code first} to before {@code last}. */
        private BitSet ends(Coalition coalition, int first, int last) {
            BitSet starts = new BitSet();
            starts.set(first, last);
            BitSet ends = new BitSet();
            ends.set(0, classes.length);
            BitSet found = new BitSet();
            spread(coalition, starts, ends, 0, found);
            return found;
        }

        /** Where levels allow to go too, from each member by itself. */
        private BitSet bySteps(Coalition coalition, int state, LevelSteps steps) {
            BitSet found = new BitSet();
            for (int start = first[state]; start < first[state + 1]; start++) {
                State from = member(start);
                ends(coalition, start, start + 1).stream()
                        .filter(end -> steps.allow(from, member(end)))
                        .forEach(found::set);
            }
            return found;
        }

        private State member(int number) {
            int of = classes[number];
            return space.members(of).get(number - first[of]);
        }

        /**
         * Adds those of some ends that some start leads to, as far as the options from {@code option} on are concerned.
         * The ends are used up.
         */
        private void spread(Coalition coalition, BitSet starts, BitSet ends, int option, BitSet found) {
            for (int k = option; k < owners.length && !ends.isEmpty(); k++) {
                boolean free = coalition.contains(owners[k]);
                boolean up = free && options.get(k).direction().up();
                boolean down = free && options.get(k).direction().down();
                if (up && down) {
                    continue;
                }
                BitSet having = having(starts, taken[k]);
                BitSet lacking = lacking(starts, taken[k]);
                if (!having.isEmpty() && !lacking.isEmpty()) {
                    spread(coalition, up ? starts : having, having(ends, taken[k]), k + 1, found);
                    spread(coalition, down ? starts : lacking, lacking(ends, taken[k]), k + 1, found);
                    return;
                }
                if (lacking.isEmpty() && !down) {
                    ends.and(taken[k]);
                } else if (having.isEmpty() && !up) {
                    ends.andNot(taken[k]);
                }
            }
            found.or(ends);
        }

        private static BitSet having(BitSet states, BitSet taken) {
            BitSet some = (BitSet) states.clone();
            some.and(taken);
            return some;
        }

        private static BitSet lacking(BitSet states, BitSet taken) {
            BitSet some = (BitSet) states.clone();
            some.andNot(taken);
            return some;
        }

        Optional<Coalition> movers(int from, int to) {
            BigInteger a = space.state(from).decimal();
            BigInteger b = space.state(to).decimal();
            if (from == to
                    || b.andNot(a).andNot(up).signum() != 0
                    || a.andNot(b).andNot(down).signum() != 0) {
                return Optional.empty();
            }
            BigInteger changed = a.xor(b);
            return Optional.of(Coalition.of(IntStream.range(0, own.length)
                    .filter(i -> own[i].and(changed).signum() != 0)
                    .toArray()));
        }
    }
}
