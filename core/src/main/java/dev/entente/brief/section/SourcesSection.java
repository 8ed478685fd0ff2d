// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DossierWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Asked;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Source;
import dev.entente.evidence.Dossier;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the model rests on, claim by claim; how the answers were computed; the line that computes them again. */
public final class SourcesSection {

    private final Case subject;
    private final Wording wording;
    private final Dossier dossier;
    private final DossierWords words;

    public SourcesSection(Case subject, Wording wording) {
        this.subject = subject;
        this.wording = wording;
        this.dossier = Dossier.of(subject);
        this.words = new DossierWords(subject, wording);
    }

    /** "A model of one source (Miller 2019), not a forecast; today is June 2019." */
    public Sentence standing() {
        List<String> names = subject.basis().sources().stream()
                .filter(source -> !subject.basis().countsOnly(source))
                .map(source -> wording.shortName(source.id()))
                .toList();
        String basis = names.isEmpty()
                ? "A model, not a forecast"
                : "A model of " + English.count(names.size(), "source") + " (" + English.and(names)
                        + "), not a forecast";
        String variant = subject.basis()
                .variant()
                .map(name -> " Variant: " + name.replace('-', ' ') + ".")
                .orElse("");
        String today = subject.framing()
                .date()
                .filter(_ -> subject.conflict().statusQuo().isPresent())
                .map(date -> "; today is " + date)
                .orElse("");
        return BriefContext.light(basis + today + "." + variant).marked(Mark.RECORDED);
    }

    public Optional<Section> sources() {
        List<Block> blocks = new ArrayList<>();
        for (Source source : claimsFirst()) {
            List<Sentence> claims = subject.basis().claims().stream()
                    .filter(claim -> claim.source().equals(source.id()))
                    .filter(claim -> !dossier.supportedBy(claim).isEmpty())
                    .flatMap(claim -> told(claim).stream())
                    .toList();
            if (!claims.isEmpty() || subject.basis().countsOnly(source)) {
                List<Sentence> said = new ArrayList<>(List.of(words.reference(source)));
                said.addAll(claims);
                blocks.add(new Block.Paragraph(said));
            }
        }
        if (blocks.isEmpty()) {
            subject.basis()
                    .citation()
                    .ifPresent(citation -> blocks.add(new Block.Paragraph(List.of(Sentence.analyst(citation)))));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Sources", blocks, Section.Weight.NOTES));
    }

    /** Those of which only counts are taken come last. */
    private List<Source> claimsFirst() {
        return subject.basis().sources().stream()
                .sorted(Comparator.comparing(subject.basis()::countsOnly))
                .toList();
    }

    private List<Sentence> told(Claim claim) {
        return List.of(
                BriefContext.strong(claim.place().map(place -> place + " ").orElse(""))
                        .marked(Mark.RECORDED),
                Sentence.analyst(claim.text()),
                BriefContext.light(" (" + words.together(dossier.supportedBy(claim)) + ") ")
                        .marked(Mark.RECORDED));
    }

    /**
     * How the answers were computed.
     *
     * @param states how many there are, in words
     * @param concepts the names of those asked
     * @param engine what answered
     * @param judged the concept that is meant where none is named
     * @param untried what was not looked for
     */
    public Section method(
            String states,
            List<String> concepts,
            String engine,
            Concept judged,
            Optional<Sentence> untried,
            String command,
            String version) {
        List<Sentence> text = new ArrayList<>(List.of(
                BriefContext.computed("The title answers " + question()
                        + (subject.conflict().statusQuo().isEmpty()
                                ? ""
                                : " “Today” is where the case says things stand.")),
                BriefContext.computed("Graph Model for Conflict Resolution, with " + states + " and "
                        + English.count(subject.conflict().decisionMakers().size(), "decision maker") + "."),
                BriefContext.computed("Stability by " + English.and(concepts) + ", by the engine “" + engine
                        + "” of Entente " + version + "."),
                BriefContext.computed(
                        "A situation holds when it is an equilibrium: no party has reason to leave it by" + " itself."),
                BriefContext.computed(
                        "Where no concept is named, " + judged.title() + " (" + judged.name() + ") is meant.")));
        untried.ifPresent(text::add);
        return new Section(
                "How this was computed",
                List.of(new Block.Paragraph(text), new Block.Command(command)),
                Section.Weight.NOTES);
    }

    /** What the title answers, and who says so. */
    private String question() {
        return subject.framing()
                .asks()
                .map(asks -> asked(asks) + ", as the case asks.")
                .orElseGet(() -> asked(read())
                        + ", as the goal and where things stand were read. “asks” in the case file can say otherwise.");
    }

    /** The question that a case asks by its goal and status quo alone. */
    private Asked read() {
        return subject.framing()
                        .goal()
                        .filter(goal -> subject.conflict().statusQuo().stream()
                                .anyMatch(today -> subject.conflict().holds(goal.when(), today)))
                        .isPresent()
                ? new Asked.DoesItLast()
                : new Asked.CanItHold();
    }

    private String thing(String option) {
        OptionForm form = (OptionForm) subject.conflict().form();
        return new ShortNames(subject).present(form.options().get(form.position(option)));
    }

    private String asked(Asked asks) {
        String goal = subject.framing().goal().map(Outcome::label).orElse("");
        if (goal.isEmpty()) {
            return "what can hold";
        }
        return switch (asks) {
            case Asked.CanItHold _ -> "whether " + goal + " can hold";
            case Asked.WhatWouldMakeItHold _ -> "what would make " + goal + " hold";
            case Asked.WhatDoesItAdd(String option) -> "what " + thing(option) + " adds";
            case Asked.DoesItLast _ -> "whether " + goal + " lasts";
            case Asked.Why _ -> "why " + goal + " can hold or cannot";
        };
    }
}
