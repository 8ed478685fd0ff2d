// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.State;
import dev.entente.Unknowns;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.evidence.Dossier;
import dev.entente.finding.Finding.AbleOnly;
import dev.entente.finding.Finding.Admitted;
import dev.entente.finding.Finding.Alone;
import dev.entente.finding.Finding.Blocks;
import dev.entente.finding.Finding.CannotMove;
import dev.entente.finding.Finding.ComesApart;
import dev.entente.finding.Finding.Corrected;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.DoesWithout;
import dev.entente.finding.Finding.DrivenByError;
import dev.entente.finding.Finding.DropEnds;
import dev.entente.finding.Finding.DropOpens;
import dev.entente.finding.Finding.Ends;
import dev.entente.finding.Finding.ExpectsLeaving;
import dev.entente.finding.Finding.ExpectsNone;
import dev.entente.finding.Finding.First;
import dev.entente.finding.Finding.GoalSeen;
import dev.entente.finding.Finding.Holding;
import dev.entente.finding.Finding.Impossible;
import dev.entente.finding.Finding.InReading;
import dev.entente.finding.Finding.Indifferent;
import dev.entente.finding.Finding.Jump;
import dev.entente.finding.Finding.KeptByError;
import dev.entente.finding.Finding.KeptByWant;
import dev.entente.finding.Finding.Leaves;
import dev.entente.finding.Finding.LeavesSome;
import dev.entente.finding.Finding.Lever;
import dev.entente.finding.Finding.Link;
import dev.entente.finding.Finding.Linked;
import dev.entente.finding.Finding.Needed;
import dev.entente.finding.Finding.NoImprovement;
import dev.entente.finding.Finding.NoPackage;
import dev.entente.finding.Finding.NoSingleChange;
import dev.entente.finding.Finding.NoStepsLead;
import dev.entente.finding.Finding.NobodyTogether;
import dev.entente.finding.Finding.NoneCarries;
import dev.entente.finding.Finding.NotWith;
import dev.entente.finding.Finding.NothingHolds;
import dev.entente.finding.Finding.NothingPays;
import dev.entente.finding.Finding.Obstacle;
import dev.entente.finding.Finding.Opens;
import dev.entente.finding.Finding.Parts;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Reason;
import dev.entente.finding.Finding.Rest;
import dev.entente.finding.Finding.RestOnErrors;
import dev.entente.finding.Finding.Seen;
import dev.entente.finding.Finding.Serves;
import dev.entente.finding.Finding.Settled;
import dev.entente.finding.Finding.StateSeen;
import dev.entente.finding.Finding.Stays;
import dev.entente.finding.Finding.Surprise;
import dev.entente.finding.Finding.Today;
import dev.entente.finding.Finding.TodayUnder;
import dev.entente.finding.Finding.Together;
import dev.entente.finding.Finding.Trust;
import dev.entente.finding.Finding.Unable;
import dev.entente.finding.Finding.Unaware;
import dev.entente.finding.Finding.Way;
import dev.entente.finding.Finding.Which;
import dev.entente.finding.Finding.Without;
import dev.entente.finding.Finding.WorseOff;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.perception.Misperception;
import dev.entente.stability.Concept;
import dev.entente.stability.Definitions;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether findings are true, by the definitions written out ({@link PlainDefinitions}) and by nothing that found them
 * (docs/theory.md §12). Meant for cases of some thousand states: it goes through all of them, for each change of wants
 * anew.
 */
public final class FindingCheck {

    /** With more states than these, what asks of all of them would take too long by the definitions. */
    public static final int MOST_STATES = Definitions.MOST_STATES;

    /** No more orders times states are gone through. */
    private static final int MOST_ORDERED = 100_000;

    private final Case subject;
    private final GraphModel model;
    private final PlainDefinitions plain;
    private final PlainViews views;
    private final Budget budget;
    private final Map<Conflict, PlainDefinitions> changed = new HashMap<>();
    private final Map<Dropped, Boolean> opening = new HashMap<>();

    /** Of findings about a case whose states are listed. */
    public FindingCheck(Case subject, GraphModel model, Budget budget) {
        this.subject = subject;
        this.model = model;
        this.budget = budget;
        this.plain = new PlainDefinitions(model, budget);
        this.views = new PlainViews(subject, model, budget);
    }

    /**
     * Whether a finding is true.
     *
     * @throws dev.entente.limits.BudgetSpent when the budget is spent before
     */
    public boolean holds(Finding finding) {
        return switch (finding) {
            case Rest rest -> rests(rest);
            case Reason reason -> reasons(reason);
            case Obstacle obstacle -> stands(obstacle);
            case Way way -> leads(way);
            case Lever lever -> moves(lever);
            case Trust trust -> bears(trust);
            case Seen seen -> isSeen(seen);
        };
    }

