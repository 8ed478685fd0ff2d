// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.cases.Signal;
import dev.entente.cases.Signal.Band;
import dev.entente.cases.Signal.Game;
import dev.entente.cases.Signal.Kind;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Binds what decision makers do so as to be believed ({@code signals}). */
public final class SignalsBinder {

    private static final String SIGNALS = "signals";
    private static final String AT = "at";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String COSTS = "costs";
    private static final String FIGHT = "fight";
    private static final List<String> NEEDED = List.of("option", "sender", "receiver", "of");
    private static final Map<String, String> HINTS = Map.of(
            "option", "Name the option that is the signal: us.letter.",
            "sender", "Name who sends it.",
            "receiver", "Name who may believe it.",
            "of", "Name two types of the sender, first the one that the receiver would want to answer.");

    private final Fields root;
    private final Form form;
    private final List<String> ids;
    private final Optional<State> statusQuo;
    private final StatementBinder statements;
    private final GroundsBinder grounds;
    private final Diagnostics findings;

    /**
     * @param ids of the decision makers
     */
    public SignalsBinder(
            Fields root,
            Form form,
            List<String> ids,
            Optional<State> statusQuo,
            StatementBinder statements,
            GroundsBinder grounds,
            Diagnostics findings) {
        this.root = root;
        this.form = form;
        this.ids = ids;
        this.statusQuo = statusQuo;
        this.statements = statements;
        this.grounds = grounds;
        this.findings = findings;
    }

