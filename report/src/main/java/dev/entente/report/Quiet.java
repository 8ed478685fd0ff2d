// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences what the PDF libraries say to themselves; a fault of theirs still comes as an exception. */
final class Quiet {

    /** Held, for a logger that nobody holds forgets its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        XRLog.setLoggingEnabled(false);
    }

    private Quiet() {}

    /** Nothing to do but to be loaded. */
    static void please() {}
}
