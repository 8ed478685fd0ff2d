// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.OptionForm.Switch;
import dev.entente.OptionWords;
import dev.entente.OptionWords.Act;
import dev.entente.OptionWords.Thing;
import dev.entente.Outcome;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import dev.entente.statement.Comparison;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the parties, options and wants of a case are called in running text: by the names that the case file gives them, else
 * by what can be made of its labels without being wrong in any language. {@link SituationNames} does the same for states.
 */
public final class ShortNames {

    private final Case subject;
    private final Set<String> shared = new HashSet<>();

    public ShortNames(Case subject) {
        this.subject = subject;
        Set<String> before = new HashSet<>();
        options().forEach(option -> {
            String thing = heard(option);
            if (!before.add(thing)) {
                shared.add(thing);
            }
        });
    }

    private List<Option> options() {
        return subject.conflict().form() instanceof OptionForm form ? form.options() : List.of();
    }

    private static String heard(Option option) {
        return English.bare(option.words().thing().text());
    }

    private DecisionMaker decisionMaker(int index) {
        return subject.conflict().decisionMakers().get(index);
    }

    /** "Washington": what a decision maker is called in mid-sentence. */
    public String party(int decisionMaker) {
        return decisionMaker(decisionMaker).shortName();
    }

    /** "Washington and Tehran". */
    public String parties(Coalition coalition) {
        return English.andApart(coalition.list().stream().map(this::party).toList());
    }

    /** Whether verbs and pronouns for these parties are those for many. */
    public boolean plural(Coalition coalition) {
        List<Integer> members = coalition.list();
        return members.size() != 1 || decisionMaker(members.getFirst()).plural();
    }

    /** "it" or "they". */
    public String pronoun(int decisionMaker) {
        return decisionMaker(decisionMaker).plural() ? "they" : "it";
    }

    /** "its" or "their". */
    public String possessive(int decisionMaker) {
        return decisionMaker(decisionMaker).plural() ? "their" : "its";
    }

    /** What there is while an option is taken; with whose it is, where others have the same: "Washington’s sanctions". */
    public Thing noun(Option option) {
        Thing thing = option.words().thing();
        if (!shared.contains(heard(option))) {
            return thing;
        }
        String owner = owner(option);
        boolean plain = option.noun().isPresent();
        return new Thing(
                plain
                        ? English.possessive(owner) + " " + English.bare(thing.text())
                        : thing.neutral() ? owner + ": " + thing.text() : owner + " " + thing.text(),
                thing.neutral());
    }

    /** What there is while an option is taken, with its doer where that is no noun: "sanctions", "Iran coming to talks". */
    public String present(Option option) {
        Thing thing = noun(option);
        if (thing.neutral()) {
            return English.quoted(thing.text());
        }
        return option.noun().isPresent()
                ? thing.text()
                : owner(option) + " " + option.words().doing();
    }

