// SPDX-License-Identifier: Apache-2.0
package dev.entente.stability;

import java.util.List;
import java.util.Optional;

/** Whether a state is stable for whoever was asked, and the reason. States are indices of the state space. */
public sealed interface Verdict {

    boolean stable();

    /** Whether whoever was asked has reason to leave the state. */
    default boolean leaves() {
        return !stable();
    }

    /** Stable: there is no improvement. */
    record NoImprovement() implements Verdict {
        @Override
        public boolean stable() {
            return true;
        }
    }

    /**
     * Stable: there are improvements, and each is sanctioned.
     *
     * @param sanctions one for each improvement
     */
    record Deterred(List<Sanction> sanctions) implements Verdict {
        public Deterred {
            sanctions = List.copyOf(sanctions);
        }

        @Override
        public boolean stable() {
            return true;
        }
    }

    /**
     * Not stable: an improvement that nothing sanctions.
     *
     * @param improvement the state improved to, the first such
     */
    record Undeterred(int improvement) implements Verdict {
        @Override
        public boolean stable() {
            return false;
        }
    }

    /**
     * Stable or not by looking ahead a number of moves (L_h and non-myopic stability).
     *
     * @param stays whether the mover stays, foreseeing what would follow
     * @param departure the move that it would make first; empty when it has none to make
     * @param end where the moves would come to rest after that departure
     * @param dependsOnTies whether another choice among equally good moves would change the answer
     */
    record Foreseen(boolean stays, Optional<Integer> departure, int end, boolean dependsOnTies) implements Verdict {
        @Override
        public boolean stable() {
            return stays;
        }
    }

    /**
     * Not weakly stable, since strongly (HKH2004).
     *
     * @param verdict why it is strongly stable
     */
    record StableStrongly(Verdict verdict) implements Verdict {
        @Override
        public boolean stable() {
            return false;
        }

        @Override
        public boolean leaves() {
            return false;
        }
    }

    /**
     * What takes the gain out of an improvement.
     *
     * @param improvement the state improved to
     * @param outcome the state that the others can bring about then
     */
    record Sanction(int improvement, int outcome) {}
}
