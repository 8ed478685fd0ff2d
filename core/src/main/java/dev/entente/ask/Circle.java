// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.OpenOrder;
import dev.entente.cases.Case;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What contradicts itself: each puts a place of one list above the next one’s, and the last leads back to the first.
 *
 * @param links the shortest such circle, which the reply that closes it ends
 */
public record Circle(List<Link> links) {

    public Circle {
        links = List.copyOf(links);
        if (links.size() < 2) {
            throw new IllegalArgumentException("a circle of fewer than two (" + links + ")");
        }
    }

    /**
     * One thing said.
     *
     * @param reply how many replies were there before the one that says it; empty where the case does
     */
    public record Link(int decisionMaker, int higher, int lower, Optional<Integer> reply) {}

    /** The circle that a reply closes, which must contradict what the case and the replies before it say. */
    static Circle of(Case subject, List<Reply> replies, Reply closing) {
        List<Link> said = said(subject, replies, closing.question().decisionMaker());
        Map<Integer, Link> reachedBy = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(closing.lower()));
        while (!reachedBy.containsKey(closing.higher())) {
            int at = open.remove();
            for (Link next : said) {
                if (next.higher() == at && reachedBy.putIfAbsent(next.lower(), next) == null) {
                    open.add(next.lower());
                }
            }
        }
        List<Link> back = new ArrayList<>();
        for (int at = closing.higher();
                at != closing.lower();
                at = back.getLast().higher()) {
            back.add(reachedBy.get(at));
        }
        List<Link> links = new ArrayList<>(back.reversed());
        links.add(new Link(
                closing.question().decisionMaker(), closing.higher(), closing.lower(), Optional.of(replies.size())));
        return new Circle(links);
    }

    private static List<Link> said(Case subject, List<Reply> replies, int decisionMaker) {
        List<Link> said = new ArrayList<>();
        for (OpenOrder order : subject.situation()
                .unknowns()
                .ordersOf(subject.conflict().decisionMakers().get(decisionMaker).id())) {
            order.known()
                    .forEach(above ->
                            said.add(new Link(decisionMaker, above.higher(), above.lower(), Optional.empty())));
        }
        for (int r = 0; r < replies.size(); r++) {
            Reply reply = replies.get(r);
            if (reply.decides() && reply.question().decisionMaker() == decisionMaker) {
                said.add(new Link(decisionMaker, reply.higher(), reply.lower(), Optional.of(r)));
            }
        }
        return said;
    }
}
