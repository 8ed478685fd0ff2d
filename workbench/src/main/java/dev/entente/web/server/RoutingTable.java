// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which handler answers what. */
public final class RoutingTable {

    private final List<Route> routes = new ArrayList<>();

    /** A path's parts; one in braces stands for any, by that name. */
    private record Route(String method, List<String> parts, Handler handler) {

        Optional<Map<String, String>> named(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.startsWith("{")) {
                    named.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(named);
        }
    }

    /** Answers {@code GET /case/{id}} and the like; the first route that fits is taken. */
    public void get(String pattern, Handler handler) {
        add("GET", pattern, handler);
    }

    /** As {@link #get}, for what changes something. */
    public void post(String pattern, Handler handler) {
        add("POST", pattern, handler);
    }

    private void add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, parts(pattern), handler));
    }

    /** The parts of a path between its slashes. */
    static List<String> parts(String path) {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The pattern that a path fits, whatever is asked of it and not decoded; empty where none does. */
    Optional<String> pattern(String path) {
        List<String> asked = parts(path);
        return routes.stream()
                .filter(route -> route.named(asked).isPresent())
                .map(route -> "/" + String.join("/", route.parts()))
                .findFirst();
    }

    Response answer(Request request) {
        for (Route route : routes) {
            Optional<Map<String, String>> named = route.named(request.path());
            if (named.isPresent() && route.method().equals(request.method())) {
                return route.handler().answer(request, named.get());
            }
        }
        boolean otherwise =
                routes.stream().anyMatch(route -> route.named(request.path()).isPresent());
        return otherwise
                ? new Response.Refusal(405, "That can't be asked in this way.")
                : Response.notFound("There is no such page.");
    }
}
