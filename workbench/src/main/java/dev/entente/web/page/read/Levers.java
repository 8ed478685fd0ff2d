// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.LeverWords;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Lever;
import dev.entente.report.Fragments;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The changes that a brief tells of, as buttons that make them; each once on a page. */
public final class Levers {

    private final String address;
    private final Case subject;
    private final LeverWords words;
    private final Set<String> shown = new HashSet<>();

    Levers(String caseName, Case subject) {
        this.address = Addresses.of(caseName, "try/lever");
        this.subject = subject;
        this.words = new LeverWords(subject);
    }

    /**
     * What the template shows.
     *
     * @param change as an address of What if reads it: "drop us 2", "move target 6 2", "hold us.letter N"; several with commas between
     * @param question markup: "What if Washington gives up cover at home?"
     */
    public record View(String address, String change, String question) {}

    /** Buttons for what a row or an item is made from; of several changes that would do, the one that is told. */
    String beside(List<Finding> findings) {
        Set<Class<?>> sets = new HashSet<>();
        return findings.stream()
                .filter(Lever.class::isInstance)
                .map(Lever.class::cast)
                .filter(lever -> !ofSeveral(lever) || sets.add(lever.getClass()))
                .flatMap(lever -> button(lever).stream())
                .collect(Collectors.joining());
    }

    /** Whether of several such that a sentence is made from the first alone is told, and how many more there are. */
    private static boolean ofSeveral(Lever lever) {
        return !(lever instanceof Finding.Needed);
    }

    private Optional<String> button(Lever lever) {
        return switch (lever) {
            case Finding.Opens opens -> button(opens.who(), opens.change());
            case Finding.Ends ends -> button(ends.who(), ends.change());
            case Finding.DropOpens drop -> button(drop.wants());
            case Finding.DropEnds drop -> button(drop.wants());
            case Finding.Needed needed -> button("hold " + needed.option() + " N", words.without(needed.option()));
            case Finding.NoSingleChange _, Finding.Serves _, Finding.NoPackage _ -> Optional.empty();
        };
    }

    private Optional<String> button(int who, WantChange change) {
        return coded(who, change).flatMap(code -> button(code, words.change(who, change)));
    }

    private Optional<String> button(List<Finding.Want> wants) {
        String code = wants.stream()
                .flatMap(want -> coded(want.who(), new WantChange.Drop(want.place())).stream())
                .collect(Collectors.joining(","));
        Map<Integer, List<Integer>> places = new LinkedHashMap<>();
        wants.forEach(want ->
                places.computeIfAbsent(want.who(), _ -> new ArrayList<>()).add(want.place()));
        return button(
                code,
                English.andApart(places.entrySet().stream()
                        .map(entry -> words.givingUp(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    private Optional<String> coded(int who, WantChange change) {
        String party = subject.conflict().decisionMakers().get(who).id();
        return switch (change) {
            case WantChange.Drop(int place) -> Optional.of("drop " + party + " " + place);
            case WantChange.Move(int place, int to) -> Optional.of("move " + party + " " + place + " " + to);
            case WantChange.Add _ -> Optional.empty();
        };
    }

    private Optional<String> button(String change, String words) {
        if (!shown.add(change)) {
            return Optional.empty();
        }
        String question = Fragments.sentences(List.of(Sentence.of("What if " + words + "?")));
        return Optional.of(Templates.html("lever", new View(address, change, question)));
    }
}
