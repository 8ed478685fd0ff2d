// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.analysis.Bargain;
import dev.entente.analysis.Channels;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Explanation.Answer;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Findings.Hanging;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Reach;
import dev.entente.analysis.TellingState;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.ask.Settling;
import dev.entente.cases.Asked;
import dev.entente.design.DistanceToFailure.Finding.About;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Durability.Fate;
import dev.entente.design.Durability.Trial;
import dev.entente.design.LeastChanges;
import dev.entente.design.Packages;
import dev.entente.design.Prospects;
import dev.entente.design.search.LeastWants;
import dev.entente.design.search.WantChange;
import dev.entente.design.search.WantDrops;
import dev.entente.design.search.WantDrops.Drop;
import dev.entente.design.search.WantDrops.Written;
import dev.entente.evidence.Dossier;
import dev.entente.finding.Finding.AbleOnly;
import dev.entente.finding.Finding.Admitted;
import dev.entente.finding.Finding.Alone;
import dev.entente.finding.Finding.Blocks;
import dev.entente.finding.Finding.CannotMove;
import dev.entente.finding.Finding.ComesApart;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.DoesWithout;
import dev.entente.finding.Finding.DropEnds;
import dev.entente.finding.Finding.DropOpens;
import dev.entente.finding.Finding.Ends;
import dev.entente.finding.Finding.First;
import dev.entente.finding.Finding.Holding;
import dev.entente.finding.Finding.Impossible;
import dev.entente.finding.Finding.InReading;
import dev.entente.finding.Finding.Indifferent;
import dev.entente.finding.Finding.Jump;
import dev.entente.finding.Finding.KeptByWant;
import dev.entente.finding.Finding.Leaves;
import dev.entente.finding.Finding.LeavesSome;
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
import dev.entente.finding.Finding.Serves;
import dev.entente.finding.Finding.Settled;
import dev.entente.finding.Finding.Stays;
import dev.entente.finding.Finding.Today;
import dev.entente.finding.Finding.TodayUnder;
import dev.entente.finding.Finding.Together;
import dev.entente.finding.Finding.Unable;
import dev.entente.finding.Finding.Want;
import dev.entente.finding.Finding.Way;
import dev.entente.finding.Finding.Which;
import dev.entente.finding.Finding.Without;
import dev.entente.finding.Finding.WorseOff;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.StabilityEngine;
import dev.entente.stability.Verdict;
import dev.entente.stability.steps.Steps;
import dev.entente.statement.Statement;
import dev.entente.statement.Statement.Atom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be said of a case, in findings: from the answers that were computed of it. Each method gives those on one
 * question; {@link #all} gives all.
 *
 * @param found the answers
 * @param prospects what would make the goal hold; empty where that wasn't asked
 * @param settling that what is known of open orders settles the answers; empty where it does not, or that wasn't asked
 * @param seen what comes of it that some see the conflict otherwise than it is; empty where none does, or that wasn't asked
 */
public record CaseFindings(
        Findings found, Optional<Prospects> prospects, Optional<Settling> settling, Optional<SeenFindings> seen) {

    private StabilityEngine engine() {
        return found.engine();
    }

    private GraphModel model() {
        return found.engine().model();
    }

    private Concept concept() {
        return found.concept();
    }

    private Optional<SanctionConcept> sanctions() {
        return concept() instanceof SanctionConcept weighed ? Optional.of(weighed) : Optional.empty();
    }

    /** The states of the goal; none without a goal. */
    public StateSet goal() {
        return found.goal().map(Findings.Goal::states).orElse(StateSet.of(OptionalInt.empty()));
    }

    private OptionalInt now() {
        return model().statusQuo();
    }

    /**
     * How today stands to the goal, which says how a brief begins.
     *
     * @param goal whether today satisfies it
     * @param holds whether today holds
     * @param goalHolds whether the goal can hold
     * @param others whether some state that doesn't satisfy it holds
     */
    public record Relation(boolean goal, boolean holds, boolean goalHolds, boolean others) {}

    /** Empty without a goal or a status quo. */
    public Optional<Relation> relation() {
        return found.goal()
                .filter(_ -> now().isPresent())
                .map(asked -> new Relation(
                        asked.states().contains(now().getAsInt()),
                        found.holding().contains(now().getAsInt()),
                        !asked.equilibria().isEmpty(),
                        !found.holding().differing(asked.equilibria()).isEmpty()));
    }

    /** Whether today holds. */
    public Optional<Today> today() {
        return today(concept());
    }

    /** Whether it does under one of the concepts asked. */
    public Optional<Today> today(Concept under) {
        StateSet holding = found.under(under);
        return now().stream()
                .boxed()
                .findFirst()
                .map(s -> new Today(under, s, holding.contains(s), holding.contains(s) && holding.count() == 1));
    }

    /** How many goal states hold, or that there is none. */
    public Optional<Finding> ofGoal() {
        return found.goal().map(asked -> asked.states().isEmpty() ? new Impossible(asked.states()) : ofGoal(concept()));
    }

    /** How many goal states hold under one of the concepts asked. */
    public Holding ofGoal(Concept under) {
        return new Holding(under, Which.GOAL, goal(), found.under(under).and(goal()));
    }

    /** What else holds: neither today nor of the goal. */
    public Holding others() {
        StateSet others = StateSet.where(
                model().size(), s -> !goal().contains(s) && now().stream().noneMatch(today -> today == s));
        return new Holding(concept(), Which.OTHERS, others, found.holding().and(others));
    }

    /** All that holds. */
    public Holding everything() {
        return everything(concept());
    }

    /** All that holds under one of the concepts asked. */
    public Holding everything(Concept under) {
        return new Holding(under, Which.ALL, StateSet.where(model().size(), _ -> true), found.under(under));
    }

    /** That nothing holds. */
    public Optional<NothingHolds> nothing() {
        return found.holding().isEmpty() ? Optional.of(new NothingHolds(concept())) : Optional.empty();
    }

    /** Under which of the usual concepts the goal can hold, where they don't agree. */
    public Optional<Admitted> admitted() {
        List<SanctionConcept> under = usual(concept -> found.under(concept).intersects(goal()));
        List<SanctionConcept> not = usual(concept -> !under.contains(concept));
        return found.goal().isPresent() && !under.isEmpty() && !not.isEmpty()
                ? Optional.of(new Admitted(goal(), under, not))
                : Optional.empty();
    }

    private static List<SanctionConcept> usual(Predicate<SanctionConcept> which) {
        return Concepts.usual().stream().filter(which).toList();
    }

    /** Under which of the usual concepts today holds, where they don't agree. */
    public Optional<TodayUnder> todayUnder() {
        return now().stream().boxed().findFirst().flatMap(today -> {
            List<SanctionConcept> under = usual(concept -> found.under(concept).contains(today));
            List<SanctionConcept> not = usual(concept -> !under.contains(concept));
            return under.isEmpty() || not.isEmpty() ? Optional.empty() : Optional.of(new TodayUnder(today, under, not));
        });
    }

    /** Why each party stays today or leaves it, in the order of the case. */
    public List<Reason> reasonsToday() {
        return found.today()
                .map(ExplainedState::explanations)
                .map(all -> all.stream().map(this::reason).toList())
                .orElse(List.of());
    }

    /** Why one stays in a state or leaves it. */
    public Reason reason(Explanation explanation) {
        int i = explanation.decisionMaker();
        int s = explanation.state();
        return switch (explanation.verdict()) {
            case Verdict.NoImprovement _ -> keeping(i, s);
            case Verdict.Deterred _
            when explanation.concept() instanceof SanctionConcept weighed -> deterred(weighed, explanation);
            case Verdict.Undeterred _
            when explanation.concept() instanceof SanctionConcept weighed -> leaving(weighed, explanation);
            case Verdict _ ->
                new Stays(explanation.concept(), i, s, !explanation.verdict().leaves());
        };
    }

    private Reason keeping(int i, int s) {
        GraphModel model = model();
        List<Integer> moves = model.moves(i).from(s).boxed().toList();
        if (moves.isEmpty()) {
            return new CannotMove(i, s);
        }
        List<Integer> losing =
                moves.stream().filter(t -> model.prefers(i, s, t)).toList();
        if (losing.isEmpty()) {
            return new Indifferent(i, s);
        }
        Map<Integer, List<Integer>> byWant = new LinkedHashMap<>();
        losing.forEach(t -> DecidingWant.between(model, i, s, t)
                .ifPresent(want -> byWant.computeIfAbsent(want.place(), _ -> new ArrayList<>())
                        .add(t)));
        return byWant.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<Integer, List<Integer>> one) -> one.getValue().stream()
                                .mapToInt(t -> model.space().distance(s, t))
                                .min()
                                .orElseThrow())
                        .thenComparingInt(Map.Entry::getKey))
                .<Reason>map(one -> new KeptByWant(i, s, one.getKey(), nearest(s, one.getValue())))
                .orElseGet(() -> new NoImprovement(i, s));
    }

    /** Of some moves those that change the fewest options. */
    private List<Integer> nearest(int s, List<Integer> moves) {
        int least = moves.stream()
                .mapToInt(t -> model().space().distance(s, t))
                .min()
                .orElseThrow();
        return moves.stream()
                .filter(t -> model().space().distance(s, t) == least)
                .toList();
    }

    /** By the best improvement: what it would like best is what an answer must take from it. */
    private Reason deterred(SanctionConcept weighed, Explanation explanation) {
        int i = explanation.decisionMaker();
        Answer told = explanation.answers().stream()
                .filter(answer -> answer.sanction().isPresent())
                .min(Comparator.<Answer>comparingInt(
                                answer -> model().space().distance(explanation.state(), answer.improvement()))
                        .thenComparingInt(answer -> model().ranking(i).rank(answer.improvement())))
                .orElseThrow();
        return new Deterred(
                weighed,
                i,
                explanation.state(),
                told.improvement(),
                told.sanction().orElseThrow(),
                explanation.answers().size());
    }

    private Leaves leaving(SanctionConcept weighed, Explanation explanation) {
        int i = explanation.decisionMaker();
        int s = explanation.state();
        int to = explanation.answers().stream()
                .map(Answer::improvement)
                .min(Comparator.<Integer>comparingInt(t -> model().ranking(i).rank(t))
                        .thenComparingInt(t -> model().space().distance(s, t)))
                .orElseThrow();
        return new Leaves(weighed, i, s, to, place(i, to, s));
    }

    /** Which want decides for the first of two states; 0 where there is no list of wants. */
    private int place(int i, int better, int worse) {
        return DecidingWant.between(model(), i, better, worse)
                .map(DecidingWant::place)
                .orElse(0);
    }

    /** The goal state that is spoken of. */
    public Optional<TellingState> telling() {
        return found.telling();
    }

    /** Whether it pays those who make it; empty where today is one of the goal, or there is no today. */
    public Optional<Obstacle> bargain() {
        return telling()
                .filter(_ -> now().stream().noneMatch(goal()::contains) && now().isPresent())
                .map(told -> told.bargains().stream()
                        .filter(bargain -> bargain.state() == told.state())
                        .findFirst()
                        .<Obstacle>map(bargain -> pays(told, bargain))
                        .orElseGet(() -> told.bargains().isEmpty()
                                ? new NothingPays(goal(), now().getAsInt())
                                : pays(told, told.bargains().getFirst())));
    }

    private Pays pays(TellingState told, Bargain bargain) {
        return new Pays(
                goal(),
                now().getAsInt(),
                bargain.state(),
                bargain.makers(),
                bargain.makers().all(i -> model().prefers(i, bargain.state(), now().getAsInt())),
                told.bargains().size());
    }

    /** Why each party stays in the goal state that is spoken of, or leaves it, in the order of the case. */
    public List<Reason> reasonsThere() {
        return telling()
                .map(told -> Explanation.ofAll(engine(), concept(), told.state()).stream()
                        .map(this::reason)
                        .toList())
                .orElse(List.of());
    }

    /** Who is worse off there than today. */
    public List<WorseOff> worseOff() {
        return telling()
                .filter(_ -> now().isPresent())
                .map(told -> IntStream.range(0, model().decisionMakers())
                        .filter(i -> model().prefers(i, now().getAsInt(), told.state()))
                        .mapToObj(i -> new WorseOff(i, now().getAsInt(), told.state()))
                        .toList())
                .orElse(List.of());
    }

    /** How it comes apart. */
    public Optional<ComesApart> apart() {
        return prospects
                .flatMap(Prospects::apart)
                .map(apart -> new ComesApart(
                        sanctions().orElseThrow(),
                        apart.steps().getFirst().from(),
                        apart.steps(),
                        apart.steps().stream()
                                .map(step -> place(step.mover(), step.to(), step.from()))
                                .toList(),
                        apart.holds(),
                        apart.only()));
    }

    /** Who could end the goal from there by a move of its own that it doesn't want; where the goal holds there. */
    public List<AbleOnly> ableOnly() {
        return telling()
                .filter(told -> told.leavers().isEmpty())
                .map(told -> IntStream.range(0, model().decisionMakers())
                        .filter(i -> model().moves(i).from(told.state()).anyMatch(t -> !goal().contains(t)))
                        .filter(i -> model().moves(i)
                                .from(told.state())
                                .noneMatch(t -> !goal().contains(t) && model().prefers(i, t, told.state())))
                        .mapToObj(i -> new AbleOnly(i, told.state(), goal()))
                        .toList())
                .orElse(List.of());
    }

    /** Who can't end the goal from there by any move of its own, where somebody could who doesn't want to. */
    public List<Unable> unable() {
        return ableOnly().isEmpty()
                ? List.of()
                : telling().stream()
                        .flatMap(told -> IntStream.range(0, model().decisionMakers())
                                .filter(i -> model().moves(i).from(told.state()).allMatch(goal()::contains))
                                .mapToObj(i -> new Unable(i, told.state(), goal())))
                        .toList();
    }

    /** Why those stay who could end it that today is the goal, some deterred and some with nothing to gain. */
    public List<Reason> enders() {
        List<Reason> enders = new ArrayList<>(reasonsToday().stream()
                .filter(reason -> reason instanceof Deterred deterred && !goal().contains(deterred.improvement()))
                .toList());
        enders.addAll(ableOnly());
        return enders;
    }

    /** Of how many goal states each party would leave, those who leave most first. */
    public List<LeavesSome> leaving() {
        return found.goal()
                .map(asked -> asked.barriers().stream()
                        .map(barrier ->
                                new LeavesSome(concept(), barrier.decisionMaker(), asked.states(), barrier.left()))
                        .sorted(Comparator.comparingInt(some -> -some.left()))
                        .toList())
                .orElse(List.of());
    }

    /** That no improvements lead to the goal, and no joint move, where that is so. */
    public List<Finding> noWay() {
        if (now().isEmpty() || goal().isEmpty() || goal().contains(now().getAsInt())) {
            return List.of();
        }
        List<Finding> none = new ArrayList<>();
        int today = now().getAsInt();
        Coalition everyone = Coalition.all(model().decisionMakers());
        if (!engine().sequences().reachable(everyone, Steps.IMPROVEMENTS, today).intersects(goal())) {
            none.add(new NoStepsLead(today, goal()));
        }
        StateSet ends = goal().and(found.holding());
        if (!ends.isEmpty() && Channels.few(everyone) && ends.stream().allMatch(end -> unled(today, end))) {
            none.add(new NobodyTogether(today, ends));
        }
        return none;
    }

    private boolean unled(int today, int end) {
        return new JointMoves(engine().sequences()).minimal(today, end).isEmpty();
    }

    /** How the states that hold and deserve words are reached from today: alone, together, by a first move at no cost. */
    public List<Way> ways() {
        return Stream.of(
                        found.reaches().stream().flatMap(reach -> alone(reach).stream()),
                        found.jointMoves().stream().map(this::together),
                        found.jumps().stream()
                                .map(jump -> new Jump(
                                        concept(), jump.coalition(), jump.from(), jump.to(), jump.onlyAtOnce())),
                        found.first().stream().map(this::first))
                .flatMap(some -> some)
                .map(Way.class::cast)
                .toList();
    }

    private Optional<Alone> alone(Reach reach) {
        return sanctions()
                .flatMap(weighed -> reach.by(Steps.IMPROVEMENTS)
                        .map(routes -> routes.first().getFirst().steps())
                        .map(steps -> {
                            Onward way = found.sequels()
                                    .on(
                                            steps.getFirst().from(),
                                            steps,
                                            reach.state(),
                                            StateSet.where(model().size(), s -> s == reach.state()));
                            return new Alone(weighed, steps.getFirst().from(), steps, way.would());
                        }));
    }

    private Together together(JointMove move) {
        return new Together(
                concept(), move.coalition(), move.from(), move.to(), move.onlyAtOnce(), move.then(), move.end());
    }

    /** Whether those can coordinate who can get somewhere together. */
    public Optional<Linked> linked(Way way) {
        return switch (way) {
            case Together together -> Optional.of(linked(together.coalition(), together.from()));
            case Jump jump -> Optional.of(linked(jump.coalition(), jump.from()));
            case Alone _, First _, Linked _, NobodyTogether _ -> Optional.empty();
        };
    }

    /** Whether a coalition can coordinate in a state, as far as the case says. */
    public Linked linked(Coalition coalition, int from) {
        return switch (Channels.ability(
                found.subject(), coalition, model().space().state(from))) {
            case Channels.Ability.Able(Optional<Channel> channel) ->
                new Linked(
                        coalition,
                        from,
                        Link.OPEN,
                        channel.flatMap(Channel::name).orElse(""));
            case Channels.Ability.NotYet(Channel channel, Statement _) ->
                new Linked(coalition, from, Link.NOT_YET, channel.name().orElse(""));
            case Channels.Ability.NoChannel _ -> new Linked(coalition, from, Link.NONE, "");
            case Channels.Ability.Unknown _ -> new Linked(coalition, from, Link.UNKNOWN, "");
        };
    }

    private First first(FirstMove move) {
        return new First(concept(), move.mover(), move.from(), move.to(), move.then(), move.end());
    }

    private Optional<LeastWants> changes() {
        return prospects
                .flatMap(Prospects::changes)
                .flatMap(LeastChanges::holds)
                .map(LeastWants::withoutAdding)
                .filter(LeastWants::exact);
    }

    /** Each single dropping or moving of a want that opens the goal, where nothing opens it as things are; by party, smaller ones first. */
    public List<Opens> single() {
        return changes()
                .filter(least -> least.atLeast() == 1)
                .map(least -> least.answers().stream()
                        .map(LeastWants.Answer::edits)
                        .map(List::getFirst)
                        .map(edit -> new Opens(
                                least.concept(),
                                goal(),
                                edit.decisionMaker(),
                                edit.change(),
                                opened(edit.decisionMaker(), edit.change(), least)))
                        .toList())
                .orElse(List.of());
    }

    private StateSet opened(int who, WantChange change, LeastWants least) {
        return least.answers().stream()
                .filter(answer -> answer.edits().getFirst().decisionMaker() == who
                        && answer.edits().getFirst().change().equals(change))
                .findFirst()
                .orElseThrow()
                .opens();
    }

    /** The parties with lists of wants no single change of which opens the goal, where it doesn't hold as things are. */
    public Optional<NoSingleChange> noSingle() {
        return changes()
                .filter(least -> least.atLeast() > 1 || (least.atLeast() == 1 && least.all()))
                .map(least -> new NoSingleChange(
                        least.concept(),
                        goal(),
                        IntStream.range(0, model().decisionMakers())
                                .filter(i -> model().conflict()
                                                .decisionMakers()
                                                .get(i)
                                                .preference()
                                        instanceof Prioritized)
                                .filter(i -> single().stream().noneMatch(opens -> opens.who() == i))
                                .boxed()
                                .toList()))
                .filter(none -> !none.who().isEmpty());
    }

    /** The sets of wants of more than one party that open the goal together, and could not be fewer. */
    public List<DropOpens> together() {
        return drops(false)
                .map(drops -> drops.drops().stream()
                        .filter(drop -> drop.whose().size() > 1)
                        .map(drop -> new DropOpens(
                                drops.concept(),
                                goal(),
                                wants(drop),
                                drop.opens(),
                                drops.drops().stream()
                                        .noneMatch(other -> other.whose().size() == 1
                                                && drop.whose().contains(other.whose())),
                                drops.upTo()))
                        .toList())
                .orElse(List.of());
    }

    /** The sets of wants that block the goal as long as they stand: smaller ones first, then those of fewer parties. */
    public List<Blocks> blocking() {
        return drops(false)
                .filter(drops -> !goal().isEmpty() && drops.upTo() > 0)
                .filter(_ -> model().conflict().decisionMakers().stream()
                        .anyMatch(one -> one.preference() instanceof Prioritized(var wants) && !wants.isEmpty()))
                .map(drops -> drops.drops().isEmpty()
                        ? List.of(new Blocks(drops.concept(), goal(), List.of(), drops.upTo()))
                        : drops.reasons().stream()
                                .map(CaseFindings::wanted)
                                .sorted(Comparator.<List<Want>>comparingInt(List::size)
                                        .thenComparingLong(CaseFindings::parties))
                                .map(wants -> new Blocks(drops.concept(), goal(), wants, drops.upTo()))
                                .toList())
                .orElse(List.of());
    }

    private static long parties(List<Want> wants) {
        return wants.stream().map(Want::who).distinct().count();
    }

    /** The smallest sets of wants on which it rests that the goal can hold. */
    public List<DropEnds> reasonsFor() {
        return drops(true)
                .map(drops -> drops.drops().stream()
                        .filter(drop -> drop.wants().size()
                                == drops.drops().getFirst().wants().size())
                        .map(drop -> new DropEnds(drops.concept(), goal(), wants(drop)))
                        .toList())
                .orElse(List.of());
    }

    /**
     * How many wants at once were given up to see what the goal rests on, or what stands in its way; empty where that was as many as it is
     * elsewhere.
     *
     * @param held whether the goal can hold
     */
    public OptionalInt triedTogether(boolean held) {
        return drops(held)
                .filter(drops -> drops.isCut() && !goal().isEmpty())
                .map(drops -> OptionalInt.of(drops.upTo()))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<WantDrops> drops(boolean held) {
        return prospects.flatMap(Prospects::drops).filter(drops -> drops.held() == held);
    }

    private static List<Want> wants(Drop drop) {
        return wanted(drop.wants());
    }

    private static List<Want> wanted(List<Written> wants) {
        return wants.stream()
                .map(want -> new Want(want.decisionMaker(), want.place()))
                .toList();
    }

    /** By party, the smallest change of one of its wants that ends it that the goal can hold; what is dropped or moved. */
    public List<Ends> ending() {
        return prospects.flatMap(Prospects::distance).filter(_ -> drops(true).isPresent()).stream()
                .flatMap(distance -> distance.tested().stream()
                        .filter(tested -> tested.finding().about() == About.GOAL)
                        .flatMap(tested -> tested.margins().stream())
                        .flatMap(margin -> margin.smallest().stream()
                                .filter(change -> !(change instanceof WantChange.Add))
                                .map(change -> new Ends(distance.concept(), goal(), margin.decisionMaker(), change))))
                .toList();
    }

    /** The options without which the goal can hold nowhere, but for those that are part of it wherever it is. */
    public List<Needed> needed() {
        return prospects
                .map(Prospects::needed)
                .map(options -> options.stream()
                        .filter(option ->
                                !goal().equals(goal().and(model().space().where(new Atom(option.name())))))
                        .map(option -> new Needed(
                                sanctions().orElseThrow(), goal(), option.name(), takenWhereGoalHolds(option.name())))
                        .toList())
                .orElse(List.of());
    }

    /** The options of today with which the goal can hold nowhere. */
    public List<NotWith> notWith() {
        return prospects.map(Prospects::notWith).stream()
                .flatMap(List::stream)
                .map(option -> new NotWith(sanctions().orElseThrow(), goal(), option.name()))
                .toList();
    }

    private boolean takenWhereGoalHolds(String option) {
        StateSet holding = goal().and(found.holding());
        return holding.equals(holding.and(model().space().where(new Atom(option))));
    }

    /** What the case asks after: what an option adds, where the goal can't do without it. */
    public Optional<Needed> asked() {
        return found().subject()
                .framing()
                .asks()
                .filter(Asked.WhatDoesItAdd.class::isInstance)
                .map(asks -> ((Asked.WhatDoesItAdd) asks).option())
                .flatMap(option -> needed().stream()
                        .filter(needed -> needed.option().equals(option))
                        .findFirst());
    }

    /** What the case asks after, where the goal can do without it. */
    public Optional<DoesWithout> doesWithout() {
        return prospects
                .flatMap(Prospects::spared)
                .map(option -> new DoesWithout(sanctions().orElseThrow(), goal(), option.name()));
    }

    /** Who leaves the goal state that is spoken of once the option that is asked after is taken out of it, where it can be. */
    public List<Reason> reasonsWithout() {
        if (asked().isEmpty() || !(model().conflict().form() instanceof OptionForm form)) {
            return List.of();
        }
        int option = form.position(asked().orElseThrow().option());
        return telling().stream()
                .filter(told -> told.holding() > 0)
                .map(told -> model().space().state(told.state()))
                .filter(state -> state.takes(option))
                .flatMapToInt(state ->
                        model().space().indexOf(new State(state.decimal().flipBit(option))).stream())
                .boxed()
                .flatMap(state -> Explanation.ofAll(engine(), concept(), state).stream())
                .map(this::reason)
                .filter(Leaves.class::isInstance)
                .toList();
    }

    /** What packages of the first party serve, or that none does; where states aren't merged. */
    public List<Finding.Lever> packages() {
        return prospects
                .flatMap(Prospects::packages)
                .filter(found -> found.whole() && !model().space().merged())
                .map(this::packages)
                .orElse(List.of());
    }

    private List<Finding.Lever> packages(Packages found) {
        SanctionConcept asked = found.question().concept();
        Coalition side = found.question().side();
        if (found.minimal().isEmpty()) {
            List<SanctionConcept> none = found.under().entrySet().stream()
                    .filter(one -> one.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            return List.of(new NoPackage(none, goal(), side));
        }
        return found.minimal().stream()
                .<Finding.Lever>map(one ->
                        new Serves(asked, goal(), side, one.results().getFirst().state()))
                .toList();
    }

    /** What hangs on single assumptions, and how many on which nothing does. */
    public List<Finding.Trust> assumptions() {
        boolean goalHolds =
                found.goal().filter(asked -> !asked.equilibria().isEmpty()).isPresent();
        boolean todayHolds = now().stream().anyMatch(found.holding()::contains);
        List<Finding.Trust> all = new ArrayList<>();
        List<Want> none = new ArrayList<>();
        for (Hanging hanging : found.assumptions()) {
            Want want = new Want(hanging.decisionMaker(), hanging.place());
            if (hanging.todayHolds() == todayHolds && hanging.goalHolds() == goalHolds) {
                none.add(want);
            } else {
                all.add(new Without(concept(), want, hanging.todayHolds(), hanging.goalHolds()));
            }
        }
        if (!none.isEmpty()) {
            all.add(new NoneCarries(concept(), none, untried()));
        }
        return all;
    }

    /** How many parts of the model rest on an assumption alone and are no want that is dropped. */
    private int untried() {
        return (int) Dossier.of(found.subject()).parts().stream()
                .filter(part -> part.support() == Dossier.Support.ASSUMPTION)
                .filter(part -> !(part instanceof Dossier.Part.OfWant want
                        && want.type().isEmpty()))
                .count();
    }

    /** What becomes of the goal state that is spoken of in each other reading of the case. */
    public List<InReading> readings() {
        return prospects.flatMap(Prospects::durability).stream()
                .flatMap(durability ->
                        durability.trials().stream().filter(this::differs).map(trial -> reading(durability, trial)))
                .toList();
    }

    /** A type whose wants are the plain ones says nothing new. */
    private boolean differs(Trial trial) {
        return !(trial.reading() instanceof Alternative.OfType one)
                || !one.type()
                        .preference()
                        .equals(model().conflict()
                                .decisionMakers()
                                .get(one.decisionMaker())
                                .preference());
    }

    private InReading reading(Durability durability, Trial trial) {
        boolean there = trial.fate() instanceof Fate.Stands || trial.fate() instanceof Fate.Falls;
        return new InReading(
                durability.concept(),
                switch (trial.reading()) {
                    case Alternative.Variant(String name, var _) -> "variant " + name.replace('-', ' ');
                    case Alternative.OfType(int who, Type type, var _) ->
                        model().conflict().decisionMakers().get(who).shortName() + " as “" + type.name() + "”";
                },
                trial.reading().subject(),
                model().space().state(durability.state()),
                there,
                trial.fate() instanceof Fate.Stands,
                !trial.equilibria().isEmpty());
    }

    /** That what is known of the orders that are open settles what holds. */
    public Optional<Settled> settled() {
        return sanctions()
                .flatMap(concept -> settling.map(known ->
                        new Settled(concept, known.parties(), known.compared(), known.others(), known.otherwise())));
    }

    /** What the model rests on. */
    public Parts parts() {
        Dossier dossier = Dossier.of(found.subject());
        int claimed = (int) dossier.parts().stream()
                .filter(part -> !part.grounds().claims().isEmpty())
                .count();
        int bare = dossier.bare().size();
        return new Parts(dossier.parts().size(), claimed, dossier.parts().size() - claimed - bare, bare);
    }

    /** All of them. */
    public List<Finding> all() {
        return Stream.<Stream<? extends Finding>>of(
                        today().stream(),
                        ofGoal().stream(),
                        Stream.of(others(), everything(), parts()),
                        nothing().stream(),
                        admitted().stream(),
                        todayUnder().stream(),
                        reasonsToday().stream(),
                        bargain().stream(),
                        reasonsThere().stream(),
                        reasonsWithout().stream(),
                        worseOff().stream(),
                        apart().stream(),
                        ableOnly().stream(),
                        unable().stream(),
                        leaving().stream(),
                        noWay().stream(),
                        ways().stream(),
                        ways().stream().flatMap(way -> linked(way).stream()),
                        ending().stream(),
                        single().stream(),
                        noSingle().stream(),
                        together().stream(),
                        blocking().stream(),
                        reasonsFor().stream(),
                        needed().stream(),
                        notWith().stream(),
                        doesWithout().stream(),
                        packages().stream(),
                        readings().stream(),
                        assumptions().stream(),
                        settled().stream(),
                        seen.stream().flatMap(seen -> seen.all().stream()))
                .<Finding>flatMap(some -> some)
                .toList();
    }
}
