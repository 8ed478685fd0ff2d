// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Outcome;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Wording;
import dev.entente.design.Spoilers;
import dev.entente.design.Spoilers.Departure;
import dev.entente.design.Spoilers.Deterred;
import dev.entente.design.Spoilers.Deterrent;
import dev.entente.design.Spoilers.Interest;
import dev.entente.design.Spoilers.Leaver;
import dev.entente.design.Spoilers.Party;
import dev.entente.design.Spoilers.Restraint;
import dev.entente.design.Spoilers.Unwilling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spoilers in sentences: who can wreck the goal, what would deter them, and what keeps those who don't want to. */
public final class SpoilersSection {

    private static final int MOST_DETERRENTS = 3;

    private final Wording wording;
    private final Outcome goal;
    private final Spoilers spoilers;

    /**
     * @param goal the outcome that the spoilers were looked for
     * @param spoilers of the goal state that is spoken of: one that holds, or where none does the nearest
     */
    public SpoilersSection(Wording wording, Outcome goal, Spoilers spoilers) {
        this.wording = wording;
        this.goal = goal;
        this.spoilers = spoilers;
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                List.of(BriefContext.computed(weighed(wording.place(spoilers.state())) + alone()))));
        List<List<Sentence>> items = Stream.of(
                        spoilers.leavers().stream().map(this::item),
                        spoilers.deterred().stream().map(this::item),
                        spoilers.unwilling().stream().map(this::item))
                .flatMap(told -> told)
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return new Section("Who can wreck it", blocks);
    }

    private String alone() {
        return spoilers.alone()
                ? " Each party is weighed by itself: those who could coordinate are too many to go through who could"
                        + " move together."
                : "";
    }

    private String weighed(String place) {
        if (!spoilers.holds()) {
            return "No situation with " + goal.label() + " holds. Asked of " + place
                    + ", which the fewest would leave.";
        }
        String holds = "Asked of " + place + ", which holds";
        if (!spoilers.leavers().isEmpty()) {
            return holds + " as long as each moves alone.";
        }
        if (!spoilers.deterred().isEmpty()) {
            return holds + ": nobody gains by leaving it without an answer.";
        }
        return spoilers.unwilling().isEmpty()
                ? holds + ". Nobody gains by leaving it, and nobody has a way from there out of " + goal.label() + "."
                : holds + ": nobody gains by leaving it.";
    }

    private List<Sentence> item(Leaver leaver) {
        Party party = leaver.party();
        List<Sentence> said = new ArrayList<>(List.of(name(party)));
        said.add(BriefContext.computed(wording.verb(party.members().list(), " leaves it: ", " leave it: ")
                + gain(party, leaver.departure()) + "."
                + (spoilers.concept().answered()
                        ? " Nothing that the others " + modal() + " do takes that away."
                        : "")));
        said.add(BriefContext.computed(" " + deterrence(leaver)));
        return said;
    }

    /** "it gains by taking the programme up again (no talks under sanctions)". */
    private String gain(Party party, Departure departure) {
        String stays = departure.leavesGoal() ? "" : ", which is still " + goal.label();
        if (party.members().size() == 1) {
            Interest own = departure.gains().getFirst();
            int who = own.decisionMaker();
            return wording.pronoun(who)
                    + wording.verb(who, " gains by ", " gain by ")
                    + wording.doing(who, spoilers.state(), departure.to())
                    + own.deciding()
                            .map(deciding -> wording.sake(who, deciding))
                            .orElse("")
                    + stays;
        }
        String wants = English.andApart(departure.gains().stream()
                .flatMap(own -> own.deciding().stream()
                        .map(deciding ->
                                wording.name(own.decisionMaker()) + wording.sake(own.decisionMaker(), deciding)))
                .toList());
        String each = party.members().list().stream()
                .map(who -> wording.does(who, spoilers.state(), departure.to()))
                .collect(Collectors.joining(", and "));
        return each + stays + (departure.onlyAtOnce() ? ", if they do it at the same moment" : "")
                + ". Each of them gains" + (wants.isEmpty() ? "" : ": " + wants);
    }

    private String modal() {
        return spoilers.concept().credible() ? "would" : "could";
    }

    private String deterrence(Leaver leaver) {
        if (leaver.deterrents().isEmpty()) {
            return "Nothing in the power of the others would deter that.";
        }
        List<String> told = leaver.deterrents().stream()
                .limit(MOST_DETERRENTS)
                .map(this::deterrent)
                .toList();
        int rest = leaver.deterrents().size() - told.size();
        return "What would deter it: that " + String.join("; or that ", told)
                + (rest > 0 ? "; or " + English.count(rest, "other answer") + " as small" : "") + ".";
    }

    private String deterrent(Deterrent deterrent) {
        List<String> against = deterrent.against().stream().map(this::against).toList();
        String path = deterrent.path().stream()
                .map(step -> wording.does(step.mover(), step.from(), step.to()))
                .collect(Collectors.joining(", then "));
        return path + (against.isEmpty() ? "" : " (" + English.andApart(against) + ")");
    }

    private String against(Interest interest) {
        int i = interest.decisionMaker();
        return interest.deciding()
                .map(deciding -> deciding instanceof DecidingWant want
                        ? "against " + wording.want(i, want.want()) + " of " + wording.name(i)
                        : "at a loss to " + wording.name(i) + wording.loss(i, deciding))
                .orElse("without gain for " + wording.name(i));
    }

    private List<Sentence> item(Deterred deterred) {
        String modal = deterred.follows().map(OnwardWords::modal).orElse("could");
        return List.of(
                name(deterred.party()),
                BriefContext.computed(" would leave it, but for an answer: "
                        + gain(deterred.party(), deterred.departure()) + ". But "
                        + wording.path(deterred.sanction(), modal) + "."));
    }

    private List<Sentence> item(Unwilling unwilling) {
        List<Integer> members = unwilling.party().members().list();
        String way = members.stream()
                .map(who -> (members.size() == 1 ? "" : wording.name(who) + " ")
                        + wording.doing(who, spoilers.state(), unwilling.to()))
                .collect(Collectors.joining(", and "));
        List<Sentence> said = new ArrayList<>();
        said.add(name(unwilling.party()));
        said.add(BriefContext.computed(
                " could end it and " + wording.verb(members, "does", "do") + " not want to. The way: "
                        + way + "."
                        + (unwilling.onlyAtOnce()
                                ? JointWords.sameMoment(unwilling.party().members())
                                : "")));
        unwilling.restraints().forEach(restraint -> said.add(BriefContext.computed(" " + kept(unwilling, restraint))));
        return said;
    }

    private String kept(Unwilling unwilling, Restraint restraint) {
        int i = restraint.decisionMaker();
        String it = unwilling.party().members().size() == 1 ? wording.pronoun(i) : wording.name(i);
        if (restraint.ranks() == 0) {
            return English.start(it) + " would lose nothing by it.";
        }
        if (restraint.keeping().isEmpty()) {
            return English.start(it) + " would be worse off"
                    + restraint.loss().map(loss -> wording.loss(i, loss)).orElse("") + ".";
        }
        DecidingWant first = restraint.keeping().getFirst();
        int more = restraint.keeping().size() - 1;
        String them = unwilling.party().members().size() == 1 ? wording.object(i) : wording.name(i);
        return "What keeps " + them + " is " + wording.deciding(i, first)
                + (more == 0 ? "" : ", and " + English.count(more, "further want")) + "."
                + (more == 0 ? " Without that, " : " Without all of these, ") + it
                + restraint
                        .lure()
                        .map(lure -> " would gain: " + wording.deciding(i, lure) + ".")
                        .orElse(" would lose nothing by leaving.");
    }

    private Sentence name(Party party) {
        String names = English.start(wording.names(party.members()));
        return BriefContext.strong(
                switch (party.ability()) {
                    case Ability.Able _ -> party.members().size() == 1 ? names : names + " together";
                    case Ability.Unknown _ -> names + ", if they can move together,";
                    case Ability.NotYet _, Ability.NoChannel _ ->
                        throw new IllegalArgumentException("a coalition that can't move together (" + party + ")");
                });
    }
}
