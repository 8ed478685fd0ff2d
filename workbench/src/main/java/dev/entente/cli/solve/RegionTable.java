// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.solve;

import dev.entente.Outcome;
import dev.entente.Pattern;
import dev.entente.Vocabulary;
import dev.entente.answer.Solved;
import dev.entente.answer.Solved.Bounds;
import dev.entente.answer.Solved.Nearest;
import dev.entente.answer.Solved.Patterns;
import dev.entente.answer.Solved.Telling;
import dev.entente.answer.Solved.Told;
import dev.entente.answer.part.NamedState;
import dev.entente.cases.Case;
import dev.entente.cases.StateWords;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.cli.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The equilibria of a large case as a page of text: counts, the nearest, and the regions in few patterns. */
final class RegionTable {

    private static final int MOST_SHOWN = 4;

    private final Case subject;
    private final Solved solved;
    private final StateWords words;
    private final Vocabulary vocabulary;

    RegionTable(Case subject, Solved solved) {
        this.subject = subject;
        this.solved = solved;
        this.words = new StateWords(subject);
        this.vocabulary = new Vocabulary(subject.conflict().form());
    }

    void print(PrintWriter out, Ink ink, boolean countOnly) {
        if (countOnly) {
            solved.counts().keySet().forEach(concept -> out.println(concept + " " + count(concept)));
            return;
        }
        heading(out, ink);
        Told told = solved.told().orElseThrow();
        counts(told, out, ink);
        told.regions().orElseThrow().forEach((concept, region) -> {
            out.println();
            region.ifPresentOrElse(
                    patterns -> region(concept, patterns, told, out, ink),
                    () -> out.println(ink.bold(concept) + " is not decided: " + undecided(concept)));
        });
        out.println();
        out.println(
                "Every line of a region is a set of equilibria: the options named are taken or not, all others either way.");
    }

    private void heading(PrintWriter out, Ink ink) {
        out.println(ink.bold(Ink.plain(subject.heading())));
        subject.framing().question().ifPresent(question -> out.println(Ink.plain(question)));
        out.println();
        out.println("%s feasible states, %d options, %d decision makers; engine %s"
                .formatted(
                        Ink.number(solved.feasible()),
                        solved.options().size(),
                        solved.decisionMakers().size(),
                        solved.engine()));
        out.println();
    }

    private void counts(Told told, PrintWriter out, Ink ink) {
        List<Column> columns = new ArrayList<>(List.of(Column.wrapping("concept"), Column.number("equilibria")));
        solved.where().ifPresent(text -> columns.add(Column.number("where " + text)));
        subject.framing().goal().ifPresent(goal -> columns.add(Column.number(goal.id())));
        TextTable table = new TextTable(columns);
        for (String concept : solved.counts().keySet()) {
            List<String> row = new ArrayList<>(List.of(concept, count(concept)));
            told.matching().ifPresent(counts -> row.add(number(of(counts, concept))));
            told.goal().ifPresent(counts -> row.add(number(of(counts, concept))));
            table.add(row, false);
        }
        table.print(out, ink);
    }

    private static String number(Optional<BigInteger> count) {
        return count.map(Ink::number).orElse("?");
    }

    private String count(String concept) {
        return of(solved.counts(), concept)
                .map(Ink::number)
                .orElseGet(() -> "%s to %s"
                        .formatted(
                                Ink.number(bounds(concept).atLeast()),
                                Ink.number(bounds(concept).atMost())));
    }

    private static <T> T of(Map<String, T> by, String concept) {
        return Objects.requireNonNull(by.get(concept));
    }

    private Bounds bounds(String concept) {
        return of(solved.undecided().orElseThrow(), concept);
    }

    private void region(String concept, Patterns patterns, Told told, PrintWriter out, Ink ink) {
        String shown = solved.where().map(text -> " where " + text).orElse("");
        if (patterns.whole() && patterns.patterns().isEmpty()) {
            out.println(ink.bold(concept) + ": no equilibrium" + shown + ".");
            return;
        }
        out.println(ink.bold(concept) + shown);
        nearest("nearest the status quo", told.nearest(), concept, out);
        subject.framing().goal().map(Outcome::label).ifPresent(goal -> {
            if (of(told.goal().orElseThrow(), concept).equals(Optional.of(BigInteger.ZERO))) {
                line("none with " + goal, out);
            } else {
                nearest("nearest with " + goal, told.nearestGoal(), concept, out);
            }
        });
        patterns(patterns, out);
    }

    private String undecided(String concept) {
        Bounds bounds = bounds(concept);
        return "%s. Decided for %d of %d decision makers."
                .formatted(
                        bounds.because(),
                        bounds.decidedFor().size(),
                        solved.decisionMakers().size());
    }

    private void nearest(
            String label, Optional<Map<String, Optional<Nearest>>> nearest, String concept, PrintWriter out) {
        nearest.flatMap(by -> of(by, concept)).ifPresent(state -> {
            int changes = state.changes();
            String far = changes == 0
                    ? "the status quo itself"
                    : changes + (changes == 1 ? " option away: " : " options away: ") + words(state.state());
            line(label + ", " + far, out);
        });
    }

    private String words(NamedState state) {
        return state.taken().isEmpty()
                ? "none"
                : state.taken().stream().map(vocabulary::shortest).collect(Collectors.joining(", "));
    }

    private void patterns(Patterns cover, PrintWriter out) {
        List<String> patterns = cover.patterns();
        patterns.stream().limit(MOST_SHOWN).forEach(pattern -> line("· " + words.words(new Pattern(pattern)), out));
        if (!cover.whole()) {
            line(
                    "· and more: it takes over " + Telling.WHOLE.patterns()
                            + " patterns; --where narrows it, --format json lists some.",
                    out);
        } else if (patterns.size() > MOST_SHOWN) {
            line("· and " + (patterns.size() - MOST_SHOWN) + " smaller patterns; --format json lists them.", out);
        }
    }

    private static void line(String text, PrintWriter out) {
        TextTable.wrap(Ink.plain(text), TextTable.PAGE - 4).forEach(new Indented(out)::print);
    }

    /** Prints lines of which all but the first stand a little further in. */
    private static final class Indented {
        private final PrintWriter out;
        private boolean first = true;

        Indented(PrintWriter out) {
            this.out = out;
        }

        void print(String line) {
            out.println((first ? "  " : "    ") + line);
            first = false;
        }
    }
}