    /**
     * What there is while several options are taken, those of one doer that are no nouns as one: "sanctions", "Iran coming to
     * talks and freezing the programme".
     *
     * @param join how the last of one doer’s is joined to the others
     */
    public List<String> present(List<Option> options, Function<List<String>, String> join) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        options.forEach(option -> groups.computeIfAbsent(
                        isThing(option) ? option.name() : option.owner(), _ -> new ArrayList<>())
                .add(option));
        return groups.values().stream()
                .map(group -> isThing(group.getFirst())
                        ? present(group.getFirst())
                        : owner(group.getFirst()) + " "
                                + join.apply(group.stream()
                                        .map(option -> option.words().doing())
                                        .toList()))
                .toList();
    }

    private boolean isThing(Option option) {
        return option.noun().isPresent() || noun(option).neutral();
    }

    private String owner(Option option) {
        return party(subject.conflict().indexOf(option.owner()));
    }

    /** What an option’s owner does to take it up or to give it up. */
    public Act act(Option option, boolean taken) {
        return taken ? option.words().taking() : option.words().dropping();
    }

    /**
     * What is done by taking up and giving up some options: each by itself, but a change of level as one, "move its sanctions
     * from partial to full"; and of a level that stays, "keep its sanctions at partial".
     *
     * @param form whose options these are
     */
    public List<Act> acts(OptionForm form, List<Option> taken, List<Option> dropped) {
        List<Act> acts = new ArrayList<>();
        for (Option option : taken) {
            acts.add(form.levelsOf(option)
                    .map(levels -> levelled(levels, option, dropped))
                    .orElseGet(() -> act(option, true)));
        }
        dropped.stream()
                .filter(option -> form.levelsOf(option).isEmpty())
                .forEach(option -> acts.add(act(option, false)));
        return acts;
    }

    private Act levelled(Levels levels, Option taken, List<Option> dropped) {
        int to = levels.level(taken.name()).orElseThrow();
        return dropped.stream()
                .flatMapToInt(option -> levels.level(option.name()).stream())
                .mapToObj(from -> change(levels, from, to))
                .findFirst()
                .orElseGet(() -> act("keep " + its(levels) + " at " + level(levels, to)));
    }

    /** "move its sanctions from partial to full", or what the case calls it: "tighten sanctions from partial to full". */
    Act change(Levels levels, int from, int to) {
        String way = " from " + level(levels, from) + " to " + level(levels, to);
        return (to > from ? levels.raise() : levels.lower())
                .flatMap(verb -> OptionWords.acting(verb + way))
                .orElseGet(() -> act("move " + its(levels) + way));
    }

    private static Act act(String command) {
        return OptionWords.acting(command).orElseThrow();
    }

    private String its(Levels levels) {
        return possessive(subject.conflict().indexOf(levels.owner())) + " " + English.bare(levels.noun());
    }

    private static String level(Levels levels, int level) {
        return levels.levels().get(level).replace('-', ' ').replace('_', ' ');
    }

    /** "from a high tariff to a low tariff": what a change within an exactly-one group is; after “go”, “move” or “change”. */
    public String switched(Switch change) {
        return "from " + quoted(change.from().words().thing()) + " to "
                + quoted(change.to().words().thing());
    }

    /** "some sanctions" for "no sanctions", "anything but full sanctions" for "full sanctions". */
    static String butFor(String level) {
        return level.startsWith("no ") ? "some" + level.substring(2) : "anything but " + level;
    }

    private static String quoted(Thing thing) {
        return thing.neutral() ? English.quoted(thing.text()) : thing.text();
    }

    /** What a want of a decision maker’s list, by its place from 0, is called: a noun phrase. */
    public String want(int decisionMaker, int index) {
        if (!(decisionMaker(decisionMaker).preference() instanceof Prioritized(List<Want> wants))) {
            throw new IllegalArgumentException("a decision maker without a list of wants ("
                    + decisionMaker(decisionMaker).id() + ")");
        }
        return want(decisionMaker, wants.get(index));
    }

    /** What a want is called: its name, else the shortest phrase that says the statement. */
    public String want(int decisionMaker, Want want) {
        return want.name().orElseGet(() -> want(decisionMaker, want.statement()));
    }

    /** A statement as a noun phrase, of what a decision maker wants: "talks only without sanctions". */
    public String want(int decisionMaker, Statement statement) {
        return WantName.of(statement, new CaseNouns(decisionMaker(decisionMaker).id()));
    }

    /** A statement as a noun phrase, of what is nobody's want. */
    public String condition(Statement statement) {
        return WantName.of(statement, new CaseNouns(""));
    }

    private final class CaseNouns implements WantName.Nouns {

        private final String self;
        private final Vocabulary vocabulary = new Vocabulary(subject.conflict().form());

        private CaseNouns(String self) {
            this.self = self;
        }

        @Override
        public WantName.Noun of(String atom) {
            return switch (subject.conflict().form()) {
                case OptionForm form -> noun(form.options().get(form.position(atom)));
                case GraphForm graph ->
                    new WantName.Quoted(English.quoted(
                            graph.states().get(graph.place(atom).orElseThrow()).label()));
            };
        }

        private WantName.Noun noun(Option option) {
            Thing thing = ShortNames.this.noun(option);
            if (thing.neutral()) {
                return new WantName.Quoted(English.quoted(thing.text()));
            }
            if (isLevel(option)) {
                return new WantName.AtLevel(thing.text(), butFor(thing.text()));
            }
            return option.noun().isPresent()
                    ? new WantName.Plain(thing.text())
                    : new WantName.Doing(
                            option.owner().equals(self)
                                    ? ""
                                    : party(subject.conflict().indexOf(option.owner())),
                            option.words().doing());
        }

        private boolean isLevel(Option option) {
            return subject.conflict().form() instanceof OptionForm form
                    && form.levelsOf(option).isPresent();
        }

        @Override
        public WantName.Noun outcome(String name) {
            Optional<WantName.Noun> compared = Comparison.of(name).flatMap(this::compared);
            if (compared.isPresent()) {
                return compared.get();
            }
            return new WantName.Plain(
                    subject.framing().outcome(name).map(Outcome::label).orElse(name));
        }

        /** "at least partial sanctions" and "less than partial sanctions". */
        private Optional<WantName.Noun> compared(Comparison comparison) {
            if (!(subject.conflict().form() instanceof OptionForm form)) {
                return Optional.empty();
            }
            return form.levels(comparison.name()).map(levels -> {
                int level = levels.levels().indexOf(comparison.level());
                return switch (comparison.sign()) {
                    case AT_LEAST -> atLeast(form, levels, level);
                    case ABOVE -> atLeast(form, levels, level + 1);
                    case AT_MOST -> atMost(form, levels, level);
                    case BELOW -> atMost(form, levels, level - 1);
                    case IS, IS_NOT -> new WantName.Quoted(English.quoted(comparison.text()));
                };
            });
        }

        private WantName.Noun atLeast(OptionForm form, Levels levels, int level) {
            return level >= levels.levels().size()
                    ? beyond(levels, "more than ", levels.levels().size() - 1, form)
                    : new WantName.AtLevel(
                            "at least " + told(form, levels, level), "less than " + told(form, levels, level));
        }

        private WantName.Noun atMost(OptionForm form, Levels levels, int level) {
            return level < 0
                    ? beyond(levels, "less than ", 0, form)
                    : new WantName.AtLevel(
                            "at most " + told(form, levels, level), "more than " + told(form, levels, level));
        }

        /** What is past the last level. */
        private WantName.Noun beyond(Levels levels, String how, int last, OptionForm form) {
            String said = how + told(form, levels, last);
            return new WantName.AtLevel(said, "not " + said);
        }

        private String told(OptionForm form, Levels levels, int level) {
            return ShortNames.this
                    .noun(form.options().get(form.position(levels.option(level))))
                    .text();
        }

        @Override
        public String written(String atom) {
            return vocabulary.shortest(atom);
        }
    }
}
