// SPDX-License-Identifier: Apache-2.0
package dev.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Direction;
import dev.entente.Fraction;
import dev.entente.GraphForm;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.RandomCases;
import dev.entente.RandomConflicts;
import dev.entente.State;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Document;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.cases.Case;
import dev.entente.graph.GraphModel;
import dev.entente.graph.StateSet;
import dev.entente.limits.Budget;
import dev.entente.signal.ExtensiveForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other programs' files: what is written is read as the same conflict, and what can't be written is refused. */
class ExchangeTest {

    private static final int CASES = 120;

    /** The law of the formats that hold options: the same states, moves and orders come back. */
    @ParameterizedTest
    @ValueSource(strings = {"GMCR", "TABLE"})
    void comesBackAsTheSameConflict(Format format) {
        int written = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            Case subject = RandomCases.of(conflict, new Random(seed));
            Optional<Reading<Document>> back = there(subject, format);
            assertThat(back.isEmpty()).as("seed %d is refused", seed).isEqualTo(merges(conflict));
            if (back.isPresent()) {
                written++;
                Case read = read(back.get());
                assertThat(facts(read.conflict()))
                        .as("seed %d as %s", seed, format)
                        .isEqualTo(facts(conflict));
            }
        }
        assertThat(written).isGreaterThan(CASES / 3);
    }

    /** The law of games: the game that a case comes back as is the one that was written. */
    @Test
    void comesBackAsTheSameGame() {
        int written = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Conflict conflict = RandomConflicts.options(seed);
            Case subject = RandomCases.of(conflict, new Random(seed));
            Exported exported = Exchange.write(subject, Format.NFG, Budget.UNLIMITED);
            boolean fits = !merges(conflict) && bothWays(conflict) && everyStrategyGoesWithAll(conflict);
            assertThat(exported instanceof Exported.Written).as("seed %d", seed).isEqualTo(fits);
            if (exported instanceof Exported.Written(String text, var _)) {
                written++;
                Case read = read(Exchange.read(SourceFile.of("a.nfg", text), Format.NFG, "a"));
                assertThat(orders(text(Exchange.write(read, Format.NFG, Budget.UNLIMITED))))
                        .as("seed %d", seed)
                        .isEqualTo(orders(text));
            }
        }
        assertThat(written).isGreaterThan(2);
    }

    /** The law of trees: a case that is one comes back with its moves and orders, once it is said how good the rest is. */
    @Test
    void aTreeComesBackAsTheSameConflict() {
        for (long seed = 0; seed < CASES; seed++) {
            Conflict conflict = tree(seed);
            String text =
                    text(Exchange.write(RandomCases.of(conflict, new Random(seed)), Format.EFG, Budget.UNLIMITED));
            GameTree tree = GameTree.read(SourceFile.of("a.efg", text), "a").orElseThrow();
            GraphModel model = GraphModel.of(conflict);
            List<List<List<Integer>>> orders = IntStream.range(0, tree.players().size())
                    .mapToObj(i -> groups(model, tree, i))
                    .toList();
            Case read = read(new Reading.Done<>(tree.document("a.yaml", orders), List.of()));
            assertThat(byName(read.conflict())).as("seed %d", seed).isEqualTo(byName(conflict));
        }
    }

    /** Moves and what is preferred to what, by the names of states, in any order of these. */
    private static List<Set<String>> byName(Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        List<String> names = patterns(model);
        List<Set<String>> facts = new ArrayList<>();
        facts.add(Set.of(names.get(model.statusQuo().orElseThrow())));
        for (int i = 0; i < model.decisionMakers(); i++) {
            Set<String> said = new HashSet<>();
            for (int s = 0; s < model.size(); s++) {
                for (int t = 0; t < model.size(); t++) {
                    said.add(names.get(s)
                            + (model.prefers(i, s, t) ? " is better than " : " is not better than ")
                            + names.get(t));
                }
                String from = names.get(s);
                model.moves(i).from(s).forEach(to -> said.add(from + " to " + names.get(to)));
            }
            facts.add(said);
        }
        return facts;
    }

    /** States as the tree has them, in the order that a party of the conflict has them in. */
    private static List<List<Integer>> groups(GraphModel model, GameTree tree, int player) {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int k = 0; k < tree.states().size(); k++) {
            int state = patterns(model).indexOf(tree.states().get(k).label());
            groups.computeIfAbsent(model.ranking(player).rank(state), _ -> new ArrayList<>())
                    .add(k);
        }
        return List.copyOf(groups.values());
    }

    /** A conflict whose moves are a tree from its status quo on. */
    private static Conflict tree(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(9);
        int parties = 2 + random.nextInt(2);
        List<GraphForm.NamedState> states = IntStream.range(0, size)
                .mapToObj(k -> new GraphForm.NamedState("s" + k, "state " + k))
                .toList();
        int[] movers =
                IntStream.range(0, size).map(_ -> random.nextInt(parties)).toArray();
        Map<String, List<GraphForm.Arc>> moves = new HashMap<>();
        for (int k = 1; k < size; k++) {
            int from = random.nextInt(k);
            moves.computeIfAbsent("p" + movers[from], _ -> new ArrayList<>())
                    .add(new GraphForm.Arc(State.of(from), State.of(k)));
        }
        GraphForm form = new GraphForm(states, moves);
        List<DecisionMaker> deciding = IntStream.range(0, parties)
                .mapToObj(i -> new DecisionMaker("p" + i, "party " + i, ranked(size, random)))
                .toList();
        return new Conflict(deciding, form, Optional.of(State.of(0)));
    }

    private static Preference ranked(int size, Random random) {
        TreeMap<Integer, Set<State>> tiers = new TreeMap<>();
        IntStream.range(0, size)
                .forEach(k -> tiers.computeIfAbsent(random.nextInt(size), _ -> new HashSet<>())
                        .add(State.of(k)));
        return new Preference.Ranked(List.copyOf(tiers.values()), new TreeSet<>(), Grounds.NONE);
    }

    /** What a file says comes back, with chance and with what players can’t tell apart. */
    @Test
    void aGameInExtensiveFormComesBack() {
        String poker = """
                EFG 2 R "High card" { "One" "Two" }
                "a comment"
                c "deal" 1 "(0,1)" { "high" 1/2 "low" 0.5 } 1 "ante" { -1, -1 }
                p "" 1 1 "(1,1)" { "raise" "pass" } 0
                p "" 2 1 "(2,1)" { "call" "fold" } 0
                t "" 2 "won twice" { 5/2 -.5 }
                t "" 3 "won" { 2 0 }
                t "" 3
                p "" 1 2 { "raise" "pass" } 0
                p "" 2 1 0
                t "" 4 "" { -0.5 2.5 }
                t "" 3
                t "" 5 "lost" { 0 2 }
                """;
        Diagnostics findings = new Diagnostics();
        ExtensiveForm game = EfgReader.game(SourceFile.of("a.efg", poker), findings)
                .orElseThrow()
                .game();
        ExtensiveForm again = EfgReader.game(SourceFile.of("b.efg", EfgWriter.text(game)), findings)
                .orElseThrow()
                .game();

        assertThat(findings.list()).isEmpty();
        assertThat(game.nodes()).hasSize(11);
        assertThat(game.payoffs().get(3)).containsExactly(Fraction.of(3, 2), Fraction.of(-3, 2));
        assertThat(game.sets()).containsEntry(new ExtensiveForm.Turn.Decision(1, 1, List.of("call", "fold")), 2);
        assertThat(told(again)).isEqualTo(told(game));
        assertThat(((Reading.Failed<GameTree>) GameTree.read(SourceFile.of("a.efg", poker), "a"))
                        .diagnostics().stream().map(Diagnostic::text).toList())
                .hasSize(4)
                .anyMatch(
                        said -> said.contains("a.efg:3:1: error: chance decides here, and in a case parties alone do"))
                .anyMatch(said -> said.contains("a.efg:5:1: error: Two can’t tell this from other nodes"))
                .anyMatch(said -> said.contains("a.efg:10:1: error: Two can’t tell this from other nodes"));
    }

    private static List<Object> told(ExtensiveForm game) {
        return game.nodes().stream()
                .<Object>map(node -> List.of(node.name(), node.turn(), node.paid()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    EFG 1 R "t" { "a" }                                    | a.efg:1:5: error: this is version “1 R” of the format, and 2 R is known
                    EFG 2 R "t" { "a" } x "" 0                             | a.efg:1:21: error: “x” is no kind of node: c, p or t
                    EFG 2 R "t" { "a" } t "" 1                             | a.efg:1:27: error: what outcome 1 pays is not said before this
                    EFG 2 R "t" { "a" } p "" 2 1 "" { "x" } 0 t "" 0       | a.efg:1:21: error: there is no player 2 of 1
                    EFG 2 R "t" { "a" } p "" 1 1 0 t "" 0                  | a.efg:1:21: error: the first node of a set that does not name its moves
                    EFG 2 R "t" { "a" } p "" 1 1 "" { "x" "y" } 0 t "" 0   | a.efg:1:53: error: the file ends where a node, c, p or t, should be
                    EFG 2 R "t" { "a" } t "" 0 t "" 0                      | a.efg:1:28: error: “t” stands behind the last node: every move has led to its end
                    EFG 2 R "t" { "a" } c "" 1 "" { "x" 1/3 } 0 t "" 0     | a.efg:1:21: error: the probabilities of chance add up to 1/3, not 1
                    EFG 2 R "t" { "a" } t "" 1 "" { 1e999999 }             | a.efg:1:33: error: “1e999999” is no payoff
                    EFG 2 R "t" { "a" } p "" 1 1 "" { "x" } 0 p "" 1 1 "" { "y" } 0 t "" 0 | a.efg:1:43: error: the moves of this set are others than at its first node
                    """)
    void whatIsNoTreeIsSaidAtItsPlace(String text, String said) {
        Diagnostics findings = new Diagnostics();
        assertThat(EfgReader.game(SourceFile.of("a.efg", text), findings)).isEmpty();
        assertThat(findings.list().getFirst().text()).startsWith(said);
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertThat(Exchange.write(
                        RandomCases.of(RandomConflicts.options(1), new Random(1)), Format.EFG, Budget.UNLIMITED))
                .isInstanceOf(Exported.Refused.class);
        for (long seed = 0; seed < 60; seed += 6) {
            Conflict conflict = RandomConflicts.graph(seed);
            boolean written = Exchange.write(RandomCases.of(conflict, new Random(seed)), Format.EFG, Budget.UNLIMITED)
                    instanceof Exported.Written;
            assertThat(written).as("seed %d", seed).isEqualTo(isTree(conflict));
        }
    }

    /** By the definition: one way leads to each state but today’s, none there, and one party has moves in each. */
    private static boolean isTree(Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        int[] ways = new int[model.size()];
        boolean one = true;
        for (int s = 0; s < model.size(); s++) {
            int movers = 0;
            for (int i = 0; i < model.decisionMakers(); i++) {
                movers += model.moves(i).from(s).findAny().isPresent() ? 1 : 0;
                model.moves(i).from(s).forEach(to -> ways[to]++);
            }
            one &= movers < 2;
        }
        int root = model.statusQuo().orElse(-1);
        return one && IntStream.range(0, ways.length).allMatch(s -> ways[s] == (s == root ? 0 : 1));
    }

    private static boolean merges(Conflict conflict) {
        return !((OptionForm) conflict.form()).merges().isEmpty();
    }

    private static boolean bothWays(Conflict conflict) {
        return ((OptionForm) conflict.form())
                .options().stream().allMatch(option -> option.direction() == Direction.BOTH);
    }

    /** By the definition: of two states, one with what the one owner has here and the others have there is a state. */
    private static boolean everyStrategyGoesWithAll(Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        List<String> owners = ((OptionForm) conflict.form())
                .options().stream().map(option -> option.owner()).toList();
        List<String> patterns = patterns(model);
        return conflict.decisionMakers().stream()
                .allMatch(one -> patterns.stream()
                        .allMatch(here -> patterns.stream().allMatch(there -> {
                            StringBuilder mixed = new StringBuilder(there);
                            IntStream.range(0, owners.size())
                                    .filter(k -> owners.get(k).equals(one.id()))
                                    .forEach(k -> mixed.setCharAt(k, here.charAt(k)));
                            return patterns.contains(mixed.toString());
                        })));
    }

    private static Optional<Reading<Document>> there(Case subject, Format format) {
        return switch (Exchange.write(subject, format, Budget.UNLIMITED)) {
            case Exported.Written(String text, var _) ->
                Optional.of(Exchange.read(SourceFile.of("a" + format.endings().getFirst(), text), format, "a"));
            case Exported.Tabled(List<List<String>> rows, var _) -> Optional.of(Exchange.read(Grids.of(rows), "a"));
            case Exported.Refused(var _) -> Optional.empty();
        };
    }

    private static String text(Exported exported) {
        return ((Exported.Written) exported).text();
    }

    private static Case read(Reading<Document> document) {
        String text = document.orElseThrow().write();
        return CaseFile.read(SourceFile.of("case.yaml", text), Path.of("case.yaml"), Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    /** The payoffs of a game, each as its rank among its player's, and how many strategies there are. */
    private static List<List<Integer>> orders(String game) {
        StrategicForm form =
                NfgReader.game(SourceFile.of("a.nfg", game), new Diagnostics()).orElseThrow();
        List<List<Integer>> orders = new ArrayList<>();
        orders.add(form.players().stream()
                .map(player -> player.strategies().size())
                .toList());
        form.payoffs().forEach(payoffs -> {
            TreeMap<Fraction, Integer> ranks = new TreeMap<>();
            payoffs.forEach(payoff -> ranks.put(payoff, 0));
            payoffs.forEach(payoff -> ranks.put(payoff, ranks.headMap(payoff).size()));
            orders.add(payoffs.stream().map(ranks::get).toList());
        });
        return orders;
    }

    private static List<String> patterns(GraphModel model) {
        return IntStream.range(0, model.size()).mapToObj(model.space()::pattern).toList();
    }

    /** The states; for each decision maker where it can go from each; and which it prefers to each. */
    private static List<Object> facts(Conflict conflict) {
        GraphModel model = GraphModel.of(conflict);
        List<Object> facts = new ArrayList<>(patterns(model));
        for (int i = 0; i < model.decisionMakers(); i++) {
            for (int s = 0; s < model.size(); s++) {
                int who = i;
                int from = s;
                facts.add(model.moves(i).from(s).sorted().boxed().toList());
                facts.add(StateSet.where(model.size(), t -> model.prefers(who, t, from)));
            }
        }
        return facts;
    }

    private static final String DILEMMA = """
            {"program": "another", "options": [
              {"name": "Keep still", "permittedDirection": "both"},
              {"name": "Keep still", "permittedDirection": "fwd"}],
             "decisionMakers": [
              {"name": "The first", "options": [0], "preferences": [[[1, "Y"]], [[0, "N"]]]},
              {"name": "The second", "options": [1], "preferences": [
                {"compound": true, "members": [[[0, "Y"], [1, "N"]], [[0, "Y"], [1, "Y"]]]}, [[1, "N"]]]}],
             "infeasibles": []}
            """;

    @Test
    void readsConditionsAsWants() {
        String text = Exchange.read(SourceFile.of("dilemma.gmcr", DILEMMA), Format.GMCR, "dilemma")
                .orElseThrow()
                .write();
        assertThat(text)
                .contains(
                        "title: dilemma",
                        "keep-still: Keep still",
                        "keep-still-2: {label: Keep still, direction: forward}")
                .contains("- not keep-still", "- (keep-still and not keep-still-2) or (keep-still and keep-still-2)");
    }

    /** Every mistake at once, each in its line. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, "Y"]]            | [7, "Y"]]           | 5: there is no option 7
            [0, "N"]]            | [0, "maybe"]]       | 5: no pair of an option and Y or N
            "fwd"                | "sideways"          | 3: “sideways” is no direction
            "options": [1]       | "options": [0]      | 6: option 0 has an owner already
            "infeasibles": []    | "infeasibles": 3    | 8: “infeasibles” is a list, and this is a number
            """)
    void tellsWhereAFileIsWrong(String right, String wrong, String message) {
        Reading<Document> read =
                Exchange.read(SourceFile.of("a.gmcr", DILEMMA.replace(right, wrong)), Format.GMCR, "a");
        assertThat(read).isInstanceOf(Reading.Failed.class);
        assertThat(read.diagnostics().stream().map(ExchangeTest::told)).contains(message);
    }

    private static String told(Diagnostic diagnostic) {
        return diagnostic.place().line() + ": " + diagnostic.message();
    }

    @Test
    void listsWhatDoesNotComeOver() {
        String more = DILEMMA.replace("\"infeasibles\": []", "\"coalitions\": [[0, 1]], \"infeasibles\": []");
        assertThat(Exchange.read(SourceFile.of("a.gmcr", more), Format.GMCR, "a").diagnostics().stream()
                        .map(ExchangeTest::told))
                .contains("8: “coalitions” does not come over", "1: the file doesn’t say where things stand today");
    }

    /** Both ways of writing a game, with fractions; by hand: the second is the first with its payoffs as outcomes. */
    @Test
    void readsBothKindsOfGames() {
        String byProfile = "\uFEFFNFG 1 R \"A game\" { \"Row\" \"Column\" } { 2 2 }\n1/2 3  0 4  2 0  1.5 1\n";
        String byOutcome = """
                NFG 1 R "A game" { "Row" "Column" }
                { { "up" "down" } { "left" "right" } } "a comment"
                { { "one" 0.5, 3 } { "two" 0, 4 } { "three" 2, 0 } { "four" 3/2, 1 } }
                1 2 3 4
                """;
        assertThat(orders(byProfile)).isEqualTo(orders(byOutcome));
        assertThat(Exchange.read(SourceFile.of("a.nfg", byOutcome), Format.NFG, "a")
                        .orElseThrow()
                        .write())
                .contains("title: A game", "up: up", "exactly-one: [left, right]")
                .contains("ranking: [YNNY, NYNY, YNYN, NYYN]", "ranking: [NYYN, YNYN, NYNY, YNNY]");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EFG 2 R "t" { "a" "b" }                          | a game in strategic form begins with NFG 1 R
            NFG 2 R "t" { "a" } { 1 } 1                      | this is version “2 R” of the format, and 1 R is known
            NFG 1 R "t" { "a" "b" } { 2 } 1 2                | strategies for 1 players, and there are 2
            NFG 1 R "t" { "a" } { 2 } 1                      | the file ends where a payoff should be
            NFG 1 R "t" { "a" } { 2 } 1 2 3                  | “3” stands behind the last of 2 profiles
            NFG 1 R "t" { "a" } { 2 } 1 x                    | “x” is no payoff
            NFG 1 R "t" { "a" } { 2 } 1 1/0                  | “1/0” is no payoff
            NFG 1 R "t                                       | a text in quotes that does not end
            NFG 1 R "t" { "a" "b" } { 90000 90000 }          | a game of more than 65,536 profiles
            NFG 1 R "t" { "a" } { 1 } { { "o" 1 } } 2        | there is no outcome 2
            """)
    void tellsWhereAGameIsWrong(String game, String message) {
        Reading<Document> read = Exchange.read(SourceFile.of("a.nfg", game), Format.NFG, "a");
        assertThat(read.diagnostics().stream().map(Diagnostic::message)).containsExactly(message);
    }

    /** The empty form is a table with nothing wrong in it but what is still to be filled in. */
    @Test
    void asksForWhatTheFormLacks() {
        Reading<Document> read = Exchange.read(Grids.of(Exchange.blankTable()), "a");
        assertThat(read.diagnostics())
                .hasSize(8)
                .allSatisfy(
                        found -> assertThat(found.message()).matches("how good “s\\d” is for “.* party” is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            two states are called “a”            | row;party;what it can do;direction;a;a / option;p;x;;N;Y / rank;p;;;1;2
            “a” and “b” are the same state       | row;party;what it can do;direction;a;b / option;p;x;;N;N / rank;p;;;1;2
            “p” has no row that says how good each state is for it | row;party;what it can do;direction;a / option;p;x;;N
            “q” has no option                    | row;party;what it can do;direction;a / option;p;x;;N / rank;p;;;1 / rank;q;;;1
            “up” is no direction                 | row;party;what it can do;direction;a / option;p;x;up;N / rank;p;;;1
            state “a” needs Y or N here          | row;party;what it can do;direction;a / option;p;x;;yes / rank;p;;;1
            “first” is no number                 | row;party;what it can do;direction;a / option;p;x;;N / points;p;;;first
            “note” is no kind of row             | row;party;what it can do;direction;a / option;p;x;;N / rank;p;;;1 / note
            “2” stands under no state            | row;party;what it can do;direction;a / option;p;x;;N / rank;p;;;1;2
            today is one state, and 2 are marked | row;party;what it can do;direction;a;b / option;p;x;;N;Y / rank;p;;;1;2 / today;;;;x;x
            the table has no options             | row;party;what it can do;direction;a
            """)
    void tellsWhereATableIsWrong(String message, String table) {
        List<List<String>> rows = List.of(table.split(" / ")).stream()
                .map(row -> List.of(row.split(";", -1)))
                .toList();
        assertThat(Exchange.read(Grids.of(rows), "a").diagnostics().stream().map(Diagnostic::message))
                .containsExactly(message);
    }

    @Test
    void pointsRankTheOtherWayRound() {
        String head = "row;party;what it can do;direction;a;b";
        List<List<String>> rows = List.of(head, "option;p;x;;N;Y", "points;p;;;2;7.5", "today;;;;;x").stream()
                .map(row -> List.of(row.split(";", -1)))
                .toList();
        assertThat(Exchange.read(Grids.of(rows), "a").orElseThrow().write())
                .contains("ranking: [Y, N]", "status-quo: [x]", "aliases:", "a: N");
    }
}
