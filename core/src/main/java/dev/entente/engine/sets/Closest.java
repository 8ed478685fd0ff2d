// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Among the states that can be found, the one that differs from another in the fewest options, and of several that with
 * the least decimal. Asks once for each option by which it differs, and for each that it takes.
 */
public final class Closest {

    private final int[] options;
    private final State from;
    private final Satisfiability.Counter differences;

    /**
     * Looks for a state.
     *
     * @param at the unknown state
     * @param from the state that it should differ little from
     */
    public Closest(Satisfiability solver, Circuit at, State from) {
        this.options = at.options();
        this.from = from;
        this.differences = solver.new Counter(IntStream.range(0, options.length)
                .filter(this::open)
                .map(option -> from.takes(option) ? Satisfiability.not(options[option]) : options[option])
                .toArray());
    }

    private boolean open(int option) {
        return options[option] > Satisfiability.FALSE;
    }

    /**
     * The closest.
     *
     * @param find a state for which some literals are true, if there is one
     * @param given literals that must be true in any case
     */
    public Optional<State> of(Function<List<Integer>, Optional<State>> find, List<Integer> given) {
        List<Integer> assumed = new ArrayList<>(given);
        Optional<State> found = find.apply(assumed);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        State closest = found.get();
        for (int most = 0; most < distance(closest); most++) {
            assumed.add(Satisfiability.not(differences.moreThan(most)));
            closest = find.apply(assumed).orElse(closest);
            assumed.removeLast();
        }
        assumed.add(Satisfiability.not(differences.moreThan(distance(closest))));
        return Optional.of(least(find, assumed, closest));
    }

    private int distance(State state) {
        return state.decimal().xor(from.decimal()).bitCount();
    }

    private State least(Function<List<Integer>, Optional<State>> find, List<Integer> assumed, State closest) {
        State least = closest;
        for (int option = options.length - 1; option >= 0; option--) {
            if (open(option)) {
                assumed.add(Satisfiability.not(options[option]));
                if (least.takes(option)) {
                    Optional<State> without = find.apply(assumed);
                    assumed.set(assumed.size() - 1, options[option] ^ (without.isPresent() ? 1 : 0));
                    least = without.orElse(least);
                }
            }
        }
        return least;
    }
}
