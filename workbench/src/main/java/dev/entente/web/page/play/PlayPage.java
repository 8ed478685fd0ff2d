// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.play;

import dev.entente.Coalition;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.analysis.Findings;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.play.Choice;
import dev.entente.analysis.play.Played;
import dev.entente.brief.page.PlayWords;
import dev.entente.brief.words.English;
import dev.entente.cases.NamedStates;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.report.Fragments;
import dev.entente.web.page.frame.Shell;
import dev.entente.web.page.frame.Shell.Leaf;
import dev.entente.web.page.frame.Templates;
import dev.entente.web.page.read.OpenedCase;
import dev.entente.web.server.Request;
import dev.entente.web.server.Response;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Play: start from a situation, choose who moves, see who would answer and why, and where it ends. */
public final class PlayPage {

    /** So many moves of a party are shown at once. */
    private static final int MOST_MOVES = 8;

    /** So many situations are offered to start from. */
    private static final int MOST_STARTS = 24;

    private final OpenedCase opened;
    private final Trail trail;
    private final PlayWords words;
    private final GraphModel model;
    private final StateSet holding;

    private PlayPage(OpenedCase opened, Trail trail) {
        this.opened = opened;
        this.trail = trail;
        this.words = trail.words();
        this.model = opened.solved().model();
        this.holding = opened.solved().equilibria(opened.concept());
    }

    /**
     * What the page shows.
     *
     * @param problem why the last move can't be made; empty where it can
     * @param starts where a way can start
     * @param steps the moves made
     * @param here where they have led
     * @param parties what each can do there
     * @param together what several can do together; empty where nothing
     * @param uncounted whether what several can do together isn't gone through
     * @param fields what is to be sent along with options that are set
     * @param back the address without the last move; empty where there is none
     */
    public record View(
            Shell shell,
            String problem,
            List<Start> starts,
            List<Step> steps,
            Here here,
            List<Party> parties,
            List<Go> together,
            int moreTogether,
            boolean uncounted,
            List<Trail.Part> fields,
            String back,
            String query) {
        public View {
            starts = List.copyOf(starts);
            steps = List.copyOf(steps);
            parties = List.copyOf(parties);
            together = List.copyOf(together);
            fields = List.copyOf(fields);
        }

        /** Whether nobody gains by a move, alone or with others. */
        public boolean still() {
            return together.isEmpty()
                    && parties.stream().allMatch(party -> party.gains().isEmpty());
        }

        /** The address of something about the case. */
        public String at(String what) {
            return shell.bar().orElseThrow().at(what);
        }
    }

    /** A situation to start from. */
    public record Start(String pattern, String label, boolean chosen) {}

    /**
     * A move that was made.
     *
     * @param address of the way up to it
     * @param told what it is to those who made it, and whether it is deterred; markup
     * @param answers what the others have reason to do; markup, one each
     * @param end where it would end; markup
     * @param last whether it is the last
     */
    public record Step(
            String address, String does, String leads, String told, List<String> answers, String end, boolean last) {
        public Step {
            answers = List.copyOf(answers);
        }
    }

