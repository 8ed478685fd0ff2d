// SPDX-License-Identifier: Apache-2.0
package dev.entente.engine.sets;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import dev.entente.statement.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A conflict in option form with options and decision makers by number, and which options matter to what. */
public final class OptionSpace {

    private final Conflict conflict;
    private final OptionForm form;
    private final int[] owners;

    public OptionSpace(Conflict conflict) {
        this.conflict = conflict;
        if (!(conflict.form() instanceof OptionForm options)) {
            throw new IllegalArgumentException("a conflict without options");
        }
        this.form = options;
        this.owners = form.options().stream()
                .mapToInt(option -> conflict.indexOf(option.owner()))
                .toArray();
    }

    public Conflict conflict() {
        return conflict;
    }

    public OptionForm form() {
        return form;
    }

    public int options() {
        return owners.length;
    }

    public int decisionMakers() {
        return conflict.decisionMakers().size();
    }

    public int owner(int option) {
        return owners[option];
    }

    public Direction direction(int option) {
        return form.options().get(option).direction();
    }

    public Preference preference(int decisionMaker) {
        return conflict.decisionMakers().get(decisionMaker).preference();
    }

    /** The options of a decision maker, ascending. */
    public int[] own(int decisionMaker) {
        return IntStream.range(0, owners.length)
                .filter(option -> owners[option] == decisionMaker)
                .toArray();
    }

    public boolean merged() {
        return !form.merges().isEmpty();
    }

    /** Whether every state is feasible, none is merged, and every option can be taken up and given up. */
    public boolean free() {
        return form.rules().isEmpty()
                && !merged()
                && form.options().stream().allMatch(option -> option.direction() == Direction.BOTH);
    }

    /** Whether the moves of a decision maker lead back whence they came, so that they divide the space into classes. */
    boolean reversible(int decisionMaker) {
        return form.options().stream()
                .filter(option -> conflict.indexOf(option.owner()) == decisionMaker)
                .map(Option::direction)
                .allMatch(direction -> direction == Direction.BOTH || direction == Direction.FIXED);
    }

    /** How many states the ranking of a decision maker lists, if it has one. */
    public int ranked(int decisionMaker) {
        return preference(decisionMaker) instanceof Ranked ranked
                ? ranked.tiers().stream().mapToInt(Set::size).sum()
                : 0;
    }

    /** The options that the wants of a decision maker speak of. */
    public BitSet wanted(int decisionMaker) {
        return switch (preference(decisionMaker)) {
            case Prioritized(List<Preference.Want> wants) ->
                mentioned(wants.stream().map(Preference.Want::statement));
            case Weighted weighted -> mentioned(weighted.weights().stream().map(Preference.Weight::statement));
            case Ranked _ -> everything();
        };
    }

    /** The options on which it hangs whether a state is feasible, and which states are merged. */
    public BitSet ruled() {
        BitSet ruled = mentioned(form.merges().stream());
        for (Rule rule : form.rules()) {
            ruled.or(
                    switch (rule) {
                        case Rule.Holds holds -> mentioned(Stream.of(holds.statement()));
                        case Rule.Count count -> positions(count.options().stream());
                        case Rule.Never never -> letters(never.pattern().letters());
                        case Rule.Only only ->
                            only.patterns().stream()
                                    .map(pattern -> letters(pattern.letters()))
                                    .reduce(new BitSet(), OptionSpace::union);
                    });
        }
        return ruled;
    }

    /** The options that statements speak of, a set for each: what should stand close together in an order. */
    public List<int[]> links() {
        Stream<Statement> wants = conflict.decisionMakers().stream()
                .map(DecisionMaker::preference)
                .flatMap(preference -> switch (preference) {
                    case Prioritized(List<Preference.Want> list) ->
                        list.stream().map(Preference.Want::statement);
                    case Weighted weighted -> weighted.weights().stream().map(Preference.Weight::statement);
                    case Ranked _ -> Stream.empty();
                });
        Stream<BitSet> ofWants = wants.map(statement -> mentioned(Stream.of(statement)));
        Stream<BitSet> ofRules = form.rules().stream().map(rule -> switch (rule) {
            case Rule.Holds holds -> mentioned(Stream.of(holds.statement()));
            case Rule.Count count -> positions(count.options().stream());
            case Rule.Never never -> letters(never.pattern().letters());
            case Rule.Only _ -> new BitSet();
        });
        return Stream.concat(ofWants, ofRules)
                .map(set -> set.stream().toArray())
                .filter(options -> options.length > 1)
                .toList();
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, options());
        return all;
    }

    /** The options that statements speak of. */
    public BitSet mentioned(Stream<Statement> statements) {
        return positions(statements.flatMap(statement -> statement.atoms().stream()));
    }

    private BitSet positions(Stream<String> atoms) {
        BitSet positions = new BitSet();
        atoms.forEach(atom -> positions.set(form.position(atom)));
        return positions;
    }

    private static BitSet letters(String pattern) {
        BitSet letters = new BitSet();
        IntStream.range(0, pattern.length())
                .filter(k -> pattern.charAt(k) != '-')
                .forEach(letters::set);
        return letters;
    }

    public static BitSet union(BitSet a, BitSet b) {
        BitSet union = (BitSet) a.clone();
        union.or(b);
        return union;
    }
}
