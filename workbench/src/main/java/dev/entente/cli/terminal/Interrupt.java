// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The reader's wish to stop (Ctrl-C, or the signal TERM or HUP), taken as a wish to hear what is known so far: the command
 * then ends by itself, with its own exit code. A second wish, one that nobody heeds, and one that is not met in time end it
 * at once.
 */
public final class Interrupt {

    /** For so long what is known may be put together once a command is to stop. */
    public static final Duration TELLING = Duration.ofMillis(500);

    /**
     * So long after it last asked for the wish a command has ended, one way or the other: what it asks for is over by then,
     * and it puts what is known into words.
     */
    private static final Duration PATIENCE = Duration.ofMillis(1_400);

    /** Where other programs keep the machine busy, those words are waited for until so much was done about them. */
    private static final Duration LEAST_WORK = Duration.ofMillis(1_400);

    /** So long after a wish all commands have ended. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private static final long BETWEEN_MILLIS = 50;

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private static final CountDownLatch WISH = new CountDownLatch(1);
    private static final CountDownLatch TOLD = new CountDownLatch(1);
    private static volatile long since;
    private static volatile long asked;
    private static volatile boolean heeded;
    private static volatile boolean met;

    private Interrupt() {}

    /**
     * Listens from now on. Signals that are ignored where the command was started (nohup) stay so.
     *
     * @param lastWord is said where the wish is not met in time
     */
    public static void listen(Runnable lastWord) {
        SIGNALS.forEach(signal -> take(signal, () -> stop(lastWord)));
    }

    /** By reflection, as javac can't be told that sun.misc, which java.base lacks a counterpart of, is meant to be used. */
    private static void take(String signal, Runnable wish) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    handlers.getClassLoader(), new Class<?>[] {handlers}, (self, asked, given) -> {
                        return answer(self, asked, given, wish);
                    });
            signals.getMethod("handle", signals, handlers)
                    .invoke(null, signals.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException e) {
            // Not known to this system (HUP on Windows), or kept by Java (-Xrs): it ends the command as it would any
            // other.
        }
    }

    @SuppressWarnings("ReferenceEquality") // a handler is equal to itself alone; asking it would come back here
    private static Object answer(Object self, Method asked, Object[] given, Runnable wish) {
        return switch (asked.getName()) {
            case "handle" -> {
                wish.run();
                yield self;
            }
            case "equals" -> self == given[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> asked.getName();
        };
    }

    /** Runs in a thread of each signal's own. */
    private static void stop(Runnable lastWord) {
        if (WISH.getCount() == 0) {
            Runtime.getRuntime().halt(ExitCode.STOPPED);
        }
        since = System.nanoTime();
        asked = since;
        WISH.countDown();
        try {
            boolean told = false;
            long seen = asked;
            Duration before = work();
            while (heeded && !told && !overdue(seen, before)) {
                told = TOLD.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
                if (asked != seen) {
                    seen = asked;
                    before = work();
                }
            }
            if (!told) {
                lastWord.run();
                Runtime.getRuntime().halt(ExitCode.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param before what had been computed when the wish was last asked for */
    private static boolean overdue(long lastAsked, Duration before) {
        long now = System.nanoTime();
        return now - since >= LONGEST.toNanos()
                || (now - lastAsked >= PATIENCE.toNanos()
                        && work().minus(before).compareTo(LEAST_WORK) >= 0);
    }

    /** What this process has computed so far; where the system does not say, as much as is needed. */
    private static Duration work() {
        return ProcessHandle.current().info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime()));
    }

    /** From now on there is something to tell, and who computes it asks for the wish; before, a wish ends the command at once. */
    public static void heed() {
        heeded = true;
    }

    /** Whether the reader wants what is computed to be cut short. */
    public static boolean wished() {
        boolean wished = WISH.getCount() == 0 && !met;
        if (wished) {
            asked = System.nanoTime();
        }
        return wished;
    }

    /** Whether the time for putting together what is known is over, too. */
    public static boolean late() {
        return wished() && System.nanoTime() - since >= TELLING.toNanos();
    }

    /** Waits for the wish where nothing else is to end the command; it is met by ending, and cuts nothing short. */
    public static void await() throws InterruptedException {
        heed();
        WISH.await();
        met = true;
    }

    /** All has been told. */
    public static void told() {
        TOLD.countDown();
    }
}
