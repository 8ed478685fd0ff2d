// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import static dev.entente.mcp.Tool.About.CASE;
import static dev.entente.mcp.Tool.About.CASES;
import static dev.entente.mcp.Tool.About.CASE_OR_FOLDER;
import static dev.entente.mcp.Tool.About.STATE;

import java.util.List;

/** The one table of the questions that can be put. */
final class Tools {

    static final List<Tool> ALL = List.of(
            new Tool(
                    "check",
                    "Check cases",
                    "Shows every mistake and warning in a case file at its file, line and column, with a hint, and holds the"
                            + " case against the answers that are expected of it. Of a folder: of all cases in it, which also"
                            + " lists them with their titles. It says nothing of whether a model is right about the world.",
                    List.of(CASE_OR_FOLDER),
                    List.of(),
                    "Check one case instead of a folder."),
            new Tool(
                    "solve",
                    "Solve a case",
                    "Says in which states a conflict can come to rest: the equilibria under each solution concept, their"
                            + " number, and how each decision maker ranks each state. It doesn't say how likely any of them"
                            + " is, nor which of several comes about.",
                    List.of(CASE),
                    List.of("variant", "concepts", "where", "count"),
                    "Set “count” to have equilibria counted only, or “where” to an outcome, or name one concept."),
            new Tool(
                    "explain",
                    "Explain a state",
                    "Says why one state holds or doesn't: who would gain by leaving it, by which option, and what answer of"
                            + " the others deters that. A threat that deters is one of the model's; it is no forecast that"
                            + " anybody carries it out.",
                    List.of(CASE, STATE),
                    List.of("variant", "for", "concept"),
                    "Name one decision maker with “for”."),
            new Tool(
                    "paths",
                    "How a conflict can unfold",
                    "Says how a conflict can unfold from one state to an outcome: step by step, who must move, alone or"
                            + " together, and who takes a loss. That a path is there doesn't say that it will be taken, nor"
                            + " how long it lasts.",
                    List.of(CASE),
                    List.of("variant", "from", "to", "moves", "concept"),
                    "Name one kind of moves, or an outcome that fewer states have."),
            new Tool(
                    "design",
                    "What would make an outcome hold",
                    "Says what would make an outcome hold: packages of one side's options, the least changes of what the"
                            + " parties want, in which steps; and who could wreck it. It searches within the options of the"
                            + " case and proposes none that the case hasn't.",
                    List.of(CASE),
                    List.of("variant", "goal", "with", "concept", "rankings"),
                    "Leave “rankings” away."),
            new Tool(
                    "explore",
                    "What survives what is not known",
                    "Fills in what the case marks as not known, in every way or in many by chance, and says which answers"
                            + " survive, what decides an outcome, and which unknown matters most. Its shares are shares of"
                            + " the ways to fill in what is not known; they are no probabilities that something happens.",
                    List.of(CASE),
                    List.of("variant", "worlds", "seed", "concepts", "concept", "outcome", "with", "effects-within"),
                    "Ask under one concept."),
            new Tool(
                    "compare",
                    "Why two cases differ",
                    "Says why an outcome can hold in one case and not in another on the same template: how much each part"
                            + " accounts for, and which changes would be enough. Of one case: what items of evidence change"
                            + " (“before”), or what errors about each other change (“corrected”). The parts share out a"
                            + " difference between two models, not what caused history.",
                    List.of(CASES),
                    List.of("variant", "outcome", "concept", "before", "corrected", "worlds", "seed"),
                    "Compare two cases at a time."),
            new Tool(
                    "evidence",
                    "What a model rests on",
                    "Shows what the model rests on: claims by source and what each supports, what is assumed, what has no"
                            + " support, and what the evidence makes of belief in the types of a party. Belief starts from"
                            + " the analyst's own priors; it says nothing of whether a source is right.",
                    List.of(CASE),
                    List.of("variant", "concept", "texts"),
                    "Ask of a variant with fewer parts, or raise the limit."),
            new Tool(
                    "ask",
                    "What is still to be asked",
                    "Where the order of wants is open, says how many orders are left, what each answers, and which two"
                            + " wants to compare next to settle it; the places are those in the party's list of wants. It takes no"
                            + " answers and writes nothing: an analyst gives them with the command ask, or in the file under"
                            + " “known”.",
                    List.of(CASE),
                    List.of("party", "concept"),
                    "Name one party."),
            new Tool(
                    "brief",
                    "Write a brief",
                    "Writes the brief of a case in Markdown: where the conflict rests, what else could hold, what stands"
                            + " between, and how far to trust it; a page, and an annex with the details. Every sentence follows"
                            + " from the model of the case; it is no forecast.",
                    List.of(CASE),
                    List.of("variant", "concept", "short"),
                    "Set “short” for the first page alone."));

    private Tools() {}
}
