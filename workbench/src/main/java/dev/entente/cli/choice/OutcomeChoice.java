// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.Named;
import dev.entente.Outcome;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The outcome that is asked after. */
public final class OutcomeChoice {

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "The outcome that is asked after; compare takes a statement, too, if it means the same in all"
                    + " cases. Default: the goal of the case.")
    private Optional<String> text = Optional.empty();

    /** As it was typed. */
    public Optional<String> text() {
        return text;
    }

    /** The outcome of a case; without a goal, the first. */
    public Optional<Outcome> of(Case subject) {
        return text.map(name -> named(subject, name))
                .or(subject.framing()::goal)
                .or(() -> subject.framing().outcomes().stream().findFirst());
    }

    /** The outcome of that name. */
    public static Outcome named(Case subject, String name) {
        List<String> names =
                subject.framing().outcomes().stream().map(Outcome::id).toList();
        return subject.framing()
                .outcome(name)
                .orElseGet(() ->
                        Named.<Outcome>unknown("outcome", List.of(name), names).or(CommandFailure::usage));
    }
}
