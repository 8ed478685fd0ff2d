// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Claim;
import dev.entente.Source;
import dev.entente.analysis.Findings;
import dev.entente.evidence.Dossier;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the model rests on, claim by claim; how the answers were computed; the line that computes them again. */
final class SourcesAndMethod {

    private final Telling telling;
    private final Findings findings;
    private final Dossier dossier;
    private final DossierWords words;

    SourcesAndMethod(Telling telling) {
        this.telling = telling;
        this.findings = telling.findings();
        this.dossier = Dossier.of(findings.of());
        this.words = new DossierWords(findings.of(), telling.wording());
    }

    /** "A model of one source (Miller 2019), not a forecast." */
    Sentence standing() {
        List<String> names = findings.of().sources().stream()
                .map(source -> telling.wording().shortName(source.id()))
                .toList();
        String basis = names.isEmpty()
                ? "A model, not a forecast"
                : "A model of " + English.count(names.size(), "source") + " (" + English.and(names)
                        + "), not a forecast";
        String variant = findings.of()
                .variant()
                .map(name -> " Variant: " + name.replace('-', ' ') + ".")
                .orElse("");
        return Telling.light(basis + "." + variant);
    }

    Optional<Section> sources() {
        List<Block> blocks = new ArrayList<>();
        for (Source source : findings.of().sources()) {
            List<Sentence> claims = findings.of().claims().stream()
                    .filter(claim -> claim.source().equals(source.id()))
                    .filter(claim -> !dossier.supportedBy(claim).isEmpty())
                    .flatMap(claim -> told(claim).stream())
                    .toList();
            if (!claims.isEmpty()) {
                List<Sentence> said = new ArrayList<>(List.of(words.reference(source)));
                said.addAll(claims);
                blocks.add(new Block.Paragraph(said));
            }
        }
        if (blocks.isEmpty()) {
            findings.of()
                    .citation()
                    .ifPresent(citation -> blocks.add(new Block.Paragraph(List.of(Sentence.analyst(citation)))));
        }
        if (dossier.parts().size() > dossier.bare().size()) {
            blocks.add(new Block.Paragraph(List.of(Telling.computed(DossierTold.share(dossier)))));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Sources", blocks, Section.Weight.NOTES));
    }

    private List<Sentence> told(Claim claim) {
        return List.of(
                Telling.strong(claim.place().map(place -> place + " ").orElse("")),
                Sentence.analyst(claim.text()),
                Telling.light(" (" + words.together(dossier.supportedBy(claim)) + ") "));
    }

    Section method(String command, String version) {
        List<String> concepts =
                findings.equilibria().keySet().stream().map(Concept::name).toList();
        String text = "Graph Model for Conflict Resolution: "
                + English.count(findings.engine().model().size(), "feasible state")
                + ", " + English.count(findings.of().conflict().decisionMakers().size(), "decision maker")
                + "; stability by "
                + English.and(concepts) + ", by the engine “"
                + findings.engine().name() + "” of Entente " + version
                + ". A state holds when it is an equilibrium: no party has reason to leave it by itself, in the sense of the"
                + " concept named; a state without a named concept is judged by " + telling.conceptInFull() + ".";
        return new Section(
                "How this was computed",
                List.of(new Block.Paragraph(List.of(Telling.computed(text))), new Block.Command(command)),
                Section.Weight.NOTES);
    }
}
