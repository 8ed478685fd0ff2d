// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.Coalition;
import dev.entente.State;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.*;
import dev.entente.graph.StateSet;
import dev.entente.inflection.Nouns;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each finding as a sentence of the first page: what it says, and nothing else. */
final class FindingWords {

    /** So many moves are told of each want that keeps somebody. */
    private static final int MOST_MOVES = 3;

    /** So many wants are told with those who keep them in one sentence. */
    static final int MOST_KEPT = 3;

    private final PageWords words;

    FindingWords(PageWords words) {
        this.words = words;
    }

    /** A finding in a sentence. */
    Sentence sentence(Finding finding) {
        return Sentence.of(Sentence.start(text(finding)), finding);
    }

    /** Without a capital. */
    String text(Finding finding) {
        return switch (finding) {
            case Rest rest -> rest(rest);
            case Reason reason -> reason(reason);
            case Obstacle obstacle -> obstacle(obstacle);
            case Way way -> way(way);
            case Lever lever -> lever(lever);
            case Trust trust -> trust(trust);
            case Seen seen -> new SeenWords(words).text(seen);
        };
    }

    private String rest(Rest rest) {
        return switch (rest) {
            case Today(Concept _, int today, boolean holds, boolean only) ->
                only
                        ? "only " + words.today(today) + " holds."
                        : words.today(today) + (holds ? " holds." : " does not hold.");
            case NothingHolds _ -> "no situation holds.";
            case Holding(Concept _, Which which, StateSet among, StateSet holding) -> holding(which, among, holding);
            case Impossible _ ->
                words.goal() + words.verbOfGoal(" is", " are") + " not possible in any situation of the model.";
            case Admitted(StateSet _, List<SanctionConcept> under, List<SanctionConcept> not) ->
                words.goal() + " can hold under " + English.count(under.size(), "concept") + " of stability ("
                        + names(under) + ") and not under " + English.number(not.size()) + " (" + names(not) + ").";
            case TodayUnder(int today, List<SanctionConcept> under, List<SanctionConcept> not) ->
                words.today(today) + " holds under " + English.count(under.size(), "concept") + " of stability ("
                        + names(under) + ") and not under " + English.number(not.size()) + " (" + names(not) + ").";
        };
    }

    static String names(List<SanctionConcept> concepts) {
        return English.andApart(concepts.stream().map(SanctionConcept::title).toList());
    }

    private String holding(Which which, StateSet among, StateSet holding) {
        return switch (which) {
            case GOAL ->
                holding.isEmpty()
                        ? noneOf(among, "situation") + " with " + words.goal() + " holds."
                        : words.goal() + " can hold, in " + partOf(among, holding, "situation") + " with it.";
            case OTHERS ->
                switch (holding.count()) {
                    case 0 -> "nothing else holds.";
                    case 1 -> "one other situation holds: " + words.situation(holding.next(0)) + ".";
                    default ->
                        English.count(holding.count(), "other situation") + " hold"
                                + (words.goalStates().isEmpty() ? "." : ", without " + words.goal() + ".");
                };
            case ALL ->
                "of " + English.count(among.count(), "situation") + " that can be imagined, "
                        + (holding.isEmpty()
                                ? "none holds."
                                : English.number(holding.count()) + (holding.count() == 1 ? " holds." : " hold."));
        };
    }

    /** "the one situation", "two of the six situations", "each of the six situations". */
    private static String partOf(StateSet among, StateSet some, String noun) {
        int all = among.count();
        return all == 1 && some.count() == 1
                ? "the one " + noun
                : (some.count() == all ? "each" : English.number(some.count())) + " of the " + English.count(all, noun);
    }

    /** "neither of the two situations". */
    private static String noneOf(StateSet among, String noun) {
        return switch (among.count()) {
            case 1 -> "not even the one " + noun;
            case 2 -> "neither of the two " + noun + "s";
            default -> "none of the " + English.count(among.count(), noun);
        };
    }

    /** Of somebody named before: "It gains by leaving the talks". */
    Sentence ofIt(Reason reason) {
        int who = who(reason);
        return Sentence.of(Sentence.start(reason(reason, words.pronoun(who))), reason);
    }

