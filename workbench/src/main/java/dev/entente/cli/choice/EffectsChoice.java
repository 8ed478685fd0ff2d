// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.terminal.CommandFailure;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** How closely it is to be known which unknown matters most. */
public final class EffectsChoice {

    private static final double LEAST = 0.01;

    @Option(
            names = "--effects-within",
            paramLabel = "POINTS",
            description = "Where worlds are drawn by chance: draw on until each unknown’s part in which matters most is"
                    + " known within so many percentage points. Default: as close as as many worlds again make it.")
    private Optional<Double> within = Optional.empty();

    /** As a part of the whole, from 0 to 1. */
    public OptionalDouble within() {
        if (within.filter(points -> !(points >= LEAST && points <= 100)).isPresent()) {
            throw CommandFailure.usage("--effects-within is in percentage points, from 0.01 to 100.");
        }
        return within.stream().mapToDouble(points -> points / 100).findFirst();
    }
}
