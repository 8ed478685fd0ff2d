// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.warn;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.OptionWords;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.casefile.tree.Change;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Place;
import dev.entente.cases.Case;
import dev.entente.cases.NamedStates;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sound case says that its analyst probably did not mean. */
public final class Warnings {

    private static final int NAMED = 4;
    private static final int LABELS_NAMED = 20;
    private static final int MOST_MERGED = 20_000;

    private final Case subject;
    private final List<Case> variants;
    private final Mapping mapping;
    private final Diagnostics findings;

    /**
     * @param variants those of the case that are sound
     * @param mapping what the case was read from
     */
    public Warnings(Case subject, List<Case> variants, Mapping mapping, Diagnostics findings) {
        this.subject = subject;
        this.variants = List.copyOf(variants);
        this.mapping = mapping;
        this.findings = findings;
    }

    public void find() {
        new WithoutGrounds(subject, mapping, findings).find();
        new EvidenceWarnings(subject, mapping, findings).find();
        new SameWords(mapping, subject.conflict().form() instanceof GraphForm, findings).find();
        labelsThatAreNoCommands();
        undosThatAreNoCommands();
        changesOfLevelThatAreNoCommands();
        partiesThatWantNothing();
        optionsNobodyAsksAbout();
        opposites();
        goalThatHoldsAlready();
        try {
            GraphModel model = GraphModel.of(subject.conflict());
            for (DecisionMaker decisionMaker : subject.conflict().decisionMakers()) {
                wantsThatNeverMatter(decisionMaker, model.space());
            }
            outcomesThatNeverHold(model.space());
            namedStatesThatAreNowhere(model.space());
            wantsThatRuleTheGoalOut(model);
            statesOutOfReach(model);
            new MergeWarnings(subject, mapping, model.space(), findings).find();
        } catch (LimitExceeded tooLarge) {
            // Too many states to look at one by one; what needs none of them has been said.
        }
    }

    private void labelsThatAreNoCommands() {
        if (subject.conflict().form() instanceof OptionForm form) {
            form.options().stream()
                    .filter(option -> !option.words().isCommand())
                    .collect(Collectors.groupingBy(Option::owner, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(this::noCommands);
        }
    }

    private void undosThatAreNoCommands() {
        if (subject.conflict().form() instanceof OptionForm form) {
            form.options().stream()
                    .filter(option -> !option.words().undoIsCommand())
                    .forEach(option -> findings.warning(
                            entry(NodePath.of("decision-makers", option.owner(), "options", option.id()), "undo"),
                            "“" + option.undo().orElseThrow() + "” is no command that sentences can inflect",
                            "Start with an English verb, without “not”: “lift sanctions”. Till then it is left out."));
        }
    }

    private void changesOfLevelThatAreNoCommands() {
        if (subject.conflict().form() instanceof OptionForm form) {
            form.levels().forEach(levels -> {
                noCommand(levels, "raise", levels.raise());
                noCommand(levels, "lower", levels.lower());
            });
        }
    }

    private void noCommand(Levels levels, String key, Optional<String> said) {
        said.filter(words -> OptionWords.acting(words).isEmpty())
                .ifPresent(words -> findings.warning(
                        entry(NodePath.of("decision-makers", levels.owner(), "options", levels.id()), key),
                        "“" + words + "” is no command that sentences can inflect",
                        "Start with an English verb, without “not”: “tighten sanctions”. Till then it is left out."));
    }

    /** @param options of one decision maker */
    private void noCommands(List<Option> options) {
        Option first = options.getFirst();
        String labels = options.stream()
                .limit(LABELS_NAMED)
                .map(option -> "“" + option.label() + "”")
                .collect(Collectors.joining(", "));
        int more = options.size() - LABELS_NAMED;
        findings.warning(
                optionPlace(first),
                (options.size() == 1 ? "this label of " : "labels of ") + first.owner()
                        + (options.size() == 1 ? " is no command" : " are no commands")
                        + " that sentences can inflect: "
                        + labels + (more > 0 ? " and " + more + " more" : ""),
                "Start with an English verb, without “not”: “build a dam”, “veto the deal”. Till then sentences say “"
                        + first.words().command().replace('“', '‘').replace('”', '’') + "”.");
    }

    private void partiesThatWantNothing() {
        for (DecisionMaker one : subject.conflict().decisionMakers()) {
            boolean typed = !subject.situation().unknowns().typesOf(one.id()).isEmpty();
            if (!typed && wantsNothing(one.preference())) {
                findings.warning(
                        entry(NodePath.of("decision-makers"), one.id()),
                        one.id() + " wants nothing: all states are the same to it, so it never moves",
                        "Say what it wants, or leave it out.");
            }
        }
    }

    private static boolean wantsNothing(Preference preference) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> wants.isEmpty();
            case Preference.Weighted weighted ->
                weighted.weights().stream().allMatch(weight -> weight.weight().signum() == 0);
            case Preference.Ranked ranked -> ranked.tiers().size() == 1;
        };
    }

