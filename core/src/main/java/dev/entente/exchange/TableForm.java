// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import java.util.List;

/**
 * The table of a conflict as publications print it: a column for each feasible state, a row for each option with {@code Y} or
 * {@code N}, and a row for each decision maker with how good each state is for it.
 */
final class TableForm {

    static final String OPTION = "option";
    /** 1 is the best; states of the same rank are equally good. */
    static final String RANK = "rank";
    /** More is better. */
    static final String POINTS = "points";
    /** One cell that is not empty: where things stand. */
    static final String TODAY = "today";

    static final List<String> KINDS = List.of(OPTION, RANK, POINTS, TODAY);
    /** The heads of the first columns; the names of the states follow. */
    static final List<String> HEAD = List.of("row", "party", "what it can do", "direction");
    /** The most states that have columns, as spreadsheets have no more. */
    static final int MOST_STATES = (1 << 14) - 4;

    private TableForm() {}
}
