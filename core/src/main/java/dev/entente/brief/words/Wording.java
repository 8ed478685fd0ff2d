// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.OptionForm.Switch;
import dev.entente.OptionWords.Act;
import dev.entente.Preference;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingPlaces;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.analysis.deciding.DecidingWeights;
import dev.entente.analysis.deciding.DecidingWeights.Shift;
import dev.entente.brief.document.Sentence;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a case: its decision makers, states, moves and wants as phrases that sentences are made of. Names, never
 * ids or patterns.
 */
public final class Wording {

    private static final Pattern AND = Pattern.compile(",? and |, |; ");
    private static final Pattern YEAR = Pattern.compile("\\b[0-9]{4}\\b");

    private final Case subject;
    private final Optional<GraphModel> model;
    private final Optional<SituationNames> situations;
    private final ShortNames names;

    public Wording(Case subject, GraphModel model) {
        this.subject = subject;
        this.names = new ShortNames(subject);
        this.model = Optional.of(model);
        this.situations = Optional.of(new SituationNames(subject, model.space()));
    }

    /** For sentences that name no state by its number; the states are not listed. */
    public Wording(Case subject) {
        this.subject = subject;
        this.names = new ShortNames(subject);
        this.model = Optional.empty();
        this.situations = Optional.empty();
    }

    /** "Washington": a decision maker's name in mid-sentence. */
    public String name(int decisionMaker) {
        return names.party(decisionMaker);
    }

    /** A decision maker's name where a sentence starts. */
    public String startName(int decisionMaker) {
        return English.start(name(decisionMaker));
    }

    /** "Washington and Tehran". */
    public String names(Coalition coalition) {
        return names.parties(coalition);
    }

    /** As {@link #names(Coalition)}. */
    public String names(List<Integer> who) {
        return English.andApart(who.stream().map(this::name).toList());
    }

    /** Of the verb's two forms that which agrees with those who act: "leaves" or "leave". */
    public String verb(List<Integer> who, String one, String many) {
        return names.plural(
                        Coalition.of(who.stream().mapToInt(Integer::intValue).toArray()))
                ? many
                : one;
    }

    /** The same of one. */
    public String verb(int who, String one, String many) {
        return verb(List.of(who), one, many);
    }

    /** "it" or "they". */
    public String pronoun(int who) {
        return names.pronoun(who);
    }

    /** "it" or "them". */
    public String object(int who) {
        return verb(who, "it", "them");
    }

    /** "its" or "their". */
    public String possessive(int who) {
        return names.possessive(who);
    }

    private StateSpace space() {
        return model.orElseThrow().space();
    }

    private DecisionMaker decisionMaker(int index) {
        return subject.conflict().decisionMakers().get(index);
    }

    /** What kind of state it is, "a freeze": the most particular name that holds there; empty where none does. */
    public Optional<String> title(int state) {
        return situations.orElseThrow().title(state);
    }

    /** What a state alone is called in running text: "the standoff", "the deal with a letter, without sanctions". */
    public String place(int state) {
        String called = situations.orElseThrow().inFull(state);
        return subject.conflict().form() instanceof GraphForm ? English.called(called) : called;
    }

    /**
     * One of some states by name, and how many others: "the standoff can hold, or one of three other situations with a deal".
     *
     * @param states at least one
     * @param what they have in common
     */
    public String canHold(StateSet states, String what) {
        int others = states.count() - 1;
        return place(states.next(0)) + " can hold"
                + switch (others) {
                    case 0 -> "";
                    case 1 -> ", or one other situation with " + what;
                    default -> ", or one of " + English.count(others, "other situation") + " with " + what;
                };
    }

    /** "at “the crash”", "in the standoff". */
    public String in(int state) {
        return (subject.conflict().form() instanceof GraphForm ? "at " : "in ") + place(state);
    }

