// SPDX-License-Identifier: Apache-2.0
package dev.entente.report;

import dev.entente.brief.document.Entry;
import dev.entente.finding.Finding;
import dev.entente.report.Fragments.Beside;
import java.util.List;

/** Behind each sentence of a brief that is made from findings a link to where they are explained further down. */
record Pointers(Lookup lookup) implements Beside {

    @Override
    public String sentence(List<Finding> findings) {
        return lookup.explaining(findings)
                .map(entry -> link("#" + entry.id(), lookup.about(entry)))
                .orElse("");
    }

    @Override
    public String entry(Entry entry) {
        return "";
    }

    /** A mark that leads to what is said of something. */
    static String link(String address, String about) {
        String label = Xml.escaped("Explained under: " + about);
        return "<a class=\"explained\" href=\"" + address + "\" title=\"" + label + "\" aria-label=\"" + label
                + "\">↓</a>";
    }
}
