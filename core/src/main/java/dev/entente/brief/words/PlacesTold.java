// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Picture.Role;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** States as places of a picture: by letter and name, with what everybody does there. */
public final class PlacesTold {

    private PlacesTold() {}

    /**
     * The places for states, lettered in the order given.
     *
     * @param holding those that hold
     */
    public static List<Place> of(Case subject, GraphModel model, List<Integer> states, StateSet holding) {
        Map<Integer, String> called = new SituationNames(subject, model.space()).among(states);
        Wording wording = new Wording(subject, model);
        return IntStream.range(0, states.size())
                .mapToObj(p -> new Place(
                        letter(p),
                        English.start(called.getOrDefault(states.get(p), "situation")),
                        wording.lines(states.get(p)),
                        role(model, states.get(p), holding)))
                .toList();
    }

    /** The parties by the names that a picture has for them, in case order. */
    public static List<String> parties(Case subject) {
        ShortNames names = new ShortNames(subject);
        return IntStream.range(0, subject.conflict().decisionMakers().size())
                .mapToObj(names::party)
                .map(English::start)
                .toList();
    }

    /** A to Z, then AA, AB and so on. */
    public static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private static Role role(GraphModel model, int state, StateSet holding) {
        boolean holds = holding.contains(state);
        if (model.statusQuo().equals(OptionalInt.of(state))) {
            return holds ? Role.STATUS_QUO_AND_EQUILIBRIUM : Role.STATUS_QUO;
        }
        return holds ? Role.EQUILIBRIUM : Role.PASSAGE;
    }
}
