// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no client of the SDK sends. */
class LinesTest {

    private static final String HELLO = """
            {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}\n";

    @TempDir
    Path folder;

    @Test
    void whatIsNoMessageIsAnsweredAndTheNextOneToo() throws Exception {
        var answers = said(HELLO
                + "nonsense\n[]\n[1]\n{}\n\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":9}\n"
                + "[".repeat(100_000) + "\n"
                + PING);

        assertThat(answers).hasSize(10);
        assertThat(answers.subList(1, 9)).allMatch(answer -> answer.contains("-32700"));
        assertThat(answers.getLast()).contains("\"id\":\"p\"", "\"result\"");
    }

    @Test
    void aMessageWithoutEndIsRefused() throws Exception {
        var answers = said(HELLO + "x".repeat(3 * Lines.LONGEST) + "\n" + PING);

        assertThat(answers).hasSize(3);
        assertThat(answers.get(1)).contains("A message has at most 1,048,576 bytes.");
    }

    @Test
    void whatWasAskedBeforeTheInputEndedIsAnswered() throws Exception {
        assertThat(said(HELLO + call(7, "{\"case\":\"no\"}")).getLast()).contains("There is no case “no”");
        assertThat(said(PING)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsNotAnswered() throws Exception {
        Files.writeString(folder.resolve("case.yaml"), large());
        long start = System.nanoTime();
        var answers = said(HELLO
                + call(7, "{\"case\":\".\"}")
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}\n"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":99}}\n"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}\n"
                + PING);

        assertThat(answers).hasSize(2).last().asString().contains("\"id\":\"p\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private static String call(int id, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"explore\",\"arguments\":%s}}\n"
                .formatted(id, arguments);
    }

    /** A case that takes long: nine wants in any order. */
    private static String large() {
        return """
                entente: 1
                title: Long
                decision-makers:
                  us: {options: {a: A, b: B, c: C, d: D, e: E, f: F, g: G}, preferences: [any-order: [a, b, c, d, e, f, g, a iff b, c iff d]]}
                  them: {options: {x: X}, preferences: [any-order: [x, a, b and c]]}
                status-quo: []
                outcomes: {o: a and x}
                """;
    }

    private List<String> said(String lines) throws Exception {
        var out = new ByteArrayOutputStream();
        new Server(
                        new CaseFolder(folder),
                        new Limits(Duration.ofSeconds(30), 100_000),
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        out)
                .serve();
        return out.toString(UTF_8).lines().toList();
    }
}
