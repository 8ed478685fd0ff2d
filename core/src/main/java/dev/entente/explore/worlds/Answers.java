// SPDX-License-Identifier: Apache-2.0
package dev.entente.explore.worlds;

import dev.entente.OpenOrder;
import dev.entente.engine.listed.Kernel;
import dev.entente.engine.listed.Sweep;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSpace;
import dev.entente.limits.Budget;
import dev.entente.stability.Gmr;
import dev.entente.stability.Nash;
import dev.entente.stability.SanctionConcept;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Answers world after world, each part once. Not for use by several threads at once.
 *
 * <p><em>Idea.</em> Completions of a preference often rank the states alike: each decision maker's distinct rankings are
 * numbered as they come, and a world is then where its options and rules lead ({@link WorldGraph}) and one number for each
 * decision maker. Worlds with the same numbers have the same answer. Where they differ, Nash, GMR and SMR for one decision
 * maker depend on its own ranking only, and the credible concepts on that and on which moves of the others improve; both
 * are kept by these numbers. A concept between Nash and GMR is asked only for those for whom a state is still open, as
 * Nash ⊆ SSEQ ⊆ SEQ ∩ SMR and SEQ ∪ SMR ⊆ GMR.
 *
 * <p><em>Memory.</em> What is kept is dropped as a whole when it grows beyond a limit, so that it does not depend on how
 * many worlds are asked.
 *
 * <p>Source: docs/theory.md §6.3, docs/engines.md §11. Cost: a sweep of the graph for what was not met before,
 * and a look-up for what was. A spent budget ends a question with {@link
 * dev.entente.limits.BudgetSpent}.
 */
public final class Answers {

    private static final SanctionConcept NASH = new Nash();
    private static final SanctionConcept GMR = new Gmr();

    /** After so many worlds whole answers are kept only where they are asked for again often enough. */
    private static final long TRIAL = 1 << 14;

    private static final int MOST_SETTINGS = 64;
    private static final long MOST_WORDS = 1L << 22;
    private static final int MOST_TABLED = 1 << 17;

    private final Worlds worlds;
    private final List<SanctionConcept> concepts;
    private final StateSpace all;
    private final Budget budget;
    private final int words;
    private final int decisionMakers;
    private final int outcomes;
    private final int[][] unknownsOf;
    /** The unknowns that are whether something is there. */
    private final int[] there;

    private final Map<Long, Kept> settings = new HashMap<>();
    private final List<WorldAnswer> passing = new ArrayList<>();
    private long size;
    private long asked;
    private long repeated;

    /** Several numbers as one key. */
    private static final class Numbers {
        private final int[] numbers;
        private final int hash;

