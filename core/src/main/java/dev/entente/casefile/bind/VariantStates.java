// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.OptionForm;
import dev.entente.Rule;
import dev.entente.State;
import dev.entente.Vocabulary;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a variant holds fixed, and the states that are gone by it. */
public final class VariantStates {

    private final Form unheld;
    private final List<Rule> rules;
    private final StatementBinder statements;
    private Optional<StateSpace> listed = Optional.empty();

    /**
     * @param unheld the form without what is held
     * @param rules what is held
     */
    public VariantStates(Form unheld, List<Rule> rules, StatementBinder statements) {
        this.unheld = unheld;
        this.rules = rules;
        this.statements = statements;
    }

    public Vocabulary vocabulary() {
        return statements.vocabulary();
    }

    /** What is held and breaks every state that a node would stand for without; empty for any other node. */
    public Optional<Rule> brokenBy(Node node) {
        if (rules.isEmpty() || !(unheld instanceof OptionForm options)) {
            return Optional.empty();
        }
        Set<State> before = before(node);
        return rules.stream()
                .filter(rule -> !before.isEmpty() && before.stream().noneMatch(state -> rule.allows(options, state)))
                .findFirst();
    }

    private Set<State> before(Node node) {
        Diagnostics trial = new Diagnostics();
        StatementBinder names = statements.reportingTo(trial);
        return new StateBinder(unheld, Optional.empty(), names, Map.of(), trial)
                .state(node)
                .map(Set::of)
                .orElseGet(() -> new StateBinder(unheld, space(), names, Map.of(), trial).states(node));
    }

    private Optional<StateSpace> space() {
        try {
            if (listed.isEmpty()) {
                listed = Optional.of(StateSpace.of(unheld));
            }
        } catch (LimitExceeded tooLarge) {
            // Then patterns of several states are not looked up.
        }
        return listed;
    }
}
