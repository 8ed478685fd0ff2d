// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.handover;

import dev.entente.analysis.Findings;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Path;
import dev.entente.analysis.Reach;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.PictureInWords;
import dev.entente.brief.section.StateGraph;
import dev.entente.brief.words.English;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.report.Fragments;
import dev.entente.report.PicturePng;
import dev.entente.report.PictureSvg;
import dev.entente.stability.Concept;
import dev.entente.stability.steps.Steps;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.read.OpenedCase;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import dev.entente.web.server.Response.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The state graph: the states that matter and the moves among them, or one way through it. Of a large space only a few
 * states are drawn: today's, those that hold, where the goal holds, and where those who would leave go.
 */
public final class GraphPage {

    private static final int MOST_STATES = 16;
    private static final int FEW_STATES = 12;

    private final OpenedCase opened;
    private final Request request;
    private final SolvedCase solved;
    private final GraphModel model;
    private final Concept concept;
    private final StateSet holding;

    /** What a brief says; empty where it takes longer to find than a page has. */
    private final Optional<Findings> findings;

    private GraphPage(OpenedCase opened, Request request) {
        this.opened = opened;
        this.request = request;
        this.solved = opened.solved();
        this.model = solved.model();
        this.concept = opened.concept();
        this.holding = solved.equilibria(concept);
        this.findings = solved.findingsSoon(concept);
    }

    /**
     * What the page shows.
     *
     * @param graph markup
     * @param words the same in words, a line each
     * @param ways the ways that can be looked at alone; the first is none
     * @param all whether moves that are no improvements are drawn too
     * @param query what is asked, to be added to the addresses of the picture's files
     */
    public record View(
            Shell shell,
            String graph,
            String caption,
            List<String> words,
            List<Choice> ways,
            List<Choice> parties,
            boolean all,
            String query) {
        public View {
            words = List.copyOf(words);
            ways = List.copyOf(ways);
            parties = List.copyOf(parties);
        }
    }

    /** Something to choose. */
    public record Choice(String id, String label, boolean chosen) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        return Response.page(Templates.html("graph", new GraphPage(opened, request).view()));
    }

    /** The graph as a file. */
    public static Response svg(Request request, OpenedCase opened, Map<String, String> named) {
        String svg = PictureSvg.svg(graph(request, opened).picture());
        return Response.download("image/svg+xml", Body.of(svg), opened.sheet().fileName() + ".svg");
    }

    /** The graph as a file. */
    public static Response png(Request request, OpenedCase opened, Map<String, String> named) {
        byte[] png = PicturePng.png(graph(request, opened).picture());
        return Response.download("image/png", Body.of(png), opened.sheet().fileName() + ".png");
    }

    /** The graph that a request asks for. */
    static StateGraph graph(Request request, OpenedCase opened) {
        return new GraphPage(opened, request).graph();
    }

    private View view() {
        StateGraph graph = graph();
        List<String> addresses = graph.states().stream().map(opened::address).toList();
        String chosen = request.field("way").orElse("");
        List<Choice> ways = new ArrayList<>(List.of(new Choice("", "Everything that matters", chosen.isEmpty())));
        ways().forEach((id, way) -> ways.add(new Choice(id, way.label(), id.equals(chosen))));
        Set<Integer> who = who();
        return new View(
                opened.shell(Leaf.GRAPH).with("map.js"),
                Fragments.linked(graph.picture(), addresses, "graph"),
                graph.picture().caption().text(),
                PictureInWords.lines(graph.picture()),
                ways,
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(i ->
                                new Choice(String.valueOf(i), solved.wording().startName(i), who.contains(i)))
                        .toList(),
                all(),
                query());
    }

    private String query() {
        StringBuilder query = new StringBuilder("?moves=" + (all() ? "all" : "improvements"));
        request.field("way").ifPresent(way -> query.append("&way=").append(Addresses.encoded(way)));
        request.all("who").forEach(who -> query.append("&who=").append(Addresses.encoded(who)));
        return query.toString();
    }

    private boolean all() {
        return request.field("moves").equals(Optional.of("all"));
    }

    /** The decision makers whose moves are drawn: those chosen, or all. */
    private Set<Integer> who() {
        Set<Integer> chosen = new LinkedHashSet<>();
        request.all("who").stream()
                .filter(id -> id.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(i -> i < model.decisionMakers())
                .forEach(chosen::add);
        if (chosen.isEmpty()) {
            IntStream.range(0, model.decisionMakers()).forEach(chosen::add);
        }
        return chosen;
    }

    /** A way through the graph. */
    private record Way(String label, List<StateGraph.Leg> legs) {}

    private StateGraph graph() {
        Optional<Way> way = request.field("way").map(ways()::get);
        if (way.isPresent()) {
            return StateGraph.ofWay(
                    opened.subject(),
                    model,
                    way.get().legs(),
                    holding,
                    way.get().label() + ".");
        }
        Set<Integer> who = who();
        List<Integer> states = states();
        String caption = (states.size() == model.size()
                        ? "All " + English.number(model.size()) + " situations"
                        : "The few of " + English.count(model.size(), "situation") + " that matter")
                + (all() ? ", and the moves among them." : ", and the improvements among them.")
                + " What holds, holds by " + concept.title() + "."
                + (findings.isEmpty()
                        ? " What else matters, and the ways from today, take longer to find than a page has."
                        : "");
        return StateGraph.of(
                opened.subject(),
                model,
                states,
                holding,
                caption,
                arrow -> who.containsAll(arrow.movers()) && (all() || arrow.kind() == Kind.IMPROVEMENT));
    }

    private List<Integer> states() {
        if (model.size() <= MOST_STATES) {
            return IntStream.range(0, model.size()).boxed().toList();
        }
        Set<Integer> states = new LinkedHashSet<>();
        model.statusQuo().ifPresent(states::add);
        findings.ifPresent(found -> {
            found.notable().forEach(notable -> states.add(notable.state()));
            found.goalState().ifPresent(states::add);
            found.jointMoves().forEach(move -> states.add(move.to()));
        });
        List<Integer> starts = List.copyOf(states);
        for (int state : starts) {
            for (int i : Findings.leavers(solved.engine(), concept, state)) {
                model.improvements(i, state).limit(1).forEach(states::add);
            }
        }
        holding.stream().limit(FEW_STATES).forEach(states::add);
        return states.stream().limit(FEW_STATES).toList();
    }

    /** From today to each notable state that holds: by improvements, at no loss, together. */
    private Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (Reach reach : findings.map(Findings::reaches).orElse(List.of())) {
            String end = solved.wording().title(reach.state()).orElse("a situation without a name");
            for (Steps steps : Steps.values()) {
                reach.by(steps)
                        .filter(routes -> routes.length() > 0)
                        .map(routes -> routes.first().getFirst().moves().stream()
                                .map(Path.Move::step)
                                .toList())
                        .ifPresent(path -> ways.put(
                                reach.state() + "-" + steps.name(),
                                new Way("To " + end + ", " + by(steps), StateGraph.legs(path))));
            }
            for (JointMove move : reach.joint()) {
                ways.put(
                        reach.state() + "-" + move.coalition().list(),
                        new Way(
                                "To " + end + ", " + solved.wording().names(move.coalition()) + " together",
                                StateGraph.legs(move)));
            }
        }
        return ways;
    }

    private static String by(Steps steps) {
        return switch (steps) {
            case IMPROVEMENTS -> "by improvements";
            case NO_LOSS -> "by moves at no loss";
            case ALL -> "by any moves";
        };
    }
}
