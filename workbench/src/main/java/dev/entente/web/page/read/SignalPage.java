// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.answer.Challenged;
import dev.entente.answer.Signalled;
import dev.entente.answer.Signalled.Ending;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Plate;
import dev.entente.brief.document.Section;
import dev.entente.brief.signal.CrisisPicture;
import dev.entente.brief.signal.CrisisWords;
import dev.entente.brief.signal.SignalNames;
import dev.entente.brief.signal.SignalPicture;
import dev.entente.brief.signal.SignalPictures;
import dev.entente.brief.signal.SignalTree;
import dev.entente.brief.signal.SignalWords;
import dev.entente.brief.words.Wording;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.report.Fragments;
import dev.entente.signal.CrisisOfCase;
import dev.entente.signal.CrisisRegions;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.LetterRegions;
import dev.entente.web.desk.Sheet;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.read.SignalSliders.Slider;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a signal can tell: what the analyst’s numbers say, and what others would, with sliders. */
public final class SignalPage {

    private SignalPage() {}

    /**
     * What the page shows.
     *
     * @param title what the signal is called; of a case without one, what the page is about
     * @param signals all of the case, where there are several
     * @param refusal why it can’t be judged; else empty
     * @param told of a crisis what is said of it
     * @param asked of a letter what is shown
     */
    public record View(
            Shell shell,
            String title,
            List<Named> signals,
            String refusal,
            Optional<Told> told,
            Optional<Asked> asked) {
        public View {
            signals = List.copyOf(signals);
        }

        public String at(String what) {
            return shell.bar().orElseThrow().at(what);
        }
    }

    /** What is said by the analyst’s numbers alone, as markup: in short, and all of it. */
    public record Told(String lead, String sections) {}

    /** A signal, by its name in the case. */
    public record Named(String id, boolean chosen) {}

    /**
     * A signal and where its sliders stand; texts are markup.
     *
     * @param id its name
     * @param lead what it tells by the analyst’s numbers
     * @param said what it tells where the sliders stand
     * @param changes what was moved
     * @param mistakes what can’t be
     * @param square of both costs
     * @param there what can come of it where the sliders stand
     * @param trees of outcomes, the one that withstands most first
     * @param basis what the analyst’s numbers rest on
     */
    public record Asked(
            String id,
            String lead,
            List<Slider> sliders,
            String said,
            List<String> changes,
            List<String> mistakes,
            String square,
            String there,
            String dial,
            List<Drawn> trees,
            String basis) {}

    /** The tree of an outcome, as markup. */
    public record Drawn(String title, String tree, String caption) {}

    public static Response answer(Request request, Sheet sheet, Case subject) {
        List<Signal> all = subject.situation().signals();
        Optional<String> name = request.field("signal");
        Optional<Signal> chosen = all.stream()
                .filter(one -> name.isEmpty() || name.get().equals(one.id()))
                .findFirst();
        if (chosen.isEmpty() && !all.isEmpty()) {
            return Response.notFound("There is no signal “" + name.orElse("") + "” in this case.");
        }
        Shell shell = Shell.of(
                        sheet,
                        subject.framing().title(),
                        Leaf.SIGNAL,
                        subject.basis().variants())
                .about(about(request));
        return Response.page(Templates.html(
                "signal",
                chosen.map(signal -> view(request, shell, subject, signal))
                        .orElseGet(() -> new View(
                                shell, "What a letter tells", List.of(), "", Optional.empty(), Optional.empty()))));
    }