    /** A line for each decision maker who does something in a state: "Washington: a letter, sanctions". */
    public List<String> lines(int state) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < subject.conflict().decisionMakers().size(); i++) {
            String id = decisionMaker(i).id();
            List<String> there = form.options().stream()
                    .filter(option -> option.owner().equals(id))
                    .filter(option -> form.holdsAtom(option.name(), space().state(state)))
                    .map(option -> option.words().thing().text())
                    .toList();
            if (!there.isEmpty()) {
                lines.add(English.start(names.party(i)) + ": " + String.join(", ", there));
            }
        }
        return lines.isEmpty() ? List.of("Nobody does anything") : lines;
    }

    /** What one does to go from a state to another: "Washington lifts sanctions and pays rewards". */
    public String does(int who, int from, int to) {
        List<Act> acts = acts(who, from, to);
        if (acts.isEmpty()) {
            return name(who) + " " + verb(who, "moves", "move") + " to " + place(to);
        }
        return neutral(acts)
                ? name(who) + " (" + set(acts) + ")"
                : name(who) + " "
                        + English.andApart(acts.stream()
                                .map(act -> act.present(names.plural(Coalition.of(who))))
                                .toList());
    }

    /** "lifting sanctions and paying rewards". */
    public String doing(int who, int from, int to) {
        List<Act> acts = acts(who, from, to);
        return acts.isEmpty() ? "moving to " + place(to) : doing(acts);
    }

    /** Several acts as a noun: "lifting sanctions and paying rewards". */
    public static String doing(List<Act> acts) {
        return neutral(acts)
                ? "a change (" + set(acts) + ")"
                : English.andApart(acts.stream().map(Act::doing).toList());
    }

    /** What a decision maker does to go from one state to another, after "could" or "to": "lift sanctions and pay rewards". */
    public String command(int who, int from, int to) {
        List<Act> acts = acts(who, from, to);
        return acts.isEmpty() ? "move to " + place(to) : command(acts);
    }

    /** Several acts, after "could" or "to". */
    public static String command(List<Act> acts) {
        return neutral(acts)
                ? "change (" + set(acts) + ")"
                : English.andApart(acts.stream().map(Act::command).toList());
    }

    private static boolean neutral(List<Act> acts) {
        return acts.stream().anyMatch(Act::neutral);
    }

    private static String set(List<Act> acts) {
        return String.join("; ", acts.stream().map(Act::command).toList());
    }

    private List<Act> acts(int who, int from, int to) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return List.of();
        }
        State before = space().state(from);
        State after = space().state(to);
        List<Act> acts = new ArrayList<>();
        List<Option> switched = new ArrayList<>();
        for (Switch change : form.switches(before, after)) {
            if (owns(who, change.from())) {
                switched.addAll(List.of(change.from(), change.to()));
                acts.add(switching(form, change));
            }
        }
        for (Option option : form.options()) {
            boolean now = form.holdsAtom(option.name(), after);
            if (owns(who, option) && !switched.contains(option) && now != form.holdsAtom(option.name(), before)) {
                acts.add(names.act(option, now));
            }
        }
        return acts;
    }

    private Act switching(OptionForm form, Switch change) {
        Optional<Levels> levels = form.levelsOf(change.from());
        if (levels.isPresent() && levels.equals(form.levelsOf(change.to()))) {
            return acts(form, List.of(change.to()), List.of(change.from())).getFirst();
        }
        String way = names.switched(change);
        return new Act("go " + way, "goes " + way, "going " + way, false);
    }

    /** What is done by taking up and giving up some options, as {@link ShortNames#acts}. */
    public List<Act> acts(OptionForm form, List<Option> taken, List<Option> dropped) {
        return names.acts(form, taken, dropped);
    }

    private boolean owns(int who, Option option) {
        return subject.conflict().indexOf(option.owner()) == who;
    }

    /** "Congress would legislate against a deal, then Iran would leave the talks". */
    public String path(List<Step> steps, String modal) {
        return path(steps, _ -> modal);
    }

    /** As {@link #path(List, String)}, with a verb for each step. */
    String path(List<Step> steps, Function<Step, String> modal) {
        return String.join(
                ", then ",
                steps.stream()
                        .map(step -> name(step.mover()) + " " + modal.apply(step) + " "
                                + command(step.mover(), step.from(), step.to()))
                        .toList());
    }

    /** What each member of a coalition contributes to a joint move, a sentence each. */
    public String together(Coalition coalition, int from, int to) {
        return coalition.list().stream()
                .map(i -> English.start(does(i, from, to)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** A want of a decision maker by its name, marked as one. */
    public String want(int decisionMaker, Want want) {
        String name = names.want(decisionMaker, want);
        int at = decisionMaker(decisionMaker).preference() instanceof Preference.Prioritized(List<Want> wants)
                ? wants.indexOf(want)
                : -1;
        return at < 0 ? Sentence.name(name) : Sentence.name(name, new Finding.Want(decisionMaker, at + 1));
    }

    /** A statement as a noun phrase, of what a decision maker wants: "talks only without sanctions". */
    public String phrase(int decisionMaker, Statement statement) {
        return names.want(decisionMaker, statement);
    }

    /** A statement as a noun phrase, of what is nobody's want: "Tehran coming to talks". */
    public String condition(Statement statement) {
        return names.condition(statement);
    }

    /** A want with what it rests on: "no talks under sanctions (Miller 2019, ¶3)", where it is clear whose. */
    public String deciding(int decisionMaker, DecidingWant deciding) {
        return want(decisionMaker, deciding.want()) + grounds(deciding.want().grounds());
    }

    /** " (cover at home; Miller 2019, ¶15)": what decides for a move to the first of two states from the second. */
    public String sake(int decisionMaker, Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> {
                String source = source(want.want().grounds());
                yield " (" + want(decisionMaker, want.want()) + (source.isEmpty() ? "" : "; " + source) + ")";
            }
            case DecidingWeights weights -> weighing(decisionMaker, weights);
            case DecidingPlaces places -> ": " + places(decisionMaker, places);
        };
    }

    /** ", against no talks under sanctions (…)": what decides against the first of two states as against the second. */
    public String loss(int decisionMaker, Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> ", against " + deciding(decisionMaker, want);
            case DecidingWeights weights -> weighing(decisionMaker, weights);
            case DecidingPlaces places -> ": " + places(decisionMaker, places);
        };
    }

    /**
     * What weighs between two states, told of the move to the first from the second: ", by its weights: 0.5 gained with “meat”
     * outweighs 0.3 lost without “a meal at home” (0.3 before, 0.5 after)".
     */
    String weighing(int decisionMaker, DecidingWeights weights) {
        StringBuilder said = new StringBuilder(", by " + possessive(decisionMaker) + " weights: ")
                .append(shifts(decisionMaker, weights.decide()));
        if (!weights.against().isEmpty()) {
            said.append(weights.decide().size() == 1 ? " outweighs " : " outweigh ")
                    .append(shifts(decisionMaker, weights.against()));
        }
        if (!weights.besides().isEmpty()) {
            said.append(", beside ").append(shifts(decisionMaker, weights.besides()));
        }
        return said.append(" (")
                .append(plain(weights.second()))
                .append(" before, ")
                .append(plain(weights.first()))
                .append(" after)")
                .toString();
    }

    private String shifts(int decisionMaker, List<Shift> shifts) {
        return English.and(shifts.stream()
                .map(shift -> plain(shift.by().abs())
                        + (shift.by().signum() > 0 ? " gained " : " lost ")
                        + (shift.holdsAt() ? "with " : "without ")
                        + Sentence.name(phrase(decisionMaker, shift.weight().statement())))
                .toList());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** "it ranks that second of nine, and this fifth": the first of two states beside the second. */
    private String places(int decisionMaker, DecidingPlaces places) {
        return pronoun(decisionMaker) + " " + verb(decisionMaker, "ranks", "rank") + " that "
                + English.ordinal(places.first()) + " of " + English.number(places.places()) + ", and this "
                + English.ordinal(places.second());
    }

    /** "Washington gives up cover at home", "Tehran puts inducements above no talks". */
    public String change(int decisionMaker, WantChange change) {
        return new LeverWords(subject).change(decisionMaker, change);
    }

    /** " (Miller 2019, ¶15)", " (assumed)", or nothing. */
    public String grounds(Grounds grounds) {
        String source = source(grounds);
        return source.isEmpty() ? "" : " (" + source + ")";
    }

    /** "Miller 2019, ¶15", "assumed", or nothing. */
    public String source(Grounds grounds) {
        return grounds.claims().isEmpty()
                ? grounds.assumption().map(_ -> "assumed").orElse("")
                : citation(grounds.claims());
    }

    /** "Miller 2019, ¶3, ¶15": the claims by source. */
    public String citation(List<String> claims) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Claim claim : subject.basis().claims()) {
            if (claims.contains(claim.id())) {
                List<String> bySource = places.computeIfAbsent(claim.source(), _ -> new ArrayList<>());
                claim.place().ifPresent(bySource::add);
            }
        }
        List<String> cited = new ArrayList<>();
        places.forEach((source, where) -> {
            List<String> all = new ArrayList<>(List.of(shortName(source)));
            all.addAll(where);
            cited.add(String.join(", ", all));
        });
        return String.join("; ", cited);
    }

    /** "Miller 2019": how a source is cited in passing. */
    public String shortName(String source) {
        Source known = subject.basis().sources().stream()
                .filter(candidate -> candidate.id().equals(source))
                .findFirst()
                .orElseThrow();
        String year = known.date()
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(matcher -> " " + matcher.group())
                .orElse("");
        return known.author().map(Wording::lastNames).orElse(known.title()) + year;
    }

    private static String lastNames(String author) {
        List<String> names = new ArrayList<>();
        for (String person : AND.split(author, -1)) {
            names.add(person.substring(person.lastIndexOf(' ') + 1));
        }
        return names.size() > 3 ? names.getFirst() + " et al." : English.and(names);
    }
}
