// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.Conflict;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Vocabulary;
import dev.entente.cards.Made;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/** Writes the list of wants that comes of cards into a case: the list that is there is mended, or else another put in its place. */
public final class WantLists {

    private final Vocabulary vocabulary;
    private final String party;
    private final int before;

    /**
     * @param who whose list it is, by place
     * @throws IllegalArgumentException when the party has no list of wants
     */
    public WantLists(Case subject, int who) {
        Conflict conflict = subject.conflict();
        this.vocabulary = new Vocabulary(conflict.form());
        this.party = conflict.decisionMakers().get(who).id();
        if (!(conflict.decisionMakers().get(who).preference() instanceof Prioritized(List<Want> wants))) {
            throw new IllegalArgumentException("a party without a list of wants (" + party + ")");
        }
        this.before = wants.size();
    }

    /**
     * The case with it.
     *
     * @param why what is assumed for each want that comes in
     * @throws dev.entente.casefile.tree.ChangeRefused where it can’t be written
     */
    public CaseEditor written(CaseEditor editor, Made made, Optional<String> why) {
        String assumption = why.orElse("put in order as cards");
        return made.repair()
                .map(repair -> mended(editor, repair.changes(), assumption))
                .orElseGet(() -> anew(editor, made.wants(), assumption));
    }

    private CaseEditor anew(CaseEditor editor, List<Statement> list, String assumption) {
        CaseEditor changed = editor;
        for (int place = before - 1; place >= 0; place--) {
            changed = changed.removeWant(party, place);
        }
        for (int place = 0; place < list.size(); place++) {
            changed = changed.addWant(party, place, text(list.get(place)), assumption);
        }
        return changed;
    }

    private CaseEditor mended(CaseEditor editor, List<WantChange> changes, String assumption) {
        CaseEditor changed = editor;
        for (WantChange change : changes) {
            changed = switch (change) {
                case WantChange.Drop(int place) -> changed.removeWant(party, place - 1);
                case WantChange.Move(int place, int to) -> changed.moveWant(party, place - 1, to - 1);
                case WantChange.Add(int place, Want want) ->
                    changed.addWant(party, place - 1, text(want.statement()), assumption);
            };
        }
        return changed;
    }

    private String text(Statement statement) {
        return statement.text(vocabulary::shortest);
    }
}
