// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import dev.entente.limits.Latest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. A visitor shows the token of this start once, in the address that the terminal prints, and is known by
 * a cookie from then on. The host asked for has to be one of ours, so that no page elsewhere reaches this server under
 * another name; what changes something has to come from one of our own pages.
 */
final class Gate {

    private static final int MOST_VISITORS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token = secret();
    /** The key opens again to those who came in so long ago that they are forgotten. */
    private final Set<String> visitors =
            Collections.synchronizedSet(Collections.newSetFromMap(new Latest<>(MOST_VISITORS)));

    private final Set<String> hosts;
    private final String cookie;

    /**
     * @param hosts the hosts that a request may name, each with its port
     * @param cookie the cookie's name
     */
    Gate(Set<String> hosts, String cookie) {
        this.hosts = Set.copyOf(hosts);
        this.cookie = cookie;
    }

    String token() {
        return token;
    }

    /** What the headers of a request say. */
    record Headers(Optional<String> host, Optional<String> origin, Optional<String> site, List<String> cookies) {}

    /** Why a request is refused whoever sends it; empty when it isn't. */
    Optional<String> refusal(String method, Headers headers) {
        if (headers.host().filter(this::ours).isEmpty()) {
            return Optional.of("This server is not known by that name.");
        }
        boolean elsewhere = headers.origin()
                .filter(origin -> !origin.startsWith("http://") || !ours(origin.substring("http://".length())))
                .isPresent();
        boolean otherSite = headers.site()
                .filter(site -> !Set.of("same-origin", "none").contains(site))
                .isPresent();
        boolean changing = !method.equals("GET");
        if (elsewhere || (changing && (otherSite || headers.origin().isEmpty()))) {
            return Optional.of("That came from another page than one of this workbench.");
        }
        return Optional.empty();
    }

    private boolean ours(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The visitor that a request's cookie names. */
    Optional<String> visitor(Headers headers) {
        return headers.cookies().stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .map(pair -> pair.substring(cookie.length() + 1))
                .filter(visitors::contains)
                .peek(visitors::add)
                .findFirst();
    }

    /** Lets a visitor in who shows the token. */
    Optional<String> admit(String shown) {
        boolean right =
                MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            return Optional.empty();
        }
        String visitor = secret();
        visitors.add(visitor);
        return Optional.of(visitor);
    }

    /** The cookie by which a visitor is known. */
    String cookieOf(String visitor) {
        return cookie + "=" + visitor + "; HttpOnly; SameSite=Strict; Path=/";
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
