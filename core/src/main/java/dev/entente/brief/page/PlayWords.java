// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.page;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Unraveling;
import dev.entente.analysis.play.Attempt;
import dev.entente.analysis.play.Played;
import dev.entente.analysis.play.Played.Answers;
import dev.entente.analysis.play.Played.Deterrent;
import dev.entente.analysis.play.Played.HeldBack;
import dev.entente.analysis.play.Played.NothingToGain;
import dev.entente.analysis.play.Played.Response;
import dev.entente.analysis.play.Played.Stake;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.finding.Finding.Want;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A conflict that is played out by hand, told move by move, in names. */
public final class PlayWords {

    private final PageWords words;

    public PlayWords(Case subject, GraphModel model, Wording wording) {
        this.words = new PageWords(subject, model, wording);
    }

    /** "the standoff": what a situation is called. */
    public String situation(int state) {
        return words.situation(state);
    }

    /** "Washington": what a party is called. */
    public String party(int who) {
        return words.party(who);
    }

    /** "Washington and Tehran". */
    public String parties(Coalition who) {
        return words.parties(who.list());
    }

    /** "Lift sanctions and offer inducements": a move as what is to be done. */
    public String command(int who, int from, int to) {
        return English.start(words.command(who, from, to));
    }

    /** "Washington lifts sanctions; Tehran comes to talks". */
    public String does(Coalition movers, int from, int to) {
        return Sentence.start(
                movers.list().stream().map(i -> words.does(i, from, to)).collect(Collectors.joining("; ")));
    }

    /** What a move that is made does, and what comes of it: who makes it and where it leads, then why. */
    public List<Sentence> told(Played played) {
        List<Sentence> said = new ArrayList<>();
        played.stakes().forEach(stake -> said.add(Sentence.of(stake(stake))));
        if (played.onlyAtOnce()) {
            said.add(Sentence.of("They get there only if they move at the same moment."));
        }
        if (played.gain() && played.concept().answered()) {
            said.add(Sentence.of(played.deterrent()
                    .map(deterrent -> deterrent(deterrent, played))
                    .orElse("No answer of the others takes that gain away.")));
        }
        return said;
    }

    private String stake(Stake stake) {
        int who = stake.who();
        String want = stake.place() == 0 ? "" : " (" + words.want(new Want(who, stake.place())) + ")";
        String party = Sentence.start(words.party(who));
        return switch (stake.effect()) {
            case GAIN -> party + words.verb(who, " gains", " gain") + " by it" + want + ".";
            case LOSS -> party + words.verb(who, " loses", " lose") + " by it" + want + ".";
            case NONE -> "To " + words.party(who) + " it is all the same.";
        };
    }

    private String deterrent(Deterrent deterrent, Played played) {
        int whom = deterrent.whom();
        String want = deterrent.place() == 0 ? "" : " (" + words.want(new Want(whom, deterrent.place())) + ")";
        return "But " + words.possible(deterrent.steps()) + ", and " + words.party(whom)
                + words.verb(whom, " is", " are") + " no better off than before" + want + ". "
                + (played.movers().size() == 1 ? "That deters the move." : "That deters the joint move.");
    }

    /** What each of the others has reason to do then: those who would move, then those held back, then the rest. */
    public List<Sentence> responses(Played played) {
        List<Sentence> said = new ArrayList<>();
        for (Response response : played.responses()) {
            if (response instanceof Answers(int who, Step step, int place)) {
                said.add(Sentence.of(Sentence.start(words.party(who))
                        + words.verb(who, " has", " have")
                        + " reason to "
                        + words.command(who, step.from(), step.to())
                        + (place == 0 ? "" : " (" + words.want(new Want(who, place)) + ")") + "."));
            }
        }
        List<Integer> held = those(played, HeldBack.class);
        if (!held.isEmpty()) {
            said.add(Sentence.of(Sentence.start(words.parties(held)) + " could gain by a move, and "
                    + words.verb(held, "is", "are")
                    + " held back by what the others would answer."));
        }
        List<Integer> none = those(played, NothingToGain.class);
        if (!none.isEmpty()) {
            said.add(Sentence.of(Sentence.start(words.parties(none)) + words.verb(none, " gains", " gain")
                    + " by no move of "
                    + (none.size() == 1 ? words.possessive(none.getFirst()) : "their")
                    + " own."));
        }
        return said;
    }

    private static List<Integer> those(Played played, Class<? extends Response> kind) {
        return played.responses().stream()
                .filter(kind::isInstance)
                .map(Response::who)
                .toList();
    }

    /** Where it ends. */
    public Sentence end(Played played) {
        String name = words.situation(played.to());
        return Sentence.of(played.onward().map(this::onward).orElse(Sentence.start(name) + " holds: it ends here."));
    }

    private String onward(Unraveling onward) {
        String steps = onward.steps().stream()
                .map(step -> words.does(step.mover(), step.from(), step.to()))
                .collect(Collectors.joining(". Then "));
        String close = onward.holds()
                ? "That " + (onward.only() ? "ends" : "can end") + " in " + words.situation(onward.end())
                        + ", which holds."
                : "That goes round, and ends nowhere.";
        return "Left alone, it goes on. " + Sentence.start(steps) + ". " + close;
    }

    /** Why a move can't be made, in a sentence. */
    public String refused(Attempt.NoMove refused) {
        return Sentence.start(words.parties(refused.movers().list())) + " cannot go from "
                + words.situation(refused.from()) + " to " + words.situation(refused.to()) + ".";
    }

    /** Why those can't move together, in a sentence. */
    public String refused(Attempt.Unlinked refused) {
        String they = Sentence.start(words.parties(refused.movers().list()));
        return switch (refused.ability()) {
            case Ability.NotYet _ -> they + " have a channel, and it is not open in this situation.";
            case Ability.NoChannel _, Ability.Able _, Ability.Unknown _ ->
                they + " have no channel in which they could move together.";
        };
    }

    /** A way for a brief: the analyst’s choice, with what is computed of each move. */
    public Section section(int start, List<Played> way) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(
                Sentence.of(
                        "Chosen by the analyst, move by move; what each move does, and what answers it, is computed."),
                Sentence.of("It starts from " + words.situation(start) + "."))));
        List<List<Sentence>> items = new ArrayList<>();
        for (Played played : way) {
            List<Sentence> said = new ArrayList<>();
            said.add(Sentence.of("").after(does(played.movers(), played.from(), played.to()) + "."));
            said.addAll(told(played));
            said.addAll(responses(played));
            items.add(said);
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
            blocks.add(new Block.Paragraph(List.of(end(way.getLast()))));
        }
        return new Section("A way, as the analyst played it", blocks, Section.Weight.NOTES);
    }
}
