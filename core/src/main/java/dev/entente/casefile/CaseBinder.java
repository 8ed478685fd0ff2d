// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile;

import dev.entente.Attitudes;
import dev.entente.Channel;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.DecisionMaker;
import dev.entente.Form;
import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.OpenOrder;
import dev.entente.OptionForm;
import dev.entente.Outcome;
import dev.entente.Preference;
import dev.entente.Rule;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.Vocabulary;
import dev.entente.casefile.bind.Apart;
import dev.entente.casefile.bind.AttitudesBinder;
import dev.entente.casefile.bind.Fields;
import dev.entente.casefile.bind.FormBinder;
import dev.entente.casefile.bind.FramingBinder;
import dev.entente.casefile.bind.GroundsBinder;
import dev.entente.casefile.bind.HappenedBinder;
import dev.entente.casefile.bind.NamesInFile;
import dev.entente.casefile.bind.Numbers;
import dev.entente.casefile.bind.OrderBinder;
import dev.entente.casefile.bind.OutcomeBinder;
import dev.entente.casefile.bind.PicturesBinder;
import dev.entente.casefile.bind.PreferenceBinder;
import dev.entente.casefile.bind.PreferenceBinder.Stated;
import dev.entente.casefile.bind.ReferenceBinder;
import dev.entente.casefile.bind.ShownBinder;
import dev.entente.casefile.bind.SignalsBinder;
import dev.entente.casefile.bind.StateBinder;
import dev.entente.casefile.bind.StatementBinder;
import dev.entente.casefile.bind.VariantStates;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.casefile.tree.Node.Sequence;
import dev.entente.casefile.warn.MergeOverlap;
import dev.entente.cases.Asked;
import dev.entente.cases.Basis;
import dev.entente.cases.Case;
import dev.entente.cases.Framing;
import dev.entente.cases.Happened;
import dev.entente.cases.NamedStates;
import dev.entente.cases.Picture;
import dev.entente.cases.Signal;
import dev.entente.cases.Situation;
import dev.entente.cases.Situation.Deferred;
import dev.entente.cases.reference.ReferenceClass;
import dev.entente.graph.StateSpace;
import dev.entente.limits.LimitExceeded;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Binds a case's mapping, templates and variant applied, to the model. Reads all of it before giving up, so that every
 * mistake is found at once; what follows from a mistake already found is not a finding.
 */
public final class CaseBinder {

    static final String FORMAT = "1";

    private static final String PLURAL = "plural";
    private static final List<String> NUMBERS = List.of("singular", PLURAL);

    private static final List<String> KEYS = List.of(
            "entente",
            "extends",
            "template",
            "title",
            "date",
            "question",
            "asks",
            "citation",
            "decision-makers",
            "states",
            "feasible",
            "merge",
            "status-quo",
            "outcomes",
            "goal",
            "outcome",
            "aliases",
            "channels",
            "attitudes",
            "sees",
            "signals",
            "variants",
            "sources",
            "evidence",
            "reference-classes");

    /** The most types of one decision maker. */
    static final int MOST_TYPES = 1_000;

    /** Of so many rules it is tried out whether states remain without one. */
    private static final int MOST_TRIED = 200;

    private final Mapping base;
    private final Fields root;
    private final Diagnostics findings;
    private final GroundsBinder grounds;
    private final Optional<Mapping> hold;
    private final List<Deferred> deferred = new ArrayList<>();
    private final Map<String, State> aliases = new LinkedHashMap<>();
    private final Map<String, List<OpenOrder>> orders = new LinkedHashMap<>();
    private final Map<String, List<Type>> types = new LinkedHashMap<>();

    private CaseBinder(Mapping mapping, Mapping base, Diagnostics findings) {
        this.findings = findings;
        this.base = base;
        this.root = new Fields(mapping.without(Merging.HOLD), "a case", KEYS, findings);
        this.hold = mapping.value(Merging.HOLD).flatMap(held -> root.mapping(held, "“hold”"));
        this.grounds = new GroundsBinder(root, findings);
    }

