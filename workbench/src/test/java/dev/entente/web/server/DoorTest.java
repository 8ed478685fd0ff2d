// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that last: others are served all the same, and what is computed for nobody stops. */
class DoorTest {

    private static final int PATIENCE_SECONDS = 60;

    /** Longer than any other of these tests computes. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new ArrayList<>();
    private Optional<Door> opened = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        open(LONG);
    }

    /** @param limit how long a page may take */
    private void open(Duration limit) throws IOException {
        RoutingTable routes = new RoutingTable();
        routes.get("/quick", (_, _) -> Response.page("quick"));
        routes.post(
                "/quick",
                (request, _) -> Response.page("fields: " + request.fields().size()));
        routes.get("/endless", (request, _) -> {
            begun.release();
            try {
                while (true) {
                    request.budget().check();
                    Thread.onSpinWait();
                }
            } finally {
                ended.release();
            }
        });
        routes.get("/assets/{name}", (_, _) -> Response.page("an asset"));
        routes.post("/assets/{name}", (_, _) -> {
            throw new IllegalStateException("nobody can send anything to an asset");
        });
        opened = Optional.of(
                new Door(Optional.empty(), 0, routes, refusal -> refusal.sentence(), faults::add, _ -> {}, limit));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        opened.orElseThrow().close();
        assertThat(faults).isEmpty();
    }

    /** Where all that can be computed at once is under way, others wait until the first of it is over its time. */
    @Test
    void othersAreServedWhileManyComputeWithoutEnd() throws Exception {
        opened.orElseThrow().close();
        open(Duration.ofSeconds(5));
        for (int visitor = 0; visitor < 10; visitor++) {
            String cookie = cookie();
            for (int page = 0; page < 10; page++) {
                send("GET /endless", cookie, "");
            }
        }
        assertThat(begun.tryAcquire(10, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        for (int page = 0; page < 5; page++) {
            assertThat(answer(send("GET /quick", cookie(), "")))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("quick");
        }
        assertThat(begun.availablePermits() + 10 - ended.availablePermits())
                .as("under way of a hundred")
                .isLessThanOrEqualTo(Turns.MOST);
    }

    @Test
    void whatNobodyWaitsForStops() throws Exception {
        String cookie = cookie();
        Socket reader = send("GET /endless", cookie, "");
        Socket other = send("GET /endless", cookie, "");
        assertThat(begun.tryAcquire(2, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
        reader.close();
        assertThat(ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.tryAcquire(300, TimeUnit.MILLISECONDS))
                .as("the one who is still there waits on")
                .isFalse();
        other.close();
        assertThat(ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingEndsWhatIsComputedAndConnectionsThatAreOpen() throws Exception {
        Socket idle = send("GET /quick", cookie(), "");
        send("GET /endless", cookie(), "");
        assertThat(begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();
        opened.orElseThrow().close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(idle.getInputStream().readAllBytes()).isNotNull();
    }

    @Test
    void formsAreBoundedAndCollidingNamesCostWhatOthersDo() throws Exception {
        String cookie = cookie();
        assertThat(answer(send("POST /quick", cookie, fields(FormFields.MOST_FIELDS, 15))))
                .endsWith("fields: 20000");
        for (int post = 0; post < 3; post++) {
            assertThat(answer(send("POST /quick", cookie, fields(131_072, 17)))).startsWith("HTTP/1.1 413");
        }
        assertThat(answer(send("GET /quick?" + "a&".repeat(FormFields.MOST_FIELDS), cookie, "")))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void anAssetTakesNothing() throws Exception {
        Socket posting = send("POST /assets/style.css", cookie(), "x".repeat(100));
        assertThat(answer(posting)).startsWith("HTTP/1.1 405");
        Socket promising = sent("POST /assets/style.css", cookie(), 7_000_000, "");
        assertThat(new String(promising.getInputStream().readNBytes(12), UTF_8))
                .as("without waiting for what it promises")
                .isEqualTo("HTTP/1.1 405");
        assertThat(answer(send("GET /assets/style.css", "", ""))).startsWith("HTTP/1.1 200");
    }

    /** Different names, all of one hash. */
    private static String fields(int count, int pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < count; i++) {
            form.append(i == 0 ? "" : "&");
            for (int bit = 0; bit < pairs; bit++) {
                form.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            form.append('=');
        }
        return form.toString();
    }

    private URI entrance() {
        return URI.create(opened.orElseThrow().entrances().getFirst());
    }

    private String cookie() throws IOException {
        String answer = answer(send("GET /?" + entrance().getRawQuery(), "", ""));
        String line = answer.lines()
                .filter(header -> header.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                .findFirst()
                .orElseThrow();
        return line.substring(11, line.indexOf(';')).strip();
    }

    private Socket send(String what, String cookie, String body) throws IOException {
        return sent(what, cookie, body.length(), body);
    }

    private Socket sent(String what, String cookie, int length, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), entrance().getPort());
        open.add(socket);
        socket.setSoTimeout(PATIENCE_SECONDS * 1_000);
        String request = what + " HTTP/1.1\r\nHost: " + entrance().getAuthority() + "\r\nOrigin: http://"
                + entrance().getAuthority() + "\r\nConnection: close\r\nCookie: " + cookie + "\r\nContent-Length: "
                + length + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
