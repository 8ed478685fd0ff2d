// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Listens for browsers, asks the {@link Gate}, and hands what it lets in to the {@link RoutingTable}. */
public final class Door implements AutoCloseable {

    /** The largest form, in bytes: a case of the largest size, escaped. */
    static final int LARGEST = 8_000_000;

    /** What a refusal wears may be seen by all: style sheets and scripts, the same for everybody. */
    private static final String ASSETS = "assets";

    /** So much of what is too large is taken in all the same: a browser that is cut off shows no answer. */
    private static final int MOST_SKIPPED = 8 * LARGEST;

    /** How long a page may take: as long as a question that is asked on one. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Response STOPPED = new Response.Refusal(503, "That took too long and was stopped.");
    private static final Response TOO_MANY = new Response.Refusal(
            413, "That has more than " + FormFields.MOST_FIELDS + " fields, and no page here has so many.");

    /** Nothing from elsewhere, no script or style within a page, no frames. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** A document for handing over is shown as it will be elsewhere: with its own styles, and nothing else. */
    private static final String POLICY_OF_DOCUMENTS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

    private final HttpServer server;
    private final Porch porch;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final Turns turns;
    private final Gate gate;
    private final RoutingTable routes;
    private final RefusalPage refusals;
    private final Consumer<Throwable> faults;
    private final Consumer<Served> served;
    private final List<String> addresses;

    /** How a refusal looks. */
    @FunctionalInterface
    public interface RefusalPage {
        String html(Response.Refusal refusal);
    }

    /**
     * Begins to listen.
     *
     * @param host the host to listen on; the loopback when empty
     * @param port 0 for any that is free
     * @param faults hears of what went wrong inside
     * @param served hears of each request, after it
     * @throws IOException when the port is taken, or no browser can open the address
     */
    public Door(
            Optional<String> host,
            int port,
            RoutingTable routes,
            RefusalPage refusals,
            Consumer<Throwable> faults,
            Consumer<Served> served)
            throws IOException {
        this(host, port, routes, refusals, faults, served, MOST_TIME);
    }

    /**
     * As above.
     *
     * @param limit how long a page may take
     */
    Door(
            Optional<String> host,
            int port,
            RoutingTable routes,
            RefusalPage refusals,
            Consumer<Throwable> faults,
            Consumer<Served> served,
            Duration limit)
            throws IOException {
        ListeningAddress reach = ListeningAddress.of(host);
        ListeningAddress.openable(port);
        this.routes = routes;
        this.refusals = refusals;
        this.faults = faults;
        this.served = served;
        this.turns = new Turns(limit, GRACE);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.porch = porch(reach, port, server);
        int bound = porch.port();
        this.addresses =
                reach.shown().stream().map(shown -> reach.address(shown, bound)).toList();
        this.gate = new Gate(reach.asked(bound), "entente-" + bound);
        server.setExecutor(connections);
        server.createContext("/", this::serveAndTell);
        server.start();
        porch.open();
    }

    private static Porch porch(ListeningAddress reach, int port, HttpServer server) throws IOException {
        try {
            return new Porch(reach.listening(), port, server.getAddress());
        } catch (IOException taken) {
            server.stop(0);
            throw taken;
        }
    }

    /** Where to point the browser: the addresses, with the token of this start; the first is the best. */
    public List<String> entrances() {
        return addresses.stream()
                .map(address -> address + "/?token=" + gate.token())
                .toList();
    }

    /** Where it listens, without the token. */
    public List<String> addresses() {
        return addresses;
    }

    /** Ends at once, whatever is being answered. */
    @Override
    public void close() {
        porch.close();
        turns.close();
        connections.shutdownNow();
        server.stop(0);
    }

    private void serveAndTell(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        long bytes = serve(exchange);
        served.accept(Served.of(
                exchange.getRequestMethod(),
                routes.pattern(exchange.getRequestURI().getRawPath()),
                exchange.getResponseCode(),
                Duration.ofNanos(System.nanoTime() - begun),
                bytes));
    }

