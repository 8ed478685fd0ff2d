// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Entry.OfConcept;
import dev.entente.brief.document.Entry.OfParty;
import dev.entente.brief.document.Entry.OfState;
import dev.entente.brief.document.Entry.OfWant;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.*;
import dev.entente.stability.Concept;
import java.util.List;
import java.util.stream.Stream;

/** Where an annex explains what a finding says: the wants that decide, the situations that it speaks of, or what holds at all. */
public final class Explained {

    private Explained() {}

    /** The entries that explain a finding, what explains it best first. An annex need not have each of them. */
    public static List<Entry> by(Finding finding) {
        return (switch (finding) {
                    case Rest rest -> rest(rest);
                    case Reason reason -> reason(reason);
                    case Obstacle obstacle -> obstacle(obstacle);
                    case Way way -> way(way);
                    case Lever lever -> lever(lever);
                    case Trust trust -> trust(trust);
                    case Seen seen -> seen(seen);
                })
                .toList();
    }

    private static Stream<Entry> rest(Rest rest) {
        return switch (rest) {
            case Today today -> Stream.concat(state(today.today()), concept(today.concept()));
            case NothingHolds none -> concept(none.concept());
            case Holding holding -> concept(holding.concept());
            case Impossible _ -> Stream.empty();
            case Admitted admitted -> admitted.under().stream().flatMap(Explained::concept);
            case TodayUnder today -> today.under().stream().flatMap(Explained::concept);
        };
    }

    private static Stream<Entry> reason(Reason reason) {
        return switch (reason) {
            case CannotMove one -> there(one.state(), one.who());
            case Indifferent one -> there(one.state(), one.who());
            case KeptByWant kept ->
                Stream.concat(want(new Want(kept.who(), kept.place())), there(kept.state(), kept.who()));
            case NoImprovement one -> there(one.state(), one.who());
            case Deterred one -> there(one.state(), one.who());
            case Leaves leaves ->
                Stream.concat(want(new Want(leaves.who(), leaves.place())), there(leaves.state(), leaves.who()));
            case Stays one -> there(one.state(), one.who());
            case AbleOnly one -> there(one.state(), one.who());
            case Unable one -> there(one.state(), one.who());
        };
    }

    private static Stream<Entry> obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case LeavesSome some -> party(some.who());
            case Pays pays -> state(pays.state());
            case NothingPays none -> state(none.today());
            case WorseOff worse -> there(worse.state(), worse.who());
            case ComesApart apart -> state(apart.state());
            case NoStepsLead none -> state(none.today());
        };
    }

    private static Stream<Entry> way(Way way) {
        return switch (way) {
            case Alone alone -> Stream.concat(state(alone.steps().getLast().to()), state(alone.today()));
            case Together together -> Stream.concat(state(together.end()), state(together.from()));
            case Jump jump -> Stream.concat(state(jump.to()), state(jump.from()));
            case Linked linked -> state(linked.from());
            case NobodyTogether nobody -> state(nobody.today());
            case First first -> Stream.concat(state(first.end()), state(first.today()));
        };
    }

    private static Stream<Entry> lever(Lever lever) {
        return switch (lever) {
            case Opens opens -> change(opens.who(), opens.change());
            case DropOpens drop -> drop.wants().stream().flatMap(Explained::want);
            case Blocks blocks ->
                blocks.wants().isEmpty()
                        ? concept(blocks.concept())
                        : blocks.wants().stream().flatMap(Explained::want);
            case DropEnds drop -> drop.wants().stream().flatMap(Explained::want);
            case Ends ends -> change(ends.who(), ends.change());
            case NoSingleChange none -> none.who().stream().flatMap(Explained::party);
            case Needed needed -> concept(needed.concept());
            case NotWith with -> concept(with.concept());
            case DoesWithout without -> concept(without.concept());
            case Serves serves -> Stream.concat(state(serves.state()), concept(serves.concept()));
            case NoPackage none -> none.concepts().stream().flatMap(Explained::concept);
        };
    }

    private static Stream<Entry> trust(Trust trust) {
        return switch (trust) {
            case Without without -> want(without.want());
            case InReading reading -> concept(reading.concept());
            case NoneCarries none -> none.wants().stream().flatMap(Explained::want);
            case Settled settled -> settled.who().stream().flatMap(Explained::party);
            case Parts _ -> party(0); // the parties’ table has the source of each want
        };
    }

    private static Stream<Entry> seen(Seen seen) {
        return switch (seen) {
            case StateSeen one -> Stream.concat(state(one.state()), concept(one.concept()));
            case GoalSeen goal -> concept(goal.concept());
            case RestOnErrors rest -> concept(rest.concept());
            case Corrected corrected -> corrected.errors().stream().flatMap(error -> party(error.viewer()));
            case ExpectsLeaving expects ->
                Stream.concat(state(expects.state()), expects.who().stream().flatMap(Explained::party));
            case ExpectsNone expects -> party(expects.viewer());
            case Surprise surprise -> there(surprise.state(), surprise.viewer());
            case KeptByError kept -> there(kept.state(), kept.who());
            case Unaware unaware -> there(unaware.state(), unaware.who());
            case DrivenByError driven -> there(driven.state(), driven.who());
        };
    }

    private static Stream<Entry> change(int who, WantChange change) {
        return switch (change) {
            case WantChange.Drop(int place) -> want(new Want(who, place));
            case WantChange.Move(int place, int _) -> want(new Want(who, place));
            case WantChange.Add _ -> party(who);
        };
    }

    private static Stream<Entry> want(Want want) {
        return Stream.of(new OfWant(want));
    }

    private static Stream<Entry> state(int state) {
        return Stream.of(new OfState(state));
    }

    private static Stream<Entry> there(int state, int who) {
        return Stream.concat(state(state), party(who));
    }

    private static Stream<Entry> party(int who) {
        return Stream.of(new OfParty(who), new OfWant(new Want(who, 1)));
    }

    private static Stream<Entry> concept(Concept concept) {
        return Stream.of(new OfConcept(concept.name()));
    }
}
