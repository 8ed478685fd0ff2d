// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.Coalition;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Path;
import dev.entente.analysis.Reach;
import dev.entente.analysis.Routes;
import dev.entente.analysis.Unfolding;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.PathWords;
import dev.entente.graph.StateSet;
import dev.entente.stability.steps.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each equilibrium is reached, which nobody's improvements reach, and which channel would open some. */
final class ReachSection {

    private static final int MOST_ROWS = 8;
    private static final int MOST_ITEMS = 6;

    private final Unfolding unfolding;
    private final PathWords words;

    ReachSection(Unfolding unfolding, PathWords words) {
        this.unfolding = unfolding;
        this.words = words;
    }

    Section section() {
        Map<String, List<Reach>> alike = new LinkedHashMap<>();
        unfolding
                .reaches()
                .forEach(reach -> alike.computeIfAbsent(likeness(reach), _ -> new ArrayList<>())
                        .add(reach));
        List<List<Sentence>> rows = alike.values().stream()
                .limit(MOST_ROWS)
                .map(these -> row(these.getFirst(), these.size() - 1))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.of("What holds", "By moves that pay", "By any moves", "Together"), rows));
        }
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.computed(unreached()));
        said.addAll(channels());
        blocks.add(new Block.Paragraph(said));
        return new Section("How each situation that holds is reached", blocks);
    }

    /** States of one name that are reached alike are told as one. */
    private String likeness(Reach reach) {
        return words.wording().title(reach.state()) + " "
                + reach.by(Steps.IMPROVEMENTS).map(Routes::length) + together(reach);
    }

    private List<Sentence> row(Reach reach, int alike) {
        List<Sentence> row = new ArrayList<>();
        row.add(BriefContext.computed(English.start(words.place(reach.state()))
                + (alike == 0 ? "" : " (and " + English.number(alike) + " more of that kind)")));
        cells(reach).forEach(cell -> row.add(BriefContext.computed(cell)));
        return row;
    }

    private List<String> cells(Reach reach) {
        return List.of(
                reach.by(Steps.IMPROVEMENTS)
                        .map(routes -> (unfolding.follows(reach).would() ? "would" : "could") + ", in "
                                + English.count(routes.length(), "step"))
                        .orElse("no"),
                reach.by(Steps.ALL).map(this::anyMoves).orElse("no"),
                together(reach));
    }

    private String anyMoves(Routes routes) {
        Path path = routes.first().getFirst();
        return "in " + English.count(routes.length(), "step")
                + (path.losing().isEmpty()
                        ? ""
                        : ", at a loss to " + words.wording().names(path.losing()));
    }

    private String together(Reach reach) {
        List<String> who = new ArrayList<>(reach.joint().stream().map(this::who).toList());
        StateSet reached = unfolding.reachedBy(Steps.IMPROVEMENTS);
        unfolding.coalitions().jumps().stream()
                .filter(jump -> who.isEmpty() && jump.end() == reach.state() && reached.contains(jump.from()))
                .map(jump -> "from " + words.place(jump.from()) + ": " + who(jump))
                .forEach(who::add);
        return who.isEmpty() ? "no" : String.join("; ", who);
    }

    private String who(JointMove move) {
        String can = switch (words.ability(move)) {
            case Ability.Able _ -> "";
            case Ability.NotYet _ -> " (channel not open)";
            case Ability.NoChannel _ -> " (no channel)";
            case Ability.Unknown _ -> "";
        };
        return words.wording().names(move.coalition()) + (move.onlyAtOnce() ? ", all at the same moment" : "") + can;
    }

    private String unreached() {
        int others = unfolding.equilibria().count() - (unfolding.equilibria().contains(unfolding.from()) ? 1 : 0);
        StateSet unreached = unfolding.unreached();
        if (others == 0) {
            return "No other situation holds.";
        }
        String all = "Of " + English.count(others, "other situation") + " that hold" + (others == 1 ? "s" : "") + ", ";
        return unreached.isEmpty()
                ? all + "moves that pay whoever makes them lead to each."
                : all + "no moves that pay whoever makes them lead to "
                        + (unreached.count() == others
                                ? "any"
                                : English.number(unreached.count()) + words.named(unreached))
                        + ".";
    }

    /** Which channels would open states that nobody's improvement reaches. */
    private List<Sentence> channels() {
        List<Sentence> said = new ArrayList<>();
        StateSet unreached = unfolding.unreached();
        unfolding.reaches().stream()
                .filter(reach -> unreached.contains(reach.state()))
                .flatMap(reach -> reach.joint().stream())
                .filter(move -> !(words.ability(move) instanceof Ability.Able))
                .map(move -> opening(move.coalition(), words.ability(move)))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_ITEMS)
                .forEach(text -> said.add(BriefContext.computed(" " + text)));
        return said;
    }

    private Optional<String> opening(Coalition coalition, Ability ability) {
        String names = words.wording().names(coalition);
        return switch (ability) {
            case Ability.Able _ -> Optional.empty();
            case Ability.Unknown _ -> Optional.empty();
            case Ability.NotYet notYet ->
                Optional.of("The channel of " + names + " would open some of them. It is open only with this: "
                        + words.wording().condition(notYet.when()) + ".");
            case Ability.NoChannel _ -> Optional.of("A channel between " + names + " would open some of them.");
        };
    }
}
