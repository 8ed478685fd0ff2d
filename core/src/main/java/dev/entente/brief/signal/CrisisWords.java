// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import static dev.entente.brief.signal.BoxWords.bullets;
import static dev.entente.brief.signal.BoxWords.said;

import dev.entente.Fraction;
import dev.entente.answer.Challenged;
import dev.entente.answer.Challenged.Ending;
import dev.entente.answer.Challenged.Facing;
import dev.entente.answer.Challenged.Needed;
import dev.entente.answer.Challenged.Region;
import dev.entente.answer.Challenged.Spot;
import dev.entente.answer.Challenged.Where;
import dev.entente.answer.part.Bounds;
import dev.entente.answer.part.Range;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.words.BriefContext;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.signal.CrisisOutcome.Kind;
import dev.entente.signal.CrisisPlace.Border;
import dev.entente.signal.CrisisPlace.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a challenge can do, in plain words.
 *
 * @param told the answer
 * @param names what its parts are called
 * @param wording cites what numbers rest on
 */
public record CrisisWords(Challenged told, SignalNames names, Wording wording) {

    private static final Fraction NONE = Fraction.ZERO;

    /** What a part of the box comes to, as said in short. */
    private enum Upshot {
        TIED,
        BELIEVED,
        BLUFF,
        UNDONE,
        EMPTY,
        OPEN;

        static Upshot of(Region region) {
            if (region.outcomes().stream().anyMatch(one -> one.kind().isEmpty())) {
                return OPEN;
            }
            return switch (region.where().fights()) {
                case BOTH -> TIED;
                case NOBODY -> EMPTY;
                case RESOLUTE, IRRESOLUTE ->
                    region.where().enough()
                            ? BELIEVED
                            : region.where().price().equals(Optional.of(Price.MORE)) ? UNDONE : BLUFF;
            };
        }
    }

    /** All that is said of it, section by section. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What " + names.signal() + " does", List.of(new Block.Paragraph(answer()))));
        sections.add(new Section("What would make it believed", List.of(bullets(needed()))));
        sections.add(new Section("What it rests on", numbers()));
        sections.add(
                new Section("What can come of it in the middle of the bounds", List.of(new Block.Bullets(endings()))));
        parts().ifPresent(sections::add);
        List<String> asked = asked();
        if (!asked.isEmpty()) {
            sections.add(new Section("What the case does not say", List.of(bullets(asked))));
        }
        return sections;
    }

    private BoxWords box() {
        return new BoxWords(names, wording);
    }

    private Fraction share(Predicate<Region> which) {
        return told.parts().stream().filter(which).map(Region::share).reduce(NONE, Fraction::plus);
    }

    private Fraction share(Upshot upshot) {
        return share(region -> Upshot.of(region) == upshot);
    }

    /** The answer in short. */
    public List<Sentence> answer() {
        List<Sentence> said = new ArrayList<>();
        said.add(BriefContext.strong(first()));
        shares().forEach(share -> said.add(said(share)));
        if (told.parts().size() > 1) {
            said.add(BoxWords.noProbability());
        }
        return said;
    }

    /** One sentence that is true of all of the box. */
    private String first() {
        String threat = English.start(names.signal());
        for (Upshot upshot : Upshot.values()) {
            if (share(upshot).equals(Fraction.ONE)) {
                return threat + " " + all(upshot);
            }
        }
        return "What " + names.signal() + " does hangs on what backing down costs, and on what a fight is worth.";
    }

    private String all(Upshot upshot) {
        return switch (upshot) {
            case TIED ->
                "ties the hands of who makes it: either type would fight rather than back down. " + concedes()
                        + ", and nobody has to fight.";
            case BELIEVED ->
                "can be believed as it is: a fight is likely enough for " + names.receiver() + " to " + names.answer()
                        + ".";
            case BLUFF ->
                "is half believed at most: one type would fight, the other bluffs at times, and " + names.receiver()
                        + " " + names.verb("gives", "give") + " way at times.";
            case UNDONE ->
                "is not worth making: a fight would cost who would fight more than backing down costs the other.";
            case EMPTY -> "is empty: neither type would fight, and " + names.receiver() + " need not give way.";
            case OPEN ->
                "may do something or nothing: " + border(told.middle().where().borders())
                        + ", and there one outcome runs into another.";
        };
    }

    private String concedes() {
        return English.start(names.receiver()) + " " + names.verb("concedes", "concede");
    }

    /** Where the box has parts that differ, which share of it is of which. */
    private List<String> shares() {
        List<String> shares = new ArrayList<>();
        for (Upshot upshot : Upshot.values()) {
            BoxWords.add(
                    shares,
                    share(upshot),
                    switch (upshot) {
                        case TIED -> "hands are tied, and it is believed.";
                        case BELIEVED -> "belief in a fight is enough as it is.";
                        case BLUFF -> "it is half believed, and a bluff at times.";
                        case UNDONE -> "it is not worth making.";
                        case EMPTY -> "neither type would fight, and it is empty.";
                        case OPEN -> "it lies on a border, where one outcome runs into another.";
                    });
        }
        return shares;
    }

