// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.merge.Aside.Taken;
import dev.entente.merge.Position.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What versions say of the wants of one decision maker. */
final class PartyWants {

    /** The most wants whose order can be open at once (docs/format.md, limits). */
    private static final int MOST_OPEN = 62;

    private final Case base;
    private final List<Version> versions;
    private final String party;
    private final List<Position> positions;

    PartyWants(Case base, List<Version> versions, String party) {
        this.base = base;
        this.versions = versions;
        this.party = party;
        this.positions = positions();
    }

    private List<Position> positions() {
        List<Position> found = new ArrayList<>();
        for (int v = 0; v < versions.size(); v++) {
            Position own = position(versions.get(v).subject(), v);
            int place = IntStream.range(0, found.size())
                    .filter(p -> found.get(p).same(own))
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                found.add(own);
            } else {
                List<Integer> all = new ArrayList<>(found.get(place).versions());
                all.add(v);
                found.set(
                        place,
                        new Position(
                                all, found.get(place).wishes(), found.get(place).plain()));
            }
        }
        return found;
    }

    private Position position(Case subject, int version) {
        List<Type> types = subject.situation().unknowns().typesOf(party);
        Preference plain = plain(subject);
        List<Wish> wishes = types.isEmpty()
                ? List.of(new Wish(-1, plain, subject.situation().unknowns().ordersOf(party)))
                : IntStream.range(0, types.size())
                        .mapToObj(t -> new Wish(
                                t, types.get(t).preference(), types.get(t).open()))
                        .toList();
        return new Position(List.of(version), wishes, plain);
    }

    private Preference plain(Case subject) {
        return subject.conflict()
                .decisionMakers()
                .get(subject.conflict().indexOf(party))
                .preference();
    }

    /** What all say, where they agree. */
    Laying.Agreed agreed() {
        Position all = positions.getFirst();
        return new Laying.Agreed(party, all, all.same(position(base, -1)));
    }

    /** In what they differ; empty where they agree. */
    Optional<Disagreement> disagreement() {
        if (positions.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(order().<Disagreement>map(found -> found).orElseGet(this::lists));
    }

    /** Only in the order of the same wants, as far as that can be left open. */
    private Optional<Disagreement.Order> order() {
        List<List<Want>> lists = new ArrayList<>();
        for (Position position : positions) {
            Wish wish = position.wishes().getFirst();
            if (wish.type() >= 0
                    || !wish.open().isEmpty()
                    || !(wish.preference() instanceof Prioritized(List<Want> wants))) {
                return Optional.empty();
            }
            lists.add(wants);
        }
        List<Want> items = items(lists);
        Map<Meaning.Of, Integer> numbers = new HashMap<>();
        items.forEach(want -> numbers.putIfAbsent(Meaning.Of.of(want), numbers.size()));
        boolean same = numbers.size() == items.size()
                && lists.stream()
                        .allMatch(list -> list.size() == items.size()
                                && new HashSet<>(list.stream()
                                                .map(Meaning.Of::of)
                                                .toList())
                                        .equals(numbers.keySet()));
        return same ? order(lists, items, numbers) : Optional.empty();
    }

    private Optional<Disagreement.Order> order(
            List<List<Want>> lists, List<Want> items, Map<Meaning.Of, Integer> numbers) {
        SharedOrder shared = SharedOrder.of(lists.stream()
                .map(list -> list.stream()
                        .map(Meaning.Of::of)
                        .map(numbers::get)
                        .map(Integer.class::cast)
                        .toList())
                .toList());
        List<Want> written = shared.items().stream().map(items::get).toList();
        boolean strongFirst = IntStream.range(1, written.size())
                .noneMatch(k -> written.get(k).strong() && !written.get(k - 1).strong());
        boolean few = shared.open().stream().allMatch(stretch -> stretch.count() <= MOST_OPEN);
        return strongFirst && few
                ? Optional.of(new Disagreement.Order(party, written, shared.open(), positions))
                : Optional.empty();
    }

    /** The wants of the first list: those that the case has as it has them and in its order, then the others. */
    private List<Want> items(List<List<Want>> lists) {
        List<Want> own = plain(base) instanceof Prioritized(List<Want> wants) ? wants : List.of();
        List<Meaning.Of> meant = own.stream().map(Meaning.Of::of).toList();
        List<Want> items = new ArrayList<>();
        own.stream()
                .filter(want -> lists.getFirst().stream()
                        .anyMatch(other -> Meaning.Of.of(other).equals(Meaning.Of.of(want))))
                .forEach(items::add);
        lists.getFirst().stream()
                .filter(want -> !meant.contains(Meaning.Of.of(want)))
                .forEach(items::add);
        return items;
    }

    private Disagreement.Lists lists() {
        boolean alike = positions.stream()
                .map(position -> Meaning.of(position.plain()))
                .allMatch(Meaning.of(positions.getFirst().plain())::equals);
        return new Disagreement.Lists(party, alike ? -1 : plain(), positions);
    }

    /** The place of the position of the case, where a version shares it; else of that of the most versions, the first by name. */
    private int plain() {
        Meaning own = Meaning.of(plain(base));
        return IntStream.range(0, positions.size())
                .filter(p -> Meaning.of(positions.get(p).plain()).equals(own))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, positions.size())
                        .boxed()
                        .max(Comparator.comparingInt((Integer p) ->
                                        positions.get(p).versions().size())
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow());
    }

    /** What is said with the wants and is no part of them. */
    List<Aside> asides() {
        List<Aside> asides = new ArrayList<>();
        List<Integer> priors = Laying.otherwise(base, versions, this::priors);
        boolean some = priors(base).anyMatch()
                || versions.stream()
                        .anyMatch(version -> priors(version.subject()).anyMatch());
        if (some && (positions.size() > 1 || !priors.isEmpty())) {
            asides.add(new Aside(
                    "how far it is believed of which type " + party + " is",
                    positions.size() > 1
                            ? IntStream.range(0, versions.size()).boxed().toList()
                            : priors,
                    positions.size() > 1 ? Taken.NOTHING : Taken.CASE));
        }
        return asides;
    }

    /** By type, its prior. */
    private record Priors(Map<String, Object> byType) {
        boolean anyMatch() {
            return !byType.isEmpty();
        }
    }

    private Priors priors(Case subject) {
        Map<String, Object> byType = new HashMap<>();
        subject.situation()
                .unknowns()
                .typesOf(party)
                .forEach(type -> type.prior().ifPresent(prior -> byType.put(type.id(), prior)));
        return new Priors(byType);
    }
}
