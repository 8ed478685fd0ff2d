// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.section;

import dev.entente.brief.document.Block;
import dev.entente.brief.document.Section;
import dev.entente.brief.document.Section.Weight;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import dev.entente.brief.words.DossierWords;
import dev.entente.brief.words.English;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.reference.CodedCase;
import dev.entente.cases.reference.Coding;
import dev.entente.cases.reference.Coding.Group;
import dev.entente.cases.reference.Counted;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.cases.reference.TableRule;
import dev.entente.explore.worlds.Share.Interval;
import dev.entente.outside.Difference;
import dev.entente.outside.Tally;
import dev.entente.outside.Viewed;
import dev.entente.outside.Viewed.Other;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outside view: what came of other cases, in a box of its own. Nothing in it is computed from the model; every number is
 * from the case file, or from a table that it names.
 */
public final class OutsideSection {

    /** Of fewer cases it is said how wide the interval is. */
    private static final int FEW = 30;

    private static final double PER_CENT = 100;

    private static final String HEADING = "What came of other cases";

    private final Case subject;
    private final DossierWords words;
    private final Wording wording;

    private OutsideSection(Case subject) {
        this.subject = subject;
        this.wording = new Wording(subject);
        this.words = new DossierWords(subject, wording);
    }

    /** What a brief says of the classes of a case, to be looked up; empty where it has none. */
    public static Optional<Section> inBrief(Case subject) {
        List<ReferenceClass> classes = subject.basis().classes();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        OutsideSection told = new OutsideSection(subject);
        List<Block> blocks = new ArrayList<>(List.of(preface(classes)));
        for (ReferenceClass one : classes) {
            String from = one.source()
                    .map(id -> " (" + told.wording.shortName(id) + ")")
                    .orElse("");
            blocks.add(paragraph(Sentence.analyst(one.question()), said(from)));
            blocks.addAll(told.answer(new Viewed(one, Optional.empty())));
        }
        return Optional.of(new Section(HEADING, blocks, Weight.APART).marked(Mark.RECORDED));
    }

    /** A section per class, with what its table says where that was at hand. */
    public static List<Section> sections(Case subject, List<Viewed> classes) {
        OutsideSection told = new OutsideSection(subject);
        List<Section> sections = new ArrayList<>(List.of(new Section(
                HEADING, List.of(preface(classes.stream().map(Viewed::stated).toList())))));
        for (Viewed viewed : classes) {
            List<Block> blocks = new ArrayList<>(told.answer(viewed));
            told.source(viewed.stated()).ifPresent(reference -> blocks.add(paragraph(said("Source: "), reference)));
            sections.add(new Section(viewed.stated().question(), blocks));
        }
        return sections.stream().map(section -> section.marked(Mark.RECORDED)).toList();
    }

    private static Sentence said(String text) {
        return Sentence.computed(text);
    }

    private static Block paragraph(Sentence... sentences) {
        return new Block.Paragraph(List.of(sentences));
    }

    private static Block preface(List<ReferenceClass> classes) {
        List<Sentence> sentences = new ArrayList<>(List.of(
                said("Counted in other cases, and not computed from the model. "),
                said("These are neither shares of worlds nor belief. "),
                said("In brackets: where the share lies in 95 of 100 such counts. "),
                said(
                        "None of it tells of causes: the parties chose what to do, and may have chosen it in cases that were"
                                + " different to begin with.")));
        List<String> sources =
                classes.stream().flatMap(one -> one.source().stream()).toList();
        if (sources.stream().distinct().count() < sources.size()) {
            sentences.add(said(" Counts from one source overlap: a case can stand in several."));
        }
        return new Block.Paragraph(sentences);
    }

    private List<Block> answer(Viewed viewed) {
        ReferenceClass stated = viewed.stated();
        List<Block> blocks = new ArrayList<>();
        List<List<Sentence>> items = new ArrayList<>();
        viewed.counted().ifPresent(counted -> {
            blocks.add(table(counted));
            differences(counted).forEach(sentence -> items.add(List.of(sentence)));
            few(counted).ifPresent(sentence -> items.add(List.of(sentence)));
        });
        if (stated.overlapping()) {
            items.add(List.of(said("The groups overlap: a case can belong to several.")));
        }
        stated.caveats().forEach(caveat -> items.add(List.of(Sentence.analyst(caveat))));
        stated.coded().forEach(coded -> items.add(coded(coded)));
        again(viewed).forEach(sentence -> items.add(List.of(sentence)));
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return blocks;
    }

