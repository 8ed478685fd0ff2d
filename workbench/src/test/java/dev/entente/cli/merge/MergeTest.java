// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person meets it. */
class MergeTest {

    private static final String CASE = """
            entente: 1
            title: The dam
            decision-makers:
              up:
                name: the upstream country
                options: {dam: {label: build the dam, noun: the dam}, share: {label: share the water, noun: shared water}}
                preferences: [dam, not sue, not share]
              down:
                name: the downstream country
                options: {sue: {label: go to court, noun: a lawsuit}}
                preferences: [sue iff (dam and not share)]
            status-quo: []
            outcomes: {fair: {label: a fair dam, when: dam and share}}
            goal: fair
            """;

    @TempDir
    Path folder;

    private String base = "";
    private String anna = "";
    private String ben = "";

    @BeforeEach
    void versions() throws IOException {
        base = written("base", CASE);
        anna = written("anna", CASE);
        ben = written("ben", CASE.replace("[dam, not sue, not share]", "[dam, not share, not sue]"));
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
    }

    @Test
    void saysWhatDecidesAndWritesTheCase() {
        Path all = folder.resolve("all");
        Path out = all.resolve("case.yaml");
        Answered answered = Answered.by("merge", base, anna, ben, "-o", all.toString());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        assertThat(answered.err()).contains("Wrote " + out);
        assertThat(answered.out())
                .contains(
                        "Whether a fair dam can hold depends on the order of the upstream country’s wants.",
                        "As anna has it, a fair dam can hold.",
                        "As ben has it, a fair dam cannot hold.",
                        "anna and ben agree on what the downstream country wants.");
        Answered checked = Answered.by("check", out.toString());
        assertThat(checked.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Answered.by("explore", out.toString()).out()).contains("2 worlds");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Answered answered = Answered.by("merge", base, anna, ben, "-o", base);
        assertThat(answered.exitCode()).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(Path.of(base)).hasContent(CASE);
    }

    @Test
    void withOneVersionTheCaseIsTheFirst() {
        assertThat(Answered.by("merge", anna, ben).out()).contains("anna and ben agree on");
        assertThat(Answered.by("merge", anna, anna).err()).contains("Two versions are called");
    }

    @Test
    void whatIsNotTheSameCaseIsToldWithItsPlace() throws IOException {
        String other = written("later", CASE.replace("status-quo: []", "status-quo: [dam]"));
        Answered answered = Answered.by("merge", base, anna, other);
        assertThat(answered.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(answered.err())
                .contains(
                        "later.yaml:12:13: error: things stand otherwise here",
                        "'entente compare' says what two times");
        assertThat(answered.out()).isEmpty();
    }

    /** A case in March beside itself in June. */
    @Test
    void twoTimesAreComparedByTheirDates() throws IOException {
        String march = written("march", CASE.replace("status-quo: []", "date: March 2025\nstatus-quo: []"));
        String june = written(
                "june",
                CASE.replace("status-quo: []", "date: June 2025\nstatus-quo: [dam]")
                        .replace("[dam, not sue, not share]", "[dam, not share, not sue]"));
        assertThat(Answered.by("compare", march, june).out().replaceAll("\\s+", " "))
                .contains(
                        "A fair dam can hold in The dam, March 2025, not in The dam, June 2025",
                        "The same wants in another order.",
                        "Only there: the dam.");
    }
}
