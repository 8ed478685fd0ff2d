// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Messages as lines, of one client. Unlike the transport of the SDK, it answers what is no message and goes on, takes no line
 * without end, lets a client take a question back, and answers what was asked before its input ended.
 */
final class Lines implements McpServerTransportProvider {

    /** The most bytes of a message. */
    static final int LONGEST = 1 << 20;

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private static final List<String> VERSIONS = List.of(
            ProtocolVersions.MCP_2024_11_05,
            ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18,
            ProtocolVersions.MCP_2025_11_25);

    private final McpJsonMapper json;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream log;
    private final Map<Object, Disposable> running = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<McpServerSession>> session = new AtomicReference<>(Optional.empty());
    private volatile boolean initialized;

    /** @param log where it is told what goes wrong with the connection itself */
    Lines(McpJsonMapper json, InputStream in, OutputStream out, PrintStream log) {
        this.json = json;
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.log = log;
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session.set(Optional.of(factory.create(new Writing())));
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return session.get().map(open -> open.sendNotification(method, params)).orElse(Mono.empty());
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(() -> running.values().forEach(Disposable::dispose));
    }

    // --- what comes in -----------------------------------------------------------------------------------------------

    /**
     * Takes messages until there are no more, and returns when all that was asked is answered.
     *
     * @param beforeReading is run before a client is told what there is to read
     * @param patience for how long the last answers are waited for
     */
    void serve(Runnable beforeReading, Duration patience) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (read(line)) {
                take(line, beforeReading);
                line.reset();
            }
        } catch (IOException e) {
            log.println("entente: the input can't be read any more: " + e.getMessage());
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (initialized && !running.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads a line, or as much of it as is one byte more than may be; false at the end. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        int next = in.read();
        boolean some = next >= 0;
        while (next >= 0 && next != '\n') {
            if (line.size() <= LONGEST) {
                line.write(next);
            }
            next = in.read();
        }
        return some;
    }

    private void take(ByteArrayOutputStream line, Runnable beforeReading) {
        if (line.size() > LONGEST) {
            refuse(McpSchema.ErrorCodes.INVALID_REQUEST, "A message has at most %,d bytes.".formatted(LONGEST));
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            handle(McpSchema.deserializeJsonRpcMessage(json, text), beforeReading);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            refuse(McpSchema.ErrorCodes.PARSE_ERROR, "That is no message of JSON-RPC 2.0.");
        }
    }

    private void handle(JSONRPCMessage message, Runnable beforeReading) {
        switch (message) {
            case JSONRPCRequest request -> {
                if (request.method().startsWith("resources/")) {
                    beforeReading.run();
                }
                begin(request);
            }
            case JSONRPCNotification note -> {
                if (note.method().equals("notifications/cancelled")) {
                    takeBack(note);
                } else {
                    initialized |= note.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
                    handled(note).subscribe(_ -> {}, this::tell);
                }
            }
            case JSONRPCResponse answer -> handled(answer).subscribe(_ -> {}, this::tell);
        }
    }

    private Mono<Void> handled(JSONRPCMessage message) {
        return session.get().map(open -> open.handle(message)).orElse(Mono.empty());
    }

    private void begin(JSONRPCRequest request) {
        Disposable.Swap work = Disposables.swap();
        if (running.putIfAbsent(request.id(), work) != null) {
            refuse(McpSchema.ErrorCodes.INVALID_REQUEST, "A question with the id of this one is still being answered.");
            return;
        }
        work.update(handled(request)
                .doFinally(_ -> running.remove(request.id(), work))
                .subscribe(_ -> {}, this::tell));
    }

    private void takeBack(JSONRPCNotification note) {
        if (note.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
            Disposable work = running.remove(params.get("requestId"));
            if (work != null) {
                work.dispose();
            }
        }
    }

    private void tell(Throwable fault) {
        log.println("entente: a message can't be answered: " + fault);
    }

    // --- what goes out -----------------------------------------------------------------------------------------------

    /** Answers a message that has no id that could be told. */
    private void refuse(int code, String why) {
        try {
            write("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(code, why));
        } catch (IOException e) {
            tell(e);
        }
    }

    private void write(String line) throws IOException {
        synchronized (out) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private final class Writing implements McpServerTransport {

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromCallable(() -> {
                        write(json.writeValueAsString(message));
                        return true;
                    })
                    .then();
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Lines.this.closeGracefully();
        }
    }
}