    private void optionsNobodyAsksAbout() {
        List<Case> readings = new ArrayList<>(List.of(subject));
        readings.addAll(variants);
        new IdleOptions(readings)
                .find(option -> findings.warning(
                        optionPlace(option),
                        "nobody wants anything about “" + written(option)
                                + "”, so it " + (written(option).equals(option.id()) ? "doubles" : "multiplies")
                                + " the states and changes nothing",
                        "Say who wants what about it, or leave it out."));
    }

    private void opposites() {
        if (subject.conflict().form() instanceof OptionForm form) {
            Vocabulary vocabulary = new Vocabulary(form);
            OppositeOptions.find(
                    form,
                    (one, other) -> findings.warning(
                            optionPlace(other),
                            "“" + one.label() + "” and “" + other.label() + "” can be taken together",
                            "If they exclude each other, write “at-most-one: [" + vocabulary.shortest(one.name()) + ", "
                                    + vocabulary.shortest(other.name()) + "]” under “feasible”."));
        }
    }

    private void goalThatHoldsAlready() {
        subject.framing()
                .goal()
                .filter(goal -> subject.conflict()
                        .statusQuo()
                        .filter(today -> subject.conflict().holds(goal.when(), today))
                        .isPresent())
                .ifPresent(
                        goal -> findings.warning(
                                mapping.value("goal").orElseThrow().place(),
                                "the goal “" + goal.id() + "” is so already, in the status quo",
                                "The answers are then about whether it lasts. Was another outcome meant, or another status quo?"));
    }

    private void wantsThatRuleTheGoalOut(GraphModel model) {
        if (subject.framing().goal().isEmpty()
                || !(subject.conflict().form() instanceof OptionForm form)
                || !form.merges().isEmpty()) {
            return;
        }
        Outcome goal = subject.framing().goal().get();
        RuledOut ruledOut = new RuledOut(model, form);
        for (int i = 0; i < model.decisionMakers(); i++) {
            String id = subject.conflict().decisionMakers().get(i).id();
            List<Node> nodes = WithoutGrounds.wantNodes(mapping, NodePath.of("decision-makers", id));
            ruledOut.by(i, model.space().where(goal.when()))
                    .forEach(k -> findings.warning(
                            nodes.get(k).place(),
                            "this want alone rules the goal “" + goal.id() + "” out: wherever it is so, " + id
                                    + " gains by leaving, whatever the others do",
                            "Check what it says and its place in the list."));
        }
    }

