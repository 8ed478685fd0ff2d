// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.CaseNames;
import dev.entente.Coalition;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import java.util.List;
import picocli.CommandLine.Option;

/** Those who make a package. */
public final class SideChoice {

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "NAME",
            description = "The decision makers whose options make a package. Default: the first of the case.")
    private List<String> members = List.of();

    public Coalition of(Case subject) {
        return of(subject, members);
    }

    /** Whether somebody is named. */
    public boolean named() {
        return !members.isEmpty();
    }

    /** The decision makers of these names; the first where none is named. */
    public static Coalition of(Case subject, List<String> members) {
        CaseNames names = subject.names();
        return members.isEmpty()
                ? Coalition.of(0)
                : Coalition.of(members.stream()
                        .mapToInt(name -> names.decisionMaker(name.strip()).or(CommandFailure::usage))
                        .toArray());
    }
}
