// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Head;
import dev.entente.cases.Case;
import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.explore.worlds.Share.Interval;
import dev.entente.outside.Difference;
import dev.entente.outside.Tally;
import dev.entente.outside.Viewed;
import java.util.List;
import java.util.Optional;

/** What came of other cases: the reference classes of a case. */
public record OutsideViewed(@Inline Head head, List<OfClass> classes, String version) {

    /**
     * A class.
     *
     * @param counts by what counts; none where nobody counted
     * @param overlap whether a case can belong to several groups
     * @param coded the cases that the analyst coded one by one
     * @param table what was counted from its table, where that was at hand
     */
    public record OfClass(
            String id,
            String question,
            String cases,
            Optional<String> source,
            List<OfCoding> counts,
            List<String> caveats,
            boolean overlap,
            Optional<List<CodedAs>> coded,
            Optional<FromTable> table) {}

    /**
     * One way of counting.
     *
     * @param difference between two groups that don’t overlap
     */
    public record OfCoding(String what, List<InGroup> groups, Optional<Apart> difference) {}

    /**
     * In how many cases of a group it came about, with the bounds of the share (Wilson, 95 %).
     *
     * @param group its name; absent where the cases are not told apart
     */
    public record InGroup(Optional<String> group, long count, long of, double share, double low, double high) {}

    /**
     * The first group’s share less the second’s, with its bounds (Newcombe, 95 %).
     *
     * @param shows whether the bounds keep clear of 0
     * @param turning how many cases of the first group, coded the other way, would make them alike
     */
    public record Apart(double difference, double low, double high, boolean shows, long turning) {}

    /** A case that the analyst coded. */
    public record CodedAs(
            String name,
            Optional<String> group,
            List<String> came,
            Optional<List<String>> because,
            Optional<String> assumption) {}

    /**
     * A table, and what was counted from it.
     *
     * @param rows of the table
     * @param cases how many of them belong to the class
     * @param untold how many may, as a cell says nothing
     * @param severalGroups how many cases belong to more than one group
     * @param asStated whether each count comes out as the case has it; absent where it has none
     * @param counts what comes out
     * @param mistakes why nothing could be counted
     */
    public record FromTable(
            String file,
            long rows,
            long cases,
            long untold,
            long severalGroups,
            Optional<Boolean> asStated,
            List<OfCoding> counts,
            Optional<List<String>> mistakes) {}

    /** Of the classes of a case. */
    public static OutsideViewed of(Case subject, List<Viewed> classes) {
        return new OutsideViewed(
                Head.of(subject), classes.stream().map(OutsideViewed::told).toList(), Version.running());
    }

    private static OfClass told(Viewed viewed) {
        ReferenceClass stated = viewed.stated();
        return new OfClass(
                stated.id(),
                stated.question(),
                stated.cases(),
                stated.source(),
                viewed.counted()
                        .map(one -> codings(one.codings(), one.overlapping()))
                        .orElse(List.of()),
                stated.caveats(),
                stated.overlapping(),
                stated.coded().isEmpty()
                        ? Optional.empty()
                        : Optional.of(stated.coded().stream()
                                .map(one -> new CodedAs(
                                        one.name(),
                                        named(one.group()),
                                        one.came(),
                                        Optional.of(one.grounds().claims()).filter(ids -> !ids.isEmpty()),
                                        one.grounds().assumption()))
                                .toList()),
                viewed.again().map(tally -> table(viewed, tally)));
    }

    private static FromTable table(Viewed viewed, Tally tally) {
        ReferenceClass stated = viewed.stated();
        boolean compared = tally.mistakes().isEmpty() && !stated.codings().isEmpty();
        return new FromTable(
                stated.table().orElseThrow().file(),
                tally.rows(),
                tally.among(),
                tally.untold(),
                tally.several(),
                compared ? Optional.of(viewed.others().isEmpty()) : Optional.empty(),
                codings(tally.codings(), stated.overlapping() || tally.several() > 0),
                Optional.of(tally.mistakes()).filter(mistakes -> !mistakes.isEmpty()));
    }

    private static List<OfCoding> codings(List<Coding> codings, boolean overlapping) {
        return codings.stream()
                .map(coding -> new OfCoding(
                        coding.what(),
                        coding.groups().stream().map(OutsideViewed::group).toList(),
                        Difference.between(coding, overlapping).map(OutsideViewed::apart)))
                .toList();
    }

    private static Optional<String> named(String group) {
        return Optional.of(group).filter(name -> !name.isEmpty());
    }

    private static InGroup group(Group group) {
        Counted counted = group.counted();
        Interval interval = Difference.wilson(counted);
        return new InGroup(
                named(group.name()), counted.count(), counted.of(), counted.share(), interval.low(), interval.high());
    }

    private static Apart apart(Difference apart) {
        return new Apart(
                apart.points(), apart.interval().low(), apart.interval().high(), apart.shows(), apart.turning());
    }
}