    /** Whether it can be told in short time: the states are few, or it is asked of some of them alone; and so are the orders. */
    public boolean takes(Finding finding) {
        if (finding instanceof Settled) {
            return model.size() <= MOST_STATES
                    && orders().agreeing(MOST_ORDERED / model.size()).isPresent();
        }
        return model.size() <= MOST_STATES
                || switch (finding) {
                    case Reason _, Impossible _, WorseOff _, Linked _, Parts _ -> true;
                    case Rest _, Obstacle _, Way _, Lever _, Trust _, Seen _ -> false;
                };
    }

    private StateSet all() {
        return StateSet.where(model.size(), _ -> true);
    }

    private boolean rests(Rest rest) {
        return switch (rest) {
            case Today(Concept concept, int today, boolean holds, boolean only) ->
                isToday(today)
                        && plain.holds(concept, today) == holds
                        && only == (holds && plain.holding(concept, all()).count() == 1);
            case NothingHolds(Concept concept) -> !plain.someHolds(concept, all());
            case Holding(Concept concept, Which which, StateSet among, StateSet holding) ->
                isMeant(which, among) && plain.holding(concept, among).equals(holding);
            case Impossible(StateSet goal) -> isGoal(goal) && goal.isEmpty();
            case Admitted(StateSet goal, List<SanctionConcept> under, List<SanctionConcept> not) ->
                isGoal(goal)
                        && under.stream().allMatch(concept -> plain.someHolds(concept, goal))
                        && not.stream().noneMatch(concept -> plain.someHolds(concept, goal));
            case TodayUnder(int today, List<SanctionConcept> under, List<SanctionConcept> not) ->
                isToday(today)
                        && under.stream().allMatch(concept -> plain.holds(concept, today))
                        && not.stream().noneMatch(concept -> plain.holds(concept, today));
        };
    }

    private boolean isSeen(Seen seen) {
        return switch (seen) {
            case StateSeen(Concept concept, int state, boolean atRest, boolean holds) ->
                views.atRest(concept, state) == atRest && plain.holds(concept, state) == holds;
            case GoalSeen(Concept concept, StateSet goal, boolean atRest, boolean holds) ->
                isGoal(goal)
                        && goal.stream().anyMatch(s -> views.atRest(concept, s)) == atRest
                        && plain.someHolds(concept, goal) == holds;
            case RestOnErrors(Concept concept, StateSet won, StateSet lost) ->
                IntStream.range(0, model.size())
                        .allMatch(s -> won.contains(s) == (views.atRest(concept, s) && !plain.holds(concept, s))
                                && lost.contains(s) == (!views.atRest(concept, s) && plain.holds(concept, s)));
            case Corrected(Concept concept, boolean ofGoal, Set<Misperception> errors, boolean atRest) ->
                corrects(concept, ofGoal ? goal() : StateSet.of(model.statusQuo()), errors, atRest);
            case ExpectsLeaving(SanctionConcept concept, List<Integer> who, int state, int mover, int to) ->
                views.atRest(concept, state)
                        && !who.isEmpty()
                        && who.stream()
                                .allMatch(viewer -> viewer != mover
                                        && views.sees(viewer, state)
                                        && views.plain(viewer, mover).leavesFor(concept, mover, state, to));
            case ExpectsNone(Concept concept, int viewer, StateSet goal) ->
                isGoal(goal)
                        && goal.stream().anyMatch(s -> views.atRest(concept, s))
                        && goal.stream().noneMatch(s -> views.expects(concept, viewer, s));
            case Surprise(Concept concept, int viewer, int state) ->
                views.atRest(concept, state) && !views.sees(viewer, state);
            case KeptByError(SanctionConcept concept, int who, int state, int to, List<Step> answer, Step idle) ->
                views.stays(concept, who, state)
                        && views.sees(who, state)
                        && plain.leavesFor(concept, who, state, to)
                        && answers(views.plain(who), concept, who, state, to, answer)
                        && isFirst(answer, idle, plain::improves);
            case Unaware(SanctionConcept concept, int who, int state, int to) ->
                views.stays(concept, who, state)
                        && views.sees(who, state)
                        && !views.sees(who, to)
                        && plain.leavesFor(concept, who, state, to);
            case DrivenByError(
                    SanctionConcept concept,
                    int who,
                    int state,
                    int to,
                    List<Step> answer,
                    Step unexpected) ->
                plain.stays(concept, who, state)
                        && views.plain(who).leavesFor(concept, who, state, to)
                        && answers(plain, concept, who, state, to, answer)
                        && isFirst(answer, unexpected, views.plain(who)::expected);
        };
    }

