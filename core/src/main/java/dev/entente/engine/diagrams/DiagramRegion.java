// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.diagrams;

import dev.entente.Coalition;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.SetModel;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A region as a decision diagram; holds of a merged class only the member at which it is judged. */
public record DiagramRegion(SetModel<Root> model, Diagrams sets, Root states) implements Region {

    private DiagramRegion with(Root other) {
        return new DiagramRegion(model, sets, other);
    }

    @Override
    public BigInteger count() {
        return sets.count(states);
    }

    @Override
    public boolean isEmpty() {
        return sets.isEmpty(states);
    }

    @Override
    public boolean contains(State state) {
        DiagramArena arena = sets.arena();
        int edge = states.edge();
        while (edge != DiagramArena.TRUE && edge != DiagramArena.FALSE) {
            edge = state.takes(sets.option(arena.level(edge))) ? arena.high(edge) : arena.low(edge);
        }
        return edge == DiagramArena.TRUE;
    }

    @Override
    public Region and(Region other) {
        if (!(other instanceof DiagramRegion region) || region.sets != sets) {
            throw new IllegalArgumentException("a region of another engine (" + other + ")");
        }
        return with(sets.and(states, region.states));
    }

    @Override
    public Region where(Statement statement) {
        return with(sets.and(states, model.where(statement)));
    }

    @Override
    public List<State> first(int most) {
        List<State> found = new ArrayList<>();
        collect(states, model.space().options() - 1, BigInteger.ZERO, most, found);
        return List.copyOf(found);
    }

    /** Decides options from the last, which counts most in a decimal; N before Y. */
    private void collect(Root rest, int option, BigInteger decimal, int most, List<State> found) {
        if (found.size() == most || sets.isEmpty(rest)) {
            return;
        }
        if (option < 0) {
            found.add(new State(decimal));
            return;
        }
        Root taking = sets.taking(option);
        collect(sets.andNot(rest, taking), option - 1, decimal, most, found);
        collect(sets.and(rest, taking), option - 1, decimal.setBit(option), most, found);
    }

    @Override
    public Optional<State> nearest(State from) {
        return with(sets.nearest(states, from::takes)).first(1).stream().findFirst();
    }

    @Override
    public Optional<List<PointVerdict.Step>> path(State from, Steps which) {
        Root targets = model.withClasses(states);
        if (!sets.isEmpty(sets.and(targets, model.meaning().only(from)))) {
            return Optional.of(List.of());
        }
        Coalition everyone = Coalition.all(model.space().decisionMakers());
        return new PathSearch(model, sets).shortest(everyone, which, from, targets);
    }

    @Override
    public Cover cover(int most) {
        Root elsewhere = sets.not(model.judged());
        List<byte[]> cubes = new ArrayList<>();
        byte[] open = new byte[model.space().options()];
        Arrays.fill(open, (byte) '-');
        boolean whole = true;
        try {
            cover(states.edge(), sets.or(states, elsewhere).edge(), open, cubes, most);
        } catch (Enough enough) {
            whole = false;
        }
        return new Cover(
                cubes.stream()
                        .map(letters -> new Pattern(new String(letters, StandardCharsets.US_ASCII)))
                        .sorted(Comparator.comparingLong(DiagramRegion::decided).thenComparing(Pattern::letters))
                        .toList(),
                whole);
    }

    private static long decided(Pattern pattern) {
        return pattern.letters().chars().filter(letter -> letter != '-').count();
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("", null, false, false);
        }
    }

    /**
     * An irredundant cover of all that is in {@code least} by cubes within {@code most} (Minato, 1992; key Minato1992):
     * cubes that need the variable false, cubes that need it true, and cubes for the rest, that need neither.
     *
     * @return what the cubes cover
     * @throws Enough when there are as many as {@code limit}
     */
    private int cover(int least, int greatest, byte[] letters, List<byte[]> cubes, int limit) {
        if (least == DiagramArena.FALSE) {
            return DiagramArena.FALSE;
        }
        if (greatest == DiagramArena.TRUE) {
            if (cubes.size() == limit) {
                throw new Enough();
            }
            cubes.add(letters.clone());
            return DiagramArena.TRUE;
        }
        DiagramArena arena = sets.arena();
        int level = Math.min(arena.level(least), arena.level(greatest));
        int leastLow = arena.level(least) == level ? arena.low(least) : least;
        int leastHigh = arena.level(least) == level ? arena.high(least) : least;
        int greatestLow = arena.level(greatest) == level ? arena.low(greatest) : greatest;
        int greatestHigh = arena.level(greatest) == level ? arena.high(greatest) : greatest;
        int option = sets.option(level);
        letters[option] = 'N';
        int low = cover(arena.and(leastLow, greatestHigh ^ 1), greatestLow, letters, cubes, limit);
        letters[option] = 'Y';
        int high = cover(arena.and(leastHigh, greatestLow ^ 1), greatestHigh, letters, cubes, limit);
        letters[option] = '-';
        int left = arena.or(arena.and(leastLow, low ^ 1), arena.and(leastHigh, high ^ 1));
        int either = cover(left, arena.and(greatestLow, greatestHigh), letters, cubes, limit);
        return arena.node(level, arena.or(low, either), arena.or(high, either));
    }
}
