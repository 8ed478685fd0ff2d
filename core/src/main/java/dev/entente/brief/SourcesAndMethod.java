// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.Claim;
import dev.entente.Source;
import dev.entente.analysis.Findings;
import dev.entente.brief.Sentence.Emphasis;
import dev.entente.brief.Sentence.Run;
import dev.entente.brief.Sentence.Voice;
import dev.entente.evidence.Dossier;
import dev.entente.evidence.Dossier.Part;
import dev.entente.stability.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the model rests on, claim by claim; how the answers were computed; the line that computes them again. */
final class SourcesAndMethod {

    private final Telling telling;
    private final Findings findings;
    private final Dossier dossier;

    SourcesAndMethod(Telling telling) {
        this.telling = telling;
        this.findings = telling.findings();
        this.dossier = Dossier.of(findings.of());
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
                List<Sentence> said = new ArrayList<>(List.of(reference(source)));
                said.addAll(claims);
                blocks.add(new Block.Paragraph(said));
            }
        }
        if (blocks.isEmpty()) {
            findings.of()
                    .citation()
                    .ifPresent(citation -> blocks.add(new Block.Paragraph(List.of(Sentence.analyst(citation)))));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("Sources", blocks, Section.Weight.NOTES));
    }

    private List<Sentence> told(Claim claim) {
        return List.of(
                Telling.strong(claim.place().map(place -> place + " ").orElse("")),
                Sentence.analyst(claim.text()),
                Telling.light(" (" + parts(dossier.supportedBy(claim)) + ") "));
    }

    private Sentence reference(Source source) {
        List<Run> runs = new ArrayList<>();
        source.author().ifPresent(author -> runs.add(new Run(author + ", ", Emphasis.NONE)));
        runs.add(new Run("“" + source.title() + "”", Emphasis.NONE));
        source.publisher().ifPresent(publisher -> runs.add(new Run(", " + publisher, Emphasis.NONE)));
        source.date().ifPresent(date -> runs.add(new Run(", " + date, Emphasis.NONE)));
        runs.add(new Run(". Cited as " + telling.wording().shortName(source.id()) + ". ", Emphasis.NONE));
        return new Sentence(runs, Voice.ANALYST);
    }

    /** "wants 1 and 3 of Iran; the channel". */
    private String parts(List<Part> parts) {
        Map<Integer, List<String>> wants = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.OfWant want ->
                    wants.computeIfAbsent(want.decisionMaker(), _ -> new ArrayList<>())
                            .add(String.valueOf(want.place()));
                case Part.OfOrder order ->
                    said.add("the ranking of " + telling.wording().name(order.decisionMaker()));
                case Part.OfOption option ->
                    said.add("that "
                            + telling.wording()
                                    .name(findings.of()
                                            .conflict()
                                            .indexOf(option.option().owner())) + " can "
                            + English.command(option.option().label()));
                case Part.OfRule _ -> said.add("what is possible");
                case Part.OfChannel channel ->
                    said.add("the channel between "
                            + telling.wording().names(channel.channel().between()));
            }
        }
        List<String> all = new ArrayList<>();
        wants.forEach((i, places) -> all.add((places.size() == 1 ? "want " : "wants ") + English.and(places) + " of "
                + telling.wording().name(i)));
        all.addAll(said.stream().distinct().toList());
        return String.join("; ", all);
    }

    Section method(String command, String version) {
        List<String> concepts =
                findings.equilibria().keySet().stream().map(Concept::name).toList();
        String grounded = dossier.parts().size() == dossier.bare().size()
                ? ""
                : " Of " + English.count(dossier.parts().size(), "part") + " of the model that could rest on evidence, "
                        + English.number(dossier.parts().size()
                                - dossier.assumed().size()
                                - (long) dossier.bare().size())
                        + " rest on claims and "
                        + English.number(dossier.assumed().size()) + " on stated assumptions alone.";
        String text = "Graph Model for Conflict Resolution: "
                + English.count(findings.engine().model().size(), "feasible state")
                + ", " + English.count(findings.of().conflict().decisionMakers().size(), "decision maker")
                + "; stability by "
                + English.and(concepts) + ", by the engine “"
                + findings.engine().name() + "” of Entente " + version
                + ". A state holds when it is an equilibrium: no party has reason to leave it by itself, in the sense of the"
                + " concept named; a state without a named concept is judged by " + telling.conceptInFull() + "."
                + grounded;
        return new Section(
                "How this was computed",
                List.of(new Block.Paragraph(List.of(Telling.computed(text))), new Block.Command(command)),
                Section.Weight.NOTES);
    }
}
