// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.Grounds;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weight;
import dev.entente.Preference.Weighted;
import dev.entente.State;
import dev.entente.brief.document.Block;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SceneWords;
import dev.entente.brief.words.ShortNames;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one party wants, as rows of a table: wants in order, with what they rest on; weights, the greatest first; or situations from
 * the best to the worst. A long ranking is told from both ends, with how much of it is left out.
 */
final class WantList {

    private static final int MOST_PLACES = 24;
    private static final int MOST_ALIKE = 6;

    private final Case subject;
    private final ShortNames names;
    private final SceneWords scene;

    /** @param subject whose claims may be told */
    WantList(Case subject, SceneWords scene) {
        this.subject = subject;
        this.names = new ShortNames(subject);
        this.scene = scene;
    }

    /** The list as a table; empty where nothing is wanted. */
    Optional<Block> table(int who, Preference preference) {
        List<List<String>> rows = rows(who, preference);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String last = switch (preference) {
            case Prioritized _ -> "because";
            case Weighted _, Ranked _ -> "";
        };
        String first = preference instanceof Weighted ? "points" : "place";
        boolean reasons =
                !last.isEmpty() && rows.stream().anyMatch(row -> !row.getLast().isEmpty());
        String what = preference instanceof Ranked ? "situation" : "what is wanted";
        return Optional.of(
                reasons
                        ? Papers.table(List.of(first, what, last), rows)
                        : Papers.table(
                                List.of(first, what),
                                rows.stream().map(row -> row.subList(0, 2)).toList()));
    }

    /** "1. No strikes. 2. Talks.": the same in one line, without what it rests on; empty where nothing is wanted. */
    String line(int who, Preference preference) {
        return String.join(
                " ",
                rows(who, preference).stream()
                        .map(row -> row.getFirst()
                                + (preference instanceof Weighted ? " for " + row.get(1) : " " + row.get(1)))
                        .map(item -> item.endsWith(".") ? item : item + ".")
                        .toList());
    }

    private List<List<String>> rows(int who, Preference preference) {
        return switch (preference) {
            case Prioritized(List<Want> wants) -> {
                List<List<String>> rows = new ArrayList<>();
                wants.forEach(want -> rows.add(
                        List.of((rows.size() + 1) + ".", English.start(said(who, want)), reason(want.grounds()))));
                yield rows;
            }
            case Weighted(List<Weight> weights, Grounds _) ->
                weights.stream()
                        .sorted(Comparator.comparing(Weight::weight).reversed())
                        .map(weight -> List.of(
                                weight.weight().stripTrailingZeros().toPlainString(),
                                English.start(names.want(who, weight.statement())),
                                ""))
                        .toList();
            case Ranked ranked -> places(ranked.tiers());
        };
    }

    /** A want by its name, and what that means where the name doesn’t say it. */
    private String said(int who, Want want) {
        String phrase = names.want(who, want.statement());
        return want.name()
                .filter(name -> !name.equalsIgnoreCase(phrase))
                .map(name -> name + ": " + phrase)
                .orElse(phrase);
    }

    /** What a want rests on: its claims in words where these may be told, with where they stand; else why it is assumed. */
    private String reason(Grounds grounds) {
        if (grounds.claims().isEmpty()) {
            return grounds.assumption().map(English::start).orElse("");
        }
        List<String> told = subject.basis().claims().stream()
                .filter(claim -> grounds.claims().contains(claim.id()))
                .map(Claim::text)
                .filter(text -> !text.isEmpty())
                .toList();
        String cited = new Wording(subject).citation(grounds.claims());
        return told.isEmpty() ? cited : String.join(" ", told) + (cited.isEmpty() ? "" : " (" + cited + ")");
    }

    private List<List<String>> places(List<Set<State>> tiers) {
        List<List<String>> rows = new ArrayList<>();
        boolean whole = tiers.size() <= MOST_PLACES;
        int head = whole ? tiers.size() : MOST_PLACES / 2;
        for (int k = 0; k < head; k++) {
            rows.add(place(k, tiers.get(k)));
        }
        if (!whole) {
            int tail = tiers.size() - MOST_PLACES / 2;
            int left = tiers.subList(head, tail).stream().mapToInt(Set::size).sum();
            rows.add(List.of(
                    "…",
                    English.start(English.count(left, "situation")) + " on places " + (head + 1) + " to " + tail + " "
                            + (left == 1 ? "is" : "are") + " left out here; the case has them.",
                    ""));
            for (int k = tail; k < tiers.size(); k++) {
                rows.add(place(k, tiers.get(k)));
            }
        }
        return rows;
    }

    private List<String> place(int place, Set<State> tier) {
        List<State> states = tier.stream().sorted().toList();
        String told = String.join(
                " – or, just as good: ",
                states.stream().limit(MOST_ALIKE).map(this::told).toList());
        int more = states.size() - MOST_ALIKE;
        return List.of(
                (place + 1) + ".",
                English.start(told) + "." + (more > 0 ? " And " + English.number(more) + " more, just as good." : ""),
                "");
    }

    private String told(State state) {
        boolean today = subject.conflict().statusQuo().filter(state::equals).isPresent();
        return scene.state(state) + (today ? " (today)" : "");
    }
}
