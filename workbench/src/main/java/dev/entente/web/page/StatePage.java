// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page;

import dev.entente.GraphModel;
import dev.entente.Named;
import dev.entente.analysis.Explanation;
import dev.entente.brief.English;
import dev.entente.brief.Reasons;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.web.desk.Reckoning;
import dev.entente.web.page.Shell.Tab;
import dev.entente.web.server.Answer;
import dev.entente.web.server.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One state: what is done there, and for each decision maker why it stays or leaves. */
final class StatePage {

    private static final int MOST_MOVES = 40;

    private final OpenedCase opened;
    private final Reckoning reckoning;
    private final GraphModel model;
    private final Concept concept;
    private final int state;

    private StatePage(OpenedCase opened, int state) {
        this.opened = opened;
        this.reckoning = opened.reckoning();
        this.model = reckoning.model();
        this.concept = opened.concept();
        this.state = state;
    }

    /**
     * What the page shows.
     *
     * @param title what the state is called
     * @param lines what each decision maker does there
     * @param labels what else it is: the status quo, outcomes, the names it is known by
     * @param verdict whether it is an equilibrium, as a sentence
     */
    public record View(
            Shell shell,
            String title,
            List<String> lines,
            List<String> labels,
            boolean holds,
            String verdict,
            List<Party> parties) {
        public View {
            lines = List.copyOf(lines);
            labels = List.copyOf(labels);
            parties = List.copyOf(parties);
        }
    }

    /** A decision maker at the state. */
    public record Party(String name, boolean stays, List<String> reasons, List<Move> moves) {
        public Party {
            reasons = List.copyOf(reasons);
            moves = List.copyOf(moves);
        }
    }

    /**
     * A move that it could make.
     *
     * @param change what it would do, as a command
     * @param answers how the others could take the gain away, step by step; empty where nothing does
     */
    public record Move(String change, String address, List<Answering> answers) {
        public Move {
            answers = List.copyOf(answers);
        }
    }

    /** A step of an answer. */
    public record Answering(String mover, String change, String address) {}

    static Answer answer(Request request, OpenedCase opened, Map<String, String> named) {
        return switch (opened.reckoning().names().find(named.getOrDefault("state", ""))) {
            case Named.Found<Integer>(Integer state) ->
                Answer.page(Templates.html("state", new StatePage(opened, state).view()));
            case Named.Unknown<Integer>(String message) -> Answer.notFound(message);
        };
    }

    private View view() {
        boolean holds = reckoning.equilibria(concept).contains(state);
        return new View(
                opened.shell(Tab.STATES),
                English.start(reckoning.wording().title(state).orElse("A state without a name")),
                reckoning.wording().lines(state),
                labels(),
                holds,
                (holds
                                ? "It holds under " + concept.title() + " (" + concept.name()
                                        + "): nobody has reason to leave it."
                                : "It does not hold under " + concept.title() + " (" + concept.name() + ").")
                        + others(),
                Explanation.ofAll(reckoning.engine(), concept, state).stream()
                        .map(this::party)
                        .toList());
    }

    private String others() {
        List<String> under = Concepts.usual().stream()
                .filter(usual ->
                        !usual.equals(concept) && reckoning.equilibria(usual).contains(state))
                .map(Concept::name)
                .toList();
        return under.isEmpty() ? "" : " It holds under " + English.and(under) + " too.";
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (model.statusQuo().equals(OptionalInt.of(state))) {
            labels.add("Today");
        }
        labels.addAll(reckoning.names().aliases(state));
        opened.of().outcomes().stream()
                .filter(outcome -> model.space().where(outcome.when()).contains(state))
                .forEach(outcome -> labels.add(English.start(outcome.label())));
        return labels;
    }

    private Party party(Explanation explanation) {
        int i = explanation.decisionMaker();
        List<Move> moves = explanation.answers().stream()
                .limit(MOST_MOVES)
                .map(answer -> new Move(
                        reckoning.wording().change(i, state, answer.improvement()),
                        opened.address(answer.improvement()),
                        answer.sanction().stream()
                                .flatMap(List::stream)
                                .map(step -> new Answering(
                                        reckoning.wording().startName(step.mover()),
                                        reckoning.wording().change(step.mover(), step.from(), step.to()),
                                        opened.address(step.to())))
                                .toList()))
                .toList();
        return new Party(
                reckoning.wording().startName(i),
                explanation.verdict().stable(),
                new Reasons(reckoning.wording(), model).full(explanation),
                moves);
    }
}
