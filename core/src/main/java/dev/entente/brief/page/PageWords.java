// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.Coalition;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.State;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.LeverWords;
import dev.entente.brief.words.PlacesTold;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.SituationNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding.Want;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.LegalSequences.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The phrases of a first page: parties, acts, wants and situations by their names, in the indicative. */
final class PageWords {

    /** A situation that takes more words is called by a letter. */
    private static final int MOST_WORDS = 16;

    private static final Pattern SPACE = Pattern.compile(" +");

    private final Case subject;
    private final GraphModel model;
    private final ShortNames names;
    private final LeverWords levers;
    private final SituationNames situations;
    private final Wording wording;
    private final Optional<Letters> letters;

    /** The words of a page that gives no letters: every situation is told in full. */
    PageWords(Case subject, GraphModel model, Wording wording) {
        this(subject, model, wording, Optional.empty());
    }

    PageWords(Case subject, GraphModel model, Wording wording, Optional<Letters> letters) {
        this.letters = letters;
        this.subject = subject;
        this.model = model;
        this.wording = wording;
        this.names = new ShortNames(subject);
        this.levers = new LeverWords(subject);
        this.situations = new SituationNames(subject, model.space());
    }

    /** "whether today holds and which outcomes can": what is asked of every case, as far as this one has it. */
    String whatCanHold() {
        boolean outcomes = !subject.framing().outcomes().isEmpty();
        return model.statusQuo().isPresent()
                ? "whether today holds" + (outcomes ? " and which outcomes can" : "")
                : "which outcomes can hold";
    }

    /** "Washington". */
    String party(int who) {
        return wording.name(who);
    }

    /** "Washington and Tehran". */
    String parties(List<Integer> who) {
        return wording.names(who);
    }

    /** Of the verb's two forms that which agrees: "leaves" or "leave". */
    String verb(List<Integer> who, String one, String many) {
        return wording.verb(who, one, many);
    }

    String verb(int who, String one, String many) {
        return wording.verb(who, one, many);
    }

    /** "it" or "they". */
    String pronoun(int who) {
        return wording.pronoun(who);
    }

    /** "its" or "their". */
    String possessive(int who) {
        return wording.possessive(who);
    }

    /** A want by its name, marked as one. */
    String want(Want want) {
        return Sentence.name(wantName(want), want);
    }

    /** The name of a want alone. */
    String wantName(Want want) {
        return names.want(want.who(), want.place() - 1);
    }

    /** "Washington gives up cover at home". */
    String change(int who, WantChange change) {
        return levers.change(who, change);
    }

    /** Of somebody named before: "it gives up cover at home". */
    String changeByIt(int who, WantChange change) {
        return levers.changeByIt(who, change);
    }

    /** Where the goal is satisfied. */
    StateSet goalStates() {
        return subject.framing()
                .goal()
                .map(outcome -> model.space().where(outcome.when()))
                .orElse(StateSet.of(OptionalInt.empty()));
    }

    /** "cover at home of Washington, and no talks under sanctions of Tehran": the names of wants, with their owners. */
    String wants(List<Want> wants) {
        return English.andApart(owners(wants)
                .map(who -> English.andApart(own(wants, who)) + " of " + party(who))
                .toList());
    }

    /** "Washington: cover at home; Tehran: no talks under sanctions": the names of many wants, by their owners. */
    String listed(List<Want> wants) {
        return owners(wants)
                .map(who -> English.start(party(who)) + ": " + English.andApart(own(wants, who)))
                .collect(Collectors.joining("; "));
    }

    private static Stream<Integer> owners(List<Want> wants) {
        return wants.stream().map(Want::who).distinct();
    }

    private List<String> own(List<Want> wants, int who) {
        return wants.stream().filter(want -> want.who() == who).map(this::want).toList();
    }

    /** "Washington keeps cover at home, and Tehran no talks under sanctions". */
    String keeping(List<Want> wants) {
        return byParty(wants, "keeps ", "keep ");
    }

    /** "Washington gives up cover at home, and Tehran no talks under sanctions". */
    String givingUp(List<Want> wants) {
        return byParty(wants, "gives up ", "give up ");
    }

    private String byParty(List<Want> wants, String one, String many) {
        List<String> said = new ArrayList<>();
        owners(wants)
                .forEach(who -> said.add(party(who) + " " + (said.isEmpty() ? verb(who, one, many) : "")
                        + English.and(own(wants, who))));
        return English.andApart(said);
    }

    /** "Miller ¶12", "assumed"; empty where a want rests on neither. */
    String source(Want want) {
        Grounds grounds = ((Prioritized)
                        model.conflict().decisionMakers().get(want.who()).preference())
                .wants()
                .get(want.place() - 1)
                .grounds();
        return wording.source(grounds);
    }

    /** "a disarmament deal". */
    String goal() {
        return subject.framing().goal().map(Outcome::label).orElse("the goal");
    }

    /** The verb that goes with the goal: “a deal holds”, “talks hold”. */
    String verbOfGoal(String one, String many) {
        return subject.framing().goal().map(goal -> goal.verb(one, many)).orElse(one);
    }

    /** "the disarmament deal": of one that was spoken of. */
    String theGoal() {
        return English.definite(goal());
    }

    /** "one disarmament deal", "eight situations with talks": so many states of the goal. */
    String goals(int count) {
        String bare = English.bare(goal());
        boolean one = count == 1 && !bare.equals(goal()) && !goal().startsWith("the ");
        return one ? "one " + bare : English.count(count, "situation") + " with " + goal();
    }

    /** Those who don't belong to a side. */
    List<Integer> others(Coalition side) {
        return side.others(model.decisionMakers()).list();
    }

