// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.exchange;

import dev.entente.app.FileFailure;
import dev.entente.cards.LaidOut;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.exchange.GameTree;
import dev.entente.exchange.GameTree.Player;
import dev.entente.exchange.GameTree.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks of a game tree what its file does not say: where each player puts the states before an end among the ends. */
record TreeOrders(GameTree tree, PrintWriter err) {

    /** An order that is right, or what is wrong with it. */
    private record Read(List<List<Integer>> order, Optional<String> mistake) {}

    /** By player the order of all states: from a file, or as they are typed. */
    List<List<List<Integer>>> asked(Optional<Path> answers) {
        if (tree.isWhole()) {
            return tree.players().stream().map(Player::ends).toList();
        }
        return answers.map(this::replayed).orElseGet(this::typed);
    }

    private List<List<List<Integer>>> replayed(Path path) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.notRead(path, e);
        }
        List<List<List<Integer>>> orders = new ArrayList<>();
        for (int i = 0; i < tree.players().size(); i++) {
            String id = tree.players().get(i).id();
            int player = i;
            String line = lines.stream()
                    .map(String::strip)
                    .filter(text -> text.startsWith(id + ":"))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.usage(
                            "%s has no line for %s, such as “%s”.".formatted(path, id, form(player))));
            Read read = read(i, line.substring(id.length() + 1));
            read.mistake().ifPresent(mistake -> {
                throw CommandFailure.usage("%s: %s: %s.".formatted(path, id, mistake));
            });
            orders.add(read.order());
        }
        return orders;
    }

    private Read read(int player, String line) {
        return switch (LaidOut.of(line, tree.ids())) {
            case LaidOut.Read.Wrong(String why) -> new Read(List.of(), Optional.of(why));
            case LaidOut.Read.Right(LaidOut laid) -> new Read(laid.piles(), tree.mistake(player, laid.piles()));
        };
    }

    private List<List<List<Integer>>> typed() {
        BufferedReader in = new BufferedReader(new InputStreamReader(
                System.in, Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()))));
        String open = tree.states().stream()
                .filter(state -> !state.isEnd())
                .map(Position::id)
                .collect(Collectors.joining(", "));
        err.println("The game says how good its ends are, and not how good it is to rest before one: at " + open + ".");
        List<List<List<Integer>>> orders = new ArrayList<>();
        for (int i = 0; i < tree.players().size(); i++) {
            err.println("Where do these stand for " + tree.players().get(i).name() + "? The ends, the best first: "
                    + tree.line(tree.players().get(i).ends()) + ".");
            err.println("Write this order with them in it; = for as good as. q stops.");
            orders.add(typed(i, in));
        }
        return orders;
    }

    private List<List<Integer>> typed(int player, BufferedReader in) {
        while (true) {
            err.print("> ");
            err.flush();
            String line;
            try {
                line = in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (line == null || line.strip().equals("q")) {
                throw CommandFailure.usage(
                        "Without these orders there is no case, and nothing was written. With --answers"
                                + " they come from a file, a line for each party, such as:\n"
                                + IntStream.range(0, tree.players().size())
                                        .mapToObj(this::form)
                                        .collect(Collectors.joining("\n")));
            }
            Read read = read(player, line.strip());
            if (read.mistake().isEmpty()) {
                return read.order();
            }
            err.println("   " + read.mistake().get() + ".");
        }
    }

    /** A line with the ends in their order, to be completed. */
    private String form(int player) {
        return tree.players().get(player).id() + ": "
                + tree.line(tree.players().get(player).ends());
    }
}
