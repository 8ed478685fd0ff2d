// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import dev.entente.answer.table.Run;
import dev.entente.answer.table.Tables;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import dev.entente.cli.optional.OptionalPart;
import dev.entente.cli.optional.TableStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where an answer is added as tables. */
public final class TablesChoice {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--tables",
            paramLabel = "TO",
            description =
                    "Add the answer as tables: to a DuckDB database, where TO ends in .duckdb, else to a folder of"
                            + " Parquet files.")
    private Optional<Path> to = Optional.empty();

    /** Whether tables are asked for. */
    public boolean asked() {
        return to.isPresent();
    }

    /**
     * What is added to, where it is asked for; to be asked before anything is computed.
     *
     * @throws dev.entente.cli.terminal.CommandFailure when the part that writes tables isn't here
     * @throws dev.entente.app.FileFailure when something keeps tables from being added
     */
    public Optional<Adding> begin() {
        return to.map(place -> {
            TableStore store = OptionalPart.TABLES.service(() -> ServiceLoader.load(TableStore.class));
            store.check(place);
            return new Adding(
                    store, place, spec.name(), Instant.now(), spec.commandLine().getErr());
        });
    }

    /**
     * An adding that was begun.
     *
     * @param command that was asked, at a moment
     * @param err where it is said what was written
     */
    public record Adding(TableStore store, Path to, String command, Instant asked, PrintWriter err) {

        /** A run of a case, under an id of its own: the moment, and what keeps two of one moment apart. */
        public Run run(Case subject, Path file) {
            byte[] random = new byte[6];
            new SecureRandom().nextBytes(random);
            String id = MOMENT.format(Instant.now()) + "-" + HexFormat.of().formatHex(random);
            return new Run(id, command, asked, subject, text(file, err));
        }

        private static String text(Path file, PrintWriter err) {
            Diagnostics findings = new Diagnostics();
            Optional<SourceFile> text = SourceReader.read(file, file.toString(), findings);
            if (text.isPresent()
                    && CaseSource.of(text.get(), file, Optional.empty())
                            instanceof Reading.Done<CaseSource>(CaseSource source, var _)) {
                return source.text();
            }
            throw CasePath.failure(findings.list(), err);
        }

        /**
         * Adds the tables of runs, and says so.
         *
         * @param runs one or several; nothing is added of none
         * @param whole whether all of them were done
         */
        public void add(List<Run> runs, Tables tables, boolean whole) {
            if (runs.isEmpty()) {
                return;
            }
            String first = runs.getFirst().id();
            store.add(to, first, tables);
            err.println("Wrote %s to %s%s."
                    .formatted(
                            runs.size() == 1 ? "run " + first : runs.size() + " runs, from " + first + " on,",
                            to,
                            whole ? "" : ", partial: the run was stopped before it was done"));
        }
    }
}
