// SPDX-License-Identifier: Apache-2.0
package dev.entente;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Something that its owner has at one of several levels: an option for each, of which a rule lets exactly one be taken
 * (docs/theory.md §1.4). A move may change the level as far as the steps and the direction say.
 *
 * @param owner id of the decision maker
 * @param id its name, unique among its owner’s options
 * @param levels the names of the levels, two or more, from the lowest
 * @param noun what there is at some level: “sanctions”
 * @param raise what going up is, as a command: “tighten sanctions”, where the case says it
 * @param lower what going down is, as a command: “ease sanctions”, where the case says it
 * @param direction {@code FORWARD} for up only, {@code BACK} for down only
 * @param steps how far one move may go
 */
public record Levels(
        String owner,
        String id,
        List<String> levels,
        String noun,
        Optional<String> raise,
        Optional<String> lower,
        Direction direction,
        Steps steps) {

    /** How far one move may change a level. */
    public enum Steps {
        /** From any level to any other. */
        ANY,
        /** To the next level. */
        ONE
    }

    /** What stands between the names of the option and of a level in the name of the level’s option. */
    static final String AT = "=";

    public Levels {
        levels = List.copyOf(levels);
        Checks.said(owner, "levels without an owner", () -> id);
        Checks.said(id, "levels without an id", () -> "of " + owner);
        Checks.said(noun, "levels without a noun", () -> owner + "." + id);
        if (levels.size() < 2 || new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("fewer than two levels, or one of them twice (" + levels + ")");
        }
    }

    /** The name in full: {@code us.sanctions}. */
    public String name() {
        return owner + "." + id;
    }

    /** The id of the option of a level, from 0: {@code sanctions=partial}. */
    public String optionId(int level) {
        return id + AT + levels.get(level);
    }

    /** The name in full of the option of a level, from 0: {@code us.sanctions=partial}. */
    public String option(int level) {
        return owner + "." + optionId(level);
    }

    /** The names in full of the options of all levels, from the lowest. */
    public List<String> options() {
        return IntStream.range(0, levels.size()).mapToObj(this::option).toList();
    }

    /** The level of an option by its full name, from 0; empty for an option that is none of these. */
    public OptionalInt level(String option) {
        int level = options().indexOf(option);
        return level < 0 ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** The level at which it is, from 0; empty where none or several are taken. */
    public OptionalInt level(Predicate<String> taken) {
        int[] at = IntStream.range(0, levels.size())
                .filter(level -> taken.test(option(level)))
                .toArray();
        return at.length == 1 ? OptionalInt.of(at[0]) : OptionalInt.empty();
    }

    /** Which way the option of a level, from 0, can be changed, as far as that hangs on this level alone. */
    public Direction direction(int level) {
        boolean end = level == 0 || level == levels.size() - 1;
        return switch (direction) {
            case BOTH -> Direction.BOTH;
            case FIXED -> Direction.FIXED;
            case FORWARD -> !end ? Direction.BOTH : level == 0 ? Direction.BACK : Direction.FORWARD;
            case BACK -> !end ? Direction.BOTH : level == 0 ? Direction.FORWARD : Direction.BACK;
        };
    }

    /** Whether moves are those that the directions of the levels’ options allow, and no others are ruled out. */
    public boolean free() {
        boolean directed = direction == Direction.FORWARD || direction == Direction.BACK;
        return direction == Direction.FIXED
                || ((steps == Steps.ANY || levels.size() == 2) && (!directed || levels.size() <= 3));
    }

    /** Whether one move may change the level so. */
    public boolean allows(int from, int to) {
        return leads(from, to) && (steps == Steps.ANY || Math.abs(to - from) <= 1);
    }

    /** Whether some moves, one after another, may change the level so. */
    public boolean leads(int from, int to) {
        return from == to || (to > from ? direction.up() : direction.down());
    }
}
