// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Fraction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public class JsonTest {

    public record Answer(
            @Key("case") String id,
            @Inline Part part,
            Optional<Part> perhaps,
            Map<String, Optional<BigInteger>> counts) {}

    public record Part(Kind kind, double share, Fraction exact) {}

    public enum Kind {
        NOT_YET
    }

    private static final Part PART = new Part(Kind.NOT_YET, 1.0 / 3, Fraction.of(1, 3));

    @Test
    void aRecordIsAnObjectOfItsComponents() {
        Map<String, Optional<BigInteger>> counts = new LinkedHashMap<>();
        counts.put("Nash", Optional.of(BigInteger.TWO.pow(70)));
        counts.put("SEQ", Optional.empty());

        assertThat(written(new Answer("here", PART, Optional.empty(), counts))).isEqualTo("""
                        {
                          "case": "here",
                          "kind": "not-yet",
                          "share": 0.333333,
                          "exact": "1/3",
                          "counts": {"Nash": "1180591620717411303424", "SEQ": null}
                        }
                        """);
        assertThat(written(List.of(new Answer("", PART, Optional.of(PART), Map.of()))))
                .contains("\"perhaps\": {\"kind\": \"not-yet\", \"share\": 0.333333, \"exact\": \"1/3\"}");
    }

    public record Nested(Optional<Optional<String>> known, Optional<List<String>> names) {}

    @Test
    void whatIsThereAndNotKnownIsNull() {
        assertThat(written(new Nested(Optional.of(Optional.empty()), Optional.of(List.of()))))
                .isEqualTo("{\"known\": null, \"names\": []}\n");
        assertThat(written(new Nested(Optional.empty(), Optional.empty()))).isEqualTo("{}\n");
    }

    @Test
    void longListsTakeALineForEachItem() {
        Iterable<Part> parts = () -> IntStream.range(0, 200).mapToObj(_ -> PART).iterator();

        assertThat(written(parts).lines()).hasSize(202);
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThatThrownBy(() -> written(List.of(new Object()))).hasMessageContaining("no JSON value");
    }

    public static String written(Object value) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Json.write(value, out);
        out.flush();
        return text.toString();
    }
}
