// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.Coalition;
import dev.entente.analysis.Findings.Notable;
import dev.entente.analysis.TellingState;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Story.Mover;
import dev.entente.brief.document.Story.Passage;
import dev.entente.brief.document.Story.Turn;
import dev.entente.brief.words.English;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.ComesApart;
import dev.entente.finding.Finding.Leaves;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Want;
import dev.entente.finding.Finding.Way;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The picture of a first page: from today to the goal state that is spoken of, how that comes apart, and where it ends; and
 * what else today can turn into. Of several moves in a row those states are shown that bear a name of their own.
 */
final class Storyline {

    /** So many situations lie in one line. */
    private static final int MOST_IN_LINE = 4;

    /** So many situations are shown where nothing joins them. */
    private static final int MOST_APART = 6;

    /** So many moves are told of one arrow. */
    private static final int MOST_TURNS = 2;

    private final CaseFindings findings;
    private final PageWords words;
    private final GraphModel model;
    private final List<Integer> states = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Set<Integer> passed = new HashSet<>();

    Storyline(CaseFindings findings, PageWords words) {
        this.findings = findings;
        this.words = words;
        this.model = findings.found().engine().model();
        findings.today().ifPresent(today -> states.add(today.today()));
        List<Leg> line = line();
        draw(line, kept(line));
        findings.telling().map(TellingState::state).ifPresent(this::place);
        branch().ifPresent(legs -> draw(legs, Set.of()));
        if (passages.isEmpty()) {
            findings.found().notable().stream().map(Notable::state).forEach(state -> {
                if (states.size() < MOST_APART) {
                    place(state);
                }
            });
        }
    }

    /** The states shown, in the order of their letters. */
    List<Integer> states() {
        return List.copyOf(states);
    }

    /** Empty where there is no state to show. */
    Optional<Story> story() {
        return states.isEmpty()
                ? Optional.empty()
                : Optional.of(new Story(
                        caption(),
                        words.inPicture(),
                        words.places(states, findings.found().holding()),
                        passages));
    }

    private Sentence caption() {
        if (passages.isEmpty()) {
            int more = findings.found().holding().count()
                    - (int) states.stream()
                            .filter(findings.found().holding()::contains)
                            .count();
            return Sentence.of(
                    more == 0
                            ? states.size() == 1 ? "Nothing else holds." : "No move joins them."
                            : "No move that is told of joins them; " + English.count(more, "more situation")
                                    + (more == 1 ? " holds." : " hold."),
                    findings.everything());
        }
        return Sentence.computed("Each arrow says who moves, and for which want.")
                .marked(Mark.CHOSEN);
    }

    /** A move from one state to another. */
    private record Leg(int from, int to, Coalition movers, String note) {}

    private void place(int state) {
        if (!states.contains(state)) {
            states.add(state);
        }
    }

    /** The way there and what follows: to the goal where there is one, else to what can be reached. */
    private List<Leg> line() {
        Optional<TellingState> telling = findings.telling();
        if (telling.isPresent() && telling.get().holding() == 0) {
            return wayAndBack(telling.get().state());
        }
        List<Way> ways = fromToday();
        return Stream.concat(
                        Stream.concat(
                                ways.stream()
                                        .filter(way -> telling.stream().anyMatch(told -> told.state() == end(way))),
                                ways.stream().filter(way -> findings.goal().contains(end(way)))),
                        ways.stream().filter(_ -> telling.isEmpty()))
                .findFirst()
                .map(this::legs)
                .orElse(List.of());
    }

    /** To a state of the goal that doesn't hold, and how it comes apart. */
    private List<Leg> wayAndBack(int state) {
        List<Leg> legs = new ArrayList<>();
        findings.today()
                .filter(today -> today.today() != state)
                .flatMap(today -> makers(today.today(), state)
                        .map(makers -> new Leg(today.today(), state, makers, note(makers, today.today()))))
                .ifPresent(legs::add);
        findings.apart().map(ComesApart::steps).ifPresent(steps -> legs.addAll(legs(steps)));
        return legs;
    }

    private Optional<Coalition> makers(int today, int state) {
        return findings.bargain()
                .filter(bargain -> bargain instanceof Pays pays && pays.state() == state)
                .map(bargain -> ((Pays) bargain).makers())
                .or(() -> model.atOnceIsAll() ? model.moversAtOnce(today, state) : Optional.empty());
    }

