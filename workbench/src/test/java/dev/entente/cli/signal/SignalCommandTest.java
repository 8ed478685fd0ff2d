// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Answered;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of signals. */
class SignalCommandTest {

    private static final String KOREA = "../cases/north-korea-2007";

    private static final String CASE = """
            entente: 1
            title: A letter
            decision-makers:
              us:
                name: Washington
                options: {letter: {label: write a letter, noun: a letter}, press: keep up sanctions}
                preferences: [press]
                types:
                  committed: {prior: PRIOR, preferences: [talk, not letter]}
                  posturing: {prior: REST, preferences: [not letter, talk]}
              target:
                name: Pyongyang
                options: {talk: come to talks}
                preferences: [talk]
            status-quo: [press]
            signals:
              letter: {option: letter, sender: us, receiver: target, of: [committed, posturing]MORE}
            """;

    @TempDir
    private Path folder;

    private String said(String prior, String rest, String more) throws IOException {
        Path file = Files.writeString(
                folder.resolve("case.yaml"),
                CASE.replace("PRIOR", prior).replace("REST", rest).replace("MORE", more));
        Answered answered = Answered.by("signal", file.toString());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out().replaceAll("\\s+", " ");
    }

    private String costing(String costs) throws IOException {
        return said("1/3", "2/3", ", belief: 0.5, costs: {" + costs + "}");
    }

    @Test
    void theFirstSentenceIsTrueOfAllOfTheBox() throws IOException {
        assertThat(costing("committed: 1/2, posturing: 1/4"))
                .contains(
                        "The letter tells Pyongyang nothing: it costs the posturing type no more than the committed type.");
        assertThat(costing("committed: {from: 1.1, to: 1.5}, posturing: {from: 1.6, to: 2}"))
                .contains("The letter tells Pyongyang nothing: it costs the committed type as much as being believed is"
                        + " worth to it, or more.");
        assertThat(costing("committed: {from: 0.1, to: 0.5}, posturing: {from: 1.2, to: 2}"))
                .contains("The letter can tell Pyongyang which Washington it has:")
                .contains("In the middle of the bounds it does.")
                .contains("Told apart. The committed type sends it, the posturing type does not send it;")
                .contains("after it 1; after none 0.");
        assertThat(costing("committed: {from: 0.1, to: 0.2}, posturing: {from: 0.3, to: 0.9}"))
                .contains("The letter can tell Pyongyang something, and not all:");
        assertThat(costing("committed: 1/2, posturing: 1/2"))
                .contains("The letter may tell Pyongyang something or nothing: it costs both types the same,"
                        + " and there one outcome runs into another.")
                .contains("A continuum.");
        assertThat(costing("committed: 0.25, posturing: {from: 0.5, to: 1.5}"))
                .contains(
                        "What the letter tells Pyongyang hangs on what it costs. In 50 % of the box it can tell the two"
                                + " apart. In 50 % it can tell something, and not all.")
                .contains("a share of it is no probability");
    }

    @Test
    void whoWouldAnswerAnywayIsNamed() throws IOException {
        assertThat(said("2/3", "1/3", ", belief: 0.5, costs: {committed: 1/4, posturing: 1/2}"))
                .contains("Pyongyang would come to talks without it, too.")
                .contains("Half silent. The committed type sends it with a chance of 1/2,")
                .contains("Both send it.");
    }

    @Test
    void whatItHasToCostIsSaidForTheMiddleAndForAll() throws IOException {
        assertThat(costing("committed: {from: 1, to: 1.5}, posturing: {from: 0.25, to: 0.75}"))
                .contains(
                        "it has to cost the posturing type more than 1; now 0.5, up by more than 0.5, and has to cost the"
                                + " committed type less than 1; now 1.25, down by more than 0.25; one alone does not do.")
                .contains(
                        "For all of the box it has to cost the posturing type more than 1; now at least 0.25, up by more"
                                + " than 0.75,");
    }

    @Test
    void whatIsNotGivenIsProposedAndAskedFor() throws IOException {
        assertThat(said("1/3", "2/3", ""))
                .contains(
                        "It costs the committed type 0 to 1 (proposed: by its own order, sending it is a loss, and sending"
                                + " it with the answer a gain).")
                .contains(
                        "It costs the posturing type 1 or more (proposed: by its own order, the answer does not make up"
                                + " for sending it).")
                .contains("What it costs “committed”. Ranks give an order and no measure")
                .contains("How far Pyongyang has to believe before it answers")
                .contains("Of which kind its cost is");
    }

    @Test
    void theKindOfCostIsNamedOrAskedFor() throws IOException {
        assertThat(said("1/3", "2/3", ", kind: tied-hands, belief: 0.5, costs: {posturing: 1.5}"))
                .contains("The case calls this cost tied-hands.")
                .contains("tied hands cost nothing who keeps its word")
                .contains("The letter can tell Pyongyang which Washington it has")
                .doesNotContain("Of which kind its cost is");
    }

    @Test
    void theGameGoesOutAndComesBackLabelled() {
        for (String name : new String[] {"letter.efg", "letter.nfg"}) {
            Path file = folder.resolve(name);
            assertThat(Answered.by("signal", KOREA, "-o", file.toString()).exitCode())
                    .isEqualTo(ExitCode.DONE);
            assertThat(Answered.by("classify", file.toString()).out())
                    .contains("Two kinds of equilibria", "7/13", "0 to 3/10", "3/4");
        }
        assertThat(Answered.by("classify", folder.resolve("letter.efg").toString())
                        .out())
                .contains("Has not: D1.")
                .contains("sequential, intuitive criterion, D1.");
    }

    @Test
    void thePictureIsWrittenInEachForm() throws IOException {
        Path svg = folder.resolve("signal.svg");
        assertThat(Answered.by("signal", KOREA, "-o", svg.toString()).err()).contains("Wrote " + svg);
        assertThat(Files.readString(svg))
                .contains("what it costs the committed type", "It can tell the two apart", "25 % of the box")
                .contains("Belief in the committed type before the letter", "Pyongyang answers from 0.65 on")
                .contains("“Half believed” as a game of Washington and Pyongyang", "What it is worth")
                .contains(
                        "Silence: before 1/2, after it open, 0 to 13/20, after none 1/2. Half believed: before 1/2, after it 13/20, after none 0")
                .contains("the posturing type (1/2), sends it (7/13), answers (3/4): 0.25; −0.65");
        for (String name : new String[] {"signal.png", "signal.pdf"}) {
            Path file = folder.resolve(name);
            assertThat(Answered.by("signal", KOREA, "-o", file.toString()).exitCode())
                    .isEqualTo(ExitCode.DONE);
            assertThat(file).isNotEmptyFile();
        }
    }

    @Test
    void aFormatThatHoldsNoSignalsSaysSo() {
        assertThat(Answered.by("export", KOREA, "--to", "table").err()).contains("signals and what they cost");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInASentence() throws IOException {
        Answered without = Answered.by("signal", "../cases/libya-2003");
        assertThat(without.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(without.err()).contains("The case has no signal");
        assertThat(Answered.by("signal", KOREA, "--signal", "visit").err())
                .contains("There is no signal “visit”. Signals: letter.");
        Answered held = Answered.by("signal", KOREA, "--variant", "no-letter");
        assertThat(held.exitCode()).isEqualTo(ExitCode.CASE_HAS_ERRORS);
        assertThat(held.err()).contains("“us.letter” can’t be taken here");
        assertThat(Answered.by("signal", KOREA, "-o", "letter.txt").err()).contains("does not end as");
    }
}
