// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.page.read;

import dev.entente.Channel;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A case as a small drawing: the parties around a table, each the larger the more it can do, those joined who have a channel;
 * the table is full where the goal can hold.
 *
 * @param ties from seat to seat
 */
public record Emblem(List<Seat> seats, List<Tie> ties, Table table, String words) {

    private static final double MIDDLE = 48;
    private static final double AROUND = 36;
    private static final int MOST_OPTIONS = 6;

    public Emblem {
        seats = List.copyOf(seats);
        ties = List.copyOf(ties);
    }

    /** What is known of the goal. */
    public enum Table {
        /** It can hold. */
        FULL("its goal can hold"),
        /** It cannot. */
        BARE("its goal cannot hold"),
        /** There is none, or it hasn’t been looked at. */
        OPEN("");

        private final String words;

        Table(String words) {
            this.words = words;
        }

        /** For style sheets. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A party’s place, in the drawing’s own measure. */
    public record Seat(String x, String y, String size) {}

    /** A channel between two. */
    public record Tie(Seat from, Seat to) {}

    static Emblem of(Case subject, Table table) {
        Conflict conflict = subject.conflict();
        int all = conflict.decisionMakers().size();
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            double turn = 2 * Math.PI * i / all - Math.PI / 2;
            seats.add(new Seat(
                    number(MIDDLE + AROUND * Math.cos(turn)), number(MIDDLE + AROUND * Math.sin(turn)), number((double)
                            (4 + Math.min(MOST_OPTIONS, options(conflict, i))))));
        }
        List<Tie> ties = new ArrayList<>();
        for (Channel channel : subject.situation().channels().orElse(List.of())) {
            List<Integer> between = channel.between().list();
            for (int k = 0; k < between.size(); k++) {
                for (int j = k + 1; j < between.size(); j++) {
                    ties.add(new Tie(seats.get(between.get(k)), seats.get(between.get(j))));
                }
            }
        }
        String words = all + (all == 1 ? " party" : " parties") + (table.words.isEmpty() ? "" : "; " + table.words);
        return new Emblem(seats, ties, table, words);
    }

    private static long options(Conflict conflict, int i) {
        return conflict.form() instanceof OptionForm form
                ? form.options().stream()
                        .filter(option -> conflict.indexOf(option.owner()) == i)
                        .count()
                : 1;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
