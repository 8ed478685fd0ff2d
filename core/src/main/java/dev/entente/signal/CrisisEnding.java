// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.CrisisOutcome.Kind;
import dev.entente.signal.CrisisPlace.Fights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can come of a {@link CrisisGame}, on borders too: connected equilibria that are subgame perfect and weak perfect Bayesian,
 * by the range of what happens in them (docs/theory.md §13.6).
 *
 * @param kind empty of a continuum in which one outcome runs into another
 * @param resolute how likely the first type challenges
 * @param irresolute how likely the other does
 * @param concedes how likely the receiver concedes to a challenge
 * @param concession how likely it comes to a concession
 * @param retreat how likely the sender backs down
 * @param war how likely it comes to a fight
 * @param believed how likely the first type is after a challenge; empty where nobody need challenge
 * @param believedWithout how likely it is after none; empty where all may challenge
 * @param verdicts on each label, of the game that is left when the last moves are known; none where somebody is torn, so that they are not
 */
public record CrisisEnding(
        Optional<Kind> kind,
        Interval resolute,
        Interval irresolute,
        Interval concedes,
        Interval concession,
        Interval retreat,
        Interval war,
        Optional<Interval> believed,
        Optional<Interval> believedWithout,
        List<Verdict> verdicts) {

    public CrisisEnding {
        verdicts = List.copyOf(verdicts);
    }

    /** All that can come of a game. */
    public static List<CrisisEnding> of(CrisisGame game) {
        if (!CrisisPlace.of(game).torn()) {
            return endings(game, game.fightChances());
        }
        List<CrisisEnding> all = turning(game).stream()
                .flatMap(fights -> endings(game, fights).stream())
                .toList();
        List<CrisisEnding> endings = new ArrayList<>();
        for (boolean silent : List.of(true, false)) {
            all.stream()
                    .filter(one -> one.kind.equals(Optional.of(Kind.SILENCE)) == silent)
                    .reduce(CrisisEnding::with)
                    .map(joined -> joined.torn(silent ? Optional.of(Kind.SILENCE) : Optional.empty()))
                    .ifPresent(endings::add);
        }
        return endings;
    }

    /**
     * How likely each type fights, in all ways in which one that is torn does so never, always, just as often as makes a fight with
     * it alone likely enough for the receiver, or as makes it so when all challenge. What happens at chances between these lies between.
     */
    private static List<List<Fraction>> turning(CrisisGame game) {
        Set<List<Fraction>> turning = new LinkedHashSet<>();
        for (Fraction first : chances(game, CrisisGame.RESOLUTE)) {
            for (Fraction other : chances(game, CrisisGame.IRRESOLUTE)) {
                turning.add(List.of(first, other));
                if (game.resolute().fights().isEmpty()) {
                    even(game, CrisisGame.RESOLUTE, other).ifPresent(chance -> turning.add(List.of(chance, other)));
                }
                if (game.irresolute().fights().isEmpty()) {
                    even(game, CrisisGame.IRRESOLUTE, first).ifPresent(chance -> turning.add(List.of(first, chance)));
                }
            }
        }
        return List.copyOf(turning);
    }

    private static List<Fraction> chances(CrisisGame game, int type) {
        return game.mettle(type).fights().isPresent()
                ? List.of(game.fightChances().get(type))
                : List.of(Fraction.ZERO, game.threshold(), Fraction.ONE);
    }

    /** How likely a type has to fight for the receiver to be even when all challenge, where that can be. */
    private static Optional<Fraction> even(CrisisGame game, int type, Fraction other) {
        Fraction chance =
                game.threshold().minus(game.prior(1 - type).times(other)).over(game.prior(type));
        return Optional.of(chance).filter(new Interval(Fraction.ZERO, Fraction.ONE)::contains);
    }

    private static List<CrisisEnding> endings(CrisisGame game, List<Fraction> fights) {
        SignallingSolution solution = SignallingSolution.of(game.reduced(fights));
        return solution.components().stream()
                .filter(component -> component.passes(Label.WEAK_PERFECT_BAYESIAN))
                .map(component -> ending(game, fights, solution, component))
                .toList();
    }

    private static CrisisEnding ending(
            CrisisGame game, List<Fraction> fights, SignallingSolution solution, Component component) {
        Interval resolute = component.sends(CrisisGame.RESOLUTE, CrisisGame.CHALLENGE);
        Interval irresolute = component.sends(CrisisGame.IRRESOLUTE, CrisisGame.CHALLENGE);
        Interval concedes = component.answers(CrisisGame.CHALLENGE, CrisisGame.CONCEDE);
        Optional<Kind> kind = kind(game, resolute, irresolute, concedes);
        boolean never = fights.stream().allMatch(chance -> chance.compareTo(game.threshold()) < 0);
        boolean unasked = kind.equals(Optional.of(Kind.SILENCE)) && never;
        return new CrisisEnding(
                kind,
                resolute,
                irresolute,
                unasked ? Interval.of(Fraction.ZERO) : concedes,
                happens(component, CrisisGame.CONCEDE, List.of(Fraction.ONE, Fraction.ONE)),
                happens(
                        component,
                        CrisisGame.RESIST,
                        fights.stream().map(Fraction.ONE::minus).toList()),
                happens(component, CrisisGame.RESIST, fights),
                component.believed(solution.game(), CrisisGame.RESOLUTE, CrisisGame.CHALLENGE),
                component.believed(solution.game(), CrisisGame.RESOLUTE, CrisisGame.NONE),
                component.verdicts());
    }

    /** How likely a challenge is answered so, counting each type with its weight. */
    private static Interval happens(Component component, int answer, List<Fraction> weights) {
        return component.outcomes().stream()
                .map(outcome -> Interval.of(weights.getFirst()
                        .times(outcome.at(CrisisGame.RESOLUTE, CrisisGame.CHALLENGE, answer))
                        .plus(weights.getLast()
                                .times(outcome.at(CrisisGame.IRRESOLUTE, CrisisGame.CHALLENGE, answer)))))
                .reduce(Interval::with)
                .orElseThrow();
    }

    private static Optional<Kind> kind(CrisisGame game, Interval resolute, Interval irresolute, Interval concedes) {
        if (!resolute.isPoint() || !irresolute.isPoint()) {
            return Optional.empty();
        }
        boolean firstFights = CrisisPlace.of(game).fights() != Fights.IRRESOLUTE;
        Fraction fighter = (firstFights ? resolute : irresolute).least();
        Fraction other = (firstFights ? irresolute : resolute).least();
        if (fighter.equals(Fraction.ONE) && other.equals(Fraction.ONE)) {
            return concedes.equals(Interval.of(Fraction.ONE)) ? Optional.of(Kind.CONCEDED) : Optional.empty();
        }
        if (fighter.equals(Fraction.ONE)) {
            return Optional.of(Kind.BLUFF);
        }
        return Optional.of(other.equals(Fraction.ONE) ? Kind.HELD_BACK : Kind.SILENCE);
    }

    private CrisisEnding with(CrisisEnding other) {
        return new CrisisEnding(
                kind,
                resolute.with(other.resolute),
                irresolute.with(other.irresolute),
                concedes.with(other.concedes),
                concession.with(other.concession),
                retreat.with(other.retreat),
                war.with(other.war),
                both(other, CrisisEnding::believed),
                both(other, CrisisEnding::believedWithout),
                List.of());
    }

    private Optional<Interval> both(CrisisEnding other, Function<CrisisEnding, Optional<Interval>> what) {
        return Stream.of(what.apply(this), what.apply(other)).allMatch(Optional::isPresent)
                ? Stream.of(what.apply(this), what.apply(other))
                        .flatMap(Optional::stream)
                        .reduce(Interval::with)
                : Optional.empty();
    }

    private CrisisEnding torn(Optional<Kind> as) {
        return new CrisisEnding(
                as, resolute, irresolute, concedes, concession, retreat, war, believed, believedWithout, List.of());
    }
}
