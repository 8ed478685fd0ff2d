// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a player who forgets nothing can plan, by sequences of own moves (von Stengel, 1996; key VonStengel1996): sequence 0 is no move, the others
 * are numbered set by set. A plan gives each sequence a weight, 1 to the first; the moves of a set share the weight of the
 * sequence that leads there.
 *
 * @param sets the information sets, each after those that lead to it
 */
record Plans(List<ChoiceSet> sets) {

    /**
     * An information set.
     *
     * @param after the sequence that leads there
     * @param moves how many moves there are
     */
    record ChoiceSet(int after, int moves) {}

    Plans {
        sets = List.copyOf(sets);
    }

    /** So many sets of as many moves each, none of which leads to another. */
    static Plans sideBySide(int sets, int moves) {
        return new Plans(
                IntStream.range(0, sets).mapToObj(_ -> new ChoiceSet(0, moves)).toList());
    }

    /** How many sequences there are, that of no move too. */
    int size() {
        return 1 + sets.stream().mapToInt(ChoiceSet::moves).sum();
    }

    /** The first sequence that ends in a set. */
    int first(int set) {
        return 1 + sets.subList(0, set).stream().mapToInt(ChoiceSet::moves).sum();
    }

    /** The set in which each sequence ends, by place; nothing stands for that of no move. */
    List<Integer> endings() {
        List<Integer> endings = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            for (int move = 0; move < sets.get(set).moves(); move++) {
                endings.add(set);
            }
        }
        return endings;
    }

    /** The most that a plan can be worth, from what each sequence is, by going through the sets from the last. */
    Fraction best(IntFunction<Fraction> worth) {
        List<Fraction> worths =
                new ArrayList<>(IntStream.range(0, size()).mapToObj(worth).toList());
        for (int set = sets.size() - 1; set >= 0; set--) {
            Fraction most = worths
                    .subList(first(set), first(set) + sets.get(set).moves())
                    .stream()
                    .max(Fraction::compareTo)
                    .orElseThrow();
            int after = sets.get(set).after();
            worths.set(after, worths.get(after).plus(most));
        }
        return worths.getFirst();
    }
}
