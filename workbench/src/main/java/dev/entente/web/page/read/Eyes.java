// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.graph.StateSet;
import dev.entente.perception.Views;
import dev.entente.stability.Concept;
import dev.entente.web.desk.SolvedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** With whose eyes situations are looked at: as they are, as the parties see them, or as one of them does. */
sealed interface Eyes {

    /** The states that hold, or are expected to. */
    StateSet holding(Concept concept);

    /** Whether a decision maker stays, or is thought to. */
    boolean stays(Concept concept, int who, int state);

    /** The states that are known of. */
    StateSet visible();

    /** What the table shows; empty where it shows what is. */
    String told();

    /** With everything seen as it is. */
    record OfNobody(SolvedCase solved) implements Eyes {
        @Override
        public StateSet holding(Concept concept) {
            return solved.equilibria(concept);
        }

        @Override
        public boolean stays(Concept concept, int who, int state) {
            return solved.engine().isStable(concept, Coalition.of(who), state);
        }

        @Override
        public StateSet visible() {
            return StateSet.where(solved.model().size(), _ -> true);
        }

        @Override
        public String told() {
            return "";
        }
    }

    /** With each judging by what it sees itself. */
    record OfAll(Views views) implements Eyes {
        @Override
        public StateSet holding(Concept concept) {
            return views.resting(concept);
        }

        @Override
        public boolean stays(Concept concept, int who, int state) {
            return views.stays(concept, who).contains(state);
        }

        @Override
        public StateSet visible() {
            return StateSet.where(views.model().size(), _ -> true);
        }

        @Override
        public String told() {
            return " Each party stays or leaves as it sees the others.";
        }
    }

    /** With one party’s. */
    record OfOne(Views views, int viewer, String name) implements Eyes {
        @Override
        public StateSet holding(Concept concept) {
            return views.expected(concept, viewer);
        }

        @Override
        public boolean stays(Concept concept, int who, int state) {
            return views.stays(concept, viewer, who).contains(state);
        }

        @Override
        public StateSet visible() {
            return views.visible(viewer);
        }

        @Override
        public String told() {
            return " This is what " + name + " expects, and whom it thinks would leave.";
        }
    }

    /** Those of an address: {@code all}, the id of a party, or anything else for what is. */
    static Eyes of(OpenedCase opened, String asked) {
        List<String> ids = ids(opened);
        if (choices(opened).isEmpty() || !(asked.equals("all") || ids.contains(asked))) {
            return new OfNobody(opened.solved());
        }
        Views views = Views.of(opened.subject(), opened.solved().engine().budget());
        return asked.equals("all")
                ? new OfAll(views)
                : new OfOne(views, ids.indexOf(asked), opened.solved().wording().name(ids.indexOf(asked)));
    }

    /** What there is to choose, by the words of its address; none where all see everything as it is. */
    static List<StatesPage.Filter> choices(OpenedCase opened) {
        if (opened.subject().situation().pictures().isEmpty()
                || Views.refusal(opened.concept()).isPresent()) {
            return List.of();
        }
        List<StatesPage.Filter> choices = new ArrayList<>(
                List.of(new StatesPage.Filter("", "as it is"), new StatesPage.Filter("all", "as the parties see it")));
        List<String> ids = ids(opened);
        IntStream.range(0, ids.size())
                .mapToObj(i -> new StatesPage.Filter(
                        ids.get(i),
                        "as " + opened.solved().wording().name(i) + " "
                                + opened.solved().wording().verb(i, "sees it", "see it")))
                .forEach(choices::add);
        return choices;
    }

    private static List<String> ids(OpenedCase opened) {
        return opened.subject().conflict().decisionMakers().stream()
                .map(DecisionMaker::id)
                .toList();
    }
}
