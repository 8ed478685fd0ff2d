// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where Spark is: in this process ({@code local[2]}), or behind a master of a cluster, or one of several
 * ({@code spark://a:7077,b:7077}).
 *
 * @param text as Spark has it
 */
record Address(String text) {

    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})(,[1-9]\\d{0,3})?])?");
    private static final Pattern MASTER = Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:]+]):([1-9]\\d{0,4})");
    private static final Pattern MASTERS = Pattern.compile("spark://%1$s(,%1$s)*".formatted(MASTER));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws CommandFailure when it is none */
    Address {
        if (!LOCAL.matcher(text).matches() && !MASTERS.matcher(text).matches()) {
            throw CommandFailure.usage(
                    "“" + text + "” is no address of a cluster; write spark://HOST:7077, as its master"
                            + " says, or local[2] for two threads of Spark on this machine.");
        }
    }

    /** Whether that is this process. */
    boolean local() {
        return LOCAL.matcher(text).matches();
    }

    /**
     * Knocks, since Spark itself would do so for a minute.
     *
     * @throws CommandFailure when nobody answers
     */
    void reach() {
        if (!local() && MASTER.matcher(text).results().noneMatch(Address::answers)) {
            throw new CommandFailure(
                    ExitCode.STOPPED, "nobody answers at " + text + "; is a master of Spark running there?");
        }
    }

    private static boolean answers(MatchResult master) {
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(master.group(2));
            socket.connect(new InetSocketAddress(master.group(1), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
