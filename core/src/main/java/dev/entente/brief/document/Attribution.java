// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose words a brief holds, and the line that tells the reader how they are told apart. */
public final class Attribution {

    private Attribution() {}

    /** The legend that every form of the brief shows; empty when nothing in it is the analyst's. */
    public static Optional<String> legend(Brief brief) {
        boolean analyst =
                !brief.question().isBlank() || sentences(brief).anyMatch(sentence -> sentence.voice() == Voice.ANALYST);
        boolean names =
                sentences(brief).flatMap(sentence -> sentence.runs().stream()).anyMatch(Run::isName);
        return analyst || names
                ? Optional.of("In italics: " + (names ? "wants by name, and " : "")
                        + "the analyst’s own words. All but these and the sources is computed.")
                : Optional.empty();
    }

    /** Every sentence of the brief, in reading order. */
    public static Stream<Sentence> sentences(Brief brief) {
        return Stream.of(
                        Stream.of(brief.headline(), brief.standing()),
                        brief.bottomLine().stream(),
                        brief.sections().stream().flatMap(Attribution::sentences))
                .flatMap(part -> part);
    }

    /** Every sentence of a section, in reading order. */
    public static Stream<Sentence> sentences(Section section) {
        return section.blocks().stream().flatMap(Attribution::sentences);
    }

    private static Stream<Sentence> sentences(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().stream();
            case Block.Bullets bullets -> bullets.items().stream().flatMap(item -> item.stream());
            case Block.Table table -> table.rows().stream().flatMap(row -> row.stream());
            case Block.Figure figure -> Stream.of(figure.shown().caption());
            case Block.Command _ -> Stream.empty();
        };
    }
}