    /** Whether a step is the first of some that doesn’t count. */
    private static boolean isFirst(List<Step> steps, Step first, PlainDefinitions.Step counts) {
        return steps.stream()
                .filter(step -> !counts.counts(step.mover(), step.from(), step.to()))
                .findFirst()
                .filter(first::equals)
                .isPresent();
    }

    private boolean corrects(Concept concept, StateSet asked, Set<Misperception> errors, boolean atRest) {
        List<Misperception> all = List.copyOf(errors);
        return all.stream().allMatch(views::isError)
                && IntStream.range(0, 1 << all.size()).allMatch(set -> {
                    Set<Misperception> some = IntStream.range(0, all.size())
                            .filter(k -> (set >>> k & 1) == 1)
                            .mapToObj(all::get)
                            .collect(Collectors.toSet());
                    return asked.stream().anyMatch(s -> views.atRest(concept, s, some))
                            == (some.size() == all.size() ? atRest : !atRest);
                });
    }

    private boolean isGoal(StateSet goal) {
        return subject.framing().goal().isPresent() && goal.equals(goal());
    }

    private boolean isToday(int today) {
        return model.statusQuo().stream().anyMatch(now -> now == today);
    }

    /** Where the goal is satisfied; nowhere without one. */
    private StateSet goal() {
        return subject.framing()
                .goal()
                .map(outcome -> StateSet.where(
                        model.size(),
                        s -> subject.conflict()
                                .holds(outcome.when(), model.space().state(s))))
                .orElse(StateSet.of(OptionalInt.empty()));
    }

    private boolean isMeant(Which which, StateSet among) {
        return switch (which) {
            case GOAL -> isGoal(among);
            case ALL -> among.equals(all());
            case OTHERS -> among.equals(all().differing(all().and(goal().or(StateSet.of(model.statusQuo())))));
        };
    }

    private boolean reasons(Reason reason) {
        return switch (reason) {
            case CannotMove(int who, int state) -> model.moves(who).degree(state) == 0;
            case Indifferent(int who, int state) ->
                model.moves(who).degree(state) > 0
                        && model.moves(who)
                                .from(state)
                                .noneMatch(t -> model.prefers(who, t, state) || model.prefers(who, state, t));
            case NoImprovement(int who, int state) ->
                model.moves(who).from(state).noneMatch(t -> model.prefers(who, t, state));
            case KeptByWant(int who, int state, int place, List<Integer> moves) ->
                !moves.isEmpty()
                        && holds(new NoImprovement(who, state))
                        && moves.stream().allMatch(t -> hasMove(who, state, t) && decides(who, state, t, place));
            case Deterred(SanctionConcept concept, int who, int state, int to, List<Step> answer, int improvements) ->
                plain.stays(concept, who, state)
                        && model.improvements(who, state).count() == improvements
                        && hasMove(who, state, to)
                        && model.prefers(who, to, state)
                        && answers(plain, concept, who, state, to, answer);
            case Leaves(SanctionConcept concept, int who, int state, int to, int place) ->
                hasMove(who, state, to)
                        && model.prefers(who, to, state)
                        && plain.unanswered(concept, who, state, to)
                        && (place == 0 ? !hasWants(who) : decides(who, to, state, place));
            case Stays(Concept concept, int who, int state, boolean stays) -> plain.stays(concept, who, state) == stays;
            case AbleOnly(int who, int state, StateSet goal) ->
                isGoal(goal)
                        && goal.contains(state)
                        && model.moves(who).from(state).anyMatch(t -> !goal.contains(t))
                        && model.moves(who)
                                .from(state)
                                .noneMatch(t -> !goal.contains(t) && model.prefers(who, t, state));
            case Unable(int who, int state, StateSet goal) ->
                isGoal(goal)
                        && goal.contains(state)
                        && model.moves(who).from(state).allMatch(goal::contains);
        };
    }

    private boolean hasMove(int who, int from, int to) {
        return model.moves(who).from(from).anyMatch(t -> t == to);
    }

    private boolean hasWants(int who) {
        return preference(model.conflict(), who) instanceof Prioritized;
    }

    private static Preference preference(Conflict conflict, int who) {
        return conflict.decisionMakers().get(who).preference();
    }

    /** Whether the first want on which two states differ is that one, and holds in the first of them. */
    private boolean decides(int who, int better, int worse, int place) {
        if (!(preference(model.conflict(), who) instanceof Prioritized(List<Preference.Want> wants))) {
            return false;
        }
        for (int k = 1; k <= wants.size(); k++) {
            boolean first = wanted(wants.get(k - 1), better);
            if (first != wanted(wants.get(k - 1), worse)) {
                return k == place && first;
            }
        }
        return false;
    }

