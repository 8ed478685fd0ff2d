// SPDX-License-Identifier: Apache-2.0
package dev.entente.proposal;

import dev.entente.answer.json.Inline;
import dev.entente.answer.json.Key;
import dev.entente.casefile.tree.Node.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * What a language model makes of a text, as its answer is to have it in JSON. Texts are kept with their places, for that is
 * where mistakes are told.
 *
 * @param source the text that it was given
 * @param question what the case is to answer
 * @param limits what can’t be together
 * @param outcomes how it could end, by name
 * @param today the ids of the options taken
 * @param goal the id of the outcome that the text is after, where it is after one
 * @param claims what the text says that wants rest on
 */
public record Proposal(
        About source,
        Scalar title,
        Scalar question,
        List<Party> parties,
        List<Limit> limits,
        List<Outcome> outcomes,
        List<Scalar> today,
        Optional<Scalar> goal,
        List<Claim> claims) {

    public Proposal {
        parties = List.copyOf(parties);
        limits = List.copyOf(limits);
        outcomes = List.copyOf(outcomes);
        today = List.copyOf(today);
        claims = List.copyOf(claims);
    }

    /**
     * Which text it is.
     *
     * @param id as the prompt names it: the name of its file without the ending
     */
    public record About(Scalar id, Scalar title, Optional<Scalar> author, Optional<Scalar> date) {}

    /**
     * A decision maker.
     *
     * @param name as in mid-sentence
     * @param wants the most important first
     */
    public record Party(Scalar id, Scalar name, List<Option> options, List<Want> wants) {
        public Party {
            options = List.copyOf(options);
            wants = List.copyOf(wants);
        }
    }

    /**
     * Something that a party can do or leave.
     *
     * @param noun what there is while it is taken
     * @param words what doing it is, as a command with its verb first
     */
    public record Option(Scalar id, Optional<Scalar> noun, Scalar words) {}

    /** A want, and what it rests on. */
    public record Want(Scalar statement, @Inline Ground ground) {}

    /** What a want rests on. */
    public sealed interface Ground {

        /** The id of a claim. */
        record Claimed(Scalar claim) implements Ground {}

        /** Why it is assumed, where the text doesn’t say so. */
        record Assumed(Scalar assumed) implements Ground {}
    }

    /** What holds in every situation. */
    public sealed interface Limit {

        /** Of these options, by their ids, not two together. */
        record Apart(@Key("at-most-one") List<Scalar> options) implements Limit {
            public Apart {
                options = List.copyOf(options);
            }
        }

        /** Just one of these options, by their ids. */
        record One(@Key("exactly-one") List<Scalar> options) implements Limit {
            public One {
                options = List.copyOf(options);
            }
        }

        /** A statement. */
        record Always(Scalar always) implements Limit {}
    }

    /**
     * A kind of situation that has a name.
     *
     * @param when the statement that holds in it
     */
    public record Outcome(Scalar id, Scalar name, Scalar when) {}

    /**
     * What the text says.
     *
     * @param text in the model’s own words
     * @param paragraph where, from 1
     * @param anchor some words in a row as they stand there
     */
    public record Claim(Scalar id, Scalar text, int paragraph, Scalar anchor) {}
}
