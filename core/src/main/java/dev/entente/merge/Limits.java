// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.Grounds;
import dev.entente.statement.Statement;
import java.util.List;

/**
 * The rules of versions about options that not all of them have.
 *
 * @param rules each once
 */
public record Limits(List<Wider> rules) {

    public Limits {
        rules = List.copyOf(rules);
    }

    /**
     * A rule about options of which some may not be there.
     *
     * @param instead the place, from 0, of the rule of the case that it says where they are not; -1 where it then says nothing
     * @param statement what it says, its atoms named in full
     */
    public record Wider(int instead, Statement statement, Grounds grounds) {}
}
