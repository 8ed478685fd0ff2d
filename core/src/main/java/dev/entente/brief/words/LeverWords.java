// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.words;

import dev.entente.Coalition;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Want;
import dev.entente.brief.document.Sentence;
import dev.entente.cases.Case;
import dev.entente.design.search.WantChange;
import dev.entente.finding.Finding;
import java.util.List;

/** What could be changed in a case, in words in which names are {@linkplain Sentence#name marked}. */
public final class LeverWords {

    private final Case subject;
    private final ShortNames names;

    public LeverWords(Case subject) {
        this.subject = subject;
        this.names = new ShortNames(subject);
    }

    /** "Washington gives up cover at home", "Tehran puts inducements above no talks under sanctions". */
    public String change(int who, WantChange change) {
        return change(names.party(who), who, change);
    }

    /** The same of somebody named before: "it gives up cover at home". */
    public String changeByIt(int who, WantChange change) {
        return change(names.plural(Coalition.of(who)) ? "they" : "it", who, change);
    }

    private String change(String party, int who, WantChange change) {
        return switch (change) {
            case WantChange.Drop(int place) -> givingUp(party, who, List.of(place));
            case WantChange.Move(int place, int to) ->
                party
                        + verb(who, " puts ", " put ")
                        + want(who, place)
                        + (to < place ? " above " : " below ")
                        + want(who, to);
            case WantChange.Add(int place, Want want) ->
                party + verb(who, " comes", " come") + " to want as well, in " + English.ordinal(place) + " place, "
                        + Sentence.name(names.want(who, want));
        };
    }

    /** "Washington gives up cover at home and no war": wants by their places from 1. */
    public String givingUp(int who, List<Integer> places) {
        return givingUp(names.party(who), who, places);
    }

    private String givingUp(String party, int who, List<Integer> places) {
        return party
                + verb(who, " gives up ", " give up ")
                + English.andApart(
                        places.stream().map(place -> want(who, place)).toList());
    }

    /** "without a letter". */
    public String without(String option) {
        return "without " + thing(option);
    }

    /** "with sanctions". */
    public String with(String option) {
        return "with " + thing(option);
    }

    private String thing(String named) {
        OptionForm form = (OptionForm) subject.conflict().form();
        Option option = form.options().get(form.position(named));
        return names.present(option);
    }

    private String want(int who, int place) {
        return Sentence.name(names.want(who, place - 1), new Finding.Want(who, place));
    }

    private String verb(int who, String one, String many) {
        return names.plural(Coalition.of(who)) ? many : one;
    }
}
