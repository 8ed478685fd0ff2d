// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.answer.json.Inline;
import dev.entente.design.Spoilers;
import java.util.List;
import java.util.Optional;

/**
 * Who can wreck a state with the goal.
 *
 * @param holds whether nobody alone gains by leaving
 * @param alone true where each party is weighed by itself
 * @param leavers gain by leaving, unsanctioned
 * @param deterred would leave, but for a sanction
 * @param unwilling have a move without the goal and gain by none
 */
public record FoundSpoilers(
        NamedState state,
        boolean holds,
        Optional<Boolean> alone,
        List<Leaver> leavers,
        List<Deterred> deterred,
        List<Unwilling> unwilling) {

    /** Who moves; several together, by a channel. */
    public record Party(List<String> members, Optional<Coordination> channel) {}

    /** A move that gains, how many more there are, and what each member gains. */
    public record Departure(NamedState to, boolean onlyAtOnce, boolean leavesGoal, int further, List<Interest> gains) {}

    /** What decides for a decision maker. */
    public record Interest(String decisionMaker, @Inline Optional<Gain> deciding) {}

    /** Who gains by leaving, and what would deter that. */
    public record Leaver(@Inline Party party, @Inline Departure departure, List<Deterrent> deterrents) {}

    /** What the others could do, of how many options, and whose interest is against it. */
    public record Deterrent(NamedState to, int options, List<NamedStep> path, List<Interest> against) {}

    /** Who would gain by leaving, and how it is answered. */
    public record Deterred(
            @Inline Party party, @Inline Departure departure, List<NamedStep> sanction, Optional<Follows> follows) {}

    /** Who could leave and doesn't want to, by how many wants, and what keeps its members. */
    public record Unwilling(
            @Inline Party party,
            NamedState to,
            boolean onlyAtOnce,
            Optional<Integer> wants,
            List<Restraint> restraints) {}

    /** What keeps a decision maker from a move, what speaks for it, and by how many ranks it would lose. */
    public record Restraint(
            String decisionMaker, List<Gain.Want> keeping, Optional<Gain.Want> lure, Optional<Gain> loss, int ranks) {}

    /**
     * What was found, in names.
     *
     * @param names of the states
     */
    public static FoundSpoilers of(Spoilers spoilers, Names names) {
        return new FoundSpoilers(
                names.state(spoilers.state()),
                spoilers.holds(),
                Optional.of(true).filter(_ -> spoilers.alone()),
                spoilers.leavers().stream().map(one -> leaver(one, names)).toList(),
                spoilers.deterred().stream().map(one -> deterred(one, names)).toList(),
                spoilers.unwilling().stream().map(one -> unwilling(one, names)).toList());
    }

    private static Leaver leaver(Spoilers.Leaver leaver, Names names) {
        return new Leaver(
                party(leaver.party(), names),
                departure(leaver.departure(), names),
                leaver.deterrents().stream().map(one -> deterrent(one, names)).toList());
    }

    private static Deterred deterred(Spoilers.Deterred deterred, Names names) {
        return new Deterred(
                party(deterred.party(), names),
                departure(deterred.departure(), names),
                names.steps(deterred.sanction()),
                deterred.follows().map(names::follows));
    }

    private static Unwilling unwilling(Spoilers.Unwilling unwilling, Names names) {
        return new Unwilling(
                party(unwilling.party(), names),
                names.state(unwilling.to()),
                unwilling.onlyAtOnce(),
                unwilling.wants().stream().boxed().findFirst(),
                unwilling.restraints().stream()
                        .map(one -> restraint(one, names))
                        .toList());
    }

    private static Party party(Spoilers.Party party, Names names) {
        return new Party(
                names.ids(party.members()),
                Optional.of(party.ability())
                        .filter(_ -> party.members().size() > 1)
                        .map(Coordination::of));
    }

    private static Departure departure(Spoilers.Departure departure, Names names) {
        return new Departure(
                names.state(departure.to()),
                departure.onlyAtOnce(),
                departure.leavesGoal(),
                departure.further(),
                interests(departure.gains(), names));
    }

    private static List<Interest> interests(List<Spoilers.Interest> interests, Names names) {
        return interests.stream()
                .map(one -> new Interest(
                        names.id(one.decisionMaker()), one.deciding().map(names::gain)))
                .toList();
    }

    private static Deterrent deterrent(Spoilers.Deterrent deterrent, Names names) {
        return new Deterrent(
                names.state(deterrent.to()),
                deterrent.options(),
                names.steps(deterrent.path()),
                interests(deterrent.against(), names));
    }

    private static Restraint restraint(Spoilers.Restraint restraint, Names names) {
        return new Restraint(
                names.id(restraint.decisionMaker()),
                restraint.keeping().stream().map(names::want).toList(),
                restraint.lure().map(names::want),
                restraint.loss().filter(_ -> restraint.keeping().isEmpty()).map(names::gain),
                restraint.ranks());
    }
}