    private String border(List<Border> borders) {
        return English.and(borders.stream()
                .map(border -> switch (border) {
                    case EVEN_BELIEF -> "belief in a fight is just what makes " + names.receiver() + " give way";
                    case SAME_PRICE -> "being resisted costs both types the same";
                    case TORN_RESOLUTE -> "a fight costs " + names.serious() + " just what backing down does";
                    case TORN_IRRESOLUTE -> "a fight costs " + names.other() + " just what backing down does";
                    case FREE_FOR_RESOLUTE -> "being resisted costs " + names.serious() + " nothing";
                    case FREE_FOR_IRRESOLUTE -> "being resisted costs " + names.other() + " nothing";
                })
                .toList());
    }

    private List<String> needed() {
        List<String> lines = new ArrayList<>();
        Spot middle = told.middle();
        lines.add("Hands are tied where backing down costs more than a fight. " + concedes() + " then, whatever "
                + names.verb("it believes", "they believe") + ".");
        lines.add("In the middle of the bounds "
                + change(
                        told.change(),
                        "",
                        tie(names.serious(), middle.resoluteFight(), middle.resoluteCost()),
                        tie(names.other(), middle.irresoluteFight(), middle.irresoluteCost())));
        if (told.parts().size() > 1) {
            lines.add("For all of the box "
                    + change(
                            told.changeOfAll(),
                            "at least ",
                            least(names.serious(), told.resolute(), middle.resoluteCost()),
                            least(names.other(), told.irresolute(), middle.irresoluteCost())));
        }
        told.change()
                .lowerBelief()
                .ifPresent(by -> lines.add("Without that it is believed where " + names.receiver() + " "
                        + names.verb("gives", "give") + " way to a belief in a fight below "
                        + middle.belief().minus(by).written() + "; now "
                        + middle.belief().written() + "."));
        if (middle.where().enough() && !tied(told.change())) {
            lines.add("In the middle of the bounds belief in a fight is enough without that: " + concedes()
                    + " if both types challenge.");
        }
        return lines;
    }

    private static boolean tied(Needed change) {
        return change.tieResolute().isEmpty() && change.tieIrresolute().isEmpty();
    }

    /** What backing down has to cost a type: more than a fight does, and what it costs now. */
    private record Tie(String who, Fraction fight, Fraction cost) {}

    private static Tie tie(String who, Fraction fight, Fraction cost) {
        return new Tie(who, NONE.minus(fight), cost);
    }

    private static Tie least(String who, Facing facing, Fraction otherwise) {
        return tie(who, facing.fight().least(), facing.cost().map(Bounds::least).orElse(otherwise));
    }

    private static String change(Needed change, String least, Tie resolute, Tie irresolute) {
        List<String> both = Stream.of(
                        change.tieResolute().map(by -> raised(resolute, least, by)),
                        change.tieIrresolute().map(by -> raised(irresolute, least, by)))
                .flatMap(Optional::stream)
                .toList();
        return both.isEmpty()
                ? "they are tied."
                : "backing down has to cost " + String.join(", and ", both)
                        + (both.size() > 1 ? "; one alone does not do." : ".");
    }

    private static String raised(Tie tie, String least, Fraction by) {
        return tie.who() + " more than " + tie.fight().written() + "; now " + least
                + tie.cost().written() + (by.signum() == 0 ? ", up by anything" : ", up by more than " + by.written());
    }

    private List<Block> numbers() {
        List<String> lines = new ArrayList<>();
        lines.add(fight(names.serious(), told.resolute().fight()));
        lines.add(told.resolute()
                .cost()
                .map(cost -> backingDown(names.serious(), cost))
                .orElse("What backing down costs " + names.serious() + " is not said: it is taken to fight."));
        lines.add(fight(names.other(), told.irresolute().fight()));
        told.irresolute().cost().ifPresent(cost -> lines.add(backingDown(names.other(), cost)));
        lines.add(belief());
        lines.add(box().prior(told.resolute().prior(), told.furtherTypes()));
        return List.of(
                new Block.Paragraph(
                        List.of(
                                said("To challenge is to " + names.send() + "; to concede is to " + names.answer()
                                        + "."),
                                said(
                                        "Numbers are shares of what the concession is worth to the type: 0 is as things are, 1 is all of it."))),
                bullets(lines));
    }

    private String fight(String who, Bounds worth) {
        boolean loss = worth.most().signum() <= 0 && worth.least().signum() < 0;
        return loss
                ? "A fight costs " + who + " " + box().stated(worth.negated()) + "."
                : "A fight is worth " + BoxWords.band(worth) + " to " + who + " (" + box().grounds(worth) + ").";
    }

    private String backingDown(String who, Bounds cost) {
        return "Backing down costs " + who + " " + box().stated(cost) + ".";
    }