    /**
     * The case that a mapping states; empty when findings hold errors.
     *
     * @param id what the case is called in output
     */
    public static Optional<Case> bind(Mapping mapping, String id, Diagnostics findings) {
        return bind(mapping, mapping, id, Optional.empty(), findings);
    }

    /**
     * The same of a variant.
     *
     * @param base the mapping before the variant was applied
     * @param variant which was, if any
     */
    public static Optional<Case> bind(
            Mapping mapping, Mapping base, String id, Optional<String> variant, Diagnostics findings) {
        Optional<Scalar> format =
                mapping.value("entente").filter(Scalar.class::isInstance).map(Scalar.class::cast);
        if (format.isPresent() && !format.orElseThrow().text().equals(FORMAT)) {
            refuseFormat(format.orElseThrow(), findings);
            return Optional.empty();
        }
        return new CaseBinder(mapping, base, findings).bind(id, variant);
    }

    private static void refuseFormat(Scalar format, Diagnostics findings) {
        boolean newer = format.text().matches("[1-9][0-9]{0,8}");
        findings.error(
                format.place(),
                newer
                        ? "this file is written for a newer Entente: it is of format " + format.text()
                                + ", and this one reads format " + FORMAT
                        : "this file says it is of format " + format.text() + ", and format " + FORMAT
                                + " is what can be read",
                newer
                        ? "Take a newer Entente, or write “entente: " + FORMAT + "” where the file needs nothing newer."
                        : "Write “entente: " + FORMAT + "”.");
    }

    private Optional<Case> bind(String id, Optional<String> variant) {
        requireHead();
        Map<String, Fields> decisionMakers = decisionMakers();
        FormBinder forms = new FormBinder(root, hold, grounds, deferred, findings);
        Form bare = forms.bare(decisionMakers);
        boolean complete = forms.complete() && root.mapping("decision-makers").isPresent();
        StatementBinder statements = new StatementBinder(bare, forms.unreadable(), complete, findings);
        List<Outcome> outcomes = new OutcomeBinder(root, statements, findings).outcomes();
        boolean formRead = !findings.hasErrors();
        StateBinder unlisted = new StateBinder(bare, Optional.empty(), statements, Map.of(), findings);
        Form unheld = bare instanceof OptionForm options ? forms.whole(options, statements, unlisted) : bare;
        List<Rule> held = forms.held(statements);
        Form form = unheld instanceof OptionForm options ? options.with(held) : unheld;
        boolean rulesRead = formRead && !findings.hasErrors();
        Optional<StateSpace> space = rulesRead ? space(form, forms.mergeNodes()) : Optional.empty();
        boolean noState = rulesRead && findings.hasErrors();
        StateBinder states = new StateBinder(form, space, statements, aliases, findings);
        VariantStates gone = new VariantStates(unheld, held, statements);
        if (!noState) {
            aliases(gone, states);
        }
        Optional<State> statusQuo =
                noState ? Optional.empty() : root.node("status-quo").flatMap(node -> statusQuo(node, gone, states));
        PreferenceBinder preferences = new PreferenceBinder(form, space, statements, states, gone, grounds, findings);
        List<DecisionMaker> bound =
                bound(decisionMakers, preferences, new OrderBinder(space, statements, states, aliases, findings));
        disposed(bound, new ArrayList<>(decisionMakers.keySet()));
        refuseRankings(bound, forms.maybeRules());
        Optional<List<Channel>> channels = channels(new ArrayList<>(decisionMakers.keySet()), statements);
        List<Picture> pictures = new PicturesBinder(
                        root,
                        form,
                        new ArrayList<>(decisionMakers.keySet()),
                        types,
                        this::varied,
                        statusQuo,
                        preferences,
                        statements,
                        grounds,
                        findings)
                .pictures();
        if (root.has("sees")) {
            deferred.add(new Deferred("sees", "What each sees is kept, and all are taken to see everything as it is."));
        }
        List<Signal> signals = new SignalsBinder(
                        root, form, new ArrayList<>(decisionMakers.keySet()), statusQuo, statements, grounds, findings)
                .signals();
        List<ReferenceClass> classes =
                new ReferenceBinder(root, outcomes.stream().map(Outcome::id).toList(), grounds, findings).classes();
        refuseGoal(outcomes);
        FramingBinder framing = new FramingBinder(root, form, states, statements, aliases, findings);
        List<NamedStates> named = framing.states();
        Optional<Asked> asks = framing.asks();
        Optional<Happened> happened = new HappenedBinder(
                        root, framing, statements, space, hold.isPresent(), grounds, findings)
                .happened(statusQuo);
        List<String> variants = root.mapping("variants").map(Mapping::keys).orElse(List.of());
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Unknowns unknowns = new Unknowns(
                orders,
                types,
                forms.maybeOptions(),
                List.copyOf(forms.maybeRules().keySet()));
        Case read = new Case(
                new Situation(
                        new Conflict(bound, form, statusQuo), channels, unknowns, aliases, pictures, signals, deferred),
                new Framing(
                        root.text("title").orElseThrow(),
                        root.text("date"),
                        root.text("question"),
                        outcomes,
                        named,
                        goal(outcomes),
                        asks),
                new Basis(id, variant, variants, root.text("citation"), grounds.sources(), grounds.claims(), classes),
                happened);
        Case shown = new ShownBinder(root, findings).bound(read);
        return findings.hasErrors() ? Optional.empty() : Optional.of(shown);
    }

