// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer;

import dev.entente.brief.document.Attribution;
import dev.entente.brief.document.Brief;
import dev.entente.brief.document.Sentence;
import dev.entente.brief.document.Sentence.Mark;
import java.util.List;
import java.util.Optional;

/**
 * What a brief says, held against the definitions of the theory, which share nothing with what found it.
 *
 * @param concept what “holds” means in it
 * @param kinds by kind of finding, in the order in which a brief tells them
 * @param wrong each finding that is false: a fault of Entente
 * @param marked how many sentences no definition decides
 * @param limits what kept some from being checked, in sentences; none where all were
 * @param stopped whether the time was up before all was checked
 */
public record HeldBrief(
        String concept, List<Kind> kinds, List<Wrong> wrong, Marked marked, List<String> limits, boolean stopped) {

    public HeldBrief {
        kinds = List.copyOf(kinds);
        wrong = List.copyOf(wrong);
        limits = List.copyOf(limits);
    }

    /**
     * A kind of finding.
     *
     * @param kind as in the sentences of a brief
     * @param findings how many there are: those checked and found right or wrong, and those that weren’t checked
     * @param sentences how many sentences of the brief are made from them
     */
    public record Kind(String kind, int findings, int right, int wrong, int unchecked, int sentences) {}

    /**
     * A finding that is false.
     *
     * @param sentence of the brief; where it tells the finding in none, the one that would tell it
     * @param finding all that it says
     */
    public record Wrong(String kind, String sentence, String finding) {}

    /**
     * Sentences by what they are.
     *
     * @param replayed shares of worlds; they were counted once more, over the same worlds
     * @param again whether that gave the same; absent where there are none
     * @param recorded taken from the case file
     * @param chosen which of several things is told
     * @param counted by an engine that goes through more states than the definitions can
     */
    public record Marked(int replayed, Optional<Boolean> again, int recorded, int chosen, int counted) {

        /** Of the sentences of a brief. */
        public static Marked of(List<Sentence> sentences, Optional<Boolean> again) {
            return new Marked(
                    count(sentences, Mark.REPLAYED),
                    again,
                    count(sentences, Mark.RECORDED),
                    count(sentences, Mark.CHOSEN),
                    count(sentences, Mark.COUNTED));
        }

        private static int count(List<Sentence> sentences, Mark mark) {
            return Sentence.marked(sentences, mark).size();
        }
    }

    /** Of a brief that is made from no findings, since the states can’t be gone through. */
    public static HeldBrief without(String concept, Brief brief, String why, boolean stopped) {
        return new HeldBrief(
                concept,
                List.of(),
                List.of(),
                Marked.of(Attribution.sentences(brief).toList(), Optional.empty()),
                List.of(why),
                stopped);
    }

    /** Whether nothing of it is false, as far as it was checked. */
    public boolean right() {
        return wrong.isEmpty() && marked.again().orElse(true);
    }
}
