// SPDX-License-Identifier: Apache-2.0

/** The command and the workbench in the browser: a program, which exports nothing. */
module dev.entente.workbench {
    requires dev.entente.core;
    requires dev.entente.report;
    requires static org.jspecify;
    requires gg.jte.runtime;
    requires info.picocli;
    requires jdk.httpserver;
    requires jdk.unsupported;

    opens dev.entente.cli to
            info.picocli;
    opens dev.entente.web.page to
            gg.jte.runtime;
}
