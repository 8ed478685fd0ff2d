// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Spelling;
import dev.entente.casefile.Node.Entry;
import dev.entente.casefile.Node.Mapping;
import dev.entente.casefile.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what items of evidence say about types: likelihoods and reliability are shares, of types that are there. */
final class LikelihoodBinder {

    private final Fields root;
    private final Findings findings;
    private final List<String> types = new ArrayList<>();

    LikelihoodBinder(Fields root, Map<String, Fields> decisionMakers, Findings findings) {
        this.root = root;
        this.findings = findings;
        decisionMakers.forEach((id, fields) -> {
            if (fields.node("types").orElse(null) instanceof Mapping named) {
                named.keys().forEach(type -> types.add(id + "." + type));
            }
        });
    }

    void check() {
        if (root.node("evidence").orElse(null) instanceof Mapping evidence) {
            evidence.entries().forEach(item -> {
                if (item.value() instanceof Mapping fields) {
                    fields.value("reliability").ifPresent(this::share);
                    fields.value("likelihood").ifPresent(this::likelihoods);
                }
            });
        }
    }

    private void likelihoods(Node node) {
        root.mapping(node, "“likelihood”").ifPresent(likelihoods -> {
            for (Entry entry : likelihoods.entries()) {
                Scalar type = entry.key();
                if (!types.contains(type.text())) {
                    findings.error(
                            type.place(),
                            "no decision maker has a type “" + type.text() + "”",
                            types.isEmpty()
                                    ? "A type is named with its decision maker: us.hawkish."
                                    : Spelling.hint(type.text(), types, "Types"));
                }
                share(entry.value());
            }
        });
    }

    private void share(Node node) {
        var _ = PreferenceBinder.share(node, findings);
    }
}
