// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.explore.worlds.LocalRunner;
import dev.entente.web.desk.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not come in, and what must not go out: asked byte by byte, as no browser would. */
class SafetyTest {

    /** In every place where a person writes text. */
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    private Path folder;

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private Workbench workbench;
    private URI entrance;

    @BeforeEach
    void open() throws IOException {
        Shelf shelf = new Shelf(Optional.of(Visitor.cases()), folder.resolve("own"));
        workbench = Workbench.open(shelf, Optional.empty(), 0, new LocalRunner(1), faults::add, _ -> {});
        entrance = URI.create(workbench.entrance());
    }

    @AfterEach
    void close() {
        try {
            assertThat(faults).isEmpty();
            assertThat(asked("GET", "/", "Host: " + host(), "Cookie: " + cookie()))
                    .startsWith("HTTP/1.1 200");
        } finally {
            workbench.close();
        }
    }

    @Test
    void listensOnTheLoopbackAlone() {
        assertThat(entrance.getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest(name = "Host: {0}")
    @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80", ""})
    void anotherHostIsRefused(String host) {
        assertThat(asked("GET", "/", "Host: " + host, "Cookie: " + cookie())).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest(name = "Origin: {0}")
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:1", "http://localhost"})
    void anotherOriginIsRefused(String origin) {
        assertThat(posted("/case/iran-2019/undo", "", "Origin: " + origin)).startsWith("HTTP/1.1 403");
        assertThat(asked("GET", "/", "Host: " + host(), "Cookie: " + cookie(), "Origin: " + origin))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aFormWithoutOriginIsRefused() {
        assertThat(posted("/case/iran-2019/undo", "")).startsWith("HTTP/1.1 403");
        assertThat(posted("/case/iran-2019/undo", "", "Origin: http://" + host(), "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void withoutTheKeyNobodyComesIn() {
        assertThat(asked("GET", "/", "Host: " + host())).startsWith("HTTP/1.1 403");
        assertThat(asked("GET", "/case/iran-2019", "Host: " + host())).startsWith("HTTP/1.1 403");
        assertThat(asked("GET", "/?token=0123", "Host: " + host())).startsWith("HTTP/1.1 403");
        assertThat(asked("GET", "/", "Host: " + host(), "Cookie: entente-" + entrance.getPort() + "=0123"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void theKeyLeavesTheAddressAndTheCookieIsOutOfReachOfScripts() {
        String answer = asked("GET", "/case/iran-2019?" + entrance.getRawQuery(), "Host: " + host());
        assertThat(answer).startsWith("HTTP/1.1 303").containsIgnoringCase("location: /case/iran-2019\r\n");
        assertThat(answer).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void theKeyLeadsNowhereElse() {
        for (String slashes : new String[] {"//", "///", "////", "/////"}) {
            assertThat(asked("GET", slashes + "evil.example/?" + entrance.getRawQuery(), "Host: " + host()))
                    .startsWith("HTTP/1.1 303")
                    .containsPattern("(?i)location: /(evil\\.example/)?\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/case/..%2f..%2fetc%2fpasswd",
                "/case/../../etc/passwd",
                "/case/%2e%2e",
                "/case/my~..~..~secret",
                "/case/%00",
                "/assets/..%2fversion.properties",
                "/assets/../../dev/entente/version.properties",
                "/case/iran-2019/state/%3Cscript%3E",
                "/nothing/at/all"
            })
    void noAddressLeadsOutOfTheFolders(String path) throws IOException {
        Files.writeString(folder.resolve("secret"), "secret");
        String answer = asked("GET", path, "Host: " + host(), "Cookie: " + cookie());
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("root:").doesNotContain("<script>");
    }

    @Test
    void aLinkOutOfTheFolderIsNoCase() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(Visitor.cases().resolve("published/hipel-1993-elmira/case.yaml"), elsewhere.resolve("case.yaml"));
        Path own = Files.createDirectories(folder.resolve("own/linked"));
        Files.createSymbolicLink(own.resolve("case.yaml"), elsewhere.resolve("case.yaml"));
        Files.createSymbolicLink(folder.resolve("own/folder"), elsewhere);
        String gallery = asked("GET", "/", "Host: " + host(), "Cookie: " + cookie());
        assertThat(gallery).contains("/case/iran-2019").doesNotContain("/case/my~");
    }

    @Test
    void aTemplateOutOfTheFolderIsNotFollowed() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/reaching"));
        Files.writeString(folder.resolve("template.yaml"), "entente: 1\ntitle: secret title\n");
        Files.writeString(own.resolve("case.yaml"), "entente: 1\nextends: ../../template.yaml\n");
        String page = asked("GET", "/case/my~reaching", "Host: " + host(), "Cookie: " + cookie());
        assertThat(page).contains("leads out of the folder").doesNotContain("secret title");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String answer = posted("/case/iran-2019/look", "concept=" + "x".repeat(9_000_000), "Origin: http://" + host());
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void everyPageForbidsWhatIsNotItsOwn() {
        String answer = asked("GET", "/case/iran-2019", "Host: " + host(), "Cookie: " + cookie());
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: no-store")
                .contains("referrer-policy: same-origin");
        assertThat(answer).doesNotContain("<style").doesNotContain(" style=").doesNotContain("onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/states",
                "/states?which=all",
                "/state/status-quo",
                "/graph",
                "/graph?moves=all",
                "/try",
                "/ask",
                "/evidence",
                "/write",
                "/write/text",
                "/hand-over"
            })
    void textOfACaseIsTextOnEveryPage(String page) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/odd"));
        Files.writeString(own.resolve("case.yaml"), ODD.replace("SCRIPT", SCRIPT));
        String answer = asked("GET", "/case/my~odd" + page, "Host: " + host(), "Cookie: " + cookie());
        assertThat(answer).startsWith("HTTP/1.1 200").contains("&lt;script&gt;");
        assertThat(answer).doesNotContain("<script>").doesNotContain("<img");
    }

    private static final String ODD = """
            entente: 1
            title: "SCRIPT title"
            date: "SCRIPT date"
            question: "SCRIPT question"
            citation: "SCRIPT citation"
            decision-makers:
              one:
                name: "SCRIPT one"
                options:
                  give: "SCRIPT give"
                preferences:
                  - {want: give, because: [claim]}
                  - {want: not take, assumption: "SCRIPT assumption"}
              other:
                name: "SCRIPT other"
                options:
                  take: "SCRIPT take"
                preferences: [take, give]
                types:
                  kind: {prior: 0.5, name: "SCRIPT kind", assumption: "SCRIPT prior", preferences: [take]}
                  unkind: {prior: 0.5, name: "SCRIPT unkind", assumption: "SCRIPT prior", preferences: [not take]}
            status-quo: [give]
            outcomes:
              both: {label: "SCRIPT both", when: give and take}
            goal: both
            channels:
              - {between: [one, other], name: "SCRIPT channel"}
            sources:
              book: {title: "SCRIPT book", author: "SCRIPT author", publisher: "SCRIPT house", date: "SCRIPT 2000", url: "javascript:alert(3)"}
            evidence:
              claim: {source: book, page: 1, claim: "SCRIPT claim", likelihood: {other.kind: 0.5, other.unkind: 0.1}}
            """;

    private String host() {
        return entrance.getAuthority();
    }

    private String cookie() {
        String answer = asked("GET", "/?" + entrance.getRawQuery(), "Host: " + host());
        String line = answer.lines()
                .filter(header -> header.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                .findFirst()
                .orElseThrow();
        return line.substring(11, line.indexOf(';')).strip();
    }

    private String posted(String path, String form, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Host: " + host();
        all[headers.length + 1] = "Cookie: " + cookie();
        all[headers.length + 2] = "Content-Length: " + form.length();
        all[headers.length + 3] = "\n" + form;
        return asked("POST", path, all);
    }

    /** The whole answer to a request that is made of these lines; one that begins with a line break is its body. */
    private String asked(String method, String path, String... lines) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        String body = "";
        for (String line : lines) {
            if (line.startsWith("\n")) {
                body = line.substring(1);
            } else {
                request.append(line).append("\r\n");
            }
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), entrance.getPort())) {
            socket.setSoTimeout(30_000);
            sent(socket, request.toString());
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** A server that refuses a large body may close before it has all of it. */
    private static void sent(Socket socket, String request) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            out.write(request.getBytes(UTF_8));
            out.flush();
        } catch (IOException closed) {
            // The answer is there to be read all the same.
        }
    }
}