    /** How many bytes were sent, headers apart; 0 where the browser went away. */
    private long serve(HttpExchange exchange) {
        try (exchange) {
            Gate.Headers headers = headers(exchange.getRequestHeaders());
            String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
            Optional<String> refused = gate.refusal(method, headers);
            if (refused.isPresent()) {
                return send(exchange, new Response.Refusal(403, refused.get()));
            }
            Optional<String> query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery());
            if (query.filter(FormFields::tooMany).isPresent()) {
                return send(exchange, TOO_MANY);
            }
            Map<String, List<String>> fields = query.map(FormFields::fields).orElse(Map.of());
            Optional<String> visitor = gate.visitor(headers);
            if (fields.containsKey("token")) {
                return admit(exchange, fields.get("token").getFirst(), visitor);
            } else if (path(exchange).stream().findFirst().equals(Optional.of(ASSETS))) {
                return asset(exchange, method);
            } else if (visitor.isEmpty()) {
                return send(
                        exchange,
                        new Response.Refusal(403, "Open the address that the terminal shows: it holds a key."));
            }
            return turn(exchange, visitor.get(), method, fields);
        } catch (IOException gone) {
            // The browser went away; there is nobody to tell.
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            faults.accept(fault);
        }
        return 0;
    }

    /** The token leaves the address bar at once, and the page asked for is shown. */
    private long admit(HttpExchange exchange, String token, Optional<String> known) throws IOException {
        Optional<String> visitor = gate.admit(token);
        if (visitor.isEmpty()) {
            return send(exchange, new Response.Refusal(403, "That key is not the one of this start of the workbench."));
        }
        if (known.isEmpty()) {
            exchange.getResponseHeaders().set("Set-Cookie", gate.cookieOf(visitor.get()));
        }
        return send(
                exchange,
                new Response.Redirect(exchange.getRequestURI().getRawPath().replaceFirst("^/*", "/")));
    }

    /** Style sheets and scripts are there for everybody and at once; nothing that is sent along is read. */
    private long asset(HttpExchange exchange, String method) throws IOException {
        Request request = new Request("", method, path(exchange), Map.of(), false, Budget.UNLIMITED);
        return send(
                exchange,
                method.equals("GET") ? answer(request) : new Response.Refusal(405, "That can't be asked in this way."));
    }

    private long turn(HttpExchange exchange, String visitor, String method, Map<String, List<String>> query)
            throws IOException {
        int port = exchange.getRemoteAddress().getPort();
        Optional<Turns.Turn> turn = turns.take(visitor, () -> !porch.present(port));
        if (turn.isEmpty()) {
            return send(exchange, new Response.Refusal(503, "Others are being answered first. Try again in a moment."));
        }
        try (Turns.Turn mine = turn.get()) {
            return answer(exchange, visitor, method, query, mine);
        }
    }

    private long answer(
            HttpExchange exchange, String visitor, String method, Map<String, List<String>> query, Turns.Turn turn)
            throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>(query);
        if (method.equals("POST")) {
            byte[] posted = exchange.getRequestBody().readNBytes(LARGEST + 1);
            if (posted.length > LARGEST) {
                exchange.getRequestBody().skip(MOST_SKIPPED);
                return send(exchange, new Response.Refusal(413, "That is too large; a case has at most 2 MB."));
            }
            String form = new String(posted, StandardCharsets.UTF_8);
            if (FormFields.tooMany(form)) {
                return send(exchange, TOO_MANY);
            }
            fields.putAll(FormFields.fields(form));
        }
        boolean inPage = exchange.getRequestHeaders().containsKey("HX-Request");
        List<String> path = path(exchange);
        Optional<Response> answer =
                turn.compute(budget -> answer(new Request(visitor, method, path, fields, inPage, budget)));
        return send(exchange, answer.orElse(STOPPED));
    }

    private Response answer(Request request) {
        try {
            return routes.answer(request);
        } catch (LimitExceeded limit) {
            return Response.unusable(limit.getMessage() + ".");
        } catch (BudgetSpent _) {
            return STOPPED;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            faults.accept(fault);
            return new Response.Refusal(500, "A fault of Entente, not of your case; the terminal shows more.");
        }
    }

    private static List<String> path(HttpExchange exchange) {
        return RoutingTable.parts(exchange.getRequestURI().getRawPath()).stream()
                .map(part -> FormFields.decoded(part.replace("+", "%2B")))
                .toList();
    }

    private static Gate.Headers headers(Headers headers) {
        return new Gate.Headers(
                Optional.ofNullable(headers.getFirst("Host")),
                Optional.ofNullable(headers.getFirst("Origin")),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")),
                headers.getOrDefault("Cookie", List.of()));
    }

    /** How many bytes were sent, headers apart. */
    private long send(HttpExchange exchange, Response answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin"); // without any, browsers send forms from “null”
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        return switch (answer) {
            case Response.Page(int status, String html) -> body(exchange, status, "text/html", Response.Body.of(html));
            case Response.Refusal refusal ->
                body(exchange, refusal.status(), "text/html", Response.Body.of(refusals.html(refusal)));
            case Response.Redirect(String path) -> {
                headers.set("Location", path);
                exchange.sendResponseHeaders(303, -1);
                yield 0;
            }
            case Response.Content(String type, Response.Body body, Optional<String> name) -> {
                name.ifPresent(file -> headers.set(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file, StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
                if (type.equals("text/html") || type.equals("image/svg+xml")) {
                    headers.set("Content-Security-Policy", POLICY_OF_DOCUMENTS);
                }
                yield body(exchange, 200, type, body);
            }
        };
    }

    private static long body(HttpExchange exchange, int status, String type, Response.Body body) throws IOException {
        boolean text = type.startsWith("text/") || type.equals("image/svg+xml");
        exchange.getResponseHeaders().set("Content-Type", type + (text ? "; charset=utf-8" : ""));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return 0;
        }
        exchange.sendResponseHeaders(status, body.length() == 0 ? -1 : body.length());
        try (OutputStream out = exchange.getResponseBody()) {
            body.writeTo(out);
        }
        return body.length();
    }
}