    /** A situation: what is done there, and whether it holds. */
    public record Here(String address, String name, List<String> lines, boolean holds, boolean today) {
        public Here {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a party can do.
     *
     * @param gains moves that pay it
     * @param others moves that don't
     * @param moreGains how many of the first are left out, which can be made by setting options
     * @param moreOthers how many of the others
     * @param options what it can set; none in graph form
     */
    public record Party(
            String name, List<Go> gains, List<Go> others, int moreGains, int moreOthers, List<Setting> options) {
        public Party {
            gains = List.copyOf(gains);
            others = List.copyOf(others);
            options = List.copyOf(options);
        }
    }

    /** A move that can be made: its address, what is done, where it leads, and what it is worth in a few words. */
    public record Go(String address, String label, String to, String worth) {}

    /** An option, as it is set; one that can't be changed there is shown and not offered. */
    public record Setting(String name, String label, boolean taken, boolean fixed) {}

    public static Response answer(Request request, OpenedCase opened, Map<String, String> named) {
        Trail trail = Trail.of(request, opened);
        if (trail.problem().isEmpty() && request.fields().containsKey("set-all")) {
            Trail moved = set(trail, request.all("set"));
            if (moved.problem().isEmpty()) {
                return new Response.Redirect(moved.address());
            }
            trail = moved;
        }
        return Response.page(Templates.html("play", new PlayPage(opened, trail).view()));
    }

    /** The move that sets options, in full, as taken and all others as not; options that can't change stay. */
    private static Trail set(Trail trail, List<String> taken) {
        GraphModel model = trail.opened().solved().model();
        if (!(model.conflict().form() instanceof OptionForm form)) {
            return trail;
        }
        State from = model.space().state(trail.here());
        BigInteger decimal = BigInteger.ZERO;
        List<Integer> movers = new ArrayList<>();
        for (int k = 0; k < form.options().size(); k++) {
            Option option = form.options().get(k);
            boolean now = from.takes(k);
            boolean then = changes(option, now) ? taken.contains(option.name()) : now;
            decimal = then ? decimal.setBit(k) : decimal;
            if (then != now) {
                movers.add(model.conflict().indexOf(option.owner()));
            }
        }
        if (movers.isEmpty()) {
            return trail.stopped("Nothing was set otherwise than it is.");
        }
        OptionalInt to = model.space().indexOf(new State(decimal));
        return to.isEmpty()
                ? trail.stopped("The rules of the case leave that situation out.")
                : trail.with(
                        Coalition.of(movers.stream().distinct().mapToInt(i -> i).toArray()), to.getAsInt());
    }

    private static boolean changes(Option option, boolean taken) {
        return switch (option.direction()) {
            case BOTH -> true;
            case FORWARD -> !taken;
            case BACK -> taken;
            case FIXED -> false;
        };
    }

    private View view() {
        List<Choice> alone = trail.play().alone(trail.here());
        Optional<List<Choice>> together = trail.play().together(trail.here());
        List<Choice> joint = together.orElse(List.of());
        return new View(
                opened.shell(Leaf.PLAY),
                trail.problem().orElse(""),
                starts(),
                IntStream.rangeClosed(1, trail.way().size())
                        .mapToObj(this::step)
                        .toList(),
                here(),
                IntStream.range(0, model.decisionMakers())
                        .mapToObj(i -> party(i, alone))
                        .toList(),
                joint.stream().limit(MOST_MOVES).map(this::joint).toList(),
                Math.max(0, joint.size() - MOST_MOVES),
                together.isEmpty(),
                trail.parts(),
                trail.way().isEmpty() ? "" : trail.upTo(trail.way().size() - 1).address(),
                trail.query());
    }

    /** Today, where the way starts now, the goal state that the brief tells of, what holds, and what the case names. */
    private List<Start> starts() {
        Set<Integer> offered = new LinkedHashSet<>();
        model.statusQuo().ifPresent(offered::add);
        offered.add(trail.start());
        opened.solved()
                .findingsKnown(opened.concept())
                .flatMap(Findings::telling)
                .ifPresent(told -> offered.add(told.state()));
        holding.stream().limit(MOST_STARTS).forEach(offered::add);
        for (NamedStates one : opened.subject().framing().states()) {
            model.space().where(one.when()).stream().limit(1).forEach(offered::add);
        }
        return offered.stream()
                .limit(MOST_STARTS)
                .map(state -> new Start(
                        model.space().pattern(state),
                        English.start(words.situation(state))
                                + (isToday(state) && !calledSo(state) ? " (today)" : "")
                                + (holding.contains(state) ? ", holds" : ""),
                        state == trail.start()))
                .toList();
    }

    private boolean isToday(int state) {
        return model.statusQuo().equals(OptionalInt.of(state));
    }

    /** Whether what it is called says already that it is today’s. */
    private boolean calledSo(int state) {
        return words.situation(state).startsWith("today’s ");
    }

    private Step step(int number) {
        Played played = trail.way().get(number - 1);
        return new Step(
                trail.upTo(number).address(),
                words.does(played.movers(), played.from(), played.to()),
                words.situation(played.to()),
                Fragments.sentences(words.told(played)),
                words.responses(played).stream()
                        .map(sentence -> Fragments.sentences(List.of(sentence)))
                        .toList(),
                Fragments.sentences(List.of(words.end(played))),
                number == trail.way().size());
    }

    private Here here() {
        int state = trail.here();
        return new Here(
                opened.address(state),
                English.start(words.situation(state)),
                opened.solved().wording().lines(state),
                holding.contains(state),
                isToday(state));
    }

    private Party party(int i, List<Choice> alone) {
        List<Choice> own = alone.stream()
                .filter(choice -> choice.movers().equals(Coalition.of(i)))
                .toList();
        List<Choice> gains =
                own.stream().filter(choice -> choice.effect() == Effect.GAIN).toList();
        List<Choice> others =
                own.stream().filter(choice -> choice.effect() != Effect.GAIN).toList();
        return new Party(
                English.start(words.party(i)),
                gains.stream().limit(MOST_MOVES).map(this::go).toList(),
                others.stream().limit(MOST_MOVES).map(this::go).toList(),
                Math.max(0, gains.size() - MOST_MOVES),
                Math.max(0, others.size() - MOST_MOVES),
                options(i));
    }

    private Go go(Choice choice) {
        return go(choice, words.command(choice.movers().list().getFirst(), trail.here(), choice.to()));
    }

    private Go joint(Choice choice) {
        return go(choice, words.does(choice.movers(), trail.here(), choice.to()));
    }

    private Go go(Choice choice, String label) {
        return new Go(trail.then(choice.movers(), choice.to()), label, words.situation(choice.to()), worth(choice));
    }

    private static String worth(Choice choice) {
        return switch (choice.effect()) {
            case GAIN -> choice.deterred() ? "a gain that is answered" : "a gain that nothing deters";
            case NONE -> "no gain and no loss";
            case LOSS -> choice.movers().size() == 1 ? "a loss" : "a loss to some";
        };
    }

    private List<Setting> options(int i) {
        return model.conflict().form() instanceof OptionForm form
                ? IntStream.range(0, form.options().size())
                        .filter(k ->
                                model.conflict().indexOf(form.options().get(k).owner()) == i)
                        .mapToObj(k -> setting(
                                form.options().get(k),
                                model.space().state(trail.here()).takes(k)))
                        .toList()
                : List.of();
    }

    private Setting setting(Option option, boolean taken) {
        return new Setting(option.name(), English.start(option.words().command()), taken, !changes(option, taken));
    }
}
