// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Equilibria of signalling games with two answers, by trying: the corners of the regions in which the same is best, every one
 * by solving for as many borders as there are unknowns, and the middles between all of them; and what each withstands, by the
 * definitions, for two answers alone.
 */
final class BruteForce {

    private final SignallingGame game;
    private final int types;
    private final int messages;

    BruteForce(SignallingGame game) {
        this.game = game;
        this.types = game.types().size();
        this.messages = game.messages().size();
    }

    /** Behaviours of the sender: corners and middles. */
    List<Behaviour> senders() {
        return corners(types * messages, senderBorders(), types).stream()
                .map(point -> Behaviour.of(point, messages))
                .toList();
    }

    /** Behaviours of the receiver. */
    List<Behaviour> receivers() {
        return corners(messages * 2, receiverBorders(), messages).stream()
                .map(point -> Behaviour.of(point, 2))
                .toList();
    }

    /** Each message’s answers as good as each other. */
    private List<List<Fraction>> senderBorders() {
        return IntStream.range(0, messages)
                .mapToObj(m -> line(types * messages, (place, row) -> {
                    if (place % messages == m) {
                        row.set(
                                place,
                                game.types().get(place / messages).prior().times(better(place / messages, m)));
                    }
                }))
                .toList();
    }

    /** Each type’s messages as good as each other, two by two. */
    private List<List<Fraction>> receiverBorders() {
        List<List<Fraction>> borders = new ArrayList<>();
        for (int t = 0; t < types; t++) {
            for (int m = 0; m < messages; m++) {
                for (int n = 0; n < m; n++) {
                    int type = t;
                    int one = m;
                    int other = n;
                    borders.add(line(messages * 2, (place, row) -> {
                        Fraction payoff = game.sender().at(type, place / 2, place % 2);
                        if (place / 2 == one) {
                            row.set(place, payoff);
                        } else if (place / 2 == other) {
                            row.set(place, Fraction.ZERO.minus(payoff));
                        }
                    }));
                }
            }
        }
        return borders;
    }

    private interface Filling {
        void fill(int place, List<Fraction> row);
    }

    private static List<Fraction> line(int size, Filling filling) {
        List<Fraction> row = new ArrayList<>(Collections.nCopies(size + 1, Fraction.ZERO));
        IntStream.range(0, size).forEach(place -> filling.fill(place, row));
        return row;
    }

    /** All corners of products of simplices cut by borders, and the middles between them. */
    private static Set<List<Fraction>> corners(int size, List<List<Fraction>> borders, int simplices) {
        int each = size / simplices;
        List<List<Fraction>> sums = IntStream.range(0, simplices)
                .mapToObj(k -> {
                    List<Fraction> row = line(
                            size, (place, sum) -> sum.set(place, place / each == k ? Fraction.ONE : Fraction.ZERO));
                    row.set(size, Fraction.ONE);
                    return row;
                })
                .toList();
        List<List<Fraction>> planes = new ArrayList<>(borders);
        for (int k = 0; k < size; k++) {
            int one = k;
            planes.add(line(size, (place, row) -> row.set(place, place == one ? Fraction.ONE : Fraction.ZERO)));
        }
        Set<List<Fraction>> corners = new LinkedHashSet<>();
        choose(planes, 0, new ArrayList<>(sums), size, corners);
        Set<List<Fraction>> all = new LinkedHashSet<>(corners);
        for (List<Fraction> one : corners) {
            for (List<Fraction> other : corners) {
                all.add(Table.list(size, k -> one.get(k).plus(other.get(k)).over(Fraction.of(2, 1))));
            }
        }
        return all;
    }

    private static void choose(
            List<List<Fraction>> planes, int from, List<List<Fraction>> chosen, int size, Set<List<Fraction>> corners) {
        if (chosen.size() == size) {
            solve(chosen, size)
                    .filter(point -> point.stream().allMatch(each -> each.signum() >= 0))
                    .ifPresent(corners::add);
            return;
        }
        for (int k = from; k < planes.size(); k++) {
            chosen.add(planes.get(k));
            choose(planes, k + 1, chosen, size, corners);
            chosen.removeLast();
        }
    }

    /** The one solution, if there is one, by elimination. */
    private static Optional<List<Fraction>> solve(List<List<Fraction>> rows, int size) {
        Fraction[][] left =
                rows.stream().map(row -> row.toArray(Fraction[]::new)).toArray(Fraction[][]::new);
        for (int column = 0; column < size; column++) {
            int k = column;
            Optional<Integer> pivot = IntStream.range(column, size)
                    .boxed()
                    .filter(row -> left[row][k].signum() != 0)
                    .findFirst();
            if (pivot.isEmpty()) {
                return Optional.empty();
            }
            Fraction[] line = left[pivot.get()];
            left[pivot.get()] = left[column];
            left[column] = line;
            for (int row = 0; row < size; row++) {
                if (row != column && left[row][column].signum() != 0) {
                    Fraction factor = left[row][column].over(line[column]);
                    for (int j = column; j <= size; j++) {
                        left[row][j] = left[row][j].minus(factor.times(line[j]));
                    }
                }
            }
        }
        return Optional.of(Table.list(size, k -> left[k][size].over(left[k][k])));
    }

