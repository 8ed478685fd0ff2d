// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a command may do that another program runs for somebody: for how long it may compute, and where it may read. A
 * command that a person starts has no bounds but that person's wish to stop ({@link Interrupt}).
 */
public final class Bounds {

    private static final Bounds NONE = new Bounds(Optional.empty(), Duration.ofNanos(Long.MAX_VALUE));
    private static final ScopedValue<Bounds> NOW = ScopedValue.newInstance();

    private final Optional<Path> folder;
    private final long nanos;
    private final long start = System.nanoTime();
    private volatile boolean unwanted;

    private Bounds(Optional<Path> folder, Duration time) {
        this.folder = folder;
        this.nanos = time.toNanos();
    }

    /**
     * Bounds that begin to count now.
     *
     * @param folder outside which no case follows a path
     * @param time after which what is known is told
     */
    public static Bounds of(Path folder, Duration time) {
        return new Bounds(Optional.of(folder), time);
    }

    /** Those that this thread works within. */
    public static Bounds now() {
        return NOW.orElse(NONE);
    }

    /** Works within these bounds. */
    public <T> T within(Callable<T> work) throws Exception {
        return ScopedValue.where(NOW, this).call(work::call);
    }

    /** Nobody waits for the answer any more. */
    public void giveUp() {
        unwanted = true;
    }

    /** Whether it is time to stop, and to tell what is known; by the wish of a person, too. */
    public boolean spent() {
        return Interrupt.wished() || unwanted || taken() >= nanos;
    }

    /** Whether the time for putting together what is known is over, too. */
    public boolean late() {
        return Interrupt.late() || unwanted || taken() - Interrupt.TELLING.toNanos() >= nanos;
    }

    private long taken() {
        return System.nanoTime() - start;
    }

    /** The folder outside which no case follows a path; empty where it may follow any. */
    public Optional<Path> folder() {
        return folder;
    }

    /** Whether another program runs the command, so that no person sees how far it is. */
    public boolean guest() {
        return this != NONE;
    }
}
