// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.OptionForm;
import dev.entente.OptionWords.Act;
import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.FactWords;
import dev.entente.brief.words.ShareWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.ShownWords;
import dev.entente.brief.words.SituationNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.explore.Believed;
import dev.entente.explore.Condition;
import dev.entente.explore.Conditions;
import dev.entente.explore.Effects;
import dev.entente.explore.Effects.Effect;
import dev.entente.explore.Effects.Interaction;
import dev.entente.explore.Exploration;
import dev.entente.explore.ReasonsToLeave;
import dev.entente.explore.Survey;
import dev.entente.explore.Survival;
import dev.entente.explore.Weighing;
import dev.entente.explore.worlds.Estimate;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Share;
import dev.entente.explore.worlds.Unknown;
import dev.entente.graph.GraphModel;
import dev.entente.stability.SanctionConcept;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What survives what is not known, in sections. Shares of worlds are told as such and never in words of likelihood. */
public final class ExplorationSection {

    private static final int MOST_STATES = 12;
    private static final int MOST_IN_BRIEF = 2;
    private static final int MOST_CONDITIONS = 3;
    private static final int MOST_UNKNOWNS = 3;
    private static final int MOST_INTERACTIONS = 4;
    private static final double WORTH_TELLING = 0.01;

    private final Exploration explored;
    private final Case subject;
    private final SituationNames situations;
    private final FactWords facts;
    private final StateNames names;
    private final SanctionConcept concept;
    private final int place;
    private final Believed believed;
    private final Optional<Weighing> before;
    private final Optional<Weighing> after;

    private ExplorationSection(Exploration explored, GraphModel plain, SanctionConcept concept) {
        this.explored = explored;
        this.subject = explored.subject();
        this.situations = new SituationNames(subject, explored.space());
        this.facts = new FactWords(subject, plain);
        this.names = new StateNames(subject, explored.space());
        this.concept = concept;
        this.place = explored.place(concept);
        this.believed = Believed.of(explored, concept);
        this.before = believed.before();
        this.after = believed.after();
    }

    /**
     * All of it, in reading order.
     *
     * @param plain the plain reading of the case
     */
    public static List<Section> sections(Survey survey, GraphModel plain) {
        ExplorationSection told = new ExplorationSection(survey.explored(), plain, survey.concept());
        List<Section> sections = new ArrayList<>(List.of(told.worlds(survey)));
        if (survey.explored().tally().worlds() == 0) {
            return sections;
        }
        told.outcomes().ifPresent(sections::add);
        sections.add(told.states());
        survey.outcome().ifPresent(outcome -> {
            told.conditions(outcome, survey.holds(), survey.fails()).ifPresent(sections::add);
            told.effects(outcome, survey.effects()).ifPresent(sections::add);
            survey.leaving().map(leaving -> told.leaving(outcome, leaving)).ifPresent(sections::add);
            told.packages(outcome, survey.packages()).ifPresent(sections::add);
        });
        return sections;
    }