    private String belief() {
        Bounds belief = told.belief();
        return belief.given()
                ? concedes() + " from a belief of " + BoxWords.band(belief) + " in a fight on (" + box().grounds(belief)
                        + ")."
                : "From which belief in a fight on " + names.receiver() + " " + names.verb("concedes", "concede")
                        + " is not said: any is looked at.";
    }

    private List<List<Sentence>> endings() {
        Spot middle = told.middle();
        List<List<Sentence>> items = new ArrayList<>();
        String borders = middle.where().borders().isEmpty()
                ? "."
                : ". This is a border: " + border(middle.where().borders()) + ".";
        items.add(List.of(said("There " + where(middle.where()) + borders)));
        for (Ending ending : middle.outcomes()) {
            List<Sentence> item = new ArrayList<>();
            item.add(BriefContext.strong(title(ending) + "."));
            item.add(said(English.start(happens(ending)) + "."));
            item.add(said(chances(ending)));
            item.add(said(beliefs(ending)));
            item.add(said(labels(ending)));
            items.add(item);
        }
        return items;
    }

    static String title(Ending ending) {
        return ending.kind().map(CrisisWords::title).orElse("A continuum");
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case SILENCE -> "Silence";
            case CONCEDED -> "Conceded";
            case BLUFF -> "Bluff";
            case HELD_BACK -> "Held back";
        };
    }

    private String happens(Ending ending) {
        boolean silent = ending.kind().equals(Optional.of(Kind.SILENCE));
        String who = silent
                ? "neither type challenges"
                : names.serious() + " " + challenges(ending.resolute()) + ", " + names.other() + " "
                        + challenges(ending.irresolute());
        return who + "; " + names.receiver() + " " + answers(ending.concedes(), silent);
    }

    private static String challenges(Range chance) {
        return chance.equals(Range.SURE)
                ? "challenges"
                : chance.never() ? "does not" : "challenges with a chance of " + BoxWords.range(chance);
    }

    private String answers(Range chance, boolean silent) {
        String would = silent ? "would concede" : names.verb("concedes", "concede");
        String not = silent ? "would not concede" : names.verb("does not concede", "do not concede");
        return chance.equals(Range.SURE)
                ? would
                : chance.never() ? not : would + " with a chance of " + BoxWords.range(chance);
    }

    private static String chances(Ending ending) {
        if (ending.concession().never()
                && ending.retreat().never()
                && ending.war().never()) {
            return "Things stay as they are.";
        }
        return "Chances: concession " + BoxWords.range(ending.concession()) + ", retreat "
                + BoxWords.range(ending.retreat()) + ", fight " + BoxWords.range(ending.war()) + ".";
    }

    private String beliefs(Ending ending) {
        String after = ending.believed().map(BoxWords::range).orElse("open, as nobody need challenge");
        String without = ending.believedWithout().map(BoxWords::range).orElse("open, as all may challenge");
        return "Belief in " + names.serious() + ", from the analyst’s prior of "
                + told.resolute().prior() + ": after a challenge " + after + "; after none " + without + ".";
    }

    /** What it withstands, and why not the rest. */
    private String labels(Ending ending) {
        return ending.labels().isEmpty()
                ? "What it withstands is not asked, as it is open who fights."
                : labels().said(ending.labels());
    }

    private LabelWords labels() {
        return new LabelWords(
                _ -> "a challenge",
                type -> type.equals("resolute") ? names.serious() : names.other(),
                answer -> answer.equals("concede") ? "conceded to" : "resisted");
    }

    /** What can come of it in the other parts of the box. */
    private Optional<Section> parts() {
        return BoxWords.parts(told.parts().stream()
                .map(region -> new BoxWords.Part(
                        region.share(),
                        where(region.where()) + onBorder(region.where()),
                        region.outcomes().stream()
                                .map(ending -> LabelWords.briefly(title(ending), ending.labels()))
                                .toList()))
                .toList());
    }

    private String onBorder(Where where) {
        return where.borders().isEmpty() ? "" : "; on a border: " + border(where.borders());
    }

    private String where(Where where) {
        return switch (where.fights()) {
            case BOTH -> "both types would fight rather than back down";
            case NOBODY -> "neither type would fight";
            case RESOLUTE -> only(names.serious(), names.other(), where);
            case IRRESOLUTE -> only(names.other(), names.serious(), where);
        };
    }

    private String only(String fighter, String other, Where where) {
        String price = where.price()
                .map(one -> switch (one) {
                    case GAIN -> ", and rather than leave things as they are";
                    case LESS -> ", which costs it no more than backing down costs " + other;
                    case MORE -> ", which costs it more than backing down costs " + other;
                })
                .orElse("");
        return "only " + fighter + " would fight" + price
                + (where.enough() ? "; belief in it is enough for " + names.receiver() : "");
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (told.resolute().cost().isEmpty()) {
            asked.add("What backing down would cost “" + told.resolute().type()
                    + "”. No order of states tells; give a number or a band with its grounds under “costs”.");
        }
        if (!told.belief().given()) {
            asked.add("From which belief in a fight on " + names.receiver() + " " + names.verb("concedes", "concede")
                    + ": “belief”.");
        }
        return asked;
    }
}
