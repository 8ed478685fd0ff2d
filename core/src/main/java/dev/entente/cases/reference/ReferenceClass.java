// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases.reference;

import java.util.List;
import java.util.Optional;

/**
 * Other cases like the one at hand, and what came of them. A share of these is neither a share of worlds nor belief, and says
 * nothing of causes.
 *
 * @param id its name in the case file
 * @param question what it answers
 * @param cases what is counted, in words: "episodes whose end is known"
 * @param source the id of the source that the counts are from; empty of cases that the analyst coded
 * @param codings what counts, each with the same groups in the same order; none where the case has no counts and leaves them to
 *     the table
 * @param caveats what the reader must know besides, in the analyst’s words
 * @param overlapping whether a case can belong to several groups
 * @param rateOf the id of the outcome of which its first count is the base rate; then the cases are in one group
 * @param coded the cases one by one, where the analyst coded them
 * @param table how they are counted from a file, where it is known
 */
public record ReferenceClass(
        String id,
        String question,
        String cases,
        Optional<String> source,
        List<Coding> codings,
        List<String> caveats,
        boolean overlapping,
        Optional<String> rateOf,
        List<CodedCase> coded,
        Optional<TableRule> table) {

    public ReferenceClass {
        codings = List.copyOf(codings);
        caveats = List.copyOf(caveats);
        coded = List.copyOf(coded);
        if (codings.isEmpty() && table.isEmpty()) {
            throw new IllegalArgumentException("a reference class of which nothing is counted (" + id + ")");
        }
        if (codings.stream().map(ReferenceClass::names).distinct().count() > 1) {
            throw new IllegalArgumentException("a reference class whose codings have other groups (" + id + ")");
        }
        if (rateOf.isPresent()
                && codings.stream().anyMatch(coding -> coding.groups().size() > 1)) {
            throw new IllegalArgumentException("a base rate of several groups (" + id + ")");
        }
    }

    private static List<String> names(Coding coding) {
        return coding.groups().stream().map(Coding.Group::name).toList();
    }

    /** The same with other counts. */
    public ReferenceClass counting(List<Coding> others) {
        return new ReferenceClass(id, question, cases, source, others, caveats, overlapping, rateOf, coded, table);
    }

    /** In how many cases such an outcome came about, where it was counted and the class says that it is its base rate. */
    public Optional<Counted> rate() {
        return rateOf.flatMap(_ -> codings.stream().findFirst())
                .map(coding -> coding.groups().getFirst().counted());
    }
}
