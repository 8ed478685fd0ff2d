// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.answer.CheckNote.Rule;
import dev.entente.answer.json.Key;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code check} has found, in the form in which programs that look through files exchange what they find: the Static
 * Analysis Results Interchange Format, version 2.1.0 (OASIS, 2023; key SARIF2023). Columns count code points, files are named
 * from the folder that the command was run in where they lie below it, and each note is a result.
 */
public record Sarif(@Key("$schema") String schema, String version, List<Run> runs) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** One run of the command. */
    public record Run(Tool tool, List<Invocation> invocations, String columnKind, List<Result> results) {}

    /** What was run. */
    public record Tool(Driver driver) {}

    /** The command, and what its results are about. */
    public record Driver(String name, String semanticVersion, List<About> rules) {}

    /** What results of a rule are about. */
    public record About(String id, Message shortDescription) {}

    /** Whether it went through everything. */
    public record Invocation(boolean executionSuccessful) {}

    /** One thing found. */
    public record Result(String ruleId, String level, Message message, List<Location> locations) {}

    /** A text. */
    public record Message(String text) {}

    /** Where something was found. */
    public record Location(PhysicalLocation physicalLocation) {}

    /** A file, and where in it. */
    public record PhysicalLocation(ArtifactLocation artifactLocation, Optional<Region> region) {}

    /** A file, by its address. */
    public record ArtifactLocation(String uri) {}

    /** A stretch of a file; lines and columns count from 1, and {@code endColumn} is the one behind the last. */
    public record Region(int startLine, int startColumn, int endLine, int endColumn) {}

    /**
     * All that was found.
     *
     * @param whole whether everything was checked
     * @param from the folder that files are named from
     */
    public static Sarif of(Checked checked, boolean whole, Path from) {
        Driver driver = new Driver(
                "Entente",
                checked.version(),
                Stream.of(Rule.values())
                        .map(rule -> new About(rule.id(), new Message(rule.about())))
                        .toList());
        return new Sarif(
                SCHEMA,
                "2.1.0",
                List.of(new Run(
                        new Tool(driver),
                        List.of(new Invocation(whole)),
                        "unicodeCodePoints",
                        CheckNote.all(checked).stream()
                                .map(note -> result(note, from))
                                .toList())));
    }

    private static Result result(CheckNote note, Path from) {
        Optional<Region> region =
                note.span().map(span -> new Region(span.line(), span.column(), span.endLine(), span.endColumn()));
        return new Result(
                note.rule().id(),
                note.error() ? "error" : "warning",
                new Message(note.message()),
                List.of(new Location(new PhysicalLocation(new ArtifactLocation(address(note.file(), from)), region))));
    }

    /** Of a file below the folder its way from there, of others the whole. */
    private static String address(String file, Path from) {
        Path whole = from.resolve(file).normalize();
        if (!whole.startsWith(from)) {
            return whole.toUri().toString();
        }
        String way = from.relativize(whole).toString().replace('\\', '/');
        try {
            return new URI(null, null, way.isEmpty() ? "." : way, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address can be made of " + file, e);
        }
    }
}
