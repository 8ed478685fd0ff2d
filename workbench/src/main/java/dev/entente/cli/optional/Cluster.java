// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.optional;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.explore.worlds.Runner;

/** Other machines, or other processes, that go through worlds: the {@linkplain OptionalPart#SPARK optional part} of {@code --on}. */
public interface Cluster {

    /**
     * What has it go through worlds. It starts what this process needs for that, unless it is there already from an earlier
     * call, and that stays until the process ends.
     *
     * @param address as it is typed
     * @throws CommandFailure when it is no address of a cluster, or nobody answers there
     */
    Runner connect(String address);
}
