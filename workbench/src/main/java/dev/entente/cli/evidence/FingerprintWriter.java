// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.evidence;

import dev.entente.app.WholeFile;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Reading;
import dev.entente.cases.Claim;
import dev.entente.cli.choice.CasePath;
import dev.entente.evidence.Refinding;
import dev.entente.evidence.Refinding.Unmarked;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Writes fingerprints into a case file, behind the other keys of each claim; all else in the file stays as it is. */
final class FingerprintWriter {

    private final Document before;
    private final PrintWriter err;
    private Document document;
    private int written;

    private FingerprintWriter(Document before, PrintWriter err) {
        this.before = before;
        this.document = before;
        this.err = err;
    }

    /**
     * Writes those of the places that have none yet; one that is there is left as it is.
     *
     * @param file the case file
     * @param err where it is said what was written, and what was not and why
     * @throws dev.entente.app.FileFailure when the file can't be written, or was changed by another program meanwhile
     */
    static void write(Path file, List<Refinding> refindings, PrintWriter err) {
        FingerprintWriter writer = new FingerprintWriter(
                switch (Document.read(file)) {
                    case Reading.Done<Document>(Document read, var _) -> read;
                    case Reading.Failed<Document>(var found) -> throw CasePath.failure(found, err);
                },
                err);
        for (Refinding refinding : refindings) {
            if (refinding.result() instanceof Unmarked(String fingerprint)) {
                writer.put(refinding.claim(), fingerprint);
            }
        }
        writer.save(file);
    }

    private void put(Claim claim, String fingerprint) {
        NodePath path = NodePath.of("evidence", claim.id());
        boolean own = document.at(path).orElse(null) instanceof Node.Mapping;
        if (!own) {
            err.println("note: " + claim.id() + " stands in a file that this one extends; ask of that file to have its"
                    + " fingerprint written.");
            return;
        }
        try {
            document = document.put(path, "fingerprint", Node.text(fingerprint));
            written++;
        } catch (ChangeRefused refused) {
            err.println("note: the fingerprint of " + claim.id()
                    + " can't be written without touching something else; add by hand: fingerprint: " + fingerprint);
        }
    }

    private void save(Path file) {
        if (written > 0) {
            WholeFile.replace(file, before.write(), document.write());
        }
        err.println(
                written == 0
                        ? "No fingerprint was written."
                        : "Wrote " + (written == 1 ? "1 fingerprint" : written + " fingerprints") + " into " + file
                                + ".");
    }
}
