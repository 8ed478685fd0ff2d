// SPDX-License-Identifier: Apache-2.0
package dev.entente.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.finding.Finding.Alone;
import dev.entente.finding.Finding.ComesApart;
import dev.entente.finding.Finding.Deterred;
import dev.entente.finding.Finding.Holding;
import dev.entente.finding.Finding.LeavesSome;
import dev.entente.finding.Finding.Linked;
import dev.entente.finding.Finding.Parts;
import dev.entente.finding.Finding.Pays;
import dev.entente.finding.Finding.Stays;
import dev.entente.finding.Finding.Today;
import dev.entente.finding.Finding.Together;
import dev.entente.finding.Finding.Without;
import dev.entente.finding.SmallFindings.Drawn;
import dev.entente.graph.StateSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is found of random cases, against the definitions written out. */
class FindingsTest {

    private static final int BLOCK = 60;

    private static LongStream seeds(long block) {
        return LongStream.range(BLOCK * block, BLOCK * (block + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void isTrueByTheDefinitions(long block) {
        seeds(block).forEach(seed -> {
            Drawn drawn = SmallFindings.draw(seed);
            FindingCheck check = drawn.check();
            for (Finding finding : drawn.findings().all()) {
                assertThat(check.holds(finding))
                        .as("seed %s: %s", seed, finding)
                        .isTrue();
            }
        });
    }

    @Test
    void isFalseWithAnotherQuantifier() {
        Set<Class<?>> mutated = new HashSet<>();
        seeds(20).forEach(seed -> {
            Drawn drawn = SmallFindings.draw(seed);
            FindingCheck check = drawn.check();
            for (Finding finding : drawn.findings().all()) {
                otherwise(finding).ifPresent(other -> {
                    mutated.add(finding.getClass());
                    assertThat(check.holds(other))
                            .as("seed %s: %s", seed, other)
                            .isFalse();
                });
            }
        });
        assertThat(mutated)
                .contains(
                        Today.class,
                        Holding.class,
                        Deterred.class,
                        LeavesSome.class,
                        Pays.class,
                        Alone.class,
                        Together.class,
                        Linked.class,
                        Without.class,
                        Parts.class);
    }

    /** The same with its quantifier, number or modality turned round. */
    private static Optional<Finding> otherwise(Finding finding) {
        return Optional.ofNullable(
                switch (finding) {
                    case Today f -> new Today(f.concept(), f.today(), !f.holds(), f.only());
                    case Holding f
                    when !f.among().isEmpty() ->
                        new Holding(
                                f.concept(),
                                f.which(),
                                f.among(),
                                f.holding().isEmpty() ? f.among() : StateSet.of(new java.util.BitSet()));
                    case Stays f -> new Stays(f.concept(), f.who(), f.state(), !f.stays());
                    case Deterred f ->
                        new Deterred(
                                f.concept(), f.who(), f.state(), f.improvement(), f.answer(), f.improvements() + 1);
                    case LeavesSome f -> new LeavesSome(f.concept(), f.who(), f.goal(), f.left() + 1);
                    case Pays f -> new Pays(f.goal(), f.today(), f.state(), f.makers(), f.all() + 1);
                    case ComesApart f ->
                        new ComesApart(f.concept(), f.state(), f.steps(), f.places(), f.holds(), !f.only());
                    case Alone f -> new Alone(f.concept(), f.today(), f.steps(), !f.would());
                    case Together f ->
                        new Together(f.concept(), f.coalition(), f.from(), f.to(), !f.onlyAtOnce(), f.then(), f.end());
                    case Linked f ->
                        new Linked(
                                f.coalition(),
                                f.from(),
                                f.link() == Finding.Link.OPEN ? Finding.Link.NONE : Finding.Link.OPEN);
                    case Without f -> new Without(f.concept(), f.want(), f.todayHolds(), !f.goalHolds());
                    case Parts f -> new Parts(f.all() + 1, f.claimed(), f.assumed(), f.bare());
                    default -> null;
                });
    }

    @Test
    void everyKindIsReached() {
        Set<String> reached = LongStream.range(0, 8 * BLOCK)
                .boxed()
                .flatMap(seed -> SmallFindings.draw(seed).findings().all().stream())
                .map(finding -> finding.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(reached)
                .containsAll(kinds(Finding.class).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return permitted == null ? Stream.of(sealed) : Arrays.stream(permitted).flatMap(FindingsTest::kinds);
    }

    @Test
    void isAboutEveryGoalThatIsAsked() {
        List<String> without = LongStream.range(0, BLOCK)
                .boxed()
                .filter(seed -> SmallFindings.draw(seed).findings().ofGoal().isEmpty())
                .map(String::valueOf)
                .toList();
        assertThat(without).isEmpty();
    }
}
