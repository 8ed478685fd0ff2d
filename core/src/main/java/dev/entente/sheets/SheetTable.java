// SPDX-License-Identifier: Apache-2.0
package dev.entente.sheets;

import dev.entente.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as rows of a table that can be filled in and brought back ({@link FilledSheet}): what a row is, whom it is about, what
 * the case file knows it by, what it is called, and two cells to fill in.
 */
public final class SheetTable {

    static final List<String> HEAD = List.of("row", "party", "id", "what it is", "answer", "why");

    static final String NAME = "name";
    static final String DATE = "date";
    static final String CARD = "card";
    static final String WANT = "want";

    private SheetTable() {}

    /** The rows of a sheet, the first of which says what the columns are. */
    public static List<List<String>> rows(InterviewSheet sheet) {
        String party =
                sheet.subject().conflict().decisionMakers().get(sheet.party()).id();
        Vocabulary vocabulary = new Vocabulary(sheet.subject().conflict().form());
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        rows.add(List.of(NAME, party, "", "your name", "", ""));
        rows.add(List.of(DATE, party, "", "the date", "", ""));
        sheet.cards().forEach(card -> rows.add(List.of(CARD, party, card.id(), card.words(), "", "")));
        sheet.wants()
                .forEach(wish -> rows.add(
                        List.of(WANT, party, wish.statement().text(vocabulary::shortest), wish.words(), "", "")));
        return rows;
    }
}
