// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template that a case is begun from: a whole case of a kind of conflict, with the wants that its parties may have.
 *
 * @param name what it is called: its folder's name
 * @param subject the case that it would be by itself
 * @param editor its text, as that case
 */
public record Template(String name, Case subject, CaseEditor editor) {

    private static final String TEMPLATE = "template";

    /** The template in a file; where it is no whole case, all its mistakes. */
    public static Reading<Template> read(Path file) {
        Diagnostics findings = new Diagnostics();
        Optional<SourceFile> text = SourceReader.read(file, file.toString(), findings);
        if (text.isEmpty()) {
            return new Reading.Failed<>(findings.list());
        }
        return switch (CaseEditor.of(text.get(), file, Optional.empty())) {
            case Reading.Failed<CaseEditor>(List<Diagnostic> found) -> new Reading.Failed<>(found);
            case Reading.Done<CaseEditor>(CaseEditor editor, List<Diagnostic> _) ->
                whole(file, editor.say(TEMPLATE, ""));
        };
    }

    private static Reading<Template> whole(Path file, CaseEditor editor) {
        SourceFile text = SourceFile.of(file.toString(), editor.text());
        return switch (CaseFile.read(text, file, Optional.empty(), Optional.empty())) {
            case Reading.Failed<Case>(List<Diagnostic> found) -> new Reading.Failed<>(found);
            case Reading.Done<Case>(Case subject, List<Diagnostic> found) ->
                new Reading.Done<>(new Template(nameOf(file), subject, editor), found);
        };
    }

    /** What a template in a file is called. */
    public static String nameOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The wants of a decision maker, in the template's order; none where it ranks states or weighs. */
    public List<Preference.Want> wants(String party) {
        return subject.conflict().decisionMakers().stream()
                .filter(one -> one.id().equals(party))
                .map(one -> one.preference() instanceof Prioritized(List<Preference.Want> wants)
                        ? wants
                        : List.<Preference.Want>of())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The text of a case that is begun from it; what is not said stays as the template has it.
     *
     * @param title of the case
     * @param names by decision maker, what it is called; whether that is one or many is left to the name
     * @param wants by decision maker, the places of the wants that it has, from 0, most important first
     * @param today the options taken
     */
    public String begun(
            String title, Map<String, String> names, Map<String, List<Integer>> wants, Optional<List<String>> today) {
        CaseEditor begun = editor.say("title", title);
        for (Map.Entry<String, String> named : names.entrySet()) {
            begun = begun.name(named.getKey(), named.getValue()).called(named.getKey(), "", "");
        }
        for (Map.Entry<String, List<Integer>> chosen : wants.entrySet()) {
            begun = ordered(begun, chosen.getKey(), chosen.getValue());
        }
        String text = today.map(begun::statusQuo).orElse(begun).text();
        return "# Begun from the template “" + name
                + "”. Its wants and their reasons are examples: say what is so here.\n"
                + text.replaceFirst("^(?:#[^\n]*\n)+", "");
    }

    private CaseEditor ordered(CaseEditor before, String party, List<Integer> chosen) {
        List<Integer> left = new ArrayList<>();
        CaseEditor edited = before;
        for (int place = wants(party).size() - 1; place >= 0; place--) {
            if (chosen.contains(place)) {
                left.addFirst(place);
            } else {
                edited = edited.removeWant(party, place);
            }
        }
        for (int to = 0; to < chosen.size(); to++) {
            int from = left.indexOf(chosen.get(to));
            if (from != to) {
                edited = edited.moveWant(party, from, to);
                Collections.rotate(left.subList(to, from + 1), 1);
            }
        }
        return edited;
    }
}
