// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import dev.entente.Direction;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.exchange.Sketch.Choice;
import dev.entente.exchange.Sketch.Party;
import dev.entente.exchange.Sketch.Wants;
import dev.entente.exchange.StrategicForm.Player;
import dev.entente.exchange.StrategicForm.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads games in strategic form as Gambit writes them ({@code .nfg}): with payoffs profile by profile, or with outcomes that
 * profiles point at. A player is a decision maker whose strategies are options of which just one is taken; of payoffs their
 * order counts.
 */
final class NfgReader {

    /** A sign, a text in quotes or a word, and where it stands. */
    private record Token(char kind, String text, Place place) {}

    private static final char TEXT = '"';
    private static final char WORD = 'w';
    private static final char END = 'e';

    private final SourceFile file;
    private final Diagnostics findings;
    private int at;
    private Token token;

    private NfgReader(SourceFile file, Diagnostics findings) {
        this.file = file;
        this.findings = findings;
        this.at = file.start();
        this.token = scan();
    }

    /** Ends reading at a mistake that hides what comes after it. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** The case file, with a warning for all that can't come over. */
    static Reading<Document> read(SourceFile file) {
        Diagnostics findings = new Diagnostics();
        Optional<Document> read = game(file, findings).map(game -> {
            findings.warning(
                    file.place(0, 0),
                    "how much one payoff is better than another does not come over, only that it is",
                    "States are ranked.");
            findings.warning(
                    file.place(0, 0),
                    "the file doesn’t say where things stand today",
                    "Give “status-quo”, if it matters.");
            return sketch(game).document(file.name());
        });
        return findings.reading(read::orElseThrow);
    }

    /** The game; empty after saying what is wrong. */
    static Optional<StrategicForm> game(SourceFile file, Diagnostics findings) {
        try {
            return Optional.of(new NfgReader(file, findings).game());
        } catch (Stopped stopped) {
            return Optional.empty();
        }
    }

    private StrategicForm game() {
        if (!word("NFG").text().equals("NFG")) {
            throw stop(file.place(0, 0), "a game in strategic form begins with NFG 1 R");
        }
        Token version = take(WORD, "the version, 1,");
        Token kind = take(WORD, "R or D");
        if (!version.text().equals("1")
                || !(kind.text().equals("R") || kind.text().equals("D"))) {
            throw stop(
                    version.place(),
                    "this is version “%s %s” of the format, and 1 R is known".formatted(version.text(), kind.text()));
        }
        String title = take(TEXT, "a title in quotes").text();
        List<String> names = texts("the players’ names");
        List<List<String>> strategies = strategies(names.size());
        if (token.kind() == TEXT) {
            next(); // a comment
        }
        long profiles = strategies.stream()
                .mapToLong(List::size)
                .reduce(1, (one, other) -> Math.min(one * other, Long.MAX_VALUE >> 20));
        if (profiles > StrategicForm.MOST_PROFILES) {
            throw stop(token.place(), "a game of more than %,d profiles".formatted(StrategicForm.MOST_PROFILES));
        }
        List<Player> players = IntStream.range(0, names.size())
                .mapToObj(i -> new Player(names.get(i), strategies.get(i)))
                .toList();
        List<List<Rational>> rows =
                token.kind() == '{' ? outcomes((int) profiles, names.size()) : payoffs((int) profiles, names.size());
        if (token.kind() != END) {
            throw stop(
                    token.place(), "“" + token.text() + "” stands behind the last of %,d profiles".formatted(profiles));
        }
        List<List<Rational>> byPlayer = IntStream.range(0, players.size())
                .mapToObj(i -> rows.stream().map(row -> row.get(i)).toList())
                .toList();
        return new StrategicForm(title, players, byPlayer);
    }

    private List<String> texts(String what) {
        take('{', what + " in braces");
        List<String> texts = new ArrayList<>();
        while (token.kind() == TEXT) {
            texts.add(next().text());
        }
        take('}', "the end of " + what);
        if (texts.isEmpty()) {
            throw stop(token.place(), what + " are missing");
        }
        return texts;
    }

    /** Their names in braces for each player, or how many each has. */
    private List<List<String>> strategies(int players) {
        Token open = take('{', "the strategies in braces");
        List<List<String>> strategies = new ArrayList<>();
        while (token.kind() == '{') {
            strategies.add(texts("the strategies of player " + (strategies.size() + 1)));
        }
        while (token.kind() == WORD) {
            Token number = next();
            int count = number.text().matches("[1-9]\\d{0,4}") ? Integer.parseInt(number.text()) : 0;
            if (count == 0) {
                throw stop(number.place(), "“" + number.text() + "” is no number of strategies");
            }
            strategies.add(IntStream.rangeClosed(1, count)
                    .mapToObj(k -> "strategy " + k)
                    .toList());
        }
        take('}', "the end of the strategies");
        if (strategies.size() != players) {
            throw stop(
                    open.place(), "strategies for %d players, and there are %d".formatted(strategies.size(), players));
        }
        return strategies;
    }