    private boolean wanted(Preference.Want want, int state) {
        return subject.conflict().holds(want.statement(), model.space().state(state));
    }

    /** Whether steps of the others, one legally after another, lead from a state to one that deters. */
    private boolean answers(
            PlainDefinitions seen, SanctionConcept concept, int who, int state, int to, List<Step> answer) {
        int at = to;
        int last = -1;
        for (Step step : answer) {
            if (step.from() != at
                    || step.mover() == who
                    || step.mover() == last
                    || !hasMove(step.mover(), at, step.to())
                    || !seen.steps(concept).counts(step.mover(), at, step.to())) {
                return false;
            }
            at = step.to();
            last = step.mover();
        }
        return !answer.isEmpty() && seen.deters(concept, who, state, at);
    }

    private boolean stands(Obstacle obstacle) {
        return switch (obstacle) {
            case LeavesSome(Concept concept, int who, StateSet goal, int left) ->
                isGoal(goal)
                        && goal.stream()
                                        .filter(s -> !plain.stays(concept, who, s))
                                        .count()
                                == left;
            case Pays(StateSet goal, int today, int state, Coalition makers, boolean each, int all) ->
                isGoal(goal)
                        && isToday(today)
                        && pays(goal, today, state, makers)
                        && each == makers.all(i -> model.prefers(i, state, today))
                        && goal.stream()
                                        .filter(s ->
                                                candidates(today, s).stream().anyMatch(h -> pays(goal, today, s, h)))
                                        .count()
                                == all;
            case NothingPays(StateSet goal, int today) ->
                isGoal(goal)
                        && isToday(today)
                        && goal.stream()
                                .noneMatch(s -> candidates(today, s).stream().anyMatch(h -> pays(goal, today, s, h)));
            case WorseOff(int who, int today, int state) -> isToday(today) && model.prefers(who, today, state);
            case ComesApart apart ->
                IntStream.range(0, apart.steps().size())
                                .allMatch(k -> isFor(
                                        apart.steps().get(k), apart.places().get(k)))
                        && comesApart(apart.concept(), apart.state(), apart.steps(), apart.holds(), apart.only());
            case NoStepsLead(int today, StateSet goal) ->
                isGoal(goal)
                        && isToday(today)
                        && !goal.contains(today)
                        && !plain.leads(everyone(), today, plain::improves, goal::contains);
        };
    }

    private Coalition everyone() {
        return Coalition.all(model.decisionMakers());
    }

    private boolean pays(StateSet goal, int today, int state, Coalition makers) {
        return goal.contains(state)
                && !goal.contains(today)
                && candidates(today, state).contains(makers)
                && makers.all(i -> !model.prefers(i, today, state))
                && makers.any(i -> model.prefers(i, state, today));
    }

    /** Who has to act to go from one state to another: those whose options differ; else the smallest who get there. */
    private List<Coalition> candidates(int from, int to) {
        if (model.conflict().form() instanceof OptionForm form && !model.space().merged() && form.freeMoves()) {
            Coalition owners =
                    owners(form, model.space().state(from), model.space().state(to));
            return owners.size() > 1 && plain.together(owners, from, to) ? List.of(owners) : List.of();
        }
        return everyone().subsets().stream()
                .sorted(Coalition.SMALLER_FIRST)
                .filter(h -> plain.together(h, from, to))
                .limit(1)
                .filter(h -> h.size() > 1)
                .toList();
    }

    private Coalition owners(OptionForm form, State one, State other) {
        return Coalition.of(IntStream.range(0, form.options().size())
                .filter(k -> one.takes(k) != other.takes(k))
                .map(k -> model.conflict().indexOf(form.options().get(k).owner()))
                .distinct()
                .toArray());
    }

    private boolean comesApart(SanctionConcept concept, int state, List<Step> steps, boolean holds, boolean only) {
        int at = state;
        Set<Integer> met = new HashSet<>(Set.of(state));
        boolean again = false;
        for (Step step : steps) {
            if (again || step.from() != at || !unsanctioned(concept, step)) {
                return false;
            }
            at = step.to();
            again = !met.add(at);
        }
        int end = at;
        return !steps.isEmpty()
                && plain.holds(concept, end) == holds
                && (holds || again)
                && only == (holds && ends(concept, state).equals(Set.of(end)) && !goesRound(concept, state));
    }

    private boolean unsanctioned(SanctionConcept concept, Step step) {
        return hasMove(step.mover(), step.from(), step.to())
                && plain.improves(step.mover(), step.from(), step.to())
                && plain.unanswered(concept, step.mover(), step.from(), step.to());
    }

