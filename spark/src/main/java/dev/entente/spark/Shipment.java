// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import dev.entente.explore.worlds.Counting;
import dev.entente.explore.worlds.Experiment;
import dev.entente.explore.worlds.ExperimentDesign;
import dev.entente.explore.worlds.Tally;
import dev.entente.explore.worlds.Worlds;
import dev.entente.limits.Budget;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.TaskContext;

/**
 * A design with its worlds, as it is sent to those who count: it travels as the bytes of an {@link Experiment}, of which the
 * receiver makes the worlds once for all its threads. What one has learnt of the case in a range, the next takes over.
 */
final class Shipment implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Worlds worlds;
    private final transient ExperimentDesign design;
    private final transient Queue<Counter> idle = new ConcurrentLinkedQueue<>();

    Shipment(Worlds worlds, ExperimentDesign design) {
        this.worlds = worlds;
        this.design = design;
    }

    /** How many worlds the design has. */
    long worlds() {
        return design.extent().worlds();
    }

    /** One who counts, for a task. */
    Counter counter(TaskContext task) {
        Counter counter = Optional.ofNullable(idle.poll()).orElseGet(Counter::new);
        counter.task = Optional.of(task);
        return counter;
    }

    /** Counts for a task after another; one that was stopped in between counts no more. */
    final class Counter {

        private final Counting counting = new Counting(worlds, design, Budget.of(this::stopped, _ -> {}));
        private volatile Optional<TaskContext> task = Optional.empty();

        private boolean stopped() {
            return task.filter(TaskContext::isInterrupted).isPresent();
        }

        void count(long first, long end) {
            counting.count(first, end);
        }

        /** What was counted for the task, which is done with it. */
        Tally done() {
            Tally counted = counting.taken();
            task = Optional.empty();
            idle.add(this);
            return counted;
        }
    }

    @Serial
    private Object writeReplace() {
        return new Sent(new Experiment(worlds.subject(), design).bytes());
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("it travels as bytes of its own");
    }

    private static final class Sent implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Sent(byte[] bytes) {
            this.bytes = bytes;
        }

        @Serial
        private Object readResolve() {
            Experiment experiment = Experiment.of(bytes);
            return new Shipment(experiment.worlds(), experiment.design());
        }
    }
}
