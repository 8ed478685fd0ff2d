// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that is shown is spelt as browsers spell it, so that what they ask for is known. */
class ListeningAddressTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "::1, [::1]",
        "[::1], [::1]",
        "0:0:0:0:0:0:0:1, [::1]",
        "2001:DB8:0:0:1:0:0:1, [2001:db8::1:0:0:1]",
        "2001:db8::, [2001:db8::]",
        "1:0:2:0:0:3:0:0, [1:0:2::3:0:0]",
        "1:2:3:4:5:6:7:8, [1:2:3:4:5:6:7:8]",
        "127.0.0.1, 127.0.0.1",
        "LocalHost, localhost",
        "localhost., localhost"
    })
    void hostsAreSpeltAsBrowsersSpellThem(String written, String spelt) throws IOException {
        ListeningAddress reach = ListeningAddress.of(Optional.of(written));
        assertThat(reach.hosts()).contains(spelt);
        String address = reach.address(reach.shown().getFirst(), 8080);
        URI read = URI.create(address);
        assertThat(read.getAuthority()).isEqualTo(reach.shown().getFirst() + ":8080");
        assertThat(reach.asked(8080)).contains(read.getAuthority());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "fe80::1", "fe80::1%eth0", "two words", "a_host/path", "user@host", "-x", "[::1"})
    void whatNoBrowserOpensIsRefused(String host) {
        assertThatThrownBy(() -> ListeningAddress.of(Optional.of(host))).isInstanceOf(IOException.class);
    }

    @Test
    void thePortOfHttpIsLeftOutByBrowsers() throws IOException {
        ListeningAddress reach = ListeningAddress.of(Optional.empty());
        assertThat(reach.address("127.0.0.1", 80)).isEqualTo("http://127.0.0.1");
        assertThat(reach.asked(80)).contains("127.0.0.1", "127.0.0.1:80", "localhost", "[::1]");
        assertThat(reach.asked(8080)).containsExactlyInAnyOrder("127.0.0.1:8080", "localhost:8080", "[::1]:8080");
    }

    @Test
    void portsThatBrowsersRefuseAreRefusedHere() throws IOException {
        for (int port : new int[] {1, 22, 6000, 6667, 10_080}) {
            assertThatThrownBy(() -> ListeningAddress.openable(port)).hasMessageContaining(String.valueOf(port));
        }
        for (int port : new int[] {0, 80, 443, 8080, 8000, 65_535}) {
            ListeningAddress.openable(port);
        }
    }

    @Test
    void whoListensEverywhereIsShownWhereOthersFindIt() throws IOException {
        for (String host : new String[] {"0.0.0.0", "::"}) {
            ListeningAddress reach = ListeningAddress.of(Optional.of(host));
            assertThat(reach.listening().isAnyLocalAddress()).isTrue();
            assertThat(reach.shown()).doesNotContain("0.0.0.0", "[::]").contains("127.0.0.1");
            assertThat(reach.hosts()).contains("localhost", "[::1]");
        }
    }

    @Test
    void spellingIsThatOfTheStandard() throws IOException {
        assertThat(ListeningAddress.spelt(InetAddress.ofLiteral("::"))).isEqualTo("[::]");
        assertThat(ListeningAddress.spelt(InetAddress.ofLiteral("::ffff"))).isEqualTo("[::ffff]");
    }
}