    private boolean isFor(Step step, int place) {
        return place == 0 ? !hasWants(step.mover()) : decides(step.mover(), step.to(), step.from(), place);
    }

    /** Where unsanctioned improvements come to an end. */
    private Set<Integer> ends(SanctionConcept concept, int from) {
        Set<Integer> ends = new HashSet<>(plain.following(from, step -> unsanctioned(concept, step)));
        ends.removeIf(s -> !plain.holds(concept, s));
        return ends;
    }

    /** Whether unsanctioned improvements lead round: some state that they lead to is led back to. */
    private boolean goesRound(SanctionConcept concept, int from) {
        return plain.following(from, step -> unsanctioned(concept, step)).stream()
                .anyMatch(s -> next(concept, s).stream()
                        .anyMatch(t -> plain.following(t, step -> unsanctioned(concept, step))
                                .contains(s)));
    }

    private Set<Integer> next(SanctionConcept concept, int s) {
        Set<Integer> next = new HashSet<>();
        for (int j = 0; j < model.decisionMakers(); j++) {
            int mover = j;
            model.moves(j)
                    .from(s)
                    .filter(t -> unsanctioned(concept, new Step(mover, s, t)))
                    .forEach(next::add);
        }
        return next;
    }

    private boolean leads(Way way) {
        return switch (way) {
            case Alone(SanctionConcept concept, int today, List<Step> steps, boolean would) ->
                isToday(today)
                        && improvements(today, -1, steps)
                        && plain.holds(concept, steps.getLast().to())
                        && would
                                == (steps.stream().allMatch(step -> unsanctioned(concept, step))
                                        && ends(concept, today)
                                                .equals(Set.of(steps.getLast().to()))
                                        && !goesRound(concept, today));
            case Together(
                    Concept concept,
                    Coalition h,
                    int today,
                    int to,
                    boolean onlyAtOnce,
                    List<Step> then,
                    int end) ->
                isToday(today)
                        && leads(h, today, to, then, end)
                        && plain.holds(concept, end)
                        && onlyAtOnce == !plain.leads(h, today, (_, _, _) -> true, t -> t == to)
                        && h.subsets().stream()
                                .filter(part -> !part.equals(h))
                                .noneMatch(part -> leads(part, today, end));
            case Jump(Concept concept, Coalition h, int from, int to, boolean onlyAtOnce) ->
                h.size() > 1
                        && plain.holds(concept, from)
                        && plain.holds(concept, to)
                        && jumps(h, from, to)
                        && h.subsets().stream()
                                .filter(part -> part.size() > 1 && !part.equals(h))
                                .noneMatch(part -> jumps(part, from, to))
                        && onlyAtOnce == !plain.leads(h, from, (_, _, _) -> true, t -> t == to);
            case Linked(Coalition h, int today, Link link, String by) ->
                link == link(h, today) && (by.isEmpty() || isCalled(by, h, link, today));
            case NobodyTogether(int today, StateSet ends) ->
                isToday(today)
                        && ends.stream()
                                .noneMatch(end -> everyone().subsets().stream().anyMatch(h -> leads(h, today, end)));
            case First(Concept concept, int mover, int today, int to, List<Step> then, int end) ->
                isToday(today)
                        && hasMove(mover, today, to)
                        && !model.prefers(mover, today, to)
                        && improvements(to, mover, then)
                        && (then.isEmpty() ? to : then.getLast().to()) == end
                        && plain.holds(concept, end);
        };
    }

    private boolean jumps(Coalition h, int from, int to) {
        return plain.together(h, from, to) && h.all(i -> model.prefers(i, to, from));
    }

    private Link link(Coalition h, int today) {
        if (subject.situation().channels().isEmpty()) {
            return Link.UNKNOWN;
        }
        List<Channel> between = between(h);
        boolean open = between.stream().anyMatch(channel -> works(channel, today));
        return open ? Link.OPEN : between.isEmpty() ? Link.NONE : Link.NOT_YET;
    }

    private List<Channel> between(Coalition h) {
        return subject.situation().channels().stream()
                .flatMap(List::stream)
                .filter(channel -> h.all(channel.between()::contains))
                .toList();
    }

    private boolean works(Channel channel, int state) {
        return channel.when().isEmpty()
                || subject.conflict().holds(channel.when().get(), model.space().state(state));
    }

    /** Whether a channel of theirs has that name, and works there where one does. */
    private boolean isCalled(String name, Coalition h, Link link, int state) {
        return between(h).stream()
                .filter(channel -> link != Link.OPEN || works(channel, state))
                .anyMatch(channel -> channel.name().filter(name::equals).isPresent());
    }

