// SPDX-License-Identifier: Apache-2.0
package dev.entente.signal;

import dev.entente.Fraction;
import dev.entente.limits.LimitExceeded;
import dev.entente.signal.Criteria.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pure equilibria of a signalling game of up to six types, messages and answers: each way in which types can send messages,
 * with each best answer to those that are sent, and after the others every answer by which no type gains.
 */
public final class PureEquilibria {

    /** The most that are told. */
    public static final int MOST = 10_000;

    private final SignallingGame game;
    private final int types;
    private final int messages;
    private final int answers;
    private final Criteria criteria;
    /** By type, message and answer, the place of the payoff among the type’s. */
    private final int[][][] ranks;
    /** By message and set of types that send it, the best answers; made when asked for. */
    private final BitSet[][] best;

    private final List<Play> found = new ArrayList<>();

    /** What each type sends, and how each message can be answered. */
    private record Play(List<Integer> sends, List<List<Integer>> answered) {}

    private PureEquilibria(SignallingGame game) {
        this.game = game;
        this.types = game.types().size();
        this.messages = game.messages().size();
        this.answers = game.answers().size();
        this.criteria = new Criteria(game);
        this.ranks = IntStream.range(0, types).mapToObj(this::ranks).toArray(int[][][]::new);
        this.best = IntStream.range(0, messages)
                .mapToObj(m -> IntStream.range(0, 1 << types)
                        .mapToObj(senders -> best(m, senders))
                        .toArray(BitSet[]::new))
                .toArray(BitSet[][]::new);
    }

    /**
     * Finds them.
     *
     * @throws LimitExceeded when there are more than {@value #MOST}, as with many ties
     */
    public static List<PureEquilibrium> of(SignallingGame game) {
        PureEquilibria search = new PureEquilibria(game);
        search.send(new int[search.types], 0);
        return search.found.stream().map(search::equilibrium).toList();
    }

    private int[][] ranks(int type) {
        List<Fraction> payoffs = game.sender().byType().get(type).stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        return game.sender().byType().get(type).stream()
                .map(ofMessage -> ofMessage.stream().mapToInt(payoffs::indexOf).toArray())
                .toArray(int[][]::new);
    }

    private BitSet best(int message, int senders) {
        List<Fraction> worth = Table.list(
                answers,
                a -> IntStream.range(0, types)
                        .filter(t -> (senders >> t & 1) == 1)
                        .mapToObj(t -> game.prior(t).times(game.receiver().at(t, message, a)))
                        .reduce(Fraction.ZERO, Fraction::plus));
        Fraction most = worth.stream().max(Fraction::compareTo).orElseThrow();
        BitSet best = new BitSet();
        IntStream.range(0, answers).filter(a -> worth.get(a).equals(most)).forEach(best::set);
        return best;
    }

    private void send(int[] sends, int type) {
        if (type == types) {
            answer(sends, new int[messages], 0);
            return;
        }
        for (int m = 0; m < messages; m++) {
            sends[type] = m;
            send(sends, type + 1);
        }
    }

    /** Goes through the best answers to messages that are sent; those to others are looked at together. */
    private void answer(int[] sends, int[] answered, int message) {
        if (message == messages) {
            judge(sends, answered);
            return;
        }
        int senders = senders(sends, message);
        if (senders == 0) {
            answer(sends, answered, message + 1);
            return;
        }
        for (int a : best[message][senders].stream().toArray()) {
            answered[message] = a;
            answer(sends, answered, message + 1);
        }
    }

    private static int senders(int[] sends, int message) {
        return IntStream.range(0, sends.length)
                .filter(t -> sends[t] == message)
                .map(t -> 1 << t)
                .sum();
    }

    private void judge(int[] sends, int[] answered) {
        List<List<Integer>> kept = new ArrayList<>();
        for (int m = 0; m < messages; m++) {
            int message = m;
            IntStream tried = senders(sends, m) == 0 ? IntStream.range(0, answers) : IntStream.of(answered[m]);
            List<Integer> deterring = tried.filter(a -> deters(sends, answered, message, a))
                    .boxed()
                    .toList();
            if (deterring.isEmpty()) {
                return;
            }
            kept.add(deterring);
        }
        if (found.size() == MOST) {
            throw new LimitExceeded("more than %,d pure equilibria".formatted(MOST));
        }
        found.add(new Play(IntStream.of(sends).boxed().toList(), kept));
    }

    private boolean deters(int[] sends, int[] answered, int message, int answer) {
        return IntStream.range(0, types)
                .allMatch(t -> ranks[t][message][answer] <= ranks[t][sends[t]][answered[sends[t]]]);
    }

    private PureEquilibrium equilibrium(Play play) {
        Profile profile = new Profile(
                new Behaviour(Table.list(types, t -> one(messages, play.sends.get(t)))),
                new Behaviour(Table.list(
                        messages, m -> one(answers, play.answered.get(m).getFirst()))));
        Standing standing = new Standing(profile, profile.best(game), profile.unused());
        Deterring deterring = new Deterring(game, criteria, standing);
        return new PureEquilibrium(
                Table.list(types, t -> game.messages().get(play.sends.get(t))),
                Table.list(
                        messages,
                        m -> play.answered.get(m).stream()
                                .map(game.answers()::get)
                                .toList()),
                Arrays.stream(Label.values())
                        .map(label -> verdict(label, standing, deterring))
                        .toList());
    }

    private Verdict verdict(Label label, Standing standing, Deterring deterring) {
        return deterring
                .having(label)
                .<Verdict>map(witness -> new Verdict.Passes(label, witness, ranges(label, standing, deterring)))
                .orElseGet(() -> new Reasons(game, criteria).of(label, standing));
    }

    private List<BeliefRange> ranges(Label label, Standing standing, Deterring deterring) {
        List<BeliefRange> ranges = new ArrayList<>();
        if (label.compareTo(Label.WEAK_PERFECT_BAYESIAN) >= 0) {
            for (int message : standing.unused().stream().toArray()) {
                BitSet believed = criteria.believed(label, standing, message);
                deterring.admitted(label, message).stream()
                        .map(corner -> criteria.range(believed, message, Deterring.support(corner)))
                        .map(range -> new BeliefRange(game.messages().get(message), range))
                        .forEach(range -> range.joinTo(ranges));
            }
        }
        return ranges;
    }

    private static List<Fraction> one(int size, int place) {
        return Table.list(size, k -> k == place ? Fraction.ONE : Fraction.ZERO);
    }
}
