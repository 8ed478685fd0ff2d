// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.explore.worlds.Counting;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Runner;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import java.io.Serializable;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Function1;

/**
 * Carries a design out on Spark. A task is a range of worlds; its tally is kept where it was counted, and the tallies are
 * added up there, in a tree, so that no machine has to hold many. What of the work is lost, Spark does again; as a world's
 * answer depends on its number only, and a tally has but one form, nothing of that shows in the result.
 *
 * <p>Where the budget is spent before all is counted, the ranges that are counted by then are told, each whole.
 *
 * <p>Source: docs/theory.md §6.3. Cost: that of {@link Counting}, shared out, and for each thread what it must learn of the case
 * anew.
 */
final class SparkRunner implements Runner {

    /** Ranges are made so that each takes about as long. */
    private static final Duration OF_A_RANGE = Duration.ofSeconds(2);

    private static final Duration TRIAL = Duration.ofMillis(250);

    /** As many ranges are made at most, and, of a design with enough worlds, so many for each processor at least. */
    private static final long MOST_RANGES = 20_000;

    private static final long LEAST_RANGES = 4;
    private static final long LEAST_WORLDS = 1 << 6;

    /** What was counted is asked for within this time, which is less than {@code Interrupt} gives a command to end. */
    private static final Duration TELLING = Duration.ofSeconds(4);

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);

    private final JavaSparkContext spark;
    private final Ranges ranges;
    private final CountRange.Midway midway;

    /** How many worlds make a range. */
    interface Ranges {
        long size(Worlds worlds, ExperimentDesign design);
    }

    SparkRunner(JavaSparkContext spark) {
        this(spark, (worlds, design) -> size(worlds, design, spark.defaultParallelism()), _ -> {});
    }

    SparkRunner(JavaSparkContext spark, Ranges ranges, CountRange.Midway midway) {
        this.spark = spark;
        this.ranges = ranges;
        this.midway = midway;
    }

    /** By how many worlds are counted here in a moment, which is thrown away. */
    private static long size(Worlds worlds, ExperimentDesign design, int processors) {
        long all = design.extent().worlds();
        long until = System.nanoTime() + TRIAL.toNanos();
        Counting trial = new Counting(worlds, design, Budget.of(() -> System.nanoTime() >= until, _ -> {}));
        try {
            trial.count(0, all);
        } catch (BudgetSpent spent) {
            // How far it came is what was asked.
        }
        long size = trial.tally().worlds() * OF_A_RANGE.dividedBy(TRIAL);
        long most = Math.max(LEAST_WORLDS, all / (LEAST_RANGES * processors));
        return Math.max(all / MOST_RANGES + 1, Math.clamp(size, LEAST_WORLDS, most));
    }

    @Override
    public Tally run(Worlds worlds, ExperimentDesign design, Budget budget) {
        long all = design.extent().worlds();
        long size = ranges.size(worlds, design);
        List<Long> firsts = LongStream.iterate(0, first -> first < all, first -> first + size)
                .boxed()
                .toList();
        Broadcast<Shipment> shipment = spark.broadcast(new Shipment(worlds, design));
        JavaRDD<byte[]> tallies = spark.parallelize(firsts, firsts.size())
                .map(new CountRange(shipment, size, midway))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        Ended ended = new Ended(tallies.id());
        spark.sc().addSparkListener(ended);
        try {
            return sum(tallies, () -> budget.begin(said(ended, size, all)));
        } catch (BudgetSpent spent) {
            return counted(tallies, ended.ranges(), budget).orElseGet(() -> new Tally(worlds, design));
        } finally {
            spark.sc().removeSparkListener(ended);
            tallies.unpersist(false);
            shipment.unpersist(false);
        }
    }

    private static String said(Ended ended, long size, long all) {
        return ended.begun()
                ? "world " + Math.min(all, ended.count() * size) + " of " + all
                : "waiting for a free worker of the cluster";
    }

    /** What was counted in some of the ranges, unless to bring it here takes too long. */
    private Optional<Tally> counted(JavaRDD<byte[]> tallies, BitSet ended, Budget budget) {
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Function1<Object, Object> isCounted =
                (Function1<Object, Object> & Serializable) range -> ended.get((int) range);
        JavaRDD<byte[]> held =
                JavaRDD.fromRDD(PartitionPruningRDD.create(tallies.rdd(), isCounted), tallies.classTag());
        long until = System.nanoTime() + TELLING.toNanos();
        try {
            return Optional.of(sum(held, () -> {
                keepHeeding(budget);
                if (System.nanoTime() >= until) {
                    throw new BudgetSpent();
                }
            }));
        } catch (BudgetSpent | CommandFailure late) {
            return Optional.empty();
        }
    }

    /** A command that doesn't ask whether it is to stop is taken for one that doesn't stop. */
    private static void keepHeeding(Budget budget) {
        try {
            budget.check();
        } catch (BudgetSpent spent) {
            // It is known.
        }
    }

    /**
     * All tallies together, added up in a thread of its own.
     *
     * @param goOn is asked over and over, and throws {@link BudgetSpent} when it is time to stop
     */
    private Tally sum(JavaRDD<byte[]> tallies, Runnable goOn) {
        String group = "entente-" + UUID.randomUUID();
        FutureTask<byte[]> adding = new FutureTask<>(() -> {
            spark.setJobGroup(group, "Entente");
            return tallies.treeReduce(
                    (one, other) -> Tally.of(one).plus(Tally.of(other)).bytes());
        });
        Thread.ofPlatform().daemon().name(group).start(adding);
        try {
            return Tally.of(added(adding, goOn));
        } finally {
            if (!adding.isDone()) {
                spark.sc().cancelJobGroupAndFutureJobs(group);
            }
        }
    }

    private static byte[] added(FutureTask<byte[]> adding, Runnable goOn) {
        while (true) {
            try {
                return adding.get(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                goOn.run();
            } catch (ExecutionException e) {
                throw CommandFailure.stopped("Spark gave the work up: " + inALine(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BudgetSpent();
            }
        }
    }

    /** The first line of what Spark says of a failure; the others are where in its code it came up. */
    static String inALine(ExecutionException failure) {
        return String.valueOf(failure.getCause()).lines().findFirst().orElse("no reason is given");
    }
}
