// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.point;

import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
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
        List<Nearly> ways = new ArrayList<>();
        if (concept.symmetric()) {
            ways.add(new Nearly(Concepts.sanctions(concept.credible(), false), false, true));
        }
        if (concept.credible()) {
            ways.add(new Nearly(Concepts.sanctions(false, concept.symmetric()), true, false));
        }
        if (concept.symmetric() && concept.credible()) {
            ways.add(new Nearly(Concepts.GMR, true, true));
        }
        return ways;
    }
}
