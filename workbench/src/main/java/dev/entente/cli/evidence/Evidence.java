// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.evidence;

import dev.entente.answer.Evidenced;
import dev.entente.brief.document.Section;
import dev.entente.brief.section.BeliefSection;
import dev.entente.brief.section.BelievedOutcomesSection;
import dev.entente.brief.section.DossierSection;
import dev.entente.brief.section.RefindingSection;
import dev.entente.cases.Case;
import dev.entente.cases.Source;
import dev.entente.cli.choice.AnswerFormat;
import dev.entente.cli.choice.Believing;
import dev.entente.cli.choice.BudgetChoice;
import dev.entente.cli.choice.CaseArgument;
import dev.entente.cli.choice.ConceptChoice;
import dev.entente.cli.choice.TextsChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.evidence.Beliefs;
import dev.entente.evidence.Dossier;
import dev.entente.evidence.Refinding;
import dev.entente.explore.Believed;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the model of a case rests on, and what evidence makes of belief. */
@Command(
        name = "evidence",
        description = "Show what the model rests on: claims by source and what each supports, what is assumed, what has"
                + " no support; and what the evidence makes of belief in types, and that of what holds.",
        footer = {"", "Example:  entente evidence cases/iran-2007"})
public final class Evidence implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Mixin
    private ConceptChoice concept;

    @Mixin
    private TextsChoice texts;

    @Option(
            names = "--write-fingerprints",
            description = "Write fingerprints of the texts at these places into the case file, where there are none.")
    private boolean writeFingerprints;

    @Mixin
    private AnswerFormat format;

    @Mixin
    private BudgetChoice time;

    @Override
    public void run() {
        refuseWriting();
        Case subject = argument.readOpen();
        Optional<List<Refinding>> refindings =
                texts.folder().map(_ -> Refinding.all(subject, texts.read(sources(subject))));
        SanctionConcept holds = concept.named().ofWorlds().getFirst();
        Beliefs beliefs = Beliefs.of(subject);
        Optional<Believed> looked =
                Believing.of(subject, holds, time.budget(), spec.commandLine().getErr());
        Optional<Believed> believed = looked.filter(found -> found.explored().whole());
        Dossier dossier = Dossier.of(subject);
        List<Section> sections = new ArrayList<>(DossierSection.sections(dossier));
        refindings.map(found -> RefindingSection.section(subject, found)).ifPresent(sections::add);
        sections.addAll(BeliefSection.sections(subject, beliefs));
        believed.ifPresent(found -> sections.addAll(BelievedOutcomesSection.sections(found)));
        format.write(subject, sections, () -> Evidenced.of(dossier, refindings, beliefs, believed));
        refindings
                .filter(_ -> writeFingerprints)
                .ifPresent(found -> FingerprintWriter.write(
                        argument.file(), found, spec.commandLine().getErr()));
        if (looked.isPresent() && believed.isEmpty()) {
            throw CommandFailure.stopped("stopped before it was known what can hold by belief; all else is printed.");
        }
    }

    private static List<String> sources(Case subject) {
        return subject.basis().sources().stream().map(Source::id).toList();
    }

    private void refuseWriting() {
        if (writeFingerprints && texts.folder().isEmpty()) {
            throw CommandFailure.usage("Fingerprints of which texts? Add --texts FOLDER.");
        }
        if (writeFingerprints && argument.variant().isPresent()) {
            throw CommandFailure.usage("Fingerprints belong to the case itself; leave --variant away.");
        }
    }
}
