// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Grounds;
import dev.entente.Preference;
import java.util.List;
import java.util.Optional;

/**
 * What a decision maker takes the conflict to be, where that is not what it is. Of what is not said it sees all as it is; its own
 * wants it knows.
 *
 * @param viewer the id of who sees it so
 * @param takes for what it takes others
 * @param misses the options, in full, that it doesn’t know of
 * @param grounds why the analyst thinks so
 */
public record Picture(String viewer, List<Taken> takes, List<String> misses, Grounds grounds) {

    public Picture {
        takes = List.copyOf(takes);
        misses = List.copyOf(misses);
    }

    /**
     * For what somebody is taken.
     *
     * @param about the id of who it is
     * @param as the type that it is taken to be of; empty where its wants are written out
     * @param preference what it is taken to want; empty where only its own picture is told
     * @param sees how it is thought to see the conflict
     * @param grounds why the analyst thinks so
     */
    public record Taken(
            String about,
            Optional<String> as,
            Optional<Preference> preference,
            Optional<Picture> sees,
            Grounds grounds) {}
}