    /** The signals, in the order of the file. */
    public List<Signal> signals() {
        Optional<Mapping> all = root.mapping(SIGNALS);
        if (all.isPresent() && !(form instanceof OptionForm)) {
            findings.error(
                    root.place(SIGNALS),
                    "a signal is an option that is taken, and there are no options where states have names",
                    "Take it out.");
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        for (Entry entry : all.map(Mapping::entries).orElse(List.of())) {
            boolean named = NamesInFile.check(entry.key(), "a signal", findings);
            Optional<Mapping> body = root.mapping(entry.value(), "a signal");
            if (named && body.isPresent()) {
                signal(entry.key().text(), body.get()).ifPresent(signals::add);
            }
        }
        return signals;
    }

    private Optional<Signal> signal(String id, Mapping body) {
        Fields fields = grounds.fields(
                body,
                "a signal",
                "game",
                "option",
                "sender",
                "receiver",
                "of",
                "answer",
                "kind",
                COSTS,
                FIGHT,
                "belief");
        NEEDED.stream()
                .filter(key -> !fields.has(key))
                .forEach(key -> fields.missing(key, HINTS.getOrDefault(key, "")));
        Optional<String> sender =
                fields.scalar("sender").flatMap(name -> NamesInFile.decisionMaker(name, ids, findings));
        Optional<String> receiver =
                fields.scalar("receiver").flatMap(name -> NamesInFile.decisionMaker(name, ids, findings));
        refuseOneself(fields, sender, receiver);
        Optional<String> option = fields.node("option").flatMap(node -> option(node, sender));
        Optional<List<String>> of = sender.flatMap(who -> types(fields, who));
        Optional<Statement> answer = receiver.flatMap(who -> answer(fields, who));
        Optional<Kind> kind = fields.scalar("kind").flatMap(this::kind);
        Optional<Game> game = fields.has("game") ? fields.scalar("game").flatMap(this::game) : Optional.of(Game.LETTER);
        Map<String, Band> costs = of.map(types -> bands(fields, COSTS, types, node -> band(node, "a cost")))
                .orElse(Map.of());
        Map<String, Band> fight =
                of.map(types -> bands(fields, FIGHT, types, this::fight)).orElse(Map.of());
        boolean fits = of.isPresent() && game.isPresent() && fits(fields, game.get(), of.get(), kind, costs, fight);
        Optional<Band> belief = fields.node("belief").flatMap(this::belief);
        Grounds why = grounds.grounds(fields);
        boolean whole = fits
                && !sender.equals(receiver)
                && List.of(sender, receiver, option, of, answer).stream().allMatch(Optional::isPresent);
        return whole
                ? Optional.of(new Signal(
                        id,
                        game.orElseThrow(),
                        option.orElseThrow(),
                        sender.orElseThrow(),
                        receiver.orElseThrow(),
                        of.orElseThrow(),
                        answer.orElseThrow(),
                        kind,
                        costs,
                        fight,
                        belief,
                        why))
                : Optional.empty();
    }

    private void refuseOneself(Fields fields, Optional<String> sender, Optional<String> receiver) {
        if (sender.isPresent() && sender.equals(receiver)) {
            findings.error(
                    fields.place("receiver"),
                    "“" + sender.get() + "” would be the receiver of its own signal",
                    "Name another decision maker.");
        }
    }

    private List<Option> optionsOf(String who) {
        return form instanceof OptionForm options
                ? options.options().stream()
                        .filter(option -> option.owner().equals(who))
                        .toList()
                : List.of();
    }

    private Optional<String> option(Node node, Optional<String> sender) {
        Optional<String> named = statements.atom(node);
        if (named.isEmpty() || sender.isEmpty()) {
            return Optional.empty();
        }
        List<String> own = optionsOf(sender.get()).stream().map(Option::name).toList();
        if (own.contains(named.get())) {
            return named;
        }
        findings.error(
                node.place(),
                "“" + named.get() + "” is no option of “" + sender.get() + "”, which sends the signal",
                own.isEmpty()
                        ? "It has no options; another one sends it."
                        : "Its options are " + String.join(", ", own) + ".");
        return Optional.empty();
    }

    /** The mappings of the types of a decision maker, by name, whether or not they can be read. */
    private Map<String, Node> typesOf(String who) {
        Map<String, Node> types = new LinkedHashMap<>();
        if (root.node("decision-makers").orElse(null) instanceof Mapping all
                && all.value(who).orElse(null) instanceof Mapping one
                && one.value("types").orElse(null) instanceof Mapping of) {
            of.entries().forEach(entry -> types.put(entry.key().text(), entry.value()));
        }
        return types;
    }

    private Optional<List<String>> types(Fields fields, String sender) {
        Map<String, Node> known = typesOf(sender);
        if (known.isEmpty() && fields.has("of")) {
            findings.error(
                    fields.place("of"),
                    "“" + sender + "” has no types to tell apart",
                    "Give it types with priors: types: {committed: {prior: 0.5, …}, posturing: {prior: 0.5, …}}.");
            return Optional.empty();
        }
        return fields.list("of").flatMap(list -> {
            List<String> of = list.items().stream()
                    .flatMap(item -> fields.scalar(item, "a type").stream())
                    .flatMap(name -> type(name, sender, known).stream())
                    .toList();
            if (list.items().size() != 2 || (of.size() == 2 && of.getFirst().equals(of.getLast()))) {
                findings.error(
                        list.place(),
                        "a signal is about two types of its sender",
                        "Name first the one that the receiver would want to answer: [committed, posturing].");
                return Optional.empty();
            }
            return of.size() == 2 ? Optional.of(of) : Optional.empty();
        });
    }

    private Optional<String> type(Scalar name, String sender, Map<String, Node> known) {
        Node type = known.get(name.text());
        if (type == null) {
            findings.error(
                    name.place(),
                    "“" + sender + "” has no type “" + name.text() + "”",
                    Spelling.hint(name.text(), known.keySet(), "Types"));
            return Optional.empty();
        }
        Optional<Node> prior = type instanceof Mapping body ? body.value("prior") : Optional.empty();
        if (prior.isEmpty()) {
            findings.error(
                    name.place(),
                    "the type “" + name.text() + "” has no prior",
                    "Say how far you believe in each type of " + sender + ": {prior: 0.5, …}.");
            return Optional.empty();
        }
        if (Numbers.share(prior.get(), new Diagnostics())
                .filter(share -> share.signum() == 0)
                .isPresent()) {
            findings.error(
                    name.place(),
                    "the type “" + name.text() + "” has the prior 0, so that there is nothing to tell apart",
                    "Give it a prior above 0, or name another type.");
            return Optional.empty();
        }
        return Optional.of(name.text());
    }

    /** What the receiver does if it believes; where that isn’t said, its one option. */
    private Optional<Statement> answer(Fields fields, String receiver) {
        List<Option> own = optionsOf(receiver);
        if (own.isEmpty()) {
            findings.error(
                    fields.place("receiver"),
                    "“" + receiver + "” has no option to answer with",
                    "Name a receiver that can do something.");
            return Optional.empty();
        }
        Optional<Node> said = fields.node("answer");
        if (said.isPresent()) {
            return statements.statement(said.get()).filter(answer -> answers(said.get(), answer, own));
        }
        if (own.size() > 1) {
            fields.missing(
                    "answer",
                    "Say what " + receiver + " does if it believes the signal: one of "
                            + String.join(", ", own.stream().map(Option::name).toList())
                            + ", or a statement about them.");
            return Optional.empty();
        }
        return Optional.of(otherwise(own.getFirst()));
    }

    private Statement otherwise(Option only) {
        Statement taken = new Statement.Atom(only.name());
        boolean today = statusQuo.isPresent() && form.holdsAtom(only.name(), statusQuo.get());
        return today ? new Statement.Not(taken) : taken;
    }

    private boolean answers(Node node, Statement answer, List<Option> own) {
        List<String> names = own.stream().map(Option::name).toList();
        List<String> others =
                answer.atoms().stream().filter(atom -> !names.contains(atom)).toList();
        if (!others.isEmpty() || answer.atoms().isEmpty()) {
            findings.error(
                    node.place(),
                    others.isEmpty()
                            ? "the receiver does nothing here"
                            : "the receiver can’t answer by what others decide: " + String.join(", ", others),
                    "Its options are " + String.join(", ", names) + ".");
            return false;
        }
        return true;
    }

    private Optional<Kind> kind(Scalar word) {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(word.text()))
                .findFirst();
        if (kind.isEmpty()) {
            List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
            findings.error(
                    word.place(),
                    "“" + word.text() + "” is no kind of cost",
                    Spelling.nearest(word.text(), words)
                            .map(near -> "Maybe you meant “" + near + "”.")
                            .orElse("The kinds are " + String.join(", ", words) + "."));
        }
        return kind;
    }