    private String reason(Reason reason) {
        return reason(reason, words.party(who(reason)));
    }

    static int who(Reason reason) {
        return switch (reason) {
            case CannotMove one -> one.who();
            case Indifferent one -> one.who();
            case KeptByWant one -> one.who();
            case NoImprovement one -> one.who();
            case Deterred one -> one.who();
            case Leaves one -> one.who();
            case Stays one -> one.who();
            case AbleOnly one -> one.who();
            case Unable one -> one.who();
        };
    }

    /** @param party what it is called here: by its name, or "it" */
    private String reason(Reason reason, String party) {
        return switch (reason) {
            case CannotMove(int who, int _) ->
                party + " " + words.verb(who, "has", "have") + " no move of " + words.possessive(who) + " own.";
            case Indifferent(int who, int _) ->
                "nothing that " + party + " can do alone changes anything that " + words.pronoun(who) + " "
                        + words.verb(who, "cares", "care") + " about.";
            case KeptByWant(int who, int state, int place, List<Integer> moves) ->
                words.want(new Finding.Want(who, place)) + ": " + breaking(who, state, moves)
                        + " would break this want.";
            case NoImprovement(int who, int _) ->
                party + " " + words.verb(who, "gains", "gain") + " by no move of " + words.possessive(who) + " own.";
            case Deterred(
                    SanctionConcept _,
                    int who,
                    int state,
                    int improvement,
                    List<Step> answer,
                    int improvements) ->
                party + " would gain by " + words.doing(who, state, improvement) + ", but "
                        + words.possible(answer) + (answer.size() == 1 ? ", and" : "; then")
                        + " the gain would be gone."
                        + (improvements > 1
                                ? " " + Sentence.start(words.possessive(who)) + " other "
                                        + (improvements == 2 ? "gain" : English.count(improvements - 1, "gain"))
                                        + " can be answered too."
                                : "");
            case Leaves(SanctionConcept concept, int who, int state, int to, int place) ->
                party + " " + words.verb(who, "gains", "gain") + " by " + words.doing(who, state, to)
                        + because(who, place)
                        + (concept.answered() ? ", and no answer deters " + them(who) : "") + ".";
            case Stays(Concept _, int who, int _, boolean stays) ->
                party + " " + words.verb(who, "has", "have") + (stays ? " no" : "") + " reason to leave.";
            case AbleOnly(int who, int _, StateSet _) ->
                party + " could end it by a move of " + words.possessive(who) + " own, and would not gain by that.";
            case Unable(int who, int _, StateSet _) ->
                party + " cannot end it by a move of " + words.possessive(who) + " own.";
        };
    }

    private String them(int who) {
        return words.pronoun(who).equals("they") ? "them" : "it";
    }

    private String because(int who, int place) {
        return place == 0 ? "" : " (" + words.want(new Finding.Want(who, place)) + ")";
    }

    private String breaking(int who, int state, List<Integer> moves) {
        List<String> told = moves.stream()
                .limit(MOST_MOVES)
                .map(to -> words.doing(who, state, to))
                .toList();
        int more = moves.size() - told.size();
        return more == 0 ? English.or(told) : String.join(", ", told) + " or " + English.count(more, "other move");
    }

