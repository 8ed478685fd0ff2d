// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.io.IOException;
import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the workbench listens, and the hosts that a browser may ask for to come there, spelt as browsers spell them.
 *
 * @param listening the address to listen on
 * @param hosts the one to be shown first
 */
record ListeningAddress(InetAddress listening, List<String> hosts) {

    private static final int PORT_OF_HTTP = 80;
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9_.-]*[a-z0-9])?");
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

    /** Ports of other services, which browsers refuse to open: the “bad ports” of the Fetch standard. */
    private static final Set<Integer> BAD_PORTS = Set.of(
            1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080);

    ListeningAddress {
        hosts = List.copyOf(hosts);
    }

    /**
     * What a host stands for; this machine alone when there is none.
     *
     * @throws IOException when there is no such address, or no browser can open it
     */
    static ListeningAddress of(Optional<String> host) throws IOException {
        return host.isEmpty()
                ? new ListeningAddress(InetAddress.getLoopbackAddress(), THIS_MACHINE)
                : named(host.get().strip().toLowerCase(Locale.ROOT));
    }

    private static ListeningAddress named(String host) throws IOException {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (bare.contains("%")) {
            throw new IOException("no browser opens an address with a zone (" + host + ")");
        }
        Optional<InetAddress> literal = literal(bare);
        String name = literal.isPresent() ? "" : plain(bare);
        InetAddress address = literal.isPresent() ? literal.get() : InetAddress.getByName(name);
        if (address instanceof Inet6Address && address.isLinkLocalAddress()) {
            throw new IOException("no browser opens a link-local address (" + host + ")");
        }
        Set<String> hosts = new LinkedHashSet<>();
        if (!name.isEmpty()) {
            hosts.add(name);
        }
        hosts.addAll(address.isAnyLocalAddress() ? ofAllInterfaces() : List.of(spelt(address)));
        if (address.isLoopbackAddress()) {
            hosts.addAll(THIS_MACHINE);
        }
        return new ListeningAddress(address, List.copyOf(hosts));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String plain(String host) throws IOException {
        try {
            String name = IDN.toASCII(host).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
            if (NAME.matcher(name).matches()) {
                return name;
            }
        } catch (IllegalArgumentException _) {
            // Below.
        }
        throw new IOException("“" + host + "” is no address");
    }

    /** Those of the network first, since others need them. */
    private static List<String> ofAllInterfaces() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            if (one.isUp()) {
                one.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress())
                        .forEach(addresses::add);
            }
        }
        addresses.sort(Comparator.comparing(InetAddress::isLoopbackAddress)
                .thenComparing(address -> address instanceof Inet6Address));
        Set<String> hosts = new LinkedHashSet<>();
        addresses.forEach(address -> hosts.add(spelt(address)));
        hosts.addAll(THIS_MACHINE);
        return List.copyOf(hosts);
    }

    /** An address as browsers spell it: in IPv6 with the longest run of zeros left out, in brackets. */
    static String spelt(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + shortened(text.replaceFirst("%.*", "")) + "]" : text;
    }

    private static String shortened(String groups) {
        Matcher zeros = ZEROS.matcher(groups);
        int from = 0;
        int end = 0;
        while (zeros.find()) {
            if (zeros.group().replace(":", "").length()
                    > groups.substring(from, end).replace(":", "").length()) {
                from = zeros.start();
                end = zeros.end();
            }
        }
        return end == 0
                ? groups
                : groups.substring(0, from) + "::" + groups.substring(Math.min(end + 1, groups.length()));
    }

    /**
     * Refuses a port on which no browser opens anything.
     *
     * @throws IOException with the reason
     */
    static void openable(int port) throws IOException {
        if (BAD_PORTS.contains(port)) {
            throw new IOException("browsers open no page on port " + port + ", which belongs to another service; "
                    + "8080, or 0 for any that is free, will do");
        }
    }

    /** What to write into a browser's address line. */
    String address(String host, int port) {
        return "http://" + host + (port == PORT_OF_HTTP ? "" : ":" + port);
    }

    /** What browsers name as the host when they ask on a port; they leave 80 out. */
    Set<String> asked(int port) {
        Set<String> asked =
                hosts.stream().map(host -> host + ":" + port).collect(Collectors.toCollection(TreeSet::new));
        if (port == PORT_OF_HTTP) {
            asked.addAll(hosts);
        }
        return asked;
    }

    /** The hosts to be shown: one, or where all addresses are listened on, each that others may need. */
    List<String> shown() {
        return listening.isAnyLocalAddress()
                ? hosts.stream()
                        .filter(host -> !THIS_MACHINE.contains(host) || host.equals(THIS_MACHINE.getFirst()))
                        .toList()
                : hosts.subList(0, 1);
    }
}
