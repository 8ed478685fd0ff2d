// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import dev.entente.web.desk.WantRows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Two lists of wants of a decision maker, before and now, and what makes the one into the other: as few moves as do. A
 * want is the same where it says the same, has the same id, or stands between the same others.
 */
final class WantsCompared {

    private final String decisionMaker;
    private final WantRows before;
    private final WantRows now;
    private final Map<Integer, Integer> nowByBefore = new HashMap<>();
    private final Map<Integer, Integer> beforeByNow = new HashMap<>();

    WantsCompared(String decisionMaker, WantRows before, WantRows now) {
        this.decisionMaker = decisionMaker;
        this.before = before;
        this.now = now;
        match((was, is) ->
                before.rows().get(was).node().equals(now.rows().get(is).node()));
        match((was, is) -> before.rows().get(was).id().isPresent()
                && before.rows().get(was).id().equals(now.rows().get(is).id()));
        match((was, is) -> behind(was).equals(ahead(is)));
    }

    private void match(BiPredicate<Integer, Integer> same) {
        for (int was = 0; was < before.size(); was++) {
            for (int is = 0; is < now.size() && !nowByBefore.containsKey(was); is++) {
                if (!beforeByNow.containsKey(is) && same.test(was, is)) {
                    nowByBefore.put(was, is);
                    beforeByNow.put(is, was);
                }
            }
        }
    }

    /** The place now of the want before it in the list before; −1 where it was the first. */
    private Optional<Integer> behind(int was) {
        return was == 0 ? Optional.of(-1) : Optional.ofNullable(nowByBefore.get(was - 1));
    }

    private static Optional<Integer> ahead(int is) {
        return Optional.of(is - 1);
    }

    /** What is different, in the order of the list before; additions last. */
    List<Tried> tried() {
        List<Tried> tried = new ArrayList<>();
        List<Integer> unmoved = unmoved();
        for (int was = 0; was < before.size(); was++) {
            Integer place = nowByBefore.get(was);
            if (place == null) {
                tried.add(new Tried.Dropped(decisionMaker, was));
            } else {
                if (!unmoved.contains(was)) {
                    tried.add(new Tried.Moved(decisionMaker, was, place));
                }
                if (!before.rows().get(was).node().equals(now.rows().get(place).node())) {
                    tried.add(new Tried.Edited(decisionMaker, was, place));
                }
            }
        }
        for (int place = 0; place < now.size(); place++) {
            if (!beforeByNow.containsKey(place)) {
                tried.add(new Tried.Added(decisionMaker, place));
            }
        }
        if (!grouped().equals(now)) {
            tried.add(new Tried.OtherGroups(decisionMaker));
        }
        return tried;
    }

    /** The wants of the list before that can be said to have stayed: a longest run that is in order now. */
    private List<Integer> unmoved() {
        List<List<Integer>> runs = new ArrayList<>();
        for (int was = 0; was < before.size(); was++) {
            Integer place = nowByBefore.get(was);
            List<Integer> longest = List.of();
            if (place != null) {
                for (List<Integer> run : runs) {
                    boolean follows = !run.isEmpty() && nowByBefore.getOrDefault(run.getLast(), -1) < place;
                    longest = follows && run.size() > longest.size() ? run : longest;
                }
                List<Integer> longer = new ArrayList<>(longest);
                longer.add(was);
                runs.add(longer);
            }
        }
        return runs.stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of());
    }

    /** The list now with the groups of the list before, as far as its wants stand together. */
    private WantRows grouped() {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < now.size(); place++) {
            Integer was = beforeByNow.get(place);
            Integer next = beforeByNow.get(place + 1);
            boolean together = was != null
                    && next != null
                    && next == was + 1
                    && before.rows().get(was).withNext();
            rows.add(new Row(now.rows().get(place).node(), together));
        }
        return new WantRows(rows);
    }

    /** The list now without one of the differences. */
    WantRows back(Tried.OfWants one) {
        return switch (one) {
            case Tried.Moved(var _, int was, int place) -> {
                int to = behindNeighbour(was);
                yield now.move(place, to > place ? to - 1 : to);
            }
            case Tried.Dropped(var _, int was) ->
                now.insert(behindNeighbour(was), before.rows().get(was).node());
            case Tried.Added(var _, int place) -> now.drop(place);
            case Tried.Edited(var _, int was, int place) ->
                now.replace(place, before.rows().get(was).node());
            case Tried.OtherGroups _ -> grouped();
        };
    }

    /** The place behind the nearest want above it in the list before that has stayed. */
    private int behindNeighbour(int was) {
        List<Integer> unmoved = unmoved();
        for (int above = was - 1; above >= 0; above--) {
            if (unmoved.contains(above)) {
                return nowByBefore.getOrDefault(above, -1) + 1;
            }
        }
        return 0;
    }
}
