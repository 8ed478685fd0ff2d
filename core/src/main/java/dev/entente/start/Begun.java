// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import dev.entente.casefile.edit.Draft;
import dev.entente.casefile.edit.Draft.Party;
import dev.entente.cases.Case;
import dev.entente.start.Said.Refused;
import dev.entente.start.Said.Taken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the answers of a {@link Start} mean: the draft of a case, what each says in English, and what is missing. */
public final class Begun {

    private final Start start;
    private final Map<Place, List<Said>> said = new LinkedHashMap<>();
    private Draft draft = Draft.EMPTY;
    private final Optional<Case> subject;

    /**
     * An answer, and what came of it.
     *
     * @param text as it was typed
     * @param id the short name that came of it; empty where none did
     * @param readBack what it says; empty where it can’t be used
     * @param mistake why it can’t be used
     */
    public record Remark(String text, String id, String readBack, Optional<String> mistake) {}

    /** Something that keeps the draft from being a case, and where. */
    public record Missing(Place place, String message) {}

    private Begun(Start start) {
        this.start = start;
        take(Place.of(Topic.QUESTION));
        take(Place.of(Topic.TITLE));
        take(Place.of(Topic.PARTIES));
        List<String> parties = draft.parties().stream().map(Party::id).toList();
        parties.forEach(party -> take(new Place(Topic.OPTIONS, party)));
        Alternatives.of(draft).forEach(pair -> take(new Place(Topic.APART, pair)));
        take(Place.of(Topic.LIMITS));
        take(Place.of(Topic.OUTCOMES));
        take(Place.of(Topic.TODAY));
        if (!draft.outcomes().isEmpty()) {
            take(Place.of(Topic.HOPE));
        }
        parties.forEach(party -> take(new Place(Topic.WANTS, party)));
        this.subject = Subject.of(draft);
    }

    static Begun of(Start start) {
        return new Begun(start);
    }

    private void take(Place place) {
        List<Said> here = new ArrayList<>();
        for (String text : start.at(place)) {
            Said answer = answer(place, text);
            here.add(answer);
            if (answer instanceof Taken(Draft changed, var _)) {
                draft = changed;
            }
        }
        said.put(place, here);
    }

    private Said answer(Place place, String text) {
        return switch (place.topic()) {
            case QUESTION -> Said.taken(draft.asking(text), "");
            case TITLE -> Said.taken(draft.titled(text), "");
            case PARTIES -> PartyAnswers.party(draft, text);
            case OPTIONS -> PartyAnswers.option(draft, party(place), text);
            case APART -> LimitAnswers.apart(draft, place.about(), text);
            case LIMITS -> LimitAnswers.limit(draft, text);
            case OUTCOMES -> OutcomeAnswers.outcome(draft, text);
            case TODAY -> OutcomeAnswers.today(draft, text);
            case HOPE -> OutcomeAnswers.hope(draft, text);
            case WANTS -> WantAnswers.want(draft, party(place), text);
        };
    }

    private Party party(Place place) {
        return draft.party(place.about()).orElseThrow();
    }

    public Start start() {
        return start;
    }

    public Draft draft() {
        return draft;
    }

    /** The case as it is so far; empty while nobody can do anything. */
    public Optional<Case> subject() {
        return subject;
    }

    /** Where something is asked, in order. */
    public List<Place> places() {
        return List.copyOf(said.keySet());
    }

    /** Where something is asked in a step. */
    public List<Place> places(Step step) {
        return said.keySet().stream().filter(place -> place.step() == step).toList();
    }

    /** What is asked at a place. */
    public Prompt prompt(Place place) {
        return Prompt.of(place, draft);
    }

    /** What was answered at a place, and what came of it. */
    public List<Remark> remarks(Place place) {
        List<String> texts = start.at(place);
        List<Said> here = said.getOrDefault(place, List.of());
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            remarks.add(
                    switch (here.get(i)) {
                        case Refused(String message) -> new Remark(texts.get(i), "", "", Optional.of(message));
                        case Taken(Draft then, var readBack) ->
                            new Remark(texts.get(i), id(place, then), readBack.apply(subject), Optional.empty());
                    });
        }
        return remarks;
    }

    /** The short name of what an answer was the last to add. */
    private static String id(Place place, Draft then) {
        return switch (place.topic()) {
            case PARTIES -> then.parties().getLast().id();
            case OPTIONS ->
                then.party(place.about()).orElseThrow().choices().getLast().id();
            case OUTCOMES -> then.outcomes().getLast().id();
            case QUESTION, TITLE, APART, LIMITS, TODAY, HOPE, WANTS -> "";
        };
    }

    /** What a place lacks: an answer that is needed. */
    public Optional<String> lack(Place place) {
        boolean answered = said.getOrDefault(place, List.of()).stream().anyMatch(Taken.class::isInstance);
        return switch (place.topic()) {
            case OPTIONS -> nobodyCan() ? Optional.of("Someone has to be able to do something.") : Optional.empty();
            case QUESTION, TITLE, PARTIES, APART, LIMITS, OUTCOMES, TODAY, HOPE, WANTS ->
                place.topic().needed() && !answered ? Optional.of(prompt(place).lacking()) : Optional.empty();
        };
    }

    private boolean nobodyCan() {
        return draft.parties().stream().allMatch(party -> party.choices().isEmpty());
    }

    /** All that keeps the draft from being a case: what is lacking, and what can’t be used. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (Place place : said.keySet()) {
            lack(place).ifPresent(message -> missing.add(new Missing(place, message)));
            remarks(place).stream()
                    .flatMap(remark -> remark.mistake().stream())
                    .forEach(message -> missing.add(new Missing(place, message)));
        }
        return missing;
    }
}
