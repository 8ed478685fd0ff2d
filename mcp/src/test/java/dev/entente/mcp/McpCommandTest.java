// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cli.Main;
import dev.entente.cli.terminal.ExitCode;
import io.modelcontextprotocol.client.McpAsyncClient;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command in a process of its own, as an assistant starts it and with the modules of a release's Java, asked by the SDK's
 * own client. One process is asked everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class McpCommandTest {

    private static final Path SHIPPED = Path.of("..", "cases").toAbsolutePath().normalize();
    private static final String ELMIRA = "published/hipel-1993-elmira";
    private static final String PRISONERS = "published/fang-1993-prisoners-dilemma";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those of the Java that comes along, by bin/release, without what Spark alone needs. */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.xml,jdk.httpserver,jdk.unsupported";

    private static final String OPEN_ORDER = """
            entente: 1
            title: Talks
            question: Who talks first?
            decision-makers:
              us: {options: {talk: Talk, press: Press}, preferences: [any-order: [them.answer, not talk, press]]}
              them: {options: {answer: Answer}, preferences: [talk, not answer]}
            status-quo: [press]
            outcomes: {talks: talk and answer}
            goal: talks
            """;

    /** A case of which it takes long to look at all orders. */
    private static final String MANY_ORDERS = """
            entente: 1
            title: Long
            question: Which order?
            decision-makers:
              us: {options: {a: A, b: B, c: C, d: D, e: E, f: F, g: G}, preferences: [any-order: [a, b, c, d, e, f, g, a iff b, c iff d]]}
              them: {options: {x: X}, preferences: [any-order: [x, a, b and c]]}
            status-quo: []
            outcomes: {o: a and x}
            goal: o
            """;

    @TempDir
    static Path temp;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private Path folder;
    private McpAsyncClient client;
    private CompletableFuture<CallToolResult> endless;

    @BeforeAll
    void start() throws Exception {
        folder = Files.createDirectory(temp.resolve("folder"));
        copy(SHIPPED.resolve(ELMIRA), folder.resolve(ELMIRA));
        copy(SHIPPED.resolve(PRISONERS), folder.resolve(PRISONERS));
        copy(SHIPPED.resolve("iran-2007"), folder.resolve("iran-2007"));
        copy(SHIPPED.resolve("nuclear-diplomacy"), folder.resolve("nuclear-diplomacy"));
        Files.writeString(folder.resolve("open.yaml"), OPEN_ORDER);
        Files.writeString(folder.resolve("long.yaml"), MANY_ORDERS);
        makeHostile();
        var command = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "--limit-modules",
                        MODULES,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.entente.cli.Main",
                        "mcp",
                        folder.toString(),
                        "--budget",
                        "5s",
                        "--characters",
                        "16000")
                .build();
        var transport = new StdioClientTransport(command, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(told::add);
        client = McpClient.async(transport)
                .requestTimeout(PATIENCE)
                .jsonSchemaValidator((_, answer) -> ValidationResponse.asValid(String.valueOf(answer)))
                .build();
        var initialized = client.initialize().toFuture().join();
        assertThat(initialized.serverInfo().name()).isEqualTo("entente");
        assertThat(initialized.instructions()).contains("no probabilities", "iran-2007", ELMIRA);
        endless = asked("solve", Map.of("case", "endless.yaml"));
    }

    /** What a folder holds that wants to lead its readers astray. */
    private void makeHostile() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("case.yaml"), "secret: word\n");
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        Files.createSymbolicLink(folder.resolve("linked.yaml"), outside.resolve("case.yaml"));
        Files.writeString(folder.resolve("extends.yaml"), "extends: ../outside/case.yaml\n");
        Path expected = copy(SHIPPED.resolve(ELMIRA), folder.resolve("expecting"));
        Files.delete(expected.resolve("expected.yaml"));
        Files.createSymbolicLink(expected.resolve("expected.yaml"), outside.resolve("case.yaml"));
        Files.writeString(folder.resolve("huge.yaml"), "# ".repeat(3_000_000));
        Files.writeString(folder.resolve("bomb.yaml"), "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        Files.writeString(folder.resolve("secret.txt"), "secret: word\n");
        Files.createDirectory(folder.resolve(".hidden"));
        Files.writeString(folder.resolve(".hidden/case.yaml"), "secret: word\n");
        Files.writeString(folder.resolve("endless.yaml"), "extends: pipe\n");
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }

    @AfterAll
    void end() {
        client.closeGracefully().block(PATIENCE);
        assertThat(told).hasSize(1).first().asString().contains("until its input ends");
    }

    private CompletableFuture<CallToolResult> asked(String tool, Map<String, Object> arguments) {
        return client.callTool(new CallToolRequest(tool, arguments)).toFuture();
    }

    private CallToolResult answer(String tool, Map<String, Object> arguments) {
        return asked(tool, arguments).join();
    }

    private static String text(CallToolResult result, int place) {
        return ((TextContent) result.content().get(place)).text();
    }

    /** What is refused, and why. */
    private String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = answer(tool, arguments);
        assertThat(result.isError()).as(result.toString()).isTrue();
        assertThat(result.content()).hasSize(1);
        return text(result, 0);
    }

    record Question(String tool, Map<String, Object> arguments, List<String> line) {
        Question(String tool, Map<String, Object> arguments, String... line) {
            this(tool, arguments, List.of(line));
        }

        @Override
        public String toString() {
            return String.join(" ", line);
        }
    }

    private static Stream<Question> questions() {
        return Stream.of(
                new Question("check", Map.of("case", PRISONERS), "check", PRISONERS),
                new Question(
                        "solve",
                        Map.of("case", ELMIRA, "concepts", List.of("Nash", "SEQ")),
                        "solve",
                        ELMIRA,
                        "--concepts",
                        "Nash,SEQ"),
                new Question(
                        "explain",
                        Map.of("case", ELMIRA, "state", "status-quo", "for", "moe", "variant", "local-insists"),
                        "explain",
                        ELMIRA,
                        "status-quo",
                        "--for=moe",
                        "--variant=local-insists"),
                new Question(
                        "paths", Map.of("case", ELMIRA, "to", "settlement"), "paths", ELMIRA, "--to", "settlement"),
                new Question(
                        "design",
                        Map.of("case", PRISONERS, "goal", "defection", "with", List.of("col")),
                        "design",
                        PRISONERS,
                        "--goal=defection",
                        "--with=col"),
                new Question(
                        "explore",
                        Map.of("case", "open.yaml", "worlds", 5, "seed", 3, "concepts", List.of("SEQ")),
                        "explore",
                        "open.yaml",
                        "--worlds=5",
                        "--seed=3",
                        "--concepts=SEQ"),
                new Question(
                        "compare",
                        Map.of("cases", List.of(ELMIRA, ELMIRA), "variant", "local-insists", "outcome", "settlement"),
                        "compare",
                        ELMIRA,
                        ELMIRA,
                        "--variant=local-insists",
                        "--outcome=settlement"),
                new Question("evidence", Map.of("case", "iran-2007/case.yaml"), "evidence", "iran-2007/case.yaml"),
                new Question("brief", Map.of("case", PRISONERS, "short", true), "brief", PRISONERS, "--short"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aToolAnswersAsItsCommandDoes(Question question) {
        CallToolResult result = answer(question.tool(), question.arguments());

        assertThat(result.isError()).as(result.toString()).isFalse();
        List<String> line = new ArrayList<>();
        for (String word : question.line()) {
            line.add(Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word);
        }
        line.addAll(List.of("--format", question.tool().equals("brief") ? "md" : "json"));
        StringWriter out = new StringWriter();
        PrintWriter nobody = new PrintWriter(new StringWriter());
        assertThat(Main.commandLine(new PrintWriter(out, true), nobody).execute(line.toArray(String[]::new)))
                .isEqualTo(ExitCode.DONE);
        assertThat(text(result, 0)).isEqualTo(out.toString());
    }

    @Test
    void askSaysWhatIsToBeComparedNextAndWritesNothing() throws IOException {
        CallToolResult result = answer("ask", Map.of("case", "open.yaml"));

        assertThat(result.isError()).as(result.toString()).isFalse();
        assertThat(text(result, 0)).contains("\"ordersLeft\"", "\"next\"", "\"decisionMaker\": \"us\"");
        assertThat(folder.resolve("open.yaml")).hasContent(OPEN_ORDER);
    }

    @Test
    void everyToolSaysWhatItTakes() {
        var tools = client.listTools().toFuture().join().tools();

        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder(
                        "check",
                        "solve",
                        "explain",
                        "paths",
                        "design",
                        "explore",
                        "compare",
                        "evidence",
                        "ask",
                        "brief");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).hasSizeGreaterThan(150);
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.inputSchema().additionalProperties()).isFalse();
            assertThat(tool.inputSchema().properties().values())
                    .allSatisfy(property -> assertThat((String) ((Map<?, ?>) property).get("description"))
                            .hasSizeGreaterThan(20)
                            .doesNotContain("--", "entente help", "${"));
        });
    }

    @Test
    void whatIsWrongInACaseIsAllToldAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), OPEN_ORDER.replace("goal: talks", "goal: talk\nouttcomes: {}"));

        assertThat(refused("solve", Map.of("case", "wrong.yaml")))
                .contains("wrong.yaml:", "goal", "outtcomes", "Maybe you meant", "2 errors");
        assertThat(text(answer("check", Map.of("case", "wrong.yaml")), 0)).contains("\"errors\": 2", "\"hint\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "iran-2007/../../outside",
                "/etc/passwd",
                "C:\\secret",
                "~/x",
                "file:///etc/passwd",
                "linked",
                "linked.yaml",
                "extends.yaml",
                "expecting",
                "secret.txt",
                ".hidden",
                "huge.yaml",
                "bomb.yaml",
                "no-such",
                "",
                "nul\0nul",
                "@/etc/passwd",
                "--help"
            })
    void nothingIsReadButCasesOfTheFolder(String named) {
        assertThat(refused("solve", Map.of("case", named))).doesNotContain("word", "root:", "fault");
        var checked = answer("check", Map.of("case", named));
        assertThat(text(checked, 0)).doesNotContain("word", "root:", "fault");
    }

    @Test
    void whatIsOfTheWrongKindIsRefusedInASentence() {
        assertThat(refused("solve", Map.of())).contains("“case” is missing");
        assertThat(refused("solve", Map.of("case", 3))).contains("wants a text");
        assertThat(refused("solve", Map.of("case", List.of(ELMIRA)))).contains("wants a text");
        assertThat(refused("solve", Map.of("case", ELMIRA, "count", "yes"))).contains("true or false");
        assertThat(refused("solve", Map.of("case", ELMIRA, "conceps", List.of())))
                .contains("“concepts”");
        assertThat(refused("solve", Map.of("case", ELMIRA, "output", "x"))).contains("takes no “output”");
        assertThat(refused("solve", Map.of("case", ELMIRA, "concepts", List.of("Nahs"))))
                .contains("“Nash”");
        assertThat(refused("explore", Map.of("case", ELMIRA, "worlds", 1.5))).contains("whole number");
        assertThat(refused("explore", Map.of("case", ELMIRA, "worlds", -1))).contains("from 1");
        assertThat(refused("compare", Map.of("cases", ELMIRA))).contains("list of texts");
        assertThat(refused("compare", Map.of("cases", List.of(ELMIRA, "../outside"))))
                .contains("isn't taken");
        assertThat(refused("evidence", Map.of("case", ELMIRA, "texts", "linked")))
                .contains("leads out of the folder");
        assertThat(refused("evidence", Map.of("case", ELMIRA, "texts", "../outside")))
                .contains("isn't taken");
        assertThat(refused("explain", Map.of("case", ELMIRA, "state", "x".repeat(20_000))))
                .contains("longer than");
        assertThat(refused("explain", Map.of("case", ELMIRA, "state", "@/etc/passwd")))
                .doesNotContain("root:");
        assertThat(refused("explain", Map.of("case", ELMIRA, "state", "--trace")))
                .contains("There is no option");
        assertThat(refused("paths", Map.of("case", ELMIRA, "from", "\u001b[31m")))
                .contains("control");
        assertThat(refused("solve", Map.of("case", "iran-2006"))).contains("Maybe you meant “iran-2007”");
        assertThatThrownBy(() -> answer("delete", Map.of())).hasRootCauseInstanceOf(McpError.class);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAndNotCut() {
        assertThat(refused("solve", Map.of("case", "long.yaml"))).contains("more than the 16,000", "“count”");
        assertThat(answer("solve", Map.of("case", "long.yaml", "count", true)).isError())
                .isFalse();
    }

    @Test
    void anAnswerThatTakesTooLongSaysWhatIsKnown() {
        var result =
                answer("explore", Map.of("case", "long.yaml", "worlds", 2_000_000_000, "concepts", List.of("SEQ")));

        assertThat(result.isError()).as(text(result, 0)).isFalse();
        assertThat(text(result, 1)).contains("not everything was looked at; what is known is printed.");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aCaseThatNeverEndsIsLeftAndKeepsNoOtherFromBeingAnswered() {
        assertThat(text(endless.join(), 0)).contains("couldn't be stopped");
        assertThat(endless.join().isError()).isTrue();
    }

    @Test
    void severalAtOnceAreAllAnswered() {
        List<CompletableFuture<CallToolResult>> asked = Stream.of("GMR", "SEQ", "SMR", "Nash", "SSEQ")
                .map(concept -> asked("solve", Map.of("case", ELMIRA, "count", true, "concepts", List.of(concept))))
                .toList();
        assertThat(asked)
                .extracting(CompletableFuture::join)
                .allSatisfy(result -> assertThat(result.isError()).isFalse());
        assertThat(asked).extracting(each -> text(each.join(), 0)).doesNotHaveDuplicates();
    }

    @Test
    void casesSchemasAndDocumentationCanBeRead() throws IOException {
        Files.writeString(folder.resolve("later – later.yaml"), OPEN_ORDER);
        var resources = client.listResources().toFuture().join().resources();

        assertThat(resources)
                .extracting(McpSchema.Resource::name)
                .contains(
                        "open.yaml", ELMIRA, "later – later.yaml", "case.schema.json", "solve.schema.json", "guide.md")
                .doesNotContain("linked", "linked.yaml", ".hidden", "secret.txt");
        var later = resources.stream()
                .filter(each -> each.name().startsWith("later"))
                .findFirst()
                .orElseThrow();
        assertThat(read(later.uri())).isEqualTo(OPEN_ORDER);
        assertThat(read("entente://cases/" + ELMIRA))
                .isEqualTo(Files.readString(folder.resolve(ELMIRA).resolve("case.yaml"), UTF_8));
        assertThat(read("entente://schemas/explain.schema.json")).contains("\"$schema\"");
        assertThat(read("entente://docs/json.md")).isEqualTo(Files.readString(Path.of("..", "docs", "json.md"), UTF_8));
        for (String uri :
                Arrays.asList("entente://cases/../outside/case.yaml", "entente://cases/linked", "file:///etc")) {
            assertThatThrownBy(() -> read(uri)).hasRootCauseInstanceOf(McpError.class);
        }
        Files.delete(folder.resolve("later – later.yaml"));
        assertThatThrownBy(() -> read(later.uri())).hasRootCauseInstanceOf(McpError.class);
    }

    private String read(String uri) {
        var contents = client.readResource(new ReadResourceRequest(uri))
                .toFuture()
                .join()
                .contents();
        return ((TextResourceContents) contents.getFirst()).text();
    }
}
