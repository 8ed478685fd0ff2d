// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Form;
import dev.entente.Fraction;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.cases.Signal.Band;
import dev.entente.cases.Signal.Game;
import dev.entente.cases.Signal.Kind;
import dev.entente.graph.Ranking;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A signal of a case as a letter game: what the analyst says that it costs, and where nothing is said what the type’s own order
 * of states tells. That is an order and no measure: it gives bounds.
 *
 * @param serious the type that the receiver would want to answer, and what the signal costs it
 * @param other the other one
 * @param thresholdGiven whether the case says at which belief the receiver answers; else any belief may be it
 * @param furtherTypes whether the sender may be of other types, too; then the prior is that of the two alone
 */
public record LetterOfCase(
        Signal signal, Bearer serious, Bearer other, LetterBox box, boolean thresholdGiven, boolean furtherTypes) {

    /** Where a band of costs comes from. */
    public enum Source {
        /** The case gives it. */
        GIVEN,
        /** Tied hands cost nothing who keeps its word. */
        KEPT_WORD,
        /** By its order, the signal by itself makes no difference to it. */
        INDIFFERENT,
        /** By its order it likes the signal by itself. */
        LIKED,
        /** By its order the signal is a loss, and with its answer a gain: from nothing to what the answer is worth. */
        REPAID,
        /** By its order the answer does not make up for the signal: as much as the answer is worth, or more. */
        NOT_REPAID
    }

    /**
     * A type and what the signal costs it.
     *
     * @param prior of the two types alone
     * @param cost from the least to the most; where it is {@link Source#NOT_REPAID}, what is beyond {@link #BEYOND} is as that is
     */
    public record Bearer(Type type, Fraction prior, Interval cost, Source source) {}

    /** A cost above what being believed is worth; how far above makes no difference to what can happen. */
    public static final Fraction BEYOND = Fraction.of(2, 1);

    /**
     * The letter game of a signal.
     *
     * @throws IllegalArgumentException saying why costs can’t be proposed where the case gives none, that the signal can’t be
     *     sent, or that it is no letter
     */
    public static LetterOfCase of(Case subject, Signal signal) {
        if (signal.game() != Game.LETTER) {
            throw new IllegalArgumentException("“" + signal.id() + "” is no letter");
        }
        List<Type> types = subject.situation().unknowns().typesOf(signal.sender());
        Type serious = type(types, signal.serious());
        Type other = type(types, signal.other());
        Fraction both = prior(serious).plus(prior(other));
        Proposals proposals = new Proposals(subject, signal);
        refuseImpossible(subject, signal);
        Bearer first = bearer(serious, signal, prior(serious).over(both), proposals);
        Bearer second = bearer(other, signal, prior(other).over(both), proposals);
        Interval threshold = signal.belief()
                .map(band -> new Interval(band.from(), band.to()))
                .orElse(new Interval(Fraction.ZERO, Fraction.ONE));
        return new LetterOfCase(
                signal,
                first,
                second,
                new LetterBox(first.prior(), first.cost(), second.cost(), threshold),
                signal.belief().isPresent(),
                types.size() > 2);
    }

    /**
     * The same signal where its numbers are others, each known.
     *
     * @param prior how likely the sender is of the first type, between 0 and 1
     * @param threshold the belief from which on the receiver answers, between 0 and 1
     */
    public LetterOfCase at(Fraction prior, Fraction costOfSerious, Fraction costOfOther, Fraction threshold) {
        Bearer first = new Bearer(serious.type(), prior, Interval.of(costOfSerious), serious.source());
        Bearer second = new Bearer(other.type(), Fraction.ONE.minus(prior), Interval.of(costOfOther), other.source());
        return new LetterOfCase(
                signal,
                first,
                second,
                new LetterBox(prior, first.cost(), second.cost(), Interval.of(threshold)),
                thresholdGiven,
                furtherTypes);
    }

    static Type type(List<Type> types, String id) {
        return types.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no type “" + id + "”"));
    }

    static Fraction prior(Type type) {
        return type.prior()
                .orElseThrow(() -> new IllegalArgumentException("the type “" + type.id() + "” has no prior"));
    }

    /** A signal that no state has is none. */
    static void refuseImpossible(Case subject, Signal signal) {
        if (subject.conflict().form() instanceof OptionForm options && never(options, signal)) {
            throw new IllegalArgumentException("“" + signal.option() + "” can’t be taken here");
        }
    }

    private static boolean never(OptionForm options, Signal signal) {
        try {
            return StateSpace.of(options)
                    .where(new Statement.Atom(signal.option()))
                    .isEmpty();
        } catch (LimitExceeded tooLarge) {
            return false;
        }
    }

    private static Bearer bearer(Type type, Signal signal, Fraction prior, Proposals proposals) {
        Optional<Band> given = Optional.ofNullable(signal.costs().get(type.id()));
        if (given.isPresent()) {
            return new Bearer(
                    type, prior, new Interval(given.get().from(), given.get().to()), Source.GIVEN);
        }
        boolean kept =
                signal.kind().equals(Optional.of(Kind.TIED_HANDS)) && type.id().equals(signal.serious());
        Source source = kept ? Source.KEPT_WORD : proposals.of(type);
        return new Bearer(type, prior, band(source), source);
    }

    private static Interval band(Source source) {
        return switch (source) {
            case GIVEN -> throw new IllegalArgumentException("a band that is given");
            case KEPT_WORD, INDIFFERENT, LIKED -> Interval.of(Fraction.ZERO);
            case REPAID -> new Interval(Fraction.ZERO, Fraction.ONE);
            case NOT_REPAID -> new Interval(Fraction.ONE, BEYOND);
        };
    }

    /** What orders of states tell of costs. */
    private static final class Proposals {

        private final Case subject;
        private final Signal signal;
        private final Form form;

        Proposals(Case subject, Signal signal) {
            this.subject = subject;
            this.signal = signal;
            this.form = subject.conflict().form();
        }

        private StateSpace space() {
            try {
                return StateSpace.of(form);
            } catch (LimitExceeded tooLarge) {
                throw new IllegalArgumentException(
                        "the conflict has too many states to compare; say what the signal costs each");
            }
        }

        private State today() {
            return subject.conflict()
                    .statusQuo()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "where things stand today is not said, so that no cost can be proposed; say what the signal costs each"));
        }

        private State with(State state, boolean taken) {
            int place = form instanceof OptionForm options ? options.position(signal.option()) : -1;
            return new State(
                    taken ? state.decimal().setBit(place) : state.decimal().clearBit(place));
        }

        Source of(Type type) {
            StateSpace space = space();
            Ranking ranking = Ranking.of(type.preference(), space);
            State letter = with(today(), true);
            int silent = index(space, with(today(), false));
            int sent = index(space, letter);
            if (ranking.rank(silent) == ranking.rank(sent)) {
                return Source.INDIFFERENT;
            }
            if (ranking.prefers(sent, silent)) {
                return Source.LIKED;
            }
            List<Integer> answered = answered(space, sent, letter);
            return answered.stream().allMatch(state -> ranking.prefers(state, silent))
                    ? Source.REPAID
                    : answered.stream().noneMatch(state -> ranking.prefers(state, silent))
                            ? Source.NOT_REPAID
                            : refuseOpen(type);
        }

        private static Source refuseOpen(Type type) {
            throw new IllegalArgumentException("by some of the ways to answer, “" + type.id()
                    + "” gains, and by some not; say in the answer which, or what the signal costs it");
        }

        private static int index(StateSpace space, State state) {
            return space.indexOf(state)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "today the signal makes a state that can’t be, so that no cost can be proposed; say what it costs each"));
        }

        /** The states in which the receiver has answered, and has changed no more than that takes. */
        private List<Integer> answered(StateSpace space, int sent, State letter) {
            List<String> own = form instanceof OptionForm options
                    ? options.options().stream()
                            .filter(option -> option.owner().equals(signal.receiver()))
                            .map(option -> option.name())
                            .toList()
                    : List.of();
            List<Integer> all = IntStream.range(0, space.size())
                    .filter(s -> signal.answer().holds(atom -> form.holdsAtom(atom, space.state(s))))
                    .filter(s -> form.atoms().stream()
                            .allMatch(atom -> own.contains(atom)
                                    || form.holdsAtom(atom, space.state(s)) == form.holdsAtom(atom, letter)))
                    .boxed()
                    .toList();
            int least = all.stream()
                    .mapToInt(s -> space.distance(sent, s))
                    .min()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "after the signal the receiver can’t so answer, so that no cost can be proposed; say what it costs each"));
            return all.stream().filter(s -> space.distance(sent, s) == least).toList();
        }
    }
}
