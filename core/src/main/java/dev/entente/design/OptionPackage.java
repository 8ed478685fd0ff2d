// SPDX-License-Identifier: Apache-2.0
package dev.entente.design;

import dev.entente.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A package: a choice for the options of the engaging side, told by what it changes from the status quo (docs/theory.md §9.1).
 *
 * @param taken the options that it takes up, in the order of the case
 * @param dropped the options that it gives up
 */
public record OptionPackage(List<Option> taken, List<Option> dropped) {

    public OptionPackage {
        taken = List.copyOf(taken);
        dropped = List.copyOf(dropped);
    }

    /** The number of options changed. */
    public int size() {
        return taken.size() + dropped.size();
    }

    /** Whether it leaves the side's options as they are. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Whether it changes every option that the other changes. */
    public boolean contains(OptionPackage other) {
        return taken.containsAll(other.taken) && dropped.containsAll(other.dropped);
    }

    /** The options changed. */
    public List<Option> changed() {
        List<Option> changed = new ArrayList<>(taken);
        changed.addAll(dropped);
        return List.copyOf(changed);
    }
}
