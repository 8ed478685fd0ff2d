// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The moves of a decision maker in option form: between feasible states that differ on its own options alone, each
 * changed in a direction it allows. Moves of a merged class are its members' moves, less those within the class.
 */
final class OptionMoves {

    private final StateSpace space;
    private final BigInteger own;
    private final BigInteger stuckAtN;
    private final BigInteger stuckAtY;
    private final Map<BigInteger, List<State>> sameForOthers = new HashMap<>();

    private OptionMoves(OptionForm form, String owner, StateSpace space) {
        this.space = space;
        this.own = mask(form, option -> option.owner().equals(owner));
        this.stuckAtN = own.and(mask(form, option -> !option.direction().up()));
        this.stuckAtY = own.and(mask(form, option -> !option.direction().down()));
        for (int s = 0; s < space.size(); s++) {
            for (State member : space.members(s)) {
                sameForOthers
                        .computeIfAbsent(member.decimal().andNot(own), _ -> new ArrayList<>())
                        .add(member);
            }
        }
    }

    /** @throws LimitExceeded when the decision maker may have more than {@code most} moves */
    static Moves of(OptionForm form, String owner, StateSpace space, long most) {
        OptionMoves moves = new OptionMoves(form, owner, space);
        long pairs = moves.sameForOthers.values().stream()
                .mapToLong(states -> (long) states.size() * (states.size() - 1))
                .sum();
        if (pairs > most) {
            throw new LimitExceeded("decision maker " + owner + " has some " + pairs + " moves, more than the " + most
                    + " that are listed one by one; add rules under “feasible”, or hold some options fixed in a"
                    + " variant");
        }
        return new Moves(
                IntStream.range(0, space.size()).mapToObj(moves::targets).toList());
    }

    private static BigInteger mask(OptionForm form, Predicate<Option> which) {
        BigInteger mask = BigInteger.ZERO;
        for (Option option : form.options()) {
            mask = which.test(option) ? mask.setBit(form.position(option.name())) : mask;
        }
        return mask;
    }

    private int[] targets(int s) {
        TreeSet<Integer> targets = new TreeSet<>();
        for (State member : space.members(s)) {
            for (State other : sameForOthers.getOrDefault(member.decimal().andNot(own), List.of())) {
                if (allowed(member.decimal(), other.decimal())) {
                    targets.add(space.indexOf(other).orElseThrow());
                }
            }
        }
        targets.remove(s);
        return targets.stream().mapToInt(t -> t).toArray();
    }

    private boolean allowed(BigInteger from, BigInteger to) {
        return to.andNot(from).and(stuckAtN).signum() == 0
                && from.andNot(to).and(stuckAtY).signum() == 0;
    }
}
