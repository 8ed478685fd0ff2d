// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Coalition;
import dev.entente.Named;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.analysis.Explanation;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.page.SeenWords;
import dev.entente.brief.section.StateGraph;
import dev.entente.brief.section.StateGraph.Leg;
import dev.entente.brief.words.StateTold;
import dev.entente.brief.words.Wording;
import dev.entente.finding.SeenFindings;
import dev.entente.report.Fragments;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** One state: what is done there, and for each decision maker why it stays or leaves, the answers drawn. */
public final class StatePage {

    private static final int MOST_DRAWN_OF_ONE = 1;

    /** So many reasons of one party are told at once. */
    private static final int MOST_REASONS = 2;

    private StatePage() {}

    /**
     * What the page shows.
     *
     * @param seen how it stands as the parties see it, in sentences; none where all see everything as it is
     * @param picture markup: improvements and what answers them; empty where nobody could improve
     * @param addresses of states by index
     * @param deeds what is done in the state, to be taken away
     * @param play where to play on from it
     */
    public record View(
            Shell shell,
            StateTold told,
            List<String> seen,
            String picture,
            IntFunction<String> addresses,
            List<Deed> deeds,
            String play) {
        public View {
            seen = List.copyOf(seen);
            deeds = List.copyOf(deeds);
        }

        /** What is told of a party at once; the rest is folded. */
        public List<String> first(StateTold.Party party) {
            return party.reasons().stream().limit(MOST_REASONS).toList();
        }
    }

    /** An option that is taken: its name in full, and what it is that could not be done: "Iran cannot come to talks". */
    public record Deed(String option, String told) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        return switch (opened.solved().names().find(named.getOrDefault("state", ""))) {
            case Named.Found<Integer>(Integer state) -> Response.page(Templates.html("state", view(opened, state)));
            case Named.Unknown<Integer>(String message) -> Response.notFound(message);
        };
    }

    private static View view(OpenedCase opened, int state) {
        SolvedCase solved = opened.solved();
        StateTold told = StateTold.of(opened.subject(), solved.engine(), opened.concept(), state);
        return new View(
                opened.shell(Leaf.SITUATIONS),
                told,
                seen(opened, state),
                picture(opened, state),
                opened::address,
                deeds(opened, state),
                Addresses.ofPlay(opened.sheet().name(), solved.model().space().pattern(state), List.of()));
    }

    private static List<String> seen(OpenedCase opened, int state) {
        SolvedCase solved = opened.solved();
        return SeenWords.sentences(
                        opened.subject(),
                        solved.model(),
                        SeenFindings.at(opened.subject(), solved.engine(), opened.concept(), state))
                .stream()
                .map(Sentence::quoting)
                .toList();
    }

    private static List<Deed> deeds(OpenedCase opened, int state) {
        return opened.subject().conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .filter(option -> form.holdsAtom(
                                option.name(), opened.solved().model().space().state(state)))
                        .map(option -> deed(opened, option))
                        .toList()
                : List.of();
    }

    private static Deed deed(OpenedCase opened, Option option) {
        Wording wording = opened.solved().wording();
        int owner = opened.subject().conflict().indexOf(option.owner());
        return new Deed(
                option.name(),
                wording.startName(owner) + " cannot " + option.words().command());
    }

    private static String picture(OpenedCase opened, int state) {
        SolvedCase solved = opened.solved();
        List<Leg> legs = new ArrayList<>();
        Explanation.ofAll(solved.engine(), opened.concept(), state)
                .forEach(explanation -> explanation.answers().stream()
                        .limit(MOST_DRAWN_OF_ONE)
                        .forEach(answer -> {
                            Coalition mover = Coalition.of(explanation.decisionMaker());
                            legs.add(new Leg(state, answer.improvement(), mover));
                            answer.sanction().map(StateGraph::legs).ifPresent(legs::addAll);
                        }));
        if (legs.isEmpty()) {
            return "";
        }
        StateGraph graph = StateGraph.ofWay(
                opened.subject(),
                solved.model(),
                legs.stream().distinct().toList(),
                solved.equilibria(opened.concept()),
                "Of each party that could gain by leaving, one such move, and how the others answer it ("
                        + opened.concept().name() + ").");
        return Fragments.linked(
                graph.picture(), graph.states().stream().map(opened::address).toList(), "answers");
    }
}