    /**
     * What matters of it in a paragraph, for a brief; empty where nothing is marked as not known.
     *
     * @param plain the plain reading of the case
     */
    public static Optional<Section> inBrief(Survey survey, GraphModel plain) {
        if (survey.explored().worlds().unknowns().isEmpty()) {
            return Optional.empty();
        }
        ExplorationSection told = new ExplorationSection(survey.explored(), plain, survey.concept());
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(told.open()));
        plain.statusQuo()
                .ifPresent(start -> told.explored
                        .space()
                        .indexOf(plain.space().state(start))
                        .ifPresent(state -> said.add(BriefContext.computed("Today’s situation holds in "
                                + ShareWords.share(told.explored.equilibrium(told.place, state)) + " of them."))));
        survey.outcome().ifPresent(goal -> {
            said.add(BriefContext.computed(English.start(goal.label()) + " can hold in "
                    + ShareWords.share(told.explored.some(told.place, told.explored.place(goal))) + "."));
            survey.holds().ifPresent(conditions -> said.addAll(told.where(conditions)));
            survey.packages().stream()
                    .limit(MOST_IN_BRIEF)
                    .forEach(one -> said.add(BriefContext.computed("The package (" + told.deeds(one) + ") works in "
                            + ShareWords.share(one.serving()) + ".")));
        });
        said.addAll(EvidenceSection.of(told.believed, new Wording(told.subject, plain)));
        said.add(BriefContext.computed("A share of worlds is no probability."));
        return Optional.of(new Section("How robust it is", List.of(new Block.Paragraph(said))).marked(Mark.REPLAYED));
    }

    /** The first of the conditions that decide, and how many there are besides. */
    private List<Sentence> where(Conditions conditions) {
        List<Sentence> where = new ArrayList<>();
        conditions.found().stream()
                .limit(MOST_CONDITIONS)
                .forEach(condition -> where.add(BriefContext.computed("It can where " + clauses(condition) + ".")));
        int all = Math.max(conditions.minimal().size(), conditions.found().size());
        int more = all - where.size();
        if (more > 0 && !where.isEmpty()) {
            where.add(BriefContext.computed(
                    "There " + (more == 1 ? "is " : "are ") + English.count(more, "more such condition") + "."));
        }
        return where;
    }

    private String open() {
        List<String> unknown = explored.worlds().unknowns().stream()
                .limit(MOST_UNKNOWNS)
                .map(facts::noun)
                .toList();
        int more = explored.worlds().unknowns().size() - unknown.size();
        String open = English.start(English.and(unknown))
                + (more == 0 ? "" : ", and " + English.count(more, "thing") + " more")
                + (unknown.size() + more == 1 ? " is" : " are") + " left open: ";
        String worlds = explored.worlds().count().bitLength() < Long.SIZE
                ? English.count(explored.worlds().count().longValue(), "world")
                : number(explored.worlds().count()) + " worlds";
        return open
                + switch (explored.design().extent()) {
                    case Extent.Every _ -> worlds + ", all looked at.";
                    case Extent.Sample(long drawn, long seed) ->
                        worlds + ", of which " + number(drawn) + " were drawn by chance (seed " + seed
                                + "); shares come with their 95 % interval.";
                };
    }

    private String clauses(Condition condition) {
        return English.and(condition.facts().stream().map(facts::clause).toList());
    }

    /** What is not known, and which worlds were looked at. */
    private Section worlds(Survey survey) {
        List<Unknown> unknowns = explored.worlds().unknowns();
        if (unknowns.isEmpty()) {
            return section(
                    "What is not known",
                    paragraph(
                            "The case marks nothing as not known, so that there is one world: the case as it stands."));
        }
        List<List<Sentence>> items = new ArrayList<>();
        for (int u = 0; u < unknowns.size(); u++) {
            items.add(List.of(BriefContext.computed(English.start(facts.noun(unknowns.get(u))) + " ("
                    + explored.worlds().completions(u) + " ways).")));
        }
        return section(
                "What is not known",
                new Block.Bullets(items),
                paragraph(
                        extent(),
                        stopped(),
                        unfinished(survey.unfinished()),
                        "A share of worlds counts what the case leaves open; it says nothing of how often a thing comes about."));
    }

    private String extent() {
        String all =
                "Filled in every way, that makes " + number(explored.worlds().count()) + " worlds";
        return switch (explored.design().extent()) {
            case Extent.Every _ -> all + ", and every one was looked at.";
            case Extent.Sample(long worlds, long seed) ->
                all + "; " + number(worlds) + " were drawn by chance, seed " + seed
                        + ", each as likely to be drawn as any other. Shares come with the interval that holds the share of"
                        + " all worlds in 95 of 100 such samples.";
        };
    }

    private String stopped() {
        return explored.whole()
                ? ""
                : explored.tally().worlds() == 0
                        ? "The run was stopped before any of these was looked at."
                        : "The run was stopped after " + number(explored.tally().worlds())
                                + " of these; what is told is of them only.";
    }

    private static String unfinished(List<Survey.Topic> topics) {
        return topics.isEmpty()
                ? ""
                : "The run was stopped before it was known "
                        + English.and(topics.stream()
                                .map(ExplorationSection::unfinished)
                                .toList())
                        + ".";
    }

    private static String unfinished(Survey.Topic topic) {
        return switch (topic) {
            case CONDITIONS -> "what decides it";
            case EFFECTS -> "which unknown matters most";
            case LEAVING -> "who would wreck it";
            case PACKAGES -> "in which share of worlds packages work";
        };
    }

    /** In which share of worlds each outcome holds in some equilibrium. */
    private Optional<Section> outcomes() {
        if (subject.framing().outcomes().isEmpty()) {
            return Optional.empty();
        }
        List<SanctionConcept> concepts = explored.design().concepts();
        List<String> header = new ArrayList<>(List.of("Outcome that can hold"));
        concepts.forEach(each -> header.add(each.name()));
        before.ifPresent(_ -> header.add(concept.name() + ", by the priors"));
        after.ifPresent(_ -> header.add(concept.name() + ", by belief"));
        List<List<Sentence>> rows = new ArrayList<>();
        for (int o = 0; o < subject.framing().outcomes().size(); o++) {
            int outcome = o;
            List<Sentence> row = new ArrayList<>();
            row.add(BriefContext.computed(
                    English.start(subject.framing().outcomes().get(o).label())));
            for (int c = 0; c < concepts.size(); c++) {
                row.add(BriefContext.computed(ShareWords.share(explored.some(c, o))));
            }
            weighed(row, weighing -> weighing.some(place, outcome));
            rows.add(row);
        }
        List<Sentence> none = new ArrayList<>();
        none.add(BriefContext.light("Nothing holds"));
        IntStream.range(0, concepts.size())
                .forEach(c -> none.add(BriefContext.computed(ShareWords.share(explored.none(c)))));
        weighed(none, weighing -> weighing.none(place));
        rows.add(none);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(header, rows)));
        if (before.isPresent() || after.isPresent()) {
            blocks.add(paragraph((after.isPresent() ? "By belief" : "By the priors")
                    + ", the worlds of a type together count as far as the analyst believes in it "
                    + (after.isPresent() ? "after all evidence" : "before any evidence")
                    + ", and whatever else is not known counts evenly; priors and likelihoods are the analyst’s own"
                    + " numbers" + ShownWords.butFor(believed.beliefs()) + "."));
        }
        believed.beliefs()
                .contradictions()
                .forEach(found -> blocks.add(BeliefSection.contradicted(
                        found,
                        subject.conflict()
                                .decisionMakers()
                                .get(found.decisionMaker())
                                .name())));
        return Optional.of(new Section("In which share of worlds each outcome can hold", blocks));
    }

    private void weighed(List<Sentence> row, Function<Weighing, Estimate> share) {
        Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(share)
                .map(ShareWords::share)
                .map(BriefContext::computed)
                .forEach(row::add);
    }

    /** In which share of worlds each state is an equilibrium. */
    private Section states() {
        List<SanctionConcept> concepts = explored.design().concepts();
        List<Integer> possible = explored.possible(place);
        List<String> header = new ArrayList<>(List.of("Situation"));
        concepts.forEach(each -> header.add(each.name()));
        Optional<Weighing> byState = after.filter(Weighing::ofStates);
        byState.ifPresent(_ -> header.add(concept.name() + ", by belief"));
        List<List<Sentence>> rows = new ArrayList<>();
        for (int s : possible.stream().limit(MOST_STATES).toList()) {
            List<Sentence> row = new ArrayList<>();
            row.add(BriefContext.computed(English.start(place(s))));
            for (int c = 0; c < concepts.size(); c++) {
                row.add(BriefContext.computed(ShareWords.share(explored.equilibrium(c, s))));
            }
            byState.ifPresent(
                    weighing -> row.add(BriefContext.computed(ShareWords.share(weighing.equilibrium(place, s)))));
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(standing(possible)));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(header, rows));
        }
        if (possible.size() > MOST_STATES) {
            blocks.add(paragraph("Not shown: " + English.count(possible.size() - MOST_STATES, "situation")
                    + " that hold in no more worlds."));
        }
        return new Section("In which share of worlds each situation holds", blocks);
    }

    /** What a state is called, with its published names. */
    private String place(int state) {
        List<String> aliases = names.aliases(state);
        return situations.inFull(state) + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
    }

    private String standing(List<Integer> possible) {
        long robust = possible.stream()
                .filter(s -> explored.equilibrium(place, s).all())
                .count();
        int states = explored.space().size();
        String in = explored.exhaustive() ? "in every world" : "in every world looked at";
        String some = explored.exhaustive() ? "in some world" : "in some world looked at";
        return "Of " + English.count(states, "situation") + ", " + none(robust)
                + (robust < 2 ? " holds " : " hold ") + in + ", "
                + none(possible.size() - robust) + " " + some + " but not in all, and "
                + none(states - possible.size()) + " in no world.";
    }

    private static String none(long number) {
        return number == 0 ? "none" : English.number(number);
    }

    /** Under which facts an outcome holds in some equilibrium, and under which in none. */
    private Optional<Section> conditions(Outcome outcome, Optional<Conditions> holds, Optional<Conditions> fails) {
        if (explored.worlds().unknowns().isEmpty()) {
            return Optional.empty();
        }
        Share share = explored.some(place, explored.place(outcome));
        List<Block> blocks = new ArrayList<>();
        String label = English.start(outcome.label());
        String world = explored.exhaustive() ? "world" : "world looked at";
        if (share.all() || share.none()) {
            blocks.add(paragraph(label + " can hold in " + (share.all() ? "every " : "no ") + world
                    + ": nothing that is not known decides it."));
        }
        holds.ifPresent(found -> tell(found, label + " can hold", blocks));
        fails.ifPresent(found -> tell(found, label + " cannot hold", blocks));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("What decides it", blocks));
    }

    private void tell(Conditions conditions, String what, List<Block> blocks) {
        if (conditions.found().isEmpty()) {
            blocks.add(paragraph("No few facts were found under which " + lower(what) + ", in "
                    + English.count(conditions.searched(), "world") + " that were searched."));
            return;
        }
        boolean exact = conditions.found().getFirst().again().isEmpty();
        blocks.add(paragraph(
                exact ? what + " in every world in which" : what + ", in most of the worlds looked at in which"));
        blocks.add(new Block.Bullets(conditions.found().stream().map(this::told).toList()));
        blocks.add(paragraph(exact ? exactly(conditions) : tried(conditions)));
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private List<Sentence> told(Condition condition) {
        String all = clauses(condition);
        String covers =
                "Covers " + ShareWords.percent(condition.coverage().value()) + " of the worlds in which it is so";
        String again = condition
                .again()
                .map(other -> ", and it is so in "
                        + ShareWords.percent(condition.density().value())
                        + " of the worlds with these facts. In worlds set aside for a second look: "
                        + ShareWords.percent(other.coverage().value()) + " and "
                        + ShareWords.percent(other.density().value()))
                .orElse("");
        return List.of(BriefContext.computed(all + "."), BriefContext.light(covers + again + "."));
    }

    private static String exactly(Conditions conditions) {
        String count = conditions.minimal().size() == 1
                ? "This is the only condition that is enough and has no fact to spare"
                : "There are " + number(conditions.minimal().size())
                        + " conditions that are enough and have no fact to spare; those told are few that together cover "
                        + ShareWords.percent(conditions.covered().value()) + " of these worlds";
        return conditions.complete()
                ? count + "."
                : count + ". Conditions of more than " + English.count(conditions.size(), "fact") + " were not tried.";
    }

    private String tried(Conditions conditions) {
        boolean all = conditions.searched() == explored.tally().worlds();
        return "Found in one half of " + (all ? "the " : "")
                + English.count(conditions.searched(), "world") + " of the sample" + (all ? "" : " alone")
                + ", fact by fact, and tried in the other half; together they cover "
                + ShareWords.percent(conditions.covered().value()) + " of the worlds in which it is so.";
    }

    /** Which unknown matters how much. */
    private Optional<Section> effects(Outcome outcome, Optional<Effects> effects) {
        if (effects.isEmpty() || (effects.get().variance() == 0 && !undecided(outcome))) {
            return Optional.empty();
        }
        Effects found = effects.get();
        if (found.variance() == 0) {
            return Optional.of(section(
                    "Which unknown matters most",
                    paragraph("That can't be told from the " + English.count(found.drawn(), "world")
                            + " drawn by chance for it: " + outcome.label()
                            + " can hold in all of them alike, or in none. More can be drawn with “--worlds”.")));
        }
        List<List<Sentence>> rows = found.effects().stream()
                .sorted(Comparator.comparingDouble(Effect::value).reversed())
                .map(effect -> List.of(
                        BriefContext.computed(English.start(facts.noun(unknown(effect.unknown())))),
                        BriefContext.computed(ShareWords.percent(found.part(effect))
                                + (found.exact() ? "" : " ± " + ShareWords.percent(effect.halfWidth())))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("How much of whether " + outcome.label() + " can hold"
                + " each unknown accounts for: its Shapley effect, "
                + (found.exact() ? "computed from all worlds." : estimated(found))));
        blocks.add(new Block.Table(List.of("Not known", "Part"), rows));
        List<List<Sentence>> together = found.interactions().stream()
                .filter(pair -> Math.abs(pair.value()) >= WORTH_TELLING * found.variance())
                .sorted(Comparator.comparingDouble((Interaction pair) -> Math.abs(pair.value()))
                        .reversed())
                .limit(MOST_INTERACTIONS)
                .map(pair -> List.of(BriefContext.computed(interaction(pair, found.variance()))))
                .toList();
        if (!together.isEmpty()) {
            blocks.add(new Block.Bullets(together));
        }
        return Optional.of(new Section("Which unknown matters most", blocks));
    }

    /** Whether an outcome can hold in some worlds looked at and not in others. */
    private boolean undecided(Outcome outcome) {
        Share share = explored.some(place, explored.place(outcome));
        return !share.all() && !share.none();
    }

    private static String estimated(Effects found) {
        return "estimated from " + English.count(found.drawn(), "world")
                + " drawn by chance. “±” is half an interval that holds the part among all worlds in 95 of 100 such samples;"
                + " “--worlds” and “--effects-within” make it narrower.";
    }

    private String interaction(Interaction pair, double variance) {
        return English.start(facts.noun(unknown(pair.one()))) + ", and " + facts.noun(unknown(pair.other()))
                + (pair.value() > 0
                        ? ": together they tell more than each by itself ("
                        : ": each tells in part what the other does (")
                + ShareWords.percent(Math.abs(pair.value()) / variance) + ").";
    }

    private Unknown unknown(int place) {
        return explored.worlds().unknowns().get(place);
    }

    /** Who would leave the goal state that holds in the most worlds. */
    private Section leaving(Outcome goal, ReasonsToLeave leaving) {
        List<List<Sentence>> rows = new ArrayList<>();
        for (int i = 0; i < leaving.leaving().size(); i++) {
            rows.add(List.of(
                    BriefContext.computed(English.start(
                            subject.conflict().decisionMakers().get(i).shortName())),
                    BriefContext.computed(ShareWords.share(leaving.leaving().get(i)))));
        }
        String gone = leaving.infeasible().none()
                ? ""
                : " The situation is not feasible in " + ShareWords.share(leaving.infeasible()) + " of the worlds.";
        return section(
                "In which share of worlds each would wreck it",
                paragraph("Of the situations with " + goal.label() + ", " + place(leaving.state())
                        + " holds in the most worlds." + gone + " Who has reason to leave it:"),
                new Block.Table(List.of("Who", "Leaves in"), rows));
    }

    /** In which share of worlds packages that serve in the plain reading still do. */
    private Optional<Section> packages(Outcome goal, List<Survival> survivals) {
        if (survivals.isEmpty()) {
            return Optional.empty();
        }
        List<List<Sentence>> rows = survivals.stream()
                .map(one -> List.of(
                        BriefContext.computed(English.start(deeds(one))),
                        BriefContext.computed(ShareWords.share(one.serving()))))
                .toList();
        return Optional.of(section(
                "In which share of worlds a package works",
                paragraph("Packages that make " + goal.label() + " hold in the plain reading."),
                new Block.Table(List.of("Package", "Works in"), rows)));
    }

    private String deeds(Survival survival) {
        List<Act> acts = new ShortNames(subject)
                .acts(
                        (OptionForm) subject.conflict().form(),
                        survival.offer().taken(),
                        survival.offer().dropped());
        return acts.isEmpty() ? "change nothing" : Wording.command(acts);
    }

    private static String number(Number number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    private static Block paragraph(String... sentences) {
        return new Block.Paragraph(List.of(sentences).stream()
                .filter(text -> !text.isEmpty())
                .map(BriefContext::computed)
                .toList());
    }

    private static Section section(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }
}
