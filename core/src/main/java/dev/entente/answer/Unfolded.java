// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.Channel;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.analysis.Channels;
import dev.entente.analysis.CoalitionAnswers;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
import dev.entente.analysis.Path.Effect;
import dev.entente.analysis.Reach;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Routes;
import dev.entente.analysis.Unfolding;
import dev.entente.analysis.Unfolding.Part;
import dev.entente.answer.json.Inline;
import dev.entente.answer.part.Follows;
import dev.entente.answer.part.Head;
import dev.entente.answer.part.NamedState;
import dev.entente.answer.part.NamedStep;
import dev.entente.answer.part.Names;
import dev.entente.brief.document.Section;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.stability.steps.Steps;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a conflict can unfold from a state. What was not computed in time, or needs listed states, is empty.
 *
 * @param to what the target is called
 * @param states how many states that are
 * @param paths the shortest paths by each kind of moves, as far as they were looked for
 * @param further what is known where states are listed
 * @param sections the same in sentences
 */
public record Unfolded(
        @Inline Head head,
        NamedState from,
        String to,
        BigInteger states,
        Map<Steps, Ways> paths,
        @Inline Optional<Further> further,
        List<Briefed.Part> sections,
        String engine,
        String version) {

    private static final int MOST_LISTED = 100;
    private static final List<Steps> EVERY = List.of(Steps.values());

    /**
     * What is asked of listed states.
     *
     * @param concept the concept that an equilibrium is one of
     * @param follows what follows by improvements
     * @param partial true where the run was stopped before all was known
     * @param equilibria how each is reached, those in the target first, then the nearest
     * @param unreached those that no improvements lead to
     * @param jumps between equilibria
     * @param surviving the equilibria that no coalition that can form would leave
     * @param survivingAll those that none at all would
     */
    public record Further(
            String concept,
            Optional<Follows> follows,
            Optional<Boolean> partial,
            Optional<List<Joint>> jointMoves,
            Optional<List<First>> firstMoves,
            Optional<List<Reached>> equilibria,
            Optional<List<String>> unreached,
            Optional<List<Joint>> jumps,
            Optional<List<String>> surviving,
            Optional<List<String>> survivingAll) {}

    /**
     * The shortest paths by moves of a kind.
     *
     * @param length their steps
     * @param count how many there are, where they were counted
     * @param paths some of them
     */
    public record Ways(
            boolean reached, Optional<Integer> length, Optional<BigInteger> count, Optional<List<Way>> paths) {

        private static final Ways NONE = new Ways(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A path.
     *
     * @param losing who takes a loss by a step of its own
     * @param worseOff who likes the end less than the start
     */
    public record Way(List<Move> steps, List<String> losing, List<String> worseOff) {}

    /**
     * A step of a path.
     *
     * @param effect what the step is to its mover
     */
    public record Move(@Inline NamedStep step, Effect effect) {}

    /**
     * A move that several make together.
     *
     * @param then improvements of single decision makers after it
     * @param follows what else could follow
     */
    public record Joint(
            List<String> members,
            NamedState from,
            NamedState to,
            boolean onlyAtOnce,
            List<NamedStep> then,
            NamedState end,
            Ability ability,
            Optional<Follows> follows) {}

    /**
     * Whether those who would move together can.
     *
     * @param channel by which
     * @param when what has to hold first
     */
    public record Ability(Can can, Optional<String> channel, Optional<String> when) {}

    /** Whether they can. */
    public enum Can {
        ABLE,
        NOT_YET,
        NO_CHANNEL,
        UNKNOWN
    }

    /** A first move at no cost, as a joint move is told. */
    public record First(
            String mover, NamedState to, Effect effect, List<NamedStep> then, NamedState end, Follows follows) {}

    /** How an equilibrium is reached. */
    public record Reached(NamedState state, Map<Steps, Ways> paths, Follows follows, List<Joint> jointMoves) {}

    /**
     * Of listed states.
     *
     * @param target what the target is called
     */
    public static Unfolded of(Unfolding unfolding, String target, List<Section> sections) {
        Making making = new Making(unfolding.subject(), unfolding.engine().model());
        return making.answer(
                unfolding.from(),
                target,
                BigInteger.valueOf(unfolding.target().count()),
                making.paths(
                        unfolding.known().contains(Part.PATHS) ? EVERY : List.of(),
                        which -> Optional.ofNullable(unfolding.routes().get(which))),
                Optional.of(making.further(unfolding)),
                sections,
                unfolding.engine().name());
    }

    /**
     * Of a case whose states aren't listed.
     *
     * @param target what the target is called
     */
    public static Unfolded of(RegionPaths paths, String target, String engine, List<Section> sections) {
        Making making = new Making(paths.subject(), paths.model());
        return making.answer(
                paths.from(),
                target,
                paths.targets(),
                making.paths(
                        paths.decided(),
                        which -> Optional.ofNullable(paths.routes().get(which))),
                Optional.empty(),
                sections,
                engine);
    }

    private record Making(Case about, GraphModel model, Names names) {

        Making(Case about, GraphModel model) {
            this(about, model, new Names(about, model));
        }

        Unfolded answer(
                int from,
                String target,
                BigInteger states,
                Map<Steps, Ways> paths,
                Optional<Further> further,
                List<Section> sections,
                String engine) {
            return new Unfolded(
                    Head.of(about),
                    names.state(from),
                    target,
                    states,
                    paths,
                    further,
                    each(sections, Briefed.Part::of),
                    engine,
                    Version.running());
        }

        Further further(Unfolding unfolding) {
            CoalitionAnswers coalitions = unfolding.coalitions();
            List<JointMove> jumps =
                    coalitions.jumps().stream().limit(MOST_LISTED).toList();
            return new Further(
                    unfolding.concept().name(),
                    known(unfolding, Part.PATHS, () -> names.follows(unfolding.follows())),
                    Optional.of(true).filter(_ -> !unfolding.whole()),
                    known(
                            unfolding,
                            Part.JOINT_MOVES,
                            () -> each(unfolding.joint(), move -> joint(move, Optional.of(unfolding.follows(move))))),
                    known(
                            unfolding,
                            Part.FIRST_MOVES,
                            () -> each(unfolding.followed(), move -> first(move, unfolding.follows(move)))),
                    known(unfolding, Part.REACHES, () -> each(unfolding.reaches(), reach -> reached(unfolding, reach))),
                    known(unfolding, Part.REACHES, () -> names.patterns(unfolding.unreached())),
                    known(unfolding, Part.COALITIONS, () -> each(jumps, move -> joint(move, Optional.empty()))),
                    coalitions.surviving().map(names::patterns),
                    coalitions.survivingAll().map(names::patterns));
        }

        private static <T> Optional<T> known(Unfolding unfolding, Part part, Supplier<T> value) {
            return Optional.of(part).filter(unfolding.known()::contains).map(_ -> value.get());
        }

        private static <S, T> List<T> each(List<S> list, Function<S, T> told) {
            return list.stream().map(told).toList();
        }

        private Map<Steps, Ways> paths(List<Steps> kinds, Function<Steps, Optional<Routes>> routes) {
            Map<Steps, Ways> paths = new EnumMap<>(Steps.class);
            kinds.forEach(which ->
                    paths.put(which, routes.apply(which).map(this::ways).orElse(Ways.NONE)));
            return paths;
        }

        private Ways ways(Routes routes) {
            return new Ways(
                    true, Optional.of(routes.length()), routes.count(), Optional.of(each(routes.first(), this::way)));
        }

        private Way way(Path path) {
            return new Way(
                    each(path.moves(), move -> new Move(names.step(move.step()), move.effect())),
                    names.ids(path.losing()),
                    names.ids(path.worseOff()));
        }

        private Joint joint(JointMove move, Optional<Onward> onward) {
            return new Joint(
                    names.ids(move.coalition()),
                    names.state(move.from()),
                    names.state(move.to()),
                    move.onlyAtOnce(),
                    names.steps(move.then()),
                    names.state(move.end()),
                    ability(Channels.ability(
                            about, move.coalition(), model.space().state(move.from()))),
                    onward.map(names::follows));
        }

        private Ability ability(Channels.Ability ability) {
            return switch (ability) {
                case Channels.Ability.Able(Optional<Channel> channel) ->
                    new Ability(Can.ABLE, channel.flatMap(Channel::name), Optional.empty());
                case Channels.Ability.NotYet notYet ->
                    new Ability(
                            Can.NOT_YET,
                            notYet.channel().name(),
                            Optional.of(notYet.when()
                                    .text(new Vocabulary(model.conflict().form())::shortest)));
                case Channels.Ability.NoChannel _ -> new Ability(Can.NO_CHANNEL, Optional.empty(), Optional.empty());
                case Channels.Ability.Unknown _ -> new Ability(Can.UNKNOWN, Optional.empty(), Optional.empty());
            };
        }

        private First first(FirstMove move, Onward onward) {
            return new First(
                    names.id(move.mover()),
                    names.state(move.to()),
                    move.effect(),
                    names.steps(move.then()),
                    names.state(move.end()),
                    names.follows(onward));
        }

        private Reached reached(Unfolding unfolding, Reach reach) {
            return new Reached(
                    names.state(reach.state()),
                    paths(EVERY, reach::by),
                    names.follows(unfolding.follows(reach)),
                    each(reach.joint(), move -> joint(move, Optional.of(unfolding.follows(reach, move)))));
        }
    }
}
