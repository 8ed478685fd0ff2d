// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The combinations of types among the worlds of a case, numbered from 0, the first decision maker's type turning slowest.
 * What is counted by stratum can be weighed by any belief in types after the count.
 */
public final class TypeProfiles {

    /** More combinations are not told apart: then there is one stratum. */
    static final int MOST = 1 << 10;

    private final List<TypeChoice> choices;
    private final int[] places;
    private final int[] sizes;
    private final int count;

    /** @param all the choices of a world */
    TypeProfiles(List<Choice> all) {
        int[] typed = IntStream.range(0, all.size())
                .filter(u -> all.get(u) instanceof TypeChoice)
                .toArray();
        long combinations = 1;
        for (int u : typed) {
            combinations = Math.min(MOST + 1L, combinations * size(all.get(u)));
        }
        this.places = combinations > MOST ? new int[0] : typed;
        this.choices =
                IntStream.of(places).mapToObj(u -> (TypeChoice) all.get(u)).toList();
        this.sizes = choices.stream().mapToInt(TypeProfiles::size).toArray();
        this.count = combinations > MOST ? 1 : (int) combinations;
    }

    private static int size(Choice choice) {
        return ((TypeChoice) choice).types();
    }

    public int count() {
        return count;
    }

    /** The stratum of a world. */
    int of(long[] world) {
        int stratum = 0;
        for (int k = 0; k < places.length; k++) {
            stratum = stratum * sizes[k] + choices.get(k).type(world[places[k]]);
        }
        return stratum;
    }

    /** Whose types make the strata, in the order of the case. */
    public List<Integer> decisionMakers() {
        return choices.stream().map(TypeChoice::decisionMaker).toList();
    }

    /** The type in a stratum of the decision maker at that place in {@link #decisionMakers}. */
    public int type(int stratum, int place) {
        int rest = stratum;
        for (int k = sizes.length - 1; k > place; k--) {
            rest /= sizes[k];
        }
        return rest % sizes[place];
    }
}
