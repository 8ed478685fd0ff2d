// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Conflict;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * One {@link Figure}, in a JVM of its own. Each iteration is one invocation on another seed: counted ones on 1, 2, …, in
 * this order; those to get warm on others.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {

    private static final int WARM_SEEDS = 5;

    @Param("")
    @SuppressWarnings("NullAway.Init") // given by JMH
    public String id;

    @SuppressWarnings("NullAway.Init") // by prepare
    private Figure figure;

    @SuppressWarnings("NullAway.Init") // by prepare
    private Conflict conflict;

    private final Map<Long, Conflict> read = new HashMap<>();
    private long iterations;
    private IterationType type = IterationType.WARMUP;
    private long seed;

    /** What is known of an invocation besides its time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Outcome {
        /** 1 when the budget or a limit ended it. */
        public double undone;

        /** The share of states decided, in per cent. */
        public double decided;

        /** The heap in use at its peak, in megabytes of 2²⁰ bytes, as -Xmx counts them. */
        public double heap;

        @TearDown(Level.Iteration)
        public void weigh() {
            heap = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 0x1p20;
        }
    }

    @Setup(Level.Iteration)
    public void prepare(IterationParams iteration) {
        figure = Figures.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        iterations = iteration.getType() == type ? iterations + 1 : 1;
        type = iteration.getType();
        seed = type == IterationType.WARMUP ? -1 - iterations % WARM_SEEDS : iterations;
        conflict = read.computeIfAbsent(seed, figure.conflicts()::apply);
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    @Benchmark
    public double answer(Outcome outcome) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(figure.seconds());
        Budget budget = Budget.of(() -> System.nanoTime() - end > 0, _ -> {});
        try {
            double decided = figure.question().ask(conflict, seed, budget);
            outcome.decided = 100 * decided;
        } catch (BudgetSpent | LimitExceeded ended) {
            outcome.undone = 1;
        }
        return outcome.decided;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
