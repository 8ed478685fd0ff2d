// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.frame;

import dev.entente.Version;
import dev.entente.web.desk.Sheet;
import java.util.Arrays;
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

    /** The same with what the page is about kept where it is come back to. */
    public Shell about(String fields) {
        return new Shell(title, bar.map(one -> one.about(fields)), scripts);
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
     * @param here the page that is shown
     * @param about what the page is about, as the fields of its address; empty where it is about the whole case
     * @param undo what undoing would take back; empty when there is nothing
     * @param redo what redoing would bring
     * @param tried whether something is tried that stands in no file
     * @param unsaved whether the text differs from the file
     */
    public record CaseBar(
            String name,
            String title,
            Leaf here,
            String about,
            Optional<String> undo,
            Optional<String> redo,
            boolean tried,
            boolean unsaved,
            Choices choices) {

        CaseBar about(String fields) {
            return new CaseBar(name, title, here, fields, undo, redo, tried, unsaved, choices);
        }

        /** The tabs. */
        public List<Tab> tabs() {
            return List.of(Tab.values());
        }

        /** The pages of the tab that is open. */
        public List<Leaf> leaves() {
            return here.tab().leaves();
        }

        /** What to do next. */
        public Next next() {
            return here.next();
        }

        /** Whether what is done in the bar changes a part of the page that is shown, and not the page. */
        public boolean inPage() {
            return here == Leaf.TRY;
        }

        /** The address of something about the case. */
        public String at(String what) {
            return Addresses.of(name, what);
        }
    }

    /** What can be chosen to look at: variants by name, and what “holds” means. */
    public record Choices(List<String> variants, String variant, List<ConceptNames.Reading> readings) {
        public Choices {
            variants = List.copyOf(variants);
            readings = List.copyOf(readings);
        }

        /** The concept that is meant. */
        public ConceptNames.Reading reading() {
            return readings.stream()
                    .filter(ConceptNames.Reading::chosen)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A part of the workbench on one case, of one page or several. */
    public enum Tab {
        BRIEF("Brief"),
        SITUATIONS("Situations"),
        TRY("What if"),
        PLAY("Play"),
        WRITE("Write");

        private final String label;

        Tab(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Its pages, the first of which it opens on. */
        public List<Leaf> leaves() {
            return Arrays.stream(Leaf.values())
                    .filter(leaf -> leaf.tab() == this)
                    .toList();
        }

        /** Where it opens. */
        public String path() {
            return leaves().getFirst().path();
        }
    }

    /** What to do next, as a sentence that leads there. */
    public record Next(String sentence, String path) {}

    /** A page on one case. */
    public enum Leaf {
        BRIEF(Tab.BRIEF, "", "The brief", "Change something yourself, and see what it does.", "try"),
        ASK(Tab.BRIEF, "ask", "Ask more", "Change something yourself, and see what it does.", "try"),
        EVIDENCE(Tab.BRIEF, "evidence", "What it rests on", "Edit the claims and assumptions.", "write/text"),
        SIGNAL(Tab.BRIEF, "signal", "What a letter tells", "Change something yourself, and see what it does.", "try"),
        HAND_OVER(Tab.BRIEF, "hand-over", "Take it away", "Change something yourself, and see what it does.", "try"),
        SITUATIONS(Tab.SITUATIONS, "states", "Table", "Play it out, move by move.", "play"),
        GRAPH(Tab.SITUATIONS, "graph", "Graph", "Play it out, move by move.", "play"),
        TRY(Tab.TRY, "try", "What if", "Read the brief of the case with what you tried.", ""),
        PLAY(Tab.PLAY, "play", "Play", "Change what somebody wants, and play it again.", "try"),
        WRITE(Tab.WRITE, "write", "Part by part", "Read what follows from it.", ""),
        CARDS(Tab.WRITE, "write/cards", "Cards", "Read what follows from it.", ""),
        ORDER(Tab.WRITE, "write/order", "What matters more", "Read what follows from it.", ""),
        TEXT(Tab.WRITE, "write/text", "The whole file", "Read what follows from it.", "");

        private final Tab tab;
        private final String path;
        private final String label;
        private final String sentence;
        private final String onward;

        Leaf(Tab tab, String path, String label, String sentence, String onward) {
            this.tab = tab;
            this.path = path;
            this.label = label;
            this.sentence = sentence;
            this.onward = onward;
        }

        public Tab tab() {
            return tab;
        }

        public String path() {
            return path;
        }

        public String label() {
            return label;
        }

        Next next() {
            return new Next(sentence, onward);
        }

        /** In the browser’s tab, behind the title of the case. */
        private String behindTitle() {
            return this == BRIEF ? "" : " – " + (this == tab.leaves().getFirst() ? tab.label() : label);
        }
    }

    /** The shell of a page about the case on a sheet. */
    public static Shell of(Sheet sheet, String title, Leaf here, List<String> variants) {
        Choices choices =
                new Choices(variants, sheet.content().variant().orElse(""), ConceptNames.readings(sheet.concept()));
        CaseBar bar = new CaseBar(
                sheet.name(),
                title,
                here,
                "",
                sheet.undoable().map(dev.entente.web.desk.Revision::label),
                sheet.redoable().map(dev.entente.web.desk.Revision::label),
                sheet.content().tried(),
                sheet.unsaved(),
                choices);
        return new Shell(title + here.behindTitle(), Optional.of(bar), List.of());
    }
}
