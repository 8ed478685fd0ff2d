// SPDX-License-Identifier: Apache-2.0
package dev.entente.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.explore.worlds.LocalRunner;
import dev.entente.web.desk.Shelf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Someone at a browser without script: keeps the cookie, says where a form was, goes where it is sent. The workbench that
 * is visited is closed by the one who opened it; a fault within it fails the visit.
 */
public final class Visitor implements AutoCloseable {

    private final Optional<Workbench> own;
    private final List<Throwable> faults;
    private final URI root;
    private final HttpClient client;

    private Visitor(Optional<Workbench> own, List<Throwable> faults, URI entrance) {
        this.own = own;
        this.faults = faults;
        this.root = entrance.resolve("/");
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        get(entrance.toString().substring(root.toString().length() - 1));
    }

    /** Opens a workbench on the shipped cases and a folder for own ones, and comes in. */
    public static Visitor open(Path ownCases) {
        return open(ownCases, Optional.empty());
    }

    /** As {@link #open}, as in a class: several people, each with a desk of their own. */
    public static Visitor openForMany(Path ownCases) {
        return open(ownCases, Optional.of("localhost"));
    }

    private static Visitor open(Path ownCases, Optional<String> host) {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try {
            Workbench workbench = Workbench.open(
                    new Shelf(Optional.of(cases()), ownCases), host, 0, new LocalRunner(1), faults::add, _ -> {});
            return new Visitor(Optional.of(workbench), faults, URI.create(workbench.entrance()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another, with a desk of their own, at the same workbench. */
    public Visitor another() {
        return new Visitor(
                Optional.empty(), faults, URI.create(own.orElseThrow().entrance()));
    }

    /** The folder of the shipped cases: below the working folder, or beside it when that is a module. */
    public static Path cases() {
        return Stream.of(Path.of("cases"), Path.of("..", "cases"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    /** Looks at a page. */
    public Page get(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)));
    }

    /** As a script of a page that is open: what comes may be a part of a page. */
    public Page getInPage(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).header("HX-Request", "true"));
    }

    /** Sends a form: names and values in turn. */
    public Page post(String path, String... fields) {
        return send(form(path, fields));
    }

    /** As {@link #post}, by a script of a page that is open. */
    public Page postInPage(String path, String... fields) {
        return send(form(path, fields).header("HX-Request", "true"));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(URLEncoder.encode(fields[i], UTF_8) + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Origin", root.toString().replaceFirst("/$", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (!faults.isEmpty()) {
                throw new AssertionError("a fault within the workbench", faults.getFirst());
            }
            return new Page(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came. */
    public record Page(int status, String address, Optional<String> savedAs, Body body) {

        private static final Pattern TAG = Pattern.compile("<[^>]*>");
        private static final Pattern SPACE = Pattern.compile("\\s+");
        private static final Pattern LINK =
                Pattern.compile("<a\\b[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

        Page(HttpResponse<byte[]> response) {
            this(
                    response.statusCode(),
                    response.uri().getRawPath(),
                    response.headers()
                            .firstValue("Content-Disposition")
                            .map(value -> value.replaceFirst(".*filename\\*=UTF-8''", "")),
                    new Body(response.body()));
        }

        /** As it was sent. */
        public String html() {
            return new String(body.bytes.clone(), UTF_8);
        }

        /** What a person reads: without markup, spaces as one. */
        public String text() {
            return plain(html());
        }

        /** Where a link of that text leads. */
        public String link(String text) {
            Matcher link = LINK.matcher(html());
            while (link.find()) {
                if (plain(link.group(2)).equals(text)) {
                    return plain(link.group(1));
                }
            }
            throw new AssertionError("no link “" + text + "” on " + address + ": " + text());
        }

        private static String plain(String html) {
            String text = TAG.matcher(html)
                    .replaceAll(" ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            return SPACE.matcher(text).replaceAll(" ").strip();
        }
    }

    /** Bytes that nobody changes. */
    public static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        public int length() {
            return bytes.length;
        }

        /** From the first on. */
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        /** Whether it begins with these characters, as a PDF does with {@code %PDF}. */
        public boolean startsWith(String ascii) {
            return new String(bytes, 0, Math.min(bytes.length, ascii.length()), UTF_8).equals(ascii);
        }
    }

    @Override
    public void close() {
        client.close();
        own.ifPresent(Workbench::close);
    }
}
