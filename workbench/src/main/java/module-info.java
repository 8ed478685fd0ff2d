// SPDX-License-Identifier: Apache-2.0

// The command and the workbench in the browser: a program, which exports nothing. Open, as Picocli fills in its
// commands and
// JTE calls its templates.
open module dev.entente.workbench {
    requires dev.entente.core;
    requires dev.entente.report;
    requires static org.jspecify;
    requires gg.jte.runtime;
    requires info.picocli;
    requires jdk.httpserver;
    requires jdk.unsupported;

    uses dev.entente.cli.optional.Cluster;
    uses dev.entente.cli.optional.OptionalCommand;
    uses dev.entente.cli.optional.TableStore;
}
