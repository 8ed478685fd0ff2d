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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a crisis. */
class CrisisCommandTest {

    private static final String CASE = """
            entente: 1
            title: An ultimatum
            decision-makers:
              north:
                name: Northland
                options: {mobilise: {label: mobilise, noun: a mobilisation}}
                preferences: [leave]
                types:
                  resolute: {prior: PRIOR, preferences: [leave]}
                  wavering: {prior: REST, preferences: [not mobilise]}
              south:
                name: Southland
                options: {leave: leave the valley}
                preferences: [not leave]
            status-quo: []
            signals:
              ultimatum: {game: crisis, option: mobilise, sender: north, receiver: south, of: [resolute, wavering], MORE}
            """;

    @TempDir
    private Path folder;

    private Path written(String prior, String rest, String more) throws IOException {
        return Files.writeString(
                folder.resolve("case.yaml"),
                CASE.replace("PRIOR", prior).replace("REST", rest).replace("MORE", more));
    }

    private String said(String prior, String rest, String more) throws IOException {
        Answered answered = Answered.by("signal", written(prior, rest, more).toString());
        assertThat(answered.exitCode()).as(answered.err()).isEqualTo(ExitCode.DONE);
        return answered.out().replaceAll("\\s+", " ");
    }

    private String facing(String resolute, String wavering, String costs) throws IOException {
        return said(
                "1/4",
                "3/4",
                "belief: 0.5, fight: {resolute: " + resolute + ", wavering: " + wavering + "}, costs: {" + costs + "}");
    }

    @Test
    void aBluffIsToldWithItsChances() throws IOException {
        assertThat(facing("0.5", "-4", "wavering: 1"))
                .contains("The mobilisation is half believed at most: one type would fight, the other bluffs at times,")
                .contains("backing down has to cost the wavering type more than 4; now 1, up by more than 3.")
                .contains("it is believed where Southland gives way to a belief in a fight below 0.25; now 0.5.")
                .contains("Bluff. The resolute type challenges, the wavering type challenges with a chance of 1/3;")
                .contains("Southland concedes with a chance of 1/2.")
                .contains("Chances: concession 1/4, retreat 1/8, fight 1/8.")
                .contains("after a challenge 1/2; after none 0.")
                .contains("What backing down would cost “resolute”. No order of states tells;");
    }

    @Test
    void theFirstSentenceIsTrueOfAllOfTheBox() throws IOException {
        assertThat(facing("0.5", "{from: -1, to: -0.5}", "wavering: {from: 1.25, to: 2}"))
                .contains(
                        "The mobilisation ties the hands of who makes it: either type would fight rather than back down."
                                + " Southland concedes, and nobody has to fight.")
                .contains("In the middle of the bounds they are tied.")
                .contains("Conceded. The resolute type challenges, the wavering type challenges;");
        assertThat(facing("-2", "-4", "resolute: 0.5, wavering: 1"))
                .contains("The mobilisation is empty: neither type would fight, and Southland need not give way.")
                .contains("one alone does not do.")
                .contains("Silence. Neither type challenges; Southland would not concede.")
                .contains("Things stay as they are.");
        assertThat(facing("-2", "-4", "wavering: 1"))
                .contains(
                        "The mobilisation is not worth making: a fight would cost who would fight more than backing down"
                                + " costs the other.");
        assertThat(said("3/5", "2/5", "belief: 0.5, fight: {resolute: 0.5, wavering: -4}, costs: {wavering: 1}"))
                .contains(
                        "The mobilisation can be believed as it is: a fight is likely enough for Southland to leave the"
                                + " valley.");
        assertThat(facing("0.5", "-1", "wavering: 1"))
                .contains(
                        "The mobilisation may do something or nothing: a fight costs the wavering type just what backing"
                                + " down does, and there one outcome runs into another.")
                .contains("A continuum.")
                .contains("as it is open who fights");
        assertThat(facing("0.5", "{from: -1, to: 0}", "wavering: {from: 0, to: 1}"))
                .contains(
                        "What the mobilisation does hangs on what backing down costs, and on what a fight is worth. In"
                                + " 50 % of the box hands are tied, and it is believed. In 50 % it is half believed,")
                .contains("a share of it is no probability");
    }

    @Test
    void whoWouldRatherFightThanTheOtherBacksDownMakesSilenceOdd() throws IOException {
        assertThat(facing("-0.5", "-4", "wavering: 2"))
                .contains("Silence. Neither type challenges; Southland would concede with a chance of 0 to 1/3.")
                .contains(
                        "It fails D1: a challenge could, all the same, only come from the resolute type, and the resolute"
                                + " type would gain 1 when conceded to.");
    }

    @Test
    void theTreeGoesOutAndComesBackLabelled() throws IOException {
        String file = written("1/4", "3/4", "belief: 0.5, fight: {resolute: 0.5, wavering: -4}, costs: {wavering: 3}")
                .toString();
        Path tree = folder.resolve("crisis.efg");
        assertThat(Answered.by("signal", file, "-o", tree.toString()).err()).contains("Wrote " + tree);
        assertThat(Answered.by("classify", tree.toString()).out())
                .contains("At the wavering type, Northland: challenge (1/3), none (2/3).")
                .contains("At challenged, Southland: concede (3/4), resist (1/4).");
        assertThat(Answered.by("signal", file, "-o", "crisis.nfg").err())
                .contains("A crisis is written as a tree: .efg.");
    }

    /** The dossier lists what fights and backing down rest on. */
    @Test
    void whatItRestsOnIsInTheDossier() throws IOException {
        String file = written(
                        "1/4",
                        "3/4",
                        "belief: {at: 0.5, assumption: wary}, fight: {resolute: {at: 1, assumption: strong}, wavering:"
                                + " -1}, costs: {wavering: {at: 2, assumption: watched}}")
                .toString();
        assertThat(Answered.by("evidence", file).out().replaceAll("\\s+", " "))
                .contains("what a fight is worth to “resolute” when it would mobilise")
                .contains("what it costs “wavering” to back down from its threat to mobilise")
                .contains("how far Southland has to believe in a fight before it answers");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "letter/quiet-coast, In 50 % of the box it can tell the two apart. In 50 % it can tell something",
        "crisis/strait-of-orm, The threat of war is half believed at most",
        "tied-hands/budget-of-lorn, The public pledge ties the hands of who makes it"
    })
    void theExamplesOfTemplatesShowWhatTheyAreAbout(String example, String said) {
        assertThat(Answered.by("signal", "../cases/templates/" + example).out().replaceAll("\\s+", " "))
                .contains(said);
    }

    @Test
    void thePictureIsWritten() throws IOException {
        Path svg = folder.resolve("crisis.svg");
        String file = written(
                        "1/4",
                        "3/4",
                        "fight: {resolute: 0.5, wavering: {from: -1, to: 0}}, costs: {wavering: {from: 0, to: 1}}")
                .toString();
        assertThat(Answered.by("signal", file, "-o", svg.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(svg))
                .contains("what backing down costs the wavering type", "Its hands are tied", "50 % of the box");
    }
}
