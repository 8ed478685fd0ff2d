// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.statement.Statement;
import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement as someone's want, in words: "to keep up sanctions", "Iran not to stage tests", "to dismantle the
 * programme only if the United States were to give a security assurance". Forms are chosen that read the same for one
 * and for many, as names of decision makers may be either. What would make no sentence is quoted as it is written.
 */
final class WantPhrase {

    /** A longer statement, as it is written, is quoted; and no more of it than this. */
    private static final int LONGEST = 800;

    /** A statement that nests deeper is quoted: no sentence shows what belongs together. */
    private static final int DEEPEST = 12;

    /** What an atom says: who does what. */
    record Deed(String doer, String command) {}

    /** Looks up what the names in statements say. */
    interface Deeds {
        /** What an atom, named in full, says. */
        Deed of(String atom);

        /** What an outcome is called in sentences: "a disarmament deal". */
        default String outcome(String name) {
            return name;
        }

        /** How an atom, named in full, is written in statements. */
        default String written(String atom) {
            return atom;
        }
    }

    private final String self;
    private final Deeds deeds;

    private WantPhrase(String self, Deeds deeds) {
        this.self = self;
        this.deeds = deeds;
    }

    /** The statement as a want of {@code self}. */
    static String of(Statement statement, String self, Deeds deeds) {
        return quoted(statement, deeds)
                .map(text -> "what " + text + " says")
                .orElseGet(() -> new WantPhrase(self, deeds).infinitive(Literals.of(statement)));
    }

    /** The statement as a condition: "Iran were to come to talks". */
    static String condition(Statement statement, Deeds deeds) {
        return quoted(statement, deeds)
                .map(text -> "it were as " + text + " says")
                .orElseGet(() -> new WantPhrase("", deeds).condition(Literals.of(statement)));
    }

    /** The statement as it is written, where words would not do. */
    private static Optional<String> quoted(Statement statement, Deeds deeds) {
        String text = statement.text(deeds::written);
        if (text.length() <= LONGEST && levels(statement) <= DEEPEST) {
            return Optional.empty();
        }
        return Optional.of(quotation(text));
    }

    /** A statement as it is written, in quotes; of a long one no more than its beginning, and how long it is. */
    static String quotation(String text) {
        return text.length() <= LONGEST
                ? "“" + text + "”"
                : "“"
                        + text.substring(0, text.offsetByCodePoints(0, LONGEST / 2))
                                .strip() + " …” (" + English.number(text.length()) + " letters)";
    }

    /** As {@link Statement#depth}, but what has a name counts as one. */
    private static int levels(Statement statement) {
        return statement instanceof ByName ? 1 : statement.depth();
    }

    private String infinitive(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> value ? "anything at all" : "what cannot be";
            case Atom atom -> wish(List.of(atom), "and");
            case ByName byName -> "to see " + deeds.outcome(byName.name());
            case Not(Atom _) -> wish(List.of(statement), "and");
            case Not(ByName byName) -> "not to see " + deeds.outcome(byName.name());
            case Not(Count(Quantity quantity, List<Statement> parts)) ->
                howMany(quantity, true) + " of these: " + each(parts);
            case Not(Statement whole) -> infinitive(Literals.opposite(whole));
            case And(List<Statement> parts) -> wish(parts, "and");
            case Or(List<Statement> parts) ->
                parts.stream()
                        .filter(part -> part instanceof Not && own(part))
                        .findFirst()
                        .map(part -> infinitive(unless((Not) part, parts)))
                        .orElseGet(() -> "either " + wish(parts, "or"));
            case Implies(Statement when, Statement then, Put _) ->
                own(when)
                        ? infinitiveOf(when) + " only if " + condition(then)
                        : infinitive(then) + " if " + condition(when);
            case Iff(Statement left, Statement right) ->
                own(left) || !own(right)
                        ? infinitiveOf(left) + " if, and only if, " + condition(right)
                        : infinitiveOf(right) + " if, and only if, " + condition(left);
            case Count(Quantity quantity, List<Statement> parts) ->
                howMany(quantity, false) + " of these: " + each(parts);
        };
    }

    /** As {@link #infinitive}, without “either”. */
    private String infinitiveOf(Statement statement) {
        return statement instanceof Or(List<Statement> parts) ? wish(parts, "or") : infinitive(statement);
    }

    private String each(List<Statement> parts) {
        return String.join("; ", parts.stream().map(this::infinitive).toList());
    }

    private static String howMany(Quantity quantity, boolean not) {
        return switch (quantity) {
            case NONE -> not ? "at least one" : "none";
            case ONE -> not ? "none or several" : "exactly one";
            case AT_MOST_ONE -> not ? "at least two" : "at most one";
        };
    }

    /** “not a or b” is “a only if b”. */
    private static Statement unless(Not negated, List<Statement> parts) {
        return new Implies(
                negated.statement(),
                Statement.any(
                        parts.stream().filter(part -> !part.equals(negated)).toList()));
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
            case ByName byName -> "it came to " + deeds.outcome(byName.name());
            case Not(Atom _) -> were(List.of(statement), "and");
            case Not(ByName byName) -> "it did not come to " + deeds.outcome(byName.name());
            case Not(Count(Quantity quantity, List<Statement> parts)) ->
                howMany(quantity, true) + " of these were so: " + eachCondition(parts);
            case Not(Statement whole) -> condition(Literals.opposite(whole));
            case And(List<Statement> parts) -> were(parts, "and");
            case Or(List<Statement> parts) -> were(parts, "or");
            case Implies(Statement when, Statement then, Put _) ->
                condition(then) + " should it be that " + condition(when);
            case Iff(Statement left, Statement right) -> condition(left) + " exactly if " + condition(right);
            case Count(Quantity quantity, List<Statement> parts) ->
                howMany(quantity, false) + " of these were so: " + eachCondition(parts);
        };
    }

    private String eachCondition(List<Statement> parts) {
        return String.join("; ", parts.stream().map(this::condition).toList());
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
}
