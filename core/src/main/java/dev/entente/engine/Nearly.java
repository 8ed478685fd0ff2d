// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.stability.Concepts;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Seq;
import dev.entente.stability.Smr;
import dev.entente.stability.Sseq;
import java.util.List;

/**
 * A way in which an answer can fall short of deterring where nothing deters under a concept.
 *
 * @param deterring a concept under which it deters
 * @param idle whether it falls short by not being in the interest of those who give it
 * @param escape whether it falls short by the decision maker's moving on
 */
record Nearly(SanctionConcept deterring, boolean idle, boolean escape) {

    /**
     * Those of a concept, by as little as can be first, and first those in the others' interest. Where one of them applies none
     * before it does, so that it falls short by all that it says: under SSEQ what deters under SEQ can be escaped, and what
     * deters under SMR is nothing that the others would do.
     */
    static List<Nearly> of(SanctionConcept concept) {
        return switch (concept) {
            case Nash _, Gmr _ -> List.of();
            case Smr _ -> List.of(new Nearly(Concepts.GMR, false, true));
            case Seq _ -> List.of(new Nearly(Concepts.GMR, true, false));
            case Sseq _ ->
                List.of(
                        new Nearly(Concepts.SEQ, false, true),
                        new Nearly(Concepts.SMR, true, false),
                        new Nearly(Concepts.GMR, true, true));
        };
    }
}
