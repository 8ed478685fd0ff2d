// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.Fraction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.cases.Case;
import dev.entente.exchange.StrategicForm.Player;
import dev.entente.graph.GraphModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a case as a game in strategic form for Gambit ({@code .nfg}): a strategy is what a decision maker can have taken of its
 * options together. The payoff of a state is how many ranks it is above the worst.
 */
final class NfgWriter {

    private static final String FORMAT = "A game in strategic form";

    private NfgWriter() {}

    static Exported write(Case subject) {
        return OptionCase.of(subject, FORMAT, form -> {
            List<Option> oneWay = form.options().stream()
                    .filter(option -> option.direction() != Direction.BOTH)
                    .toList();
            if (!oneWay.isEmpty()) {
                return new Exported.Refused(
                        "In a game in strategic form every strategy can be changed for any other, and here “%s” can’t be undone or can’t be done (%d of %d options)."
                                .formatted(
                                        oneWay.getFirst().label(),
                                        oneWay.size(),
                                        form.options().size()));
            }
            return OptionCase.listed(subject, model -> write(subject, form, model));
        });
    }

    private static Exported write(Case subject, OptionForm form, GraphModel model) {
        int deciding = model.decisionMakers();
        List<int[]> own = new ArrayList<>();
        List<SequencedMap<String, Integer>> strategies = new ArrayList<>();
        for (int i = 0; i < deciding; i++) {
            own.add(own(subject, form, i));
            strategies.add(strategies(model, own.get(i)));
        }
        long profiles = strategies.stream().mapToLong(SequencedMap::size).reduce(1, Math::multiplyExact);
        if (profiles != model.size()) {
            return new Exported.Refused(
                    "In a game in strategic form each strategy goes with all others, and here %,d of %,d combinations can’t be."
                            .formatted(profiles - model.size(), profiles));
        }
        List<Player> players = IntStream.range(0, deciding)
                .mapToObj(i -> new Player(
                        subject.conflict().decisionMakers().get(i).name(),
                        strategies.get(i).keySet().stream()
                                .map(taken -> label(form, own.get(i), taken))
                                .toList()))
                .toList();
        int[] stateOf = new int[model.size()];
        for (int s = 0; s < model.size(); s++) {
            String pattern = model.space().pattern(s);
            int profile = 0;
            for (int i = deciding - 1; i >= 0; i--) {
                SequencedMap<String, Integer> mine = strategies.get(i);
                profile = profile * mine.size() + mine.getOrDefault(part(pattern, own.get(i)), 0);
            }
            stateOf[profile] = s;
        }
        List<List<Fraction>> payoffs = IntStream.range(0, deciding)
                .mapToObj(i -> IntStream.of(stateOf)
                        .mapToObj(s -> Fraction.of(
                                model.ranking(i).depth() - model.ranking(i).rank(s), 1))
                        .toList())
                .toList();
        StrategicForm game = new StrategicForm(subject.framing().title(), players, payoffs);
        List<String> leftOut = new ArrayList<>(OptionCase.leftOut(subject));
        if (subject.conflict().statusQuo().isPresent()) {
            leftOut.addFirst("where things stand today");
        }
        return new Exported.Written(text(game), leftOut);
    }

    private static int[] own(Case subject, OptionForm form, int i) {
        String id = subject.conflict().decisionMakers().get(i).id();
        return IntStream.range(0, form.options().size())
                .filter(k -> form.options().get(k).owner().equals(id))
                .toArray();
    }

    /** What is taken of some options in feasible states, each with its place. */
    private static SequencedMap<String, Integer> strategies(GraphModel model, int[] own) {
        SequencedMap<String, Integer> strategies = new LinkedHashMap<>();
        IntStream.range(0, model.size())
                .mapToObj(s -> part(model.space().pattern(s), own))
                .distinct()
                .sorted(Comparator.reverseOrder()) // so that of options that exclude each other the first comes first
                .forEach(taken -> strategies.put(taken, strategies.size()));
        return strategies;
    }

    private static String part(String pattern, int[] own) {
        return IntStream.of(own)
                .mapToObj(k -> String.valueOf(pattern.charAt(k)))
                .collect(Collectors.joining());
    }

    private static String label(OptionForm form, int[] own, String taken) {
        String label = IntStream.range(0, own.length)
                .filter(k -> taken.charAt(k) == 'Y')
                .mapToObj(k -> form.options().get(own[k]).label())
                .collect(Collectors.joining(" + "));
        return label.isEmpty() ? "nothing" : label;
    }

    /** The game as Gambit reads it. */
    static String text(StrategicForm game) {
        StringBuilder text = new StringBuilder("NFG 1 R " + GambitTokens.quoted(game.title()) + "\n{ ");
        game.players()
                .forEach(player ->
                        text.append(GambitTokens.quoted(player.name())).append(' '));
        text.append("}\n{");
        game.players()
                .forEach(player -> text.append(player.strategies().stream()
                        .map(GambitTokens::quoted)
                        .collect(Collectors.joining(" ", "\n{ ", " }"))));
        text.append("\n}\n\"\"\n\n");
        for (int profile = 0; profile < game.profiles(); profile++) {
            int one = profile;
            text.append(game.payoffs().stream()
                            .map(payoffs -> payoffs.get(one).written())
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return text.toString();
    }
}
