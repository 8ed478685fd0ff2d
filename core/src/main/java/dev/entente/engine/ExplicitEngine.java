// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine;

import dev.entente.Conflict;
import dev.entente.State;
import dev.entente.engine.diagrams.DiagramRegion;
import dev.entente.engine.diagrams.Diagrams;
import dev.entente.engine.diagrams.Diagrams.Root;
import dev.entente.engine.planes.BitPlanes;
import dev.entente.engine.planes.FocalMoves;
import dev.entente.engine.planes.LaneReplies;
import dev.entente.engine.planes.Levels;
import dev.entente.engine.planes.PlaneRegion;
import dev.entente.engine.planes.PlaneRegion.Cylinder;
import dev.entente.engine.planes.SlicedReplies;
import dev.entente.engine.planes.StateValues;
import dev.entente.engine.planes.StrategyOrders;
import dev.entente.engine.planes.WorstReplies;
import dev.entente.engine.sets.ClosedForms;
import dev.entente.engine.sets.LevelSets;
import dev.entente.engine.sets.OptionSpace;
import dev.entente.engine.sets.PointVerdict;
import dev.entente.engine.sets.Region;
import dev.entente.engine.sets.RegionEngine;
import dev.entente.engine.sets.SetModel;
import dev.entente.limits.Budget;
import dev.entente.limits.LimitExceeded;
import dev.entente.stability.Concepts;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The engine that computes with bit planes over every choice of the options that matter. For a decision maker's Nash,
 * GMR and SMR these are the options that its wants and the rules speak of: what others do elsewhere changes nothing for
 * it. For SEQ and SSEQ, in which the others' wants count, they are all that anything speaks of.
 */
final class ExplicitEngine implements RegionEngine {

    /** With fewer options a space is not worth slicing. */
    private static final int SLICED_FROM = 13;

    private static final int LEAST_SLICE = 8;

    /** The most options of one decision maker whose joint changes are gone through one by one. */
    private static final int MOST_TELLING = 10;

    /** What is computed over so many options is kept for further questions: a megabyte or two for each decision maker. */
    private static final int KEPT_UP_TO = 18;

    private final OptionSpace space;
    private final Budget budget;
    private final Map<Question, Cylinder> answers = new ConcurrentHashMap<>();
    private final Map<Integer, View> views = new ConcurrentHashMap<>();
    private final Cylinder feasible;
    /** For what concerns one state. */
    private final SymbolicEngine pointwise;

    private @Nullable List<StrategyOrders> orders;

    private record Question(SanctionConcept concept, int decisionMaker) {}

