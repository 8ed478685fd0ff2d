// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import dev.entente.statement.Comparison;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that statements of a conflict can use, and what each stands for. */
public final class Vocabulary {

    private final Map<String, List<String>> atomsByName = new LinkedHashMap<>();
    private final Map<String, List<Levels>> levelsByName = new LinkedHashMap<>();

    public Vocabulary(Form form) {
        switch (form) {
            case OptionForm options -> {
                for (Option option : options.options()) {
                    add(option.id(), option.name());
                    add(option.name(), option.name());
                }
                options.levels()
                        .forEach(one -> List.of(one.id(), one.name())
                                .forEach(name -> levelsByName
                                        .computeIfAbsent(name, _ -> new ArrayList<>())
                                        .add(one)));
            }
            case GraphForm graph -> graph.atoms().forEach(name -> add(name, name));
        }
    }

    private void add(String name, String atom) {
        atomsByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(atom);
    }

    /** The atoms that a name can stand for: none, one, or several when decision makers share the name of an option. */
    public List<String> atoms(String name) {
        return List.copyOf(atomsByName.getOrDefault(spaceless(name), List.of()));
    }

    /** A level’s option may be written with spaces: “sanctions = full”. */
    private static String spaceless(String name) {
        return name.indexOf(' ') < 0 ? name : name.replaceAll("\\s*" + Levels.AT + "\\s*", Levels.AT);
    }

    /** What of several levels a name can stand for: none, one, or several when decision makers share the name. */
    public List<Levels> levels(String name) {
        return List.copyOf(levelsByName.getOrDefault(name, List.of()));
    }

    /** What a comparison says, where it names one thing of several levels and one of them. */
    public Optional<Statement> meaning(Comparison comparison) {
        List<Levels> named = levels(comparison.name());
        int compared = named.size() == 1 ? named.getFirst().levels().indexOf(comparison.level()) : -1;
        return compared < 0
                ? Optional.empty()
                : Optional.of(comparison.meaning(named.getFirst().options(), compared, shortest(named.getFirst())));
    }

    /**
     * What is wrong with the use of a name as that of something of several levels, and what to do; empty where nothing is, or the
     * name is no such thing’s and isn’t compared.
     *
     * @param compared what its level is compared with, if it is
     * @param names what else can be named, for what may be meant
     */
    public Optional<Misused> misused(String name, Optional<Comparison> compared, List<String> names) {
        List<Levels> named = levels(name);
        if (named.size() > 1) {
            return Optional.of(new Misused(
                    false,
                    "more than one decision maker has an option “" + name + "”",
                    "Write "
                            + String.join(
                                    " or ", named.stream().map(Levels::name).toList()) + "."));
        }
        if (compared.isEmpty()) {
            return named.stream()
                    .findFirst()
                    .map(one -> new Misused(false, "“" + name + "” has levels, and none is said", sayWhich(one)));
        }
        if (named.isEmpty()) {
            return Optional.of(plain(name, compared.get(), names));
        }
        List<String> levels = named.getFirst().levels();
        String level = compared.get().level();
        return levels.contains(level)
                ? Optional.empty()
                : Optional.of(new Misused(
                        true,
                        "“" + name + "” has no level “" + level + "”",
                        Spelling.hint(level, levels, "Its levels")));
    }

    private Misused plain(String name, Comparison compared, List<String> names) {
        boolean known = names.contains(name);
        String connective = compared.sign().connective();
        return new Misused(
                false,
                known ? "“" + name + "” has no levels to compare" : "there is no option “" + name + "” with levels",
                known
                        ? "Write “" + connective + "” between statements."
                        : Spelling.hint(name, levelsByName.keySet(), "With levels are"));
    }

    private String sayWhich(Levels one) {
        String name = shortest(one);
        return "Write “%s = %s”, or “%s >= %s”; its levels are %s."
                .formatted(name, one.levels().getLast(), name, one.levels().get(1), String.join(", ", one.levels()));
    }

    /**
     * What is wrong with the use of a name.
     *
     * @param ofLevel whether it is wrong with the level, and not with the name
     */
    public record Misused(boolean ofLevel, String message, String hint) {}

    /** The shortest name that stands for this alone. */
    public String shortest(Levels levels) {
        boolean alone = levels(levels.id()).size() == 1 && atoms(levels.id()).isEmpty();
        return alone ? levels.id() : levels.name();
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