        Numbers(int... numbers) {
            this.numbers = numbers;
            this.hash = Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Numbers same && Arrays.equals(numbers, same.numbers);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A distinct ranking of one decision maker, and what follows from it alone. */
    private static final class Ranked {
        private final PreferenceOrders of;
        private final int[] ofKinds;
        int improving = -1;
        final Map<String, long[]> stable = new HashMap<>();

        Ranked(PreferenceOrders of, int[] ofKinds) {
            this.of = of;
            this.ofKinds = ofKinds;
        }

        int[] ranks() {
            return of.ranks(ofKinds);
        }
    }

    /** What is kept of one setting. */
    private final class Kept {
        final WorldGraph setting;
        final long[] feasible;
        final List<Map<Numbers, Integer>> numbers = new ArrayList<>();
        final List<List<Ranked>> rankings = new ArrayList<>();
        final List<Map<Numbers, Integer>> improving = new ArrayList<>();
        /** By decision maker and completion of its preference, the number of the ranking and one; empty where too many. */
        final int[][] tabled = new int[decisionMakers][0];

        /** Whether somebody has none. */
        final boolean open;

        final Map<Numbers, WorldAnswer> answers = new HashMap<>();
        final Map<Numbers, long[]> credible = new HashMap<>();
        final int[] set;

        Kept(WorldGraph setting) {
            this.setting = setting;
            this.feasible = setting.feasible(words);
            this.set = new int[decisionMakers];
            for (int i = 0; i < decisionMakers; i++) {
                numbers.add(new HashMap<>());
                rankings.add(new ArrayList<>());
                improving.add(new HashMap<>());
                long completions = tabledCompletions(i);
                if (completions <= MOST_TABLED) {
                    tabled[i] = new int[(int) completions];
                }
            }
            this.open = Arrays.stream(tabled).anyMatch(table -> table.length == 0);
            Arrays.fill(set, -1);
        }
    }

    public Answers(Worlds worlds, List<SanctionConcept> concepts, StateSpace all, Budget budget) {
        this.worlds = worlds;
        this.concepts = concepts;
        this.all = all;
        this.budget = budget;
        this.words = (all.size() + 63) / 64;
        this.decisionMakers = worlds.subject().conflict().decisionMakers().size();
        this.outcomes = worlds.subject().framing().outcomes().size();
        this.unknownsOf = new int[decisionMakers][];
        Arrays.setAll(unknownsOf, worlds::ofDecisionMaker);
        this.there = IntStream.range(0, worlds.choices().size())
                .filter(u -> worlds.choices().get(u) instanceof ThereChoice)
                .toArray();
    }

    /** The completions of all that is unknown of a preference, where they are few enough to have a table. */
    private long tabledCompletions(int i) {
        BigInteger completions = BigInteger.ONE;
        for (int u : unknownsOf[i]) {
            completions = completions.multiply(worlds.completions(u));
        }
        return completions.min(BigInteger.valueOf(MOST_TABLED + 1L)).longValueExact();
    }

    /**
     * The answer of a world.
     *
     * @param dropped hears of answers that are no longer kept
     */
    public WorldAnswer of(long[] world, Consumer<WorldAnswer> dropped) {
        Kept kept = kept(world, dropped);
        asked++;
        boolean once = asked > TRIAL && repeated < asked / 8;
        if (once && kept.setting.sweep() instanceof Sweep.Small(Kernel kernel)) {
            return passing(answer(kept, kernel, world));
        }
        int[] ids = new int[decisionMakers];
        for (int i = 0; i < decisionMakers; i++) {
            ids[i] = ranking(kept, i, world);
        }
        if (once) {
            return passing(answer(kept, ids));
        }
        Numbers key = new Numbers(ids);
        WorldAnswer known = kept.answers.get(key);
        repeated += known == null ? 0 : 1;
        if (known == null) {
            known = answer(kept, ids);
            size += 16 + (long) words * (concepts.size() + 1) + worlds.strata().count();
            kept.answers.put(key, known);
        }
        return known;
    }

    private WorldAnswer passing(WorldAnswer answer) {
        passing.add(answer);
        return answer;
    }

    /**
     * Who has reason to leave a state in a world, bit i for decision maker i; empty where it is not feasible there.
     *
     * @param state its place among the states of all worlds
     */
    public OptionalLong leaving(long[] world, SanctionConcept concept, int state) {
        Kept kept = kept(world, _ -> {});
        int local = kept.setting.local(state);
        if (local < 0) {
            return OptionalLong.empty();
        }
        if (kept.open && kept.setting.sweep() instanceof Sweep.Small(Kernel kernel)) {
            return OptionalLong.of(leaving(kept, kernel, world, concept, local));
        }
        int[] ids = new int[decisionMakers];
        for (int i = 0; i < decisionMakers; i++) {
            ids[i] = ranking(kept, i, world);
        }
        long leaving = 0;
        for (int i = 0; i < decisionMakers; i++) {
            long[] stable = concept.credible() ? credible(kept, concept, i, ids) : alone(kept, concept, i, ids[i]);
            leaving |= (stable[local >>> 6] >>> local & 1) == 0 ? 1L << i : 0;
        }
        return OptionalLong.of(leaving);
    }

    private long leaving(Kept kept, Kernel kernel, long[] world, SanctionConcept concept, int local) {
        rank(kept, kernel, world);
        long leaving = 0;
        for (int i = 0; i < decisionMakers; i++) {
            leaving |= (kernel.stable(concept, i) >>> local & 1) == 0 ? 1L << i : 0;
        }
        return leaving;
    }

    /** Shows all answers that are kept. */
    void each(Consumer<WorldAnswer> shown) {
        passing.forEach(shown);
        settings.values().forEach(kept -> kept.answers.values().forEach(shown));
    }

    /** Gives up all answers that are kept. */
    void drop(Consumer<WorldAnswer> dropped) {
        each(dropped);
        passing.clear();
        settings.replaceAll((_, kept) -> new Kept(kept.setting));
        size = 0;
    }

    private Kept kept(long[] world, Consumer<WorldAnswer> dropped) {
        passing.forEach(dropped);
        passing.clear();
        if (size > MOST_WORDS) {
            drop(dropped);
        }
        long missing = 0;
        for (int u : there) {
            missing |= world[u] == 1 ? 1L << u : 0;
        }
        Kept known = settings.get(missing);
        if (known == null) {
            if (settings.size() >= MOST_SETTINGS) {
                drop(dropped);
                settings.clear();
            }
            known = new Kept(new WorldGraph(worlds.subject(), missing(missing), all, budget));
            settings.put(missing, known);
        }
        return known;
    }

    private List<Unknown> missing(long unknowns) {
        return IntStream.range(0, worlds.choices().size())
                .filter(u -> (unknowns >>> u & 1) == 1)
                .mapToObj(u -> worlds.choices().get(u).unknown())
                .toList();
    }

    /** The number of the ranking that a decision maker has in a world. */
    private int ranking(Kept kept, int i, long[] world) {
        int[] table = kept.tabled[i];
        if (table.length == 0) {
            return numbered(kept, i, world);
        }
        int completion = 0;
        for (int u : unknownsOf[i]) {
            completion = completion * worlds.completions(u).intValueExact() + (int) world[u];
        }
        if (table[completion] == 0) {
            table[completion] = numbered(kept, i, world) + 1;
        }
        return table[completion] - 1;
    }

    private int numbered(Kept kept, int i, long[] world) {
        Completed completed = completed(kept, i, world);
        int[] ofKinds = completed.ofKinds;
        int[] told = Arrays.copyOf(ofKinds, ofKinds.length + 1);
        told[ofKinds.length] = completed.type;
        Numbers key = new Numbers(told);
        Integer known = kept.numbers.get(i).get(key);
        if (known != null) {
            return known;
        }
        int number = kept.rankings.get(i).size();
        kept.rankings.get(i).add(new Ranked(completed.of, ofKinds));
        kept.numbers.get(i).put(key, number);
        size += 32 + ofKinds.length;
        return number;
    }

    /** A preference in one world: whose type it is, by its place, and how it ranks the kinds of state. */
    private static final class Completed {
        final int type;
        final PreferenceOrders of;
        final int[] ofKinds;

        Completed(int type, PreferenceOrders of, int[] ofKinds) {
            this.type = type;
            this.of = of;
            this.ofKinds = ofKinds;
        }
    }

    private Completed completed(Kept kept, int i, long[] world) {
        int[] unknowns = unknownsOf[i];
        if (unknowns.length > 0 && worlds.choices().get(unknowns[0]) instanceof TypeChoice types) {
            TypeChoice.Chosen chosen = types.chosen(world[unknowns[0]]);
            List<OrderChoice> orders = types.orders(chosen.type());
            List<int[]> completed = new ArrayList<>();
            for (int o = 0; o < orders.size(); o++) {
                completed.add(orders.get(o).items(chosen.orders().get(o)));
            }
            return completed(
                    kept,
                    i,
                    chosen.type(),
                    orders.stream().map(OrderChoice::order).toList(),
                    completed);
        }
        List<OpenOrder> open = new ArrayList<>();
        List<int[]> completed = new ArrayList<>();
        for (int u : unknowns) {
            OrderChoice order = (OrderChoice) worlds.choices().get(u);
            open.add(order.order());
            completed.add(order.items(order.number(world[u])));
        }
        return completed(kept, i, 0, open, completed);
    }

    private static Completed completed(Kept kept, int i, int type, List<OpenOrder> open, List<int[]> completed) {
        PreferenceOrders of = kept.setting.wishes(i, type);
        return new Completed(type, of, of.ranksOfKinds(open, completed));
    }

    /** Gives the kernel the rankings of a world as they are; of those that have no table nothing is kept. */
    private void rank(Kept kept, Kernel kernel, long[] world) {
        for (int i = 0; i < decisionMakers; i++) {
            if (kept.tabled[i].length > 0) {
                set(kept, i, ranking(kept, i, world));
            } else {
                Completed completed = completed(kept, i, world);
                kernel.rank(i, completed.of.ranks(completed.ofKinds));
                kept.set[i] = -1;
            }
        }
    }

    /** Of a world that is not met again. */
    private WorldAnswer answer(Kept kept, Kernel kernel, long[] world) {
        rank(kept, kernel, world);
        List<long[]> equilibria = new ArrayList<>(concepts.size());
        boolean[] holding = new boolean[concepts.size() * outcomes];
        for (int c = 0; c < concepts.size(); c++) {
            long[] found = {kernel.equilibria(concepts.get(c))};
            for (int o = 0; o < outcomes; o++) {
                holding[c * outcomes + o] = meets(found, kept.setting.outcome(o));
            }
            equilibria.add(kept.setting.shared(found, words));
        }
        return new WorldAnswer(kept.feasible, equilibria, holding);
    }

    private WorldAnswer answer(Kept kept, int[] ids) {
        List<long[]> equilibria = new ArrayList<>();
        boolean[] holding = new boolean[concepts.size() * outcomes];
        for (int c = 0; c < concepts.size(); c++) {
            long[] found = equilibria(kept, concepts.get(c), ids);
            for (int o = 0; o < outcomes; o++) {
                holding[c * outcomes + o] = meets(found, kept.setting.outcome(o));
            }
            equilibria.add(kept.setting.shared(found, words));
        }
        return new WorldAnswer(kept.feasible, equilibria, holding);
    }

    private long[] equilibria(Kept kept, SanctionConcept concept, int[] ids) {
        SanctionConcept first = concept.answered() ? GMR : concept;
        long[] found = everywhere(kept.setting.model());
        for (int i = 0; i < decisionMakers; i++) {
            keep(found, alone(kept, first, i, ids[i]));
        }
        for (int i = 0; i < decisionMakers && !concept.equals(first); i++) {
            if (exceeds(found, alone(kept, NASH, i, ids[i]))) {
                keep(found, concept.credible() ? credible(kept, concept, i, ids) : alone(kept, concept, i, ids[i]));
            }
        }
        return found;
    }

    private static long[] everywhere(GraphModel model) {
        long[] every = new long[Math.max(1, (model.size() + 63) / 64)];
        for (int s = 0; s < model.size(); s++) {
            every[s >>> 6] |= 1L << s;
        }
        return every;
    }

    /** The stable states of a decision maker under a concept for which only its own ranking counts. */
    private long[] alone(Kept kept, SanctionConcept concept, int i, int id) {
        Ranked ranked = kept.rankings.get(i).get(id);
        long[] known = ranked.stable.get(concept.name());
        if (known == null) {
            budget.check();
            set(kept, i, id);
            known = kept.setting.sweep().stable(concept, i);
            ranked.stable.put(concept.name(), known);
            size += 16 + known.length;
        }
        return known;
    }

    private long[] credible(Kept kept, SanctionConcept concept, int i, int[] ids) {
        int[] key = new int[decisionMakers + 2];
        for (int j = 0; j < decisionMakers; j++) {
            key[j] = j == i ? ids[j] : improving(kept, j, ids[j]);
        }
        key[decisionMakers] = i;
        key[decisionMakers + 1] = concepts.indexOf(concept);
        Numbers whole = new Numbers(key);
        long[] known = kept.credible.get(whole);
        if (known == null) {
            budget.check();
            for (int j = 0; j < decisionMakers; j++) {
                set(kept, j, ids[j]);
            }
            known = kept.setting.sweep().stable(concept, i);
            kept.credible.put(whole, known);
            size += 32 + known.length;
        }
        return known;
    }

    private static void set(Kept kept, int i, int id) {
        if (kept.set[i] != id) {
            kept.setting.sweep().rank(i, kept.rankings.get(i).get(id).ranks());
            kept.set[i] = id;
        }
    }

    /** A number for which moves of a decision maker are improvements under a ranking. */
    private int improving(Kept kept, int j, int id) {
        Ranked ranked = kept.rankings.get(j).get(id);
        if (ranked.improving < 0) {
            Map<Numbers, Integer> known = kept.improving.get(j);
            Numbers key = new Numbers(improvements(kept.setting.model(), j, ranked.ranks()));
            Integer number = known.get(key);
            if (number == null) {
                number = known.size();
                known.put(key, number);
                size += 32 + key.numbers.length;
            }
            ranked.improving = number;
        }
        return ranked.improving;
    }

    private static int[] improvements(GraphModel model, int j, int[] ranks) {
        int[] bits = new int[(model.moves(j).count() + 31) / 32];
        int arc = 0;
        for (int s = 0; s < model.size(); s++) {
            for (int k = 0; k < model.moves(j).degree(s); k++, arc++) {
                bits[arc >>> 5] |= ranks[model.moves(j).to(s, k)] < ranks[s] ? 1 << arc : 0;
            }
        }
        return bits;
    }

    private static void keep(long[] found, long[] only) {
        for (int w = 0; w < found.length; w++) {
            found[w] &= only[w];
        }
    }

    private static boolean exceeds(long[] found, long[] bound) {
        for (int w = 0; w < found.length; w++) {
            if ((found[w] & ~bound[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(long[] found, long[] other) {
        for (int w = 0; w < found.length; w++) {
            if ((found[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }
}
