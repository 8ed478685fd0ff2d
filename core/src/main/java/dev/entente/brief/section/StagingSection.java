// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DesignWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Wording;
import dev.entente.design.Staging;
import dev.entente.design.Staging.Obstacle;
import dev.entente.design.Staging.Plan;
import dev.entente.design.Staging.Reason;
import dev.entente.design.Staging.Stage;
import dev.entente.graph.GraphModel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the parties could get to the goal action for action, in sentences. */
public final class StagingSection {

    private final Staging staging;
    private final GraphModel model;
    private final DesignWords words;
    private final Wording wording;

    public StagingSection(Staging staging) {
        this.staging = staging;
        this.model = staging.model();
        this.words = new DesignWords(staging.question(), model);
        this.wording = words.wording();
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(BriefContext.computed(finding()))));
        staging.plans().stream().findFirst().ifPresent(plan -> blocks.add(new Block.Bullets(steps(plan.steps()))));
        if (!staging.obstacles().isEmpty()) {
            blocks.add(new Block.Bullets(failing()));
        }
        return new Section("Action for action", blocks);
    }

    private String finding() {
        if (staging.here()) {
            return "Today’s situation is " + words.goal() + " and holds: no step is needed.";
        }
        if (staging.ends() == 0) {
            return English.start(words.goal())
                    + " can hold nowhere, so there is no end that steps could be planned for.";
        }
        if (staging.plans().isEmpty()) {
            return "No plan by stages leads from today to " + words.goal() + " that holds. In such a plan the parties"
                    + " change one thing at a time, alone, or jointly where they have a channel. Whoever moves is no worse off"
                    + " in the end, and nobody gains by dropping out on the way. "
                    + (staging.obstacles().size() == 1
                            ? "What gets furthest fails like this:"
                            : "None gets further than these, where nothing that the others would do deters"
                                    + " the one who drops out:");
        }
        Plan plan = staging.plans().getFirst();
        return "In " + English.count(plan.steps().size(), "step") + " the parties can get from today to "
                + words.goal()
                + " that holds. Whoever moves is no worse off in the end, and nobody gains by dropping out"
                + " on the way." + others();
    }

    private String others() {
        BigInteger further = staging.shortest().subtract(BigInteger.ONE);
        if (further.signum() == 0) {
            return "";
        }
        return " There "
                + (further.equals(BigInteger.ONE)
                        ? "is one more such plan"
                        : "are " + English.number(further.longValue()) + " more such plans")
                + " of as many steps.";
    }

    private List<List<Sentence>> steps(List<Stage> steps) {
        List<List<Sentence>> items = new ArrayList<>();
        Optional<Stage> first =
                steps.stream().filter(stage -> stage.follows().isPresent()).findFirst();
        for (Stage stage : steps) {
            List<Sentence> said = new ArrayList<>();
            said.add(BriefContext.computed(deed(stage)
                    + channel(stage)
                    + first.filter(stage::equals).map(this::otherwise).orElse("")));
            for (int i : stage.losing().list()) {
                said.add(BriefContext.computed(" That step by itself costs " + wording.name(i) + cost(i, stage) + "."));
            }
            items.add(said);
        }
        return items;
    }

    private String deed(Stage stage) {
        String deed = wording.together(stage.movers(), stage.from(), stage.to());
        return stage.movers().size() == 1
                ? deed
                : "Together: " + deed + (stage.onlyAtOnce() ? JointWords.sameMoment(stage.movers()) : "");
    }

    /** What else could come once single improvements lead on to the end. */
    private String otherwise(Stage stage) {
        OnwardWords onward = new OnwardWords(
                wording, model, Coalition.all(model.decisionMakers()), wording::place, Optional.of(_ -> false));
        return stage.follows().map(onward::otherwise).orElse("");
    }

    private String channel(Stage stage) {
        return stage.movers().size() == 1 ? "" : " " + ChannelWords.channel(stage.ability(), wording);
    }

    private String cost(int i, Stage stage) {
        return Deciding.between(model, i, stage.to(), stage.from())
                .map(deciding -> deciding instanceof DecidingWant want
                        ? " " + wording.deciding(i, want)
                        : " something" + wording.loss(i, deciding))
                .orElse(" something");
    }

    /** One attempt step by step, or several in an item each. */
    private List<List<Sentence>> failing() {
        List<List<Sentence>> items = new ArrayList<>();
        if (staging.obstacles().size() == 1) {
            items.addAll(steps(staging.obstacles().getFirst().path()));
            items.add(failing(staging.obstacles().getFirst()));
            return items;
        }
        for (Obstacle obstacle : staging.obstacles()) {
            List<Sentence> said = new ArrayList<>();
            obstacle.path().forEach(stage -> said.add(BriefContext.computed(deed(stage))));
            said.addAll(failing(obstacle));
            items.add(said);
        }
        return items;
    }

    private List<Sentence> failing(Obstacle obstacle) {
        String where = obstacle.path().isEmpty() ? "To begin with," : "Then";
        return List.of(BriefContext.computed(
                switch (obstacle.why()) {
                    case Reason.Leaving(int who, int to) ->
                        where + " " + wording.name(who) + wording.verb(who, " gains", " gain")
                                + " by dropping out: " + wording.doing(who, obstacle.state(), to)
                                + gain(who, obstacle.state(), to) + ".";
                    case Reason.Unwilling(int who, int to) ->
                        where + " it is for " + wording.name(who) + " to "
                                + wording.command(who, obstacle.state(), to) + ", and " + wording.pronoun(who)
                                + " would rather stop there than arrive at " + words.goal()
                                + gain(who, obstacle.end(), obstacle.state()) + ".";
                    case Reason.NoStep _ ->
                        where + " no single change of a party, nor a joint one with a channel, leads nearer to "
                                + words.goal() + ".";
                }));
    }

    /** " (cover at home)": what a decision maker gains from one state to another. */
    private String gain(int who, int from, int to) {
        return Deciding.between(model, who, to, from)
                .map(deciding -> wording.sake(who, deciding))
                .orElse("");
    }
}
