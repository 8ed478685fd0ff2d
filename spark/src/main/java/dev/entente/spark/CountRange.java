// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * One task: counts in the worlds of a range, and answers the bytes of their tally. It stops in between when Spark has no more
 * use for it.
 *
 * @param range how many worlds it is
 */
record CountRange(Broadcast<Shipment> shipment, long range, Midway midway) implements Function<Long, byte[]> {

    /** What happens when half of a range is counted: nothing, outside of tests. */
    interface Midway extends Serializable {
        void passed(long first);
    }

    @Override
    public byte[] call(Long first) {
        Shipment.Counter counter = shipment.value().counter(TaskContext.get());
        long end = Math.min(shipment.value().worlds(), first + range);
        long half = first + (end - first) / 2;
        counter.count(first, half);
        midway.passed(first);
        counter.count(half, end);
        return counter.done().bytes();
    }
}
