// SPDX-License-Identifier: Apache-2.0
package dev.entente.analysis.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Coalition;
import dev.entente.Preference.Prioritized;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.play.Played.Answers;
import dev.entente.analysis.play.Played.Deterrent;
import dev.entente.analysis.play.Played.HeldBack;
import dev.entente.analysis.play.Played.NothingToGain;
import dev.entente.analysis.play.Played.Response;
import dev.entente.analysis.play.Played.Stake;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.Oracle;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.steps.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of moves that are played, against docs/theory.md §2, §3 and §5 written down once more. */
class PlayTest {

    private static final int FEW = 20;

    /** A conflict, and what its definitions say, by sets and walks alone. */
    private record Plain(GraphModel model, Oracle oracle, SanctionConcept concept) {

        boolean prefers(int i, int s, int t) {
            return model.ranking(i).rank(s) < model.ranking(i).rank(t);
        }

        Set<Integer> moves(Coalition movers, int s) {
            if (movers.size() > 1) {
                return oracle.together(movers, s);
            }
            Set<Integer> to = new TreeSet<>();
            model.moves(movers.list().getFirst()).from(s).forEach(to::add);
            return to;
        }

        boolean gain(Coalition movers, int from, int to) {
            return movers.list().stream().allMatch(i -> prefers(i, to, from));
        }

        boolean deters(Coalition movers, int from, int u) {
            return someNoBetter(movers, from, u)
                    && (!concept.symmetric() || moves(movers, u).stream().allMatch(v -> someNoBetter(movers, from, v)));
        }

        private boolean someNoBetter(Coalition movers, int from, int u) {
            return movers.list().stream().anyMatch(i -> !prefers(i, u, from));
        }

        Coalition others(Coalition movers) {
            return Coalition.of(IntStream.range(0, model.decisionMakers())
                    .filter(i -> !movers.contains(i))
                    .toArray());
        }

        boolean answered(Coalition movers, int from, int to) {
            return concept.answered()
                    && oracle.legal(others(movers), answers(), to).stream().anyMatch(u -> deters(movers, from, u));
        }

        Steps answers() {
            return concept.credible() ? Steps.IMPROVEMENTS : Steps.ALL;
        }

        /** The improvements of one that nothing answers. */
        List<Integer> free(int i, int s) {
            Coalition who = Coalition.of(i);
            return moves(who, s).stream()
                    .filter(t -> prefers(i, t, s) && !answered(who, s, t))
                    .toList();
        }

        boolean holds(int s) {
            return IntStream.range(0, model.decisionMakers())
                    .allMatch(i -> free(i, s).isEmpty());
        }

