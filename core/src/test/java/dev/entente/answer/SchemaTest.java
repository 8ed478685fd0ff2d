// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.answer.json.Inline;
import dev.entente.answer.json.JsonTest;
import dev.entente.answer.json.Key;
import dev.entente.proposal.Proposal;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped schemas are those of the records. After a change that is meant, run with {@code -Dentente.goldens=write} and
 * read what comes out.
 */
class SchemaTest {

    private static final boolean WRITE = "write".equals(System.getProperty("entente.goldens"));

    private static final Path RESOURCES = Path.of("src", "main", "resources", "dev", "entente");

    private static final Path SHIPPED = RESOURCES.resolve("answer");

    /** Of each command that answers a question, the record that it prints. */
    private static final Map<String, Class<? extends Record>> ANSWERS = Map.ofEntries(
            Map.entry("ask", Inquired.class),
            Map.entry("brief", Briefed.class),
            Map.entry("brief-lint", Linted.class),
            Map.entry("cards", Carded.class),
            Map.entry("similar", Likened.class),
            Map.entry("outside", OutsideViewed.class),
            Map.entry("check", Checked.class),
            Map.entry("check-score", Backtested.class),
            Map.entry("classify", Classified.class),
            Map.entry("compare", Compared.class),
            Map.entry("compare-all", ComparedAll.class),
            Map.entry("compare-before", BeliefChanged.class),
            Map.entry("compare-corrected", Corrected.class),
            Map.entry("design", Designed.class),
            Map.entry("doctor", Examined.class),
            Map.entry("evidence", Evidenced.class),
            Map.entry("explain", Explained.class),
            Map.entry("explore", Explored.class),
            Map.entry("gallery", Exhibited.class),
            Map.entry("merge", Merged.class),
            Map.entry("paths", Unfolded.class),
            Map.entry("score", Scored.class),
            Map.entry("seal", Sealed.class),
            Map.entry("roles-take", Enacted.class),
            Map.entry("signal", Signalled.class),
            Map.entry("signal-crisis", Challenged.class),
            Map.entry("solve", Solved.class),
            Map.entry("sweep", Swept.class));

    @SuppressWarnings("unused") // the parameters of the test below
    private static final Iterable<String> COMMANDS =
            ANSWERS.keySet().stream().sorted().toList();

    @ParameterizedTest(name = "{0}")
    @FieldSource("COMMANDS")
    void isShipped(String command) throws IOException {
        isShipped(
                SHIPPED.resolve(command + ".schema.json"),
                "Entente, answer of " + command,
                Objects.requireNonNull(ANSWERS.get(command)));
    }

    /** What is read rather than written: what a language model answers to “prompt”. */
    @Test
    void ofAModelsAnswerIsShipped() throws IOException {
        isShipped(
                RESOURCES.resolve("proposal").resolve("proposal.schema.json"),
                "Entente, a case drafted from a text",
                Proposal.class);
    }

    private static void isShipped(Path file, String title, Class<? extends Record> type) throws IOException {
        String schema = JsonTest.written(Schema.of(title, type));
        if (WRITE) {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, schema);
        }
        assertThat(Files.readString(file)).isEqualTo(schema);
    }

    public record Made(
            int entente,
            @Inline Inner inner,
            @Inline Optional<Part> part,
            Optional<Part> perhaps,
            Map<String, Optional<BigInteger>> counts,
            Iterable<Either> either) {}

    public record Inner(@Key("case") String id, Colour colour) {}

    public record Part(double share, Optional<Part> smaller) {}

    public sealed interface Either {}

    public record One(String one) implements Either {}

    public record Two(boolean two) implements Either {}

    public enum Colour {
        DARK_RED
    }

    @Test
    void takesWhatIsWritten() {
        Part part = new Part(0.5, Optional.of(new Part(0.25, Optional.empty())));
        Inner inner = new Inner("here", Colour.DARK_RED);
        Map<String, Optional<BigInteger>> counts = Map.of("Nash", Optional.of(BigInteger.TEN), "SEQ", Optional.empty());
        List<Either> either = List.of(new One("1"), new Two(true));

        assertThat(mistakes(JsonTest.written(new Made(1, inner, Optional.of(part), Optional.of(part), counts, either))))
                .isEmpty();
        assertThat(mistakes(
                        JsonTest.written(new Made(1, inner, Optional.empty(), Optional.empty(), Map.of(), List.of()))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"entente\": 1, \"case\": \"here\", \"colour\": \"dark-red\", \"counts\": {}}",
                "{\"entente\": 1, \"case\": \"here\", \"colour\": \"red\", \"counts\": {}, \"either\": []}",
                "{\"entente\": 1, \"case\": \"x\", \"colour\": \"dark-red\", \"counts\": {}, \"either\": [], \"y\": 1}",
                "{\"entente\": 1, \"case\": \"x\", \"colour\": \"dark-red\", \"counts\": {\"a\": 1}, \"either\": []}",
                "{\"entente\": 1, \"case\": \"x\", \"colour\": \"dark-red\", \"counts\": {}, \"either\": [{\"one\": 1}]}",
                "{\"entente\": 1, \"case\": \"x\", \"colour\": \"dark-red\", \"counts\": {}, \"either\": [], "
                        + "\"perhaps\": null}",
            })
    void takesNothingElse(String json) {
        assertThat(mistakes(json)).isNotEmpty();
    }

    public record Twice(@Inline Inner inner, Colour colour) {}

    @Test
    void noKeyStandsTwice() {
        assertThatThrownBy(() -> Schema.of("twice", Twice.class)).hasMessageContaining("colour");
    }

    private static List<String> mistakes(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonTest.written(Schema.of("made", Made.class)), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(com.networknt.schema.Error::toString)
                .toList();
    }
}
