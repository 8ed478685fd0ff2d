// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.analysis.Difference.Solved;
import dev.entente.brief.words.ChangeWords;
import dev.entente.brief.words.ChangeWords.Told;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SituationNames;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Reading;
import dev.entente.stability.Concept;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.ConceptNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What trying something does.
 *
 * @param headline what is different, in a sentence
 * @param mistakes why it can't be computed; then there is nothing else
 * @param said what becomes of today and of the outcomes
 * @param lists states that newly hold, that no longer do, and all that do
 */
public record TryResult(String headline, List<String> mistakes, List<String> said, List<Listed> lists) {

    private static final int MOST_LISTED = 5;

    public TryResult {
        mistakes = List.copyOf(mistakes);
        said = List.copyOf(said);
        lists = List.copyOf(lists);
    }

    /**
     * A list of states.
     *
     * @param more how many are left out
     */
    public record Listed(String heading, List<Line> lines, int more) {
        public Listed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A state.
     *
     * @param address of its page; empty where it can no longer be
     * @param under the concepts under which it holds
     * @param why what made the difference; may be empty
     */
    public record Line(String address, String title, String words, List<ConceptNames.Reading> under, String why) {
        public Line {
            under = List.copyOf(under);
        }
    }

    static TryResult of(Trying trying) {
        return switch (trying.after()) {
            case Reading.Failed<SolvedCase>(List<Diagnostic> found) ->
                new TryResult(
                        "This can't be computed.",
                        found.stream()
                                .filter(Diagnostic::isError)
                                .map(TryResult::mistake)
                                .toList(),
                        List.of(),
                        List.of());
            case Reading.Done<SolvedCase>(SolvedCase after, var _) -> new Teller(trying, after).told();
        };
    }

    /** What is tried stands at no place in a file. */
    private static String mistake(Diagnostic found) {
        return English.start(found.message()) + "."
                + found.hint().map(hint -> " " + hint).orElse("");
    }

    private record Teller(Trying trying, SolvedCase after) {

        TryResult told() {
            Concept concept = ConceptNames.concept(trying.sheet().concept());
            SolvedCase before = trying.before();
            boolean tried = trying.trial().content().tried();
            ChangeWords told = after.quickly(now -> before.quickly(was ->
                    ChangeWords.of(new Solved(before.subject(), was), new Solved(after.subject(), now), concept)));
            List<String> said = new ArrayList<>();
            List<Listed> lists = new ArrayList<>();
            if (tried) {
                said.addAll(told.today());
                said.addAll(told.outcomes());
                add(lists, "Newly holds", told.newly(), after);
                add(lists, "No longer holds", told.noLonger(), before);
            }
            if (told.newly().size() < told.holding().size()) {
                add(lists, "Holds " + (tried ? "now" : "as it stands"), told.holding(), after);
            }
            if (told.holding().isEmpty()) {
                said.add("Nothing holds.");
            }
            return new TryResult(
                    tried ? told.headline() : "Nothing is tried yet. Change something, and see here what it does.",
                    List.of(),
                    said,
                    lists);
        }

        private void add(List<Listed> lists, String heading, List<Told> states, SolvedCase where) {
            if (!states.isEmpty()) {
                List<Told> shown = states.stream().limit(MOST_LISTED).toList();
                Map<Integer, String> names = new SituationNames(
                                where.subject(), where.model().space())
                        .among(shown.stream().map(Told::state).toList());
                lists.add(new Listed(
                        heading + " (" + states.size() + ")",
                        shown.stream().map(state -> line(state, where, names)).toList(),
                        Math.max(0, states.size() - MOST_LISTED)));
            }
        }

        private Line line(Told told, SolvedCase where, Map<Integer, String> names) {
            boolean there = after.model()
                    .space()
                    .indexOf(where.model().space().state(told.state()))
                    .isPresent();
            String pattern = where.model().space().pattern(told.state());
            List<ConceptNames.Reading> under = ConceptNames.readings(
                            trying.sheet().concept())
                    .stream()
                    .filter(reading -> where.equilibria(ConceptNames.concept(reading.name()))
                            .contains(told.state()))
                    .toList();
            return new Line(
                    there ? Addresses.ofState(trying.sheet().name(), pattern) : "",
                    English.start(names.getOrDefault(told.state(), told.title())),
                    told.words(),
                    under,
                    told.why());
        }
    }
}
