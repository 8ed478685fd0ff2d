// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.OptionForm;
import dev.entente.app.FileFailure;
import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person wrote gets into files, and nobody's work is written over unseen. */
class SavingTest {

    private static final String BASE = """
            entente: 1
            template: true
            decision-makers:
              a: {options: {x: do x}, preferences: [x]}
            """;
    private static final String CASE = "entente: 1\nextends: ../base/case.yaml\ntitle: One\nstatus-quo: []\n";

    @TempDir
    private Path folder;

    private Path own = Path.of("");
    private Shelf shelf = new Shelf(Optional.empty(), own);
    private Saving saving = new Saving(shelf);
    private final Desk desk = new Desk(false);

    @BeforeEach
    void shelf() throws IOException {
        Path shipped = folder.resolve("shipped");
        write(shipped.resolve("base/case.yaml"), BASE);
        write(shipped.resolve("one/case.yaml"), CASE);
        own = folder.resolve("own");
        write(own.resolve("mine/case.yaml"), "entente: 1\ntitle: Mine\n");
        shelf = new Shelf(Optional.of(shipped), own);
        saving = new Saving(shelf);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Sheet sheet(String name) {
        return desk.sheet(shelf.find(name).orElseThrow());
    }

    private static void type(Sheet sheet, String text) {
        sheet.change("Typed", sheet.current().content().withText(text));
    }

    @Test
    void anOwnCaseIsWrittenWhereItIs() throws IOException {
        Sheet sheet = sheet("my~mine");
        type(sheet, "entente: 1\ntitle: Mine now\n");
        assertThat(sheet.unsaved()).isTrue();
        assertThat(saving.save(sheet, Optional.empty())).isEqualTo(new Saving.Result.Written());
        assertThat(own.resolve("mine/case.yaml")).hasContent("entente: 1\ntitle: Mine now\n");
        assertThat(sheet.unsaved()).isFalse();
    }

    @Test
    void whatSomeoneElseWroteIsNotWrittenOverUnseen() throws IOException {
        Path file = own.resolve("mine/case.yaml");
        Sheet sheet = sheet("my~mine");
        type(sheet, "mine");
        Files.writeString(file, "theirs");

        assertThat(saving.save(sheet, Optional.empty())).isEqualTo(new Saving.Result.Changed(Optional.of("theirs")));
        assertThat(file).hasContent("theirs");

        Files.writeString(file, "theirs, again");
        assertThat(saving.save(sheet, Optional.of(Saving.fingerprint(Optional.of("theirs")))))
                .as("it isn't what was seen any more")
                .isEqualTo(new Saving.Result.Changed(Optional.of("theirs, again")));
        assertThat(file).hasContent("theirs, again");

        assertThat(saving.save(sheet, Optional.of(Saving.fingerprint(Optional.of("theirs, again")))))
                .isEqualTo(new Saving.Result.Written());
        assertThat(file).hasContent("mine");
    }

    @Test
    void anEditMadeOutsideShowsWhereNothingIsUnsaved() throws IOException {
        Sheet sheet = sheet("my~mine");
        Path file = own.resolve("mine/case.yaml");
        Files.writeString(file, "theirs");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertThat(sheet("my~mine").current().content().text()).isEqualTo("theirs");
        assertThat(sheet.unsaved()).isFalse();

        type(sheet, "mine");
        Files.writeString(file, "theirs, again");
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
        assertThat(sheet("my~mine").current().content().text()).isEqualTo("mine");
    }

    @Test
    void takingTheirsKeepsMineAmongTheVersions() throws IOException {
        Sheet sheet = sheet("my~mine");
        type(sheet, "mine");
        Files.writeString(own.resolve("mine/case.yaml"), "theirs");
        assertThat(saving.takeTheirs(sheet)).isTrue();
        assertThat(sheet.current().content().text()).isEqualTo("theirs");
        assertThat(sheet.unsaved()).isFalse();
        sheet.undo();
        assertThat(sheet.current().content().text()).isEqualTo("mine");
    }

    @Test
    void twoVisitorsOfOneCaseMeetTheSameRule() {
        Sheet first = sheet("my~mine");
        Sheet second = new Desk(false).sheet(first.slot());
        type(first, "first");
        type(second, "second");
        assertThat(saving.save(first, Optional.empty())).isEqualTo(new Saving.Result.Written());
        assertThat(saving.save(second, Optional.empty())).isEqualTo(new Saving.Result.Changed(Optional.of("first")));
    }

    @Test
    void aVanishedFolderIsSaidAndCanBeMadeAnew() throws IOException {
        Sheet sheet = sheet("my~mine");
        type(sheet, "mine");
        Files.delete(own.resolve("mine/case.yaml"));
        Files.delete(own.resolve("mine"));
        assertThat(saving.save(sheet, Optional.empty())).isEqualTo(new Saving.Result.Changed(Optional.empty()));
        assertThat(saving.save(sheet, Optional.of(Saving.GONE))).isEqualTo(new Saving.Result.Written());
        assertThat(own.resolve("mine/case.yaml")).hasContent("mine");
    }

    @Test
    void aShippedCaseIsCopiedWithItsTemplatesAndCanBeRead() throws IOException {
        Sheet sheet = sheet("one");
        type(sheet, CASE.replace("One", "One of mine"));
        Sheet copy = saving.saveCopy(sheet, desk);

        Path file = own.resolve("one/case.yaml");
        assertThat(copy.slot()).isEqualTo(shelf.find("my~one").orElseThrow());
        assertThat(copy.slot().file()).isEqualTo(file);
        assertThat(CaseFile.read(file, Optional.empty(), Optional.of(own))
                        .orElseThrow()
                        .framing()
                        .title())
                .isEqualTo("One of mine");
        assertThat(own.resolve("base/case.yaml")).hasContent(BASE);
        assertThat(copy.unsaved()).isFalse();
        copy.undo();
        assertThat(copy.current().content().text()).as("what came before").isEqualTo(CASE);
        assertThat(sheet.unsaved()).as("the shipped one is as it was").isFalse();
        assertThat(sheet.redoable()).as("and forgets nothing").isPresent();
    }

    @Test
    void aSecondCopySharesTheTemplatesOrTakesItsOwnWhereTheyWereChanged() throws IOException {
        saving.saveCopy(sheet("one"), desk);
        Sheet second = saving.saveCopy(sheet("one"), desk);
        assertThat(second.slot().file()).isEqualTo(own.resolve("one-2/case.yaml"));

        Files.writeString(own.resolve("base/case.yaml"), BASE.replace("do x", "do it"));
        Sheet third = saving.saveCopy(sheet("one"), desk);
        assertThat(third.slot().file()).isEqualTo(own.resolve("one-3/one/case.yaml"));
        assertThat(own.resolve("one-3/base/case.yaml")).hasContent(BASE);
        assertThat(CaseFile.read(third.slot().file(), Optional.empty(), Optional.of(own))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aFolderThatCantBeWrittenToIsSaidAndNothingIsLost() throws IOException {
        Sheet sheet = sheet("my~mine");
        type(sheet, "mine");
        Files.delete(own.resolve("mine/case.yaml"));
        Files.delete(own.resolve("mine"));
        Files.writeString(own.resolve("mine"), "no folder any more");
        assertThatThrownBy(() -> saving.save(sheet, Optional.of(Saving.GONE))).isInstanceOf(FileFailure.class);
        assertThat(sheet.unsaved()).isTrue();
        assertThat(sheet.current().content().text()).isEqualTo("mine");
        assertThat(own.resolve("mine")).hasContent("no folder any more");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("case.yaml"), "not ours");
        Sheet sheet = sheet("my~mine");
        type(sheet, "mine");
        Files.delete(own.resolve("mine/case.yaml"));
        Files.createSymbolicLink(own.resolve("mine/case.yaml"), elsewhere.resolve("case.yaml"));
        assertThatThrownBy(() -> saving.save(sheet, Optional.empty()))
                .hasMessageEndingWith("it leads out of the folder of cases");

        Files.delete(own.resolve("mine/case.yaml"));
        Files.delete(own.resolve("mine"));
        Files.createSymbolicLink(own.resolve("mine"), elsewhere);
        assertThatThrownBy(() -> saving.save(sheet, Optional.of(Saving.fingerprint(Optional.of("not ours")))))
                .hasMessageEndingWith("it leads out of the folder of cases");
        Files.delete(elsewhere.resolve("case.yaml"));
        assertThatThrownBy(() -> saving.save(sheet, Optional.of(Saving.GONE)))
                .hasMessageEndingWith("it leads out of the folder of cases");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aChangedTemplateIsReadAnew() throws IOException {
        Sheet copy = saving.saveCopy(sheet("one"), desk);
        SolvedCases solvedCases = new SolvedCases();
        Content content = copy.current().content();
        assertThat(label(solvedCases.of(copy.slot(), content).orElseThrow().subject()))
                .isEqualTo("do x");
        Path template = own.resolve("base/case.yaml");
        Files.writeString(template, BASE.replace("do x", "do it"));
        Files.setLastModifiedTime(template, FileTime.fromMillis(1_000_000));
        assertThat(label(solvedCases.of(copy.slot(), content).orElseThrow().subject()))
                .isEqualTo("do it");
    }

    private static String label(Case read) {
        return ((OptionForm) read.conflict().form()).options().getFirst().label();
    }

    @Test
    void somethingElseInTheWayIsSaidAndNothingIsLost() throws IOException {
        Sheet sheet = sheet("one");
        Files.delete(own.resolve("mine/case.yaml"));
        Files.delete(own.resolve("mine"));
        Files.delete(own);
        Files.writeString(own, "no folder");
        assertThatThrownBy(() -> saving.saveCopy(sheet, desk))
                .isInstanceOf(FileFailure.class)
                .hasMessageStartingWith("cannot write");
        assertThat(sheet.current().content().text()).isEqualTo(CASE);
    }
}
