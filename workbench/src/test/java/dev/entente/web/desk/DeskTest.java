// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.start.Place;
import dev.entente.start.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of what people do is bounded, and what they would miss goes last. */
class DeskTest {

    @TempDir
    private Path own;

    private Slot slot(String name) throws IOException {
        Path file = own.resolve(name).resolve("case.yaml");
        Files.createDirectories(own.resolve(name));
        Files.writeString(file, "entente: 1\n");
        return new Shelf(Optional.empty(), own).slotOf(file);
    }

    @Test
    void aSheetKeepsItsLastVersionsAndTheFirst() throws IOException {
        Sheet sheet = new Desk(false).sheet(slot("a"));
        for (int k = 1; k <= 1_000; k++) {
            sheet.change("change " + k, sheet.current().content().withText("text " + k));
        }
        List<Revision> versions = sheet.versions();
        assertThat(versions).hasSize(200);
        assertThat(versions.getFirst().label()).isEqualTo("As it was opened");
        assertThat(versions.getLast().label()).isEqualTo("change 1000");
        for (int back = 0; back < 199; back++) {
            assertThat(sheet.undoable()).isPresent();
            sheet.undo();
        }
        assertThat(sheet.undoable()).isEmpty();
        assertThat(sheet.current().content().text()).isEqualTo("entente: 1\n");
        sheet.redo();
        assertThat(sheet.current().label()).isEqualTo("change 802");
    }

    @Test
    void longTextsAreKeptLessOften() throws IOException {
        Sheet sheet = new Desk(false).sheet(slot("a"));
        for (int k = 1; k <= 50; k++) {
            sheet.change("change " + k, sheet.current().content().withText("x".repeat(1_000_000) + k));
        }
        assertThat(sheet.versions()).hasSizeBetween(3, 9);
        sheet.undo();
        assertThat(sheet.current().label()).isEqualTo("change 49");
    }

    @Test
    void aDeskHoldsSheetsAndThoseWorkedOnStay() throws IOException {
        Desk desk = new Desk(false);
        Sheet worked = desk.sheet(slot("worked"));
        worked.change("something", worked.current().content().withText("other"));
        Sheet idle = desk.sheet(slot("idle"));
        for (int k = 0; k < 100; k++) {
            desk.sheet(slot("case-" + k));
        }
        assertThat(desk.sheet(worked.slot())).isSameAs(worked);
        assertThat(desk.sheet(idle.slot())).isNotSameAs(idle);
    }

    @Test
    void desksOfThoseWhoLeftAreClearedThoseWorkedAtLast() {
        Desks desks = Desks.shared();
        Desk worked = desks.of("worked");
        worked.keep(Start.NOTHING.and(Place.of("title").orElseThrow(), "A road"));
        Desk idle = desks.of("idle");
        for (int k = 0; k < 1_000; k++) {
            desks.of("visitor " + k);
        }
        assertThat(desks.of("worked")).isSameAs(worked);
        assertThat(desks.of("idle")).isNotSameAs(idle);
    }

    /** What was begun at a workbench of one person is there when it is opened again, until it is made; of a class it is not. */
    @Test
    void aCaseInTheMakingIsFoundAgain(@TempDir Path own) {
        Start begun = Start.NOTHING.and(Place.of("title").orElseThrow(), "A road");
        Desks.ofOne(own).of("in May").keep(begun);
        Desk later = Desks.ofOne(own).of("in June");
        assertThat(later.start()).isEqualTo(begun);
        later.finished();
        assertThat(Desks.ofOne(own).of("in July").start()).isEqualTo(Start.NOTHING);
        assertThat(own).isEmptyDirectory();
        Desks.shared().of("a pupil").keep(begun);
        assertThat(own).isEmptyDirectory();
    }
}
