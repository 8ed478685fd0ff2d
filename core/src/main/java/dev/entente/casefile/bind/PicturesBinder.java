// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.bind;

import dev.entente.Form;
import dev.entente.Grounds;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Spelling;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.casefile.bind.PreferenceBinder.Stated;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Entry;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.Node.Scalar;
import dev.entente.cases.Picture;
import dev.entente.cases.Picture.Taken;
import dev.entente.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Binds what decision makers take the conflict to be ({@code sees}). */
public final class PicturesBinder {

    private static final String SEES = "sees";
    private static final String MISSES = "misses";
    private static final String AS = "as";
    private static final List<String> OWN = List.of(MISSES, "because", "assumption");
    private static final List<String> WANTS = List.of("preferences", "ranking", "weights");

    private final Fields root;
    private final Form form;
    private final List<String> ids;
    private final Map<String, List<Type>> types;
    private final BiFunction<String, String, Optional<Mapping>> varied;
    private final Optional<State> statusQuo;
    private final PreferenceBinder preferences;
    private final StatementBinder statements;
    private final GroundsBinder grounds;
    private final Diagnostics findings;

    /**
     * @param ids of the decision makers
     * @param types by decision maker
     * @param varied the mapping of a decision maker, by id, in a variant, by name
     */
    public PicturesBinder(
            Fields root,
            Form form,
            List<String> ids,
            Map<String, List<Type>> types,
            BiFunction<String, String, Optional<Mapping>> varied,
            Optional<State> statusQuo,
            PreferenceBinder preferences,
            StatementBinder statements,
            GroundsBinder grounds,
            Diagnostics findings) {
        this.root = root;
        this.form = form;
        this.ids = ids;
        this.types = types;
        this.varied = varied;
        this.statusQuo = statusQuo;
        this.preferences = preferences;
        this.statements = statements;
        this.grounds = grounds;
        this.findings = findings;
    }

    /** The pictures, in the order of the file. */
    public List<Picture> pictures() {
        return root.mapping(SEES).map(mapping -> pictures(mapping, true)).orElse(List.of());
    }

    private List<Picture> pictures(Mapping sees, boolean further) {
        List<Picture> pictures = new ArrayList<>();
        for (Entry entry : sees.entries()) {
            Optional<String> viewer = NamesInFile.decisionMaker(entry.key(), ids, findings);
            Optional<Mapping> body = root.mapping(entry.value(), "what somebody sees");
            if (viewer.isPresent() && body.isPresent()) {
                pictures.add(picture(viewer.get(), body.get(), further));
            }
        }
        return pictures;
    }

    private Picture picture(String viewer, Mapping body, boolean further) {
        List<Taken> takes = new ArrayList<>();
        for (Entry entry : body.entries()) {
            if (!OWN.contains(entry.key().text())) {
                NamesInFile.decisionMaker(entry.key(), ids, findings)
                        .flatMap(about -> taken(viewer, about, entry, further))
                        .ifPresent(takes::add);
            }
        }
        List<String> keys = new ArrayList<>(OWN);
        keys.addAll(body.keys());
        Fields fields = new Fields(body, "what somebody sees", keys, findings);
        return new Picture(viewer, takes, misses(fields), grounds.grounds(fields));
    }

    private Optional<Taken> taken(String viewer, String about, Entry entry, boolean further) {
        if (about.equals(viewer)) {
            findings.error(
                    entry.key().place(), "“" + viewer + "” knows its own wants", "Say for what it takes others.");
            return Optional.empty();
        }
        if (entry.value() instanceof Scalar name) {
            return named(about, name)
                    .map(wants -> new Taken(
                            about, Optional.of(name.text()), Optional.of(wants), Optional.empty(), Grounds.NONE));
        }
        return root.mapping(entry.value(), "for what somebody is taken").map(body -> taken(about, body, further));
    }

    private Taken taken(String about, Mapping body, boolean further) {
        Fields fields =
                grounds.fields(body, "for what somebody is taken", AS, SEES, WANTS.get(0), WANTS.get(1), WANTS.get(2));
        boolean written = WANTS.stream().anyMatch(fields::has);
        if (fields.has(AS) && written) {
            findings.error(
                    fields.place(AS), "“as” stands beside wants that are written out", "Give the one or the other.");
        }
        if (!fields.has(AS) && !written && !fields.has(SEES)) {
            fields.missing(AS, "Say for which of its types or variants it is taken, or write its wants out.");
        }
        Grounds why = grounds.grounds(fields);
        Optional<Preference> wants = written
                ? preferences.preference(fields, why).map(Stated::preference)
                : fields.scalar(AS).flatMap(name -> named(about, name));
        return new Taken(about, fields.text(AS), wants, further(about, fields, further), why);
    }

    /** How somebody is thought to see the conflict: one level, and no further. */
    private Optional<Picture> further(String about, Fields fields, boolean further) {
        Optional<Mapping> body = fields.mapping(SEES);
        if (body.isPresent() && !further) {
            findings.error(
                    fields.place(SEES),
                    "what one thinks that another thinks a third sees is not looked at",
                    "Take it out.");
            return Optional.empty();
        }
        return body.map(mapping -> picture(about, mapping, false));
    }

    /** The wants of a type of somebody, or those that it has in a variant. */
    private Optional<Preference> named(String about, Scalar name) {
        List<Type> own = types.getOrDefault(about, List.of());
        Optional<Preference> type = own.stream()
                .filter(one -> one.id().equals(name.text()))
                .map(Type::preference)
                .findFirst();
        if (type.isPresent()) {
            return type;
        }
        Optional<Mapping> variant = varied.apply(about, name.text());
        if (variant.isPresent()) {
            Fields fields =
                    new Fields(variant.get(), "a decision maker", variant.get().keys(), new Diagnostics());
            return preferences.preference(fields, Grounds.NONE).map(Stated::preference);
        }
        findings.error(
                name.place(),
                "“" + name.text() + "” is no type of " + about + ", and no variant",
                Spelling.hint(name.text(), own.stream().map(Type::id).toList(), "Types"));
        return Optional.empty();
    }

    private List<String> misses(Fields fields) {
        return fields.list(MISSES)
                .map(list -> list.items().stream()
                        .flatMap(item -> missed(item).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<String> missed(Node item) {
        if (!(form instanceof OptionForm options) || !options.merges().isEmpty()) {
            findings.error(
                    item.place(),
                    "an option can be missed only where states are made of options, and none are merged",
                    "Take it out.");
            return Optional.empty();
        }
        Optional<Statement> said = statements.statement(item);
        if (said.isPresent() && said.get() instanceof Statement.Atom(String name)) {
            int place = IntStream.range(0, options.options().size())
                    .filter(k -> options.options().get(k).name().equals(name))
                    .findFirst()
                    .orElse(-1);
            if (place >= 0 && statusQuo.filter(state -> state.takes(place)).isPresent()) {
                findings.error(
                        item.place(),
                        "this is done today, so that everybody sees it",
                        "Name an option that is not taken in the status quo.");
                return Optional.empty();
            }
            if (place >= 0) {
                return Optional.of(name);
            }
        }
        said.ifPresent(_ -> findings.error(item.place(), "what is missed is an option", "Such as [us.reward]."));
        return Optional.empty();
    }
}
