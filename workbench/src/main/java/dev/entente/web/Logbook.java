// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import dev.entente.Version;
import dev.entente.app.FileFailure;
import dev.entente.web.server.Served;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes down what a workbench does, a line each with blanks between its parts:
 *
 * <pre>{@code
 * 2026-03-01T09:30:00.000Z start 0.1.0 http://127.0.0.1:7080
 * 2026-03-01T09:30:02.417Z request GET 200 35ms 18234B /case/{case}/states
 * 2026-03-01T09:31:10.002Z fault java.lang.IllegalStateException
 * 2026-03-01T09:45:00.900Z stop
 * }</pre>
 *
 * <p>The frames of a fault stand below it, and then its causes, each such line behind a tab. Of a fault the kind and the
 * place are told and not its message, which can hold text of a case. Where a line can’t be written the workbench goes on;
 * that is said once.
 */
public final class Logbook implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final OutputStream out;
    private final Consumer<String> trouble;
    private final InstantSource clock;
    private boolean torn;
    private boolean told;

    /**
     * Writes to a stream, which it closes in the end.
     *
     * @param trouble hears once, in words, why lines can’t be written
     */
    Logbook(OutputStream out, Consumer<String> trouble, InstantSource clock) {
        this.out = out;
        this.trouble = trouble;
        this.clock = clock;
    }

    /** Writes to a stream that stays open. */
    public static Logbook on(OutputStream out, Consumer<String> trouble) {
        return new Logbook(new Kept(out), trouble, InstantSource.system());
    }

    /**
     * Writes at the end of a file, which need not be there yet.
     *
     * @throws FileFailure when it can’t be written
     */
    public static Logbook at(Path file, Consumer<String> trouble) {
        try {
            return new Logbook(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    trouble,
                    InstantSource.system());
        } catch (IOException e) {
            throw FileFailure.notWritten(file, e);
        }
    }

    /** The workbench is open, at addresses without their keys. */
    public void start(List<String> addresses) {
        line("start " + Version.running() + " " + String.join(" ", addresses));
    }

    /** A request was served. */
    public void served(Served one) {
        line("request %s %d %dms %dB %s"
                .formatted(one.method(), one.status(), one.took().toMillis(), one.bytes(), one.page()));
    }

    /** Something went wrong inside. */
    public void fault(Throwable fault) {
        StringBuilder text = new StringBuilder("fault ").append(fault.getClass().getName());
        frames(fault, text);
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            text.append("\n\tcaused by ").append(cause.getClass().getName());
            frames(cause, text);
        }
        line(text.toString());
    }

    private static void frames(Throwable fault, StringBuilder text) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            text.append("\n\tat ").append(frame);
        }
    }

    /** The workbench has ended. */
    @Override
    public void close() {
        line("stop");
        try {
            out.close();
        } catch (IOException e) {
            tell(e);
        }
    }

    /** What was cut off where no more could be written ends before the next line begins. */
    private synchronized void line(String text) {
        String line = (torn ? "\n" : "") + TIME.format(clock.instant()) + " " + text + "\n";
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            torn = false;
        } catch (IOException e) {
            torn = true;
            tell(e);
        }
    }

    private void tell(IOException e) {
        if (!told) {
            told = true;
            trouble.accept(String.valueOf(e.getMessage()));
        }
    }

    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
