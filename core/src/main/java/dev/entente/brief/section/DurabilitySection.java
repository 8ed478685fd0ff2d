// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DesignWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.design.Durability;
import dev.entente.design.Durability.Alternative;
import dev.entente.design.Durability.Fate;
import dev.entente.design.Durability.Trial;
import dev.entente.graph.GraphModel;
import dev.entente.stability.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Durability in sentences: what becomes of a goal state in other readings of the case. */
public final class DurabilitySection {

    private final Wording wording;
    private final Outcome goal;
    private final Durability durability;

    /** @param goal the outcome that the state satisfies */
    public DurabilitySection(Wording wording, Outcome goal, Durability durability) {
        this.wording = wording;
        this.goal = goal;
        this.durability = durability;
    }

    /** Empty when there is no other reading. */
    public Optional<Section> section() {
        if (durability.trials().isEmpty()) {
            return Optional.empty();
        }
        List<List<Sentence>> rows = durability.trials().stream()
                .map(trial -> List.of(
                        BriefContext.strong(reading(trial.reading())),
                        BriefContext.computed(fate(trial)),
                        BriefContext.computed(elsewhere(trial))))
                .toList();
        return Optional.of(new Section(
                "How durable it is",
                List.of(
                        new Block.Paragraph(List.of(BriefContext.computed(English.start(
                                        wording.place(durability.state()))
                                + (durability.holds().isEmpty()
                                        ? " holds under no concept as the case stands"
                                        : " holds under " + concepts(durability.holds()) + " as the case stands")
                                + ". In its other readings:"))),
                        new Block.Table(
                                List.of(
                                        "Reading",
                                        "What becomes of that situation",
                                        English.start(goal.label()) + " there"),
                                rows))));
    }

    private String reading(Alternative reading) {
        return switch (reading) {
            case Alternative.Variant variant -> "Variant “" + variant.name() + "”";
            case Alternative.OfType one ->
                wording.startName(one.decisionMaker()) + ", " + one.type().name();
        };
    }

    private String fate(Trial trial) {
        return switch (trial.fate()) {
            case Fate.Gone _ -> "It does not exist.";
            case Fate.OffGoal _ -> "It exists, but is not " + goal.label() + ".";
            case Fate.Stands stands -> "It holds, under " + concepts(stands.holds()) + ".";
            case Fate.Falls falls ->
                "It does not hold"
                        + (falls.holds().isEmpty() ? "" : ", though under " + concepts(falls.holds()) + " it does")
                        + ". " + reasons(trial, falls);
        };
    }

    private static String reasons(Trial trial, Fate.Falls falls) {
        GraphModel model = trial.model();
        Wording there = new Wording(trial.reading().subject(), model);
        Reasons reasons = new Reasons(there, model);
        return falls.leavers().stream()
                .map(leaver -> there.startName(leaver.decisionMaker())
                        + there.verb(leaver.decisionMaker(), " leaves. ", " leave. ")
                        + reasons.brief(leaver))
                .collect(Collectors.joining(" "));
    }

    private String elsewhere(Trial trial) {
        int holding = trial.equilibria().count();
        boolean same = trial.fate() instanceof Fate.Stands;
        if (holding == 0) {
            return "Holds in no situation.";
        }
        int others = holding - (same ? 1 : 0);
        return others == 0
                ? "Holds in that situation alone."
                : "Holds in " + English.count(others, same ? "other situation" : "situation") + (same ? " too." : ".");
    }

    private static String concepts(List<Concept> concepts) {
        return DesignWords.concepts(concepts);
    }
}
