// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Json;
import dev.entente.forecast.Forecast;
import dev.entente.forecast.Ledger;
import dev.entente.forecast.Ledger.Line;
import dev.entente.forecast.Opened;
import java.util.List;
import java.util.Optional;

/**
 * What was added to a ledger: a forecast, or what happened.
 *
 * @param ledger the file
 * @param lines how many it has by now
 * @param head the hash of the last of them
 * @param opened beside each forecast that was made with the model
 */
public record Sealed(
        int entente,
        String ledger,
        int lines,
        String head,
        Optional<Added> sealed,
        Optional<List<Opened>> opened,
        String version) {

    /**
     * A forecast in its line.
     *
     * @param commitment what can be published before it is opened
     */
    public record Added(int line, Forecast forecast, String hash, String commitment) {}

    /** Of a forecast, the last line of a ledger. */
    public static Sealed of(String file, Ledger ledger, Line.Sealed line) {
        return new Sealed(
                Json.VERSION,
                file,
                ledger.lines().size(),
                ledger.head(),
                Optional.of(new Added(line.number(), line.forecast(), line.hash(), line.commitment())),
                Optional.empty(),
                Version.running());
    }

    /** Of what happened, in the last lines of a ledger. */
    public static Sealed of(String file, Ledger ledger, List<Opened> opened) {
        return new Sealed(
                Json.VERSION,
                file,
                ledger.lines().size(),
                ledger.head(),
                Optional.empty(),
                Optional.of(List.copyOf(opened)),
                Version.running());
    }
}
