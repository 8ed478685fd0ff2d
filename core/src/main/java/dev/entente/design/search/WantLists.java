// SPDX-License-Identifier: Apache-2.0
package dev.entente.design.search;

import dev.entente.Preference.Prioritized;
import dev.entente.design.search.LeastWants.Edit;
import dev.entente.graph.GraphModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of wants of a conflict that can be changed; empty for decision makers who rank or
 * weigh instead, and for those without a move, as nothing hangs on what they want. */
record WantLists(List<Optional<WantList>> lists) {

    static WantLists of(GraphModel model, WantPool pool) {
        List<Optional<WantList>> lists = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers(); i++) {
            lists.add(
                    model.conflict().decisionMakers().get(i).preference() instanceof Prioritized wants
                                    && model.moves(i).count() > 0
                            ? Optional.of(WantList.of(model, wants, pool.of(i)))
                            : Optional.empty());
        }
        return new WantLists(lists);
    }

    Optional<WantList> of(int decisionMaker) {
        return lists.get(decisionMaker);
    }

    /** The changes that make the lists out of the old ones, by decision maker. */
    List<Edit> edits(Map<Integer, int[]> changed) {
        List<Edit> edits = new ArrayList<>();
        changed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lists.get(entry.getKey())
                        .orElseThrow()
                        .changes(entry.getValue())
                        .forEach(change -> edits.add(new Edit(entry.getKey(), change.change(), change.want()))));
        return edits;
    }

    /** Answers in reading order: those that add no want first; then by the changes of the first edit, then of the second. */
    static final Comparator<LeastWants.Answer> READING_ORDER =
            Comparator.comparing(LeastWants.Answer::adds).thenComparing(WantLists::editByEdit);

    private static int editByEdit(LeastWants.Answer a, LeastWants.Answer b) {
        for (int k = 0; k < Math.min(a.edits().size(), b.edits().size()); k++) {
            int order = Edit.SMALLER_FIRST.compare(a.edits().get(k), b.edits().get(k));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.edits().size(), b.edits().size());
    }
}
