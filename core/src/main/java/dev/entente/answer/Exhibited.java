// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Version;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Json;
import dev.entente.answer.json.Key;
import dev.entente.cases.Case;
import java.util.List;
import java.util.Optional;

/** Which cases there are. */
public record Exhibited(int entente, List<One> cases, String version) {

    /**
     * One of them.
     *
     * @param path that can be handed to other commands
     * @param published whether it is one of the literature
     * @param errors whether it has any; then no more is told
     */
    public record One(
            String path,
            boolean published,
            boolean errors,
            @Inline Optional<About> about) {}

    /** What a case without errors is about. */
    public record About(
            @Key("case") String id,
            String title,
            Optional<String> question,
            Optional<String> citation,
            int decisionMakers,
            int states) {

        /**
         * Of a case that could be read.
         *
         * @param states how many it has
         */
        public static About of(Case read, int states) {
            return new About(
                    read.basis().id(),
                    read.framing().title(),
                    read.framing().question(),
                    read.basis().citation(),
                    read.conflict().decisionMakers().size(),
                    states);
        }
    }

    public static Exhibited of(List<One> cases) {
        return new Exhibited(Json.VERSION, cases, Version.running());
    }
}
