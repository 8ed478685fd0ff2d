// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import dev.entente.Coalition;
import java.util.List;
import java.util.Optional;

/** The concepts by name. */
public final class Concepts {

    public static final SanctionConcept NASH = new Nash();
    public static final SanctionConcept GMR = new Gmr();
    public static final SanctionConcept SMR = new Smr();
    public static final SanctionConcept SEQ = new Seq();
    public static final SanctionConcept SSEQ = new Sseq();

    private Concepts() {}

    /** Those that are asked of any conflict when none is named. */
    public static List<Concept> usual() {
        return List.of(NASH, GMR, SMR, SEQ, SSEQ);
    }

    /** The names that {@link #named} knows, {@code L1} standing for every horizon. */
    public static List<String> names() {
        return List.of(
                "Nash",
                "GMR",
                "SMR",
                "SEQ",
                "SSEQ",
                "SIM",
                "SIM-classical",
                "L1",
                "NM",
                "CNash",
                "CGMR",
                "CSMR",
                "CSEQ");
    }

    /**
     * The concept of that name, whatever the case of its letters.
     *
     * @param coalitions those that can form, for coalition concepts
     */
    public static Optional<Concept> named(String name, List<Coalition> coalitions) {
        return Optional.ofNullable(
                switch (name.toUpperCase(java.util.Locale.ROOT)) {
                    case "NASH" -> NASH;
                    case "GMR" -> GMR;
                    case "SMR" -> SMR;
                    case "SEQ" -> SEQ;
                    case "SSEQ" -> SSEQ;
                    case "SIM" -> new Simultaneous(false);
                    case "SIM-CLASSICAL" -> new Simultaneous(true);
                    case "NM" -> new NonMyopic();
                    case "CNASH" -> new Coalitional(new Nash(), coalitions);
                    case "CGMR" -> new Coalitional(new Gmr(), coalitions);
                    case "CSMR" -> new Coalitional(new Smr(), coalitions);
                    case "CSEQ" -> new Coalitional(new Seq(), coalitions);
                    case String other ->
                        other.matches("L[1-9][0-9]{0,2}")
                                ? new LimitedMove(Integer.parseInt(other.substring(1)))
                                : null;
                });
    }
}
