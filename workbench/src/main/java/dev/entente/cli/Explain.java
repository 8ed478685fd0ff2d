// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.CaseNames;
import dev.entente.GraphModel;
import dev.entente.StateNames;
import dev.entente.stability.Concept;
import dev.entente.stability.Definitions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a state holds or not, in names. */
@Command(
        name = "explain",
        description = "Say why a state holds or does not: who would gain by leaving, and what would answer it.",
        footer = {"", "Example:  entente explain cases/iran-2019 status-quo --for us"})
final class Explain implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseArgument argument;

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            description =
                    "The options taken, with commas between; or “none”, a pattern, an alias, status-quo; or, for a"
                            + " case in graph form, the state's name.")
    private String state;

    @Option(names = "--for", paramLabel = "NAME", description = "Only for this decision maker.")
    private Optional<String> decisionMaker = Optional.empty();

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = "SEQ",
            description = "The solution concept. Default: ${DEFAULT-VALUE}.")
    private String concept = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TextFormat format = TextFormat.TEXT;

    @Override
    public void run() {
        Case of = argument.read();
        GraphModel model = GraphModel.of(of.conflict());
        Concept asked = ConceptChoice.of(
                        List.of(concept), of, model, spec.commandLine().getErr())
                .getFirst();
        int at = new StateNames(of, model.space()).find(state).or(CommandFailure::usage);
        Optional<Integer> who =
                decisionMaker.map(name -> new CaseNames(of).decisionMaker(name).or(CommandFailure::usage));
        ExplainedState explained = ExplainedState.of(of, new Definitions(model), asked, at, who);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new ExplainText(explained, out, Ink.of(spec.commandLine())).print();
            case JSON -> Json.write(new ExplainJson(explained).tree(), out);
        }
    }
}
