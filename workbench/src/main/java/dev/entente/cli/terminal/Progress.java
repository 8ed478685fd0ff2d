// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One line on a terminal while work lasts: how long it has taken, of how much it may, and what is being computed. It is
 * redrawn in place, and gone before anything else is written.
 */
public final class Progress {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int BAR = 20;
    private static final int WIDTH = 79;
    private static final String ERASE = "\r\u001b[K";

    private static final AtomicReference<Optional<Progress>> SHOWN = new AtomicReference<>(Optional.empty());

    private final PrintWriter terminal;
    private final Optional<Duration> limit;
    private final long start = System.nanoTime();
    private volatile String what = "";
    private boolean drawn;

    private Progress(PrintWriter terminal, Optional<Duration> limit) {
        this.terminal = terminal;
        this.limit = limit;
    }

    /**
     * Shows a line from the second second on, until {@link #end}.
     *
     * @param limit after which the work is stopped
     */
    public static Progress begin(PrintWriter terminal, Optional<Duration> limit) {
        end();
        Progress progress = new Progress(terminal, limit);
        SHOWN.set(Optional.of(progress));
        Thread.ofPlatform().daemon().name("progress").start(progress::redraw);
        return progress;
    }

    /** Takes the line away, if there is one; whoever writes something else calls this first. */
    public static void end() {
        SHOWN.getAndSet(Optional.empty()).ifPresent(Progress::erase);
    }

    public void say(String now) {
        what = now;
    }

    private void redraw() {
        try {
            Thread.sleep(QUIET);
            while (draw()) {
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean draw() {
        if (!SHOWN.get().equals(Optional.of(this))) {
            return false;
        }
        drawn = true;
        terminal.print(ERASE + line(what, Duration.ofNanos(System.nanoTime() - start), limit));
        terminal.flush();
        return true;
    }

    private synchronized void erase() {
        if (drawn) {
            terminal.print(ERASE);
            terminal.flush();
        }
    }

    /** What the line says: "12 s: SEQ for the ministry"; where there is a limit, a bar of the time used, too. */
    static String line(String what, Duration taken, Optional<Duration> limit) {
        String time = limit.map(most -> bar(taken, most) + taken.toSeconds() + " of " + most.toSeconds() + " s")
                .orElseGet(() -> taken.toSeconds() + " s");
        String line = Ink.plain(what.isEmpty() ? time : time + ": " + what);
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private static String bar(Duration taken, Duration limit) {
        int full = (int) Math.min(BAR, BAR * taken.toMillis() / Math.max(1, limit.toMillis()));
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
    }
}
