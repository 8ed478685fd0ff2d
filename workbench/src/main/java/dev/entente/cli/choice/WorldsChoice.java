// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.explore.Exploration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which worlds are looked at. */
public final class WorldsChoice {

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "Look at all worlds if they are not more than this, else draw so many by chance. Default: "
                    + Exploration.USUAL_WORLDS + "; compare looks at worlds only with it.")
    private Optional<Long> worlds = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What fixes the worlds that are drawn. Default: " + Exploration.USUAL_SEED + ".")
    private Optional<Long> seed = Optional.empty();

    /** Whether it is said how many. */
    public boolean asked() {
        return worlds.isPresent();
    }

    /** Whether a number for either is given. */
    public boolean said() {
        return worlds.isPresent() || seed.isPresent();
    }

    /** More than these are drawn. */
    public long most() {
        return atLeastOne("--worlds", worlds.orElse(Exploration.USUAL_WORLDS));
    }

    public long seed() {
        return seed.orElse(Exploration.USUAL_SEED);
    }

    /** As it is to be written in a command line. */
    public String arguments() {
        return worlds.map(most -> " --worlds " + most).orElse("")
                + seed.map(number -> " --seed " + number).orElse("");
    }

    /** @throws CommandFailure for a number below one */
    static long atLeastOne(String option, long number) {
        if (number < 1) {
            throw CommandFailure.usage(option + " wants a number from 1.");
        }
        return number;
    }
}
