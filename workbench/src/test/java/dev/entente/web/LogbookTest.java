// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Version;
import dev.entente.app.FileFailure;
import dev.entente.explore.worlds.LocalRunner;
import dev.entente.web.desk.Shelf;
import dev.entente.web.server.Served;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {

    private static final InstantSource NINE = InstantSource.fixed(Instant.parse("2026-03-01T09:30:00Z"));

    /** What a line is, as the guide says; a frame of a fault begins with a tab. */
    private static final String LINE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (start \\S+( \\S+)+"
            + "|request [A-Z]+ \\d{1,3} \\d+ms \\d+B \\S+|fault \\S+|stop)|\t.+";

    @TempDir
    Path folder;

    @Test
    void whatHappensIsALineEach() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Logbook log = new Logbook(out, Assertion::fail, NINE)) {
            log.start(List.of("http://10.0.0.1:80", "http://127.0.0.1:80"));
            log.served(new Served("GET", "/case/{case}/states", 200, Duration.ofMillis(35), 18_234));
        }

        assertThat(out.toString(UTF_8)).isEqualTo("""
                2026-03-01T09:30:00.000Z start %s http://10.0.0.1:80 http://127.0.0.1:80
                2026-03-01T09:30:00.000Z request GET 200 35ms 18234B /case/{case}/states
                2026-03-01T09:30:00.000Z stop
                """.formatted(Version.running()));
    }

    @Test
    void aFaultIsToldByWhatItIsAndWhereAndNotByItsMessage() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Logbook log = new Logbook(out, Assertion::fail, NINE);
        log.fault(new IllegalStateException("a want of Tehran", new IOException("and another")));

        String text = out.toString(UTF_8);
        assertThat(text)
                .startsWith("2026-03-01T09:30:00.000Z fault java.lang.IllegalStateException\n\tat dev.entente.web.")
                .contains("\n\tcaused by java.io.IOException\n\tat dev.entente.web.LogbookTest.")
                .doesNotContain("want", "another");
        assertThat(text.lines()).allMatch(line -> line.matches(LINE));
    }

    /** With everything that a browser could send along: keys, texts of a case, and lines of its own. */
    @Test
    void neitherKeysNorTextsAreWrittenDown() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> secrets = new ArrayList<>(List.of("SECRETWANT", "SECRETPAGE", "SECRETFIELD", "FORGED"));
        Shelf shelf = new Shelf(Optional.of(Visitor.cases()), folder.resolve("own"));
        try (Logbook log = Logbook.on(out, Assertion::fail);
                Workbench workbench =
                        Workbench.open(shelf, Optional.empty(), 0, new LocalRunner(1), log::fault, log::served)) {
            log.start(workbench.addresses());
            URI entrance = URI.create(workbench.entrance());
            secrets.add(entrance.getQuery().replace("token=", ""));
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<Void> admitted = client.send(
                        HttpRequest.newBuilder(entrance.resolve("/case/iran-2019?" + entrance.getQuery()))
                                .build(),
                        BodyHandlers.discarding());
                String cookie = admitted.headers().firstValue("Set-Cookie").orElseThrow();
                secrets.add(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
                for (String path : List.of(
                        "/",
                        "/case/iran-2019/states?where=SECRETFIELD",
                        "/case/SECRETPAGE",
                        "/SECRETPAGE/%0A2026-03-01T09:30:00.000Z%20stop%20FORGED",
                        "/assets/SECRETPAGE.css",
                        "/?token=SECRETFIELD")) {
                    client.send(asked(entrance, cookie, path).build(), BodyHandlers.discarding());
                }
                client.send(
                        asked(entrance, cookie, "/case/iran-2019/write")
                                .header("Origin", "http://" + entrance.getAuthority())
                                .POST(BodyPublishers.ofString("title=SECRETWANT"))
                                .build(),
                        BodyHandlers.discarding());
                client.send(
                        asked(entrance, cookie, "/")
                                .method("FORGED", BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            }
        }

        String text = out.toString(UTF_8);
        assertThat(text).doesNotContain(secrets);
        assertThat(text.lines()).allMatch(line -> line.matches(LINE)).hasSize(2 + 9);
        assertThat(text)
                .contains(" GET 303 ", " GET 200 ", " GET 404 ", " GET 403 ", " POST ", " OTHER 403 ")
                .contains(" /case/{case}/states\n", " 404 ", " -\n", " /assets/{name}\n", " /case/{case}/write\n");
    }

    private static HttpRequest.Builder asked(URI entrance, String cookie, String path) {
        return HttpRequest.newBuilder(entrance.resolve(path))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')));
    }

    @Test
    void bytesAndStatusAreThoseOfTheAnswer() throws Exception {
        List<Served> served = new ArrayList<>();
        Shelf shelf = new Shelf(Optional.of(Visitor.cases()), folder.resolve("own"));
        HttpResponse<byte[]> answer;
        try (Workbench workbench =
                        Workbench.open(shelf, Optional.empty(), 0, new LocalRunner(1), Assertion::fail, served::add);
                HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(workbench.entrance()).resolve("/assets/workbench.css"))
                            .build(),
                    BodyHandlers.ofByteArray());
        }

        assertThat(served).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.bytes()).isEqualTo(answer.body().length);
            assertThat(one.took()).isPositive();
        });
    }

    @Test
    void aFileIsWrittenOnAtItsEnd() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "before\n");
        Logbook.at(file, Assertion::fail).close();

        assertThat(Files.readAllLines(file)).hasSize(2).first().isEqualTo("before");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIs() {
        assertThatThrownBy(() -> Logbook.at(folder.resolve("none/log"), Assertion::fail))
                .isInstanceOf(FileFailure.class)
                .hasMessageContaining("cannot write")
                .hasMessageContaining("its folder does not exist");
    }

    @Test
    void aFullDiskIsToldOnceAndALineThatWasCutOffIsEnded() {
        List<String> trouble = new ArrayList<>();
        FillingDisk disk = new FillingDisk();
        Logbook log = new Logbook(disk, trouble::add, NINE);
        log.start(List.of("http://127.0.0.1:80"));
        disk.full = true;
        log.served(new Served("GET", "/", 200, Duration.ZERO, 1));
        log.served(new Served("GET", "/", 200, Duration.ZERO, 2));
        disk.full = false;
        log.close();

        assertThat(trouble).containsExactly("No space left on device");
        assertThat(disk.written.toString(UTF_8).lines())
                .containsExactly(
                        "2026-03-01T09:30:00.000Z start " + Version.running() + " http://127.0.0.1:80",
                        "2026-03-01T",
                        "",
                        "2026-03-01T09:30:00.000Z stop");
    }

    /** Takes eleven bytes more when it is said to be full. */
    private static final class FillingDisk extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean full;
        private boolean cut;

        @Override
        public void write(int b) {
            written.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (full) {
                written.write(bytes, offset, cut ? 1 : 11);
                cut = true;
                throw new IOException("No space left on device");
            }
            written.write(bytes, offset, length);
        }
    }

    /** For what must not be heard of. */
    private static final class Assertion {
        static void fail(Object heard) {
            throw new AssertionError(heard);
        }
    }
}
