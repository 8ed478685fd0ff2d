// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.CaseFile;
import dev.entente.cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a first case, and from a file to one of one's own. */
class NewCaseTest {

    @TempDir
    private Path own;

    private Optional<Visitor> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(Visitor.open(own));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Visitor::close);
    }

    private Visitor visitor() {
        return opened.orElseThrow();
    }

    private Visitor.Page step(String step, String... fields) {
        return visitor().post("/new/" + step, fields);
    }

    private void answer() {
        step("name", "title", "The quarry road", "question", "Will they come to terms?", "to", "");
        step("parties", "id", "", "name", "the quarry", "id", "", "name", "the village", "id", "", "name", "");
        step(
                "options",
                "label.quarry",
                "run lorries at night",
                "word.quarry",
                "nights",
                "label.quarry",
                "build a bypass",
                "word.quarry",
                "",
                "label.village",
                "block the road",
                "word.village",
                "block");
        step("rules", "kind", "at-most-one", "rule", "build-a-bypass, block", "kind", "statement", "rule", "");
        step(
                "wants",
                "want.quarry",
                "not block",
                "why.quarry",
                "orders: lost",
                "want.quarry",
                "nights",
                "why.quarry",
                "",
                "want.village",
                "nights implies build-a-bypass",
                "why.village",
                "");
        step("today", "taken", "nights", "taken", "block");
        step("hope", "label", "a bypass deal", "when", "nights and build-a-bypass and not block");
    }

    @Test
    void eightStepsMakeACaseThatOpens() {
        answer();
        assertThat(visitor().get("/new/ready").text()).contains("Make the case", "goal: bypass-deal");

        Visitor.Page made = step("ready", "to", "make");
        assertThat(made.address()).isEqualTo("/case/my%7Ethe-quarry-road");
        assertThat(made.text()).contains("The quarry road", "Will they come to terms?", "In short");

        Case read = CaseFile.read(own.resolve("the-quarry-road")).orElseThrow();
        assertThat(read.conflict().decisionMakers()).extracting("name").containsExactly("the quarry", "the village");
        assertThat(read.framing().goal()).isPresent();
        assertThat(visitor().get("/new").text()).as("a fresh start").doesNotContain("You have begun one");
    }

    @Test
    void aMistakeIsShownAtItsPlaceAndWhatWasTypedStays() {
        answer();
        Visitor.Page refused = step("wants", "want.quarry", "not blok", "why.quarry", "since so", "to", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("value=\"not blok\"", "value=\"since so\"");
        assertThat(refused.text())
                .contains("There is no option or outcome “blok”. Maybe you meant “block”.")
                .contains("Say at least one thing that the village wants.");

        assertThat(step("wants", "want.quarry", "not blok", "to", "options").text())
                .as("going back is always possible")
                .contains("What can each of them do?");
        assertThat(visitor().get("/new/wants").html()).contains("value=\"not blok\"");
        assertThat(visitor().get("/new/ready").text()).contains("Mend it under “Wants”");
        assertThat(step("ready", "to", "make").status()).isEqualTo(422);
        assertThat(own).isEmptyDirectory();
    }

    @Test
    void aWordOfTheLanguageIsNoName() {
        answer();
        assertThat(step("options", "label.quarry", "refuse", "word.quarry", "not")
                        .text())
                .contains("“not” is a word of the language of statements: choose another name.");
    }

    @Test
    void oneNameForTwoOptionsIsShownAtTheSecond() {
        answer();
        Visitor.Page refused = step(
                "options",
                "label.quarry",
                "refuse",
                "word.quarry",
                "same",
                "label.quarry",
                "accept",
                "word.quarry",
                "same");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“same” is there already.");
    }

    @Test
    void whoIsRenamedKeepsOptionsAndWants() {
        answer();
        step("parties", "id", "quarry", "name", "the stone works", "id", "village", "name", "the village");
        assertThat(visitor().get("/new/wants").html()).contains("the stone works", "value=\"nights\"", "orders: lost");
    }

    @Test
    void aStatusQuoThatCantBeIsSaidBeforeTheCaseIsMade() {
        answer();
        step("rules", "kind", "statement", "rule", "block implies not nights");
        assertThat(visitor().get("/new/ready").text()).contains("Mend it under “Today”");
    }

    @Test
    void statementsAreCheckedWhileTheyAreTyped() {
        answer();
        assertThat(visitor().get("/new/check?statement=nights%20and").text()).contains("can't be read");
        assertThat(visitor().get("/new/check?statement=nights").text()).isEqualTo("Understood.");
    }

    @Test
    void theExampleOpens() {
        assertThat(visitor().post("/new/starter").text()).contains("A dispute over a dam", "In short");
        assertThat(own.resolve("a-dispute-over-a-dam/case.yaml")).exists();
    }

    @Test
    void aCopyOfAShippedCaseOpens() {
        assertThat(visitor().post("/new/copy", "case", "iran-2019").address()).isEqualTo("/case/my%7Eiran-2019");
        assertThat(own.resolve("nuclear-diplomacy/case.yaml")).exists();
    }

    @Test
    void aFileIsBroughtInUnderAFreeNameWithItsMistakes() throws IOException {
        String broken = "entente: 1\ntitle: Broken\nparties: x\n";
        assertThat(visitor()
                        .post("/new/file", "name", "my case.yaml", "text", broken)
                        .text())
                .contains("This case has mistakes", "a case has no key “parties”");
        visitor().post("/new/file", "name", "my case.yaml", "text", broken);
        visitor().post("/new/file", "name", "../../escape.yaml", "text", broken);
        visitor().post("/new/file", "name", "case.yaml", "text", broken);
        try (var folders = Files.list(own)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder("my-case", "my-case-2", "escape", "broken");
        }
        assertThat(own.resolve("my-case/case.yaml")).hasContent(broken);
        assertThat(visitor().post("/new/file", "text", "x".repeat(2_000_001)).status())
                .isEqualTo(413);
    }

    @Test
    void aFolderThatCantBeMadeIsSaidAndTheTextStays() throws IOException {
        answer();
        Files.delete(own);
        Files.writeString(own, "no folder");
        assertThat(step("ready", "to", "make").text()).contains("Cannot write", "Nothing is lost");
        assertThat(visitor().get("/new/ready").text()).contains("title: The quarry road");
        assertThat(visitor().post("/new/file", "text", "title: pasted").text())
                .contains("Cannot write", "title: pasted");
    }
}
