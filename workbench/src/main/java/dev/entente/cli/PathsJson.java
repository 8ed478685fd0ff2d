// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Version;
import dev.entente.Vocabulary;
import dev.entente.analysis.Channels;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.CoalitionAnswers;
import dev.entente.analysis.FirstMove;
import dev.entente.analysis.JointMoves.JointMove;
import dev.entente.analysis.Onward;
import dev.entente.analysis.Path;
import dev.entente.analysis.Reach;
import dev.entente.analysis.RegionPaths;
import dev.entente.analysis.Routes;
import dev.entente.analysis.Unfolding;
import dev.entente.brief.document.Section;
import dev.entente.cases.Case;
import dev.entente.cases.StateNames;
import dev.entente.graph.GraphModel;
import dev.entente.stability.LegalSequences.Step;
import dev.entente.stability.steps.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a conflict can unfold, as JSON; the shape is documented in docs/json.md. */
final class PathsJson {

    private static final int MOST_LISTED = 100;

    private final Case of;
    private final GraphModel model;
    private final StateNames names;
    private final List<Section> sections;
    private final SequelJson follows;

    PathsJson(Case of, GraphModel model, List<Section> sections) {
        this.of = of;
        this.model = model;
        this.names = new StateNames(of, model.space());
        this.sections = sections;
        this.follows = new SequelJson(model);
    }

    Map<String, Object> tree(Unfolding unfolding, String target) {
        Map<String, Object> tree = CaseJson.head(of);
        tree.put("concept", unfolding.concept().name());
        tree.put("from", state(unfolding.from()));
        tree.put("to", target);
        tree.put("states", String.valueOf(unfolding.target().count()));
        Map<String, Object> moves = new LinkedHashMap<>();
        for (Steps which : Steps.values()) {
            moves.put(
                    StepsName.of(which),
                    routes(Optional.ofNullable(unfolding.routes().get(which))));
        }
        tree.put("paths", moves);
        tree.put("follows", follows.tree(unfolding.follows()));
        if (!unfolding.whole()) {
            tree.put("partial", true);
        }
        unfolding.known().stream().sorted().forEach(part -> put(part, unfolding, tree));
        return foot(tree, unfolding.engine().name());
    }

    private void put(Unfolding.Part part, Unfolding unfolding, Map<String, Object> tree) {
        switch (part) {
            case FIRST_MOVES ->
                tree.put(
                        "firstMoves",
                        unfolding.followed().stream()
                                .map(move -> following(tree(move), unfolding.follows(move)))
                                .toList());
            case JOINT_MOVES ->
                tree.put(
                        "jointMoves",
                        unfolding.joint().stream()
                                .map(move -> following(tree(move), unfolding.follows(move)))
                                .toList());
            case REACHES -> {
                tree.put(
                        "equilibria",
                        unfolding.reaches().stream()
                                .map(reach -> tree(unfolding, reach))
                                .toList());
                tree.put("unreached", follows.states(unfolding.unreached()));
            }
            case COALITIONS -> coalitions(unfolding.coalitions(), tree);
        }
    }

    private void coalitions(CoalitionAnswers answers, Map<String, Object> tree) {
        tree.put(
                "jumps",
                answers.jumps().stream().limit(MOST_LISTED).map(this::tree).toList());
        answers.surviving().ifPresent(states -> tree.put("surviving", follows.states(states)));
        answers.survivingAll().ifPresent(states -> tree.put("survivingAll", follows.states(states)));
    }

    Map<String, Object> tree(RegionPaths paths, String target, String engine) {
        Map<String, Object> tree = CaseJson.head(of);
        tree.put("from", state(paths.from()));
        tree.put("to", target);
        tree.put("states", paths.targets().toString());
        Map<String, Object> moves = new LinkedHashMap<>();
        for (Steps which : paths.decided()) {
            Optional<Path> path = Optional.ofNullable(paths.paths().get(which));
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("reached", path.isPresent());
            path.ifPresent(shortest -> {
                found.put("length", shortest.moves().size());
                found.put("paths", List.of(tree(shortest)));
            });
            moves.put(StepsName.of(which), found);
        }
        tree.put("paths", moves);
        return foot(tree, engine);
    }

