// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Path;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Emphasis;
import dev.entente.brief.document.Sentence.Run;
import dev.entente.brief.document.Sentence.Voice;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** States and paths as they are told of how a conflict can unfold. */
public final class PathWords {

    private static final int MOST_NAMED = 6;

    private final Case subject;
    private final Wording wording;
    private final GraphModel model;
    private final StateNames names;

    public PathWords(Case subject, GraphModel model) {
        this.subject = subject;
        this.wording = new Wording(subject, model);
        this.model = model;
        this.names = new StateNames(subject, model.space());
    }

    public Wording wording() {
        return wording;
    }

    /** "today", or what the state is called. */
    public String start(int state) {
        OptionalInt today = model.statusQuo();
        return today.isPresent() && today.getAsInt() == state ? "today" : place(state);
    }

    /** "a settlement on a modified order (s8)": a state alone, with its published names. */
    public String place(int state) {
        return wording.place(state) + aliases(state);
    }

    private String aliases(int state) {
        List<String> aliases = names.aliases(state);
        return aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")";
    }

    /** ": a standoff (s5); the end of the plant (s9)"; nothing where there are many. */
    public String named(StateSet states) {
        return states.isEmpty() || states.count() > MOST_NAMED
                ? ""
                : ": " + states.stream().mapToObj(this::place).distinct().collect(Collectors.joining("; "));
    }

    /** Whether those who make a joint move can. */
    public Ability ability(JointMove move) {
        return Channels.ability(subject, move.coalition(), model.space().state(move.from()));
    }

    /** "Uniroyal could accept the order (at a loss), then the Ministry could modify it". */
    String steps(Path path, Steps which, String modal) {
        return path.moves().stream().map(move -> step(move, which, modal)).collect(Collectors.joining(", then "));
    }

    private String step(Path.Move move, Steps which, String modal) {
        String note = switch (move.effect()) {
            case GAIN -> which == Steps.IMPROVEMENTS ? "" : " (a gain)";
            case NONE -> " (no loss)";
            case LOSS -> " (at a loss)";
        };
        return wording.path(List.of(move.step()), modal) + note;
    }

    /**
     * A path, something about its end, who takes a loss on the way, and who is worse off at the end.
     *
     * @param modal whether the steps "would" or "could" be taken
     */
    public List<Sentence> path(Path path, Steps which, String modal, String end) {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(
                " " + English.start(steps(path, which, modal)) + "." + (end.isEmpty() ? "" : " " + end)));
        if (!path.losing().isEmpty()) {
            said.add(BriefContext.computed(" On the way " + wording.names(path.losing())
                    + wording.verb(path.losing().list(), " takes a loss.", " take a loss.")));
        }
        if (!path.worseOff().isEmpty()) {
            said.add(BriefContext.computed(
                    " Worse off at the end than at the start: " + wording.names(path.worseOff()) + "."));
        }
        return said;
    }

    /** What is said of paths by a kind of moves. */
    public static Sentence kind(Steps which, String said) {
        String kind = switch (which) {
            case IMPROVEMENTS -> "By moves that each pay whoever makes them";
            case NO_LOSS -> "By moves that cost whoever makes them nothing";
            case ALL -> "By moves of any kind";
        };
        return new Sentence(
                List.of(new Run(kind, Emphasis.STRONG), new Run(": " + said, Emphasis.NONE)), Voice.COMPUTED);
    }
}