    private String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case LeavesSome(Concept _, int who, StateSet goal, int left) ->
                words.party(who) + " " + words.verb(who, "leaves", "leave") + " "
                        + (left == 0 ? "none" : left == goal.count() ? "each" : English.number(left)) + " of the "
                        + English.count(goal.count(), "situation") + " with " + words.goal() + ".";
            case Pays(StateSet goal, int today, int state, Coalition makers, boolean each, int all) ->
                all == 1
                        ? words.goals(all) + " leaves " + words.parties(makers.list()) + ", who must act for it, "
                                + (each ? "better off" : "no worse off") + " than today: "
                                + words.described(state, goal)
                                + "."
                        : words.goals(all)
                                + " leave none of those who must act for them worse off than today. For one of them "
                                + words.parties(makers.list()) + " must act"
                                + (each ? ", each to its gain" : "") + ": " + words.described(state, goal) + ".";
            case NothingPays _ ->
                words.none() + " is a bargain by which one of those who must make it together gains and none loses.";
            case WorseOff(int who, int _, int _) ->
                words.party(who) + " " + words.verb(who, "is", "are") + " worse off there than today.";
            case ComesApart apart -> comesApart(apart);
            case NoStepsLead _ ->
                "single moves, each to the gain of whoever makes it, do not lead from today to " + words.goal() + ".";
        };
    }

    /** As far as the goal lasts, and how many steps more lead to the end. */
    private String comesApart(ComesApart apart) {
        List<String> told = new ArrayList<>();
        StateSet goal = words.goalStates();
        for (Step step : apart.steps()) {
            told.add(words.does(step.mover(), step.from(), step.to())
                    + because(step.mover(), apart.places().get(told.size())));
            if (!goal.contains(step.to())) {
                break;
            }
        }
        int more = apart.steps().size() - told.size();
        String end = words.situation(apart.end());
        String steps = more == 0 ? "it" : English.count(more, "more step");
        String close = apart.holds()
                ? steps
                        + (apart.only()
                                ? more > 1 ? " lead" : more == 1 ? " leads" : " ends"
                                : more == 0 ? " can end" : " can lead")
                        + (more == 0 ? " in " : " to ")
                        + end
                : steps + (!apart.only() ? " can lead" : more > 1 ? " lead" : " leads")
                        + " back to a situation that was left";
        return String.join(". Then ", told) + ". " + Sentence.start(close) + ".";
    }

    private String way(Way way) {
        return switch (way) {
            case Alone(SanctionConcept _, int _, List<Step> steps, boolean would) ->
                (steps.size() == 1
                                ? "one move by " + words.party(steps.getFirst().mover()) + ", to "
                                        + words.possessive(steps.getFirst().mover()) + " gain, "
                                        + (would ? "leads" : "can lead")
                                : "single moves, each to the gain of whoever makes it, "
                                        + (would ? "lead" : "can lead"))
                        + " from today to "
                        + words.situation(steps.getLast().to()) + ". " + Sentence.start(inTurn(steps));
            case Together(
                    Concept _,
                    Coalition coalition,
                    int from,
                    int to,
                    boolean onlyAtOnce,
                    List<Step> then,
                    int end) ->
                together(coalition, from, to, onlyAtOnce, end) + (then.isEmpty() ? "" : " Then " + inTurn(then));
            case Jump(Concept _, Coalition coalition, int from, int to, boolean onlyAtOnce) ->
                "from " + words.situation(from) + ", " + together(coalition, from, to, onlyAtOnce, to);
            case Linked linked -> linked(linked);
            case NobodyTogether(int _, StateSet ends) ->
                "from today, no group of parties can move together to "
                        + (ends.count() == 1
                                ? "the one situation"
                                : "any of the " + English.count(ends.count(), "situation"))
                        + " with " + words.goal() + " that " + (ends.count() == 1 ? "holds" : "hold")
                        + ", so that each of its members gains.";
            case First(Concept _, int mover, int today, int to, List<Step> then, int end) ->
                then.isEmpty()
                        ? words.party(mover) + " can go to " + words.situation(end) + " at no loss: "
                                + words.doing(mover, today, to) + " costs " + them(mover) + " nothing."
                        : words.party(mover) + " can go first at no loss: " + words.does(mover, today, to)
                                + ". Moves that pay those who make them can then lead to " + words.situation(end) + ": "
                                + inTurn(then);
        };
    }

    private String together(Coalition coalition, int from, int to, boolean onlyAtOnce, int end) {
        return words.parties(coalition.list()) + " can " + (coalition.size() == 1 ? "" : "together ") + "get to "
                + words.situation(end)
                + (onlyAtOnce && coalition.size() > 1 ? ", if they move at the same moment" : "")
                + "."
                + (words.graph()
                        ? ""
                        : coalition.list().stream()
                                .map(i -> " " + Sentence.start(words.does(i, from, to)) + ".")
                                .collect(Collectors.joining()));
    }

    /** "Four comparisons of Tehran’s wants settle whether today holds and which outcomes can; the other 24 make no difference." */
    private String settled(Settled settled) {
        boolean one = settled.compared() == 1;
        return English.count(settled.compared(), "comparison") + " of the wants of " + words.parties(settled.who())
                + (one ? " settles " : " settle ") + words.whatCanHold()
                + (settled.others() == 1
                        ? "; the other one makes no difference."
                        : "; the other " + English.number(settled.others()) + " make no difference.");
    }

    /** Steps one after another, a sentence each. */
    private String inTurn(List<Step> steps) {
        return steps.stream()
                        .map(step -> words.does(step.mover(), step.from(), step.to()))
                        .collect(Collectors.joining(". Then "))
                + ".";
    }

    private String linked(Linked linked) {
        String then = words.isToday(linked.from()) ? " today" : " then";
        String they = words.parties(linked.coalition().list());
        String called = linked.by().isEmpty() ? "" : ", " + Sentence.name(linked.by());
        return switch (linked.link()) {
            case OPEN -> they + " have a channel" + then + called + ".";
            case NOT_YET -> they + " have a channel" + called + ", and it is not open" + then + ".";
            case NONE -> they + " have no channel.";
            case UNKNOWN -> "the case does not say whether " + they + " have a channel.";
        };
    }

    private String lever(Lever lever) {
        return switch (lever) {
            case Opens(SanctionConcept _, StateSet goal, int who, WantChange change, StateSet opens) ->
                "if " + change(who, change) + ", " + words.goal() + " can hold: " + opened(opens, goal) + ".";
            case DropOpens(
                    SanctionConcept _,
                    StateSet goal,
                    List<Finding.Want> wants,
                    StateSet opens,
                    boolean together,
                    int tried) ->
                "without " + words.wants(wants) + ", " + words.goal() + " can hold: " + opened(opens, goal) + "."
                        + (together
                                ? " Nobody opens it alone by giving up to " + English.count(tried, "want") + "."
                                : "");
            case Blocks(SanctionConcept _, StateSet _, List<Finding.Want> wants, int upTo) -> blocks(wants, upTo);
            case DropEnds(SanctionConcept _, StateSet _, List<Finding.Want> wants) ->
                "without " + words.wants(wants) + ", " + words.goal() + " can no longer hold.";
            case Ends(SanctionConcept _, StateSet _, int who, WantChange change) ->
                "if " + change(who, change) + ", " + words.goal() + " can no longer hold.";
            case NoSingleChange(SanctionConcept _, StateSet _, List<Integer> who) ->
                "no single want that " + disjunction(who) + " "
                        + words.verb(who.getLast(), "gives up or moves", "give up or move") + " is enough.";
            case Needed(SanctionConcept _, StateSet _, String option, boolean part) ->
                (part ? "without " + words.thing(option) : "unless there can be " + words.thing(option)) + ", "
                        + words.goal() + " cannot hold.";
            case NotWith(SanctionConcept _, StateSet _, String option) ->
                "with " + words.thing(option) + ", " + words.goal() + " cannot hold.";
            case DoesWithout(SanctionConcept _, StateSet _, String option) -> doesWithout(option) + ".";
            case Serves(SanctionConcept _, StateSet goal, Coalition side, int state) ->
                "if " + words.parties(side.list()) + " "
                        + words.verb(side.list(), "does its part and stands", "do their part and stand")
                        + " by it, " + othersGain(side, false) + " by leaving this: " + words.described(state, goal)
                        + ".";
            case NoPackage(List<SanctionConcept> concepts, StateSet _, Coalition side) ->
                "whatever " + words.parties(side.list()) + " "
                        + words.verb(side.list(), "does and stands by", "do and stand by")
                        + ", " + othersGain(side, true) + " by leaving " + words.goal()
                        + (concepts.size() > 1
                                ? ", under any of the " + English.number(concepts.size())
                                        + " concepts of stability tried"
                                : "")
                        + ".";
        };
    }

    /** "a truce can hold; it does not need a pullback". */
    String doesWithout(String option) {
        return words.goal() + " can hold; it does not need " + words.thing(option);
    }

    /** "one of the others always gains", "none of the others gains"; where there is one other, by its name. */
    private String othersGain(Coalition side, boolean gain) {
        List<Integer> others = words.others(side);
        if (others.size() != 1) {
            return gain ? "one of the others always gains" : "none of the others gains";
        }
        int who = others.getFirst();
        return words.party(who) + " "
                + (gain
                        ? words.verb(who, "always gains", "always gain")
                        : words.verb(who, "does not gain", "do not gain"));
    }

    private String blocks(List<Finding.Want> wants, int upTo) {
        String most = ", " + English.number(upTo) + " at most, does not make " + words.goal() + " hold.";
        if (wants.isEmpty()) {
            return "giving up wants" + most;
        }
        return wants.size() <= MOST_KEPT
                ? "while " + words.keeping(wants) + ", giving up other wants" + most
                : English.number(wants.size()) + " wants stand in the way together. " + words.listed(wants)
                        + ". While they stand, giving up others" + most;
    }

    /** The first of the states that open, and how many there are besides. */
    private String opened(StateSet opens, StateSet goal) {
        int more = opens.count() - 1;
        return words.described(opens.next(0), goal)
                + (more == 0
                        ? ""
                        : ", or " + (more == 1 ? "one other form" : "one of " + English.number(more) + " other forms"));
    }

    private String disjunction(List<Integer> who) {
        return English.or(who.stream().map(words::party).toList());
    }

    /** "Washington gives up cover at home", "Tehran puts inducements above no talks under sanctions". */
    String change(int who, WantChange change) {
        return words.change(who, change);
    }

    private String trust(Trust trust) {
        return switch (trust) {
            case Without(Concept _, Finding.Want want, boolean todayHolds, boolean goalHolds) ->
                "without " + words.want(want) + " of " + words.party(want.who()) + ", today’s situation "
                        + (todayHolds ? "holds" : "does not hold") + " and " + words.goal()
                        + (goalHolds ? " can hold." : " cannot.");
            case Settled settled -> settled(settled);
            case NoneCarries(Concept _, List<Finding.Want> wants, int untried) ->
                "dropping "
                        + (wants.size() == 1
                                ? "one assumed want"
                                : "any one of " + English.number(wants.size()) + " assumed wants")
                        + " changes nothing about whether " + words.asked() + " can hold."
                        + (untried == 0
                                ? ""
                                : " " + English.start(English.count(untried, "other assumed part"))
                                        + (untried == 1 ? " was" : " were") + " not tried.");
            case InReading(
                    SanctionConcept _,
                    String name,
                    Case _,
                    State state,
                    boolean there,
                    boolean holds,
                    boolean goalHolds) -> name + ": " + inReading(words.situation(state), there, holds, goalHolds);
            case Parts(int all, int claimed, int assumed, int bare) ->
                "the model has " + English.count(all, "part") + ": " + parts(all, claimed, assumed, bare) + ".";
        };
    }

    /** A state of the goal that does not hold is not told apart where the goal cannot hold at all. */
    private String inReading(String situation, boolean there, boolean holds, boolean goalHolds) {
        boolean many = Nouns.plural(situation);
        if (holds) {
            return situation + (many ? " hold." : " holds.");
        }
        String lost = words.goal() + (goalHolds ? " can hold in another form." : " cannot hold.");
        return there && !goalHolds
                ? lost
                : situation
                        + (there ? many ? " do not hold, and " : " does not hold, and " : " cannot be, and ")
                        + lost;
    }

    private static String parts(int all, int claimed, int assumed, int bare) {
        if (bare == all && claimed == 0 && assumed == 0) {
            return "no source or assumption is given for any";
        }
        List<String> said = new ArrayList<>();
        if (claimed > 0) {
            said.add(English.number(claimed) + (claimed == 1 ? " rests" : " rest") + " on sources");
        }
        if (assumed > 0) {
            said.add(English.number(assumed) + (assumed == 1 ? " is" : " are") + " assumed");
        }
        if (bare > 0) {
            said.add(English.number(bare) + (bare == 1 ? " has" : " have") + " no reason given");
        }
        return English.andApart(said);
    }
}
