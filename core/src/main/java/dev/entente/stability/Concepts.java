// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> names = new ArrayList<>(List.of(
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
                "CSEQ"));
        for (SanctionConcept base : List.of(NASH, GMR, SMR, SEQ)) {
            for (UnknownReading reading : UnknownReading.values()) {
                names.add(new UnknownPreference(base, reading).name());
            }
        }
        for (SanctionConcept base : List.of(GMR, SMR, SEQ)) {
            names.addAll(List.of(new Strong(base).name(), new Weak(base).name()));
        }
        return names;
    }

    /**
     * The concept of that name, whatever the case of its letters.
     *
     * @param forming for coalition concepts, the coalitions that can form
     */
    public static Optional<Concept> named(String name, Forming forming) {
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
                    case "CNASH" -> new Coalitional(new Nash(), forming);
                    case "CGMR" -> new Coalitional(new Gmr(), forming);
                    case "CSMR" -> new Coalitional(new Smr(), forming);
                    case "CSEQ" -> new Coalitional(new Seq(), forming);
                    case String other ->
                        other.matches("L[1-9][0-9]{0,2}")
                                ? new LimitedMove(Integer.parseInt(other.substring(1)))
                                : refined(other).orElse(null);
                });
    }

    /** A concept with what it asks of preferences behind a hyphen: a reading of what is not known, or a strength. */
    private static Optional<Concept> refined(String name) {
        int hyphen = name.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        String kind = name.substring(hyphen + 1);
        return Stream.of(NASH, GMR, SMR, SEQ)
                .filter(base -> base.name().equalsIgnoreCase(name.substring(0, hyphen)))
                .findFirst()
                .flatMap(base -> switch (kind) {
                    case "A", "B", "C", "D" -> Optional.of(new UnknownPreference(base, UnknownReading.valueOf(kind)));
                    case "STRONG" -> base.equals(NASH) ? Optional.empty() : Optional.of(new Strong(base));
                    case "WEAK" -> base.equals(NASH) ? Optional.empty() : Optional.of(new Weak(base));
                    default -> Optional.empty();
                });
    }
}