    /** What today turns into besides: where it doesn't hold, what somebody leaves it for; else what else can be reached. */
    private Optional<List<Leg>> branch() {
        if (findings.today().isEmpty() || states.size() > MOST_IN_LINE) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.concat(
                                fromToday().stream()
                                        .filter(Finding.Alone.class::isInstance)
                                        .map(this::legs),
                                findings.reasonsToday().stream()
                                        .filter(Leaves.class::isInstance)
                                        .map(Leaves.class::cast)
                                        .map(leaves -> List.of(
                                                new Leg(leaves.state(), leaves.to(), Coalition.of(leaves.who()), "")))),
                        fromToday().stream().map(this::legs))
                .filter(legs -> !states.contains(legs.getLast().to())
                        && !passed.contains(legs.getLast().to()))
                .findFirst();
    }

    private List<Way> fromToday() {
        OptionalInt today = model.statusQuo();
        return findings.ways().stream()
                .filter(way -> OptionalInt.of(legs(way).getFirst().from()).equals(today))
                .toList();
    }

    private int end(Way way) {
        return legs(way).getLast().to();
    }

    private List<Leg> legs(Way way) {
        return switch (way) {
            case Finding.Alone alone -> legs(alone.steps());
            case Finding.Together together ->
                joined(
                        new Leg(
                                together.from(),
                                together.to(),
                                together.coalition(),
                                note(together.coalition(), together.from())),
                        together.then());
            case Finding.Jump jump ->
                List.of(new Leg(jump.from(), jump.to(), jump.coalition(), note(jump.coalition(), jump.from())));
            case Finding.First first ->
                joined(new Leg(first.today(), first.to(), Coalition.of(first.mover()), ""), first.then());
            case Finding.Linked _, Finding.NobodyTogether _ ->
                throw new IllegalArgumentException("no way that can be drawn (" + way + ")");
        };
    }

    private static List<Leg> joined(Leg first, List<Step> then) {
        List<Leg> legs = new ArrayList<>(List.of(first));
        legs.addAll(legs(then));
        return legs;
    }

    private static List<Leg> legs(List<Step> steps) {
        return steps.stream()
                .map(step -> new Leg(step.from(), step.to(), Coalition.of(step.mover()), ""))
                .toList();
    }

    /** What is to be known of several who move together. */
    private String note(Coalition movers, int from) {
        if (movers.size() == 1) {
            return "";
        }
        Finding.Linked linked = findings.linked(movers, from);
        return switch (linked.link()) {
            case OPEN -> linked.by().isEmpty() ? "by a channel" : "by " + linked.by();
            case NOT_YET -> "no channel is open";
            case NONE -> "without a channel";
            case UNKNOWN -> "";
        };
    }

    /** Of a line the states that are shown: its ends, the goal state that is spoken of, and some with a name of their own. */
    private Set<Integer> kept(List<Leg> line) {
        if (line.isEmpty()) {
            return Set.of();
        }
        Set<Integer> kept = new LinkedHashSet<>(
                List.of(line.getFirst().from(), line.getLast().to()));
        findings.telling().map(TellingState::state).ifPresent(kept::add);
        line.stream().map(Leg::to).filter(words::named).limit(MOST_IN_LINE).forEach(state -> {
            if (kept.size() < MOST_IN_LINE) {
                kept.add(state);
            }
        });
        int before = line.subList(0, line.size() - 1).stream()
                .map(Leg::to)
                .filter(kept::contains)
                .reduce(line.getFirst().from(), (_, state) -> state);
        if (before == line.getLast().to()) {
            kept.add(line.getLast().from()); // a way back to where it began shows what lies between
        }
        return kept;
    }

    /** Adds the arrows of a line, one from each state that is kept to the next; where it comes back to one, it ends. */
    private void draw(List<Leg> line, Set<Integer> kept) {
        List<Leg> since = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            Leg leg = line.get(k);
            since.add(leg);
            passed.add(leg.to());
            if (k == line.size() - 1 || kept.contains(leg.to())) {
                boolean back = states.contains(leg.to());
                place(since.getFirst().from());
                place(leg.to());
                passages.add(passage(since));
                since.clear();
                if (back) {
                    return;
                }
            }
        }
    }

    private Passage passage(List<Leg> legs) {
        int more = legs.size() - MOST_TURNS;
        return new Passage(
                states.indexOf(legs.getFirst().from()),
                states.indexOf(legs.getLast().to()),
                legs.stream().limit(MOST_TURNS).map(this::turn).toList(),
                more > 0 ? "then " + English.count(more, "more step") : "");
    }

    private Turn turn(Leg leg) {
        return new Turn(leg.movers().list().stream().map(i -> mover(i, leg)).toList(), leg.note());
    }

    private Mover mover(int i, Leg leg) {
        Kind worth = model.prefers(i, leg.to(), leg.from())
                ? Kind.IMPROVEMENT
                : model.prefers(i, leg.from(), leg.to()) ? Kind.LOSS : Kind.NO_LOSS;
        String want = worth == Kind.NO_LOSS
                ? ""
                : DecidingWant.between(model, i, leg.to(), leg.from())
                        .map(deciding -> words.wantName(new Want(i, deciding.place())))
                        .orElse("");
        return new Mover(i, worth, want);
    }
}
