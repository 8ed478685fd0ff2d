// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingPlaces;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.analysis.deciding.DecidingWeights;
import dev.entente.analysis.deciding.DecidingWeights.Shift;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.OutcomesByState;
import dev.entente.cases.Source;
import dev.entente.design.search.WantChange;
import dev.entente.graph.GraphModel;
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

/**
 * The words of a case: its decision makers, states, moves and wants as phrases that sentences are made of. Names, never
 * ids or patterns.
 */
public final class Wording {

    private static final Pattern AND = Pattern.compile(",? and |, |; ");
    private static final Pattern YEAR = Pattern.compile("\\b[0-9]{4}\\b");

    private final Case subject;
    private final Optional<GraphModel> model;
    private final Optional<OutcomesByState> outcomes;
    private final Vocabulary vocabulary;

    public Wording(Case subject, GraphModel model) {
        this.subject = subject;
        this.vocabulary = new Vocabulary(subject.conflict().form());
        this.model = Optional.of(model);
        this.outcomes = Optional.of(new OutcomesByState(subject, model.space()));
    }

    /** For sentences that name no state by its number; the states are not listed. */
    public Wording(Case subject) {
        this.subject = subject;
        this.vocabulary = new Vocabulary(subject.conflict().form());
        this.model = Optional.empty();
        this.outcomes = Optional.empty();
    }

    /** A decision maker's name in mid-sentence. */
    public String name(int decisionMaker) {
        return decisionMaker(decisionMaker).name();
    }

    /** A decision maker's name where a sentence starts. */
    public String startName(int decisionMaker) {
        return English.start(name(decisionMaker));
    }

    /** "the United States and Iran". */
    public String names(Coalition coalition) {
        return English.and(coalition.list().stream().map(this::name).toList());
    }

    private StateSpace space() {
        return model.orElseThrow().space();
    }

    /** What a decision maker wants, as the case stands. */
    public Preference preference(int decisionMaker) {
        return decisionMaker(decisionMaker).preference();
    }

    private DecisionMaker decisionMaker(int index) {
        return subject.conflict().decisionMakers().get(index);
    }

    /**
     * What the state is called: the label of the outcome that holds there and in the fewest other states; the state's
     * label in graph form; empty when no outcome holds.
     */
    public Optional<String> title(int state) {
        if (subject.conflict().form() instanceof GraphForm graph) {
            return Optional.of(graph.states().get(state).label());
        }
        return outcomes.orElseThrow().rarestFirst(state).stream().findFirst().map(Outcome::label);
    }

    /** "with the United States keeping up sanctions and Iran staging tests": what is done in a state. */
    public String scene(int state) {
        if (subject.conflict().form() instanceof GraphForm graph) {
            return "at " + graph.states().get(state).label();
        }
        List<String> parts = new ArrayList<>();
        taken(state)
                .forEach((owner, options) -> parts.add(owner + " "
                        + English.and(options.stream()
                                .map(option -> option.words().doing())
                                .toList())));
        return parts.isEmpty() ? "with nobody doing anything" : "with " + English.and(parts);
    }

