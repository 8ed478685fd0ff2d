// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.OpenOrder;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.State;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.FactWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.explore.Condition;
import dev.entente.explore.Conditions;
import dev.entente.explore.worlds.Fact;
import dev.entente.explore.worlds.Unknown;
import dev.entente.graph.GraphModel;
import dev.entente.merge.Aside;
import dev.entente.merge.Deciding;
import dev.entente.merge.Deciding.Answer;
import dev.entente.merge.Disagreement;
import dev.entente.merge.Laying;
import dev.entente.merge.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What versions of a case agree on, where they differ, and which of that decides its answers, in sections. */
public final class MergeSection {

    private final Laying laying;
    private final Case merged;
    private final ShortNames names;
    private final FactWords facts;
    private final GraphModel plain;
    private final Wording wording;

    private MergeSection(Laying laying, Case merged, GraphModel plain) {
        this.laying = laying;
        this.merged = merged;
        this.names = new ShortNames(merged);
        this.facts = new FactWords(merged, plain);
        this.plain = plain;
        this.wording = new Wording(merged, plain);
    }

    /**
     * All of it, in reading order.
     *
     * @param merged the case that holds all versions
     * @param plain its plain reading
     * @param deciding what decides the answers, where that is known
     * @param nowhere options of the case that no version has
     * @param dropped variants of the case that no longer fit
     */
    public static List<Section> sections(
            Laying laying,
            Case merged,
            GraphModel plain,
            Optional<Deciding> deciding,
            List<String> nowhere,
            List<String> dropped) {
        MergeSection told = new MergeSection(laying, merged, plain);
        List<Section> sections = new ArrayList<>();
        sections.add(told.agreement());
        deciding.ifPresent(found -> {
            told.decides(found).ifPresent(sections::add);
            sections.add(told.each(found));
        });
        laying.disagreements().forEach(disagreement -> sections.add(told.differing(disagreement)));
        told.asides(nowhere, dropped).ifPresent(sections::add);
        return sections;
    }

    private static Block paragraph(String... sentences) {
        return new Block.Paragraph(Stream.of(sentences)
                .filter(text -> !text.isEmpty())
                .map(BriefContext::computed)
                .toList());
    }

    private String by(List<Integer> versions) {
        return English.and(
                versions.stream().map(v -> laying.versions().get(v).name()).toList());
    }

    private List<Integer> all() {
        return IntStream.range(0, laying.versions().size()).boxed().toList();
    }

    private int party(String id) {
        return merged.conflict().indexOf(id);
    }

    private String wants(String id) {
        DecisionMaker one = merged.conflict().decisionMakers().get(party(id));
        return "what " + names.party(party(id)) + (one.plural() ? " want" : " wants");
    }

    private String noun(Disagreement disagreement) {
        return switch (disagreement) {
            case Disagreement.Order order ->
                "the order of " + English.possessive(names.party(party(order.party()))) + " wants";
            case Disagreement.Lists lists -> wants(lists.party());
            case Disagreement.There there ->
                facts.noun(new Unknown.OptionThere(there.option().name()));
        };
    }

    private Section agreement() {
        List<String> agreed =
                laying.agreed().stream().map(one -> wants(one.party())).toList();
        List<String> apart = laying.disagreements().stream().map(this::noun).toList();
        String both = by(all());
        return new Section(
                "What they agree on",
                List.of(paragraph(
                        agreed.isEmpty()
                                ? both + " agree on the wants of no party."
                                : both + " agree on " + English.andApart(agreed) + ".",
                        apart.isEmpty()
                                ? "They differ in nothing that could change an answer."
                                : "They differ on " + English.count(apart.size(), "point") + ": "
                                        + English.andApart(apart) + ".")));
    }

