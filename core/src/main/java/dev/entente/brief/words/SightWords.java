// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Fraction;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Want;
import dev.entente.Type;
import dev.entente.cases.Case;
import dev.entente.cases.Claim;
import dev.entente.cases.Picture;
import dev.entente.cases.Picture.Taken;
import dev.entente.perception.Misperception;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decision makers take each other for, as the case says it. */
public final class SightWords {

    private final Case subject;
    private final Wording wording;
    private final ShortNames names;

    public SightWords(Case subject, Wording wording) {
        this.subject = subject;
        this.wording = wording;
        this.names = new ShortNames(subject);
    }

    /** "Tehran takes Washington for “posturing” (Grotto and Cirincione 2007, ¶6).": an error, and why the analyst thinks so. */
    public String told(Misperception error) {
        Picture picture = picture(error.viewer());
        return wording.startName(error.viewer())
                + switch (error) {
                    case Misperception.Missing(int viewer) ->
                        wording.verb(viewer, " does", " do") + " not know " + missing(viewer, picture)
                                + wording.grounds(picture.grounds()) + ".";
                    case Misperception.Wants(int viewer, int about) -> {
                        Taken taken = taken(picture, about);
                        yield wording.verb(viewer, " takes ", " take ") + wording.name(about) + taken(about, taken)
                                + wording.grounds(
                                        taken.grounds().equals(Grounds.NONE) ? picture.grounds() : taken.grounds())
                                + ".";
                    }
                };
    }

    /** "Tehran about Washington", "Tehran about inducements": an error in few words. */
    public String name(Misperception error) {
        return wording.name(error.viewer()) + " about "
                + switch (error) {
                    case Misperception.Missing(int viewer) -> missed(picture(viewer));
                    case Misperception.Wants(int _, int about) -> wording.name(about);
                };
    }

    /** The claims that speak against an error by the analyst’s own numbers: "Grotto and Cirincione 2007, ¶2"; nothing without any. */
    public Optional<String> against(Misperception error) {
        if (!(error instanceof Misperception.Wants(int viewer, int about))) {
            return Optional.empty();
        }
        String who = id(about);
        Optional<String> as = taken(picture(viewer), about).as();
        Optional<String> truly = types(who).stream()
                .filter(type -> type.preference().equals(preference(about)))
                .map(Type::id)
                .findFirst();
        List<String> against = subject.basis().claims().stream()
                .filter(claim -> as.isPresent()
                        && truly.isPresent()
                        && isLikelier(claim.bearing().of(who), truly.get(), as.get()))
                .map(Claim::id)
                .toList();
        return Optional.of(wording.citation(against)).filter(cited -> !cited.isEmpty());
    }

    private static boolean isLikelier(Map<String, Fraction> likelihoods, String one, String other) {
        return Optional.ofNullable(likelihoods.get(one))
                .flatMap(high -> Optional.ofNullable(likelihoods.get(other)).map(low -> high.compareTo(low) > 0))
                .orElse(false);
    }

    private String id(int who) {
        return subject.conflict().decisionMakers().get(who).id();
    }

    private Preference preference(int who) {
        return subject.conflict().decisionMakers().get(who).preference();
    }

    private List<Type> types(String who) {
        return subject.situation().unknowns().types().getOrDefault(who, List.of());
    }

    private Picture picture(int viewer) {
        return subject.situation().pictures().stream()
                .filter(picture -> picture.viewer().equals(id(viewer)))
                .findFirst()
                .orElseThrow();
    }

    private Taken taken(Picture picture, int about) {
        return picture.takes().stream()
                .filter(taken -> taken.about().equals(id(about)))
                .findFirst()
                .orElseThrow();
    }

    /** " for “posturing”", " for one that puts strikes first", " for what it is in the variant before the estimate". */
    private String taken(int about, Taken taken) {
        Optional<Type> type = types(id(about)).stream()
                .filter(one -> taken.as().filter(one.id()::equals).isPresent())
                .findFirst();
        if (type.isPresent()) {
            return " for “" + type.get().name() + "”";
        }
        return first(about, taken)
                .map(want -> " for one that puts " + want + " first")
                .or(() -> taken.as()
                        .map(variant -> " for what " + wording.pronoun(about) + " " + wording.verb(about, "is", "are")
                                + " in the variant " + variant.replace('-', ' ')))
                .orElse(" for another than " + wording.pronoun(about) + " " + wording.verb(about, "is", "are"));
    }

    /** The name of the first want that somebody is taken to have, where that is another than its own first. */
    private Optional<String> first(int about, Taken taken) {
        return taken.preference()
                .filter(Prioritized.class::isInstance)
                .map(preference -> ((Prioritized) preference).wants())
                .filter(wants -> !wants.isEmpty())
                .map(List::getFirst)
                .filter(want -> !(preference(about) instanceof Prioritized(List<Want> own)
                        && !own.isEmpty()
                        && own.getFirst().statement().equals(want.statement())))
                .map(want -> wording.want(about, want));
    }

    /** "of inducements and an assurance", "that it can strike". */
    private String missing(int viewer, Picture picture) {
        List<Option> own = options(picture).stream()
                .filter(option -> option.owner().equals(id(viewer)))
                .toList();
        List<Option> others = options(picture).stream()
                .filter(option -> !own.contains(option))
                .toList();
        List<String> all = new ArrayList<>();
        if (!own.isEmpty()) {
            all.add("that " + wording.pronoun(viewer) + " can "
                    + Wording.command(
                            wording.acts((OptionForm) subject.conflict().form(), own, List.of())));
        }
        if (!others.isEmpty()) {
            all.add("of " + English.andApart(names.present(others, English::and)));
        }
        return English.and(all);
    }

    private String missed(Picture picture) {
        return English.andApart(names.present(options(picture), English::and));
    }

    private List<Option> options(Picture picture) {
        OptionForm form = (OptionForm) subject.conflict().form();
        return picture.misses().stream()
                .map(option -> form.options().get(form.position(option)))
                .toList();
    }
}
