// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.proposal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as a person meets them: a prompt goes out, an answer comes in. */
class ProposalCommandsTest {

    private static final String ANSWER = """
            {"source": {"id": "weir", "title": "The weir"}, "title": "The weir", "question": "Will there be water?",
             "parties": [
              {"id": "miller", "name": "the miller", "options": [{"id": "open", "words": "open the weir"}],
               "wants": [{"statement": "not open", "claim": "dry"}]},
              {"id": "owners", "name": "the owners", "options": [{"id": "sue", "words": "take him to court"}],
               "wants": [{"statement": "open", "claim": "away"}, {"statement": "not sue", "assumed": "courts cost"}]}],
             "limits": [], "outcomes": [], "today": [],
             "claims": [
              {"id": "dry", "text": "No water.", "paragraph": 2, "anchor": "the meadows fall dry"},
              {"id": "away", "text": "The owners moved away.", "paragraph": 9, "anchor": "they have moved to town"}]}
            """;

    @TempDir
    Path folder;

    private Path text;
    private Path answer;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        text = folder.resolve("weir.txt");
        answer = folder.resolve("answer.json");
        out = folder.resolve("case");
        Files.writeString(text, "The miller keeps the weir shut, and the meadows fall dry.\n\nNobody likes it.\n");
        Files.writeString(answer, ANSWER);
    }

    private Answered take() {
        return Answered.by("take", answer.toString(), "--texts", folder.toString(), "-o", out.toString());
    }

    @Test
    void aPromptGoesOutAndNothingElseHappens() {
        Answered printed = Answered.by("prompt", text.toString());
        assertThat(printed.exitCode()).as(printed.err()).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).startsWith("# Task\n").contains("[2] Nobody likes it.");
        assertThat(printed.err())
                .startsWith("The text has 2 paragraphs; with it the prompt has ")
                .contains("take");
        Path file = folder.resolve("prompt.txt");
        assertThat(Answered.by("prompt", text.toString(), "-o", file.toString()).out())
                .isEmpty();
        assertThat(file).hasContent(printed.out());
    }

    @Test
    void aVeryLongTextIsSaidToBeOne() throws IOException {
        Files.writeString(text, "word ".repeat(60_000));
        Answered printed = Answered.by("prompt", text.toString());
        assertThat(printed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(printed.err()).contains("has 6", "note: that is more than many language models read at once");
    }

    @Test
    void takesAnAnswerAndEndsByCheck() throws IOException {
        Answered taken = take();
        assertThat(taken.exitCode()).as(taken.out() + taken.err()).isEqualTo(ExitCode.DONE);
        assertThat(taken.out())
                .startsWith(out.resolve("case.yaml").toString())
                .contains(
                        "Of two claims, one is moved and one is unsupported.",
                        "said of ¶2: No water.",
                        "said of ¶9, of two; its words stand nowhere: The owners moved away.",
                        "Of three wants, one rests on claims and two are assumed:",
                        "owners 1  open (its claim away is unsupported)",
                        "warning: “away” is marked as unsupported",
                        "1 case, 0 errors, 1 warning");
        assertThat(taken.err()).contains("Next: ", "entente brief", "entente ask");
        assertThat(Answered.by("check", out.toString()).out()).contains("“away” is marked as unsupported");
        assertThat(Files.readString(out.resolve("case.yaml"), UTF_8)).contains("paragraph: 1", "unsupported: true");
        assertThat(Answered.by("evidence", out.toString(), "--texts", folder.toString())
                        .out())
                .contains("one is unsupported", "it was looked for before and not found, and the case says so");
    }

    @Test
    void withoutAFolderTheCaseIsPrinted() {
        Answered taken = Answered.by("take", answer.toString(), "--texts", folder.toString());
        assertThat(taken.exitCode()).as(taken.err()).isEqualTo(ExitCode.DONE);
        assertThat(taken.out())
                .startsWith("# Drafted from the text “weir” by a language model.")
                .contains("entente: 1");
        assertThat(taken.err()).contains("Of two claims", "is marked as unsupported");
    }

    @Test
    void whatOnlyTheWholeCaseShowsIsToldByCheck() throws IOException {
        Files.writeString(answer, ANSWER.replace("\"limits\": []", "\"limits\": [{\"always\": \"open\"}]"));
        Answered taken = take();
        assertThat(taken.exitCode()).as(taken.out()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
    }

    @Test
    void mistakesAreShownAndNothingIsWritten() throws IOException {
        Files.writeString(
                answer, ANSWER.replace("not sue", "not seu").replace("\"today\": []", "\"today\": [\"opne\"]"));
        Answered refused = take();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(refused.err())
                .contains(
                        answer + ":6:",
                        "(/parties/1/wants/1/statement)",
                        "(/today/0)",
                        "2 errors; nothing was computed.");
        assertThat(out).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("case.yaml"), "mine");
        assertThat(take().exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(out.resolve("case.yaml")).hasContent("mine");
        Answered onItself = Answered.by("prompt", text.toString(), "-o", text.toString());
        assertThat(onItself.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(text).content().startsWith("The miller");
    }

    @Test
    void saysWhichTextItLacks() {
        Answered nowhere = Answered.by("take", answer.toString());
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(nowhere.err()).contains("Add --texts FOLDER, the folder of “weir”.");
        text.toFile().delete();
        assertThat(take().err())
                .contains("The answer is about “weir”, and there is no weir.txt or weir.md in " + folder);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, is a PDF document",
        "'f\u00fcr das Wehr', is not in UTF-8; save it so.",
        "'  ', There is nothing in",
        "'# A heading and no more', has no paragraph"
    })
    void whatIsNoTextIsRefused(String content, String told) throws IOException {
        Files.writeString(text, content, ISO_8859_1);
        Answered refused = Answered.by("prompt", text.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"none.txt, There is no file", "weir.docx, 'does not end in .txt or .md'"})
    void saysWhyThereIsNoText(String name, String told) {
        Answered refused = Answered.by("prompt", folder.resolve(name).toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).contains(told);
    }
}
