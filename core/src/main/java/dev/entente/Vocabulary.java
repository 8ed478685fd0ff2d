// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that statements of a conflict can use, and what each stands for. */
public final class Vocabulary {

    private final Map<String, List<String>> atomsByName = new LinkedHashMap<>();

    public Vocabulary(Form form) {
        switch (form) {
            case OptionForm options -> {
                for (Option option : options.options()) {
                    add(option.id(), option.name());
                    add(option.name(), option.name());
                }
            }
            case GraphForm graph -> graph.atoms().forEach(name -> add(name, name));
        }
    }

    private void add(String name, String atom) {
        atomsByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(atom);
    }

    /** The atoms that a name can stand for: none, one, or several when decision makers share the name of an option. */
    public List<String> atoms(String name) {
        return List.copyOf(atomsByName.getOrDefault(name, List.of()));
    }

    /** Every name that can be written. */
    public List<String> names() {
        return List.copyOf(atomsByName.keySet());
    }

    /** The shortest name that stands for this atom alone. */
    public String shortest(String atom) {
        String last = atom.substring(atom.indexOf('.') + 1);
        return atoms(last).equals(List.of(atom)) ? last : atom;
    }

    /** Says of each name that several decision makers share how to write it; empty when there is none. */
    public Optional<String> ambiguous(List<String> names) {
        return names.stream()
                .filter(name -> atoms(name).size() > 1)
                .distinct()
                .map(name -> "“%s” is an option of several decision makers; write %s."
                        .formatted(name, String.join(" or ", atoms(name))))
                .reduce((a, b) -> a + " " + b);
    }
}
