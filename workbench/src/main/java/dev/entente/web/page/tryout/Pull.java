// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.tryout;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.web.desk.Content;
import dev.entente.web.desk.Trial;
import dev.entente.web.desk.Tried;
import dev.entente.web.desk.WantRows;
import dev.entente.web.page.frame.TriedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes that a lever of a brief stands for: "drop us 2", "move target 6 2", "hold us.letter N"; several with commas
 * between. Places are counted from 1, in the lists as they are before any of the changes.
 */
record Pull(List<Change> changes) {

    private static final Pattern CHANGE =
            Pattern.compile("drop (\\S+) ([0-9]{1,4})|move (\\S+) ([0-9]{1,4}) ([0-9]{1,4})|hold (\\S+) ([YN])");

    Pull {
        changes = List.copyOf(changes);
    }

    /** One of the changes; places from 0. */
    sealed interface Change {}

    private record Drop(String who, int place) implements Change {}

    private record Move(String who, int place, int to) implements Change {}

    private record Hold(String option, boolean taken) implements Change {}

    /**
     * What it makes of a case.
     *
     * @param label what was done
     */
    record Pulled(String label, Content content) {}

    /** The changes of a text; empty where it says none. */
    static Optional<Pull> of(String text) {
        List<Change> changes = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Matcher said = CHANGE.matcher(one);
            if (!said.matches()) {
                return Optional.empty();
            }
            changes.add(change(said));
        }
        return Optional.of(new Pull(changes));
    }

    private static Change change(Matcher said) {
        if (said.group(1) != null) {
            return new Drop(said.group(1), place(said.group(2)));
        }
        return said.group(3) != null
                ? new Move(said.group(3), place(said.group(4)), place(said.group(5)))
                : new Hold(said.group(6), said.group(7).equals("Y"));
    }

    private static int place(String number) {
        return Integer.parseInt(number) - 1;
    }

    /** Makes the changes; empty where one of them can't be made. */
    Optional<Pulled> on(Trying trying) {
        List<String> told = new ArrayList<>();
        Trial trial = trying.trial();
        for (Change change : lastPlacesFirst()) {
            Optional<Pulled> pulled = on(trying, trial, change);
            if (pulled.isEmpty()) {
                return Optional.empty();
            }
            told.addFirst(pulled.get().label());
            trial = new Trial(trying.source(), pulled.get().content());
        }
        return Optional.of(new Pulled(String.join("; ", told), trial.content()));
    }

    /** So that no place is another before its turn. */
    private List<Change> lastPlacesFirst() {
        return changes.stream()
                .sorted(Comparator.comparingInt(change -> change instanceof Drop(var _, int place) ? -place : 0))
                .toList();
    }

    private static Optional<Pulled> on(Trying trying, Trial trial, Change change) {
        return switch (change) {
            case Hold(String option, boolean taken) -> hold(trying, trial, option, taken);
            case Drop(String who, int place) ->
                wants(trial, who, place)
                        .map(wants ->
                                changed(trying, trial, who, new Tried.Dropped(who, place), wants, wants.drop(place)));
            case Move(String who, int place, int to) ->
                wants(trial, who, Math.max(place, to))
                        .filter(_ -> place >= 0 && to >= 0)
                        .map(wants -> changed(
                                trying, trial, who, new Tried.Moved(who, place, to), wants, wants.move(place, to)));
        };
    }

    private static Optional<Pulled> hold(Trying trying, Trial trial, String option, boolean taken) {
        boolean there = trying.subject().conflict().form() instanceof OptionForm form
                && form.options().stream().map(Option::name).anyMatch(option::equals);
        return there
                ? Optional.of(new Pulled(
                        trying.words().told(new Tried.Held(option, Optional.of(taken))),
                        trial.hold(option, Optional.of(taken))))
                : Optional.empty();
    }

    private static Optional<WantRows> wants(Trial trial, String who, int place) {
        return trial.wants(who).filter(rows -> place >= 0 && place < rows.size());
    }

    private static Pulled changed(Trying trying, Trial trial, String who, Tried told, WantRows before, WantRows after) {
        return new Pulled(new TriedWords(trying.before(), before, after).told(told), trial.want(who, after));
    }
}