    private List<List<Rational>> payoffs(int profiles, int players) {
        List<List<Rational>> rows = new ArrayList<>();
        for (int k = 0; k < profiles; k++) {
            rows.add(numbers(players));
        }
        return rows;
    }

    private List<List<Rational>> outcomes(int profiles, int players) {
        next();
        List<List<Rational>> outcomes = new ArrayList<>();
        outcomes.add(IntStream.range(0, players).mapToObj(_ -> Rational.of(0)).toList()); // none: nobody is paid
        while (token.kind() == '{') {
            next();
            take(TEXT, "the outcome’s name in quotes");
            outcomes.add(numbers(players));
            take('}', "the end of the outcome");
        }
        take('}', "the end of the outcomes");
        List<List<Rational>> rows = new ArrayList<>();
        for (int k = 0; k < profiles; k++) {
            Token number = take(WORD, "the outcome of profile %,d of %,d".formatted(k + 1, profiles));
            int outcome = number.text().matches("\\d{1,6}") ? Integer.parseInt(number.text()) : outcomes.size();
            if (outcome >= outcomes.size()) {
                throw stop(number.place(), "there is no outcome " + number.text());
            }
            rows.add(outcomes.get(outcome));
        }
        return rows;
    }

    private List<Rational> numbers(int players) {
        List<Rational> numbers = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            numbers.add(number(take(WORD, "a payoff")));
        }
        return numbers;
    }

    private Rational number(Token token) {
        String[] parts = token.text().split("/", -1);
        try {
            BigDecimal over = new BigDecimal(parts[0]);
            BigDecimal under = parts.length == 2 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
            if (parts.length <= 2 && under.signum() > 0) {
                return new Rational(over, under);
            }
        } catch (NumberFormatException e) {
            // told below, as any other
        }
        throw stop(token.place(), "“" + token.text() + "” is no payoff");
    }

    private Token word(String what) {
        return take(WORD, what);
    }

    private Token take(char kind, String what) {
        if (token.kind() != kind) {
            throw stop(
                    token.place(),
                    (token.kind() == END ? "the file ends" : "“" + token.text() + "” stands") + " where " + what
                            + " should be");
        }
        return next();
    }

    private Token next() {
        Token taken = token;
        token = scan();
        return taken;
    }

    /** The next token; commas separate numbers as spaces do. */
    private Token scan() {
        String text = file.text();
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(END, "", file.place(at, at));
        }
        char first = text.charAt(at++);
        if (first == '{' || first == '}') {
            return new Token(first, String.valueOf(first), file.place(start, at));
        }
        return first == '"' ? quoted(start) : word(start);
    }

    private Token quoted(int start) {
        String text = file.text();
        StringBuilder said = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.startsWith("\\\"", at) ? 1 : 0;
            said.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw stop(file.place(start, start + 1), "a text in quotes that does not end");
        }
        at++;
        return new Token(TEXT, said.toString(), file.place(start, at));
    }

    private Token word(int start) {
        String text = file.text();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "{}\",".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Token(WORD, text.substring(start, at), file.place(start, at));
    }

    private Stopped stop(Place place, String message) {
        findings.error(place, message);
        return new Stopped();
    }

    private static Sketch sketch(StrategicForm game) {
        Names names = new Names();
        Names options = new Names();
        List<List<Choice>> choices = game.players().stream()
                .map(player -> player.strategies().stream()
                        .map(label -> new Choice(
                                options.of(label, "option"), label.isBlank() ? "strategy" : label, Direction.BOTH))
                        .toList())
                .toList();
        List<Party> parties = IntStream.range(0, game.players().size())
                .mapToObj(i -> new Party(
                        names.of(game.players().get(i).name(), "player"),
                        game.players().get(i).name().isBlank()
                                ? "player " + (i + 1)
                                : game.players().get(i).name(),
                        choices.get(i),
                        ranking(game, i)))
                .toList();
        List<Node> rules = choices.stream()
                .map(own -> Sketch.exactlyOne(own.stream().map(Choice::id)))
                .toList();
        return new Sketch(game.title().isBlank() ? "A game in strategic form" : game.title(), parties, rules);
    }

    private static Wants ranking(StrategicForm game, int player) {
        TreeMap<Rational, List<String>> groups = new TreeMap<>(Comparator.reverseOrder());
        for (int profile = 0; profile < game.profiles(); profile++) {
            groups.computeIfAbsent(game.payoffs().get(player).get(profile), _ -> new ArrayList<>())
                    .add(pattern(game, profile));
        }
        return new Wants.Ranked(List.copyOf(groups.values()));
    }

    private static String pattern(StrategicForm game, int profile) {
        return IntStream.range(0, game.players().size())
                .boxed()
                .flatMap(i -> IntStream.range(
                                0, game.players().get(i).strategies().size())
                        .mapToObj(k -> k == game.strategy(profile, i) ? "Y" : "N"))
                .collect(Collectors.joining());
    }
}