    private Optional<Section> decides(Deciding deciding) {
        if (laying.disagreements().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (Answer answer : deciding.answers()) {
            if (isAsked(answer)) {
                blocks.addAll(said(answer, deciding));
            }
        }
        blocks.add(paragraph("Every way to put together what they say was asked ("
                + English.count(deciding.explored().tally().worlds(), "way") + ")."
                + (isOpenSomewhere() ? " Where one leaves something open, the order as written was taken." : "")));
        return Optional.of(new Section("What decides the answer", blocks));
    }

    private boolean isOpenSomewhere() {
        return laying.versions().stream()
                .anyMatch(version -> !version.subject().situation().unknowns().preferencesKnown());
    }

    /** Today and the goal; without a goal, every outcome. */
    private boolean isAsked(Answer answer) {
        Optional<Outcome> goal = merged.framing().goal();
        return answer.outcome().isEmpty() || goal.isEmpty() || answer.outcome().equals(goal);
    }

    private static String subject(Answer answer) {
        return answer.outcome().map(Outcome::label).orElse("today’s situation");
    }

    private static String verb(Answer answer, boolean holds) {
        return answer.outcome().isPresent()
                ? (holds ? "can hold" : "cannot hold")
                : (holds ? "holds" : "does not last");
    }

    private List<Block> said(Answer answer, Deciding deciding) {
        int points = laying.disagreements().size();
        if (answer.deciding().isEmpty()) {
            String whichever = points == 1 ? "Whoever is right on this" : "Whoever is right on each of these";
            return List.of(
                    paragraph(whichever + ", " + subject(answer) + " " + verb(answer, answer.holding() > 0) + "."));
        }
        String whether = "Whether " + subject(answer) + " " + verb(answer, true) + " depends on ";
        String others = points == answer.deciding().size()
                ? ""
                : points - answer.deciding().size() == 1
                        ? "The other makes no difference."
                        : "The others make no difference.";
        if (answer.deciding().size() == 1) {
            Disagreement only = laying.disagreements().get(answer.deciding().getFirst());
            return List.of(
                    paragraph(whether + (points == 1 ? "" : "one of these: ") + noun(only) + ".", others),
                    new Block.Bullets(byPosition(answer, only).stream()
                            .map(text -> List.of(BriefContext.computed(text)))
                            .toList()));
        }
        List<String> which = answer.deciding().stream()
                .map(place -> noun(laying.disagreements().get(place)))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(paragraph(
                whether
                        + (points == which.size()
                                ? (points == 2 ? "both of these: " : "all of these: ")
                                : English.number(which.size()) + " of these: ")
                        + English.andApart(which) + ".",
                others,
                "It " + verb(answer, true).replace("can hold", "can") + " in " + English.number(answer.holding())
                        + " of the "
                        + English.number(answer.of()) + " ways to put together what they say"
                        + (answer.conditions().isEmpty() ? "." : ":"))));
        answer.conditions().ifPresent(conditions -> blocks.add(where(conditions, deciding)));
        return blocks;
    }

    /** "As anna and carla have it, it can hold." */
    private List<String> byPosition(Answer answer, Disagreement only) {
        return switch (only) {
            case Disagreement.OfWants wants ->
                wants.positions().stream()
                        .map(position -> as(answer, position.versions()))
                        .toList();
            case Disagreement.There there -> List.of(as(answer, there.with()), as(answer, there.without()));
        };
    }

    private String as(Answer answer, List<Integer> versions) {
        return "As " + by(versions) + (versions.size() == 1 ? " has it" : " have it") + ", " + subject(answer) + " "
                + verb(answer, answer.by().get(versions.getFirst())) + ".";
    }

    private Block where(Conditions conditions, Deciding deciding) {
        List<List<Sentence>> items = new ArrayList<>();
        for (Condition condition : conditions.found()) {
            items.add(List.of(BriefContext.computed("Where "
                    + English.andApart(condition.facts().stream()
                            .map(fact -> clause(fact, deciding))
                            .toList())
                    + ".")));
        }
        if (!conditions.covered().all()) {
            items.add(List.of(BriefContext.computed("And in other ways.")));
        }
        return new Block.Bullets(items);
    }

    private String clause(Fact fact, Deciding deciding) {
        if (fact instanceof Fact.OfType of) {
            List<Integer> versions = deciding.position(of).versions();
            return wants(merged.conflict()
                            .decisionMakers()
                            .get(of.decisionMaker())
                            .id()) + " is "
                    + (of.is() ? "" : "not ") + "as " + by(versions)
                    + (versions.size() == 1 ? " has it" : " have it");
        }
        return facts.clause(fact);
    }

    /** What each version answers by itself, and what the answers turn on. */
    private Section each(Deciding deciding) {
        List<String> header = new ArrayList<>(List.of("As each has it"));
        laying.versions().forEach(version -> header.add(version.name()));
        boolean differing = !laying.disagreements().isEmpty();
        if (differing) {
            header.add("Of all ways");
        }
        List<List<Sentence>> rows = new ArrayList<>();
        for (Answer answer : deciding.answers()) {
            List<Sentence> row = new ArrayList<>(List.of(BriefContext.computed(English.start(subject(answer)))));
            answer.by().forEach(holds -> row.add(BriefContext.computed(verb(answer, holds))));
            if (differing) {
                row.add(BriefContext.computed(answer.holding() + " of " + answer.of()));
            }
            rows.add(row);
        }
        return new Section(
                "What each answers",
                List.of(
                        rows.isEmpty()
                                ? paragraph("The case says neither where things stand nor which outcomes there are.")
                                : new Block.Table(header, rows)));
    }