    /** The address of what is looked at, to come back to. */
    private static String about(Request request) {
        return Stream.of("signal", "serious", "other", "prior", "belief")
                .flatMap(field -> request.field(field).map(value -> field + "=" + Addresses.encoded(value)).stream())
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    private static View view(Request request, Shell shell, Case subject, Signal signal) {
        List<Signal> all = subject.situation().signals();
        List<Named> named = all.size() == 1
                ? List.of()
                : all.stream()
                        .map(one -> new Named(one.id(), one.id().equals(signal.id())))
                        .toList();
        try {
            return switch (signal.game()) {
                case LETTER -> letter(request, shell, subject, named, LetterOfCase.of(subject, signal));
                case CRISIS -> crisis(shell, subject, named, CrisisOfCase.of(subject, signal));
            };
        } catch (IllegalArgumentException refused) {
            return new View(
                    shell,
                    "What a letter tells",
                    named,
                    "The signal “" + signal.id() + "” can’t be judged: " + refused.getMessage() + ".",
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private static View letter(Request request, Shell shell, Case subject, List<Named> named, LetterOfCase letter) {
        SignalNames names = SignalNames.of(subject, letter);
        return new View(
                shell,
                "What " + names.signal() + " tells",
                named,
                "",
                Optional.empty(),
                Optional.of(asked(request, subject, letter, names)));
    }

    /** By the analyst’s bounds alone. */
    private static View crisis(Shell shell, Case subject, List<Named> named, CrisisOfCase crisis) {
        CrisisRegions regions = CrisisRegions.of(crisis.box());
        SignalNames names = SignalNames.of(subject, crisis);
        Challenged told = Challenged.of(subject, crisis, regions);
        CrisisWords words = new CrisisWords(told, names, new Wording(subject));
        List<Section> sections = new ArrayList<>(words.sections());
        sections.set(0, new Section("Where that is", plate(new CrisisPicture(regions, names).plate(told))));
        return new View(
                shell,
                "What " + names.signal() + " does",
                named,
                "",
                Optional.of(new Told(Fragments.sentences(words.answer()), Fragments.sections(sections, "crisis-"))),
                Optional.empty());
    }

    private static List<Block> plate(Plate plate) {
        return plate.parts().stream().<Block>map(Block.Figure::new).toList();
    }

    private static Asked asked(Request request, Case subject, LetterOfCase letter, SignalNames names) {
        LetterRegions regions = LetterRegions.of(letter.box());
        Signalled analysts = Signalled.of(subject, letter, regions);
        SignalPicture square = new SignalPicture(regions, names, analysts.middle());
        SignalSliders sliders =
                SignalSliders.of(letter.box().middle(), square.most(), names).asked(request);
        LetterOfCase moved =
                letter.at(sliders.prior(), sliders.costOfSerious(), sliders.costOfOther(), sliders.belief());
        Signalled told = Signalled.of(subject, moved, LetterRegions.of(moved.box()));
        Wording wording = new Wording(subject);
        SignalWords words = new SignalWords(told, names, wording);
        SignalWords all = new SignalWords(analysts, names, wording);
        SignalPictures pictures = SignalPictures.of(regions, told, names);
        return new Asked(
                letter.signal().id(),
                Fragments.sentences(all.answer()),
                sliders.sliders(),
                Fragments.sentences(words.answer()),
                sliders.changes(),
                sliders.mistakes(),
                figure("Where that is", pictures.square(), "square-"),
                Fragments.sections(words.there(!sliders.priorMoved()), "there-"),
                figure("What is believed before and after", pictures.dial(), "dial-"),
                trees(told, names),
                Fragments.sections(all.basis(), "basis-"));
    }

    private static String figure(String heading, Illustration shown, String id) {
        return Fragments.sections(List.of(new Section(heading, List.of(new Block.Figure(shown)))), id);
    }

    private static List<Drawn> trees(Signalled told, SignalNames names) {
        Ending strongest = SignalTree.strongest(told.middle());
        List<Drawn> trees = new ArrayList<>();
        Stream.concat(
                        Stream.of(strongest),
                        told.middle().outcomes().stream().filter(outcome -> !outcome.equals(strongest)))
                .map(outcome -> new SignalTree(told, names, outcome))
                .forEach(shown -> trees.add(new Drawn(
                        SignalWords.title(shown.ending()),
                        Fragments.picture(shown.tree(), "tree-" + trees.size()),
                        shown.tree().caption().text())));
        return trees;
    }
}
