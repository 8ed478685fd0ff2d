// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Story;
import dev.entente.brief.document.Story.Mover;
import dev.entente.brief.document.Story.Passage;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.finding.SmallFindings;
import dev.entente.finding.SmallFindings.Drawn;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the picture of a first page says of random cases, held against moves and wants alone. */
class StorylineTest {

    private static final int BLOCK = 60;

    private record Told(Drawn drawn, List<Integer> states, Story story) {}

    private static Told told(long seed) {
        Drawn drawn = SmallFindings.draw(seed);
        Storyline line = new Storyline(
                drawn.findings(),
                new PageWords(drawn.subject(), drawn.model(), new Wording(drawn.subject(), drawn.model())));
        return new Told(drawn, line.states(), line.story().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyArrowIsAMoveForTheWantItNames(int block) {
        IntStream.range(block * BLOCK, (block + 1) * BLOCK).forEach(seed -> {
            Told told = told(seed);
            assertThat(told.states()).hasSameSizeAs(told.story().places()).doesNotHaveDuplicates();
            told.story().passages().forEach(passage -> hold(told, passage, seed));
        });
    }

    private static void hold(Told told, Passage passage, int seed) {
        int from = told.states().get(passage.from());
        int to = told.states().get(passage.to());
        assertThat(passage.turns()).as("seed %s", seed).isNotEmpty();
        if (passage.turns().size() == 1 && passage.more().isEmpty()) {
            List<Mover> movers = passage.turns().getFirst().movers();
            if (movers.size() == 1) {
                assertThat(told.drawn().model().moves(movers.getFirst().party()).from(from))
                        .as("seed %s", seed)
                        .contains(to);
            }
            movers.forEach(mover -> hold(told.drawn(), mover, from, to, seed));
        }
    }

    private static void hold(Drawn drawn, Mover mover, int from, int to, int seed) {
        GraphModel model = drawn.model();
        boolean gains = model.prefers(mover.party(), to, from);
        boolean loses = model.prefers(mover.party(), from, to);
        assertThat(mover.worth())
                .as("seed %s", seed)
                .isEqualTo(gains ? Kind.IMPROVEMENT : loses ? Kind.LOSS : Kind.NO_LOSS);
        String want = "";
        if (model.conflict().decisionMakers().get(mover.party()).preference()
                instanceof Prioritized(List<Want> wants)) {
            for (int k = 0; k < wants.size() && want.isEmpty(); k++) {
                boolean there = model.conflict()
                        .holds(wants.get(k).statement(), model.space().state(to));
                boolean here = model.conflict()
                        .holds(wants.get(k).statement(), model.space().state(from));
                want = there == here ? "" : new ShortNames(drawn.subject()).want(mover.party(), k);
            }
        }
        assertThat(mover.want()).as("seed %s", seed).isEqualTo(want);
    }

    @Test
    void itBeginsTodayAndShowsTheGoalStateThatIsSpokenOf() {
        IntStream.range(0, 4 * BLOCK).forEach(seed -> {
            Told told = told(seed);
            told.drawn()
                    .findings()
                    .today()
                    .ifPresent(today ->
                            assertThat(told.states()).as("seed %s", seed).startsWith(today.today()));
            told.drawn()
                    .findings()
                    .telling()
                    .ifPresent(telling ->
                            assertThat(told.states()).as("seed %s", seed).contains(telling.state()));
        });
    }

    @Test
    void whatComesApartIsShownToItsEndOrToWhereItComesBack() {
        List<Told> apart = IntStream.range(0, 4 * BLOCK)
                .mapToObj(StorylineTest::told)
                .filter(told -> told.drawn().findings().apart().isPresent())
                .toList();
        assertThat(apart).hasSizeGreaterThan(15).allSatisfy(told -> {
            int end = told.states()
                    .indexOf(told.drawn().findings().apart().orElseThrow().end());
            assertThat(told.story().passages())
                    .anyMatch(passage -> passage.to() == end || passage.to() < passage.from());
        });
    }
}
