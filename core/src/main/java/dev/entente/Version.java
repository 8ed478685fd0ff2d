// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Entente that runs, as its build declares it. */
public final class Version {
    private static final String RUNNING = read();

    private Version() {}

    /** The running version, for example {@code 0.1.0}. */
    public static String running() {
        return RUNNING;
    }

    private static String read() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing beside Version.class");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
