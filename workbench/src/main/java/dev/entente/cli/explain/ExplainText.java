// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.explain;

import dev.entente.GraphForm;
import dev.entente.Outcome;
import dev.entente.analysis.ExplainedState;
import dev.entente.analysis.ExplainedState.Together;
import dev.entente.analysis.Explanation;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.page.SeenWords;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.cases.StateNames;
import dev.entente.cli.terminal.Ink;
import dev.entente.cli.terminal.TextTable;
import dev.entente.finding.Finding.Seen;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Coalitional;
import dev.entente.stability.SanctionConcept;
import dev.entente.stability.Verdict;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a state holds or not, as a page of text. */
final class ExplainText {

    private static final int WIDTH = 100;

    private final ExplainedState explained;
    private final List<Seen> seen;
    private final PrintWriter out;
    private final Ink ink;
    private final GraphModel model;
    private final Wording wording;

    ExplainText(ExplainedState explained, List<Seen> seen, PrintWriter out, Ink ink) {
        this.explained = explained;
        this.seen = seen;
        this.out = out;
        this.ink = ink;
        this.model = explained.model();
        this.wording = new Wording(explained.subject(), model);
    }

    void print() {
        heading();
        line(equilibrium(), "");
        Reasons reasons = new Reasons(wording, model);
        for (Explanation explanation : explained.explanations()) {
            out.println();
            out.println(ink.bold(Ink.plain(standing(explanation))));
            reasons.full(explanation).forEach(sentence -> line(Sentence.quoting(sentence), "  "));
        }
        together();
        asSeen();
        untold();
    }

    private void asSeen() {
        if (!seen.isEmpty()) {
            out.println();
            out.println(ink.bold("As the parties see it"));
            SeenWords.sentences(explained.subject(), model, seen)
                    .forEach(sentence -> line(Sentence.quoting(sentence), "  "));
        }
    }

    private void untold() {
        List<String> notes = IntStream.range(0, explained.improvements().size())
                .filter(k -> explained.improvements().get(k).compareTo(BigInteger.ONE) > 0)
                .mapToObj(this::untold)
                .toList();
        if (!notes.isEmpty()) {
            out.println();
            notes.forEach(note -> line(Character.toUpperCase(note.charAt(0)) + note.substring(1), ""));
        }
    }

    private String untold(int place) {
        int who = explained.explanations().get(place).decisionMaker();
        return "%s has %s improvements from here; one is told."
                .formatted(
                        wording.startName(who),
                        Ink.number(explained.improvements().get(place)));
    }

    /** Under strong stability one who is held by less than a great loss has no reason to leave either. */
    private boolean strong() {
        return explained.concept().onlyGreatLosses();
    }

    /** "Iran stays". */
    private String standing(Explanation explanation) {
        int who = explanation.decisionMaker();
        String name = wording.startName(who) + " ";
        if (!explanation.verdict().leaves()) {
            return name + wording.verb(who, "stays", "stay");
        }
        return strong()
                ? name + wording.verb(who, "is", "are") + " not held by a great loss"
                : name + wording.verb(who, "leaves", "leave");
    }

    private void heading() {
        int state = explained.state();
        StateNames names = new StateNames(explained.subject(), model.space());
        out.println(ink.bold(Ink.plain(explained.subject().heading())));
        List<String> called = new ArrayList<>(List.of(names.words(state)));
        if (model.conflict().form() instanceof GraphForm graph) {
            called.add(graph.states().get(state).label());
        }
        called.addAll(names.aliases(state));
        explained.subject().framing().outcomes().stream()
                .filter(outcome ->
                        model.conflict().holds(outcome.when(), model.space().state(state)))
                .map(Outcome::label)
                .forEach(called::add);
        if (model.statusQuo().isPresent() && model.statusQuo().getAsInt() == state) {
            called.add("today");
        }
        line(String.join(" · ", called), "");
        wording.lines(state).forEach(line -> line(line, "  "));
        out.println();
    }

    private String equilibrium() {
        String meaning = BriefContext.holding(explained.concept()) + " ";
        String it = English.start(wording.place(explained.state()));
        if (explained.equilibrium()) {
            return meaning + it + " holds.";
        }
        List<Integer> leavers = explained.leavers();
        boolean groups = explained.coalitions().stream()
                .anyMatch(together -> !together.verdict().stable());
        if (leavers.isEmpty() && !groups && explained.concept().asksStrength()) {
            return meaning + it + " does not hold so strongly.";
        }
        return meaning + it + " does not hold."
                + (leavers.isEmpty() ? "" : " " + English.start(wording.names(leavers)) + leaving(leavers))
                + (groups ? " Some leave it together." : "");
    }

    private String leaving(List<Integer> leavers) {
        return strong()
                ? wording.verb(leavers, " is", " are") + " not held by a great loss."
                : wording.verb(leavers, " leaves it.", " leave it.");
    }

    private void together() {
        if (explained.coalitions().isEmpty()) {
            return;
        }
        List<Together> leaving = explained.coalitions().stream()
                .filter(together -> !together.verdict().stable())
                .toList();
        out.println();
        out.println(ink.bold("Together"));
        if (leaving.isEmpty()) {
            line("No group that can move together leaves.", "  ");
        }
        for (Together together : leaving) {
            if (together.verdict() instanceof Verdict.Undeterred(int improvement)) {
                line(
                        wording.together(together.coalition(), explained.state(), improvement)
                                + " Each of them gains" + unanswered()
                                + (together.onlyAtOnce() ? " It works only if all do it at the same moment." : ""),
                        "  ");
            }
        }
    }

    /** That no answer keeps a coalition from leaving, as its concept asks. */
    private String unanswered() {
        if (!(explained.concept() instanceof Coalitional coalitional)) {
            throw new IllegalStateException("coalitions under a concept that asks none (" + explained.concept() + ")");
        }
        SanctionConcept base = coalitional.base();
        if (!base.answered()) {
            return ".";
        }
        return ", and no answer takes that gain away" + (base.symmetric() ? " for good." : ".");
    }

    private void line(String text, String margin) {
        out.println(TextTable.wrap(Ink.plain(text), WIDTH - margin.length()).stream()
                .collect(Collectors.joining("\n" + margin, margin, "")));
    }
}
