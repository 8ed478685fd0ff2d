// SPDX-License-Identifier: Apache-2.0
package dev.entente.cases;

import dev.entente.Channel;
import dev.entente.Checks;
import dev.entente.Coalition;
import dev.entente.Conflict;
import dev.entente.OptionForm;
import dev.entente.State;
import dev.entente.Type;
import dev.entente.Unknowns;
import dev.entente.statement.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is decided in a case: the conflict, and what is told of it. Refuses, by an {@link IllegalArgumentException}, what is
 * told of something that the conflict doesn't have.
 *
 * @param channels who can coordinate; absent when the case doesn't say, empty when nobody can
 * @param unknowns what of it is not known
 * @param aliases published names of states
 * @param pictures what decision makers take the conflict to be; of those who see all as it is, none
 * @param signals what decision makers do so as to be believed; about types that need not be open any more
 * @param deferred what the case states and the plain reading passes over
 */
public record Situation(
        Conflict conflict,
        Optional<List<Channel>> channels,
        Unknowns unknowns,
        Map<String, State> aliases,
        List<Picture> pictures,
        List<Signal> signals,
        List<Deferred> deferred) {

    public Situation {
        channels = channels.map(List::copyOf);
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        pictures = List.copyOf(pictures);
        signals = List.copyOf(signals);
        deferred = List.copyOf(deferred);
        Checks checks = new Checks(conflict.form());
        channels.ifPresent(all -> all.forEach(channel -> refuse(channel, conflict, checks)));
        aliases.forEach((alias, state) -> checks.state(state, "an alias (" + alias + ")"));
        refuse(unknowns, conflict, checks);
        pictures.forEach(picture -> refuse(picture, conflict, checks));
        Checks.unique(pictures.stream().map(Picture::viewer).toList(), "pictures");
        signals.forEach(signal -> refuse(signal, conflict, checks));
        Checks.unique(signals.stream().map(Signal::id).toList(), "signals");
    }

    /** A conflict of which no more is told, and all is known. */
    public Situation(Conflict conflict) {
        this(conflict, Optional.empty(), Unknowns.NONE, Map.of(), List.of(), List.of(), List.of());
    }

    private static void refuse(Channel channel, Conflict conflict, Checks checks) {
        int deciding = conflict.decisionMakers().size();
        if (!Coalition.all(deciding).contains(channel.between())) {
            throw new IllegalArgumentException("a channel of others than the " + deciding + " decision makers ("
                    + channel.between().list() + ")");
        }
        checks.about(channel.when().stream().toList(), "a channel");
    }

    private static void refuse(Unknowns unknowns, Conflict conflict, Checks checks) {
        Set<String> ids = new LinkedHashSet<>();
        conflict.decisionMakers().forEach(one -> ids.add(one.id()));
        unknowns.orders().keySet().forEach(id -> Checks.decides(id, ids, () -> "an open order"));
        unknowns.types().forEach((id, types) -> {
            Checks.decides(id, ids, () -> "types");
            Checks.unique(types.stream().map(Type::id).toList(), "types of " + id);
            types.forEach(type -> checks.preference(type.preference(), id + "." + type.id()));
        });
        checks.about(
                unknowns.options().stream().<Statement>map(Statement.Atom::new).toList(), "an unknown");
        int rules = conflict.form() instanceof OptionForm form ? form.rules().size() : 0;
        for (int place : unknowns.rules()) {
            if (place < 0 || place >= rules) {
                throw new IllegalArgumentException(
                        "an unknown rule that is not there (" + place + " of " + rules + ")");
            }
        }
    }

    private static void refuse(Picture picture, Conflict conflict, Checks checks) {
        Set<String> ids = new LinkedHashSet<>();
        conflict.decisionMakers().forEach(one -> ids.add(one.id()));
        Checks.decides(picture.viewer(), ids, () -> "a picture");
        for (Picture.Taken taken : picture.takes()) {
            Checks.decides(taken.about(), ids, () -> "the picture of " + picture.viewer());
            if (taken.about().equals(picture.viewer())) {
                throw new IllegalArgumentException("a picture of oneself (" + picture.viewer() + ")");
            }
            taken.preference().ifPresent(wants -> checks.preference(wants, "the picture of " + picture.viewer()));
            taken.sees().ifPresent(further -> refuse(further, conflict, checks));
        }
        checks.about(
                picture.misses().stream().<Statement>map(Statement.Atom::new).toList(), "what is missed");
    }

    private static void refuse(Signal signal, Conflict conflict, Checks checks) {
        Set<String> ids = new LinkedHashSet<>();
        conflict.decisionMakers().forEach(one -> ids.add(one.id()));
        Checks.decides(signal.sender(), ids, () -> "a signal");
        Checks.decides(signal.receiver(), ids, () -> "a signal");
        checks.about(List.of(new Statement.Atom(signal.option()), signal.answer()), "a signal");
    }

    /**
     * A part of the case that its plain reading passes over.
     *
     * @param key the key in the case file ("types")
     * @param sentence what it is and what is done instead
     */
    public record Deferred(String key, String sentence) {}

    /** The same told of another conflict on the same states and decision makers, such as one with other wants. */
    public Situation with(Conflict changed) {
        return new Situation(changed, channels, unknowns, aliases, pictures, signals, deferred);
    }

    /** The same with other things not known. */
    public Situation with(Unknowns others) {
        return new Situation(conflict, channels, others, aliases, pictures, signals, deferred);
    }
}