    private Map<String, Object> foot(Map<String, Object> tree, String engine) {
        tree.put("sections", sections.stream().map(BriefJson::tree).toList());
        tree.put("engine", engine);
        tree.put("version", Version.running());
        return tree;
    }

    private Map<String, Object> routes(Optional<Routes> routes) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reached", routes.isPresent());
        routes.ifPresent(found -> {
            tree.put("length", found.length());
            tree.put("count", found.count().toString());
            tree.put("paths", found.first().stream().map(this::tree).toList());
        });
        return tree;
    }

    private Map<String, Object> tree(Path path) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", path.moves().stream().map(this::tree).toList());
        tree.put("losing", ids(path.losing()));
        tree.put("worseOff", ids(path.worseOff()));
        return tree;
    }

    private Map<String, Object> tree(Path.Move move) {
        Map<String, Object> tree = tree(move.step());
        tree.put("effect", effect(move.effect()));
        return tree;
    }

    private Map<String, Object> tree(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mover", id(step.mover()));
        tree.put("to", state(step.to()));
        return tree;
    }

    private static String effect(Path.Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> tree(JointMove move) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", ids(move.coalition()));
        tree.put("from", state(move.from()));
        tree.put("to", state(move.to()));
        tree.put("onlyAtOnce", move.onlyAtOnce());
        tree.put("then", move.then().stream().map(this::tree).toList());
        tree.put("end", state(move.end()));
        tree.put(
                "ability",
                tree(Channels.ability(of, move.coalition(), model.space().state(move.from()))));
        return tree;
    }

    private Map<String, Object> tree(Ability ability) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (ability) {
            case Ability.Able able -> {
                tree.put("can", "able");
                able.channel().flatMap(Channel::name).ifPresent(name -> tree.put("channel", name));
            }
            case Ability.NotYet notYet -> {
                tree.put("can", "not-yet");
                notYet.channel().name().ifPresent(name -> tree.put("channel", name));
                tree.put(
                        "when",
                        notYet.when().text(new Vocabulary(model.conflict().form())::shortest));
            }
            case Ability.NoChannel _ -> tree.put("can", "no-channel");
            case Ability.Unknown _ -> tree.put("can", "unknown");
        }
        return tree;
    }

    private Map<String, Object> tree(FirstMove move) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mover", id(move.mover()));
        tree.put("to", state(move.to()));
        tree.put("effect", effect(move.effect()));
        tree.put("then", move.then().stream().map(this::tree).toList());
        tree.put("end", state(move.end()));
        return tree;
    }

    private Map<String, Object> following(Map<String, Object> tree, Onward onward) {
        tree.put("follows", follows.tree(onward));
        return tree;
    }

    private Map<String, Object> tree(Unfolding unfolding, Reach reach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", state(reach.state()));
        Map<String, Object> moves = new LinkedHashMap<>();
        for (Steps which : Steps.values()) {
            moves.put(StepsName.of(which), routes(reach.by(which)));
        }
        tree.put("paths", moves);
        tree.put("follows", follows.tree(unfolding.follows(reach)));
        tree.put(
                "jointMoves",
                reach.joint().stream()
                        .map(move -> following(tree(move), unfolding.follows(reach, move)))
                        .toList());
        return tree;
    }

    private Map<String, Object> state(int state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pattern", model.space().pattern(state));
        tree.put("taken", names.taken(state));
        return tree;
    }

    private List<String> ids(Coalition coalition) {
        return coalition.list().stream().map(this::id).toList();
    }

    private String id(int decisionMaker) {
        return model.conflict().decisionMakers().get(decisionMaker).id();
    }
}