    /** Which messages are best for each type, as bits: type times messages plus message. */
    int best(Behaviour receiver) {
        Profile profile = new Profile(new Behaviour(List.of()), receiver);
        int best = 0;
        for (int t = 0; t < types; t++) {
            Fraction most = most(profile, t);
            for (int m = 0; m < messages; m++) {
                best |= profile.payoff(game, t, m).equals(most) ? 1 << (t * messages + m) : 0;
            }
        }
        return best;
    }

    private Fraction most(Profile profile, int type) {
        return IntStream.range(0, messages)
                .mapToObj(m -> profile.payoff(game, type, m))
                .max(Fraction::compareTo)
                .orElseThrow();
    }

    /** Which answers are best after each message, as bits: twice the message plus answer. */
    int bestAnswers(Behaviour sender) {
        int best = 0;
        for (int m = 0; m < messages; m++) {
            int message = m;
            int sign = IntStream.range(0, types)
                    .mapToObj(t -> game.types()
                            .get(t)
                            .prior()
                            .times(sender.at(t, message))
                            .times(better(t, message)))
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .signum();
            best |= ((sign >= 0 ? 1 : 0) | (sign <= 0 ? 2 : 0)) << (2 * m);
        }
        return best;
    }

    /** What is done at all, as the bits above. */
    static int support(Behaviour behaviour) {
        int support = 0;
        int bit = 0;
        for (List<Fraction> chances : behaviour.chances()) {
            for (Fraction chance : chances) {
                support |= chance.signum() > 0 ? 1 << bit : 0;
                bit++;
            }
        }
        return support;
    }

    boolean passes(Label label, Profile profile) {
        return IntStream.range(0, messages)
                .filter(m -> profile.sender().chances().stream()
                        .allMatch(sent -> sent.get(m).signum() == 0))
                .allMatch(m -> switch (label) {
                    case NASH -> true;
                    case SUBGAME_PERFECT -> types > 1 || supported(profile, m, all());
                    case WEAK_PERFECT_BAYESIAN, SEQUENTIAL -> supported(profile, m, all());
                    case INTUITIVE -> supported(profile, m, all()) && intuitive(profile, m);
                    case D1 -> supported(profile, m, survivors(profile, m));
                });
    }

    private List<Integer> all() {
        return IntStream.range(0, types).boxed().toList();
    }

    /** How much better the first answer is for the receiver. */
    private Fraction better(int type, int message) {
        return game.receiver().at(type, message, 0).minus(game.receiver().at(type, message, 1));
    }

    private boolean supported(Profile profile, int message, List<Integer> among) {
        Fraction first = profile.receiver().at(message, 0);
        boolean up = among.stream().anyMatch(t -> better(t, message).signum() >= 0);
        boolean down = among.stream().anyMatch(t -> better(t, message).signum() <= 0);
        return first.equals(Fraction.ONE) ? up : first.signum() == 0 ? down : up && down;
    }

    private List<Integer> answers(int message, List<Integer> among) {
        List<Integer> answers = new ArrayList<>();
        if (among.stream().anyMatch(t -> better(t, message).signum() >= 0)) {
            answers.add(0);
        }
        if (among.stream().anyMatch(t -> better(t, message).signum() <= 0)) {
            answers.add(1);
        }
        return answers;
    }

    private boolean intuitive(Profile profile, int message) {
        List<Integer> tempted = all().stream()
                .filter(t -> answers(message, all()).stream()
                        .anyMatch(a -> game.sender().at(t, message, a).compareTo(most(profile, t)) >= 0))
                .toList();
        List<Integer> believed = tempted.isEmpty() ? all() : tempted;
        return all().stream()
                .noneMatch(t -> answers(message, believed).stream()
                        .allMatch(a -> game.sender().at(t, message, a).compareTo(most(profile, t)) > 0));
    }

    private List<Integer> survivors(Profile profile, int message) {
        Set<Fraction> chances = chances(profile, message);
        return all().stream()
                .filter(t -> all().stream()
                        .noneMatch(other -> !other.equals(t)
                                && chances.stream().anyMatch(r -> gain(profile, other, message, r) > 0)
                                && chances.stream().anyMatch(r -> gain(profile, t, message, r) < 0)
                                && chances.stream()
                                        .filter(r -> gain(profile, t, message, r) >= 0)
                                        .allMatch(r -> gain(profile, other, message, r) > 0)))
                .toList();
    }

    /** How likely the first answer is where something changes, and between any two such, as far as it can be best. */
    private Set<Fraction> chances(Profile profile, int message) {
        List<Integer> answers = answers(message, all());
        Set<Fraction> chances = new TreeSet<>();
        answers.forEach(a -> chances.add(a == 0 ? Fraction.ONE : Fraction.ZERO));
        if (answers.size() == 2) {
            all().forEach(t -> {
                Fraction up = game.sender().at(t, message, 0).minus(most(profile, t));
                Fraction down = game.sender().at(t, message, 1).minus(most(profile, t));
                if (up.signum() * down.signum() < 0) {
                    chances.add(down.over(down.minus(up)));
                }
            });
            List<Fraction> between = List.copyOf(chances);
            for (int k = 1; k < between.size(); k++) {
                chances.add(between.get(k).plus(between.get(k - 1)).over(Fraction.of(2, 1)));
            }
        }
        return chances;
    }

    private int gain(Profile profile, int type, int message, Fraction first) {
        return game.sender()
                .at(type, message, 0)
                .times(first)
                .plus(game.sender().at(type, message, 1).times(Fraction.ONE.minus(first)))
                .compareTo(most(profile, type));
    }
}
