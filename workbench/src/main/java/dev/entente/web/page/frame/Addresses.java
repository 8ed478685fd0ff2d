// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The addresses of pages. */
public final class Addresses {

    private Addresses() {}

    /** Of something about a case; of its overview where {@code what} is empty. */
    public static String of(String caseName, String what) {
        return "/case/" + encoded(caseName) + (what.isEmpty() ? "" : "/" + what);
    }

    /** Of a state, by its pattern or name. */
    public static String ofState(String caseName, String state) {
        return of(caseName, "state/" + encoded(state));
    }

    /**
     * Of a way that is played.
     *
     * @param from the state where it starts, by its pattern
     * @param moves who moves and where that leads, as {@code us,target~YYNN}
     */
    public static String ofPlay(String caseName, String from, List<String> moves) {
        return of(caseName, "play?from=")
                + encoded(from)
                + moves.stream().map(move -> "&way=" + encoded(move)).collect(Collectors.joining());
    }

    /** A text as one part of a path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