    private void wantsThatNeverMatter(DecisionMaker decisionMaker, StateSpace space) {
        if (!(decisionMaker.preference() instanceof Prioritized(List<Want> wants))) {
            return;
        }
        List<StateSet> holding =
                wants.stream().map(want -> space.where(want.statement())).toList();
        BitSet needed = NeededWants.among(holding, space.size());
        List<Node> nodes = WithoutGrounds.wantNodes(mapping, NodePath.of("decision-makers", decisionMaker.id()));
        for (int k = 0; k < wants.size(); k++) {
            if (!needed.get(k)) {
                boolean never = holding.get(k).isEmpty();
                boolean always = holding.get(k).count() == space.size();
                findings.warning(
                        nodes.get(k).place(),
                        "this preference never matters: "
                                + (always
                                        ? "it holds in every state"
                                        : never ? "it holds in no state" : "without it the states are ranked the same"),
                        "Leave it out, or check what it says.");
            }
        }
    }

    private void outcomesThatNeverHold(StateSpace space) {
        for (Outcome outcome : subject.framing().outcomes()) {
            if (space.where(outcome.when()).isEmpty()) {
                findings.warning(
                        entry(NodePath.of("outcomes"), outcome.id()),
                        "the outcome “" + outcome.id() + "” holds in no state",
                        "Check its statement against the rules under “feasible”.");
            }
        }
    }

    private void namedStatesThatAreNowhere(StateSpace space) {
        for (NamedStates named : subject.framing().states()) {
            if (space.where(named.when()).isEmpty()) {
                findings.warning(
                        entry(NodePath.of("states"), named.id()),
                        "no state is as “" + named.id() + "” says",
                        "Check where it is against the rules under “feasible”.");
            }
        }
    }

    private void statesOutOfReach(GraphModel model) {
        model.statusQuo().ifPresent(start -> {
            StateSet missed = outOfReach(model, start);
            int count = missed.count();
            if (count > 0) {
                String some = missed.stream()
                        .limit(NAMED)
                        .mapToObj(model.space()::pattern)
                        .collect(Collectors.joining(", "));
                findings.warning(
                        mapping.entry("status-quo").orElseThrow().key().place(),
                        count + " of " + model.size() + " states can't be reached from the status quo by any moves",
                        (count > NAMED ? "Among them " : count > 1 ? "They are " : "It is ") + some + ".");
            }
        });
    }

    /**
     * What no moves lead to, of single parties or of all at once, however many follow on each other. Of merged states more
     * than {@value #MOST_MERGED} aren't gone through; then it is nothing.
     */
    static StateSet outOfReach(GraphModel model, int start) {
        if (model.space().merged() && model.size() > MOST_MERGED) {
            return StateSet.where(model.size(), _ -> false);
        }
        Coalition everybody = Coalition.all(model.decisionMakers());
        BitSet reached = new BitSet();
        reached.set(start);
        if (model.atOnceIsAll()) {
            model.atOnce(everybody, start).stream().forEach(reached::set);
        } else {
            spread(model, everybody, start, reached);
        }
        return StateSet.where(model.size(), s -> !reached.get(s));
    }

    private static void spread(GraphModel model, Coalition everybody, int start, BitSet reached) {
        List<Integer> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty() && reached.cardinality() < model.size()) {
            int state = open.removeLast();
            IntStream together = model.atOnce(everybody, state).stream();
            IntStream alone =
                    everybody.list().stream().flatMapToInt(i -> model.moves(i).from(state));
            IntStream.concat(alone, together).filter(t -> !reached.get(t)).forEach(t -> {
                reached.set(t);
                open.add(t);
            });
        }
    }

    private Place optionPlace(Option option) {
        return entry(NodePath.of("decision-makers", option.owner(), "options"), written(option));
    }

    /** The id under which an option stands in the file: a level’s under that of what has levels. */
    private String written(Option option) {
        return ((OptionForm) subject.conflict().form())
                .levelsOf(option)
                .map(Levels::id)
                .orElse(option.id());
    }

    /** Where a key stands, or the whole case where it stands nowhere. */
    private Place entry(NodePath section, String key) {
        return Change.find(mapping, section).orElse(null) instanceof Mapping entries
                ? entries.entry(key).map(entry -> entry.key().place()).orElse(mapping.place())
                : mapping.place();
    }
}