    /** Gives each its attitudes, where some are stated. */
    private void disposed(List<DecisionMaker> bound, List<String> ids) {
        Map<String, Attitudes> stated = new AttitudesBinder(root, ids, grounds, findings).attitudes();
        bound.replaceAll(one -> one.with(stated.getOrDefault(one.id(), Attitudes.NONE)));
        if (root.has("attitudes")) {
            deferred.add(new Deferred("attitudes", "Attitudes are kept, and everybody judges by its own wants alone."));
        }
    }

    private void requireHead() {
        if (!root.has("entente")) {
            root.missing(
                    "entente", "Write “entente: " + FORMAT + "” at the top: the format that the file is written in.");
        }
        if (!root.has("title")) {
            root.missing("title", "Give the case a title.");
        }
        for (String key : List.of("title", "date", "question", "citation", "goal")) {
            var _ = root.text(key);
        }
    }

    private Map<String, Fields> decisionMakers() {
        Map<String, Fields> decisionMakers = new LinkedHashMap<>();
        if (!root.has("decision-makers")) {
            root.missing("decision-makers", "Say who decides.");
        }
        root.mapping("decision-makers").ifPresent(mapping -> {
            if (mapping.entries().isEmpty()) {
                findings.error(mapping.place(), "there is no decision maker", "Say who decides.");
            }
            if (mapping.entries().size() > Coalition.LARGEST) {
                findings.error(
                        mapping.place(),
                        "there are " + mapping.entries().size() + " decision makers, and at most " + Coalition.LARGEST
                                + " can be treated",
                        "");
            }
            for (Entry entry : mapping.entries()) {
                var _ = NamesInFile.check(entry.key(), "a decision maker", findings);
                Optional<Mapping> body = root.mapping(entry.value(), "a decision maker");
                if (body.isPresent()) {
                    decisionMakers.put(
                            NamesInFile.known(entry.key()),
                            grounds.fields(
                                    body.orElseThrow(),
                                    "a decision maker",
                                    "name",
                                    "short",
                                    "number",
                                    "options",
                                    "moves",
                                    "preferences",
                                    "ranking",
                                    "weights",
                                    "types",
                                    "known"));
                }
            }
        });
        return decisionMakers;
    }

    /** The status quo; where a variant holds an option otherwise, none, as that state is gone. */
    private Optional<State> statusQuo(Node node, VariantStates held, StateBinder states) {
        Optional<Rule> broken = held.brokenBy(node);
        broken.ifPresent(rule -> findings.warning(
                node.place(),
                "the status quo is gone, as the variant holds “" + rule.beginning(held.vocabulary()) + "”",
                "Give the variant a status-quo of its own where one is needed."));
        return broken.isPresent() ? Optional.empty() : states.state(node);
    }

