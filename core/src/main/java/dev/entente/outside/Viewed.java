// SPDX-License-Identifier: Apache-2.0
package dev.entente.outside;

import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reference class, and what a table counted for it.
 *
 * @param stated as the case has it
 * @param again what was counted from its table, where that was at hand
 */
public record Viewed(ReferenceClass stated, Optional<Tally> again) {

    /** A count that comes out otherwise. */
    public record Other(String what, String group, Counted stated, Counted found) {}

    /** The class with counts: those of the case, and those of the table where the case has none; empty where nobody has. */
    public Optional<ReferenceClass> counted() {
        if (!stated.codings().isEmpty()) {
            return Optional.of(stated);
        }
        return again.filter(tally -> !tally.codings().isEmpty()).map(tally -> stated.counting(tally.codings()));
    }

    /** Where the table gives other counts than the case. */
    public List<Other> others() {
        List<Other> others = new ArrayList<>();
        for (Coding coding : again.map(Tally::codings).orElse(List.of())) {
            for (Group group : coding.groups()) {
                stated(coding.what(), group.name())
                        .filter(count -> !count.equals(group.counted()))
                        .ifPresent(count -> others.add(new Other(coding.what(), group.name(), count, group.counted())));
            }
        }
        return others;
    }

    private Optional<Counted> stated(String what, String group) {
        return stated.codings().stream()
                .filter(coding -> coding.what().equals(what))
                .flatMap(coding -> coding.groups().stream())
                .filter(one -> one.name().equals(group))
                .map(Group::counted)
                .findFirst();
    }
}