    /** A line for each decision maker who does something in a state: "Washington: a letter, sanctions". */
    public List<String> lines(int state) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return List.of();
        }
        ShortNames names = new ShortNames(subject);
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

    private Map<String, List<Option>> taken(int state) {
        Map<String, List<Option>> taken = new LinkedHashMap<>();
        if (subject.conflict().form() instanceof OptionForm form) {
            State at = space().state(state);
            for (Option option : form.options()) {
                if (form.holdsAtom(option.name(), at)) {
                    taken.computeIfAbsent(ownerName(option), _ -> new ArrayList<>())
                            .add(option);
                }
            }
        }
        return taken;
    }

    private String ownerName(Option option) {
        return name(subject.conflict().indexOf(option.owner()));
    }

    /** What a state is called in running text: "a settlement", or where no outcome names it "the state with …". */
    public String place(int state) {
        return title(state).orElseGet(() -> "the state " + scene(state));
    }

    /** What a decision maker does to go from one state to another, as a command: "stop keeping up sanctions". */
    public String change(int decisionMaker, int from, int to) {
        if (!(subject.conflict().form() instanceof OptionForm form)) {
            return "move to " + title(to).orElse("another state");
        }
        State before = space().state(from);
        State after = space().state(to);
        List<String> changes = new ArrayList<>();
        for (Option option : form.options()) {
            boolean mine = option.owner().equals(decisionMaker(decisionMaker).id());
            boolean was = form.holdsAtom(option.name(), before);
            if (mine && was != form.holdsAtom(option.name(), after)) {
                changes.add(deed(option, !was));
            }
        }
        return changes.isEmpty() ? "go along" : English.and(changes);
    }

    /** What its owner does to take an option up, or to give it up, as a command: "stop keeping up sanctions". */
    public String deed(Option option, boolean taken) {
        return taken ? option.words().command() : option.words().stopping();
    }

    /** "Congress would legislate against a deal; then Iran would leave the talks". */
    public String path(List<Step> steps) {
        return path(steps, "would");
    }

    /** As {@link #path(List)}, with another verb than "would". */
    public String path(List<Step> steps, String modal) {
        return path(steps, _ -> modal);
    }

    /** As {@link #path(List)}, with a verb for each step. */
    String path(List<Step> steps, Function<Step, String> modal) {
        List<String> said = steps.stream()
                .map(step -> name(step.mover()) + " " + modal.apply(step) + " "
                        + change(step.mover(), step.from(), step.to()))
                .toList();
        return String.join("; then ", said);
    }

    /** What each member of a coalition contributes to a joint move: "the United States would …, and Iran would …". */
    public String jointChange(Coalition coalition, int from, int to) {
        return jointChange(coalition, from, to, "would");
    }

    /** As {@link #jointChange(Coalition, int, int)}, with another verb than "would". */
    public String jointChange(Coalition coalition, int from, int to, String modal) {
        List<String> said = coalition.list().stream()
                .map(i -> name(i) + " " + modal + " " + change(i, from, to))
                .toList();
        return said.size() == 2 ? said.get(0) + ", and " + said.get(1) : English.and(said);
    }

    /** A statement as a want of a decision maker, as an infinitive: "Iran to come to talks". */
    public String want(int decisionMaker, Statement statement) {
        return WantPhrase.of(statement, name(decisionMaker), new CaseDeeds());
    }

    /** A statement as a condition: "the United States were to write to the leader". */
    public String condition(Statement statement) {
        return WantPhrase.condition(statement, new CaseDeeds());
    }

    /** What the names of the case's statements say. */
    private final class CaseDeeds implements WantPhrase.Deeds {

        @Override
        public WantPhrase.Deed of(String atom) {
            return deed(atom);
        }

        @Override
        public String outcome(String name) {
            return subject.framing().outcome(name).map(Outcome::label).orElse(name);
        }

        @Override
        public String written(String atom) {
            return vocabulary.shortest(atom);
        }
    }

    private WantPhrase.Deed deed(String atom) {
        return switch (subject.conflict().form()) {
            case OptionForm form -> {
                Option option = form.options().get(form.position(atom));
                yield new WantPhrase.Deed(ownerName(option), option.words().command());
            }
            case GraphForm graph ->
                new WantPhrase.Deed(
                        "the conflict",
                        "be at "
                                + graph.states().stream()
                                        .filter(state -> state.name().equals(atom))
                                        .findFirst()
                                        .orElseThrow()
                                        .label());
        };
    }

    /** "the second want: to come to talks only if … (Miller 2019, ¶3)", where it is clear whose. */
    public String deciding(int decisionMaker, DecidingWant deciding) {
        return "the " + English.ordinal(deciding.place()) + " want: "
                + want(decisionMaker, deciding.want().statement())
                + grounds(deciding.want().grounds());
    }

    /** ", for the sake of the second want: …": what decides for a move to the first of two states from the second. */
    public String sake(int decisionMaker, Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> ", for the sake of " + deciding(decisionMaker, want);
            case DecidingWeights weights -> weighing(decisionMaker, weights);
            case DecidingPlaces places -> ", to " + places(places);
        };
    }

    /** ", against the second want: …": what decides against the first of two states as against the second. */
    public String loss(int decisionMaker, Deciding deciding) {
        return switch (deciding) {
            case DecidingWant want -> ", against " + deciding(decisionMaker, want);
            case DecidingWeights weights -> weighing(decisionMaker, weights);
            case DecidingPlaces places -> ", at " + places(places);
        };
    }

    /**
     * What weighs between two states, told of the move to the first from the second: ", by its weights: 0.5 gained with “to
     * serve meat” outweighs 0.3 lost without “to eat at home” (0.3 before, 0.5 after)".
     */
    String weighing(int decisionMaker, DecidingWeights weights) {
        StringBuilder said = new StringBuilder(", by its weights: ").append(shifts(decisionMaker, weights.decide()));
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
                .map(shift -> plain(shift.by().abs()) + (shift.by().signum() > 0 ? " gained " : " lost ")
                        + (shift.holdsAt() ? "with" : "without") + " “"
                        + want(decisionMaker, shift.weight().statement()) + "”")
                .toList());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** "a state that it ranks second of nine, and this one fifth": the first of two states beside the second. */
    String places(DecidingPlaces places) {
        return "a state that it ranks " + English.ordinal(places.first()) + " of " + English.number(places.places())
                + ", and this one " + English.ordinal(places.second());
    }

    /** What a change of a decision maker's wants is, as a command: "drop the ninth want: to …", "put the third want first: …". */
    public String change(int decisionMaker, Prioritized wants, WantChange change) {
        return switch (change) {
            case WantChange.Drop(int place) ->
                "drop the " + English.ordinal(place) + " want: "
                        + want(decisionMaker, wants.wants().get(place - 1).statement());
            case WantChange.Move(int place, int to) ->
                "put the " + English.ordinal(place) + " want " + English.ordinal(to) + ": "
                        + want(decisionMaker, wants.wants().get(place - 1).statement());
            case WantChange.Add(int place, Want added) ->
                "want as well, in " + English.ordinal(place) + " place, " + want(decisionMaker, added.statement());
        };
    }

    /** " (Miller 2019, ¶15)", " (assumed)", or nothing. */
    public String grounds(Grounds grounds) {
        if (!grounds.claims().isEmpty()) {
            return " (" + citation(grounds.claims()) + ")";
        }
        return grounds.assumption().isPresent() ? " (assumed)" : "";
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