    /** The feasible states, when they can be listed. */
    private Optional<StateSpace> space(Form form, List<Node> merges) {
        try {
            if (form instanceof OptionForm options && !refuseOverlaps(options, merges)) {
                return Optional.empty();
            }
            StateSpace space = StateSpace.of(form);
            if (space.size() == 0) {
                findings.error(
                        hold.map(Node::place).orElseGet(() -> root.place("feasible")),
                        "no state is left under the rules" + (hold.isPresent() ? " and what is held" : ""),
                        form instanceof OptionForm options ? culprits(options) : "");
                return Optional.empty();
            }
            return Optional.of(space);
        } catch (LimitExceeded tooLarge) {
            return Optional.empty();
        }
    }

    /** The rules without which states remain. */
    private String culprits(OptionForm form) {
        List<String> culprits = new ArrayList<>();
        if (form.rules().size() > MOST_TRIED) {
            return "";
        }
        for (Rule rule : form.rules()) {
            List<Rule> others =
                    form.rules().stream().filter(other -> !other.equals(rule)).toList();
            if (StateSpace.any(new OptionForm(form.options(), others, List.of()))
                    .isPresent()) {
                culprits.add("“" + rule.beginning(new Vocabulary(form)) + "”");
            }
        }
        return culprits.isEmpty() ? "" : "States remain without " + String.join(", or without ", culprits) + ".";
    }

    /** Whether merged classes keep apart; a finding when some state belongs to two. */
    private boolean refuseOverlaps(OptionForm form, List<Node> merges) {
        if (form.merges().size() < 2) {
            return true;
        }
        Optional<MergeOverlap> overlap = MergeOverlap.find(form);
        overlap.ifPresent(found -> findings.error(
                merges.get(found.second()).place(),
                "merged classes overlap: state " + form.pattern(found.both()) + " belongs here and to “"
                        + form.merges().get(found.first()).text(new Vocabulary(form)::shortest) + "”",
                "Join them by “or”, or make them exclude each other."));
        return overlap.isEmpty();
    }

    private void aliases(VariantStates held, StateBinder states) {
        root.mapping("aliases").ifPresent(mapping -> {
            for (Entry entry : mapping.entries()) {
                Optional<State> state =
                        held.brokenBy(entry.value()).isPresent() ? Optional.empty() : states.state(entry.value());
                state.ifPresent(known -> aliases.put(entry.key().text(), known));
            }
        });
    }

    private List<DecisionMaker> bound(
            Map<String, Fields> decisionMakers, PreferenceBinder preferences, OrderBinder known) {
        List<DecisionMaker> bound = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        SequencedMap<String, String> names = new LinkedHashMap<>();
        SequencedMap<String, String> called = new LinkedHashMap<>();
        decisionMakers.forEach((id, fields) -> {
            String name = fields.words("name").orElse(id);
            names.put(id, name);
            called.put(id, fields.words("short").orElse(name));
        });
        Map<String, String> told = Apart.told(names);
        Map<String, String> toldShort = Apart.told(called);
        decisionMakers.forEach((id, fields) -> {
            Grounds whole = grounds.grounds(fields);
            Optional<Stated> plain = preferences.preference(fields, whole);
            plain.filter(read -> !read.open().isEmpty()).ifPresent(_ -> grouped.add(id));
            Optional<Stated> stated = plain.map(read -> known.known(fields, read));
            types(id, fields, preferences);
            if (fields.has("known")) {
                deferred.add(new Deferred(
                        "known", "What is known of the ranking of " + id + " is kept, and its plain ranking is used."));
            }
            stated.filter(read -> !read.open().isEmpty()).ifPresent(read -> orders.put(id, read.open()));
            boolean plural = plural(fields, names.getOrDefault(id, id));
            stated.ifPresent(read -> bound.add(new DecisionMaker(
                    id, told.getOrDefault(id, id), toldShort.getOrDefault(id, id), plural, read.preference())));
        });
        boolean withinType = types.values().stream()
                .flatMap(List::stream)
                .anyMatch(type -> !type.open().isEmpty());
        if (!grouped.isEmpty() || withinType) {
            deferred.add(
                    new Deferred("any-order", "The order of some wants is marked as open; the order written is used."));
        }
        if (preferences.strong()) {
            deferred.add(new Deferred(
                    "strong", "Some wants are marked strong, or states as much better; they count as others do."));
        }
        return bound;
    }

