// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.choice;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a brief is written; a file's ending tells which. */
public enum BriefFormat {
    MD,
    HTML,
    PDF,
    DOCX,
    PPTX,
    JSON;

    /** The endings that a file may have, for a message. */
    public static final String ENDINGS = ".md, .html, .pdf, .docx, .pptx or .json";

    /** Whether it goes into a file alone. */
    public boolean binary() {
        return switch (this) {
            case PDF, DOCX, PPTX -> true;
            case MD, HTML, JSON -> false;
        };
    }

    /** The format that a file's ending names. */
    public static Optional<BriefFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format))
                .findFirst();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
