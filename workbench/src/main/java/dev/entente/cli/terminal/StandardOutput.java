// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Standard output that remembers its first failure, which a {@code PrintWriter} would swallow: an answer cut short by a
 * full disk must not end in exit code 0.
 */
public final class StandardOutput extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    public StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    /** The first failure, unless the reader merely closed the pipe early, as {@code head} does. */
    public Optional<IOException> failure() {
        return failure.filter(f -> !String.valueOf(f.getMessage()).contains("pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Progress.end();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