    /** Whether a decision maker is many: as it says, or as its name sounds. */
    private boolean plural(Fields of, String name) {
        Optional<Scalar> number = of.scalar("number");
        number.filter(word -> !NUMBERS.contains(word.text()))
                .ifPresent(word -> findings.error(
                        word.place(),
                        "“" + word.text() + "” is no number that verbs have",
                        "Write plural or singular."));
        return number.map(word -> word.text().equals(PLURAL)).orElseGet(() -> DecisionMaker.soundsPlural(name));
    }

    /** A ranking has no place for states that come about when a rule is not there. */
    private void refuseRankings(List<DecisionMaker> bound, Map<Integer, Node> maybeRules) {
        boolean ranked = bound.stream().anyMatch(one -> one.preference() instanceof Preference.Ranked)
                || types.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(type -> type.preference() instanceof Preference.Ranked);
        if (ranked) {
            maybeRules
                    .values()
                    .forEach(rule -> findings.error(
                            rule.place(),
                            "without this rule there are states that a ranking has no place for",
                            "Give preferences or weights to those who have a ranking, or let the rule stand."));
        }
    }

    private void types(String id, Fields of, PreferenceBinder preferences) {
        of.mapping("types").filter(this::fewEnough).ifPresent(mapping -> {
            List<Fraction> priors = new ArrayList<>();
            List<Type> read = new ArrayList<>();
            int without = 0;
            for (Entry entry : mapping.entries()) {
                boolean named = NamesInFile.check(entry.key(), "a type", findings);
                Optional<Mapping> body = root.mapping(entry.value(), "a type");
                if (named && body.isPresent()) {
                    Fields type = grounds.fields(
                            body.orElseThrow(), "a type", "prior", "name", "preferences", "ranking", "weights");
                    Grounds why = grounds.grounds(type);
                    Optional<Stated> stated = preferences.preference(type, why);
                    Optional<Fraction> prior = type.node("prior").flatMap(node -> Numbers.share(node, findings));
                    prior.ifPresent(priors::add);
                    without += type.has("prior") ? 0 : 1;
                    String name = type.words("name")
                            .orElse(entry.key().text().replace('-', ' ').replace('_', ' '));
                    stated.ifPresent(wanted -> read.add(
                            new Type(entry.key().text(), name, prior, wanted.preference(), wanted.open(), why)));
                }
            }
            checkPriors(of, priors, mapping.entries().size() - without, without);
            if (!read.isEmpty()) {
                types.put(id, toldApart(read));
            }
            deferred.add(new Deferred(
                    "types",
                    of.text("name").orElse(id) + " may be of several types (" + String.join(", ", mapping.keys())
                            + "); its plain preferences are used."));
        });
    }

    private boolean fewEnough(Mapping types) {
        boolean few = types.entries().size() <= MOST_TYPES;
        if (!few) {
            findings.error(
                    types.place(),
                    "there are " + types.entries().size() + " types, and at most " + MOST_TYPES + " can be treated",
                    "");
        }
        return few;
    }

