// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A variant and changes on top of it, joined to one patch, say the same as one after the other. */
class CaseSourceTest {

    private static final String CASE = """
            entente: 1
            title: Two drivers
            decision-makers:
              ann: {options: {swerve: swerve}, preferences: [stop, not swerve], types: {bold: {preferences: [not swerve]}}}
              bob: {options: {stop: stop}, preferences: [swerve, {want: not stop, id: pride}]}
            variants:
              held: {hold: {swerve: N}}
              proud: {decision-makers: {bob: {preferences: {move: {pride: 1}}}}}
              ranked: {decision-makers: {bob: {ranking: [YN, NN, YY, NY]}}}
              renamed: {title: Others, decision-makers: {ann: {name: Anna}}}
            """;

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource(delimiter = '|', textBlock = """
            held    | {hold: {swerve: null}}
            held    | {hold: {bob.stop: N}}
            held    | {hold: {swerve: Y}}
            proud   | {decision-makers: {bob: {preferences: [stop]}}}
            proud   | {decision-makers: {bob: {preferences: {drop: [pride]}}}}
            ranked  | {decision-makers: {bob: {preferences: [stop]}}}
            proud   | {decision-makers: {bob: {ranking: [YN, NN, YY, NY]}}}
            renamed | {decision-makers: {ann: {types: null, name: Annie}}}
            renamed | {decision-makers: {ann: {preferences: [swerve]}}}
            """)
    void joined(String variant, String changes) {
        Mapping patch = mapping(changes);
        Mapping joined = source(CASE).patch(Optional.of(variant), patch);
        String withJoined = CASE + "  joined: "
                + Document.of("joined", Node.list(Node.Layout.FLOW, List.of(joined)))
                        .write()
                        .strip()
                        .replaceAll("^\\[|]$", "");

        Case one = source(CASE).read(Optional.of(variant), patch).orElseThrow();
        Case other = source(withJoined)
                .read(Optional.of("joined"), Merging.NO_CHANGES)
                .orElseThrow();

        assertThat(other.framing().title()).isEqualTo(one.framing().title());
        assertThat(other.conflict().decisionMakers()).isEqualTo(one.conflict().decisionMakers());
        assertThat(other.situation().unknowns()).isEqualTo(one.situation().unknowns());
        assertThat(GraphModel.of(other.conflict()).size())
                .isEqualTo(GraphModel.of(one.conflict()).size());
    }

    @Test
    void withoutAVariantChangesAreTheirOwnPatch() {
        Mapping changes = mapping("{hold: {ann.swerve: N}}");

        assertThat(source(CASE).patch(Optional.empty(), changes)).isEqualTo(changes);
    }

    private static CaseSource source(String text) {
        return CaseSource.of(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty())
                .orElseThrow();
    }

    private static Mapping mapping(String text) {
        return (Mapping)
                Document.parse(SourceFile.of("patch.yaml", text)).orElseThrow().root();
    }
}