        int place(int i, int s, int t) {
            if (model.conflict().decisionMakers().get(i).preference() instanceof Prioritized(var wants)) {
                for (int k = 0; k < wants.size(); k++) {
                    if (model.conflict()
                                    .holds(
                                            wants.get(k).statement(),
                                            model.space().state(s))
                            != model.conflict()
                                    .holds(
                                            wants.get(k).statement(),
                                            model.space().state(t))) {
                        return k + 1;
                    }
                }
            }
            return 0;
        }
    }

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void saysWhatTheDefinitionsSay(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            Random random = new Random(seed);
            Case subject =
                    RandomCases.of(seed % 2 == 0 ? RandomConflicts.options(seed) : RandomConflicts.graph(seed), random);
            GraphModel model = GraphModel.of(subject.conflict());
            StabilityEngine engine = Engines.fittest(model, Budget.UNLIMITED);
            SanctionConcept concept = Concepts.usual().get(random.nextInt(5));
            Plain plain = new Plain(model, new Oracle(model), concept);
            Play play = new Play(subject, engine, concept, Budget.UNLIMITED);
            for (int k = 0; k < Math.min(FEW, model.size()); k++) {
                int from = random.nextInt(model.size());
                choices(plain, play, subject, from, "seed " + seed + " from " + from);
                for (Coalition movers : Coalition.all(model.decisionMakers()).subsets()) {
                    int to = random.nextInt(model.size());
                    attempt(
                            plain,
                            play,
                            subject,
                            movers,
                            from,
                            to,
                            "seed %s, %s: %s to %s".formatted(seed, concept.name(), from, to));
                }
            }
        }
    }

    private static void choices(Plain plain, Play play, Case subject, int from, String as) {
        List<Choice> alone = new ArrayList<>();
        for (int i = 0; i < plain.model().decisionMakers(); i++) {
            for (int to : plain.moves(Coalition.of(i), from)) {
                alone.add(choice(plain, Coalition.of(i), from, to));
            }
        }
        assertThat(play.alone(from)).as(as).containsExactlyInAnyOrderElementsOf(alone);
        List<Choice> together = new ArrayList<>();
        List<Coalition> able = Coalition.all(plain.model().decisionMakers()).subsets().stream()
                .filter(h -> able(plain, subject, h, from))
                .toList();
        for (Coalition h : able) {
            for (int to : h.size() > 1 ? plain.moves(h, from) : Set.<Integer>of()) {
                boolean byFewer = able.stream()
                        .anyMatch(fewer -> !fewer.equals(h)
                                && h.contains(fewer)
                                && plain.moves(fewer, from).contains(to));
                if (plain.gain(h, from, to) && !byFewer) {
                    together.add(choice(plain, h, from, to));
                }
            }
        }
        assertThat(play.together(from).orElseThrow()).as(as).containsExactlyInAnyOrderElementsOf(together);
    }

    private static Choice choice(Plain plain, Coalition h, int from, int to) {
        boolean gain = plain.gain(h, from, to);
        boolean loss = h.list().stream().anyMatch(i -> plain.prefers(i, from, to));
        return new Choice(
                h, to, gain ? Effect.GAIN : loss ? Effect.LOSS : Effect.NONE, gain && plain.answered(h, from, to));
    }

    /** Alone, by a channel that works there, or where the case says nothing of channels. */
    private static boolean able(Plain plain, Case subject, Coalition h, int from) {
        return h.size() == 1
                || subject.situation().channels().isEmpty()
                || subject.situation().channels().get().stream()
                        .anyMatch(channel -> channel.between().contains(h)
                                && channel.when()
                                        .map(when -> subject.conflict()
                                                .holds(
                                                        when,
                                                        plain.model().space().state(from)))
                                        .orElse(true));
    }

    private static void attempt(Plain plain, Play play, Case subject, Coalition movers, int from, int to, String as) {
        boolean there = from != to && plain.moves(movers, from).contains(to);
        switch (play.attempt(movers, from, to)) {
            case Attempt.NoMove _ -> assertThat(there).as(as).isFalse();
            case Attempt.Unlinked(var _, int _, int _, Channels.Ability _) -> {
                assertThat(there).as(as).isTrue();
                assertThat(able(plain, subject, movers, from)).as(as).isFalse();
            }
            case Attempt.Made(Played played) -> {
                assertThat(there && able(plain, subject, movers, from)).as(as).isTrue();
                is(plain, played, as);
            }
        }
    }

    private static void is(Plain plain, Played played, String as) {
        Coalition movers = played.movers();
        for (Stake stake : played.stakes()) {
            int i = stake.who();
            Effect effect = plain.prefers(i, played.to(), played.from())
                    ? Effect.GAIN
                    : plain.prefers(i, played.from(), played.to()) ? Effect.LOSS : Effect.NONE;
            assertThat(stake.effect()).as(as).isEqualTo(effect);
            assertThat(stake.place()).as(as).isEqualTo(plain.place(i, played.from(), played.to()));
        }
        assertThat(played.stakes()).extracting(Stake::who).isEqualTo(movers.list());
        assertThat(played.onlyAtOnce())
                .as(as)
                .isEqualTo(movers.size() > 1
                        && !plain.oracle()
                                .legal(movers, Steps.ALL, played.from())
                                .contains(played.to()));
        boolean answered =
                plain.gain(movers, played.from(), played.to()) && plain.answered(movers, played.from(), played.to());
        assertThat(played.deterrent().isPresent()).as(as).isEqualTo(answered);
        played.deterrent().ifPresent(deterrent -> deters(plain, played, deterrent, as));
        assertThat(played.responses())
                .as(as)
                .extracting(Response::who)
                .isEqualTo(plain.others(movers).list());
        played.responses().forEach(response -> is(plain, response, played.to(), as));
        assertThat(played.holds()).as(as).isEqualTo(plain.holds(played.to()));
        played.onward().ifPresent(onward -> {
            int at = played.to();
            for (Step step : onward.steps()) {
                assertThat(step.from()).as(as).isEqualTo(at);
                assertThat(plain.free(step.mover(), at)).as(as).contains(step.to());
                at = step.to();
            }
            assertThat(onward.holds()).as(as).isEqualTo(plain.holds(at));
        });
    }

    private static void deters(Plain plain, Played played, Deterrent deterrent, String as) {
        Coalition movers = played.movers();
        int end = deterrent.steps().getLast().to();
        assertThat(plain.oracle()
                        .shortest(
                                plain.others(movers),
                                plain.answers(),
                                played.to(),
                                -1,
                                u -> plain.deters(movers, played.from(), u)))
                .as(as)
                .contains(deterrent.steps());
        assertThat(plain.prefers(deterrent.whom(), end, played.from())).as(as).isFalse();
        assertThat(movers.contains(deterrent.whom())).as(as).isTrue();
        assertThat(deterrent.place()).as(as).isEqualTo(plain.place(deterrent.whom(), played.from(), end));
    }

    private static void is(Plain plain, Response response, int at, String as) {
        int j = response.who();
        boolean gains = plain.moves(Coalition.of(j), at).stream().anyMatch(t -> plain.prefers(j, t, at));
        List<Integer> free = plain.free(j, at);
        switch (response) {
            case NothingToGain _ -> assertThat(gains).as(as).isFalse();
            case HeldBack _ -> assertThat(gains && free.isEmpty()).as(as).isTrue();
            case Answers(int _, Step step, int place) -> {
                assertThat(free).as(as).contains(step.to());
                assertThat(free).as(as).noneMatch(t -> plain.prefers(j, t, step.to()));
                assertThat(place).as(as).isEqualTo(plain.place(j, step.to(), at));
            }
        }
    }

    /** The deal that would please both in Iran, 2019: nothing lets them move there together, and it would not last. */
    @Test
    void theDealThatBothWouldPreferIsOutOfReachAndComesApart() {
        Case subject = CaseFile.read(Path.of("..", "cases", "iran-2019")).orElseThrow();
        GraphModel model = GraphModel.of(subject.conflict());
        Play play = new Play(subject, Engines.fittest(model, Budget.UNLIMITED), Concepts.SEQ, Budget.UNLIMITED);
        int today = model.statusQuo().orElseThrow();
        int deal = state(model, "YYYNNYYYNNNN");
        int attacked = state(model, "YYYNNYYYNYNN");

        assertThat(play.attempt(Coalition.of(0, 1), today, deal)).isInstanceOf(Attempt.Unlinked.class);
        assertThat(play.alone(today)).noneMatch(choice -> choice.effect() == Effect.GAIN);
        assertThat(play.attempt(Coalition.of(0), today, today)).isInstanceOf(Attempt.NoMove.class);
        assertThat(play.attempt(Coalition.of(2), deal, attacked)).isInstanceOfSatisfying(Attempt.Made.class, made -> {
            assertThat(made.played().gain()).isTrue();
            assertThat(made.played().deterrent()).isEmpty();
            assertThat(made.played().responses())
                    .filteredOn(Answers.class::isInstance)
                    .extracting(Response::who)
                    .contains(3);
            assertThat(made.played().onward().orElseThrow().end()).isEqualTo(today);
        });
    }

    private static int state(GraphModel model, String pattern) {
        return IntStream.range(0, model.size())
                .filter(s -> model.space().pattern(s).equals(pattern))
                .findFirst()
                .orElseThrow();
    }
}
