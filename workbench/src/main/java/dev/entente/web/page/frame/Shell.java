// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.Version;
import dev.entente.web.desk.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands around every page.
 *
 * @param title of the page, in the browser's tab
 * @param bar of the case that the page is about
 * @param scripts the islands of script that the page has, by the names of their files
 */
public record Shell(String title, Optional<CaseBar> bar, List<String> scripts) {

    public Shell {
        scripts = List.copyOf(scripts);
    }

    /** The same with an island of script. */
    public Shell with(String script) {
        return new Shell(
                title, bar, Stream.concat(scripts.stream(), Stream.of(script)).toList());
    }

    /** A page about no case. */
    public static Shell of(String title) {
        return new Shell(title, Optional.empty(), List.of());
    }

    /** What runs. */
    public String version() {
        return Version.running();
    }

    /**
     * The bar of a case: where one is, and what has been done.
     *
     * @param name of the case in addresses
     * @param title of the case
     * @param here the tab that is shown
     * @param undo what undoing would take back; empty when there is nothing
     * @param redo what redoing would bring
     * @param tried whether something is tried that stands in no file
     * @param unsaved whether the text differs from the file
     */
    public record CaseBar(
            String name,
            String title,
            Tab here,
            Optional<String> undo,
            Optional<String> redo,
            boolean tried,
            boolean unsaved,
            Choices choices) {

        /** The tabs. */
        public List<Tab> tabs() {
            return List.of(Tab.values());
        }

        /** Whether what is done in the bar changes a part of the page that is shown, and not the page. */
        public boolean inPage() {
            return here == Tab.TRY;
        }

        /** The address of something about the case. */
        public String at(String what) {
            return Addresses.of(name, what);
        }
    }

    /** What can be chosen to look at: variants and concepts by name. */
    public record Choices(List<String> variants, String variant, List<String> concepts, String concept) {
        public Choices {
            variants = List.copyOf(variants);
            concepts = List.copyOf(concepts);
        }
    }

    /** A part of the workbench on one case. */
    public enum Tab {
        OVERVIEW("", "In short"),
        STATES("states", "States"),
        GRAPH("graph", "Graph"),
        TRY("try", "What if"),
        ASK("ask", "Ask"),
        EVIDENCE("evidence", "Evidence"),
        WRITE("write", "Write"),
        HAND_OVER("hand-over", "Hand over");

        private final String path;
        private final String label;

        Tab(String path, String label) {
            this.path = path;
            this.label = label;
        }

        public String path() {
            return path;
        }

        public String label() {
            return label;
        }
    }

    /** The shell of a page about the case on a sheet. */
    public static Shell of(Sheet sheet, String title, Tab here, List<String> variants) {
        Choices choices =
                new Choices(variants, sheet.content().variant().orElse(""), ConceptNames.OFFERED, sheet.concept());
        CaseBar bar = new CaseBar(
                sheet.name(),
                title,
                here,
                sheet.undoable().map(dev.entente.web.desk.Revision::label),
                sheet.redoable().map(dev.entente.web.desk.Revision::label),
                sheet.content().tried(),
                sheet.unsaved(),
                choices);
        String inTab = here == Tab.OVERVIEW ? title : title + " – " + here.label();
        return new Shell(inTab, Optional.of(bar), List.of());
    }
}
