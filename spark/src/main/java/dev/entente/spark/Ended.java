// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Hears which ranges are counted, and where their tallies lie; somewhat later than it happens. */
final class Ended extends SparkListener {

    private final int tallies;
    private final Set<Integer> counting = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> holders = new ConcurrentHashMap<>();
    private volatile boolean begun;

    /** @param tallies the number of the data set of which a part is the tally of a range */
    Ended(int tallies) {
        this.tallies = tallies;
    }

    /** Whether a range was begun. */
    boolean begun() {
        return begun;
    }

    /** How many ranges are counted. */
    int count() {
        return holders.size();
    }

    /** Which ones. */
    BitSet ranges() {
        BitSet ranges = new BitSet();
        holders.keySet().forEach(ranges::set);
        return ranges;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        if (submitted.stageInfo().rddInfos().exists(set -> set.id() == tallies)) {
            counting.add(submitted.stageInfo().stageId());
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        begun |= counting.contains(start.stageId());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (counting.contains(end.stageId()) && end.taskInfo().successful()) {
            holders.put(end.taskInfo().partitionId(), end.taskInfo().executorId());
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        holders.values().removeIf(removed.executorId()::equals);
    }
}
