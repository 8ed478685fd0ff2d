// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims found again in a folder of texts, and fingerprints written. */
class ClaimsInTextsTest {

    private static final String CASE = """
            entente: 1
            title: A road   # a comment that stays
            decision-makers:
              quarry:
                options: {nights: drive at night}
                preferences: [{want: nights, because: [orders, drivers]}]
            sources:
              letter: {title: A letter, author: A. Manager}
            evidence:
              # two claims
              orders: {source: letter, paragraph: 1, claim: There are orders.}
              drivers:
                source: letter
                paragraph: 2   # of the copy
                claim: There are drivers.
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Path texts;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("road.yaml"), CASE);
        texts = Files.createDirectory(folder.resolve("texts"));
        letter("The railway has ordered gravel for next year.", "Six of our drivers would drive at night.");
    }

    private void letter(String... paragraphs) throws IOException {
        Files.writeString(texts.resolve("letter.txt"), String.join("\n\n", paragraphs));
    }

    private Answered ask(String... more) {
        String[] line = {"evidence", file.toString(), "--texts", texts.toString()};
        String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return Answered.by(all);
    }

    @Test
    void fingerprintsAreWrittenAndFoundAgainAndNothingElseIsTouched() throws IOException {
        assertThat(ask().out()).contains("two are without a fingerprint");
        Answered written = ask("--write-fingerprints");
        assertThat(written.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(written.err()).contains("Wrote 2 fingerprints");
        String after = Files.readString(file);
        assertThat(after.replaceAll("(, |\\n    )fingerprint: [0-9a-f]{16}-[0-9a-f]{32}", ""))
                .isEqualTo(CASE);
        assertThat(after).doesNotContain("railway", "drivers would");
        assertThat(ask().out()).contains("Of two claims, two are found.");

        letter("A new first paragraph.", "The railway has ordered gravel for next year.");
        assertThat(ask().out())
                .containsPattern("orders +A letter, ¶1|orders +Manager, ¶1")
                .contains("Moved", "the same text stands at ¶2", "Changed");

        letter("The railway has ordered gravel for this year.");
        assertThat(ask().out()).contains("Changed", "of the words in common", "Missing", "the text ends at ¶1");
    }

    @Test
    void mistakesInTheFolderAreSaidWithTheFile() throws IOException {
        Files.writeString(texts.resolve("letter.md"), "Another copy.");
        assertThat(ask().exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ask().err()).contains("two texts of letter", "letter.txt", "letter.md");

        Files.delete(texts.resolve("letter.md"));
        Files.write(texts.resolve("letter.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ask().err()).contains("letter.txt is not in UTF-8");

        Answered none = Answered.by("evidence", file.toString(), "--texts", file.toString());
        assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(none.err()).contains("is no folder");
    }
}
