// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Findings;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Reading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The record of a run, as a file keeps it under {@code run}: enough to do it again. JSON, which is YAML too.
 *
 * @param fingerprint of the case
 * @param concepts by name
 * @param concept the one that conditions are told for
 * @param outcome the one that conditions are told for, where there is one
 * @param side whose packages were tried, by id
 * @param worlds how many worlds were to be looked at
 * @param seed where they were drawn by chance
 * @param effectsWithin how closely effects were to be known, as half an interval; empty where nobody said
 * @param stoppedAfter how many worlds had been counted when the run was stopped; empty where it was not
 * @param belief by the name in full of a type, how far it was believed in; shares by belief are of that
 * @param version of what ran it
 */
public record RunFile(
        String fingerprint,
        List<String> concepts,
        String concept,
        Optional<String> outcome,
        List<String> side,
        long worlds,
        Optional<Long> seed,
        OptionalDouble effectsWithin,
        Optional<Long> stoppedAfter,
        Map<String, String> belief,
        String version) {

    private static final List<String> KEYS = List.of(
            "fingerprint",
            "concepts",
            "concept",
            "outcome",
            "side",
            "extent",
            "worlds",
            "seed",
            "effectsWithin",
            "stoppedAfter",
            "belief",
            "engine",
            "version");

    public RunFile {
        concepts = List.copyOf(concepts);
        side = List.copyOf(side);
        belief = Map.copyOf(belief);
    }

    /** Reads the record. */
    public static Reading<RunFile> read(Path path) {
        Findings findings = new Findings();
        Optional<RunFile> read = RunHead.read(path, path.toString().replace('\\', '/'), findings)
                .flatMap(file -> Document.of(file, findings))
                .flatMap(document -> bind(document.root(), findings));
        return findings.reading(read::orElseThrow);
    }

    private static Optional<RunFile> bind(Node root, Findings findings) {
        if (root instanceof Mapping mapping && mapping.value("run").orElse(null) instanceof Mapping run) {
            return bind(run, findings);
        }
        findings.error(root.place(), "this file holds no record of a run", "“explore --save” writes one.");
        return Optional.empty();
    }

    private static Optional<RunFile> bind(Mapping run, Findings findings) {
        Fields fields = new Fields(run, "the record of a run", KEYS, findings);
        for (String key : List.of("fingerprint", "concepts", "concept", "worlds", "version")) {
            if (!fields.has(key)) {
                fields.missing(key, "A record that “explore --save” wrote has it.");
            }
        }
        List<String> concepts = texts(fields, "concepts");
        List<String> side = texts(fields, "side");
        Optional<Long> worlds = whole(fields, "worlds", findings);
        Optional<Long> seed = whole(fields, "seed", findings);
        Optional<Long> stoppedAfter = whole(fields, "stoppedAfter", findings);
        OptionalDouble effectsWithin = share(fields, "effectsWithin", findings);
        Map<String, String> belief = new LinkedHashMap<>();
        fields.mapping("belief")
                .ifPresent(by -> by.entries()
                        .forEach(share -> fields.scalar(share.value(), "“belief”")
                                .ifPresent(written -> belief.put(share.key().text(), written.text()))));
        worlds.filter(number -> number < 1)
                .ifPresent(_ -> findings.error(
                        fields.scalar("worlds").orElseThrow().place(), "at least one world is looked at", ""));
        fields.text("concept")
                .filter(one -> !findings.hasErrors() && !concepts.contains(one))
                .ifPresent(_ -> findings.error(
                        fields.scalar("concept").orElseThrow().place(),
                        "the concept that is told for is one of “concepts”",
                        ""));
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new RunFile(
                fields.text("fingerprint").orElseThrow(),
                concepts,
                fields.text("concept").orElseThrow(),
                fields.text("outcome"),
                side,
                worlds.orElseThrow(),
                seed,
                effectsWithin,
                stoppedAfter,
                belief,
                fields.text("version").orElseThrow()));
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.list(key).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> fields.scalar(item, "“" + key + "”").stream())
                .map(Scalar::text)
                .toList();
    }

    private static Optional<Long> whole(Fields fields, String key, Findings findings) {
        Optional<Scalar> written = fields.scalar(key);
        if (written.isPresent() && !written.get().text().matches("-?[0-9]{1,18}")) {
            findings.error(written.get().place(), "a whole number is expected here", "");
            return Optional.empty();
        }
        return written.map(Scalar::text).map(Long::valueOf);
    }

    private static OptionalDouble share(Fields fields, String key, Findings findings) {
        Optional<Scalar> written = fields.scalar(key);
        if (written.isPresent()
                && !written.get().text().matches("1|1\\.0|0\\.[0-9]{1,18}|[0-9]\\.[0-9]{1,18}E-[1-4]")) {
            findings.error(written.get().place(), "a number above 0 and up to 1 is expected here", "");
            return OptionalDouble.empty();
        }
        return written.map(Scalar::text)
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }
}
