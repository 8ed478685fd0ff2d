// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is sent back. */
public sealed interface Response {

    /** A page or a part of one, as HTML. */
    record Page(int status, String html) implements Response {}

    /**
     * Content that isn't a page of the workbench.
     *
     * @param name what it is to be saved as; shown in the browser when empty
     */
    record Content(String type, Body body, Optional<String> name) implements Response {}

    /** Go there instead: a path on this server. */
    record Redirect(String path) implements Response {}

    /** An answer that can't be given, and why, as a sentence. */
    record Refusal(int status, String sentence) implements Response {}

    /** Bytes that nobody changes. */
    final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Takes the bytes over; the caller changes them no more. */
        public static Body of(byte[] bytes) {
            return new Body(bytes);
        }

        public static Body of(String text) {
            return new Body(text.getBytes(StandardCharsets.UTF_8));
        }

        int length() {
            return bytes.length;
        }

        void writeTo(java.io.OutputStream out) throws java.io.IOException {
            out.write(bytes);
        }
    }

    static Response page(String html) {
        return new Page(200, html);
    }

    /** Something to look at in the browser. */
    static Response shown(String type, Body body) {
        return new Content(type, body, Optional.empty());
    }

    /** Something to save under a name. */
    static Response download(String type, Body body, String name) {
        return new Content(type, body, Optional.of(name));
    }

    static Response notFound(String sentence) {
        return new Refusal(404, sentence);
    }

    /** What was sent can't be used. */
    static Response unusable(String sentence) {
        return new Refusal(422, sentence);
    }
}
