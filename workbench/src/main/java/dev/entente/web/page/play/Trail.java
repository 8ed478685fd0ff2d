// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.play;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.Named;
import dev.entente.analysis.play.Attempt;
import dev.entente.analysis.play.Play;
import dev.entente.analysis.play.Played;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.page.PlayWords;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.read.OpenedCase;
import dev.entente.web.server.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way that is played, as its address says it: where it starts, {@code from=YNNN}, and each move by who makes it and where it
 * leads, {@code way=us,target~YYNN}.
 *
 * @param play says what can be done, and what comes of it
 * @param start the state where it starts
 * @param way the moves that can be made, in order
 * @param problem why it ends before its address does; empty where it doesn't
 */
public record Trail(OpenedCase opened, Play play, int start, List<Played> way, Optional<String> problem) {

    private static final int MOST_MOVES = 40;

    public Trail {
        way = List.copyOf(way);
    }

    /** The way that an address says, from today where it says no start; as far as it can be gone. */
    static Trail of(Request request, OpenedCase opened) {
        Play play = new Play(opened.subject(), opened.solved().engine(), opened.concept(), request.budget());
        Named<Integer> start = request.field("from")
                .map(opened.solved().names()::find)
                .orElseGet(() ->
                        new Named.Found<>(opened.solved().model().statusQuo().orElse(0)));
        return switch (start) {
            case Named.Found<Integer>(Integer state) -> walked(opened, play, state, request.all("way"));
            case Named.Unknown<Integer>(String sentence) ->
                new Trail(
                        opened, play, opened.solved().model().statusQuo().orElse(0), List.of(), Optional.of(sentence));
        };
    }

    private static Trail walked(OpenedCase opened, Play play, int start, List<String> moves) {
        Trail trail = new Trail(opened, play, start, List.of(), Optional.empty());
        for (String move : moves) {
            trail = trail.with(move);
            if (trail.problem().isPresent()) {
                break;
            }
        }
        return trail;
    }

    private Trail with(String move) {
        String[] said = move.split("~", 2);
        Optional<Coalition> movers = movers(said[0]);
        if (said.length < 2 || movers.isEmpty()) {
            return stopped("There is no such move.");
        }
        return switch (opened.solved().names().find(said[1])) {
            case Named.Unknown<Integer>(String sentence) -> stopped(sentence);
            case Named.Found<Integer>(Integer to) -> with(movers.get(), to);
        };
    }

    /** With a further move, or with why it can't be made. */
    Trail with(Coalition movers, int to) {
        if (way.size() >= MOST_MOVES) {
            return stopped("A way has at most " + MOST_MOVES + " moves.");
        }
        return switch (play.attempt(movers, here(), to)) {
            case Attempt.Made(Played played) ->
                new Trail(
                        opened,
                        play,
                        start,
                        Stream.concat(way.stream(), Stream.of(played)).toList(),
                        Optional.empty());
            case Attempt.NoMove refused -> stopped(words().refused(refused));
            case Attempt.Unlinked refused -> stopped(words().refused(refused));
        };
    }

    private Optional<Coalition> movers(String ids) {
        List<String> all = opened.subject().conflict().decisionMakers().stream()
                .map(DecisionMaker::id)
                .toList();
        List<Integer> places = Stream.of(ids.split(",")).map(all::indexOf).toList();
        return places.contains(-1)
                ? Optional.empty()
                : Optional.of(Coalition.of(places.stream().mapToInt(i -> i).toArray()));
    }

    Trail stopped(String sentence) {
        return new Trail(opened, play, start, way, Optional.of(sentence));
    }

    PlayWords words() {
        return new PlayWords(
                opened.subject(), opened.solved().model(), opened.solved().wording());
    }

    /** Where it has led. */
    int here() {
        return way.isEmpty() ? start : way.getLast().to();
    }

    /** The same up to a move, counted from 1. */
    Trail upTo(int moves) {
        return new Trail(opened, play, start, way.subList(0, moves), Optional.empty());
    }

    /** A part of an address, or of what is sent along with a form. */
    public record Part(String name, String value) {
        String asked() {
            return name + "=" + Addresses.encoded(value);
        }
    }

    /** What its address says. */
    List<Part> parts() {
        return Stream.concat(
                        Stream.of(new Part("from", pattern(start))),
                        way.stream().map(played -> part(played.movers(), played.to())))
                .toList();
    }

    /** What stands behind the address of what is asked about it. */
    String query() {
        return parts().stream().map(Part::asked).collect(Collectors.joining("&", "?", ""));
    }

    /** The address of the same with a further move. */
    String then(Coalition movers, int to) {
        return address() + "&" + part(movers, to).asked();
    }

    String address() {
        return Addresses.ofPlay(
                opened.sheet().name(),
                pattern(start),
                way.stream()
                        .map(played -> part(played.movers(), played.to()).value())
                        .toList());
    }

    private Part part(Coalition movers, int to) {
        List<DecisionMaker> all = opened.subject().conflict().decisionMakers();
        String ids = movers.list().stream().map(i -> all.get(i).id()).collect(Collectors.joining(","));
        return new Part("way", ids + "~" + pattern(to));
    }

    private String pattern(int state) {
        return opened.solved().model().space().pattern(state);
    }

    /** The way as a section of a brief, marked as the analyst’s choice. */
    private Section section() {
        return words().section(start, way);
    }

    /** A brief with the way that the address of a request says; the brief itself where it says none. */
    public static Brief in(Brief brief, Request request, OpenedCase opened) {
        Trail trail = of(request, opened);
        return trail.way().isEmpty()
                ? brief
                : brief.with(Stream.concat(brief.sections().stream(), Stream.of(trail.section()))
                        .toList());
    }
}
