// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis;

import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.Region.Cover;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Some states of a case, listed or described. */
public sealed interface SetOfStates {

    BigInteger count();

    default boolean isEmpty() {
        return count().signum() == 0;
    }

    /** Whether a feasible state, or the class that it belongs to, is among them. */
    boolean contains(State state);

    SetOfStates where(Statement statement);

    /** The first states. */
    List<State> first(int most);

    /** The state that differs in the fewest options, the first of several; empty in graph form. */
    Optional<State> nearest(State from);

    /** How a feasible state is written. */
    String pattern(State state);

    /** It in few patterns; empty where states are listed. */
    Optional<Cover> cover(int most);

    /** Some of a model's states. */
    record Listed(GraphModel model, StateSet states) implements SetOfStates {

        public static Listed all(GraphModel model) {
            return new Listed(model, StateSet.where(model.size(), _ -> true));
        }

        @Override
        public BigInteger count() {
            return BigInteger.valueOf(states.count());
        }

        @Override
        public boolean contains(State state) {
            return model.space().indexOf(state).stream().anyMatch(states::contains);
        }

        @Override
        public Listed where(Statement statement) {
            return new Listed(model, states.and(model.space().where(statement)));
        }

        @Override
        public List<State> first(int most) {
            return states.stream().limit(most).mapToObj(model.space()::state).toList();
        }

        @Override
        public Optional<State> nearest(State from) {
            return states.stream()
                    .mapToObj(model.space()::state)
                    .filter(_ -> model.conflict().form() instanceof OptionForm)
                    .min(Comparator.comparingInt(
                            state -> state.decimal().xor(from.decimal()).bitCount()));
        }

        @Override
        public String pattern(State state) {
            return model.space().pattern(model.space().indexOf(state).orElseThrow());
        }

        @Override
        public Optional<Cover> cover(int most) {
            return Optional.empty();
        }
    }

    /** A region of an engine. */
    record Described(RegionEngine engine, Region region) implements SetOfStates {

        @Override
        public BigInteger count() {
            return region.count();
        }

        @Override
        public boolean contains(State state) {
            return region.contains(state);
        }

        @Override
        public Described where(Statement statement) {
            return new Described(engine, region.where(statement));
        }

        @Override
        public List<State> first(int most) {
            return region.first(most);
        }

        @Override
        public Optional<State> nearest(State from) {
            return region.nearest(from);
        }

        @Override
        public String pattern(State state) {
            return engine.pattern(state);
        }

        @Override
        public Optional<Cover> cover(int most) {
            return Optional.of(region.cover(most));
        }
    }
}
