// SPDX-License-Identifier: Apache-2.0
package dev.entente.evidence;

import dev.entente.Case;
import dev.entente.Channel;
import dev.entente.Claim;
import dev.entente.DecisionMaker;
import dev.entente.Grounds;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.Preference.Prioritized;
import dev.entente.Preference.Ranked;
import dev.entente.Preference.Want;
import dev.entente.Preference.Weighted;
import dev.entente.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model rests on: its parts, and the claims and assumptions behind them.
 *
 * @param parts those that may carry evidence: wants, rankings and weights always; options, rules and channels where
 *     they carry some
 */
public record Dossier(Case of, List<Part> parts) {

    public Dossier {
        parts = List.copyOf(parts);
    }

    /** A part of the model. */
    public sealed interface Part {

        Grounds grounds();

        /** A want of a decision maker; {@code place} in its list, from 1. */
        record OfWant(int decisionMaker, int place, Want want) implements Part {
            @Override
            public Grounds grounds() {
                return want.grounds();
            }
        }

        /** A decision maker's ranking or weights, as a whole. */
        record OfOrder(int decisionMaker, Grounds grounds) implements Part {}

        record OfOption(Option option) implements Part {
            @Override
            public Grounds grounds() {
                return option.grounds();
            }
        }

        record OfRule(Rule rule) implements Part {
            @Override
            public Grounds grounds() {
                return rule.grounds();
            }
        }

        record OfChannel(Channel channel) implements Part {
            @Override
            public Grounds grounds() {
                return channel.grounds();
            }
        }
    }

    public static Dossier of(Case of) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < of.conflict().decisionMakers().size(); i++) {
            addPreference(parts, i, of.conflict().decisionMakers().get(i));
        }
        if (of.conflict().form() instanceof OptionForm form) {
            form.options().stream()
                    .map(Part.OfOption::new)
                    .filter(Dossier::grounded)
                    .forEach(parts::add);
            form.rules().stream()
                    .map(Part.OfRule::new)
                    .filter(Dossier::grounded)
                    .forEach(parts::add);
        }
        of.channels().stream()
                .flatMap(List::stream)
                .map(Part.OfChannel::new)
                .filter(Dossier::grounded)
                .forEach(parts::add);
        return new Dossier(of, parts);
    }

    private static void addPreference(List<Part> parts, int i, DecisionMaker decisionMaker) {
        switch (decisionMaker.preference()) {
            case Prioritized(List<Want> wants) -> {
                for (int k = 0; k < wants.size(); k++) {
                    parts.add(new Part.OfWant(i, k + 1, wants.get(k)));
                }
            }
            case Ranked ranked -> parts.add(new Part.OfOrder(i, ranked.grounds()));
            case Weighted weighted -> parts.add(new Part.OfOrder(i, weighted.grounds()));
        }
    }

    private static boolean grounded(Part part) {
        return !part.grounds().none();
    }

    /** The parts that a claim supports. */
    public List<Part> supportedBy(Claim claim) {
        return parts.stream()
                .filter(part -> part.grounds().claims().contains(claim.id()))
                .toList();
    }

    /** The parts that rest on an assumption alone. */
    public List<Part> assumed() {
        return parts.stream()
                .filter(part -> part.grounds().claims().isEmpty()
                        && part.grounds().assumption().isPresent())
                .toList();
    }

    /** The parts that rest on nothing stated. */
    public List<Part> bare() {
        return parts.stream().filter(part -> part.grounds().none()).toList();
    }
}
