// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.CoalitionAnswers;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Routes;
import dev.entente.analysis.Unfolding;
import dev.entente.analysis.Unfolding.Part;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.OnwardWords;
import dev.entente.brief.words.PathWords;
import dev.entente.brief.words.Wording;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How a conflict can unfold, in sections: step by step, together, and by whose first move. */
public final class UnfoldingSection {

    private static final int MOST_ITEMS = 6;

    private final Unfolding unfolding;
    private final String target;
    private final List<Steps> told;
    private final int mostPaths;
    private final PathWords words;
    private final JointWords together;
    private final OnwardWords onward;

    private UnfoldingSection(Unfolding unfolding, String target, List<Steps> told, int mostPaths) {
        this.unfolding = unfolding;
        this.target = target;
        this.told = told;
        this.mostPaths = mostPaths;
        this.words = new PathWords(unfolding.subject(), unfolding.engine().model());
        GraphModel model = unfolding.engine().model();
        this.onward = new OnwardWords(
                words.wording(), model, Coalition.all(model.decisionMakers()), words::place, Optional.of(this::holds));
        this.together = new JointWords(words.wording(), onward);
    }

    /**
     * Tells it.
     *
     * @param target what the target is called ("talks")
     * @param told the kinds of moves by which paths are told
     * @param mostPaths the most paths to tell of each kind
     */
    public static List<Section> sections(Unfolding unfolding, String target, List<Steps> told, int mostPaths) {
        UnfoldingSection unfoldings = new UnfoldingSection(unfolding, target, told, mostPaths);
        List<Section> sections = new ArrayList<>();
        sections.add(unfoldings.question());
        unfoldings.add(Part.PATHS, unfoldings::stepByStep, sections);
        unfoldings.add(Part.JOINT_MOVES, unfoldings::together, sections);
        unfoldings.add(Part.FIRST_MOVES, unfoldings::firstMoves, sections);
        unfoldings.add(Part.REACHES, () -> new ReachSection(unfolding, unfoldings.words).section(), sections);
        unfoldings.add(Part.COALITIONS, unfoldings::coalitions, sections);
        return sections;
    }

    /**
     * Tells it of a case whose states aren't listed.
     *
     * @param target what the target is called
     * @param told the kinds of moves that were asked for
     */
    public static List<Section> sections(RegionPaths paths, String target, List<Steps> told) {
        PathWords words = new PathWords(paths.subject(), paths.model());
        List<List<Sentence>> items = told.stream()
                .map(which -> paths.decided().contains(which)
                        ? Optional.ofNullable(paths.routes().get(which))
                                .map(routes -> way(words, routes))
                                .orElseGet(() -> List.of(none(which, target)))
                        : List.of(PathWords.kind(which, "the time allowed was used up before it was known.")))
                .toList();
        return List.of(new Section(
                "From " + words.start(paths.from()) + " to " + target,
                List.of(
                        new Block.Bullets(items),
                        new Block.Paragraph(List.of(BriefContext.computed("A way that could be taken is no more than"
                                + " that: whether others would be taken instead is told where states can be"
                                + " listed."))))));
    }

    private static List<Sentence> way(PathWords words, Routes routes) {
        if (routes.length() == 0) {
            return List.of(already(routes));
        }
        List<Sentence> said = new ArrayList<>();
        said.add(PathWords.kind(
                routes.which(), "it takes " + English.count(routes.length(), "step") + "; one way is told."));
        said.addAll(words.path(routes.first().getFirst(), routes.which(), "could", ""));
        return said;
    }

    private static Sentence none(Steps which, String target) {
        return PathWords.kind(which, "no way leads to " + target + ".");
    }

    private static Sentence already(Routes routes) {
        return PathWords.kind(routes.which(), "it is so already.");
    }

    private void add(Part part, Supplier<Section> told, List<Section> sections) {
        if (unfolding.known().contains(part)) {
            sections.add(told.get());
        }
    }

