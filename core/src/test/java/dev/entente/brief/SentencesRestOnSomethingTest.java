// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Prospects;
import dev.entente.finding.SmallFindings;
import dev.entente.limits.Budget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence of a brief, in running text, stands on nothing: it is made from findings, or is marked for what it is. */
class SentencesRestOnSomethingTest {

    private static final List<Alternative.Variant> NO_VARIANTS = List.of();

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void madeFromFindingsOrMarked(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            var found = SmallFindings.draw(seed).findings().found();
            Optional<Prospects> prospects = Prospects.of(found, NO_VARIANTS, Budget.UNLIMITED);
            Brief brief = Briefs.of(found, prospects, Optional.empty(), "entente brief case", "1");
            // The last tells how all was computed.
            List<Section> telling = brief.sections().subList(0, brief.sections().size() - 1);
            assertThat(telling).hasSizeGreaterThan(3);
            assertThat(Stream.concat(
                            brief.bottomLine().stream(),
                            telling.stream()
                                    .flatMap(section ->
                                            section.blocks().stream().flatMap(SentencesRestOnSomethingTest::running))))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allMatch(sentence ->
                            !sentence.findings().isEmpty() || sentence.mark().isPresent());
        }
    }

    private static Stream<Sentence> running(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Sentence> sentences) -> sentences.stream();
            case Block.Bullets(List<List<Sentence>> items) -> items.stream().flatMap(List::stream);
            case Block.Table _, Block.Figure _, Block.Command _ -> Stream.empty();
        };
    }
}
