// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Fraction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.signal.ExtensiveForm;
import dev.entente.signal.ExtensiveForm.Node;
import dev.entente.signal.ExtensiveForm.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A game of two players in strategic form as a tree: the first decides, then the second, who doesn’t know how. */
final class StrategicTree {

    private StrategicTree() {}

    /** The tree; empty after saying why there is none. */
    static Optional<ExtensiveForm> of(StrategicForm form, SourceFile file, Diagnostics findings) {
        if (form.players().size() != 2) {
            findings.error(
                    file.place(0, 0),
                    "a game of %d players".formatted(form.players().size()),
                    "Equilibria are labelled of games of two.");
            return Optional.empty();
        }
        List<Fraction> nothing = List.of(Fraction.ZERO, Fraction.ZERO);
        List<String> first = form.players().getFirst().strategies();
        List<String> second = form.players().getLast().strategies();
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node("", new Turn.Decision(0, 1, first), nothing));
        for (int k = 0; k < first.size(); k++) {
            nodes.add(new Node("", new Turn.Decision(1, 1, second), nothing));
            for (int l = 0; l < second.size(); l++) {
                int profile = k + l * first.size();
                nodes.add(new Node(
                        "",
                        new Turn.End(),
                        form.payoffs().stream().map(ofOne -> ofOne.get(profile)).toList()));
            }
        }
        return Optional.of(new ExtensiveForm(
                form.title(),
                form.players().stream().map(StrategicForm.Player::name).toList(),
                nodes));
    }
}
