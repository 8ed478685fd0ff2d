// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.stability.Concepts;
import java.util.List;
import picocli.CommandLine.Option;

/** The concept of whatever is said to hold. */
public final class ConceptChoice {

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = Concepts.MEANT_NAME,
            completionCandidates = ConceptsChoice.Usual.class,
            description = "The solution concept that “holds” means: ${COMPLETION-CANDIDATES}; some commands take more,"
                    + " which 'entente help solve' lists. Default: ${DEFAULT-VALUE}.")
    private String name = "";

    public NamedConcepts named() {
        return new NamedConcepts(List.of(name));
    }

    /** As it is to be written in a command line; nothing where it is meant anyhow. */
    public String argument() {
        return name.equalsIgnoreCase(Concepts.MEANT_NAME) ? "" : " --concept " + name;
    }
}
