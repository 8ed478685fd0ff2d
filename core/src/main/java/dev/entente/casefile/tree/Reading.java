// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.tree;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading something that an analyst wrote. */
public sealed interface Reading<T> {

    /** Every warning and error found, in the order of the files' text. */
    List<Diagnostic> diagnostics();

    /**
     * It could be read.
     *
     * @param diagnostics warnings
     */
    record Done<T>(T value, List<Diagnostic> diagnostics) implements Reading<T> {
        public Done {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * It could not.
     *
     * @param diagnostics all mistakes found, at least one of them an error
     */
    record Failed<T>(List<Diagnostic> diagnostics) implements Reading<T> {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * What was read.
     *
     * @throws IllegalArgumentException with all diagnostics as its message, when there were errors
     */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value, List<Diagnostic> _) -> value;
            case Failed<T>(List<Diagnostic> found) ->
                throw new IllegalArgumentException(
                        found.stream().map(Diagnostic::text).collect(Collectors.joining("\n", "\n", "")));
        };
    }
}