    /** What its table says, or that it isn’t at hand where nobody else counted. */
    private static List<Sentence> again(Viewed viewed) {
        String file = viewed.stated().table().map(TableRule::file).orElse("");
        if (viewed.again().isEmpty()) {
            return viewed.counted().isPresent()
                    ? List.of()
                    : List.of(said("Not counted here: " + file + " has to be at hand (outside CASE --data FOLDER)."));
        }
        Tally tally = viewed.again().get();
        if (!tally.mistakes().isEmpty()) {
            return tally.mistakes().stream().map(OutsideSection::said).toList();
        }
        List<Sentence> told = new ArrayList<>();
        String rows = English.figures(tally.among()) + " of the " + English.count(tally.rows(), "row") + " of " + file
                + " are such cases";
        told.add(said(
                viewed.stated().codings().isEmpty()
                        ? "Counted from the table: " + rows + "."
                        : viewed.others().isEmpty()
                                ? "Counted again: " + rows + ", and each count is as stated."
                                : "Counted again: " + rows
                                        + ", and not each count is as stated. It may be another version"
                                        + " of the table."));
        viewed.others().forEach(other -> told.add(said(other(other))));
        if (tally.untold() > 0) {
            told.add(said(
                    "Left out: " + English.count(tally.untold(), "row") + " with nothing in a cell that decides."));
        }
        tally.unclear().forEach((what, rowsOf) -> {
            if (rowsOf > 0) {
                told.add(said("Left out of “" + what + "”: " + English.count(rowsOf, "case")
                        + (rowsOf == 1 ? " that does" : " that do") + " not tell."));
            }
        });
        if (tally.several() > 0 && !viewed.stated().overlapping()) {
            told.add(said(English.start(English.count(tally.several(), "case"))
                    + (tally.several() == 1 ? " belongs" : " belong") + " to more than one group."));
        }
        return told;
    }

    private static String other(Other other) {
        return "“" + other.what() + "”" + (other.group().isEmpty() ? "" : ", " + other.group()) + ": stated "
                + in(other.stated()) + ", counted " + in(other.found()) + ".";
    }

    private static String in(Counted counted) {
        return English.figures(counted.count()) + " of " + English.figures(counted.of());
    }

    private List<Sentence> coded(CodedCase coded) {
        String came = coded.came().isEmpty() ? "nothing that counts" : English.and(coded.came());
        String group = coded.group().isEmpty() ? "" : " (" + coded.group() + ")";
        return List.of(
                Sentence.analyst(coded.name() + group + ": " + came), said(wording.grounds(coded.grounds()) + "."));
    }

    private Optional<Sentence> source(ReferenceClass one) {
        return subject.basis().sources().stream()
                .filter(source -> one.source().equals(Optional.of(source.id())))
                .findFirst()
                .map(words::reference);
    }

    private static List<Group> groups(ReferenceClass one) {
        return one.codings().getFirst().groups();
    }

    private static Block table(ReferenceClass one) {
        List<String> header = new ArrayList<>(List.of(English.start(one.cases())));
        groups(one).forEach(group -> header.add(group.name().isEmpty() ? "In how many" : English.start(group.name())));
        List<List<Sentence>> rows = one.codings().stream()
                .map(coding -> Stream.concat(
                                Stream.of(Sentence.analyst(English.start(coding.what()))),
                                coding.groups().stream().map(group -> said(told(group.counted()))))
                        .toList())
                .toList();
        return new Block.Table(header, rows);
    }

    /** "21 of 56: 38 % (26–51)". */
    static String told(Counted counted) {
        Interval interval = Difference.wilson(counted);
        return in(counted) + ": " + points(counted.share()) + " % (" + points(interval.low()) + "–"
                + points(interval.high()) + ")";
    }

    private static long points(double share) {
        return Math.round(PER_CENT * share);
    }

    /** What each coding says of two groups, and whether they agree. */
    private static List<Sentence> differences(ReferenceClass one) {
        List<Sentence> sentences = new ArrayList<>();
        List<Difference> apart = one.codings().stream()
                .flatMap(coding -> Difference.between(coding, one.overlapping()).stream())
                .toList();
        if (apart.stream().map(Difference::shows).distinct().count() > 1) {
            sentences.add(said(
                    apart.size() == 2
                            ? "By one count the groups differ, and by the other no difference shows."
                            : "By some counts the groups differ, and by others no difference shows."));
        }
        for (int k = 0; k < apart.size(); k++) {
            sentences.add(said(difference(one.codings().get(k), apart.get(k), apart.size() > 1)));
        }
        return sentences;
    }

    private static String difference(Coding coding, Difference apart, boolean named) {
        Group first = coding.groups().getFirst();
        Group second = coding.groups().getLast();
        String by = named ? "By “" + coding.what() + "”, " : "";
        String shares = points(first.counted().share()) + " % " + first.name() + " and "
                + points(second.counted().share()) + " % " + second.name();
        if (!apart.shows()) {
            return English.start(by + "no difference shows: it is " + shares + ".");
        }
        return English.start(by + "it is " + shares + ", " + bounds(apart) + " points apart. That would be gone if "
                + English.number(apart.turning()) + " of the "
                + English.figures(first.counted().of()) + " "
                + first.name() + " were coded the other way.");
    }

    /** How far they are apart at least and at most. */
    private static String bounds(Difference apart) {
        Interval far = apart.interval();
        long one = points(Math.abs(far.low()));
        long other = points(Math.abs(far.high()));
        return Math.min(one, other) + " to " + Math.max(one, other);
    }

    private static Optional<Sentence> few(ReferenceClass one) {
        List<String> few = groups(one).stream()
                .filter(group -> group.counted().of() < FEW)
                .map(group -> English.count(group.counted().of(), "case")
                        + (group.name().isEmpty() ? "" : " " + English.quoted(group.name())))
                .toList();
        long least = groups(one).stream()
                .mapToLong(group -> group.counted().of())
                .min()
                .orElseThrow();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(said("There are only " + English.and(few) + ": one more or less moves the share by "
                        + English.count(points(1.0 / least), "point") + "."));
    }
}
