// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability.steps;

import dev.entente.graph.GraphModel;

/** Which states a decision maker counts as a loss beside the one that it left; in the first three none is counted that it gains by (docs/theory.md §6). */
public enum Losses {
    /** Those that are less or equally preferred for certain (key LHKF2004, readings a and b). */
    CERTAIN,
    /** Those too of which it isn't known how they stand to it (key LHKF2004, readings c and d). The state left is none of these. */
    POSSIBLE,
    /** Those that are greatly less preferred (key HKH2004). */
    GREAT,
    /** Those that its attitudes don't accept in the place of the state left, and that state itself (key IHW2007). */
    NOT_ACCEPTED;

    /** Whether decision maker {@code i}, having left {@code s}, counts {@code u} as a loss. */
    public boolean count(GraphModel model, int i, int s, int u) {
        return switch (this) {
            case CERTAIN -> !model.known(i).mayPrefer(u, s);
            case POSSIBLE -> !model.known(i).prefers(u, s);
            case GREAT -> model.greatlyPrefers(i, s, u);
            case NOT_ACCEPTED -> u == s || !model.accepts(i, s, u);
        };
    }

    /** The same for states in whose place decision maker {@code i} has the same losses. */
    public int alike(GraphModel model, int i, int s) {
        return switch (this) {
            case CERTAIN, POSSIBLE -> model.known(i).alike(s);
            case GREAT -> model.great(i).rank(s);
            case NOT_ACCEPTED -> s;
        };
    }
}
