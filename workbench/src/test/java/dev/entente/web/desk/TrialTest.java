// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseSource;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

    private static final String CASE = """
            entente: 1
            title: A river
            # Upstream decides first.
            decision-makers:
              up:
                options: {dam: build a dam, share: share the water}
                preferences:
                  - {want: dam, id: power, because: [plans]}
                  - not protest
                  - any-order: [share, dam or share]
                  - {want: not share, assumption: water is scarce}
                types:
                  mild: {preferences: [share, not dam]}
                  stern: {ranking: [YNN, YNY, NNN, NNY, YYN, YYY, NYN, NYY]}
              down:
                options: {protest: protest}
                preferences: [not dam, protest implies dam]
            variants:
              no-dam: {hold: {dam: N}}
            sources: {paper: {title: A paper}}
            evidence: {plans: {source: paper, claim: there are plans}}
            """;

    private Content content = Content.of(CASE);

    private static CaseSource source(String text) {
        return CaseSource.of(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
    }

    private Trial trial() {
        return new Trial(source(content.text()), content);
    }

    private Case read() {
        return source(content.text()).read(content.variant(), content.changes()).orElseThrow();
    }

    private List<String> wants(String who) {
        return trial().wants(who).orElseThrow().rows().stream()
                .map(row -> row.statement() + (row.withNext() ? " ~" : ""))
                .toList();
    }

    private WantRows up() {
        return trial().wants("up").orElseThrow();
    }

    @Test
    void anOptionIsHeldAndFreeAgain() {
        content = trial().hold("down.protest", Optional.of(false));
        assertThat(trial().held("down.protest")).contains(false);
        assertThat(trial().tried()).containsExactly(new Tried.Held("down.protest", Optional.of(false)));
        assertThat(trial().hold("down.protest", Optional.empty())).isEqualTo(Content.of(CASE));
    }

    @Test
    void whatAVariantHoldsUnderAShorterNameIsFreedAndTakenBack() {
        content = content.withVariant(Optional.of("no-dam"));
        assertThat(trial().held("up.dam")).contains(false);

        content = trial().hold("up.dam", Optional.empty());
        assertThat(trial().held("up.dam")).isEmpty();
        assertThat(trial().tried()).containsExactly(new Tried.Held("dam", Optional.empty()));
        assertThat(read().basis().variant()).contains("no-dam");

        content = trial().hold("up.dam", Optional.of(true));
        assertThat(read().conflict()).isNotNull();
        assertThat(trial().back(trial().tried().getFirst()).tried()).isFalse();
    }

    @Test
    void aWantThatMovesKeepsItsIdAndItsEvidence() {
        content = trial().want("up", up().move(0, 3));

        assertThat(wants("up")).containsExactly("not protest", "share ~", "dam or share", "dam", "not share");
        assertThat(up().rows().get(3).id()).contains("power");
        assertThat(trial().tried()).containsExactly(new Tried.Moved("up", 0, 3));
        assertThat(trial().want("up", up().move(3, 0))).isEqualTo(Content.of(CASE));
    }

    @Test
    void betweenTwoOfAGroupAWantJoinsThemAndWithinItStays() {
        content = trial().want("up", up().move(0, 2));
        assertThat(wants("up")).containsExactly("not protest", "share ~", "dam ~", "dam or share", "not share");

        content = trial().want("up", up().move(1, 3));
        assertThat(wants("up")).containsExactly("not protest", "dam ~", "dam or share ~", "share", "not share");
        assertThat(read().situation().unknowns().ordersOf("up")).hasSize(1);
    }

    @Test
    void wantsAreAddedEditedDroppedAndTakenBackOneByOne() {
        content = trial().want("up", up().add(1, "protest implies dam", Optional.of("a guess")));
        content = trial().want("up", up().edit(0, "dam and not protest", Optional.empty()));
        content = trial().want("up", up().drop(5));

        assertThat(wants("up"))
                .containsExactly(
                        "dam and not protest", "protest implies dam", "not protest", "share ~", "dam or share");
        assertThat(up().rows().get(0).id()).contains("power");
        assertThat(up().rows().get(1).assumption()).contains("a guess");
        assertThat(trial().tried())
                .containsExactly(new Tried.Edited("up", 0, 0), new Tried.Dropped("up", 4), new Tried.Added("up", 1));

        content = trial().back(new Tried.Edited("up", 0, 0));
        assertThat(wants("up")).first().isEqualTo("dam");
        content = trial().back(new Tried.Dropped("up", 4));
        assertThat(wants("up")).last().isEqualTo("not share");
        content = trial().back(new Tried.Added("up", 1));
        assertThat(content).isEqualTo(Content.of(CASE));
    }

    @Test
    void evidenceSpeaksForTheStatementItWasNamedFor() {
        content = trial().want("up", up().edit(0, "dam", Optional.of("and so we think")));
        assertThat(up().rows().getFirst().because()).containsExactly("plans");

        content = trial().want("up", up().edit(0, "not dam", Optional.empty()));
        assertThat(up().rows().getFirst().because()).isEmpty();
        assertThat(up().rows().getFirst().id()).contains("power");
        assertThat(trial().back(trial().tried().getFirst())).isEqualTo(Content.of(CASE));
    }

    @Test
    void aRunOfWantsIsMarkedAsInAnyOrder() {
        content = trial().want("up", up().withNext(0, true));

        assertThat(trial().tried()).containsExactly(new Tried.OtherGroups("up"));
        assertThat(read().situation().unknowns().ordersOf("up")).hasSize(2);
        assertThat(trial().back(trial().tried().getFirst())).isEqualTo(Content.of(CASE));
    }

    @Test
    void aTypeIsChosenInWhicheverFormItStates() {
        content = trial().type("up", Optional.of("mild"));
        assertThat(wants("up")).containsExactly("share", "not dam");
        assertThat(trial().type("up")).contains("mild");

        content = trial().type("up", Optional.of("stern"));
        assertThat(trial().wants("up")).isEmpty();
        assertThat(trial().tried()).containsExactly(new Tried.OfType("up", Optional.of("stern")));
        assertThat(read().conflict()).isNotNull();

        assertThat(trial().back(trial().tried().getFirst())).isEqualTo(Content.of(CASE));
    }

    @ParameterizedTest(name = "seeds {0}0 to {0}9")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takingBackEverythingOneByOneLeavesTheCase(long block) {
        for (long seed = 10 * block; seed < 10 * block + 10; seed++) {
            content = Content.of(CASE);
            Random random = new Random(seed);
            for (int k = 0; k < 6; k++) {
                content = step(random);
            }
            assertThat(read().conflict().decisionMakers()).as("seed " + seed).hasSize(2);
            for (int k = 0; k < 40 && !trial().tried().isEmpty(); k++) {
                List<Tried> tried = trial().tried();
                content = trial().back(tried.get(random.nextInt(tried.size())));
            }
            assertThat(content).as("seed " + seed).isEqualTo(Content.of(CASE));
        }
    }

    private Content step(Random random) {
        WantRows up = up();
        int place = up.size() == 0 ? 0 : random.nextInt(up.size());
        return switch (up.size() == 0 ? 0 : random.nextInt(6)) {
            case 0 -> trial().want("up", up.add(place, "protest or dam or not share", Optional.empty()));
            case 1 -> trial().want("up", up.move(place, random.nextInt(up.size())));
            case 2 -> trial().want("up", up.drop(place));
            case 3 -> trial().want("up", up.edit(place, "share implies dam", Optional.of("why not")));
            case 4 -> trial().want("up", up.withNext(place, random.nextBoolean()));
            default -> trial().hold("up.dam", random.nextBoolean() ? Optional.empty() : Optional.of(true));
        };
    }

    @Test
    void whatIsTriedBecomesAVariantOfTheTextWithItsComments() {
        content = trial().hold("up.share", Optional.of(true));
        content = trial().want("up", up().drop(1));
        Case tried = read();

        String name = VariantFile.name("No dam, please!").orElseThrow();
        Content saved = new VariantFile(source(CASE), content).saved(name);

        assertThat(name).isEqualTo("no-dam-please");
        assertThat(saved.text())
                .startsWith(CASE.substring(0, CASE.indexOf("sources")))
                .contains("# Upstream decides first.");
        content = saved;
        assertThat(content.tried()).isFalse();
        assertThat(read().conflict().decisionMakers())
                .isEqualTo(tried.conflict().decisionMakers());
        assertThat(trial().held("up.share")).contains(true);
    }

    @Test
    void aPatchFileHoldsTheVariantAlone() {
        content = trial().hold("up.dam", Optional.of(false));

        assertThat(new VariantFile(source(CASE), content).patch("dry", "A river"))
                .isEqualTo("""
                # A variant of “A river”. Put it into the case file, under “variants” where that is there.
                variants:
                  dry:
                    hold:
                      up.dam: N
                """);
    }
}
