// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

import dev.entente.brief.document.Picture.Arrow;
import dev.entente.brief.document.Picture.Kind;
import dev.entente.brief.document.Picture.Place;
import dev.entente.brief.document.Picture.Role;
import dev.entente.brief.document.Story.Mover;
import dev.entente.brief.document.Story.Passage;
import dev.entente.brief.document.Story.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An illustration for those who read it without seeing it: situations by letter and the moves
 * between them, bars, the regions of a plane, beliefs, or the ways through a game. */
public final class PictureInWords {

    private PictureInWords() {}

    /**
     * A line for each thing shown: "A, the standoff (today, holds): Iran provokes; nobody talks", "A → B: the United
     * States and Iran together; both gain", or "what Congress wants: 1/12".
     */
    public static List<String> lines(Illustration shown) {
        return switch (shown) {
            case Picture picture ->
                Stream.concat(
                                picture.places().stream().map(PictureInWords::place),
                                picture.arrows().stream().map(arrow -> move(picture, arrow)))
                        .toList();
            case Story story ->
                Stream.concat(
                                story.places().stream().map(PictureInWords::place),
                                story.passages().stream().map(passage -> passage(story, passage)))
                        .toList();
            case Bars bars ->
                bars.bars().stream()
                        .map(bar -> bar.label() + ": " + bar.figure())
                        .toList();
            case Plane plane ->
                Stream.concat(
                                Stream.concat(
                                        Stream.of("Across " + plane.across() + ", up " + plane.up() + "; "
                                                + plane.known().title() + " " + bounds(plane.known())),
                                        plane.spot().map(spot -> spot.title()).stream()),
                                IntStream.range(0, plane.regions().size())
                                        .mapToObj(k -> Plane.letter(k) + ", "
                                                + plane.regions().get(k).title() + ": "
                                                + plane.regions().get(k).note()))
                        .toList();
            case Dial dial -> dial(dial);
            case Tree tree -> {
                List<String> paths = new ArrayList<>();
                paths("", tree.root(), paths);
                yield Stream.concat(paths.stream(), Stream.of(bare(tree.note())))
                        .toList();
            }
            case Plate plate ->
                plate.parts().stream()
                        .flatMap(part ->
                                Stream.concat(Stream.of(bare(part.caption().text())), lines(part).stream()))
                        .toList();
        };
    }

    private static List<String> dial(Dial dial) {
        return Stream.concat(
                        Stream.of(dial.turn().title()),
                        dial.groups().stream()
                                .map(group -> group.title() + ": "
                                        + group.hands().stream()
                                                .map(hand -> hand.title() + " " + hand.figure())
                                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** A line for each end: the way there, and what it is worth. */
    private static void paths(String before, Tree.Knot knot, List<String> paths) {
        for (Tree.Branch branch : knot.branches()) {
            String way = (before.isEmpty() ? "" : before + ", ") + branch.title() + " (" + branch.chance() + ")";
            switch (branch.to()) {
                case Tree.End(String worth) -> paths.add(way + ": " + worth);
                case Tree.Knot further -> paths(way, further, paths);
            }
        }
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String bounds(Plane.Bounds known) {
        return "from " + known.least().across() + " to " + known.most().across() + " across and from "
                + known.least().up() + " to " + known.most().up() + " up";
    }

    /** All of it as one text, the caption left out. */
    public static String whole(Illustration shown) {
        return lines(shown).stream().collect(Collectors.joining(". ", "", "."));
    }

    /** What a state is in the analysis, in the word or words that mark it in every form of the picture. */
    public static String role(Role role) {
        return switch (role) {
            case STATUS_QUO_AND_EQUILIBRIUM -> "today, holds";
            case STATUS_QUO -> "today";
            case EQUILIBRIUM -> "holds";
            case PASSAGE -> "does not hold";
        };
    }

    private static String place(Place place) {
        String head = place.letter() + ", " + place.title() + " (" + role(place.role()) + ")";
        return place.lines().isEmpty() ? head : head + ": " + String.join("; ", place.lines());
    }

    private static String move(Picture picture, Arrow arrow) {
        List<String> movers =
                arrow.movers().stream().map(picture.parties()::get).toList();
        String between = picture.places().get(arrow.from()).letter() + " → "
                + picture.places().get(arrow.to()).letter() + ": ";
        return movers.size() == 1
                ? between + movers.getFirst() + ", " + worth(arrow.kind())
                : between + together(movers) + "; " + worth(arrow.kind(), movers.size());
    }

    /** "A → B: Washington (disarmament) and Tehran (no sanctions) together; then Congress (block relief)". */
    private static String passage(Story story, Passage passage) {
        List<String> told = new ArrayList<>();
        passage.turns().forEach(turn -> told.add((told.isEmpty() ? "" : "then ") + turn(story, turn)));
        if (!passage.more().isEmpty()) {
            told.add(passage.more());
        }
        return story.places().get(passage.from()).letter() + " → "
                + story.places().get(passage.to()).letter() + ": " + String.join("; ", told);
    }

    private static String turn(Story story, Turn turn) {
        List<String> movers = turn.movers().stream()
                .map(mover -> story.parties().get(mover.party()) + reason(mover))
                .toList();
        return movers.size() == 1
                ? movers.getFirst()
                : together(movers) + together(turn).substring("together".length());
    }

    /** "together, by a channel": how several move; nothing of one. */
    public static String together(Turn turn) {
        return turn.movers().size() == 1 ? "" : "together" + (turn.note().isEmpty() ? "" : ", " + turn.note());
    }

    private static String reason(Mover mover) {
        String words = Stream.of(against(mover.worth()), mover.want())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /** What stands before a want that doesn't speak for the move; nothing before one that does. */
    public static String against(Kind worth) {
        return switch (worth) {
            case IMPROVEMENT -> "";
            case NO_LOSS -> "at no loss";
            case LOSS -> "against";
        };
    }

    private static String worth(Kind kind) {
        return switch (kind) {
            case IMPROVEMENT -> "for a gain";
            case NO_LOSS -> "for no gain and no loss";
            case LOSS -> "at a loss";
        };
    }

    private static String worth(Kind kind, int movers) {
        return switch (kind) {
            case IMPROVEMENT -> movers == 2 ? "both gain" : "all gain";
            case NO_LOSS -> "for no gain and no loss";
            case LOSS -> "at a loss to at least one of them";
        };
    }

    /** A name such as "Israel and Saudi Arabia" is kept apart from its partner by a comma. */
    private static String together(List<String> movers) {
        boolean pairs = movers.stream().anyMatch(name -> name.contains(" and "));
        String last = (pairs ? ", and " : " and ") + movers.getLast() + (pairs ? ", together" : " together");
        return String.join(", ", movers.subList(0, movers.size() - 1)) + last;
    }
}