    /** "each disarmament deal", "each situation with talks": of the states of the goal. */
    String each() {
        String bare = English.bare(goal());
        String each = goalStates().count() == 1 ? "the one " : "each ";
        return each + (bare.equals(goal()) || goal().startsWith("the ") ? "situation with " + goal() : bare);
    }

    /** "no disarmament deal", "no situation with talks": of the states of the goal. */
    String none() {
        String bare = English.bare(goal());
        return bare.equals(goal()) || goal().startsWith("the ") ? "no situation with " + goal() : "no " + bare;
    }

    /** "today’s situation or a deal": of which it is asked whether it holds, as far as the case has them. */
    String asked() {
        List<String> asked = new ArrayList<>();
        model.statusQuo().ifPresent(today -> asked.add(today(today)));
        subject.framing().goal().map(Outcome::label).ifPresent(asked::add);
        return asked.isEmpty() ? "anything" : English.or(asked);
    }

    /** What a state is called: "the standoff", "today’s situation"; by its letter where that takes many words. */
    String situation(int state) {
        return graph() ? English.called(listed(state)) : listed(state);
    }

    /** The same where nothing stands beside it: the label of a state in graph form is not quoted. */
    String listed(int state) {
        String name = situations.inFull(state);
        return graph() || brief(name) ? name : lettered(state);
    }

    /** "the disarmament deal with a letter and inducements": a state of the goal, or its letter. */
    String described(int state, StateSet goal) {
        String with = with(state, goal);
        return with.isEmpty() ? situation(state) : brief(with) ? theGoal() + " " + with : lettered(state);
    }

    /** "with a letter and inducements", "as in disarmament deal B": of a state of the goal; nothing where the goal says it all. */
    String form(int state) {
        String with = with(state, goalStates());
        return with.isEmpty() || brief(with) ? with : "as in " + lettered(state);
    }

    /** "the one with a letter and inducements", "the one called B"; nothing where the goal says it all. */
    String one(int state) {
        String with = with(state, goalStates());
        return with.isEmpty()
                ? ""
                : "the one "
                        + (brief(with)
                                ? with
                                : "called " + letters.orElseThrow().of(state));
    }

    private boolean brief(String name) {
        return letters.isEmpty() || SPACE.splitAsStream(name).count() <= MOST_WORDS;
    }

    private String lettered(int state) {
        return situations.lettered(state, letters.orElseThrow().of(state));
    }

    /** The same of a state of the case that another reading may not have. */
    String situation(State state) {
        return situation(model.space().indexOf(state).orElseThrow());
    }

    /** " (Washington: sanctions; Tehran: talks)"; nothing in graph form. */
    String told(int state) {
        List<String> lines = wording.lines(state);
        return lines.isEmpty() ? "" : " (" + String.join("; ", lines) + ")";
    }

    /** Whether a state alone bears a name, or is today’s. */
    boolean named(int state) {
        return situations.named(state);
    }

    /** States as places of a picture. */
    List<Place> places(List<Integer> states, StateSet holding) {
        return PlacesTold.of(subject, model, states, holding);
    }

    /** The parties as a picture names them. */
    List<String> inPicture() {
        return IntStream.range(0, subject.conflict().decisionMakers().size())
                .mapToObj(this::party)
                .toList();
    }

    /** Whether moves are between named states, so that what each contributes to one can’t be told. */
    boolean graph() {
        return model.conflict().form() instanceof GraphForm;
    }

    boolean isToday(int state) {
        return model.statusQuo().stream().anyMatch(today -> today == state);
    }

    /** What today is called where it is said of today alone. */
    String today(int state) {
        String called = situations.state(state);
        return called.startsWith("the ") ? called : "today’s situation";
    }

    /** What today is called, where the case has one. */
    String nameOfToday() {
        return today(model.statusQuo().orElseThrow());
    }

    /** "inducements and an assurance": the options that somebody doesn’t know of. */
    String missed(int viewer) {
        String id = subject.conflict().decisionMakers().get(viewer).id();
        return all(subject.situation().pictures().stream()
                .filter(picture -> picture.viewer().equals(id))
                .flatMap(picture -> picture.misses().stream())
                .toList());
    }

    /** What one does to go from a state to another: "Washington lifts sanctions and pays rewards". */
    String does(int who, int from, int to) {
        return wording.does(who, from, to);
    }

    /** "lifting sanctions and paying rewards". */
    String doing(int who, int from, int to) {
        return wording.doing(who, from, to);
    }

    /** After "could" or "to": "lift sanctions and pay rewards". */
    String command(int who, int from, int to) {
        return wording.command(who, from, to);
    }

    /** The same of what only can be: "Israel could …, and Congress could …". */
    String possible(List<Step> steps) {
        return wording.path(steps, "could");
    }

    /**
     * What sets a state of the goal apart: "with a letter, inducements and a security assurance, without sanctions". Options
     * that the goal implies are left out.
     */
    String with(int state, StateSet goal) {
        return situations.with(state, goal);
    }

    /** "inducements": what there is while an option, by its full name, is taken. */
    String thing(String option) {
        return names.present(option(option));
    }

    /** "inducements and an assurance": what there is while some options, by their full names, are taken. */
    String all(List<String> options) {
        return English.andApart(names.present(options.stream().map(this::option).toList(), English::and));
    }

    /** "inducements or an assurance". */
    String any(List<String> options) {
        return English.or(names.present(options.stream().map(this::option).toList(), English::or));
    }

    private Option option(String name) {
        OptionForm form = (OptionForm) model.conflict().form();
        return form.options().get(form.position(name));
    }
}
