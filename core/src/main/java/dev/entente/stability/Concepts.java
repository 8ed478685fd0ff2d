// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one table of concepts: by what name each is asked for, and how it is made.
 *
 * {@snippet file="dev/entente/LibraryTourTest.java" region="concepts"}
 */
public final class Concepts {

    public static final SanctionConcept NASH = new Nash();
    public static final SanctionConcept GMR = new Gmr();
    public static final SanctionConcept SMR = new Smr();
    public static final SanctionConcept SEQ = new Seq();
    public static final SanctionConcept SSEQ = new Sseq();

    /** The one that is meant where none is named. */
    public static final SanctionConcept MEANT = SEQ;

    /** Its name. */
    public static final String MEANT_NAME = Seq.NAME;

    /**
     * A sanction concept, and what the literature asks of it besides (docs/theory.md §5, §6).
     *
     * @param coalitions whether of coalitions too
     * @param readings whether in the readings of preferences that are half known
     * @param strengths whether with strength of preference
     * @param attitudes whether with attitudes (docs/theory.md §15)
     */
    private record Sanctions(
            SanctionConcept concept, boolean coalitions, boolean readings, boolean strengths, boolean attitudes) {}

    private static final List<Sanctions> SANCTIONS = List.of(
            new Sanctions(NASH, true, true, false, true),
            new Sanctions(GMR, true, true, true, true),
            new Sanctions(SMR, true, true, true, true),
            new Sanctions(SEQ, true, true, true, true),
            new Sanctions(SSEQ, false, false, false, false));

    /** A name, and the concept for the coalitions that can form. */
    private record Row(String name, Function<Forming, Concept> concept) {

        static Row of(Concept concept) {
            return new Row(concept.name(), _ -> concept);
        }
    }

    private static final List<Row> ROWS = rows();

    private Concepts() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        SANCTIONS.forEach(each -> rows.add(Row.of(each.concept())));
        rows.add(Row.of(new Simultaneous(false)));
        rows.add(Row.of(new Simultaneous(true)));
        rows.add(Row.of(new LimitedMove(1)));
        rows.add(Row.of(new NonMyopic()));
        for (Sanctions each : SANCTIONS) {
            if (each.coalitions()) {
                rows.add(
                        new Row(Coalitional.name(each.concept()), forming -> new Coalitional(each.concept(), forming)));
            }
        }
        for (Sanctions each : SANCTIONS) {
            for (UnknownReading reading : each.readings() ? UnknownReading.values() : new UnknownReading[0]) {
                rows.add(Row.of(new UnknownPreference(each.concept(), reading)));
            }
        }
        for (Sanctions each : SANCTIONS) {
            if (each.strengths()) {
                rows.add(Row.of(new Strong(each.concept())));
                rows.add(Row.of(new Weak(each.concept())));
            }
        }
        SANCTIONS.stream()
                .filter(Sanctions::attitudes)
                .forEach(each -> rows.add(Row.of(new Relational(each.concept()))));
        return List.copyOf(rows);
    }

    /** Those that are asked of any conflict when none is named, each single decision maker's: the sanction concepts. */
    public static List<SanctionConcept> usual() {
        return SANCTIONS.stream().map(Sanctions::concept).toList();
    }

    /** Their names for a sentence: "Nash, GMR, SMR, SEQ or SSEQ". */
    public static String usualNames() {
        List<String> names = usual().stream().map(Concept::name).toList();
        return names.stream().limit(names.size() - 1).collect(Collectors.joining(", ")) + " or " + names.getLast();
    }

    /** The sanction concept that looks at answers, with these facts. */
    public static SanctionConcept sanctions(boolean credible, boolean symmetric) {
        if (credible) {
            return symmetric ? SSEQ : SEQ;
        }
        return symmetric ? SMR : GMR;
    }

    /**
     * All, the limited moves with a horizon of one.
     *
     * @param forming for coalition concepts, the coalitions that can form
     */
    public static List<Concept> all(Forming forming) {
        return ROWS.stream().map(row -> row.concept().apply(forming)).toList();
    }

    /** The names that {@link #named} knows, {@code L1} standing for every horizon. */
    public static List<String> names() {
        return ROWS.stream().map(Row::name).toList();
    }

    /**
     * The concept of that name, whatever the case of its letters.
     *
     * @param forming for coalition concepts, the coalitions that can form
     */
    public static Optional<Concept> named(String name, Forming forming) {
        return name.matches("[Ll][1-9][0-9]{0,2}")
                ? Optional.of(new LimitedMove(Integer.parseInt(name.substring(1))))
                : ROWS.stream()
                        .filter(row -> row.name().equalsIgnoreCase(name))
                        .findFirst()
                        .map(row -> row.concept().apply(forming));
    }
}