    private static List<Type> toldApart(List<Type> types) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        types.forEach(type -> names.put(type.id(), type.name()));
        Map<String, String> told = Apart.told(names);
        return types.stream()
                .map(one -> new Type(
                        one.id(),
                        told.getOrDefault(one.id(), one.name()),
                        one.prior(),
                        one.preference(),
                        one.open(),
                        one.grounds()))
                .toList();
    }

    private void checkPriors(Fields of, List<Fraction> priors, int with, int without) {
        Fraction sum = priors.stream().reduce(Fraction.ZERO, Fraction::plus);
        if (with > 0 && without > 0) {
            findings.error(of.place("types"), "some types have a prior and some have none", "Give all or none.");
        } else if (with > 0
                && priors.size() == with
                && Math.abs(sum.minus(Fraction.ONE).doubleValue()) > 0.000001) {
            findings.error(of.place("types"), "the priors sum to " + sum.written() + ", not to 1", evenly(priors));
        }
    }

    private static String evenly(List<Fraction> priors) {
        boolean alike = priors.stream().distinct().count() == 1;
        return alike ? "Write 1/" + priors.size() + " for each where they are believed in alike." : "";
    }

    private Optional<List<Channel>> channels(List<String> ids, StatementBinder statements) {
        return root.list("channels")
                .map(list -> list.items().stream()
                        .flatMap(item -> channel(item, ids, statements).stream())
                        .toList());
    }

    private Optional<Channel> channel(Node item, List<String> ids, StatementBinder statements) {
        if (item instanceof Sequence group) {
            return Optional.of(new Channel(between(group, ids), Optional.empty(), Optional.empty(), Grounds.NONE));
        }
        if (!(item instanceof Mapping mapping)) {
            findings.error(
                    item.place(),
                    "a channel is " + item.described() + ", and must be a list of decision makers",
                    "Write [us, target], or {between: [us, target], name: …, when: …}.");
            return Optional.empty();
        }
        Fields fields = grounds.fields(mapping, "a channel", "between", "name", "when");
        if (!fields.has("between")) {
            fields.missing("between", "Say between whom.");
        }
        Optional<Statement> when = fields.node("when").flatMap(statements::statement);
        return fields.list("between")
                .map(group -> new Channel(between(group, ids), fields.text("name"), when, grounds.grounds(fields)));
    }

    private Coalition between(Sequence group, List<String> ids) {
        List<Integer> members = new ArrayList<>();
        for (Node node : group.items()) {
            String id = node instanceof Scalar scalar ? scalar.text() : "";
            int member = node instanceof Scalar scalar ? ids.indexOf(NamesInFile.known(scalar)) : -1;
            if (members.contains(member)) {
                findings.error(node.place(), "“" + id + "” stands in this channel already", "Leave it out.");
            } else if (member >= 0) {
                members.add(member);
            } else {
                findings.error(
                        node.place(),
                        "there is no decision maker “" + id + "”",
                        Spelling.hint(id, ids, "Decision makers"));
            }
        }
        if (group.items().size() < 2) {
            findings.error(group.place(), "a channel joins two or more decision makers", "Nobody: “channels: []”.");
        }
        return Coalition.of(members.stream().mapToInt(i -> i).toArray());
    }

    /** A decision maker as a variant has it. */
    private Optional<Mapping> varied(String id, String variant) {
        return Variants.names(base).contains(variant)
                ? Variants.apply(base, variant, new Diagnostics())
                        .flatMap(changed -> changed.value("decision-makers"))
                        .filter(Mapping.class::isInstance)
                        .flatMap(all -> ((Mapping) all).value(id))
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                : Optional.empty();
    }

    private Optional<Outcome> goal(List<Outcome> outcomes) {
        Optional<String> goal = root.scalar("goal").map(Scalar::text);
        return outcomes.stream()
                .filter(outcome -> goal.equals(Optional.of(outcome.id())))
                .findFirst();
    }

    private void refuseGoal(List<Outcome> outcomes) {
        List<String> declared = root.mapping("outcomes").map(Mapping::keys).orElse(List.of());
        root.scalar("goal")
                .filter(_ -> goal(outcomes).isEmpty())
                .filter(goal -> !declared.contains(goal.text()))
                .ifPresent(goal -> findings.error(
                        goal.place(),
                        "there is no outcome “" + goal.text() + "”",
                        declared.isEmpty()
                                ? "A goal is the name of an outcome; name one under “outcomes”."
                                : Spelling.hint(goal.text(), declared, "Outcomes")));
    }
}
