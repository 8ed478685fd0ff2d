// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.casefile.CaseSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the shape of a case file for editors. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of a case file, by which editors complete keys and say what each is.",
        footer = {"", "Example:  entente schema > case.schema.json"})
final class SchemaText implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(CaseSchema.text());
    }
}
