// SPDX-License-Identifier: Apache-2.0
package dev.entente.graph;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The moves of a decision maker in option form: between feasible states that differ on its own options alone, each
 * changed in a direction it allows, and levels as far as their steps go. Moves of a merged class are its members' moves, less those within the class.
 */
final class OptionMoves {

    private final StateSpace space;
    private final BigInteger own;
    private final BigInteger stuckAtN;
    private final BigInteger stuckAtY;
    private final boolean reversible;
    private final Optional<LevelSteps> levels;

    /** Who differ on the owner's options alone, ascending. */
    private final List<List<Member>> groups = new ArrayList<>();

    /** By state, the group of each of its members. */
    private final int[][] groupsOf;

    /** One of the states that an index of the space stands for. */
    private record Member(BigInteger decimal, int state) {}

    private OptionMoves(OptionForm form, String owner, StateSpace space) {
        this.space = space;
        this.own = mask(form, option -> option.owner().equals(owner));
        this.stuckAtN = own.and(mask(form, option -> !option.direction().up()));
        this.stuckAtY = own.and(mask(form, option -> !option.direction().down()));
        this.reversible = stuckAtN.signum() == 0 && stuckAtY.signum() == 0;
        this.levels = LevelSteps.of(form);
        this.groupsOf = new int[space.size()][];
        Map<BigInteger, Integer> sameForOthers = new HashMap<>();
        for (int s = 0; s < space.size(); s++) {
            List<State> members = space.members(s);
            groupsOf[s] = new int[members.size()];
            for (int m = 0; m < members.size(); m++) {
                BigInteger decimal = members.get(m).decimal();
                int group = sameForOthers.computeIfAbsent(decimal.andNot(own), _ -> group());
                groups.get(group).add(new Member(decimal, s));
                groupsOf[s][m] = group;
            }
        }
    }

    private int group() {
        groups.add(new ArrayList<>());
        return groups.size() - 1;
    }

    /** @throws LimitExceeded when the decision maker may have more than {@code most} moves */
    static Moves of(OptionForm form, String owner, StateSpace space, long most, Budget budget) {
        budget.check();
        return form.options().size() < Long.SIZE && !space.merged()
                ? packed(form, owner, space, most, budget)
                : any(form, owner, space, most, budget);
    }

    private static Moves packed(OptionForm form, String owner, StateSpace space, long most, Budget budget) {
        long[] states = IntStream.range(0, space.size())
                .mapToLong(s -> space.state(s).decimal().longValue())
                .toArray();
        Predicate<Option> own = option -> option.owner().equals(owner);
        PackedMoves moves = new PackedMoves(
                states,
                mask(form, own).longValue(),
                mask(form, own.and(option -> !option.direction().up())).longValue(),
                mask(form, own.and(option -> !option.direction().down())).longValue());
        refuse(owner, moves.pairs(), most);
        Optional<LevelSteps> levels = LevelSteps.of(form);
        return listed(
                space,
                levels.<IntFunction<int[]>>map(steps -> s -> IntStream.of(moves.targets(s))
                                .filter(t -> steps.allow(space.state(s), space.state(t)))
                                .toArray())
                        .orElse(moves::targets),
                budget);
    }

    private static Moves any(OptionForm form, String owner, StateSpace space, long most, Budget budget) {
        OptionMoves moves = new OptionMoves(form, owner, space);
        refuse(
                owner,
                moves.groups.stream()
                        .mapToLong(states -> (long) states.size() * (states.size() - 1))
                        .sum(),
                most);
        return listed(space, moves::targets, budget);
    }

    private static void refuse(String owner, long pairs, long most) {
        if (pairs > most) {
            throw new LimitExceeded("decision maker " + owner + " has some " + pairs + " moves, more than the " + most
                    + " that are listed one by one; add rules under “feasible”, or hold some options fixed in a"
                    + " variant");
        }
    }

    private static Moves listed(StateSpace space, IntFunction<int[]> targets, Budget budget) {
        return new Moves(IntStream.range(0, space.size())
                .peek(_ -> budget.check())
                .mapToObj(targets)
                .toList());
    }

    private static BigInteger mask(OptionForm form, Predicate<Option> which) {
        BigInteger mask = BigInteger.ZERO;
        for (Option option : form.options()) {
            mask = which.test(option) ? mask.setBit(form.position(option.name())) : mask;
        }
        return mask;
    }

    /** Where a state's members lead to, ascending. Groups are ascending too, so that only merged states need sorting. */
    private int[] targets(int s) {
        int[] found = new int
                [IntStream.of(groupsOf[s])
                        .map(group -> groups.get(group).size())
                        .sum()];
        int count = 0;
        List<State> members = space.members(s);
        for (int m = 0; m < members.size(); m++) {
            BigInteger from = members.get(m).decimal();
            for (Member other : groups.get(groupsOf[s][m])) {
                if (other.state() != s && allowed(from, other.decimal()) && goes(members.get(m), other)) {
                    found[count++] = other.state();
                }
            }
        }
        int[] targets = Arrays.copyOf(found, count);
        return space.merged() ? IntStream.of(targets).sorted().distinct().toArray() : targets;
    }

    private boolean goes(State from, Member to) {
        return levels.isEmpty() || levels.get().allow(from, new State(to.decimal()));
    }

    private boolean allowed(BigInteger from, BigInteger to) {
        return reversible
                || (to.andNot(from).and(stuckAtN).signum() == 0
                        && from.andNot(to).and(stuckAtY).signum() == 0);
    }
}
