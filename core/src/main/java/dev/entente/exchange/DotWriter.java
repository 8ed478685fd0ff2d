// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import java.util.List;
import java.util.OptionalInt;

/** Writes the graph of a conflict for Graphviz: states as nodes, moves as arrows with their movers; improvements drawn solid. */
final class DotWriter {

    /** The most states that a drawing of all moves is of any use for. */
    private static final int MOST_STATES = 1_000;

    private DotWriter() {}

    static Exported write(Case subject) {
        return OptionCase.listed(
                subject,
                model -> model.size() > MOST_STATES
                        ? new Exported.Refused("A graph of %,d states is no drawing; %,d are the most."
                                .formatted(model.size(), MOST_STATES))
                        : new Exported.Written(text(subject, model), List.of()));
    }

    private static String text(Case subject, GraphModel model) {
        StringBuilder text = new StringBuilder("digraph {\n  label=%s;\n  node [shape=box, fontname=monospace];\n"
                .formatted(quoted(subject.framing().title())));
        for (int s = 0; s < model.size(); s++) {
            String today = model.statusQuo().equals(OptionalInt.of(s)) ? " [peripheries=2]" : "";
            text.append("  ").append(node(model, s)).append(today).append(";\n");
        }
        for (int i = 0; i < model.decisionMakers(); i++) {
            String mover = quoted(subject.conflict().decisionMakers().get(i).shortName());
            for (int s = 0; s < model.size(); s++) {
                int from = s;
                int who = i;
                model.moves(i)
                        .from(s)
                        .forEach(to -> text.append("  %s -> %s [label=%s%s];%n"
                                .formatted(
                                        node(model, from),
                                        node(model, to),
                                        mover,
                                        model.prefers(who, to, from) ? "" : ", style=dotted")));
            }
        }
        return text.append("}\n").toString();
    }

    private static String node(GraphModel model, int s) {
        return quoted(model.space().pattern(s));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
