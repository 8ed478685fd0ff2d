// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds the words of a drawing to where they may be. */
final class PlacedWords {

    private PlacedWords() {}

    /** All are on the sheet, and none lies over another. */
    static void areOnTheSheetAndApart(Drawing drawing) {
        List<Mark.Text> texts = drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
        Area sheet = new Area(0, 0, drawing.width(), drawing.height());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(sheet.contains(texts.get(i).area()))
                    .as(texts.get(i).text())
                    .isTrue();
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(texts.get(i).area().overlaps(texts.get(j).area()))
                        .as("%s over %s", texts.get(i).text(), texts.get(j).text())
                        .isFalse();
            }
        }
    }
}
