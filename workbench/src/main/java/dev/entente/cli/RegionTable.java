// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Pattern;
import dev.entente.State;
import dev.entente.StateWords;
import dev.entente.analysis.RegionSolution.Answer;
import dev.entente.cli.TextTable.Column;
import dev.entente.engine.Region;
import dev.entente.engine.Region.Cover;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The equilibria of a large case as a page of text: counts, the nearest, and the regions in few patterns. */
final class RegionTable {

    private static final int MOST_PATTERNS = 200;
    private static final int MOST_SHOWN = 4;

    private final SolvedRegions solved;
    private final Case of;
    private final StateWords words;

    RegionTable(SolvedRegions solved) {
        this.solved = solved;
        this.of = solved.of();
        this.words = new StateWords(of);
    }

    void print(PrintWriter out, Ink ink, boolean countOnly) {
        if (countOnly) {
            solved.answers().forEach(answer -> out.println(answer.concept().name() + " " + count(answer)));
            return;
        }
        heading(out, ink);
        counts(out, ink);
        for (Answer answer : solved.answers()) {
            out.println();
            region(answer, out, ink);
        }
        out.println();
        out.println(
                "Every line of a region is a set of equilibria: the options named are taken or not, all others either way.");
    }

    private void heading(PrintWriter out, Ink ink) {
        String variant = of.variant().map(name -> ", variant " + name).orElse("");
        out.println(ink.bold(Ink.plain(of.title() + variant)));
        of.question().ifPresent(question -> out.println(Ink.plain(question)));
        int options = ((OptionForm) of.conflict().form()).options().size();
        out.println();
        out.println("%s feasible states, %d options, %d decision makers; engine %s"
                .formatted(
                        Ink.number(solved.solution().states().count()),
                        options,
                        of.conflict().decisionMakers().size(),
                        solved.solution().engine().name()));
        out.println();
    }

    private void counts(PrintWriter out, Ink ink) {
        List<Column> columns = new ArrayList<>(List.of(Column.wrapping("concept"), Column.number("equilibria")));
        solved.whereText().ifPresent(text -> columns.add(Column.number("where " + text)));
        of.goalOutcome().ifPresent(goal -> columns.add(Column.number(goal.id())));
        TextTable table = new TextTable(columns);
        for (Answer answer : solved.answers()) {
            List<String> row = new ArrayList<>(List.of(answer.concept().name(), count(answer)));
            if (solved.where().isPresent()) {
                row.add(number(solved.described(answer)));
            }
            if (of.goalOutcome().isPresent()) {
                row.add(number(solved.goal(answer)));
            }
            table.add(row, false);
        }
        table.print(out, ink);
    }

    private static String number(Optional<Region> region) {
        return region.map(Region::count).map(Ink::number).orElse("?");
    }

    private static String count(Answer answer) {
        return answer.equilibria()
                .map(Region::count)
                .map(Ink::number)
                .orElseGet(() -> "%s to %s"
                        .formatted(
                                Ink.number(answer.atLeast()),
                                Ink.number(answer.within().count())));
    }

    private void region(Answer answer, PrintWriter out, Ink ink) {
        String name = answer.concept().name();
        Optional<Region> region = solved.described(answer);
        if (region.isEmpty()) {
            out.println(ink.bold(name) + " is not decided: " + undecided(answer));
            return;
        }
        if (region.get().isEmpty()) {
            out.println(ink.bold(name) + ": no equilibrium" + shown() + ".");
            return;
        }
        out.println(ink.bold(name) + shown());
        nearest("nearest the status quo", region.get(), out);
        if (of.goalOutcome().isPresent()) {
            String goal = of.goalOutcome().map(Outcome::label).orElse("");
            Region those = solved.goal(answer).orElseThrow();
            if (those.isEmpty()) {
                line("none with " + goal, out);
            } else {
                nearest("nearest with " + goal, those, out);
            }
        }
        patterns(region.get().cover(MOST_PATTERNS), out);
    }

    private String shown() {
        return solved.whereText().map(text -> " where " + text).orElse("");
    }

    private String undecided(Answer answer) {
        int all = of.conflict().decisionMakers().size();
        return "%s. Decided for %d of %d decision makers."
                .formatted(answer.obstacle().orElse(""), answer.decided().size(), all);
    }

    private void nearest(String label, Region region, PrintWriter out) {
        Optional<State> nearest = solved.nearest(region);
        nearest.ifPresent(state -> {
            int changes = solved.changes(state);
            String far = changes == 0
                    ? "the status quo itself"
                    : changes + (changes == 1 ? " option away: " : " options away: ") + words.words(state);
            line(label + ", " + far, out);
        });
    }

    private void patterns(Cover cover, PrintWriter out) {
        List<Pattern> patterns = cover.patterns();
        patterns.stream().limit(MOST_SHOWN).forEach(pattern -> line("· " + words.words(pattern), out));
        if (!cover.whole()) {
            line(
                    "· and more: it takes over " + MOST_PATTERNS
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
