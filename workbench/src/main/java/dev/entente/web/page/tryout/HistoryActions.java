// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Undoing, redoing, and choosing what to look at. */
public final class HistoryActions {

    /** Fields of an address. */
    private static final Pattern ABOUT = Pattern.compile("[A-Za-z0-9_.~%=&-]*");

    private HistoryActions() {}

    public static Response undo(Request request, Sheet sheet, Map<String, String> named) {
        sheet.undo();
        return back(request, sheet);
    }

    public static Response redo(Request request, Sheet sheet, Map<String, String> named) {
        sheet.redo();
        return back(request, sheet);
    }

    public static Response go(Request request, Sheet sheet, Map<String, String> named) {
        request.number("version").ifPresent(sheet::go);
        return back(request, sheet);
    }

    /** Chooses variant and concept. */
    public static Response look(Request request, Sheet sheet, Map<String, String> named) {
        request.field("concept").ifPresent(sheet::look);
        if (request.fields().containsKey("variant")
                && !request.field("variant").equals(sheet.content().variant())) {
            String label = request.field("variant")
                    .map(name -> "Variant “" + name + "”")
                    .orElse("Without a variant");
            sheet.change(label, sheet.content().withVariant(request.field("variant")));
        }
        return back(request, sheet);
    }

    /** The page that the person was on. */
    private static Response back(Request request, Sheet sheet) {
        String page = request.field("tab")
                .filter(path -> Arrays.stream(Leaf.values())
                        .anyMatch(leaf -> leaf.path().equals(path)))
                .orElse("");
        String about = request.field("about")
                .filter(fields -> ABOUT.matcher(fields).matches())
                .map(fields -> "?" + fields)
                .orElse("");
        return new Response.Redirect(Addresses.of(sheet.name(), page) + about);
    }
}
