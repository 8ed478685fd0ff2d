// SPDX-License-Identifier: Apache-2.0
package dev.entente.roles;

import dev.entente.DecisionMaker;
import dev.entente.GraphForm;
import dev.entente.Levels;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Section;
import dev.entente.brief.words.English;
import dev.entente.brief.words.SceneWords;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The form on which whoever leads a game records what one group did, round by round, as a document; it can be copied into a {@link ResultsTable}. */
public final class GroupRecord {

    private final Case subject;
    private final Timetable time;
    private final SceneWords scene;

    private GroupRecord(Case subject, Timetable time) {
        this.subject = subject;
        this.time = time;
        this.scene = new SceneWords(subject);
    }

    /** The form as a document. */
    public static Brief of(Case subject, Timetable time) {
        return new GroupRecord(subject, time).brief();
    }

    private Brief brief() {
        return new Brief(
                "Record of a group",
                "",
                Papers.text("“" + Papers.title(subject)
                        + "”. One form for each group. It goes row by row into RESULTS.csv."),
                List.of(),
                List.of(group(), done(), said()));
    }

    private static Section group() {
        return new Section(
                "The group",
                List.of(Papers.table(
                        List.of("", ""),
                        List.of(List.of("Group, a number", Papers.SHORT), List.of("Date and place", Papers.LONG)))));
    }

    private Section done() {
        return new Section(
                "What was done",
                switch (subject.conflict().form()) {
                    case OptionForm form ->
                        List.of(
                                Papers.paragraph("Tick what is done at the end of each round."),
                                Papers.table(header(), rows(form)));
                    case GraphForm graph -> {
                        List<Block> blocks = new ArrayList<>();
                        blocks.add(Papers.paragraph("Write where things stand at the end of each round."));
                        blocks.add(Papers.table(
                                List.of("Round", "Things stand at"),
                                IntStream.rangeClosed(1, time.rounds())
                                        .mapToObj(round -> List.of(round + ".", Papers.LONG))
                                        .toList()));
                        blocks.add(Papers.table(
                                List.of("in RESULTS.csv", "what it is"),
                                graph.states().stream()
                                        .map(state -> List.of(state.name(), English.start(state.label())))
                                        .toList()));
                        yield blocks;
                    }
                });
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("Who", "Does", "Today"));
        IntStream.rangeClosed(1, time.rounds()).forEach(round -> header.add("R. " + round));
        return header;
    }

    private List<List<String>> rows(OptionForm form) {
        List<List<String>> rows = new ArrayList<>();
        for (int who = 0; who < subject.conflict().decisionMakers().size(); who++) {
            DecisionMaker one = subject.conflict().decisionMakers().get(who);
            for (Option option : scene.options(form, who)) {
                rows.add(row(one, English.start(option.label()), form, option));
            }
            for (Levels levels : scene.levels(form, who)) {
                for (int level = 0; level < levels.levels().size(); level++) {
                    rows.add(row(
                            one,
                            English.start(English.bare(levels.noun())) + ": "
                                    + SceneWords.level(levels.levels().get(level)),
                            form,
                            form.options().get(form.position(levels.option(level)))));
                }
            }
        }
        return rows;
    }

    private List<String> row(DecisionMaker who, String does, OptionForm form, Option option) {
        Optional<State> today = subject.conflict().statusQuo();
        List<String> row = new ArrayList<>(List.of(
                English.start(who.shortName()),
                does,
                today.map(state -> form.holdsAtom(option.name(), state) ? "yes" : "no")
                        .orElse("")));
        row.addAll(Collections.nCopies(time.rounds(), Papers.BOX));
        return row;
    }

    private Section said() {
        return new Section(
                "What was said",
                List.of(Papers.table(
                        List.of("Round", "Offers, promises, threats; by whom"),
                        IntStream.rangeClosed(1, time.rounds())
                                .mapToObj(round -> List.of(round + ".", Papers.LONG))
                                .toList())));
    }
}
