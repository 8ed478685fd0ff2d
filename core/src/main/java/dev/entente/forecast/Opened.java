// SPDX-License-Identifier: Apache-2.0
package dev.entente.forecast;

import dev.entente.cases.Happened.Made;
import dev.entente.cases.Happened.Status;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened, written down beside a forecast.
 *
 * @param forecast the line of the ledger that it stands in
 * @param recorded the day on which it was written down
 * @param was as the case says it
 * @param date when it happened, as the case says it
 * @param source where that is written
 * @param states how many feasible states it is; 0 where the model had ruled it out
 * @param hit whether some equilibrium satisfies it
 * @param today whether the state that held when the forecast was sealed is one of them
 * @param came the named outcomes that it is, by id
 * @param perhaps those that it may be or not, as it is told less closely
 */
public record Opened(
        int forecast,
        String recorded,
        String was,
        String date,
        String source,
        Made made,
        Status status,
        BigInteger states,
        boolean hit,
        boolean today,
        List<String> came,
        List<String> perhaps) {

    public Opened {
        came = List.copyOf(came);
        perhaps = List.copyOf(perhaps);
    }

    /** Whether it can have been what happened to a forecast. */
    boolean fits(Forecast of) {
        boolean none = states.signum() == 0;
        return states.compareTo(of.states()) <= 0
                && !(hit && (none || of.set().signum() == 0))
                && !(today && (none || of.today().isEmpty()))
                && Stream.concat(came.stream(), perhaps.stream())
                        .allMatch(outcome -> of.place(outcome).isPresent());
    }

    /** Whether it says the same of what happened, whenever it was written down. */
    public boolean saysAs(Opened other) {
        return equals(new Opened(
                other.forecast,
                recorded,
                other.was,
                other.date,
                other.source,
                other.made,
                other.status,
                other.states,
                other.hit,
                other.today,
                other.came,
                other.perhaps));
    }
}
