// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.brief.document.Entry;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.LeverWords;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import dev.entente.finding.Finding.Lever;
import dev.entente.report.Fragments.Beside;
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
public final class Levers implements Beside {

    private final Case subject;
    private final LeverWords words;
    private final Beside otherwise;
    private final Set<String> shown = new HashSet<>();

    /** @param otherwise what stands behind a sentence that no button stands behind */
    Levers(Case subject, Beside otherwise) {
        this.subject = subject;
        this.words = new LeverWords(subject);
        this.otherwise = otherwise;
    }

    /**
     * A change.
     *
     * @param code as an address of What if reads it
     * @param told what it is: "Washington gives up cover at home", "without a letter"
     */
    private record Change(String code, String told) {}

    /**
     * What the template shows.
     *
     * @param change as an address of What if reads it: "drop us 2", "move target 6 2", "hold us.letter N"; several with commas between
     * @param shown on the button
     * @param question what it stands for, for those who don't see what stands before it
     */
    public record View(String change, String shown, String question) {}

    /** Of several changes that would do, the one that is told has a button. */
    @Override
    public String sentence(List<Finding> findings) {
        Set<Class<?>> sets = new HashSet<>();
        List<Change> changes = findings.stream()
                .filter(Lever.class::isInstance)
                .map(Lever.class::cast)
                .filter(lever -> !ofSeveral(lever) || sets.add(lever.getClass()))
                .flatMap(lever -> change(lever).stream())
                .toList();
        String buttons = changes.stream()
                .filter(change -> shown.add(change.code()))
                .map(change -> button(change, changes.size() == 1))
                .collect(Collectors.joining(" "));
        return changes.isEmpty() ? otherwise.sentence(findings) : buttons;
    }

    @Override
    public String entry(Entry entry) {
        return otherwise.entry(entry);
    }

    /** Where it is the only one, its sentence says already what the change is; those who don't see that are told it again. */
    private static String button(Change change, boolean alone) {
        String shown = alone ? "What if?" : English.start(change.told()) + "?";
        View view = new View(change.code(), shown, alone ? "What if " + change.told() + "?" : shown);
        return Templates.html("lever", view).strip();
    }

    /** Whether of several such that a sentence is made from the first alone is told, and how many more there are. */
    private static boolean ofSeveral(Lever lever) {
        return !(lever instanceof Finding.Needed || lever instanceof Finding.NotWith);
    }

    private Optional<Change> change(Lever lever) {
        return switch (lever) {
            case Finding.Opens opens -> change(opens.who(), opens.change());
            case Finding.Ends ends -> change(ends.who(), ends.change());
            case Finding.DropOpens drop -> change(drop.wants());
            case Finding.DropEnds drop -> change(drop.wants());
            case Finding.Needed needed -> of("hold " + needed.option() + " N", words.without(needed.option()));
            case Finding.NotWith with -> of("hold " + with.option() + " Y", words.with(with.option()));
            case Finding.Blocks _,
                    Finding.DoesWithout _,
                    Finding.NoSingleChange _,
                    Finding.Serves _,
                    Finding.NoPackage _ -> Optional.empty();
        };
    }

    private Optional<Change> change(int who, WantChange change) {
        return coded(who, change).flatMap(code -> of(code, words.change(who, change)));
    }

    private Optional<Change> change(List<Finding.Want> wants) {
        String code = wants.stream()
                .flatMap(want -> coded(want.who(), new WantChange.Drop(want.place())).stream())
                .collect(Collectors.joining(","));
        Map<Integer, List<Integer>> places = new LinkedHashMap<>();
        wants.forEach(want ->
                places.computeIfAbsent(want.who(), _ -> new ArrayList<>()).add(want.place()));
        return of(
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

    private static Optional<Change> of(String code, String words) {
        return Optional.of(new Change(code, Sentence.of(words).text()));
    }
}
