// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Option;
import dev.entente.analysis.Channels.Ability;
import dev.entente.analysis.Explanation;
import dev.entente.analysis.Onward;
import dev.entente.brief.Reasons;
import dev.entente.brief.Wording;
import dev.entente.design.OptionPackage;
import dev.entente.design.Packages;
import dev.entente.design.Packages.Cost;
import dev.entente.design.Packages.Judged;
import dev.entente.design.Packages.Keeping;
import dev.entente.design.Packages.Nearest;
import dev.entente.design.Packages.Reach;
import dev.entente.design.Packages.Result;
import dev.entente.design.Packages.Serving;
import dev.entente.design.Packages.Together;
import dev.entente.stability.Concept;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packages as JSON; the shape is documented in docs/json.md. */
final class PackagesJson {

    private final Packages packages;
    private final DesignStates states;

    PackagesJson(Packages packages) {
        this.packages = packages;
        this.states = new DesignStates(packages.question().of(), packages.model());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("minimal", packages.minimal().stream().map(this::serving).toList());
        tree.put("nothing", serves(packages.nothing()));
        tree.put(
                "singles",
                packages.singles().stream()
                        .map(single -> {
                            Map<String, Object> one = changes(single.offer());
                            one.put("serves", serves(single));
                            return one;
                        })
                        .toList());
        tree.put(
                "inseparable",
                packages.inseparable().stream().map(PackagesJson::changes).toList());
        Map<String, Object> under = new LinkedHashMap<>();
        packages.under()
                .forEach((concept, found) -> under.put(
                        concept.name(),
                        found.stream().map(PackagesJson::changes).toList()));
        tree.put("minimalUnder", under);
        packages.nearest().ifPresent(nearest -> tree.put("nearest", nearest(nearest)));
        tree.put("whole", packages.whole());
        return tree;
    }

    private static List<String> names(Collection<? extends Concept> concepts) {
        return concepts.stream().map(Concept::name).toList();
    }

    private static List<String> serves(Judged judged) {
        return names(judged.holding().keySet().stream().filter(judged::serves).toList());
    }

    static Map<String, Object> changes(OptionPackage offer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("taken", offer.taken().stream().map(Option::name).toList());
        tree.put("dropped", offer.dropped().stream().map(Option::name).toList());
        return tree;
    }

    private Map<String, Object> serving(Serving serving) {
        Map<String, Object> tree = changes(serving.offer());
        tree.put("serves", names(serving.under()));
        tree.put("results", serving.results().stream().map(this::result).toList());
        tree.put("further", serving.further());
        tree.put("able", serving.able());
        serving.first().ifPresent(first -> {
            Map<String, Object> there = states.state(first.state());
            there.put("cost", first.costs().stream().map(this::cost).toList());
            tree.put("goingFirst", there);
        });
        tree.put("dominated", serving.dominated());
        return tree;
    }

    private Map<String, Object> result(Result result) {
        Map<String, Object> tree = states.state(result.state());
        tree.put("under", names(result.under()));
        tree.put("cost", result.costs().stream().map(this::cost).toList());
        tree.put("keeping", result.keeping().stream().map(this::keeping).toList());
        result.reach().ifPresent(reach -> tree.put("reached", reach(reach)));
        result.response().ifPresent(way -> {
            tree.put("response", states.steps(way.steps()));
            tree.put("follows", follows().tree(way));
        });
        return tree;
    }

    private SequelJson follows() {
        return new SequelJson(packages.model());
    }

    private Map<String, Object> cost(Cost cost) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(cost.member()));
        if (packages.listed()) {
            tree.put("rankAtStatusQuo", cost.before());
            tree.put("rank", cost.after());
        }
        tree.put("than", cost.after() < cost.before() ? "better" : cost.after() > cost.before() ? "worse" : "equal");
        return tree;
    }

    private Map<String, Object> keeping(Keeping keeping) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(keeping.member()));
        tree.put("keeps", names(keeping.under()));
        keeping.departure().ifPresent(departure -> {
            Map<String, Object> leaves = states.state(departure.to());
            leaves.put("goal", departure.goal());
            leaves.put("equilibrium", departure.holds());
            tree.put("leavesFor", leaves);
        });
        return tree;
    }

    private Map<String, Object> reach(Reach reach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (reach) {
            case Reach.There _ -> tree.put("by", "nothing");
            case Reach.NotReached _ -> tree.put("by", "none");
            case Reach.ByImprovements(Onward way) -> {
                tree.put("by", "improvements");
                tree.put("steps", states.steps(way.steps()));
                tree.put("follows", follows().tree(way));
            }
            case Reach.Jointly(List<Together> ways) -> {
                tree.put("by", "joint move");
                tree.put("ways", ways.stream().map(this::together).toList());
            }
        }
        return tree;
    }

    private Map<String, Object> together(Together way) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", states.ids(way.move().coalition()));
        tree.put("channel", DesignStates.channel(way.ability()));
        if (way.ability() instanceof Ability.Able able) {
            able.channel().flatMap(channel -> channel.name()).ifPresent(name -> tree.put("channelName", name));
        }
        tree.put("to", states.state(way.move().to()));
        tree.put("onlyAtOnce", way.move().onlyAtOnce());
        tree.put("then", states.steps(way.move().then()));
        tree.put("follows", follows().tree(way.way()));
        return tree;
    }

    private Map<String, Object> nearest(Nearest nearest) {
        Reasons reasons = new Reasons(new Wording(packages.question().of(), nearest.model()), nearest.model());
        DesignStates there = new DesignStates(packages.question().of(), nearest.model());
        Map<String, Object> tree = changes(nearest.offer());
        tree.put("state", there.state(nearest.state()));
        tree.put(
                "leaving",
                nearest.leaving().stream()
                        .map(explanation -> leaving(explanation, reasons, there))
                        .toList());
        return tree;
    }

    private static Map<String, Object> leaving(Explanation explanation, Reasons reasons, DesignStates there) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", there.id(explanation.decisionMaker()));
        tree.put("reason", reasons.brief(explanation));
        return tree;
    }
}
