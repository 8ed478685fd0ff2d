// SPDX-License-Identifier: Apache-2.0
package dev.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts the workbench by its launcher, lets people work in it, and prints a Markdown table. */
public final class WorkbenchTable {

    private static final int PEOPLE = 20;
    private static final int ROUNDS = 40;
    private static final int WARMUPS = 15;
    /** A person reads what came before the next change. */
    private static final long READING = 500;

    private static final List<String> CASES =
            List.of("iran-2019", "north-korea-2019", "iran-2007", "north-korea-2007", "libya-2003");

    private WorkbenchTable() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        System.out.println(TableText.machine() + "\n");
        Path own = Files.createTempDirectory("entente-workbench");
        long began = System.nanoTime();
        Process server = new ProcessBuilder("./entente", "serve", "--no-open", own.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            URI entrance = URI.create(String.valueOf(out.readLine()));
            System.out.println("| what | median | 95th percentile | limit |\n|---|---:|---:|---:|");
            row("start, to the address", List.of(System.nanoTime() - began), 2_000);
            row("first page after the start", List.of(new Person(entrance, 0).first()), 1_000);
            work(entrance, WARMUPS, 0);
            row(PEOPLE + " people, a what-if after the other", work(entrance, ROUNDS, 0), 100);
            row(PEOPLE + " people, reading for half a second", work(entrance, ROUNDS, READING), 100);
            System.out.printf("| memory, the greatest | %.0f MB | | 500 MB |%n", megabytes(server.pid()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** What everybody's what-ifs took, in nanoseconds. */
    private static List<Long> work(URI entrance, int rounds, long reading)
            throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Person person = new Person(entrance, i);
                working.add(people.submit(() -> person.work(rounds, reading, took)));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        return List.copyOf(took);
    }

    private static void row(String what, List<Long> nanoseconds, double limit) {
        double[] sorted =
                nanoseconds.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
        double last = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms%s | %.0f ms |%n",
                what,
                sorted[sorted.length / 2],
                last,
                last > limit ? " **over**" : "",
                limit);
    }

    private static double megabytes(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Somebody at a browser. */
    private static final class Person {
        private final URI root;
        private final URI entrance;
        private final int number;
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Person(URI entrance, int number) {
            this.entrance = entrance;
            this.root = entrance.resolve("/");
            this.number = number;
        }

        long first() {
            long began = System.nanoTime();
            answered(HttpRequest.newBuilder(entrance));
            return System.nanoTime() - began;
        }

        /** Takes an option away, looks, takes that back, and so on. */
        void work(int rounds, long reading, ConcurrentLinkedQueue<Long> took) {
            answered(HttpRequest.newBuilder(entrance));
            String about = "/case/" + CASES.get(number % CASES.size());
            List<String> options = Arrays.asList("us.press", "us.letter", "target.provoke", "partners.join");
            for (int i = 0; i < rounds; i++) {
                String option = options.get((i + number) % options.size());
                long began = System.nanoTime();
                answered(form(about + "/try/hold", "held=" + option + (i % 2 == 0 ? "%3DN" : "%3Dfree")));
                took.add(System.nanoTime() - began);
                pause(reading);
            }
        }

        private HttpRequest.Builder form(String path, String fields) {
            return HttpRequest.newBuilder(root.resolve(path))
                    .header("Origin", root.toString().replaceFirst("/$", ""))
                    .header("HX-Request", "true")
                    .POST(BodyPublishers.ofString(fields));
        }

        private void answered(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " from " + answer.uri());
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static void pause(long milliseconds) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
