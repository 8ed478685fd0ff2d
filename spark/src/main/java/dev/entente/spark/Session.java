// SPDX-License-Identifier: Apache-2.0
package dev.entente.spark;

import dev.entente.Version;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.explore.worlds.Runner;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/**
 * What this process has of Spark: one context at a time, which Spark itself stops when the process ends. What Java was given
 * as properties that begin with {@code spark.} holds, except for the address.
 */
final class Session {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static Optional<Session> current = Optional.empty();

    private final Address address;
    private final JavaSparkContext spark;

    private Session(Address address, JavaSparkContext spark) {
        this.address = address;
        this.spark = spark;
    }

    /**
     * The one at an address; it takes some seconds to begin.
     *
     * @throws CommandFailure when nobody answers there
     */
    static synchronized JavaSparkContext at(Address address) {
        Optional<Session> kept = current.filter(session ->
                session.address.equals(address) && !session.spark.sc().isStopped());
        if (kept.isPresent()) {
            return kept.get().spark;
        }
        address.reach();
        current.ifPresent(session -> session.spark.stop());
        JavaSparkContext begun = begun(address);
        current = Optional.of(new Session(address, begun));
        return begun;
    }

    /** In a thread of its own, as Spark doesn't come back from a master that doesn't speak its language. */
    private static JavaSparkContext begun(Address address) {
        FutureTask<JavaSparkContext> begin = new FutureTask<>(() -> {
            beSilent();
            return new JavaSparkContext(settings(address));
        });
        Thread.ofPlatform().daemon().name("spark-begins").start(begin);
        try {
            return begin.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw refused(address, SparkRunner.inALine(e));
        } catch (TimeoutException e) {
            throw refused(address, "no answer of a master within " + PATIENCE.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(address, "interrupted");
        }
    }

    private static CommandFailure refused(Address address, String why) {
        return new CommandFailure(
                ExitCode.STOPPED,
                "Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION() + " can’t begin at " + address.text()
                        + ": " + why);
    }

    /** What Spark has to say, it says by failing. */
    private static void beSilent() {
        if (System.getProperty("slf4j.provider") == null) {
            System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    private static SparkConf settings(Address address) {
        SparkConf settings = new SparkConf()
                .setMaster(address.text())
                .setIfMissing("spark.app.name", "Entente " + Version.running())
                .setIfMissing("spark.ui.enabled", "false");
        if (address.local()) {
            return settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                    .setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return settings.setJars(Stream.of(Runner.class, Session.class)
                .map(Session::jar)
                .distinct()
                .toArray(String[]::new));
    }

    private static String jar(Class<?> inIt) {
        try {
            return Path.of(inIt.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
