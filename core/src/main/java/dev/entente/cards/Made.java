// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.statement.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What list of wants comes of cards in an order, for a party that may have a list already.
 *
 * @param piles the order that the list gives: the one asked for, or else the nearest
 * @param repair the fewest changes of the list that is there; where it is present, they are what is made
 */
public record Made(List<List<Integer>> piles, Proposal proposal, Optional<Repair> repair) {

    public Made {
        piles = piles.stream().map(List::copyOf).toList();
    }

    /** @param before the list that is to be mended; an empty one is made anew */
    static Made of(CardTable table, LaidOut laid, List<Statement> before) {
        Optional<Repair> repair = before.isEmpty() ? Optional.empty() : table.repair(before, laid.piles());
        Proposal proposal = table.propose(laid.piles());
        boolean nearest = repair.isEmpty() && proposal instanceof Proposal.Cannot;
        return new Made(nearest ? ((Proposal.Cannot) proposal).piles() : laid.piles(), proposal, repair);
    }

    /** The list. */
    public List<Statement> wants() {
        return repair.map(Repair::wants).orElseGet(proposal::wants);
    }

    /** Whether the list gives the order asked for. */
    public boolean gives() {
        return repair.isPresent() || proposal instanceof Proposal.Gives;
    }
}
