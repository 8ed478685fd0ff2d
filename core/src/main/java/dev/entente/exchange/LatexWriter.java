// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.DecisionMaker;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.cases.Case;
import dev.entente.engine.Engines;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.stability.Concept;
import dev.entente.stability.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a conflict as tables for LaTeX, with the packages {@code booktabs} and {@code longtable}: the options, and each state
 * with what is taken in it, its rank for each decision maker (1 is the best) and under which concepts it is an equilibrium.
 */
final class LatexWriter {

    /** The most states that are printed one by one. */
    private static final int MOST_STATES = 1_000;

    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\{"),
            Map.entry('}', "\\}"),
            Map.entry('$', "\\$"),
            Map.entry('&', "\\&"),
            Map.entry('#', "\\#"),
            Map.entry('^', "\\textasciicircum{}"),
            Map.entry('_', "\\_"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('%', "\\%"));

    private LatexWriter() {}

    static Exported write(Case subject, Budget budget) {
        return OptionCase.listed(
                subject,
                model -> model.size() > MOST_STATES
                        ? new Exported.Refused("A printed table of %,d states is read by nobody; %,d are the most."
                                .formatted(model.size(), MOST_STATES))
                        : new Exported.Written(text(subject, model, budget), OptionCase.leftOut(subject)));
    }

    private static String text(Case subject, GraphModel model, Budget budget) {
        StringBuilder text = new StringBuilder("% needs the packages booktabs and longtable\n");
        if (subject.conflict().form() instanceof OptionForm form) {
            text.append("\\begin{longtable}{lll}\n\\toprule\n & Party & Option \\\\\n\\midrule\n\\endhead\n");
            for (int k = 0; k < form.options().size(); k++) {
                Option option = form.options().get(k);
                line(
                        text,
                        Stream.of(
                                String.valueOf(k + 1),
                                subject.conflict()
                                        .decisionMakers()
                                        .get(subject.conflict().indexOf(option.owner()))
                                        .name(),
                                option.label()));
            }
            text.append("\\bottomrule\n\\end{longtable}\n\n");
        }
        List<Concept> concepts = Concepts.usual().stream()
                .filter(concept -> concept.refusal(model).isEmpty())
                .<Concept>map(concept -> concept)
                .toList();
        List<StateSet> equilibria = new ArrayList<>();
        concepts.forEach(
                concept -> equilibria.add(Engines.fittest(model, budget).equilibria(concept)));
        int columns = 1 + model.decisionMakers() + concepts.size();
        text.append("\\begin{longtable}{l%s}\n\\toprule\n".formatted("c".repeat(columns - 1)));
        line(
                text,
                Stream.of(
                                Stream.of("State"),
                                subject.conflict().decisionMakers().stream().map(DecisionMaker::shortName),
                                concepts.stream().map(Concept::name))
                        .flatMap(cells -> cells));
        text.append("\\midrule\n\\endhead\n");
        for (int s = 0; s < model.size(); s++) {
            int state = s;
            line(
                    text,
                    Stream.of(
                                    Stream.of(model.space().pattern(s)),
                                    IntStream.range(0, model.decisionMakers())
                                            .mapToObj(i -> String.valueOf(
                                                    model.ranking(i).rank(state))),
                                    equilibria.stream().map(held -> held.contains(state) ? "E" : ""))
                            .flatMap(cells -> cells));
        }
        return text.append("\\bottomrule\n\\end{longtable}\n").toString();
    }

    private static void line(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(LatexWriter::escaped).collect(Collectors.joining(" & ")))
                .append(" \\\\\n");
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> SPECIAL.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }
}