    private Section question() {
        int from = unfolding.from();
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(start(from)));
        int possible = unfolding.target().count();
        int ends = unfolding.ends().count();
        said.add(BriefContext.computed(
                possible == 0
                        ? "No situation is " + target + "."
                        : "Asked is the way to " + target + ": " + English.number(possible) + " of "
                                + English.count(unfolding.engine().model().size(), "situation") + ", and "
                                + (ends == 0 ? "none" : English.number(ends)) + " of them "
                                + (ends <= 1 ? "holds." : "hold.")));
        if (!unfolding.whole()) {
            said.add(BriefContext.computed("Partial: the run was stopped before all was known that is told of paths."));
        }
        return new Section("From " + words.start(from) + " to " + target, List.of(new Block.Paragraph(said)));
    }

    private String start(int from) {
        Wording wording = words.wording();
        String holding = holds(from) ? "holds." : "does not hold.";
        List<String> lines = wording.lines(from);
        String does = lines.isEmpty() ? "" : " (" + String.join("; ", lines) + ")";
        boolean today = words.start(from).equals("today");
        return today && wording.place(from).startsWith("today’s")
                ? "Today’s situation" + does + " " + holding
                : (today ? "Today’s situation is " : "It starts from ") + words.place(from) + does + ". It " + holding;
    }

    private Section stepByStep() {
        List<List<Sentence>> items = new ArrayList<>();
        for (Steps which : told) {
            Optional.ofNullable(unfolding.routes().get(which))
                    .ifPresentOrElse(
                            routes -> items.addAll(routes(routes)), () -> items.add(List.of(none(which, target))));
        }
        return new Section("Step by step", List.of(new Block.Bullets(items)));
    }

    /** One item, or where several paths are told one for each behind the first. */
    private List<List<Sentence>> routes(Routes routes) {
        if (routes.length() == 0) {
            return List.of(List.of(already(routes)));
        }
        List<Path> shown = routes.first().stream()
                .sorted(Comparator.comparing(path -> !holds(path.end())))
                .limit(mostPaths)
                .toList();
        BigInteger count = routes.count().orElseThrow();
        boolean all = count.equals(BigInteger.valueOf(shown.size()));
        String some = shown.size() == 1 ? ", of which one is told" : ", of which the first are told";
        Sentence summary = PathWords.kind(
                routes.which(),
                "it takes " + English.count(routes.length(), "step") + ", in " + ways(count) + (all ? "" : some) + ".");
        List<List<Sentence>> paths =
                shown.stream().map(path -> path(path, routes.which())).toList();
        if (paths.size() == 1) {
            return List.of(
                    Stream.concat(Stream.of(summary), paths.getFirst().stream()).toList());
        }
        return Stream.concat(Stream.of(List.of(summary)), paths.stream()).toList();
    }

    private boolean holds(int state) {
        return unfolding.equilibria().contains(state);
    }

    private static String ways(BigInteger count) {
        return count.bitLength() < Long.SIZE ? English.count(count.longValue(), "way") : count + " ways";
    }

    private List<Sentence> path(Path path, Steps which) {
        String end = "The end " + (holds(path.end()) ? "holds." : "does not hold.");
        if (which != Steps.IMPROVEMENTS) {
            return words.path(path, which, "could", end);
        }
        Onward way = unfolding.follows(path);
        return words.path(path, which, OnwardWords.modal(way), end + onward.otherwise(way));
    }

    private Section together() {
        List<List<Sentence>> items = new ArrayList<>();
        Map<Coalition, List<JointMove>> byMovers = new LinkedHashMap<>();
        unfolding
                .joint()
                .forEach(move -> byMovers.computeIfAbsent(move.coalition(), _ -> new ArrayList<>())
                        .add(move));
        byMovers.values().stream().limit(MOST_ITEMS).forEach(moves -> items.add(together(moves)));
        int rest = byMovers.size() - items.size();
        if (rest > 0) {
            items.add(List.of(BriefContext.computed(
                    English.start(English.count(rest, "further group of parties")) + " can do it too.")));
        }
        if (items.isEmpty()) {
            items.add(List.of(BriefContext.computed(
                    unfolding.ends().isEmpty()
                            ? "No joint move leads to " + target + " that holds: there is none."
                            : "No joint move of two or more leads from here to " + target
                                    + " that holds and is better for each who makes it.")));
        }
        return new Section("Together", List.of(new Block.Bullets(items)));
    }

    /** What one coalition can bring about: the nearest in full, the rest by name. */
    private List<Sentence> together(List<JointMove> moves) {
        JointMove nearest = moves.getFirst();
        List<Sentence> said = new ArrayList<>(
                together.move(nearest, words.place(nearest.end()), words.ability(nearest), unfolding.follows(nearest)));
        String others = words.named(StateSet.where(
                unfolding.engine().model().size(), s -> moves.stream().skip(1).anyMatch(move -> move.end() == s)));
        if (moves.size() > 1) {
            said.add(BriefContext.computed(" They can get together to "
                    + English.count(moves.size() - 1, "further situation") + " like that" + others + "."));
        }
        return said;
    }

    private Section firstMoves() {
        List<FirstMove> smallest = FirstMove.smallest(unfolding.engine().model(), unfolding.first());
        List<List<Sentence>> items = new ArrayList<>();
        smallest.stream().limit(MOST_ITEMS).forEach(move -> items.add(List.of(BriefContext.computed(firstMove(move)))));
        int rest = unfolding.first().size() - items.size();
        if (rest > 0) {
            items.add(List.of(BriefContext.computed(English.start(English.count(rest, "further first move"))
                    + " at no cost can lead there too. They change more.")));
        }
        if (items.isEmpty()) {
            items.add(
                    List.of(BriefContext.computed("There is none: no move that costs its maker nothing starts moves of"
                            + " others, each to its own gain, that lead to " + target + ".")));
        }
        return new Section("A first move at no cost", List.of(new Block.Bullets(items)));
    }

    private String firstMove(FirstMove move) {
        Onward way = unfolding.follows(move);
        Wording wording = words.wording();
        String then = move.then().isEmpty()
                ? "That is " + words.place(move.end())
                : English.start("then " + onward.steps(way))
                        + gaining(move.then().size()) + ". The end is " + words.place(move.end());
        return English.start(wording.does(move.mover(), move.from(), move.to()))
                + (move.effect() == Effect.GAIN ? ", which pays" : ", which costs nothing") + ". " + then + ", which "
                + (holds(move.end()) ? "holds." : "does not hold.") + onward.otherwise(way);
    }

    private static String gaining(int steps) {
        return steps == 1 ? ", for a gain" : ", each for a gain";
    }

    private Section coalitions() {
        CoalitionAnswers answers = unfolding.coalitions();
        List<List<Sentence>> items = new ArrayList<>();
        Map<String, List<JointMove>> alike = new LinkedHashMap<>();
        answers.jumps().stream()
                .sorted(Comparator.comparing(jump -> !unfolding.target().contains(jump.end())))
                .forEach(jump -> alike.computeIfAbsent(
                                jump.coalition() + " " + words.wording().title(jump.from())
                                        + words.wording().title(jump.end()),
                                _ -> new ArrayList<>())
                        .add(jump));
        alike.values().stream().limit(MOST_ITEMS).forEach(jumps -> items.add(jump(jumps.getFirst(), jumps.size() - 1)));
        int rest = alike.values().stream().skip(MOST_ITEMS).mapToInt(List::size).sum();
        if (rest > 0) {
            items.add(List.of(BriefContext.computed(
                    rest == 1
                            ? "There is one further jump."
                            : "There are " + English.number(rest) + " further jumps.")));
        }
        if (items.isEmpty()) {
            items.add(List.of(
                    BriefContext.computed("No group of parties jumps from one situation that holds to another.")));
        }
        int left = unfolding.equilibria().count() - answers.asked().count();
        if (left > 0) {
            items.add(List.of(BriefContext.computed(
                    "Asked of the situations that hold nearest to the start. " + English.start(English.number(left))
                            + (left == 1 ? " other is left out here." : " others are left out here."))));
        }
        survival(answers).ifPresent(text -> items.add(List.of(BriefContext.computed(text))));
        return new Section("Jumps together between situations that hold", List.of(new Block.Bullets(items)));
    }

    private List<Sentence> jump(JointMove jump, int alike) {
        return List.of(BriefContext.computed("From " + words.place(jump.from()) + ", "
                + together.jump(jump, words.place(jump.end())) + " "
                + ChannelWords.channel(words.ability(jump), words.wording())
                + (alike == 0 ? "" : " (And " + English.count(alike, "jump") + " like it.)")));
    }

    private Optional<String> survival(CoalitionAnswers answers) {
        int all = answers.asked().count();
        String nearest = all < unfolding.equilibria().count() ? "the nearest " : "";
        return answers.surviving().map(able -> {
            int any = answers.survivingAll().map(StateSet::count).orElse(0);
            return "Of " + nearest + English.count(all, "situation") + " that hold" + (all == 1 ? "s" : "") + ", "
                    + English.number(able.count()) + (able.count() == 1 ? " survives" : " survive")
                    + " every group that can move together"
                    + (able.count() == any ? "" : ", and " + English.number(any) + " any group at all")
                    + words.named(able) + ".";
        });
    }
}
