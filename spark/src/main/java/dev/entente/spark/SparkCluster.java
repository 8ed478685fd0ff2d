// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import dev.entente.cli.optional.Cluster;
import dev.entente.explore.worlds.Runner;

/** The option {@code --on}, as the program finds it. */
public final class SparkCluster implements Cluster {

    @Override
    public Runner connect(String address) {
        return new SparkRunner(Session.at(new Address(address)));
    }
}