    private Optional<Game> game(Scalar word) {
        Optional<Game> game = Arrays.stream(Game.values())
                .filter(one -> one.word().equals(word.text()))
                .findFirst();
        if (game.isEmpty()) {
            findings.error(
                    word.place(),
                    "“" + word.text() + "” is no game",
                    Spelling.hint(
                            word.text(),
                            Arrays.stream(Game.values()).map(Game::word).toList(),
                            "Games"));
        }
        return game;
    }

    /** By type a number within bounds. */
    private Map<String, Band> bands(
            Fields fields, String key, List<String> types, Function<Node, Optional<Band>> read) {
        Map<String, Band> bands = new LinkedHashMap<>();
        fields.mapping(key).ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                String type = entry.key().text();
                if (types.contains(type)) {
                    read.apply(entry.value()).ifPresent(band -> bands.put(type, band));
                } else {
                    findings.error(
                            entry.key().place(),
                            "“" + type + "” is none of the two types that the signal is about",
                            Spelling.hint(type, types, "Types"));
                }
            }
        });
        return bands;
    }

    /** Whether what is said is what its game needs. */
    private boolean fits(
            Fields fields,
            Game game,
            List<String> types,
            Optional<Kind> kind,
            Map<String, Band> costs,
            Map<String, Band> fight) {
        if (game == Game.CRISIS) {
            refuseOtherKinds(fields, kind);
            boolean fights = hasFights(fields, types, fight);
            boolean cost = hasCost(fields, types.getLast(), costs);
            return fights && cost;
        }
        refuseTied(fields, types, kind, costs);
        if (fields.has(FIGHT)) {
            findings.error(
                    fields.place(FIGHT),
                    "a letter is not followed by a fight",
                    "Say game: crisis where the receiver may resist and the sender then fights or backs down; else take “fight” out.");
        }
        return !fields.has(FIGHT);
    }

    private void refuseOtherKinds(Fields fields, Optional<Kind> kind) {
        if (kind.filter(one -> one != Kind.TIED_HANDS).isPresent()) {
            findings.error(
                    fields.place("kind"),
                    "what backing down costs in a crisis is paid afterwards, by who does not keep its word",
                    "Say kind: tied-hands, or nothing.");
        }
    }

    private boolean hasFights(Fields fields, List<String> types, Map<String, Band> fight) {
        String hint = "Say of each type what share of the concession a fight is worth to it: fight: {"
                + types.getFirst() + ": 0.5, " + types.getLast() + ": -1}; no order of states tells.";
        if (!fields.has(FIGHT)) {
            fields.missing(FIGHT, hint);
        } else if (fields.mapping(FIGHT).isPresent()) {
            types.stream()
                    .filter(type -> !said(fields, FIGHT, type))
                    .forEach(type -> findings.error(
                            fields.place(FIGHT), "what a fight is worth to “" + type + "” is not said", hint));
        }
        return fight.keySet().containsAll(types);
    }

    private boolean hasCost(Fields fields, String type, Map<String, Band> costs) {
        String hint =
                "Say what backing down would cost “" + type + "”, as a share of what the concession is worth: costs: {"
                        + type + ": 0.5}; no order of states tells.";
        if (!fields.has(COSTS)) {
            fields.missing(COSTS, hint);
        } else if (fields.mapping(COSTS).isPresent() && !said(fields, COSTS, type)) {
            findings.error(fields.place(COSTS), "what backing down costs “" + type + "” is not said", hint);
        }
        return costs.containsKey(type);
    }

    private static boolean said(Fields fields, String key, String type) {
        return fields.mapping(key).flatMap(of -> of.value(type)).isPresent();
    }

    /** Tied hands cost nothing who keeps its word. */
    private void refuseTied(Fields fields, List<String> types, Optional<Kind> kind, Map<String, Band> costs) {
        Band kept = costs.get(types.getFirst());
        if (kind.equals(Optional.of(Kind.TIED_HANDS))
                && kept != null
                && kept.to().signum() > 0) {
            findings.error(
                    fields.place("kind"),
                    "tied hands cost only who doesn’t keep its word, and here they cost “" + types.getFirst() + "”",
                    "Let it cost “" + types.getFirst() + "” 0, or call the cost sunk.");
        }
    }

    private Optional<Band> belief(Node node) {
        Optional<Band> band = band(node, "a belief");
        Optional<String> wrong = band.flatMap(known -> {
            boolean above = known.to().compareTo(Fraction.ONE) > 0;
            boolean certain = known.to().signum() == 0 || known.from().equals(Fraction.ONE);
            return above
                    ? Optional.of("a belief lies between 0 and 1")
                    : certain ? Optional.of("a receiver that nothing could change needs no signal") : Optional.empty();
        });
        wrong.ifPresent(message -> findings.error(
                node.place(), message, "Say how far the receiver has to believe before it answers: 0.5."));
        return wrong.isPresent() ? Optional.empty() : band;
    }

    /** A number, or a mapping of one or of bounds, with why. */
    private Optional<Band> band(Node node, String what, Function<Node, Optional<Fraction>> number) {
        if (!(node instanceof Mapping mapping)) {
            return number.apply(node).map(known -> new Band(known, known, Grounds.NONE));
        }
        Fields fields = grounds.fields(mapping, what, AT, FROM, TO);
        if (fields.has(AT) == (fields.has(FROM) || fields.has(TO)) || fields.has(FROM) != fields.has(TO)) {
            findings.error(
                    fields.place(),
                    what + " is one number, or goes from one to another",
                    "Write {at: 0.5, …}, or {from: 0.25, to: 0.75, …}.");
            return Optional.empty();
        }
        Optional<Fraction> from = fields.node(fields.has(AT) ? AT : FROM).flatMap(number);
        Optional<Fraction> to = fields.has(AT) ? from : fields.node(TO).flatMap(number);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) > 0) {
            findings.error(
                    fields.place(FROM),
                    what + " goes upwards, and this from " + from.get().written() + " to "
                            + to.get().written(),
                    "Change “from” and “to” about.");
            return Optional.empty();
        }
        return Optional.of(new Band(from.get(), to.get(), grounds.grounds(fields)));
    }

    private Optional<Band> band(Node node, String what) {
        return band(node, what, end -> Numbers.amount(end, what, findings));
    }

    private Optional<Band> fight(Node node) {
        String what = "a fight";
        return band(node, what, end -> Numbers.gain(end, what, findings));
    }
}
