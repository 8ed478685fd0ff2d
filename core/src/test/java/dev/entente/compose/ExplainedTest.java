// SPDX-License-Identifier: Apache-2.0
package dev.entente.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.Explained;
import dev.entente.cases.Case;
import dev.entente.finding.Finding;
import dev.entente.limits.Budget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annex tells what explains each sentence of the first page, and the wants that it names by their places. */
class ExplainedTest {

    static Stream<Case> cases() {
        return BriefCheckTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySentenceOfTheFirstPageIsExplained(Case subject) {
        Brief brief = BriefCheckTest.composer(subject, Budget.UNLIMITED).compose(Map.of(), "", _ -> {});
        Set<Entry> told = brief.annex().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).entries().stream())
                .collect(Collectors.toSet());
        List<Sentence> page = Stream.concat(
                        brief.bottomLine().stream(), brief.page().stream().flatMap(Attribution::sentences))
                .toList();
        assertThat(page)
                .allSatisfy(sentence -> assertThat(sentence.findings())
                        .as(sentence.text())
                        .allMatch(finding -> finding instanceof Finding.Impossible
                                || Explained.by(finding).stream().anyMatch(told::contains)));
        assertThat(told)
                .containsAll(page.stream()
                        .flatMap(sentence -> sentence.runs().stream())
                        .flatMap(run -> run.want().stream())
                        .map(Entry.OfWant::new)
                        .toList());
    }

    /** A want’s name carries its place through words that are put together. */
    @ParameterizedTest
    @MethodSource("cases")
    void aNameOfAWantIsThatOfItsPlace(Case subject) {
        Brief brief = BriefCheckTest.composer(subject, Budget.UNLIMITED).compose(Map.of(), "", _ -> {});
        Map<Entry, String> names = brief.annex().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.entries().stream().anyMatch(Entry.OfWant.class::isInstance))
                .flatMap(table -> IntStream.range(0, table.rows().size())
                        .mapToObj(k -> Map.entry(
                                table.entries().get(k),
                                table.rows().get(k).get(1).text())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Attribution.sentences(brief)
                .flatMap(sentence -> sentence.runs().stream())
                .filter(run -> run.want().isPresent())
                .forEach(run -> assertThat(names.get(new Entry.OfWant(run.want().get())))
                        .endsWithIgnoringCase(". " + run.text()));
    }
}
