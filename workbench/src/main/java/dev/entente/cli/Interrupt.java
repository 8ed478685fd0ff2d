// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The reader's wish to stop (Ctrl-C), taken as a wish to hear what is known so far. */
final class Interrupt {

    private static final int PATIENCE_SECONDS = 10;

    private static final CountDownLatch TOLD = new CountDownLatch(1);
    private static volatile boolean wished;

    private Interrupt() {}

    /** Listens from now on; the JVM stays up for a while so that what is known can be told. */
    static void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interrupt::stop));
    }

    private static void stop() {
        if (TOLD.getCount() == 0) {
            return; // the command has ended by itself
        }
        wished = true;
        try {
            if (TOLD.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the reader has interrupted. */
    static boolean wished() {
        return wished;
    }

    /** All has been told. */
    static void told() {
        TOLD.countDown();
    }
}
