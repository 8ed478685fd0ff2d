// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.Cells.Point;
import dev.entente.signal.Criteria.Standing;
import dev.entente.signal.ExtremeEquilibria.Connected;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which labels a component has. All that {@link Criteria} asks of an equilibrium depends on which answers are given, on which
 * messages can be sent (the fewer, the more is asked, so that with each behaviour of the receiver’s goes the one of the sender’s
 * that uses the most), and on which side the types’ payoffs lie of some planes; so one equilibrium of each cell that these make
 * of each face of the receiver’s behaviours tells of all (our own).
 */
final class Labelling {

    private final SignallingGame game;
    private final ExtremeEquilibria equilibria;
    private final Criteria criteria;
    private final int messages;
    private final int answers;

    Labelling(SignallingGame game, ExtremeEquilibria equilibria) {
        this.game = game;
        this.equilibria = equilibria;
        this.criteria = new Criteria(game);
        this.messages = game.messages().size();
        this.answers = game.answers().size();
    }

    List<Verdict> verdicts(Connected component) {
        List<Standing> standings = standings(component);
        return Arrays.stream(Label.values())
                .map(label -> verdict(label, standings))
                .toList();
    }

    private Verdict verdict(Label label, List<Standing> standings) {
        List<Standing> passing =
                standings.stream().filter(one -> criteria.passes(label, one)).toList();
        return passing.isEmpty()
                ? new Reasons(game, criteria).of(label, nearest(label, standings))
                : new Verdict.Passes(label, passing.getFirst().profile(), ranges(label, passing));
    }

    /** One that has the labels before, as far as there is one. */
    private Standing nearest(Label label, List<Standing> standings) {
        List<Standing> left = standings;
        for (Label before : EnumSet.range(Label.NASH, label)) {
            List<Standing> fewer =
                    left.stream().filter(one -> criteria.passes(before, one)).toList();
            left = fewer.isEmpty() ? left : fewer;
        }
        return left.getFirst();
    }

    private List<BeliefRange> ranges(Label label, List<Standing> passing) {
        List<BeliefRange> ranges = new ArrayList<>();
        if (label.compareTo(Label.WEAK_PERFECT_BAYESIAN) >= 0) {
            for (Standing one : passing) {
                one.unused().stream().mapToObj(m -> range(label, one, m)).forEach(range -> range.joinTo(ranges));
            }
        }
        return ranges;
    }

    private BeliefRange range(Label label, Standing standing, int message) {
        BitSet believed = criteria.believed(label, standing, message);
        return new BeliefRange(
                game.messages().get(message),
                criteria.range(believed, message, standing.profile().answers(message)));
    }

    private List<Standing> standings(Connected component) {
        Set<BitSet> faces = new LinkedHashSet<>();
        component.first().stream()
                .mapToObj(k -> equilibria.partners().get(k))
                .distinct()
                .forEach(second -> addFaces(second, faces));
        Map<Object, Standing> different = new LinkedHashMap<>();
        faces.forEach(face -> standings(face).forEach(one -> different.putIfAbsent(asked(one), one)));
        return List.copyOf(different.values());
    }

    /** The faces of a set of the receiver’s behaviours, each by the labels that are tight in it. */
    private void addFaces(BitSet vertices, Set<BitSet> faces) {
        List<BitSet> corners = vertices.stream()
                .mapToObj(k -> equilibria.second().get(k).tight())
                .toList();
        Deque<BitSet> open = new ArrayDeque<>(corners);
        while (!open.isEmpty()) {
            BitSet face = open.pop();
            if (faces.add(face)) {
                for (BitSet corner : corners) {
                    BitSet larger = (BitSet) face.clone();
                    larger.and(corner);
                    open.push(larger);
                }
            }
        }
    }

    /** What labels can depend on; of all else one equilibrium tells as much as another. */
    private static Object asked(Standing one) {
        return one.unused().isEmpty()
                ? one.unused()
                : List.of(
                        one.unused(),
                        one.payoffs(),
                        one.unused().stream().mapToObj(one.profile()::answers).toList());
    }

    private List<Standing> standings(BitSet face) {
        List<List<Fraction>> senders = equilibria.partnersOf(face).stream()
                .mapToObj(equilibria::planOfFirst)
                .toList();
        Behaviour sender = Behaviour.of(Cells.mean(senders), messages);
        List<Point> corners = IntStream.range(0, equilibria.second().size())
                .filter(k -> Beliefs.within(face, equilibria.second().get(k).tight()))
                .mapToObj(k -> point(sender, k))
                .toList();
        return Cells.inside(corners, equilibria.labels()).stream()
                .map(inside -> new Profile(sender, Behaviour.of(inside.at(), answers)))
                .map(profile -> new Standing(profile, profile.best(game), profile.unused()))
                .toList();
    }

    /** What the receiver does, and on which side of all planes it is at which something else is asked. */
    private Point point(Behaviour sender, int vertex) {
        List<Fraction> plan = equilibria.planOfSecond(vertex);
        Profile profile = new Profile(sender, Behaviour.of(plan, answers));
        List<Fraction> payoffs = profile.best(game);
        List<Fraction> sides = new ArrayList<>();
        profile.unused().stream().forEach(m -> {
            for (int t = 0; t < payoffs.size(); t++) {
                addSides(sides, payoffs, t, m);
            }
        });
        return new Point(plan, sides, equilibria.second().get(vertex).tight());
    }

    /** Whether a type would gain by each answer, and with each later type which of both would by mixtures of two. */
    private void addSides(List<Fraction> sides, List<Fraction> payoffs, int type, int message) {
        for (int a = 0; a < answers; a++) {
            Fraction own = gain(payoffs, type, message, a);
            sides.add(own);
            for (int other = type + 1; other < payoffs.size(); other++) {
                for (int b = 0; b < a; b++) {
                    sides.add(own.times(gain(payoffs, other, message, b))
                            .minus(gain(payoffs, other, message, a).times(gain(payoffs, type, message, b))));
                }
            }
        }
    }

    private Fraction gain(List<Fraction> payoffs, int type, int message, int answer) {
        return game.sender().at(type, message, answer).minus(payoffs.get(type));
    }
}
