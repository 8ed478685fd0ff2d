// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import java.util.List;
import java.util.stream.Stream;

/** The pieces that papers of a game are made of. */
final class Papers {

    /** A box to tick. */
    static final String BOX = "☐";

    static final String SHORT = "_".repeat(22);
    static final String LONG = "_".repeat(70);

    private Papers() {}

    static Sentence text(String text) {
        return Sentence.computed(text);
    }

    static Block paragraph(String... sentences) {
        return new Block.Paragraph(Stream.of(sentences).map(Papers::text).toList());
    }

    static Block bullets(List<String> items) {
        return new Block.Bullets(items.stream().map(item -> List.of(text(item))).toList());
    }

    static Block table(List<String> header, List<List<String>> rows) {
        return new Block.Table(
                header,
                rows.stream()
                        .map(row -> row.stream().map(Papers::text).toList())
                        .toList());
    }

    /** "one minute", "eight minutes". */
    static String minutes(int minutes) {
        return English.count(minutes, "minute");
    }

    /** "Libya, 2003", "The dam (May 2025)": the title of a case with its date, where it doesn’t hold that. */
    static String title(Case subject) {
        String title = subject.framing().title();
        return title
                + subject.framing()
                        .date()
                        .filter(date -> !title.contains(date))
                        .map(date -> " (" + date + ")")
                        .orElse("");
    }
}
