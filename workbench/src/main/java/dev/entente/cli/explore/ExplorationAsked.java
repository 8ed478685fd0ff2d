// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explore;

import dev.entente.casefile.RunFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Case;
import dev.entente.cli.choice.CasePath;
import dev.entente.cli.choice.NamedConcepts;
import dev.entente.cli.choice.SideChoice;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.evidence.Beliefs;
import dev.entente.explore.Survey;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.ExperimentDesign.Extent;
import dev.entente.explore.worlds.Fingerprint;
import dev.entente.explore.worlds.Worlds;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person, or the record of a run, asks of the worlds of a case. */
record ExplorationAsked(ExperimentDesign design, Survey.Question question) {

    /**
     * What a record asks.
     *
     * @param err where a note goes on why answers may differ
     * @throws CommandFailure when there is no record in the file, or one of another case
     */
    static ExplorationAsked again(Case subject, Path file, PrintWriter err) {
        RunFile record = switch (RunFile.read(file)) {
            case Reading.Done<RunFile>(RunFile read, var _) -> read;
            case Reading.Failed<RunFile>(List<Diagnostic> found) -> throw CasePath.failure(found, err);
        };
        requireSame(record, subject);
        noteBelief(record, subject, err);
        noteStop(record, err);
        Extent extent = record.seed()
                .<Extent>map(drawn -> new Extent.Sample(record.worlds(), drawn))
                .orElseGet(() -> new Extent.Every(record.worlds()));
        return new ExplorationAsked(
                new ExperimentDesign(record.fingerprint(), new NamedConcepts(record.concepts()).ofWorlds(), extent),
                new Survey.Question(
                        new NamedConcepts(List.of(record.concept())).ofWorlds().getFirst(),
                        record.outcome().flatMap(subject.framing()::outcome),
                        SideChoice.of(subject, record.side()),
                        record.effectsWithin().stream()
                                .mapToDouble(Double::doubleValue)
                                .findFirst()));
    }

    private static void requireSame(RunFile record, Case subject) {
        String fingerprint = Fingerprint.of(subject);
        if (!fingerprint.equals(record.fingerprint())) {
            throw CommandFailure.usage(
                    "The record is of another case, or of this case before it was changed: its fingerprint is "
                            + record.fingerprint() + ", and the case has " + fingerprint + ".");
        }
        BigInteger worlds = Worlds.of(subject).count();
        if (record.seed().isEmpty() && !worlds.equals(BigInteger.valueOf(record.worlds()))) {
            throw CommandFailure.usage("The record says that the case has %,d worlds, all looked at; it has %,d."
                    .formatted(record.worlds(), worlds));
        }
    }

    /** Counts are done again, and weighed by what the case says now. */
    private static void noteBelief(RunFile record, Case subject, PrintWriter err) {
        Map<String, String> now = new HashMap<>();
        Beliefs.of(subject).byName(subject).forEach((type, share) -> now.put(type, share.toString()));
        if (record.belief().filter(then -> !now.equals(then)).isPresent()) {
            err.println("note: the case’s priors or evidence have changed since; shares by belief are those of now.");
        }
    }

    /** A run that was stopped is done again whole. */
    private static void noteStop(RunFile record, PrintWriter err) {
        record.stoppedAfter()
                .ifPresent(counted -> err.println(
                        "note: the record is of a run that was stopped after %,d of %,d worlds; this one does"
                                        .formatted(counted, record.worlds())
                                + " all that was asked, so its answers may differ."));
    }
}
