// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Onward;
import dev.entente.analysis.deciding.Deciding;
import dev.entente.analysis.deciding.DecidingWant;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.DesignWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.design.OptionPackage;
import dev.entente.design.Packages;
import dev.entente.design.Packages.Cost;
import dev.entente.design.Packages.Departure;
import dev.entente.design.Packages.Judged;
import dev.entente.design.Packages.Keeping;
import dev.entente.design.Packages.Nearest;
import dev.entente.design.Packages.Reach;
import dev.entente.design.Packages.Result;
import dev.entente.design.Packages.Serving;
import dev.entente.graph.GraphModel;
import dev.entente.stability.SanctionConcept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What package of one side's options makes the goal hold, in sentences. */
public final class PackagesSection {

    private static final int MOST_IN_FULL = 4;

    private final Packages packages;
    private final GraphModel model;
    private final DesignWords words;
    private final Wording wording;

    public PackagesSection(Packages packages) {
        this.packages = packages;
        this.model = packages.model();
        this.words = new DesignWords(packages.question(), model);
        this.wording = words.wording();
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(finding(), less(), inseparable(), elsewhere()));
        List<List<Sentence>> items = new ArrayList<>();
        for (Serving serving : packages.minimal().stream().limit(MOST_IN_FULL).toList()) {
            blocks.add(new Block.Paragraph(List.of(BriefContext.strong(words.heading(serving.offer())))));
            blocks.add(new Block.Bullets(told(serving)));
        }
        packages.minimal().stream()
                .skip(MOST_IN_FULL)
                .forEach(serving -> items.add(List.of(BriefContext.computed(
                        words.heading(serving.offer()) + " (" + DesignWords.concepts(serving.under()) + ")."))));
        if (!items.isEmpty()) {
            blocks.add(paragraph("Further packages that work, and the concepts under which they do:"));
            blocks.add(new Block.Bullets(items));
        }
        packages.nearest().ifPresent(nearest -> blocks.add(new Block.Bullets(nearest(nearest))));
        return new Section("What package makes it hold", blocks);
    }

    private static Block paragraph(String... sentences) {
        return new Block.Paragraph(List.of(sentences).stream()
                .filter(text -> !text.isEmpty())
                .map(BriefContext::computed)
                .toList());
    }

    private String finding() {
        String stops = packages.whole()
                ? ""
                : " The time allowed was used up before all packages were looked at; what is told is what was found.";
        int count = packages.minimal().size();
        String claim;
        if (count == 0) {
            claim = "No package of %s works%s.".formatted(words.side() + (words.alone() ? " alone" : ""), likewise());
        } else if (packages.minimal().getFirst().offer().isEmpty()) {
            claim = "%s can hold without any change by %s: as things stand, the others can rest at it."
                    .formatted(English.start(words.goal()), words.side());
        } else if (count == 1) {
            claim = "One package of %s makes %s hold, and no smaller one does: %s. The rest stays as it is."
                    .formatted(
                            words.side(),
                            words.goal(),
                            words.doing(packages.minimal().getFirst().offer()));
        } else {
            claim = "%s packages of %s make %s hold, none of them part of another."
                    .formatted(English.start(English.number(count)), words.side(), words.goal());
        }
        return claim + stops;
    }

    /** Whether none works under the other concepts either. */
    private String likewise() {
        return packages.under().size() > 1 && packages.under().values().stream().allMatch(List::isEmpty)
                ? ", under any concept of stability tried"
                : "";
    }

    /** What falls short: doing nothing, and each change by itself. */
    private String less() {
        if (packages.nothing().serves(concept()) || packages.minimal().isEmpty()) {
            return "";
        }
        List<OptionPackage> failing = packages.singles().stream()
                .filter(single -> !single.serves(concept()))
                .map(Judged::offer)
                .toList();
        String nothing = words.noMoreThanToday() + " is not enough";
        return failing.isEmpty()
                ? nothing + "."
                : nothing + ", nor is any of these alone: " + words.alternatives(failing) + ".";
    }

    /** Which parts no possible state has without more of the side's; nothing where there are none. */
    private String inseparable() {
        List<OptionPackage> parts = packages.inseparable();
        return parts.isEmpty()
                ? ""
                : English.start(words.alternatives(parts)) + " can’t be done alone: no possible situation has "
                        + (parts.size() == 1 ? "that" : "one of them") + " without more.";
    }

    /** That the side can't make the changes of a package while the others stay as they are; nothing where it can. */
    private String unable(Serving serving) {
        return serving.able()
                ? ""
                : English.start(words.side()) + " can’t do that by " + (words.alone() ? "itself" : "themselves")
                        + ": while the others are as they are today, no such situation is possible.";
    }

    /** Where other concepts have other packages. */
    private String elsewhere() {
        Map<List<OptionPackage>, List<SanctionConcept>> alike = new LinkedHashMap<>();
        packages.under()
                .forEach((concept, found) ->
                        alike.computeIfAbsent(found, _ -> new ArrayList<>()).add(concept));
        List<OptionPackage> here = packages.under().getOrDefault(concept(), List.of());
        if (alike.size() == 1) {
            return "";
        }
        List<String> said = new ArrayList<>();
        alike.forEach((found, concepts) -> {
            String under = "Under " + DesignWords.concepts(concepts);
            if (found.equals(here)) {
                return;
            }
            if (found.isEmpty()) {
                said.add(under + " no package works.");
            } else if (found.getFirst().isEmpty()) {
                said.add(under + " it can hold without any change.");
            } else {
                said.add(under + " the smallest are: "
                        + English.or(found.stream()
                                .limit(MOST_IN_FULL)
                                .map(words::doing)
                                .toList())
                        + (found.size() > MOST_IN_FULL ? ", and others" : "") + ".");
            }
        });
        return String.join(" ", said);
    }

    private SanctionConcept concept() {
        return packages.question().concept();
    }

    private List<List<Sentence>> told(Serving serving) {
        List<List<Sentence>> items = new ArrayList<>();
        Result result = serving.results().getFirst();
        int like = serving.results().size() - 1 + serving.further();
        items.add(item("It works under " + DesignWords.concepts(serving.under()) + ". While "
                + words.side() + wording.verb(packages.question().side().list(), " holds", " hold")
                + " to it, the others can rest at " + wording.place(result.state())
                + (like == 0
                        ? "."
                        : ", or at "
                                + (packages.listed() ? English.count(like, "other situation") : "other situations")
                                + " with " + words.goal() + ".")));
        items.add(result.costs().stream()
                .map(cost ->
                        BriefContext.computed(cost(cost, result.state(), wording.startName(cost.member()), " there")))
                .toList());
        items.add(result.keeping().stream()
                .map(keeping -> BriefContext.computed(keeping(keeping, result.state())))
                .toList());
        if (!serving.able()) {
            items.add(item(unable(serving)));
        }
        if (!serving.offer().isEmpty()) {
            items.addAll(goingFirst(serving, result));
        }
        result.reach().ifPresent(reach -> items.addAll(reached(reach)));
        if (serving.dominated()) {
            items.add(
                    item("Another package above or below is no worse for any member of the side, and better for one."));
        }
        return items;
    }

    private static List<Sentence> item(String text) {
        return List.of(BriefContext.computed(text));
    }

    private String cost(Cost cost, int state, String who, String where) {
        int start = model.statusQuo().orElseThrow();
        if (cost.before() == cost.after()) {
            return who + wording.verb(cost.member(), " is", " are") + " as well off" + where + " as today.";
        }
        boolean better = cost.after() < cost.before();
        String why = Deciding.between(model, cost.member(), state, start)
                .map(deciding -> better || !(deciding instanceof DecidingWant want)
                        ? wording.sake(cost.member(), deciding)
                        : ": " + wording.pronoun(cost.member()) + wording.verb(cost.member(), " gives up ", " give up ")
                                + wording.deciding(cost.member(), want))
                .orElse("");
        return who + wording.verb(cost.member(), " is ", " are ") + (better ? "better" : "worse") + " off" + where
                + " than today" + why + ".";
    }

    private String keeping(Keeping keeping, int state) {
        return stopping(keeping, state)
                + (keeping.departure().isEmpty() || keeping.under().isEmpty()
                        ? ""
                        : " Under " + DesignWords.concepts(keeping.under()) + " " + wording.pronoun(keeping.member())
                                + " would keep to it.");
    }

    private String stopping(Keeping keeping, int state) {
        String who = wording.startName(keeping.member());
        if (keeping.departure().isEmpty()) {
            return who + " would keep to it, free again to move, under " + DesignWords.concepts(keeping.under()) + ".";
        }
        Departure departure = keeping.departure().get();
        String after = departure.goal()
                ? departure.holds()
                        ? " That too is " + words.goal() + ", and it holds for everyone."
                        : " That is still " + words.goal() + ", but others would not stay there."
                : " Then " + words.goal() + " is lost.";
        return who + (departure.goal() && departure.holds() ? " would not stop at it: " : " would not keep to it: ")
                + wording.pronoun(keeping.member()) + wording.verb(keeping.member(), " gains by ", " gain by ")
                + wording.doing(keeping.member(), state, departure.to()) + "." + after;
    }

    private List<List<Sentence>> goingFirst(Serving serving, Result result) {
        List<Sentence> said = new ArrayList<>();
        result.response().ifPresent(way -> said.add(BriefContext.computed(response(way))));
        serving.first()
                .filter(first -> first.state() != result.state())
                .ifPresent(first -> first.costs().stream()
                        .filter(cost -> cost.before() != cost.after())
                        .forEach(cost -> said.add(BriefContext.computed("Until the others move, "
                                + cost(cost, first.state(), wording.name(cost.member()), "")))));
        return said.isEmpty() ? List.of() : List.of(said);
    }

    private String response(Onward way) {
        OnwardWords onward = onward(packages.question().side().others(model.decisionMakers()), Optional.empty());
        String first = "If " + words.side()
                + wording.verb(packages.question().side().list(), " goes first and stands", " go first and stand")
                + " by it, ";
        return way.steps().isEmpty()
                ? first + "that alone brings it about."
                : first + "the others " + OnwardWords.modal(way) + " follow, each for a gain: " + onward.steps(way)
                        + "." + onward.otherwise(way);
    }

    /** Where nobody is held, who rests is not told of what else could come. */
    private OnwardWords onward() {
        return onward(Coalition.all(model.decisionMakers()), Optional.of(_ -> false));
    }

    private OnwardWords onward(Coalition free, Optional<IntPredicate> holds) {
        return new OnwardWords(wording, model, free, wording::place, holds);
    }

    private List<List<Sentence>> reached(Reach reach) {
        return switch (reach) {
            case Reach.There _ -> List.of(item("It is today’s situation."));
            case Reach.ByImprovements(Onward way) ->
                List.of(item("Moves of single parties that each pay lead there from today: " + onward().steps(way) + "."
                        + onward().otherwise(way)));
            case Reach.NotReached _ ->
                List.of(item(
                        "Neither moves of single parties that each pay nor a joint move that pays all who make it lead"
                                + " there from today."));
            case Reach.Jointly(List<Packages.Together> ways) -> {
                List<List<Sentence>> items = new ArrayList<>();
                for (Packages.Together way : ways) {
                    items.add(item("No moves of single parties that each pay lead there from today. " + together(way)));
                }
                yield items;
            }
        };
    }

    private String together(Packages.Together way) {
        String channel =
                way.ability() instanceof Ability.Able able && able.channel().isEmpty()
                        ? ""
                        : " " + ChannelWords.channel(way.ability(), wording);
        String then = way.move().then().isEmpty()
                ? ""
                : " Then " + onward().steps(way.way())
                        + (way.move().then().size() == 1 ? ", for a gain." : ", each for a gain.");
        return English.start(wording.names(way.move().coalition())) + " can get there together. "
                + wording.together(
                        way.move().coalition(), way.move().from(), way.move().to())
                + JointWords.atOnce(way.move()) + then + onward().otherwise(way.way()) + channel;
    }

    private List<List<Sentence>> nearest(Nearest nearest) {
        Wording there = new Wording(packages.question().subject(), nearest.model());
        Reasons reasons = new Reasons(there, nearest.model());
        List<List<Sentence>> items = new ArrayList<>();
        List<Integer> leaving = nearest.leaving().stream()
                .map(explanation -> explanation.decisionMaker())
                .toList();
        items.add(item("The nearest package: " + words.doing(nearest.offer()) + ". "
                + English.start(there.names(leaving)) + " would still leave " + there.place(nearest.state()) + "."));
        nearest.leaving()
                .forEach(explanation -> items.add(List.of(
                        BriefContext.strong(there.startName(explanation.decisionMaker()) + ": "),
                        BriefContext.computed(English.within(reasons.brief(explanation))))));
        return items;
    }
}
