// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.finding.Finding.*;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.perception.Misperception;
import dev.entente.stability.Concept;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What comes of it that some see the conflict otherwise than it is, as sentences. */
public final class SeenWords {

    private final PageWords words;
    private final OptionalInt spokenOf;

    SeenWords(PageWords words) {
        this(words, OptionalInt.empty());
    }

    private SeenWords(PageWords words, OptionalInt spokenOf) {
        this.words = words;
        this.spokenOf = spokenOf;
    }

    /** Findings about one state as sentences: the first names it. */
    public static List<String> sentences(Case subject, GraphModel model, List<Seen> seen) {
        PageWords words = new PageWords(subject, model, new Wording(subject, model));
        List<String> said = new ArrayList<>();
        OptionalInt spokenOf = OptionalInt.empty();
        for (Seen one : seen) {
            said.add(Sentence.start(new SeenWords(words, spokenOf).text(one)));
            if (one instanceof StateSeen first) {
                spokenOf = OptionalInt.of(first.state());
            }
        }
        return said;
    }

    /** A finding, without a capital. */
    String text(Seen seen) {
        return switch (seen) {
            case StateSeen(Concept _, int state, boolean atRest, boolean holds) ->
                otherwise(
                        words.isToday(state) ? words.today(state) : words.situation(state),
                        "holds",
                        "does not last",
                        "would hold",
                        "would not",
                        atRest,
                        holds);
            case GoalSeen(Concept _, StateSet _, boolean atRest, boolean holds) ->
                otherwise(words.goal(), "can hold", "cannot hold", "could", "could not", atRest, holds);
            case RestOnErrors(Concept _, StateSet won, StateSet lost) -> onErrors(won.count(), lost.count());
            case Corrected(Concept _, boolean goal, Set<Misperception> errors, boolean atRest) ->
                once(errors) + ", " + (goal ? words.goal() + " can" : words.nameOfToday())
                        + (goal ? (atRest ? " hold" : " no longer hold") : (atRest ? " holds" : " no longer holds"))
                        + ".";
            case ExpectsLeaving(SanctionConcept _, List<Integer> who, int state, int mover, int to) ->
                in(state) + words.parties(who) + " " + words.verb(who, "expects ", "expect ") + words.party(mover)
                        + " to " + words.command(mover, state, to) + ".";
            case ExpectsNone(Concept _, int viewer, StateSet _) ->
                words.party(viewer) + " " + words.verb(viewer, "expects ", "expect ") + words.none()
                        + " to hold, though one can.";
            case Surprise(Concept _, int viewer, int state) ->
                words.party(viewer) + " " + words.verb(viewer, "does", "do") + " not know that there can be "
                        + words.situation(state) + ", which can hold.";
            case KeptByError(SanctionConcept _, int who, int state, int to, List<Step> _, Step idle) ->
                gain(who, state, to) + " " + Sentence.start(words.pronoun(who)) + " "
                        + words.verb(who, "stays", "stay") + " because " + words.pronoun(who) + " "
                        + words.verb(who, "expects ", "expect ") + words.party(idle.mover()) + " to "
                        + words.command(idle.mover(), idle.from(), idle.to()) + ", by which "
                        + words.party(idle.mover()) + " would not gain.";
            case Unaware(SanctionConcept _, int who, int state, int to) ->
                gain(who, state, to) + " " + Sentence.start(words.pronoun(who)) + " " + words.verb(who, "does", "do")
                        + " not know of it.";
            case DrivenByError(SanctionConcept _, int who, int state, int to, List<Step> _, Step unexpected) ->
                in(state) + words.party(who) + " " + words.verb(who, "gains", "gain")
                        + " by " + words.doing(who, state, to) + ", as " + words.pronoun(who) + " "
                        + words.verb(who, "sees", "see") + " it. " + Sentence.start(words.pronoun(who)) + " "
                        + words.verb(who, "does", "do") + " not expect "
                        + words.party(unexpected.mover()) + " to "
                        + words.command(unexpected.mover(), unexpected.from(), unexpected.to()) + " in answer.";
        };
    }

    /** "in the standoff, "; nothing where it is clear. */
    private String in(int state) {
        return spokenOf.stream().anyMatch(clear -> clear == state) ? "" : "in " + words.situation(state) + ", ";
    }

    private String gain(int who, int state, int to) {
        return in(state) + words.party(who) + " would gain by " + words.doing(who, state, to) + ".";
    }

    /** "today’s situation holds as the parties see things, and would not if each saw everything as it is". */
    private static String otherwise(
            String what, String yes, String no, String would, String wouldNot, boolean atRest, boolean holds) {
        String seen = what + " " + (atRest ? yes : no);
        return atRest == holds
                ? seen + ", as the parties see things and as they are."
                : seen + " as the parties see things, and " + (holds ? would : wouldNot)
                        + " if each saw everything as it is.";
    }

    private static String onErrors(int won, int lost) {
        String only =
                English.count(won, "situation") + (won == 1 ? " holds" : " hold") + " only as the parties see things";
        String not = " would hold only if each saw everything as it is";
        if (won == 0 && lost == 0) {
            return "which situations hold is the same as if each saw everything as it is.";
        }
        return won == 0
                ? English.count(lost, "situation") + not + "."
                : only + (lost == 0 ? "." : "; " + English.number(lost) + not + ".");
    }

    /** "once Tehran sees Washington as it is". */
    private String once(Set<Misperception> errors) {
        List<String> all = new ArrayList<>();
        for (Misperception error : sorted(errors)) {
            int viewer = error.viewer();
            all.add(words.party(viewer) + " "
                    + switch (error) {
                        case Misperception.Wants(int _, int about) ->
                            words.verb(viewer, "sees ", "see ") + words.party(about) + " as "
                                    + words.verb(about, "it is", "they are");
                        case Misperception.Missing _ ->
                            words.verb(viewer, "knows of ", "know of ") + words.missed(viewer);
                    });
        }
        return "once " + English.andApart(all);
    }

    static List<Misperception> sorted(Set<Misperception> errors) {
        return errors.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
