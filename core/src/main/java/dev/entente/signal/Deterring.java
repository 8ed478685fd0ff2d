// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.signal.Criteria.Standing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mixed answers to a message that leave every type with no gain by it. Those that a label admits are found among the
 * corners: a mixture of best answers that deters has such a corner whose answers are among its own.
 */
final class Deterring {

    private final Criteria criteria;
    private final Standing standing;
    private final int types;
    private final int answers;
    private final Map<Integer, List<List<Fraction>>> corners = new HashMap<>();

    Deterring(SignallingGame game, Criteria criteria, Standing standing) {
        this.criteria = criteria;
        this.standing = standing;
        this.types = game.types().size();
        this.answers = game.answers().size();
    }

    /** The corners of all mixed answers that deter, whatever is believed. */
    private List<List<Fraction>> corners(int message) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int a = 0; a < answers; a++) {
            int own = a;
            rows.add(IntStream.range(0, answers)
                    .mapToObj(k -> k == own ? BigInteger.ONE : BigInteger.ZERO)
                    .toArray(BigInteger[]::new));
        }
        for (int t = 0; t < types; t++) {
            int type = t;
            rows.add(Whole.numbers(
                    Table.list(answers, a -> Fraction.ZERO.minus(criteria.gain(standing, type, message, a)))));
        }
        return Cone.rays(rows).stream().map(this::chances).toList();
    }

    private List<Fraction> chances(Cone.Ray ray) {
        BigInteger sum = IntStream.range(0, answers).mapToObj(ray::at).reduce(BigInteger.ZERO, BigInteger::add);
        return Table.list(answers, a -> new Fraction(ray.at(a), sum));
    }

    /** Those corners that a label admits as answers to a message that nobody sends. */
    List<List<Fraction>> admitted(Label label, int message) {
        if (label == Label.INTUITIVE && criteria.sureToGain(standing, message).isPresent()) {
            return List.of();
        }
        List<List<Fraction>> all = corners.computeIfAbsent(message, this::corners);
        return criteria.admitting(label, standing, message)
                .map(types -> all.stream()
                        .filter(corner -> criteria.after(message).support(support(corner), types))
                        .toList())
                .orElse(all);
    }

    /** A profile that has a label, with the same play as far as messages are sent; nothing where there is none. */
    Optional<Profile> having(Label label) {
        List<List<Fraction>> receiver =
                new ArrayList<>(standing.profile().receiver().chances());
        for (int message : standing.unused().stream().toArray()) {
            List<List<Fraction>> admitted = admitted(label, message);
            if (admitted.isEmpty()) {
                return Optional.empty();
            }
            receiver.set(message, admitted.getFirst());
        }
        return Optional.of(new Profile(standing.profile().sender(), new Behaviour(receiver)));
    }

    static BitSet support(List<Fraction> chances) {
        BitSet support = new BitSet();
        IntStream.range(0, chances.size())
                .filter(k -> chances.get(k).signum() > 0)
                .forEach(support::set);
        return support;
    }
}
