// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.cards;

import dev.entente.Preference.Prioritized;
import dev.entente.Vocabulary;
import dev.entente.app.FileFailure;
import dev.entente.app.WholeFile;
import dev.entente.casefile.edit.CaseEditor;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.design.search.WantChange;
import dev.entente.statement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The case file that a list of wants is written into, at once and with nothing else changed. */
final class CardsFile {

    private static final String BY_CARDS = "put in order as cards";

    private final Path file;
    private final Vocabulary vocabulary;
    private final String party;
    private final int wants;

    CardsFile(Path file, Case subject, int who) {
        this.file = file;
        this.vocabulary = new Vocabulary(subject.conflict().form());
        this.party = subject.conflict().decisionMakers().get(who).id();
        this.wants = ((Prioritized) subject.conflict().decisionMakers().get(who).preference())
                .wants()
                .size();
    }

    /** Writes a list in place of the one that is there. */
    void write(List<Statement> list, Optional<String> why) {
        change(editor -> {
            CaseEditor changed = editor;
            for (int place = wants - 1; place >= 0; place--) {
                changed = changed.removeWant(party, place);
            }
            for (int place = 0; place < list.size(); place++) {
                changed = changed.addWant(party, place, text(list.get(place)), why.orElse(BY_CARDS));
            }
            return changed;
        });
    }

    /** Makes changes in the list that is there. */
    void mend(List<WantChange> changes, Optional<String> why) {
        change(editor -> {
            CaseEditor changed = editor;
            for (WantChange change : changes) {
                changed = switch (change) {
                    case WantChange.Drop(int place) -> changed.removeWant(party, place - 1);
                    case WantChange.Move(int place, int to) -> changed.moveWant(party, place - 1, to - 1);
                    case WantChange.Add(int place, var want) ->
                        changed.addWant(party, place - 1, text(want.statement()), why.orElse(BY_CARDS));
                };
            }
            return changed;
        });
    }

    private String text(Statement statement) {
        return statement.text(vocabulary::shortest);
    }

    private interface Edit {
        CaseEditor of(CaseEditor before);
    }

    private void change(Edit edit) {
        String read = text();
        try {
            switch (CaseEditor.of(SourceFile.of(file.toString(), read), file, Optional.empty())) {
                case Reading.Done<CaseEditor>(CaseEditor before, var _) ->
                    WholeFile.replace(file, read, edit.of(before).text());
                case Reading.Failed<CaseEditor> _ -> throw unwritable("it can no longer be read");
            }
        } catch (ChangeRefused refused) {
            throw unwritable(String.valueOf(refused.getMessage()));
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(file, e);
        }
    }

    private CommandFailure unwritable(String why) {
        return new CommandFailure(ExitCode.NOT_WRITTEN, "the list can't be written into " + file + ": " + why + ".");
    }
}
