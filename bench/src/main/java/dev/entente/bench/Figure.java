// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import dev.entente.Conflict;
import dev.entente.limits.Budget;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * One figure of the table: what is asked of which conflicts, and what it should take.
 *
 * @param id its row and, where a row has several, a letter
 * @param what in words, for the table
 * @param reach what the median should be, in the scale's unit
 * @param scale what is read off a measurement
 * @param conflicts the conflict of a seed, as it was read
 * @param seeds how many conflicts are measured, of seeds from 1
 * @param warmups how many invocations, on other conflicts, go before and aren't counted
 * @param seconds the budget of one invocation
 * @param megabytes the most heap; empty for the default
 */
record Figure(
        String id,
        String what,
        double reach,
        Scale scale,
        LongFunction<Conflict> conflicts,
        int seeds,
        int warmups,
        int seconds,
        Optional<Integer> megabytes,
        Question question) {

    static final int SEEDS = 20;
    static final int WARMUPS = 20;
    static final int SECONDS = 10;

    /** As most are: twenty seeds after twenty invocations to get warm. */
    static Figure of(
            String id, String what, double reach, Scale scale, LongFunction<Conflict> conflicts, Question question) {
        return new Figure(id, what, reach, scale, conflicts, SEEDS, WARMUPS, SECONDS, Optional.empty(), question);
    }

    /** The same for fewer seeds, where an invocation takes long. */
    Figure on(int fewer, int warm) {
        return new Figure(id, what, reach, scale, conflicts, fewer, warm, seconds, megabytes, question);
    }

    /** The same with another budget. */
    Figure within(int budget) {
        return new Figure(id, what, reach, scale, conflicts, seeds, warmups, budget, megabytes, question);
    }

    /** The same in a heap of this size. */
    Figure in(int heap) {
        return new Figure(id, what, reach, scale, conflicts, seeds, warmups, seconds, Optional.of(heap), question);
    }

    /** Whether a word on the command line asks for it: its id, or its row. */
    boolean isMeantBy(String word) {
        return id.equals(word) || id.replaceFirst("[a-z]$", "").equals(word);
    }

    /** What is asked of a fresh engine. */
    interface Question {
        /**
         * Asks.
         *
         * @return the share of states that are decided, from 0 to 1
         */
        double ask(Conflict conflict, long seed, Budget budget);
    }

    /** What is read off a measurement. */
    sealed interface Scale {

        String unit();

        /** The time of an invocation, in units of so many nanoseconds. */
        record Time(double nanoseconds, String unit) implements Scale {}

        /** How often an invocation does something, per second; the more the better. */
        record Rate(double times, String unit) implements Scale {}

        /** The share of states decided within the budget, in per cent; the more the better. */
        record Decided() implements Scale {
            @Override
            public String unit() {
                return "%";
            }
        }

        /** The heap in use at its peak, in megabytes, with what is no longer needed but not yet collected. */
        record Heap() implements Scale {
            @Override
            public String unit() {
                return "MB";
            }
        }

        default boolean moreIsBetter() {
            return this instanceof Decided || this instanceof Rate;
        }
    }
}
