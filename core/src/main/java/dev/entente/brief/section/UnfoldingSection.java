// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.CoalitionAnswers;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
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
    private final String concept;

    private UnfoldingSection(Unfolding unfolding, String target, List<Steps> told, int mostPaths) {
        this.unfolding = unfolding;
        this.target = target;
        this.told = told;
        this.mostPaths = mostPaths;
        this.words = new PathWords(unfolding.subject(), unfolding.engine().model());
        this.concept = unfolding.concept().name();
        GraphModel model = unfolding.engine().model();
        this.onward = new OnwardWords(
                words.wording(),
                model,
                Coalition.all(model.decisionMakers()),
                words::place,
                Optional.of(this::holds),
                concept);
        this.together = new JointWords(words.wording(), concept, onward);
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
        sections.add(unfoldings.stepByStep());
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
                routes.which(), "in " + English.count(routes.length(), "step") + " at least; one way is told."));
        said.addAll(words.path(routes.first().getFirst(), routes.which(), "could", ""));
        return said;
    }

    private static Sentence none(Steps which, String target) {
        return PathWords.kind(which, "no sequence leads to " + target + ".");
    }

    private static Sentence already(Routes routes) {
        return PathWords.kind(routes.which(), "it is so already; nobody has to move.");
    }

    private void add(Part part, Supplier<Section> told, List<Section> sections) {
        if (unfolding.known().contains(part)) {
            sections.add(told.get());
        }
    }

    private Section question() {
        int from = unfolding.from();
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(
                English.start(words.start(from)) + ", " + words.wording().scene(from) + ", "
                        + (holds(from) ? "holds" : "does not hold") + " under "
                        + unfolding.concept().title() + " (" + concept + ")."));
        int possible = unfolding.target().count();
        int ends = unfolding.ends().count();
        said.add(BriefContext.computed(
                possible == 0
                        ? "No state is " + target + "."
                        : English.start(target) + ": "
                                + English.count(possible, "state") + " of "
                                + English.number(unfolding.engine().model().size()) + ", of which "
                                + (ends == 0 ? "none" : English.number(ends)) + (ends <= 1 ? " holds" : " hold") + " ("
                                + concept + ")."));
        if (!unfolding.whole()) {
            said.add(BriefContext.computed("Partial: the run was stopped before all was known that is told of paths."));
        }
        return new Section("From " + words.start(from) + " to " + target, List.of(new Block.Paragraph(said)));
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
                "in " + English.count(routes.length(), "step") + " at least, in " + ways(count) + (all ? "" : some)
                        + ".");
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
        String end = "The end " + (holds(path.end()) ? "holds" : "does not hold") + " (" + concept + ").";
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
                    English.count(rest, "further coalition") + " could do it too (" + concept + ").")));
        }
        if (items.isEmpty()) {
            items.add(List.of(BriefContext.computed(
                    unfolding.ends().isEmpty()
                            ? "No joint move leads to " + target + " in a state that holds (" + concept
                                    + "): there is no such state."
                            : "No joint move of two or more leads from here to " + target + " in a state that holds ("
                                    + concept + ") and is better for each who makes it.")));
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
            said.add(BriefContext.computed(" They could move together to "
                    + English.count(moves.size() - 1, "further state") + " like that" + others + "."));
        }
        return said;
    }

    private Section firstMoves() {
        List<FirstMove> smallest = FirstMove.smallest(unfolding.engine().model(), unfolding.first());
        List<List<Sentence>> items = new ArrayList<>();
        smallest.stream().limit(MOST_ITEMS).forEach(move -> items.add(List.of(BriefContext.computed(firstMove(move)))));
        int rest = unfolding.first().size() - items.size();
        if (rest > 0) {
            items.add(List.of(BriefContext.computed(English.count(rest, "further first move")
                    + " at no cost could lead there, too; they change more.")));
        }
        if (items.isEmpty()) {
            items.add(List.of(BriefContext.computed("There is none: after no move by which its mover loses nothing do"
                    + " improvements, begun by another, lead to " + target + ".")));
        }
        return new Section("A first move at no cost", List.of(new Block.Bullets(items)));
    }

    private String firstMove(FirstMove move) {
        Onward way = unfolding.follows(move);
        String then = move.then().isEmpty()
                ? "That is " + words.place(move.end())
                : "Then, each to its own gain, " + onward.steps(way) + ". The end is " + words.place(move.end());
        return words.wording().startName(move.mover()) + " " + PathWords.cost(move.effect()) + " if it were to "
                + words.wording().change(move.mover(), move.from(), move.to()) + ". " + then + ", which "
                + (holds(move.end()) ? "holds" : "does not hold") + " (" + concept + ")." + onward.otherwise(way);
    }

    private Section coalitions() {
        CoalitionAnswers answers = unfolding.coalitions();
        List<List<Sentence>> items = new ArrayList<>();
        Map<String, List<JointMove>> alike = new LinkedHashMap<>();
        answers.jumps().stream()
                .sorted(Comparator.comparing(jump -> !unfolding.target().contains(jump.end())))
                .forEach(jump -> alike.computeIfAbsent(
                                jump.coalition() + words.place(jump.from()) + words.place(jump.end()),
                                _ -> new ArrayList<>())
                        .add(jump));
        alike.values().stream().limit(MOST_ITEMS).forEach(jumps -> items.add(jump(jumps.getFirst(), jumps.size() - 1)));
        int rest = alike.values().stream().skip(MOST_ITEMS).mapToInt(List::size).sum();
        if (rest > 0) {
            items.add(List.of(
                    BriefContext.computed("There are " + English.count(rest, "further jump") + " (" + concept + ").")));
        }
        if (items.isEmpty()) {
            items.add(List.of(BriefContext.computed(
                    "No coalition jumps from one state that holds to another (" + concept + ").")));
        }
        int left = unfolding.equilibria().count() - answers.asked().count();
        if (left > 0) {
            items.add(List.of(BriefContext.computed("Asked of the states that hold nearest to the start; "
                    + English.number(left) + " others are left out here (" + concept + ").")));
        }
        survival(answers).ifPresent(text -> items.add(List.of(BriefContext.computed(text))));
        return new Section("Jumps of coalitions between states that hold", List.of(new Block.Bullets(items)));
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
            return "Of " + nearest + English.count(all, "state") + " that hold" + (all == 1 ? "s" : "") + " (" + concept
                    + "), "
                    + English.number(able.count()) + (able.count() == 1 ? " survives" : " survive")
                    + " every coalition that can form (C" + concept + ")"
                    + (able.count() == any ? "" : ", and " + English.number(any) + " any coalition at all")
                    + words.named(able) + ".";
        });
    }
}
