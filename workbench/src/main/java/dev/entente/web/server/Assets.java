// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Style sheets and scripts: a list of names, so that nothing else of the library can be asked for. */
public final class Assets {

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private record Asset(String type, Response.Body body) {}

    /** Offers a resource of the workbench, or of a library, under a name; the ending tells what it is. */
    public void add(String name, String resource) {
        try (InputStream file = open(resource)) {
            if (file == null) {
                throw new IllegalStateException("a resource is missing from the library (" + resource + ")");
            }
            assets.put(name, new Asset(type(name), Response.Body.of(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a module, a class finds what is in its own alone; what is in others', and in no package, its loader finds. */
    private static @Nullable InputStream open(String resource) {
        InputStream own = Assets.class.getResourceAsStream(resource);
        return own != null ? own : Assets.class.getClassLoader().getResourceAsStream(resource.substring(1));
    }

    /** Offers a text under a name. */
    public void addText(String name, String text) {
        assets.put(name, new Asset(type(name), Response.Body.of(text)));
    }

    /** What a name stands for. */
    public Response answer(String name) {
        return Optional.ofNullable(assets.get(name))
                .map(asset -> Response.shown(asset.type(), asset.body()))
                .orElseGet(() -> Response.notFound("There is no such file."));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("an asset of no known kind (" + name + ")");
        };
    }
}
