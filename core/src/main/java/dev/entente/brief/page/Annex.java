// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.DecisionMaker;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Vocabulary;
import dev.entente.analysis.Findings.Notable;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Section.Weight;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.finding.CaseFindings;
import dev.entente.finding.Finding;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What backs the first page, to be looked up: what holds under each concept, the situations told of, the parties’ wants. */
public final class Annex {

    private final CaseFindings findings;
    private final Case subject;
    private final GraphModel model;
    private final Wording wording;
    private final ShortNames names;
    private final PageOne page;

    /** @param page what it backs, which has been told */
    public Annex(CaseFindings findings, PageOne page, Wording wording) {
        this.page = page;
        this.findings = findings;
        this.subject = findings.found().subject();
        this.model = findings.found().engine().model();
        this.wording = wording;
        this.names = new ShortNames(subject);
    }

    /** Its sections, in order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(byConcept()));
        Optional<Section> errors = page.moreOnErrors(); // may give letters
        situations().ifPresent(sections::add);
        errors.ifPresent(sections::add);
        sections.add(parties());
        return sections;
    }

    private Section byConcept() {
        boolean goal = findings.found().goal().isPresent();
        boolean today = model.statusQuo().isPresent();
        List<String> header = new ArrayList<>(List.of("Concept", "Situations that hold"));
        if (goal) {
            header.add("With " + findings.found().goal().orElseThrow().outcome().label());
        }
        if (today) {
            header.add("Today’s");
        }
        List<List<Sentence>> rows = findings.found().equilibria().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), goal, today))
                .toList();
        List<Entry> entries = findings.found().equilibria().keySet().stream()
                .<Entry>map(concept -> new Entry.OfConcept(concept.name()))
                .toList();
        return new Section(
                "What holds under each concept",
                List.of(
                        new Block.Paragraph(List.of(Sentence.of(
                                "Of " + English.count(model.size(), "situation") + " that can be imagined.",
                                findings.everything()))),
                        new Block.Table(header, rows, entries)),
                Weight.NOTES);
    }

    private List<Sentence> row(Concept concept, StateSet holding, boolean goal, boolean today) {
        List<Sentence> cells = new ArrayList<>(List.of(
                Sentence.of(English.start(concept.title()) + " (" + concept.name() + ")"),
                Sentence.of(count(holding), findings.everything(concept))));
        if (goal) {
            cells.add(Sentence.of(count(holding.and(findings.goal())), findings.ofGoal(concept)));
        }
        if (today) {
            cells.add(Sentence.of(
                    holding.contains(model.statusQuo().getAsInt()) ? "holds" : "does not hold",
                    findings.today(concept).orElseThrow()));
        }
        return cells;
    }

    private static String count(StateSet states) {
        return states.isEmpty() ? "none" : English.number(states.count());
    }

    /** The situations told of, and of each kind that holds the first, by name. */
    private Optional<Section> situations() {
        Set<Integer> told = new LinkedHashSet<>(page.lettered());
        model.statusQuo().ifPresent(told::add);
        findings.telling().ifPresent(telling -> told.add(telling.state()));
        findings.found().notable().stream().map(Notable::state).forEach(told::add);
        List<Finding> underEach = findings.found().equilibria().keySet().stream()
                .<Finding>map(findings::everything)
                .toList();
        List<List<Sentence>> rows = told.stream()
                .map(state -> List.of(
                        Sentence.of("").after(English.start(page.situation(state))),
                        Sentence.of(String.join(". ", wording.lines(state))),
                        Sentence.of(under(state), underEach),
                        code(model.space().pattern(state))))
                .toList();
        int shown = findings.found().notable().size();
        int alike = findings.found().notable().stream().mapToInt(Notable::alike).sum();
        int others = findings.found().holding().count()
                - (int) told.stream()
                        .filter(findings.found().holding()::contains)
                        .count();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(
                List.of("Situation", "Who does what", "Holds under", "Pattern"),
                rows,
                told.stream().<Entry>map(Entry.OfState::new).toList())));
        if (others > 0) {
            blocks.add(new Block.Paragraph(List.of(Sentence.of(
                    English.start(English.count(others, "more situation"))
                            + (others == 1 ? " holds" : " hold") + " under "
                            + findings.found().concept().name() + ", "
                            + (alike >= others
                                    ? "each of one of the " + English.count(shown, "kind") + " shown."
                                    : alike == 0
                                            ? "of kinds that are not shown."
                                            : English.number(alike) + " of the kinds shown and "
                                                    + English.number(others - alike) + " of other kinds."),
                    findings.everything()))));
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(new Section("The situations", blocks, Weight.NOTES));
    }

    private static Sentence code(String text) {
        return new Sentence(List.of(new Run(text, Emphasis.CODE)), Voice.COMPUTED);
    }

    private String under(int state) {
        List<String> under = findings.found().equilibria().entrySet().stream()
                .filter(entry -> entry.getValue().contains(state))
                .map(entry -> entry.getKey().name())
                .toList();
        return under.isEmpty()
                ? "no concept"
                : under.size() == findings.found().equilibria().size() ? "every concept" : English.and(under);
    }

    private Section parties() {
        List<List<Sentence>> rows = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            DecisionMaker who = model.conflict().decisionMakers().get(i);
            rows.addAll(wants(i, who));
            entries.addAll(entries(i, who));
        }
        return new Section(
                "The parties, and what they want",
                List.of(new Block.Table(
                        List.of("Party", "Want, the most important first", "Formula", "Source"), rows, entries)),
                Weight.NOTES);
    }

    private static List<Entry> entries(int i, DecisionMaker who) {
        return who.preference() instanceof Prioritized(var wants) && !wants.isEmpty()
                ? IntStream.rangeClosed(1, wants.size())
                        .<Entry>mapToObj(place -> new Entry.OfWant(new Finding.Want(i, place)))
                        .toList()
                : List.of(new Entry.OfParty(i));
    }

    private List<List<Sentence>> wants(int i, DecisionMaker who) {
        Sentence name = Sentence.of("").after(English.start(who.name()));
        return switch (who.preference()) {
            case Prioritized(var wants) -> {
                Vocabulary vocabulary = new Vocabulary(subject.conflict().form());
                List<List<Sentence>> rows = new ArrayList<>();
                for (int k = 0; k < wants.size(); k++) {
                    rows.add(List.of(
                            k == 0 ? name : Sentence.of(""),
                            Sentence.of((k + 1) + ". " + Sentence.name(names.want(i, k)))
                                    .marked(Mark.RECORDED),
                            code(wants.get(k).statement().text(vocabulary::shortest))
                                    .marked(Mark.RECORDED),
                            Sentence.of(wording.grounds(wants.get(k).grounds())
                                            .replaceFirst("^ \\(", "")
                                            .replaceFirst("\\)$", ""))
                                    .marked(Mark.RECORDED)));
                }
                yield rows.isEmpty() ? List.of(without(name, "nothing")) : rows;
            }
            case Ranked ranked ->
                List.of(without(
                        name, "a ranking of " + English.count(ranked.tiers().size(), "place")));
            case Weighted weighted ->
                List.of(without(
                        name, "weights on " + English.count(weighted.weights().size(), "statement")));
        };
    }

    private static List<Sentence> without(Sentence name, String what) {
        return List.of(name, Sentence.of(what).marked(Mark.RECORDED), Sentence.of(""), Sentence.of(""));
    }
}
