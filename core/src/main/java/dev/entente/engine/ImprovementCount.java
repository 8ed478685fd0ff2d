// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.State;
import dev.entente.engine.diagrams.Diagrams;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.diagrams.VariableOrder;
import dev.entente.engine.sets.BooleanAlgebra;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.Semantics;
import dev.entente.limits.Budget;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How many unilateral improvements a decision maker has from a state, where no states are merged: by diagrams over only
 * the options that it can change there.
 */
final class ImprovementCount {

    private ImprovementCount() {}

    static BigInteger of(OptionSpace space, Budget budget, int i, State state) {
        BitSet open = new BitSet();
        Arrays.stream(space.own(i))
                .filter(option -> state.takes(option)
                        ? space.direction(option).down()
                        : space.direction(option).up())
                .forEach(open::set);
        Diagrams diagrams = new Diagrams(
                space, VariableOrder.of(space.options(), among(open, space)), SymbolicEngine.mostNodes(), budget);
        At<Root> there = new At<>(diagrams, state, open);
        At<Root> here = new At<>(diagrams, state, new BitSet());
        Root better = there.better(wants(there, space, i), wants(here, space, i));
        Root improvements = diagrams.and(better, new Semantics<>(there, space.form()).feasible());
        return diagrams.count(improvements).shiftRight(space.options() - open.cardinality());
    }

    private static <S> List<S> wants(At<S> at, OptionSpace space, int i) {
        return new Semantics<>(at, space.form()).wants(space.preference(i), members -> members);
    }

    private static List<int[]> among(BitSet open, OptionSpace space) {
        return space.links().stream()
                .map(link -> Arrays.stream(link).filter(open::get).toArray())
                .filter(link -> link.length > 1)
                .toList();
    }

    /** The same conditions where all options but some are as in a state. */
    private record At<S>(BooleanAlgebra<S> conditions, State state, BitSet open) implements BooleanAlgebra<S> {

        @Override
        public S taking(int option) {
            return open.get(option) ? conditions.taking(option) : state.takes(option) ? all() : none();
        }

        @Override
        public S none() {
            return conditions.none();
        }

        @Override
        public S all() {
            return conditions.all();
        }

        @Override
        public S and(S a, S b) {
            return conditions.and(a, b);
        }

        @Override
        public S or(S a, S b) {
            return conditions.or(a, b);
        }

        @Override
        public S andNot(S a, S b) {
            return conditions.andNot(a, b);
        }

        @Override
        public boolean isEmpty(S a) {
            return conditions.isEmpty(a);
        }
    }
}
