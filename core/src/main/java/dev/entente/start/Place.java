// SPDX-License-Identifier: Apache-2.0
package dev.entente.start;

import java.util.Optional;

/**
 * Where something is asked.
 *
 * @param about the id of the party that it is about, or two options with a plus between; empty where it is about the whole
 */
public record Place(Topic topic, String about) {

    /** Where a topic is asked that is about the whole. */
    static Place of(Topic topic) {
        return new Place(topic, "");
    }

    public Step step() {
        return topic.step();
    }

    /** What it is called in files and forms: “parties”, “options.union”. */
    public String id() {
        return topic.word() + (about.isEmpty() ? "" : "." + about);
    }

    /** The place of an {@link #id}; empty where it is none. */
    public static Optional<Place> of(String id) {
        int dot = id.indexOf('.');
        String about = dot < 0 ? "" : id.substring(dot + 1);
        return Topic.of(dot < 0 ? id : id.substring(0, dot)).map(topic -> new Place(topic, about));
    }
}
