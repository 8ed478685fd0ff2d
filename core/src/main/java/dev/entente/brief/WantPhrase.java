// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief;

import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement as someone's want, in words: "to keep up sanctions", "Iran not to stage tests", "to dismantle the
 * programme only if the United States were to give a security assurance". Forms are chosen that read the same for one
 * and for many, as names of decision makers may be either.
 */
final class WantPhrase {

    /** What an atom says: who does what. */
    record Deed(String doer, String command) {}

    /** Looks up what an atom, named in full, says. */
    interface Deeds {
        Deed of(String atom);
    }

    private final String self;
    private final Deeds deeds;

    private WantPhrase(String self, Deeds deeds) {
        this.self = self;
        this.deeds = deeds;
    }

    /** The statement as a want of {@code self}. */
    static String of(Statement statement, String self, Deeds deeds) {
        return new WantPhrase(self, deeds).infinitive(negationInward(statement, false));
    }

    /** The statement as a condition: "Iran were to come to talks". */
    static String condition(Statement statement, Deeds deeds) {
        return new WantPhrase("", deeds).condition(negationInward(statement, false));
    }

    private String infinitive(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> value ? "anything at all" : "what cannot be";
            case Atom atom -> wish(List.of(atom), "and");
            case Not not -> wish(List.of(not), "and");
            case And(List<Statement> parts) -> wish(parts, "and");
            case Or(List<Statement> parts) -> {
                Optional<Statement> giving = parts.stream()
                        .filter(part -> part instanceof Not && own(part))
                        .findFirst();
                yield giving.map(part -> infinitive(unless(part, parts)))
                        .orElseGet(() -> "either " + wish(parts, "or"));
            }
            case Implies(Statement when, Statement then) ->
                own(when)
                        ? infinitiveOf(when) + " only if " + condition(then)
                        : infinitive(then) + " if " + condition(when);
            case Iff(Statement left, Statement right) ->
                own(left) || !own(right)
                        ? infinitiveOf(left) + " if, and only if, " + condition(right)
                        : infinitiveOf(right) + " if, and only if, " + condition(left);
        };
    }

    /** As {@link #infinitive}, without “either”. */
    private String infinitiveOf(Statement statement) {
        return statement instanceof Or(List<Statement> parts) ? wish(parts, "or") : infinitive(statement);
    }

    /** “not a or b” is “a only if b”. */
    private static Statement unless(Statement negated, List<Statement> parts) {
        List<Statement> rest =
                parts.stream().filter(part -> !part.equals(negated)).toList();
        return new Implies(((Not) negated).statement(), rest.size() == 1 ? rest.getFirst() : new Or(rest));
    }

    /** Literals gathered by doer, own deeds first: "to a and not to b, and Iran to c". */
    private String wish(List<Statement> parts, String word) {
        List<String> phrases = new ArrayList<>();
        Map<String, List<String>> byDoer = new LinkedHashMap<>();
        byDoer.put(self, new ArrayList<>());
        for (Statement part : parts) {
            switch (part) {
                case Atom atom -> add(byDoer, atom, "to ");
                case Not(Atom atom) -> add(byDoer, atom, "not to ");
                default -> phrases.add(infinitive(part));
            }
        }
        List<String> gathered = new ArrayList<>();
        byDoer.forEach((doer, commands) -> {
            if (!commands.isEmpty()) {
                gathered.add((doer.equals(self) ? "" : doer + " ") + join(commands, word));
            }
        });
        gathered.addAll(phrases);
        return gathered.size() > 1 ? String.join(", " + word + " ", gathered) : join(gathered, word);
    }

    private String condition(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> value ? "anything were the case" : "the impossible were the case";
            case Atom atom -> were(List.of(atom), "and");
            case Not not -> were(List.of(not), "and");
            case And(List<Statement> parts) -> were(parts, "and");
            case Or(List<Statement> parts) -> were(parts, "or");
            case Implies(Statement when, Statement then) -> condition(then) + " should it be that " + condition(when);
            case Iff(Statement left, Statement right) -> condition(left) + " exactly if " + condition(right);
        };
    }

    private String were(List<Statement> parts, String word) {
        List<String> phrases = new ArrayList<>();
        Map<String, List<String>> done = new LinkedHashMap<>();
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (Statement part : parts) {
            switch (part) {
                case Atom atom -> {
                    add(done, atom, "");
                    left.putIfAbsent(deeds.of(atom.name()).doer(), new ArrayList<>());
                }
                case Not(Atom atom) -> {
                    add(left, atom, "");
                    done.putIfAbsent(deeds.of(atom.name()).doer(), new ArrayList<>());
                }
                default -> phrases.add(condition(part));
            }
        }
        List<String> gathered = new ArrayList<>();
        done.forEach((doer, commands) -> {
            List<String> all = new ArrayList<>(commands);
            List<String> not = left.getOrDefault(doer, List.of());
            if (commands.isEmpty()) {
                gathered.add(doer + " were not to " + join(not, word.equals("and") ? "or" : "and"));
            } else {
                not.forEach(command -> all.add("not " + command));
                gathered.add(doer + " were to " + join(all, word));
            }
        });
        gathered.addAll(phrases);
        return gathered.size() > 1 ? String.join(" " + word + " ", gathered) : join(gathered, word);
    }

    private void add(Map<String, List<String>> byDoer, Atom atom, String before) {
        Deed deed = deeds.of(atom.name());
        byDoer.computeIfAbsent(deed.doer(), _ -> new ArrayList<>()).add(before + deed.command());
    }

    private static String join(List<String> items, String word) {
        return word.equals("and") ? English.and(items) : English.or(items);
    }

    private boolean own(Statement statement) {
        return statement.atoms().stream().allMatch(atom -> deeds.of(atom).doer().equals(self));
    }

    /** The statement with negation at its atoms only. */
    private static Statement negationInward(Statement statement, boolean negated) {
        return switch (statement) {
            case Constant(boolean value) -> new Constant(value != negated);
            case Atom atom -> negated ? new Not(atom) : atom;
            case Not(Statement of) -> negationInward(of, !negated);
            case And(List<Statement> parts) -> negated ? new Or(inward(parts, true)) : new And(inward(parts, false));
            case Or(List<Statement> parts) -> negated ? new And(inward(parts, true)) : new Or(inward(parts, false));
            case Implies(Statement when, Statement then) ->
                negated
                        ? new And(List.of(negationInward(when, false), negationInward(then, true)))
                        : new Implies(negationInward(when, false), negationInward(then, false));
            case Iff(Statement left, Statement right) ->
                new Iff(negationInward(left, false), negationInward(right, negated));
        };
    }

    private static List<Statement> inward(List<Statement> parts, boolean negated) {
        return parts.stream().map(part -> negationInward(part, negated)).toList();
    }
}
