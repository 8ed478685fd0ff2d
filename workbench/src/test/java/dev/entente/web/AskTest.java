// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.casefile.RandomCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command answers, asked on a page. */
class AskTest {

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path own) throws IOException {
        Path big = Files.createDirectories(own.resolve("big"));
        Files.writeString(big.resolve("case.yaml"), RandomCase.of(40, 3, 6, 1).text());
        visitor = Visitor.open(own);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "iran-2007|question=hold|One package of Washington makes a disarmament deal hold, and no"
                        + " smaller one does",
                "iran-2007|question=hold|Action for action",
                "iran-2007|question=wreck|Tehran could end it and does not want to",
                "iran-2007|question=durable|How far it is from failing",
                "iran-2007|question=survive|The type of Tehran: “deterrable” or “determined”",
                "iran-2019|question=survive|Nothing is marked as not known",
                "north-korea-2019|question=unfold&outcome=talks|A first move at no cost",
                "published~brams-wittman-1981-chicken|question=wreck|The second driver leaves it",
                "published~brams-wittman-1981-chicken|question=durable|no other variant and no types",
                "published~fang-1993-prisoners-dilemma-graph|question=hold|What change of rankings would make it hold",
                "published~fang-1993-prisoners-dilemma-graph|question=wreck|this case is given as a graph.",
            })
    void theCommandsAnswersStandOnAPage(String name, String asked, String said) {
        assertThat(answered("/case/" + name + "/ask?" + asked)).contains(said);
    }

    @Test
    void anAnswerComesAsAPartOfThePage() {
        Visitor.Page part = visitor.getInPage("/case/iran-2007/ask?question=wreck");
        assertThat(part.html()).startsWith("<section id=\"answer\"").contains("autofocus");
        assertThat(visitor.getInPage("/case/iran-2007/ask?question=wreck&again=")
                        .html())
                .doesNotContain("autofocus");
    }

    @Test
    void aSlowQuestionIsStoppedAndTellsWhatIsKnown() {
        String address = "/case/my~big/ask?question=hold&side=d1";
        Visitor.Page running = visitor.get(address);
        assertThat(running.html()).contains("hx-trigger=\"load delay:500ms\"");
        assertThat(running.text()).contains("Stop, and say what is known", "Look again");
        visitor.post("/case/my~big/ask", "question", "hold", "side", "d1", "do", "stop");
        assertThat(answered(address)).contains("This was stopped before everything was known", "Ask again");
    }

    @Test
    void theSideAndTheOutcomeAreChosen() {
        assertThat(answered("/case/iran-2007/ask?question=hold&side=target&outcome=talks"))
                .contains("The side that engages: Iran.", "What would make");
    }

    /** A case that is only tried may have lost where it starts; it is not said then that it has none written. */
    @Test
    void whatIsTriedMayLeaveNothingToStartFrom() {
        try (Visitor other = visitor.another()) {
            other.post("/case/iran-2019/try/hold", "held", "us.press=N");
            for (String question : List.of("hold", "wreck", "unfold", "durable")) {
                assertThat(other.get("/case/iran-2019/ask?question=" + question).text())
                        .as(question)
                        .contains("With what you tried there is no situation to start from.");
            }
        }
    }

    @Test
    void anOutcomeThatTheCaseHasNotIsRefused() {
        Visitor.Page page = visitor.get("/case/iran-2007/ask?question=hold&outcome=dael");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This case has no outcome “dael”.", "deal");
    }

    /** The page when the answer is there. */
    private static String answered(String address) {
        Visitor.Page page = visitor.get(address);
        while (page.text().contains("Look again")) {
            page = visitor.get(address);
        }
        return page.text();
    }
}