    ExplicitEngine(Conflict conflict, Budget budget) {
        this.space = new OptionSpace(conflict);
        this.budget = budget;
        this.pointwise = new SymbolicEngine(conflict, budget);
        BitPlanes planes = planes(space.merged() ? everything() : space.ruled(), 4);
        this.feasible = new Cylinder(planes.options(), model(planes).judged());
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, space.options());
        return all;
    }

    /** The options that anything speaks of: how many there are says how far this engine has to go. */
    static BitSet matters(OptionSpace space) {
        BitSet matters = space.ruled();
        for (int j = 0; j < space.decisionMakers(); j++) {
            matters.or(space.wanted(j));
        }
        return matters;
    }

    /** Planes over some options, of which so many will be needed at once. */
    private BitPlanes planes(BitSet options, int planes) {
        if (options.cardinality() > BitPlanes.MOST_OPTIONS) {
            throw new LimitExceeded("the explicit engine takes up to " + BitPlanes.MOST_OPTIONS
                    + " options that matter at once, and here " + options.cardinality()
                    + " do; --engine symbolic has no such limit");
        }
        requireMemory((long) planes << Math.max(0, options.cardinality() - 3));
        return new BitPlanes(space, options.stream().toArray(), new BitSet());
    }

    private static void requireMemory(long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most / 10 * 9) {
            throw new LimitExceeded("the explicit engine would need some " + (bytes >> 20) + " MB of memory, and has "
                    + (most >> 20) + "; --engine symbolic needs less, and ENTENTE_JAVA_OPTIONS=-Xmx… gives more");
        }
    }

    private SetModel<long[]> model(BitPlanes planes) {
        return new SetModel<>(planes, space, members -> least(planes, members), budget);
    }

    /** Of merged states the one that takes the fewest options, among several that with the least decimal. */
    private static long[] least(BitPlanes planes, long[] members) {
        long least = -1;
        for (long number = 0; number < 1L << planes.options().length; number++) {
            boolean member = (members[(int) (number >> BitPlanes.WORD_BITS)] >>> number & 1) == 1;
            if (member && (least < 0 || Long.bitCount(number) < Long.bitCount(least))) {
                least = number;
            }
        }
        long[] only = planes.all();
        for (int option : planes.options()) {
            boolean taken = (least >> planes.place(option) & 1) == 1;
            only = taken ? planes.and(only, planes.taking(option)) : planes.andNot(only, planes.taking(option));
        }
        return only;
    }

    @Override
    public String name() {
        return "explicit-planes";
    }

    @Override
    public Conflict conflict() {
        return space.conflict();
    }

    @Override
    public Region states() {
        return region(feasible);
    }

    /** The intersection of cylinders as a diagram that decides the last option first. */
    private Region described(List<Cylinder> cylinders) {
        int[] descending = IntStream.range(0, space.options())
                .map(k -> space.options() - 1 - k)
                .toArray();
        Diagrams sets = new Diagrams(space, descending, SymbolicEngine.mostNodes(), budget);
        Root region = sets.all();
        for (Cylinder cylinder : cylinders) {
            region = sets.and(region, sets.of(cylinder.options(), cylinder.plane()));
        }
        return new DiagramRegion(SymbolicEngine.model(sets, space, budget), sets, region);
    }

    private PlaneRegion region(Cylinder cylinder) {
        return new PlaneRegion(space, List.of(cylinder), this::described);
    }

    /** All decision makers at once, on as many cores as there are; for SEQ and SSEQ each uses them all by itself. */
    @Override
    public Region equilibria(SanctionConcept concept) {
        if (!concept.credible()) {
            IntStream.range(0, space.decisionMakers()).parallel().forEach(i -> stable(concept, i));
        }
        return RegionEngine.super.equilibria(concept);
    }

    @Override
    public Region stable(SanctionConcept concept, int i) {
        Question question = new Question(concept, i);
        Cylinder answer = answers.get(question);
        if (answer == null) {
            budget.begin(concept.name() + " for "
                    + conflict().decisionMakers().get(i).name());
            answer = answer(concept, i);
            answers.put(question, answer);
        }
        return states().and(region(answer));
    }

    private Cylinder answer(SanctionConcept concept, int i) {
        if (space.merged()) {
            return byLevels(concept, i);
        }
        BitSet matters = OptionSpace.union(space.wanted(i), space.ruled());
        if (concept.credible()) {
            return credible(concept, i, matters(space));
        }
        return space.free() ? closed(concept, i, matters) : general(concept, i, matters);
    }

    private Cylinder byLevels(SanctionConcept concept, int i) {
        BitPlanes planes = planes(everything(), 64);
        SetModel<long[]> model = model(planes);
        long[] stable = new LevelSets<>(model).stable(concept, i, planes.none(), model.feasible());
        return new Cylinder(planes.options(), model.judged(stable));
    }

    /**
     * What the answers for a decision maker are computed from, over the options that its wants and the rules speak of.
     * Where it is small it is kept, since who asks for one concept mostly asks for others too.
     */
    private final class View {
        private final BitPlanes planes;
        private final SetModel<long[]> model;
        private final Optional<LaneReplies> replies;

        View(int i, BitSet matters) {
            this.planes = planes(matters, space.free() ? 16 : 64);
            this.model = model(planes);
            this.replies = space.free() ? Optional.empty() : levels(i).map(levels -> replies(i, levels));
        }

        private LaneReplies replies(int focal, Levels levels) {
            return new LaneReplies(planes, model, focal, levels);
        }
    }

    private View view(int i, BitSet matters) {
        return matters.cardinality() <= KEPT_UP_TO
                ? views.computeIfAbsent(i, _ -> new View(i, matters))
                : new View(i, matters);
    }

    private Cylinder closed(SanctionConcept concept, int i, BitSet matters) {
        View view = view(i, matters);
        ClosedForms<long[]> closed = new ClosedForms<>(view.model);
        Optional<long[]> nash =
                Optional.ofNullable(answers.get(new Question(Concepts.NASH, i))).map(Cylinder::plane);
        return new Cylinder(
                view.planes.options(), closed.stable(concept, i, () -> nash.orElseGet(() -> closed.nash(i))));
    }

    private Cylinder general(SanctionConcept concept, int i, BitSet matters) {
        View view = view(i, matters);
        return new Cylinder(
                view.planes.options(),
                view.replies
                        .map(replies -> replies.stable(concept))
                        .orElseGet(() -> byDigits(concept, i, view.planes, view.model)));
    }

    /** By numbers of any length. */
    private static long[] byDigits(SanctionConcept concept, int i, BitPlanes planes, SetModel<long[]> model) {
        FocalMoves focal = new FocalMoves(planes, model, i);
        StateValues start = focal.start(concept);
        return focal.stable(
                concept.answered() ? new WorstReplies(planes, model, i, concept.credible()).from(start) : start);
    }

    private Cylinder credible(SanctionConcept concept, int i, BitSet matters) {
        int others = (int)
                matters.stream().filter(option -> space.owner(option) != i).count();
        boolean small = matters.cardinality() < SLICED_FROM || others < LEAST_SLICE;
        if (small) {
            BitPlanes planes = planes(matters, 64);
            return new Cylinder(planes.options(), byDigits(concept, i, planes, model(planes)));
        }
        if (sortable()) {
            return sorted(concept, i, matters, others);
        }
        return manyAtOnce(i) ? byLevels(concept, i) : sliced(concept, i, matters);
    }

    /** Whether somebody else has so many options to change at once that to go through its improvements takes too long. */
    private boolean manyAtOnce(int i) {
        return IntStream.range(0, space.decisionMakers()).filter(j -> j != i).anyMatch(j -> {
            BitSet telling = OptionSpace.union(space.wanted(j), space.ruled());
            return IntStream.of(space.own(j)).filter(telling::get).count() > MOST_TELLING;
        });
    }

    /** SEQ and SSEQ by the orders of strategies. */
    private Cylinder sorted(SanctionConcept concept, int i, BitSet matters, int others) {
        long threads = Runtime.getRuntime().availableProcessors();
        requireMemory(threads * (8L << others) + (1L << (matters.cardinality() - 3)));
        if (orders == null) {
            orders = IntStream.range(0, space.decisionMakers())
                    .parallel()
                    .mapToObj(j -> new StrategyOrders(space, this::model, j))
                    .toList();
        }
        return new SlicedReplies(space, orders, matters, concept, i, budget).stable();
    }

    /** Whether strategies can be sorted: the space is free, and numbers don't get too large. */
    private boolean sortable() {
        return space.free()
                && IntStream.range(0, space.decisionMakers()).allMatch(j -> StrategyOrders.fits(space, j, digits(j)));
    }

    private Optional<Levels> levels(int i) {
        int[] wanted = space.wanted(i).stream().toArray();
        return Levels.of(model(new BitPlanes(space, wanted, new BitSet())), wanted, i);
    }

    /**
     * SEQ and SSEQ, a slice for each choice of i's own options: the others' moves never change these. Options that their
     * owner has no wants about come first, so that the many moves that may improve exchange whole words.
     */
    private Cylinder sliced(SanctionConcept concept, int i, BitSet matters) {
        int[] own = matters.stream().filter(option -> space.owner(option) == i).toArray();
        int[] others = matters.stream()
                .filter(option -> space.owner(option) != i)
                .boxed()
                .sorted(Comparator.comparing(
                        option -> space.wanted(space.owner(option)).get(option)))
                .mapToInt(option -> option)
                .toArray();
        requireMemory(64L << (matters.cardinality() - 3));
        int[] order = IntStream.concat(IntStream.of(others), IntStream.of(own)).toArray();
        BitPlanes planes = new BitPlanes(space, order, new BitSet());
        SetModel<long[]> model = model(planes);
        FocalMoves focal = new FocalMoves(planes, model, i);
        StateValues values = focal.start(concept);
        int words = 1 << (others.length - BitPlanes.WORD_BITS);
        IntStream.range(0, 1 << own.length).parallel().forEach(choice -> {
            budget.check();
            BitPlanes slice = new BitPlanes(space, others, taken(own, choice));
            StateValues part = values.part(choice * words, words);
            values.put(new WorstReplies(slice, model(slice), i, true).from(part), choice * words);
        });
        int[] natural = matters.stream().toArray();
        return new Cylinder(natural, planes.inNaturalOrder(focal.stable(values)));
    }

    private int digits(int j) {
        return model(new BitPlanes(space, new int[0], new BitSet())).wants(j).size();
    }

    private static BitSet taken(int[] options, int choice) {
        BitSet taken = new BitSet();
        IntStream.range(0, options.length).filter(k -> (choice >> k & 1) == 1).forEach(k -> taken.set(options[k]));
        return taken;
    }

    @Override
    public PointVerdict verdict(SanctionConcept concept, int i, State state) {
        return pointwise.verdict(concept, i, state);
    }

    @Override
    public BigInteger improvements(int i, State state) {
        return pointwise.improvements(i, state);
    }

    @Override
    public String pattern(State state) {
        return pointwise.pattern(state);
    }
}