    private Section differing(Disagreement disagreement) {
        String heading = English.start(noun(disagreement));
        return switch (disagreement) {
            case Disagreement.There there ->
                new Section(
                        heading,
                        List.of(paragraph(English.start(by(there.with()))
                                + (there.with().size() == 1 ? " says so; " : " say so; ")
                                + by(there.without())
                                + (there.without().size() == 1 ? " does not." : " do not."))));
            case Disagreement.OfWants wants -> new Section(heading, List.of(ranks(wants)));
        };
    }

    /** What each position wants, the most important first. */
    private Block ranks(Disagreement.OfWants wants) {
        int party = party(wants.party());
        List<List<String>> columns = wants.positions().stream()
                .map(position -> told(party, position, wants))
                .toList();
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        List<String> header = new ArrayList<>(List.of("Place"));
        wants.positions().forEach(position -> header.add(by(position.versions())));
        int first = wants instanceof Disagreement.Order order
                ? order.open().getFirst().first()
                : 0;
        List<List<Sentence>> cells = IntStream.range(0, rows)
                .mapToObj(row -> Stream.concat(
                                Stream.of(String.valueOf(first + row + 1)),
                                columns.stream().map(column -> row < column.size() ? column.get(row) : ""))
                        .map(BriefContext::computed)
                        .toList())
                .toList();
        return new Block.Table(header, cells);
    }

    /** The wants of a position, of an order from the first on that is open to the last. */
    private List<String> told(int party, Position position, Disagreement.OfWants wants) {
        return switch (position.plain()) {
            case Prioritized(List<Want> list) ->
                within(list, wants).stream()
                        .map(want -> names.want(party, want))
                        .toList();
            case Preference.Ranked ranked -> tiers(ranked, position);
            case Preference.Weighted weighted ->
                weighted.weights().stream()
                        .map(weight -> names.want(party, weight.statement()) + " ("
                                + weight.weight().toPlainString() + ")")
                        .toList();
        };
    }

    /** The situations of a ranking, the best first; of many alike the first, and how many more. */
    private List<String> tiers(Preference.Ranked ranked, Position position) {
        Form own = laying.versions()
                .get(position.versions().getFirst())
                .subject()
                .conflict()
                .form();
        boolean alike = own.atoms().equals(merged.conflict().form().atoms());
        return ranked.tiers().stream()
                .map(tier -> tier.stream().sorted().toList())
                .map(tier -> (alike ? place(tier.getFirst()) : own.pattern(tier.getFirst()))
                        + (tier.size() == 1 ? "" : ", and " + English.number(tier.size() - 1L) + " as good"))
                .toList();
    }

    private String place(State state) {
        return wording.place(plain.space().indexOf(state).orElseThrow());
    }

    private static List<Want> within(List<Want> list, Disagreement.OfWants wants) {
        if (!(wants instanceof Disagreement.Order order)) {
            return list;
        }
        OpenOrder last = order.open().getLast();
        return list.subList(order.open().getFirst().first(), last.first() + last.count());
    }

    private Optional<Section> asides(List<String> nowhere, List<String> dropped) {
        List<String> said = new ArrayList<>();
        laying.options().stream()
                .filter(option -> laying.disagreements().stream()
                        .noneMatch(other -> other instanceof Disagreement.There there
                                && there.option().name().equals(option.name())))
                .forEach(option -> said.add("All have the option " + option.name() + ", which the case lacked."));
        nowhere.forEach(option -> said.add("None has the option " + option + " of the case; it is left out."));
        laying.agreed().stream()
                .filter(one -> !one.asBefore())
                .forEach(
                        one -> said.add("They agree on " + wants(one.party()) + " against the case; theirs is taken."));
        laying.asides().forEach(aside -> said.add(said(aside)));
        dropped.forEach(variant -> said.add("The variant " + variant + " of the case no longer fits; it is left out."));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "What else differs",
                        List.of(new Block.Bullets(said.stream()
                                .map(text -> List.of(BriefContext.computed(text)))
                                .toList()))));
    }

    private String said(Aside aside) {
        return English.start(aside.what()) + ": " + by(aside.versions())
                + (aside.versions().size() == 1 ? " has it" : " have it") + " otherwise; "
                + switch (aside.taken()) {
                    case CASE -> "what the case says is taken.";
                    case VERSIONS -> "what they say is taken.";
                    case NOTHING -> "it is left out, since no one of them can be taken.";
                };
    }
}