    /** Whether steps are improvements and a legal sequence, after who moved last. */
    private boolean improvements(int from, int lastMover, List<Step> steps) {
        int at = from;
        int last = lastMover;
        for (Step step : steps) {
            if (step.from() != at
                    || step.mover() == last
                    || !hasMove(step.mover(), at, step.to())
                    || !plain.improves(step.mover(), at, step.to())) {
                return false;
            }
            at = step.to();
            last = step.mover();
        }
        return true;
    }

    private boolean leads(Coalition h, int today, int to, List<Step> then, int end) {
        return plain.together(h, today, to)
                && h.all(i -> model.prefers(i, to, today) && model.prefers(i, end, today))
                && improvements(to, -1, then)
                && (then.isEmpty() ? to : then.getLast().to()) == end;
    }

    /** Whether a joint move of a coalition leads to an end, by whatever state. */
    private boolean leads(Coalition h, int today, int end) {
        return h.all(i -> model.prefers(i, end, today))
                && IntStream.range(0, model.size())
                        .filter(t -> h.all(i -> model.prefers(i, t, today)))
                        .filter(t -> plain.together(h, today, t))
                        .anyMatch(t -> t == end || plain.leads(everyone(), t, plain::improves, u -> u == end));
    }

    private boolean moves(Lever lever) {
        return switch (lever) {
            case Opens(SanctionConcept concept, StateSet goal, int who, WantChange change, StateSet opens) ->
                isGoal(goal)
                        && !plain.someHolds(concept, goal)
                        && !opens.isEmpty()
                        && with(who, change).holding(concept, goal).equals(opens);
            case DropOpens(
                    SanctionConcept concept,
                    StateSet goal,
                    List<Finding.Want> wants,
                    StateSet opens,
                    boolean together,
                    int tried) ->
                isGoal(goal)
                        && without(wants).holding(concept, goal).equals(opens)
                        && !opens.isEmpty()
                        && withOneBack(wants).stream()
                                .noneMatch(less -> without(less).someHolds(concept, goal))
                        && together == nobodyAlone(concept, goal, wants, tried);
            case Blocks(SanctionConcept concept, StateSet goal, List<Finding.Want> wants, int upTo) ->
                isGoal(goal)
                        && beside(wants, List.of(), upTo).noneMatch(set -> opens(concept, set))
                        && wants.stream()
                                .allMatch(want ->
                                        beside(wants, List.of(want), upTo).anyMatch(set -> opens(concept, set)));
            case DropEnds(SanctionConcept concept, StateSet goal, List<Finding.Want> wants) ->
                isGoal(goal)
                        && !without(wants).someHolds(concept, goal)
                        && withOneBack(wants).stream()
                                .allMatch(less -> without(less).someHolds(concept, goal));
            case Ends(SanctionConcept concept, StateSet goal, int who, WantChange change) ->
                isGoal(goal)
                        && plain.someHolds(concept, goal)
                        && !with(who, change).someHolds(concept, goal);
            case NoSingleChange(SanctionConcept concept, StateSet goal, List<Integer> who) ->
                isGoal(goal)
                        && who.stream()
                                .allMatch(i -> singles(i).stream()
                                        .noneMatch(change -> with(i, change).someHolds(concept, goal)));
            case Needed(SanctionConcept concept, StateSet goal, String option, boolean part) ->
                isGoal(goal)
                        && plain.someHolds(concept, goal)
                        && !where(option, false).someHolds(concept, goal)
                        && part
                                == goal.stream()
                                        .filter(s -> plain.holds(concept, s))
                                        .allMatch(s -> takes(option, s));
            case NotWith(SanctionConcept concept, StateSet goal, String option) ->
                isGoal(goal)
                        && goal.stream().noneMatch(s -> takes(option, s) && plain.holds(concept, s))
                        && !where(option, true).someHolds(concept, goal);
            case DoesWithout(SanctionConcept concept, StateSet goal, String option) ->
                isGoal(goal)
                        && plain.someHolds(concept, goal)
                        && where(option, false).someHolds(concept, goal);
            case Serves(SanctionConcept concept, StateSet goal, Coalition side, int state) ->
                isGoal(goal)
                        && goal.contains(state)
                        && canSet(side, state)
                        && held(side).holds(concept, state);
            case NoPackage(List<SanctionConcept> concepts, StateSet goal, Coalition side) ->
                isGoal(goal)
                        && concepts.stream()
                                .noneMatch(concept -> goal.stream()
                                        .anyMatch(s ->
                                                canSet(side, s) && held(side).holds(concept, s)));
        };
    }

