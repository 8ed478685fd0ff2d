// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Form;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Vocabulary;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What groups did, as rows of a table that can be filled in and brought back ({@link Results}): the number of the group, the round, and a
 * cell for each option, Y or N; for what has levels one cell with the name of its level; in graph form the name of the state.
 */
public final class ResultsTable {

    static final String GROUP = "group";
    static final String ROUND = "round";
    static final String STATE = "state";

    /** So many groups have rows of their own in a table that is to be filled in. */
    private static final int GROUPS = 3;

    private ResultsTable() {}

    /** The names of the columns. */
    public static List<String> head(Case subject) {
        List<String> head = new ArrayList<>(List.of(GROUP, ROUND));
        head.addAll(columns(subject.conflict().form()));
        return head;
    }

    /** The names of the columns that tell what is done. */
    static List<String> columns(Form form) {
        Vocabulary vocabulary = new Vocabulary(form);
        return switch (form) {
            case GraphForm _ -> List.of(STATE);
            case OptionForm options -> {
                List<String> columns = new ArrayList<>();
                List<Levels> told = new ArrayList<>();
                for (Option option : options.options()) {
                    options.levelsOf(option)
                            .ifPresentOrElse(
                                    levels -> {
                                        if (!told.contains(levels)) {
                                            told.add(levels);
                                            columns.add(vocabulary.shortest(levels));
                                        }
                                    },
                                    () -> columns.add(vocabulary.shortest(option.name())));
                }
                yield columns;
            }
        };
    }

    /** A table to be filled in, the first row of which says what the columns are. */
    public static List<List<String>> empty(Case subject, Timetable time) {
        List<String> head = head(subject);
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (int group = 1; group <= GROUPS; group++) {
            for (int round = 1; round <= time.rounds(); round++) {
                List<String> row = new ArrayList<>(List.of(String.valueOf(group), String.valueOf(round)));
                row.addAll(Collections.nCopies(head.size() - 2, ""));
                rows.add(row);
            }
        }
        return rows;
    }
}
