// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.app.Home;
import java.nio.file.Path;
import java.util.List;

/**
 * Goes once through what most commands use, for the JVM to learn from: the launcher runs it when it makes a start-up cache,
 * which then holds the classes that were met, linked.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Rehearses on cases that come with Entente, as if each command had been typed, and ends as a command does. Documents
     * are left out: what they need is as much again, and every start would take in all of it.
     *
     * @throws IllegalStateException if a command doesn't end as it should
     */
    public static void main(String[] args) {
        Path cases = Home.folder().resolve("cases");
        String subject = cases.resolve("iran-2019").toString();
        rehearse("solve", subject);
        rehearse("solve", cases.resolve("published/fang-1993-prisoners-dilemma").toString());
        rehearse("explain", subject, "status-quo");
        rehearse("brief", subject);
        System.exit(0);
    }

    private static void rehearse(String... command) {
        int code = Main.ended(command);
        if (code != 0) {
            throw new IllegalStateException("a command ended with " + code + " (" + List.of(command) + ")");
        }
    }
}
