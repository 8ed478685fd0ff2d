// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Attitude;
import dev.entente.Attitudes;
import dev.entente.Spelling;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds how decision makers are disposed towards each other ({@code attitudes}). */
public final class AttitudesBinder {

    private final Fields root;
    private final List<String> ids;
    private final GroundsBinder grounds;
    private final Diagnostics findings;

    /**
     * @param ids of the decision makers
     */
    public AttitudesBinder(Fields root, List<String> ids, GroundsBinder grounds, Diagnostics findings) {
        this.root = root;
        this.ids = ids;
        this.grounds = grounds;
        this.findings = findings;
    }

    /** What is said, by decision maker. */
    public Map<String, Attitudes> attitudes() {
        Map<String, Attitudes> attitudes = new LinkedHashMap<>();
        root.mapping("attitudes")
                .ifPresent(mapping -> mapping.entries()
                        .forEach(entry -> NamesInFile.decisionMaker(entry.key(), ids, findings)
                                .ifPresent(id -> root.mapping(entry.value(), "the attitudes of somebody")
                                        .ifPresent(body -> attitudes.put(id, of(body))))));
        return attitudes;
    }

    private Attitudes of(Mapping body) {
        Map<String, Attitude> stated = new LinkedHashMap<>();
        for (Entry entry : body.entries()) {
            if (!GroundsBinder.KEYS.contains(entry.key().text())) {
                NamesInFile.decisionMaker(entry.key(), ids, findings)
                        .ifPresent(towards -> attitude(entry).ifPresent(attitude -> stated.put(towards, attitude)));
            }
        }
        return new Attitudes(
                stated,
                grounds.grounds(new Fields(
                        body,
                        "the attitudes of somebody",
                        GroundsBinder.keysWith(body.keys().toArray(String[]::new)),
                        findings)));
    }

    private Optional<Attitude> attitude(Entry entry) {
        Optional<Scalar> word = root.scalar(entry.value(), "an attitude");
        Optional<Attitude> attitude = word.flatMap(said -> Attitude.of(said.text()));
        if (word.isPresent() && attitude.isEmpty()) {
            findings.error(
                    entry.value().place(),
                    "“" + word.get().text() + "” is no attitude",
                    Spelling.hint(word.get().text(), Attitude.words(), "Attitudes"));
        }
        return attitude;
    }
}
