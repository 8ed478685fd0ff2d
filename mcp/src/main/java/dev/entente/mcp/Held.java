// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import java.io.Writer;

/** Keeps what is written, up to a length, and counts the rest. */
final class Held extends Writer {

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private long length;

    Held(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] written, int from, int count) {
        synchronized (lock) {
            length += count;
            text.append(written, from, Math.min(count, most - text.length()));
        }
    }

    /** How much was written. */
    long length() {
        synchronized (lock) {
            return length;
        }
    }

    /** The beginning of it, as far as it was kept. */
    String text() {
        synchronized (lock) {
            return text.toString();
        }
    }

    @Override
    public void flush() {
        // It is there already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
