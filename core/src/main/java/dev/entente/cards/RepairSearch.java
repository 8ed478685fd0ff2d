// SPDX-License-Identifier: Apache-2.0
package dev.entente.cards;

import dev.entente.Grounds;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.cards.ShortestList.Seen;
import dev.entente.design.search.WantChange;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fewest changes of a list of wants after which it puts levels in an order: all of none, one and two changes are tried;
 * where none of them does, a list that does is given with what turns the one into the other.
 */
final class RepairSearch {

    private static final int TRIED = 2;

    private final List<Statement> offered;
    private final List<Seen> useful;
    private final Map<Want, Optional<Seen>> seen = new LinkedHashMap<>();
    private final long all;

    /**
     * @param offered the wants that can be added
     * @param seenAs how levels see those of them that do not tell states of a level apart
     * @param written how levels see those of the list; empty where they do
     */
    RepairSearch(List<Statement> offered, List<Seen> seenAs, Map<Want, Optional<Seen>> written, int levels) {
        this.offered = offered;
        this.useful = ShortestList.useful(seenAs);
        this.all = ShortestList.gaps(levels);
        seen.putAll(written);
    }

    private record Changed(List<WantChange> changes, Prioritized list) {
        Changed with(WantChange change) {
            List<WantChange> more = new ArrayList<>(changes);
            more.add(change);
            return new Changed(more, change.in(list));
        }
    }

    /** @param otherwise a list that does, which is turned to where no two changes do */
    Repair of(Prioritized list, List<Statement> otherwise) {
        List<Changed> without = List.of(new Changed(List.of(), list));
        if (isRight(list.wants())) {
            return new Repair(List.of(), statements(list), 0);
        }
        for (int changes = 1; changes <= TRIED; changes++) {
            Optional<Changed> added = without.stream()
                    .flatMap(changed -> adding(changed).stream())
                    .findFirst();
            without = without.stream()
                    .flatMap(
                            changed -> WantChange.all(changed.list(), List.of()).map(changed::with))
                    .toList();
            Optional<Changed> right = without.stream()
                    .filter(changed -> isRight(changed.list().wants()))
                    .findFirst()
                    .or(() -> added);
            if (changes == TRIED && right.isEmpty()) {
                right = addingTwo(new Changed(List.of(), list));
            }
            if (right.isPresent()) {
                return new Repair(right.get().changes(), statements(right.get().list()), changes);
            }
        }
        return turned(list, otherwise);
    }

    private static List<Statement> statements(Prioritized list) {
        return list.wants().stream().map(Want::statement).toList();
    }

    private boolean isRight(List<Want> list) {
        return parted(0, list).filter(parted -> parted == all).isPresent();
    }

    /** What is parted after further wants; empty where one of them can’t come there. */
    private Optional<Long> parted(long before, List<Want> further) {
        long parted = before;
        for (Want want : further) {
            Optional<Seen> as = seen.getOrDefault(want, Optional.empty());
            if (as.isEmpty() || !as.get().mayFollow(parted)) {
                return Optional.empty();
            }
            parted |= as.get().falls();
        }
        return Optional.of(parted);
    }

    /** One want more, where that makes it right. */
    private Optional<Changed> adding(Changed from) {
        List<Want> list = from.list().wants();
        for (int place = 0; place <= list.size(); place++) {
            Optional<Long> before = parted(0, list.subList(0, place));
            for (Seen want : useful) {
                if (before.isPresent()
                        && want.mayFollow(before.get())
                        && parted(before.get() | want.falls(), list.subList(place, list.size()))
                                .filter(parted -> parted == all)
                                .isPresent()) {
                    return Optional.of(from.with(new WantChange.Add(place + 1, want(want))));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Changed> addingTwo(Changed from) {
        for (int place = 0; place <= from.list().wants().size(); place++) {
            for (Seen want : useful) {
                Want further = want(want);
                seen.put(further, Optional.of(want));
                Optional<Changed> right = adding(from.with(new WantChange.Add(place + 1, further)));
                if (right.isPresent()) {
                    return right;
                }
            }
        }
        return Optional.empty();
    }

    private Want want(Seen want) {
        Statement statement = offered.get(want.want());
        return new Want(statement.text(), statement, Grounds.NONE, false);
    }

    /** Whatever is not in the other list goes, what stands elsewhere is moved, what is missing comes in. */
    private Repair turned(Prioritized list, List<Statement> other) {
        Changed changed = new Changed(List.of(), list);
        for (int place = list.wants().size(); place >= 1; place--) {
            if (!other.contains(list.wants().get(place - 1).statement())) {
                changed = changed.with(new WantChange.Drop(place));
            }
        }
        for (int place = 1; place <= other.size(); place++) {
            List<Statement> now = statements(changed.list());
            Statement wanted = other.get(place - 1);
            int at = IntStream.range(place - 1, now.size())
                    .filter(k -> now.get(k).equals(wanted))
                    .findFirst()
                    .orElse(-1);
            if (at < 0) {
                changed = changed.with(new WantChange.Add(place, new Want(wanted.text(), wanted, Grounds.NONE, false)));
            } else if (at >= place) {
                changed = changed.with(new WantChange.Move(at + 1, place));
            }
        }
        for (int place = changed.list().wants().size(); place > other.size(); place--) {
            changed = changed.with(new WantChange.Drop(place));
        }
        return new Repair(
                changed.changes(), other, Math.min(TRIED + 1, changed.changes().size()));
    }
}