    private PlainDefinitions with(int who, WantChange change) {
        return with(model.conflict().with(who, change.in((Prioritized) preference(model.conflict(), who))));
    }

    private PlainDefinitions with(Conflict other) {
        return changed.computeIfAbsent(
                other, _ -> new PlainDefinitions(GraphModel.of(other, Unknowns.NONE, budget), budget));
    }

    private PlainDefinitions without(List<Finding.Want> wants) {
        GraphModel other = model;
        for (int i = 0; i < model.decisionMakers(); i++) {
            int who = i;
            if (wants.stream().anyMatch(want -> want.who() == who)
                    && preference(model.conflict(), i) instanceof Prioritized(List<Preference.Want> all)) {
                other = other.with(
                        i,
                        new Prioritized(IntStream.range(0, all.size())
                                .filter(k -> !wants.contains(new Finding.Want(who, k + 1)))
                                .mapToObj(all::get)
                                .toList()));
            }
        }
        return new PlainDefinitions(other, budget);
    }

    /** Some wants, each time but one of them. */
    private static List<List<Finding.Want>> withOneBack(List<Finding.Want> wants) {
        return wants.stream()
                .map(one -> wants.stream().filter(want -> !want.equals(one)).toList())
                .toList();
    }

    /** Whether nobody whose wants they are opens the goal by dropping up to so many of its own. */
    private boolean nobodyAlone(SanctionConcept concept, StateSet goal, List<Finding.Want> wants, int tried) {
        return wants.stream()
                .map(Finding.Want::who)
                .distinct()
                .noneMatch(i ->
                        some(i, tried).stream().anyMatch(own -> without(own).someHolds(concept, goal)));
    }

    /** Up to so many wants of one list. */
    private List<List<Finding.Want>> some(int who, int most) {
        return some(listed(who), most);
    }

    private List<Finding.Want> listed(int who) {
        return preference(model.conflict(), who) instanceof Prioritized(List<Preference.Want> wants)
                ? IntStream.rangeClosed(1, wants.size())
                        .mapToObj(place -> new Finding.Want(who, place))
                        .toList()
                : List.of();
    }

    /** Up to so many of some wants, and not none. */
    private static List<List<Finding.Want>> some(List<Finding.Want> wants, int most) {
        List<List<Finding.Want>> sets = new ArrayList<>(List.of(List.of()));
        for (Finding.Want want : wants) {
            for (List<Finding.Want> set : List.copyOf(sets)) {
                if (set.size() < most) {
                    List<Finding.Want> more = new ArrayList<>(set);
                    more.add(want);
                    sets.add(more);
                }
            }
        }
        return sets.stream().filter(set -> !set.isEmpty()).toList();
    }

    /** Whether some state of the goal holds without these wants. */
    private boolean opens(SanctionConcept concept, List<Finding.Want> wants) {
        return opening.computeIfAbsent(
                new Dropped(concept, Set.copyOf(wants)), _ -> without(wants).someHolds(concept, goal()));
    }

    /** Wants given up, under a concept. */
    private record Dropped(SanctionConcept concept, Set<Finding.Want> wants) {}

    /** The sets of so many wants and fewer that have these in them and else none of those that stand. */
    private Stream<List<Finding.Want>> beside(List<Finding.Want> standing, List<Finding.Want> these, int upTo) {
        List<Finding.Want> free = IntStream.range(0, model.decisionMakers())
                .boxed()
                .flatMap(i -> listed(i).stream())
                .filter(want -> !standing.contains(want))
                .toList();
        Stream<List<Finding.Want>> more = some(free, upTo - these.size()).stream()
                .map(set -> Stream.concat(these.stream(), set.stream()).toList());
        return these.isEmpty() ? more : Stream.concat(Stream.of(these), more);
    }

    /** Each dropping and each moving of a single want. */
    private List<WantChange> singles(int who) {
        return preference(model.conflict(), who) instanceof Prioritized wants
                ? WantChange.all(wants, List.of()).toList()
                : List.of();
    }

    /** Where there are only the states in which an option is taken, or isn’t. */
    private PlainDefinitions where(String option, boolean taken) {
        return new PlainDefinitions(model, budget, s -> takes(option, s) == taken, everyone());
    }

    private boolean takes(String option, int state) {
        return ((OptionForm) model.conflict().form())
                .holdsAtom(option, model.space().state(state));
    }

    private PlainDefinitions held(Coalition side) {
        return new PlainDefinitions(model, budget, _ -> true, side.others(model.decisionMakers()));
    }

