// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Reading;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record of a run, as an answer and the file of one keep it under {@code run}: enough to do it again. JSON, which is YAML too.
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
 * @param belief by the name in full of a type, how far it was believed in, exactly; shares by belief are of that
 * @param version of what ran it
 */
public record RunFile(
        String fingerprint,
        List<String> concepts,
        String concept,
        Optional<String> outcome,
        List<String> side,
        Selection extent,
        long worlds,
        Optional<Long> seed,
        Optional<Double> effectsWithin,
        Optional<Long> stoppedAfter,
        Optional<Map<String, String>> belief,
        String engine,
        String version) {

    /** Which worlds are looked at: every one, or so many drawn by chance. */
    public enum Selection {
        EVERY,
        SAMPLE
    }

    private static final List<String> KEYS = Stream.of(RunFile.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    public RunFile {
        concepts = List.copyOf(concepts);
        side = List.copyOf(side);
        belief = belief.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
    }

    /** Reads the record. */
    public static Reading<RunFile> read(Path path) {
        Diagnostics findings = new Diagnostics();
        Optional<RunFile> read = RunHead.read(path, path.toString().replace('\\', '/'), findings)
                .flatMap(file -> Document.of(file, findings))
                .flatMap(document -> bind(document.root(), findings));
        return findings.reading(read::orElseThrow);
    }

    private static Optional<RunFile> bind(Node root, Diagnostics findings) {
        if (root instanceof Mapping mapping && mapping.value("run").orElse(null) instanceof Mapping run) {
            return bind(run, findings);
        }
        findings.error(root.place(), "this file holds no record of a run", "“explore --save” writes one.");
        return Optional.empty();
    }

    private static Optional<RunFile> bind(Mapping run, Diagnostics findings) {
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
        Optional<Double> effectsWithin = share(fields, "effectsWithin", findings);
        Optional<Map<String, String>> belief = fields.mapping("belief").map(by -> shares(by, fields));
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
                seed.isPresent() ? Selection.SAMPLE : Selection.EVERY,
                worlds.orElseThrow(),
                seed,
                effectsWithin,
                stoppedAfter,
                belief,
                fields.text("engine").orElse(""),
                fields.text("version").orElseThrow()));
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.list(key).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> fields.scalar(item, "“" + key + "”").stream())
                .map(Scalar::text)
                .toList();
    }

    private static Map<String, String> shares(Mapping by, Fields fields) {
        Map<String, String> shares = new LinkedHashMap<>();
        by.entries()
                .forEach(share -> fields.scalar(share.value(), "“belief”")
                        .ifPresent(written -> shares.put(share.key().text(), written.text())));
        return shares;
    }

    private static Optional<Long> whole(Fields fields, String key, Diagnostics findings) {
        Optional<Scalar> written = fields.scalar(key);
        if (written.isPresent() && !written.get().text().matches("-?[0-9]{1,18}")) {
            findings.error(written.get().place(), "a whole number is expected here", "");
            return Optional.empty();
        }
        return written.map(Scalar::text).map(Long::valueOf);
    }

    private static Optional<Double> share(Fields fields, String key, Diagnostics findings) {
        Optional<Scalar> written = fields.scalar(key);
        if (written.isPresent()
                && !written.get().text().matches("1|1\\.0|0\\.[0-9]{1,18}|[0-9]\\.[0-9]{1,18}E-[1-4]")) {
            findings.error(written.get().place(), "a number above 0 and up to 1 is expected here", "");
            return Optional.empty();
        }
        return written.map(Scalar::text).map(Double::valueOf);
    }
}
