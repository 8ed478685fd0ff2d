// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark:/x",
                "spark://",
                "spark://host",
                "spark://host:0",
                "spark://a:7077/",
                "spark://a:1,",
                "local[0]",
                "local[]",
                "local[2",
                "Local",
                "yarn",
                "local-cluster[2,1,1024]",
                "",
                "host:7077",
                "local[*] "
            })
    void anythingElseIsNoAddress(String text) {
        assertThatThrownBy(() -> new Address(text))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.WRONG_USAGE))
                .hasMessageContainingAll("“" + text + "”", "spark://HOST:7077", "local[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[1]", "local[*]", "local[2,3]"})
    void thisProcessIsReachedWithoutANetwork(String text) {
        assertThat(new Address(text).local()).isTrue();
        assertThatCode(() -> new Address(text).reach()).doesNotThrowAnyException();
    }

    @Test
    void whereNobodyListensIsToldSoonAndOneOfSeveralMastersIsEnough() throws IOException {
        int port;
        try (ServerSocket shut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = shut.getLocalPort();
        }
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Address("spark://127.0.0.1:" + port + ",127.0.0.1:" + open.getLocalPort()).reach();
        }
        Address nobody = new Address("spark://127.0.0.1:" + port);

        assertThat(nobody.local()).isFalse();
        assertThatThrownBy(nobody::reach)
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STOPPED))
                .hasMessage("nobody answers at " + nobody.text() + "; is a master of Spark running there?");
        assertThatThrownBy(() -> new SparkCluster().connect(nobody.text())).isInstanceOf(CommandFailure.class);
    }
}