    /** Whether a side may set its options from today as they are in a state. */
    private boolean canSet(Coalition side, int state) {
        OptionForm form = (OptionForm) model.conflict().form();
        State today = model.space().state(model.statusQuo().getAsInt());
        State then = model.space().state(state);
        return form.levelsLead(
                        today, then, owner -> side.contains(model.conflict().indexOf(owner)))
                && IntStream.range(0, form.options().size())
                        .filter(k -> side.contains(
                                model.conflict().indexOf(form.options().get(k).owner())))
                        .filter(k -> today.takes(k) != then.takes(k))
                        .mapToObj(k -> then.takes(k)
                                ? form.options().get(k).direction().up()
                                : form.options().get(k).direction().down())
                        .allMatch(may -> may);
    }

    private boolean bears(Trust trust) {
        return switch (trust) {
            case Without(Concept concept, Finding.Want want, boolean todayHolds, boolean goalHolds) ->
                isAssumed(want)
                        && model.statusQuo().stream()
                                        .anyMatch(
                                                today -> without(List.of(want)).holds(concept, today))
                                == todayHolds
                        && without(List.of(want)).someHolds(concept, goal()) == goalHolds;
            case NoneCarries(Concept concept, List<Finding.Want> wants, int untried) ->
                untried == assumedAndNoWant()
                        && wants.stream()
                                .allMatch(want -> holds(new Without(
                                        concept,
                                        want,
                                        model.statusQuo().stream().anyMatch(today -> plain.holds(concept, today)),
                                        plain.someHolds(concept, goal()))));
            case InReading reading -> reads(reading);
            case Settled settled -> settles(settled);
            case Parts(int all, int claimed, int assumed, int bare) -> {
                Dossier dossier = Dossier.of(subject);
                yield dossier.parts().size() == all
                        && dossier.bare().size() == bare
                        && claimed + assumed + bare == all
                        && dossier.parts().stream()
                                        .filter(part -> !part.grounds().claims().isEmpty())
                                        .count()
                                == claimed;
            }
        };
    }

    /** How many parts rest on an assumption alone and are no want of a decision maker’s own list. */
    private long assumedAndNoWant() {
        return Dossier.of(subject).parts().stream()
                .filter(part -> part.grounds().claims().isEmpty())
                .filter(part -> part.grounds().assumption().isPresent())
                .filter(part -> !(part instanceof Dossier.Part.OfWant(int _, var type, int _, var _) && type.isEmpty()))
                .count();
    }

    private PlainOrders orders() {
        return new PlainOrders(subject.conflict(), subject.situation().unknowns());
    }

    private boolean settles(Settled said) {
        PlainOrders orders = orders();
        List<Boolean> here = outlook(said.concept(), model.conflict());
        return orders.who().equals(said.who())
                && orders.known() == said.compared()
                && orders.pairs() - orders.known() == said.others()
                && orders.agreeing(Integer.MAX_VALUE).orElseThrow().stream()
                        .allMatch(order ->
                                outlook(said.concept(), orders.in(order)).equals(here))
                && orders.is(said.otherwise())
                && !outlook(said.concept(), orders.in(said.otherwise())).equals(here);
    }

    /** Whether today holds and which outcomes can, with these preferences. */
    private List<Boolean> outlook(SanctionConcept concept, Conflict conflict) {
        GraphModel other = GraphModel.of(conflict, Unknowns.NONE, budget);
        PlainDefinitions there = new PlainDefinitions(other, budget);
        List<Boolean> outlook = new ArrayList<>();
        other.statusQuo().ifPresent(today -> outlook.add(there.holds(concept, today)));
        subject.framing()
                .outcomes()
                .forEach(outcome ->
                        outlook.add(there.someHolds(concept, other.space().where(outcome.when()))));
        return outlook;
    }

    private boolean reads(InReading said) {
        GraphModel other = GraphModel.of(said.reading().conflict(), Unknowns.NONE, budget);
        PlainDefinitions there = new PlainDefinitions(other, budget);
        StateSet wanted = subject.framing()
                .goal()
                .map(goal -> StateSet.where(
                        other.size(),
                        s -> said.reading()
                                .conflict()
                                .holds(goal.when(), other.space().state(s))))
                .orElse(StateSet.of(OptionalInt.empty()));
        OptionalInt state = other.space().indexOf(said.state());
        boolean is = state.stream().anyMatch(wanted::contains);
        return said.there() == is
                && said.holds() == (is && there.holds(said.concept(), state.getAsInt()))
                && said.goalHolds() == there.someHolds(said.concept(), wanted);
    }

    private boolean isAssumed(Finding.Want want) {
        return preference(model.conflict(), want.who()) instanceof Prioritized(List<Preference.Want> wants)
                && wants.get(want.place() - 1).grounds().assumption().isPresent();
    }
}
