// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.stability.Concepts;
import dev.entente.stability.StabilityEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictBuilderTest {

    @Test
    void thePrisonersDilemmaNeedsNoFile() {
        // @start region="dilemma"
        Conflict dilemma = Conflict.between("ann", "ben")
                .can("ann", "confess")
                .can("ben", "confess")
                .wants("ann", "not ben.confess", "ann.confess")
                .wants("ben", "not ann.confess", "ben.confess")
                .build();
        StabilityEngine engine = Engines.fittest(GraphModel.of(dilemma), Budget.UNLIMITED);
        List<String> equilibria = engine.equilibria(Concepts.SEQ).stream()
                .mapToObj(engine.model().space()::pattern)
                .toList();
        // @end
        assertThat(equilibria).containsExactly("NN", "YY");
        assertThat(engine.equilibria(Concepts.NASH).stream()
                        .mapToObj(engine.model().space()::pattern))
                .containsExactly("YY");
    }

    @Test
    void whatIsBuiltIsWhatACaseFileSays() {
        String text = """
                entente: 1
                title: A road
                decision-makers:
                  the_quarry:
                    name: the quarry
                    options: {nights: nights, pay-toll: {label: pay the toll, direction: forward}}
                    preferences: [nights, not block]
                  village: {options: {block: block}, preferences: [not nights, block if nights]}
                feasible: [not (pay-toll and block)]
                status-quo: [nights]
                """;
        Conflict read = CaseFile.read(
                        SourceFile.of("road.yaml", text), Path.of("road.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow()
                .conflict();

        assertThat(Conflict.between("the_quarry", "village")
                        .today("nights")
                        .wants("village", "not the_quarry.nights", "block if nights")
                        .wants("the_quarry", "nights", "not block")
                        .feasible("not (pay-toll and village.block)")
                        .can("the_quarry", "nights")
                        .can(new Option("the_quarry", "pay-toll", "pay the toll", Direction.FORWARD, Grounds.NONE))
                        .can("village", "block")
                        .build())
                .isEqualTo(read)
                .hasSameHashCodeAs(read);
    }

    private static Arguments refused(String message, ThrowingCallable making) {
        return Arguments.of(message, making);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                refused(
                        "a conflict in which nobody decides (0 decision makers)",
                        () -> Conflict.between().build()),
                refused("two decision makers with one id (us)", () -> Conflict.between("us", "us")),
                refused(
                        "a decision maker without an id (named “”)",
                        () -> Conflict.between("us", "").build()),
                refused(
                        "an option without an id (of us, “”)",
                        () -> Conflict.between("us").can("us", "")),
                refused(
                        "an option declared twice (us.give)",
                        () -> Conflict.between("us").can("us", "give", "give").build()),
                refused(
                        "an option (give) of somebody who is no decision maker (we, where [us] decide)",
                        () -> Conflict.between("us").can("we", "give").build()),
                refused(
                        "wants of somebody who is no decision maker (we, where [us] decide)",
                        () -> Conflict.between("us").wants("we", "give")),
                refused(
                        "a want of us that can’t be read (keep): There is no option or outcome “keep”. There are: give,"
                                + " us.give.\n  keep\n  ^^^^",
                        () -> Conflict.between("us")
                                .can("us", "give")
                                .wants("us", "keep")
                                .build()),
                refused(
                        "a rule that can’t be read (give): “give” is an option of several decision makers; write us.give"
                                + " or them.give.",
                        () -> Conflict.between("us", "them")
                                .can("us", "give")
                                .can("them", "give")
                                .feasible("give")
                                .build()),
                refused(
                        "a status quo that a rule excludes (Y, by “not give”)",
                        () -> Conflict.between("us")
                                .can("us", "give")
                                .feasible("not give")
                                .today("give")
                                .build()),
                refused(
                        "no such option (not us.give)",
                        () -> Conflict.between("us")
                                .can("us", "give")
                                .today("not give")
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void whatDoesNotFitTogetherIsRefused(String message, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }
}
