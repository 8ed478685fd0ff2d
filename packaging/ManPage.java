// SPDX-License-Identifier: Apache-2.0

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of the manual, made from what the commands say of themselves. */
final class ManPage {

    private static final String HEAD = """
            .\\" SPDX-License-Identifier: Apache-2.0
            .TH ENTENTE 1 "%s" "Entente %s" "User commands"
            .SH NAME
            entente \\- where a conflict can come to rest, and why
            .SH SYNOPSIS
            .B entente
            COMMAND
            [ARGUMENT ...]
            .SH DESCRIPTION
            """;

    private static final String FOOT = """
            .SH EXIT STATUS
            0: done. 1: the case has errors. 2: wrong usage. 3: stopped, or a limit was met; what is known was printed.
            4: a file could not be written. 69: Entente could not be started. 70: a fault of Entente.
            .SH ENVIRONMENT
            .TP
            .B ENTENTE_JAVA_OPTIONS
            More options for Java, for example \\-Xmx8g.
            .SH FILES
            .TP
            .I ~/.cache/entente
            What lets later starts be faster; made at the first start, and can be deleted.
            """;

    private ManPage() {}

    static String of(CommandLine entente, String version, Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        StringBuilder page = new StringBuilder(HEAD.formatted(day, version));
        page.append(verbatim(entente.getUsageMessage(Ansi.OFF)));
        page.append(".SH COMMANDS\n");
        entente.getSubcommands().forEach((name, command) -> page.append(".SS ")
                .append(name)
                .append('\n')
                .append(verbatim(command.getUsageMessage(Ansi.OFF))));
        return page.append(FOOT).toString();
    }

    /** Lines as they are. A line that began with a dot or an apostrophe would be taken for a request. */
    private static String verbatim(String text) {
        StringJoiner lines = new StringJoiner("\n", ".nf\n", "\n.fi\n");
        text.stripTrailing()
                .lines()
                .map(line -> line.replace("\\", "\\e").replace("-", "\\-"))
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .forEach(lines::add);
        return lines.toString();
    }
}
