// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for slow questions; who comes when all are busy waits in line. They are threads of the system's own, which
 * share the processors by time: virtual ones, as requests have, would keep a processor until they are done.
 */
public final class Workers implements Executor, AutoCloseable {

    /** As many visitors can have a question under way at once. */
    static final int COUNT = 8;

    private final ThreadPoolExecutor threads;

    public Workers() {
        threads = new ThreadPoolExecutor(
                COUNT,
                COUNT,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("question-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
