// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Channel;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Onward;
import dev.entente.answer.json.Inline;
import dev.entente.brief.words.Reasons;
import dev.entente.brief.words.Wording;
import dev.entente.design.Packages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which packages of one side's options make the goal hold.
 *
 * @param minimal those that serve and contain no smaller one that does
 * @param nothing the concepts under which no change serves
 * @param singles what comes of each change alone
 * @param inseparable parts of minimal packages that no possible state has without more
 * @param minimalUnder the minimal packages by concept
 * @param nearest where none serves
 * @param whole whether all were gone through
 */
public record FoundPackages(
        List<Minimal> minimal,
        List<String> nothing,
        List<Single> singles,
        List<NamedPackage> inseparable,
        Map<String, List<NamedPackage>> minimalUnder,
        Optional<Nearest> nearest,
        boolean whole) {

    /** A minimal package: under which concepts it serves, and what comes of it. */
    public record Minimal(
            @Inline NamedPackage offer,
            List<String> serves,
            List<Result> results,
            int further,
            boolean able,
            Optional<GoingFirst> goingFirst,
            boolean dominated) {}

    /** A change of one option, and the concepts under which it serves. */
    public record Single(@Inline NamedPackage offer, List<String> serves) {}

    /** The status quo with the changes made, and what that costs. */
    public record GoingFirst(@Inline NamedState state, List<Cost> cost) {}

    /** A state with the goal at which the others can rest. */
    public record Result(
            @Inline NamedState state,
            List<String> under,
            List<Cost> cost,
            List<Keeping> keeping,
            Optional<Reached> reached,
            Optional<List<NamedStep>> response,
            Optional<Follows> follows) {}

    /** How a state stands against the status quo for a member of the side, with ranks where states are listed. */
    public record Cost(String decisionMaker, Optional<Integer> rankAtStatusQuo, Optional<Integer> rank, Than than) {}

    /** How a state compares. */
    public enum Than {
        BETTER,
        WORSE,
        EQUAL
    }

    /** The concepts under which a member of the side would keep a state, and where it would go. */
    public record Keeping(String decisionMaker, List<String> keeps, Optional<Departure> leavesFor) {}

    /** A state left for: whether it has the goal, and holds. */
    public record Departure(@Inline NamedState to, boolean goal, boolean equilibrium) {}

    /** How a state is reached from the status quo. */
    public record Reached(
            By by, Optional<List<NamedStep>> steps, Optional<Follows> follows, Optional<List<Together>> ways) {}

    /** By what a state is reached; by nothing where it is the status quo. */
    public enum By {
        NOTHING,
        IMPROVEMENTS,
        JOINT_MOVE,
        NONE
    }

    /** A joint move, and what follows on it. */
    public record Together(
            List<String> members,
            Coordination channel,
            Optional<String> channelName,
            NamedState to,
            boolean onlyAtOnce,
            List<NamedStep> then,
            Follows follows) {}

    /** The package that comes nearest to serving, and who would leave. */
    public record Nearest(@Inline NamedPackage offer, NamedState state, List<Leaving> leaving) {}

    /** Why somebody would leave, in a sentence. */
    public record Leaving(String decisionMaker, String reason) {}

    public static FoundPackages of(Packages packages) {
        return new Found(packages, new Names(packages.question().subject(), packages.model())).answer();
    }

    private record Found(Packages packages, Names names) {

        FoundPackages answer() {
            Map<String, List<NamedPackage>> under = new LinkedHashMap<>();
            packages.under()
                    .forEach((concept, found) -> under.put(
                            concept.name(), found.stream().map(NamedPackage::of).toList()));
            return new FoundPackages(
                    packages.minimal().stream().map(this::minimal).toList(),
                    serves(packages.nothing()),
                    packages.singles().stream()
                            .map(one -> new Single(NamedPackage.of(one.offer()), serves(one)))
                            .toList(),
                    packages.inseparable().stream().map(NamedPackage::of).toList(),
                    under,
                    packages.nearest().map(this::nearest),
                    packages.whole());
        }

        private static List<String> serves(Packages.Judged judged) {
            return Names.concepts(
                    judged.holding().keySet().stream().filter(judged::serves).toList());
        }

        private Minimal minimal(Packages.Serving serving) {
            return new Minimal(
                    NamedPackage.of(serving.offer()),
                    Names.concepts(serving.under()),
                    serving.results().stream().map(this::result).toList(),
                    serving.further(),
                    serving.able(),
                    serving.first().map(first -> new GoingFirst(names.state(first.state()), costs(first.costs()))),
                    serving.dominated());
        }

        private Result result(Packages.Result result) {
            return new Result(
                    names.state(result.state()),
                    Names.concepts(result.under()),
                    costs(result.costs()),
                    result.keeping().stream().map(this::keeping).toList(),
                    result.reach().map(this::reached),
                    result.response().map(way -> names.steps(way.steps())),
                    result.response().map(names::follows));
        }

        private List<Cost> costs(List<Packages.Cost> costs) {
            return costs.stream()
                    .map(cost -> new Cost(
                            names.id(cost.member()),
                            Optional.of(cost.before()).filter(_ -> packages.listed()),
                            Optional.of(cost.after()).filter(_ -> packages.listed()),
                            cost.after() < cost.before()
                                    ? Than.BETTER
                                    : cost.after() > cost.before() ? Than.WORSE : Than.EQUAL))
                    .toList();
        }

        private Keeping keeping(Packages.Keeping keeping) {
            return new Keeping(
                    names.id(keeping.member()),
                    Names.concepts(keeping.under()),
                    keeping.departure().map(to -> new Departure(names.state(to.to()), to.goal(), to.holds())));
        }

        private Reached reached(Packages.Reach reach) {
            return switch (reach) {
                case Packages.Reach.There _ -> reached(By.NOTHING, Optional.empty(), Optional.empty());
                case Packages.Reach.NotReached _ -> reached(By.NONE, Optional.empty(), Optional.empty());
                case Packages.Reach.ByImprovements(Onward way) ->
                    reached(By.IMPROVEMENTS, Optional.of(way), Optional.empty());
                case Packages.Reach.Jointly(List<Packages.Together> ways) ->
                    reached(
                            By.JOINT_MOVE,
                            Optional.empty(),
                            Optional.of(ways.stream().map(this::together).toList()));
            };
        }

        private Reached reached(By by, Optional<Onward> way, Optional<List<Together>> ways) {
            return new Reached(
                    by, way.map(improvements -> names.steps(improvements.steps())), way.map(names::follows), ways);
        }

        private Together together(Packages.Together way) {
            return new Together(
                    names.ids(way.move().coalition()),
                    Coordination.of(way.ability()),
                    way.ability() instanceof Ability.Able able
                            ? able.channel().flatMap(Channel::name)
                            : Optional.empty(),
                    names.state(way.move().to()),
                    way.move().onlyAtOnce(),
                    names.steps(way.move().then()),
                    names.follows(way.way()));
        }

        private Nearest nearest(Packages.Nearest nearest) {
            Reasons reasons = new Reasons(new Wording(packages.question().subject(), nearest.model()), nearest.model());
            Names there = new Names(packages.question().subject(), nearest.model());
            return new Nearest(
                    NamedPackage.of(nearest.offer()),
                    there.state(nearest.state()),
                    nearest.leaving().stream()
                            .map((Explanation who) ->
                                    new Leaving(there.id(who.decisionMaker()), reasons.quotedBriefly(who)))
                            .toList());
        }
    }
}
