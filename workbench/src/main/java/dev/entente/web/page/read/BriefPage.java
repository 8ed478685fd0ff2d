// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Unknowns;
import dev.entente.Version;
import dev.entente.brief.Briefs;
import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Block;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Illustration;
import dev.entente.brief.document.Section;
import dev.entente.cases.Case;
import dev.entente.compose.BriefComposer;
import dev.entente.engine.Engines;
import dev.entente.explore.worlds.Runner;
import dev.entente.graph.GraphModel;
import dev.entente.limits.Budget;
import dev.entente.limits.BudgetSpent;
import dev.entente.report.Fragments;
import dev.entente.report.Fragments.Beside;
import dev.entente.stability.Concept;
import dev.entente.web.desk.Job;
import dev.entente.web.desk.Jobs;
import dev.entente.web.desk.Sheet;
import dev.entente.web.desk.SolvedCase;
import dev.entente.web.page.frame.Addresses;
import dev.entente.web.page.frame.CommandLine;
import dev.entente.web.page.frame.RegionCase;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case opens on its brief: the first page, what would change it as buttons, and the annex folded below. What is known soon
 * is shown while the rest is worked out.
 */
public record BriefPage(Jobs<Brief> jobs) {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** How far the brief is. */
    public enum Stage {
        /** The rest is being worked out. */
        RUNNING,
        WHOLE,
        /** It was stopped before all was known. */
        CUT
    }

    /**
     * What the page shows.
     *
     * @param told what is known of the brief; empty where nothing is yet
     * @param now what is being worked out
     * @param taken for how many seconds it has been
     */
    public record View(Shell shell, String title, Optional<Told> told, Stage stage, String now, long taken) {

        /** The address of something about the case. */
        public String at(String what) {
            return shell.bar().orElseThrow().at(what);
        }
    }

    /**
     * A brief as a page shows it: {@code bottomLine}, {@code picture}, {@code sections} and {@code annex} are markup.
     *
     * @param voices whose words are in italics; empty where none are
     * @param holds what the annex looks up, in a few words
     * @param open whether the case marks something as not known
     */
    public record Told(
            String title,
            String question,
            String standing,
            String voices,
            String bottomLine,
            String picture,
            String sections,
            String annex,
            String holds,
            boolean open) {}

    /** What makes a brief the same as another. */
    private record Key(SolvedCase solved, Concept concept) {}

    public Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        Job<Brief> job = jobs.ask(request.visitor(), key(opened), budget -> whole(opened, budget));
        boolean again = request.fields().containsKey("again");
        Optional<Brief> early = opened.solved()
                .brief(opened.concept())
                .or(() -> (again
                                ? opened.solved().findingsKnown(opened.concept())
                                : opened.solved().findingsSoon(opened.concept()))
                        .map(found -> Briefs.of(found, Optional.empty(), Optional.empty(), "", Version.running())));
        View view = view(opened, early, job);
        return Response.page(Templates.html(request.inPage() && again ? "briefed" : "brief", view));
    }

    private static View view(OpenedCase opened, Optional<Brief> early, Job<Brief> job) {
        return switch (job.await(PATIENCE)) {
            case Job.Done<Brief>(Brief brief, boolean cut) ->
                view(opened, Optional.of(brief), cut ? Stage.CUT : Stage.WHOLE, "", 0);
            case Job.Waiting<Brief> _ -> view(opened, early, Stage.RUNNING, "Others are answered first", 0);
            case Job.Computing<Brief>(String what) ->
                view(
                        opened,
                        early,
                        Stage.RUNNING,
                        what.isEmpty() ? "Working out what would change it" : what,
                        job.taken().map(Duration::toSeconds).orElse(0L));
            case Job.Nothing<Brief> _, Job.Refused<Brief> _ -> {
                if (early.isEmpty()) {
                    throw new BudgetSpent(); // what can be counted is told in its place
                }
                yield view(opened, early, Stage.CUT, "", 0);
            }
            case Job.Failed<Brief>(Throwable fault) -> throw new IllegalStateException("a brief failed", fault);
        };
    }

    private static View view(OpenedCase opened, Optional<Brief> brief, Stage stage, String now, long taken) {
        Beside where = new WhereExplained(opened);
        return new View(
                opened.shell(Leaf.BRIEF),
                opened.subject().framing().title(),
                brief.map(known -> told(opened.marked(known), opened.subject(), where)),
                stage,
                now,
                taken);
    }

    /** Stops what is worked out, or forgets it so that it is begun anew. */
    public Response act(Request request, OpenedCase opened, Map<String, String> named) {
        if (request.field("do").equals(Optional.of("again"))) {
            jobs.drop(request.visitor(), key(opened));
        } else {
            jobs.stop(request.visitor());
        }
        return new Response.Redirect(Addresses.of(opened.sheet().name(), ""));
    }

    private static Key key(OpenedCase opened) {
        return new Key(opened.solved(), opened.concept());
    }

    /** All that a brief tells, by an engine of its own; kept for all who look at the case, where it is whole. */
    private static Brief whole(OpenedCase opened, Budget budget) {
        return opened.solved().brief(opened.concept()).orElseGet(() -> {
            Brief brief = composed(opened, budget);
            if (!budget.released()) {
                opened.solved().keep(opened.concept(), brief);
            }
            return brief;
        });
    }

    private static Brief composed(OpenedCase opened, Budget budget) {
        Case subject = opened.subject();
        Sheet sheet = opened.sheet();
        Runner runner = opened.runner();
        GraphModel model = GraphModel.of(subject.conflict(), Unknowns.NONE, budget);
        Map<String, Case> variants = opened.source()
                .otherVariants(subject.basis().variant(), sheet.content().changes());
        return new BriefComposer(subject, Engines.fittest(model, budget), opened.concept(), runner, budget)
                .compose(variants, CommandLine.of(sheet, subject, opened.concept()), _ -> {});
    }

    /** The brief of what can be counted. */
    public static Response counted(Request request, RegionCase opened) {
        Brief brief = opened.brief(CommandLine.of(opened.sheet(), opened.subject(), opened.concept()));
        return Response.page(Templates.html(
                "brief",
                new View(
                        opened.shell(Leaf.BRIEF),
                        opened.subject().framing().title(),
                        Optional.of(told(brief, opened.subject(), Fragments.NOTHING)),
                        Stage.WHOLE,
                        "",
                        0)));
    }

    private static Told told(Brief brief, Case subject, Beside where) {
        Beside levers = new Levers(subject, where);
        List<Section> page = text(brief.page());
        List<Section> annex = text(brief.annex());
        return new Told(
                brief.title(),
                brief.question(),
                brief.standing().text(),
                Attribution.legend(brief).orElse(""),
                Fragments.sentences(brief, brief.bottomLine(), "short-", where),
                picture(brief).map(shown -> Fragments.picture(shown, "picture")).orElse(""),
                Fragments.sections(brief, page, "page-", levers),
                Fragments.sections(brief, annex, "annex-", where),
                annex.stream()
                        .map(section -> section.heading().substring(0, 1).toLowerCase(Locale.ROOT)
                                + section.heading().substring(1))
                        .collect(Collectors.joining(" · ")),
                !subject.situation().unknowns().none());
    }

    /** The sections but for the picture, which stands at the top. */
    private static List<Section> text(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.blocks().stream().noneMatch(Block.Figure.class::isInstance))
                .toList();
    }

    private static Optional<Illustration> picture(Brief brief) {
        return brief.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).shown())
                .findFirst();
    }
}
