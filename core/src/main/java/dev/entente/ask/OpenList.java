// SPDX-License-Identifier: Apache-2.0
package dev.entente.ask;

import dev.entente.explore.worlds.LinearExtensions;
import dev.entente.explore.worlds.SeededDraws;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Wants, or tiers, of a decision maker whose order is open, and the orders that are left.
 *
 * @param first the place in its list of the first of them, from 0
 * @param items how many they are
 */
record OpenList(int decisionMaker, int first, int items, LinearExtensions left) {

    boolean holds(Question question) {
        return question.decisionMaker() == decisionMaker && question.one() >= first && question.other() < first + items;
    }

    /** The pairs of which either can come first. */
    List<Question> questions() {
        List<Question> open = new ArrayList<>();
        for (int one = 0; one < items; one++) {
            for (int other = one + 1; other < items; other++) {
                if (left.open(one, other)) {
                    open.add(new Question(decisionMaker, first + one, first + other));
                }
            }
        }
        return open;
    }

    boolean isOpen(Question question) {
        return left.open(question.one() - first, question.other() - first);
    }

    /** Whether what is known puts one place of the list above another. */
    boolean above(int higher, int lower) {
        return left.above(higher - first, lower - first);
    }

    OpenList with(int higher, int lower) {
        return new OpenList(decisionMaker, first, items, left.with(higher - first, lower - first));
    }

    /** The items, from 0, in an order that is left, each as likely as any other. */
    int[] drawn(SeededDraws draws) {
        BigInteger count = left.count();
        return left.at(draws.below(count));
    }
}
