// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.Version;
import dev.entente.analysis.Solution;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.Names;
import dev.entente.answer.part.Subject;
import dev.entente.cases.StateWords;
import dev.entente.explore.worlds.Share;
import dev.entente.roles.Comparison;
import dev.entente.stability.Concept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What groups of people did who played a case, beside what the model says.
 *
 * @param entente the version of the shapes
 * @param groups how many there are
 * @param concepts by name, those that situations are asked under
 * @param rounds where groups stood at the end of each
 * @param ends where they ended: at the end of the last round of each
 * @param outcomes how many ended with each outcome, by its id
 * @param resting by concept, how many ended where the model says that it can rest
 * @param together the changes that no party could make alone in one step
 * @param partial true where it isn’t decided under every concept what can rest
 */
public record Enacted(
        int entente,
        @Inline Subject subject,
        int groups,
        List<String> concepts,
        List<Round> rounds,
        List<Standing> ends,
        Map<String, GroupShare> outcomes,
        Map<String, Resting> resting,
        List<Together> together,
        Optional<Boolean> partial,
        String engine,
        String version) {

    public Enacted {
        concepts = List.copyOf(concepts);
        rounds = List.copyOf(rounds);
        ends = List.copyOf(ends);
        together = List.copyOf(together);
    }

    /**
     * Where groups stood at the end of a round.
     *
     * @param groups how many have such a round
     */
    public record Round(int round, int groups, List<Standing> at) {
        public Round {
            at = List.copyOf(at);
        }
    }

    /**
     * Groups that stood at one situation.
     *
     * @param canRest by concept, whether it can rest; without those under which that isn’t decided
     */
    public record Standing(@Inline NamedState state, List<String> by, GroupShare share, Map<String, Boolean> canRest) {
        public Standing {
            by = List.copyOf(by);
        }
    }

    /**
     * How many groups of how many.
     *
     * @param interval where the share among all groups of such players may lie, were these drawn from them by chance
     */
    public record GroupShare(int groups, int of, List<Double> interval) {

        public GroupShare {
            interval = List.copyOf(interval);
        }

        public static GroupShare of(Share share) {
            Share.Interval interval = share.interval().orElseThrow();
            return new GroupShare(
                    Math.toIntExact(share.worlds()),
                    Math.toIntExact(share.of()),
                    List.of(interval.low(), interval.high()));
        }
    }

    /**
     * Ends that can rest, beside how many situations can.
     *
     * @param ended how many groups ended where it can rest
     * @param reached at how many of the situations that can rest some group ended
     * @param canRest how many situations can rest
     * @param states how many situations there are
     */
    public record Resting(GroupShare ended, int reached, BigInteger canRest, BigInteger states) {}

    /**
     * A change that no party could make alone in one step.
     *
     * @param round at whose end it shows
     * @param by who changed something, by id; empty in graph form
     * @param allowed whether each could make its part
     */
    public record Together(String group, int round, NamedState from, NamedState to, List<String> by, boolean allowed) {
        public Together {
            by = List.copyOf(by);
        }
    }

    public static Enacted of(Comparison comparison) {
        return new Telling(comparison).all();
    }

    private record Telling(Comparison comparison, StateWords words) {

        Telling(Comparison comparison) {
            this(comparison, new StateWords(comparison.subject()));
        }

        Enacted all() {
            Solution solution = comparison.solution();
            List<Round> rounds = new ArrayList<>();
            for (int round = 1; round <= comparison.rounds(); round++) {
                Map<State, List<String>> after = comparison.after(round);
                rounds.add(new Round(
                        round, after.values().stream().mapToInt(List::size).sum(), standings(after)));
            }
            Map<String, GroupShare> outcomes = new LinkedHashMap<>();
            comparison
                    .subject()
                    .framing()
                    .outcomes()
                    .forEach(outcome -> outcomes.put(outcome.id(), GroupShare.of(comparison.ending(outcome))));
            return new Enacted(
                    Json.VERSION,
                    Subject.of(comparison.subject()),
                    comparison.groups(),
                    Names.concepts(concepts()),
                    rounds,
                    standings(comparison.ends()),
                    outcomes,
                    resting(),
                    comparison.together().stream().map(this::together).toList(),
                    Optional.of(true).filter(_ -> !solution.decided()),
                    solution.answeredBy(),
                    Version.running());
        }

        private List<Concept> concepts() {
            return comparison.solution().answers().stream()
                    .map(Solution.Answer::concept)
                    .toList();
        }

        private List<Standing> standings(Map<State, List<String>> where) {
            int of = where.values().stream().mapToInt(List::size).sum();
            return where.entrySet().stream()
                    .map(entry -> standing(entry.getKey(), entry.getValue(), of))
                    .toList();
        }

        private Standing standing(State state, List<String> by, int of) {
            Map<String, Boolean> canRest = new LinkedHashMap<>();
            concepts()
                    .forEach(concept ->
                            comparison.rests(concept, state).ifPresent(rests -> canRest.put(concept.name(), rests)));
            return new Standing(named(state), by, GroupShare.of(Comparison.ofGroups(by.size(), of)), canRest);
        }

        private NamedState named(State state) {
            return new NamedState(comparison.solution().states().pattern(state), words.taken(state));
        }

        private Map<String, Resting> resting() {
            Map<String, Resting> resting = new LinkedHashMap<>();
            for (Concept concept : concepts()) {
                comparison
                        .resting(concept)
                        .ifPresent(share -> resting.put(
                                concept.name(),
                                new Resting(
                                        GroupShare.of(share),
                                        comparison.reached(concept).orElseThrow(),
                                        comparison.canRest(concept).orElseThrow(),
                                        comparison.situations())));
            }
            return resting;
        }

        private Together together(Comparison.Together change) {
            Coalition by = change.by();
            return new Together(
                    change.group(),
                    change.round(),
                    named(change.from()),
                    named(change.to()),
                    by.list().stream()
                            .map(who -> comparison
                                    .subject()
                                    .conflict()
                                    .decisionMakers()
                                    .get(who)
                                    .id())
                            .toList(),
                    change.allowed());
        }
    }
}
