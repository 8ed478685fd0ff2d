// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the table of a conflict ({@link TableForm}), and the form of one. */
final class TableWriter {

    private TableWriter() {}

    /** The rows of the table; refuses a case that it can't hold. */
    static Exported write(Case subject) {
        return OptionCase.of(
                subject,
                "The table of a conflict",
                form -> OptionCase.listed(subject, model -> {
                    if (model.size() > TableForm.MOST_STATES) {
                        return new Exported.Refused(
                                "A table has a column for each state, and this case has %,d; a spreadsheet takes %,d."
                                        .formatted(model.size(), TableForm.MOST_STATES));
                    }
                    return new Exported.Tabled(rows(subject, form, model), OptionCase.leftOut(subject));
                }));
    }

    private static List<List<String>> rows(Case subject, OptionForm form, GraphModel model) {
        List<List<String>> rows = new ArrayList<>();
        Map<State, String> names = new HashMap<>();
        subject.situation().aliases().forEach((name, state) -> names.putIfAbsent(state, name));
        rows.add(row(
                TableForm.HEAD,
                IntStream.range(0, model.size())
                        .mapToObj(s -> names.getOrDefault(model.space().state(s), "s" + (s + 1)))));
        for (int k = 0; k < form.options().size(); k++) {
            int place = k;
            Option option = form.options().get(k);
            String owner = subject.conflict()
                    .decisionMakers()
                    .get(subject.conflict().indexOf(option.owner()))
                    .name();
            rows.add(row(
                    List.of(
                            TableForm.OPTION,
                            owner,
                            option.label(),
                            option.direction().name().toLowerCase(Locale.ROOT)),
                    IntStream.range(0, model.size())
                            .mapToObj(s -> model.space().state(s).takes(place) ? "Y" : "N")));
        }
        for (int i = 0; i < model.decisionMakers(); i++) {
            int one = i;
            DecisionMaker party = subject.conflict().decisionMakers().get(i);
            rows.add(row(
                    List.of(TableForm.RANK, party.name(), "", ""),
                    IntStream.range(0, model.size())
                            .mapToObj(s -> String.valueOf(model.ranking(one).rank(s)))));
        }
        model.statusQuo()
                .ifPresent(today -> rows.add(row(
                        List.of(TableForm.TODAY, "", "", ""),
                        IntStream.range(0, model.size()).mapToObj(s -> s == today ? "x" : ""))));
        return rows;
    }

    private static List<String> row(List<String> named, Stream<String> states) {
        return Stream.concat(named.stream(), states).toList();
    }

    /** The form, with two parties, an option each, and orders that are to be filled in. */
    static List<List<String>> blank() {
        String both = Direction.BOTH.name().toLowerCase(Locale.ROOT);
        return List.of(
                row(TableForm.HEAD, Stream.of("s1", "s2", "s3", "s4")),
                row(List.of(TableForm.OPTION, "first party", "what it can do", both), Stream.of("N", "Y", "N", "Y")),
                row(List.of(TableForm.OPTION, "second party", "what it can do", both), Stream.of("N", "N", "Y", "Y")),
                row(
                        List.of(TableForm.RANK, "first party", "", ""),
                        Stream.generate(() -> "").limit(4)),
                row(
                        List.of(TableForm.RANK, "second party", "", ""),
                        Stream.generate(() -> "").limit(4)),
                row(
                        List.of(TableForm.TODAY, "", "", ""),
                        Stream.generate(() -> "").limit(4)));
    }
}
