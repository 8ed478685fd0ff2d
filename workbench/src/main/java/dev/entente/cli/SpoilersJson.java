// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Case;
import dev.entente.GraphModel;
import dev.entente.design.Spoilers;
import dev.entente.design.Spoilers.Departure;
import dev.entente.design.Spoilers.Deterred;
import dev.entente.design.Spoilers.Deterrent;
import dev.entente.design.Spoilers.Interest;
import dev.entente.design.Spoilers.Leaver;
import dev.entente.design.Spoilers.Party;
import dev.entente.design.Spoilers.Restraint;
import dev.entente.design.Spoilers.Unwilling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spoilers as JSON; the shape is documented in docs/json.md. */
final class SpoilersJson {

    private final DesignStates states;
    private final SequelJson follows;

    SpoilersJson(Case of, GraphModel model) {
        this.states = new DesignStates(of, model);
        this.follows = new SequelJson(model);
    }

    Map<String, Object> tree(Spoilers spoilers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", states.state(spoilers.state()));
        tree.put("holds", spoilers.holds());
        if (spoilers.alone()) {
            tree.put("alone", true);
        }
        tree.put("leavers", spoilers.leavers().stream().map(this::leaver).toList());
        tree.put("deterred", spoilers.deterred().stream().map(this::deterred).toList());
        tree.put("unwilling", spoilers.unwilling().stream().map(this::unwilling).toList());
        return tree;
    }

    private Map<String, Object> party(Party party) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", states.ids(party.members()));
        if (party.members().size() > 1) {
            tree.put("channel", DesignStates.channel(party.ability()));
        }
        return tree;
    }

    private void put(Departure departure, Map<String, Object> tree) {
        tree.put("to", states.state(departure.to()));
        tree.put("onlyAtOnce", departure.onlyAtOnce());
        tree.put("leavesGoal", departure.leavesGoal());
        tree.put("further", departure.further());
        tree.put("gains", interests(departure.gains()));
    }

    private List<Map<String, Object>> interests(List<Interest> interests) {
        return interests.stream()
                .map(interest -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("decisionMaker", states.id(interest.decisionMaker()));
                    interest.deciding().ifPresent(deciding -> tree.putAll(states.deciding(deciding)));
                    return tree;
                })
                .toList();
    }

    private Map<String, Object> leaver(Leaver leaver) {
        Map<String, Object> tree = party(leaver.party());
        put(leaver.departure(), tree);
        tree.put("deterrents", leaver.deterrents().stream().map(this::deterrent).toList());
        return tree;
    }

    private Map<String, Object> deterrent(Deterrent deterrent) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("to", states.state(deterrent.to()));
        tree.put("options", deterrent.options());
        tree.put("path", states.steps(deterrent.path()));
        tree.put("against", interests(deterrent.against()));
        return tree;
    }

    private Map<String, Object> deterred(Deterred deterred) {
        Map<String, Object> tree = party(deterred.party());
        put(deterred.departure(), tree);
        tree.put("sanction", states.steps(deterred.sanction()));
        deterred.follows().ifPresent(onward -> tree.put("follows", follows.tree(onward)));
        return tree;
    }

    private Map<String, Object> unwilling(Unwilling unwilling) {
        Map<String, Object> tree = party(unwilling.party());
        tree.put("to", states.state(unwilling.to()));
        tree.put("onlyAtOnce", unwilling.onlyAtOnce());
        unwilling.wants().ifPresent(wants -> tree.put("wants", wants));
        tree.put(
                "restraints",
                unwilling.restraints().stream().map(this::restraint).toList());
        return tree;
    }

    private Map<String, Object> restraint(Restraint restraint) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisionMaker", states.id(restraint.decisionMaker()));
        tree.put("keeping", restraint.keeping().stream().map(states::want).toList());
        restraint.lure().ifPresent(lure -> tree.put("lure", states.want(lure)));
        restraint
                .loss()
                .filter(_ -> restraint.keeping().isEmpty())
                .ifPresent(loss -> tree.put("loss", states.deciding(loss)));
        tree.put("ranks", restraint.ranks());
        return tree;
    }
}
