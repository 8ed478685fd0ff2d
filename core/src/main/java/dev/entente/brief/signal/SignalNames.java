// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.signal;

import dev.entente.DecisionMaker;
import dev.entente.Fraction;
import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.OptionWords.Act;
import dev.entente.Type;
import dev.entente.Vocabulary;
import dev.entente.brief.words.English;
import dev.entente.cases.Case;
import dev.entente.cases.Signal;
import dev.entente.signal.CrisisOfCase;
import dev.entente.signal.LetterGame;
import dev.entente.signal.LetterOfCase;
import dev.entente.signal.SenderType;
import dev.entente.signal.SignallingGame;
import dev.entente.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a signal are called.
 *
 * @param signal with its article: “the letter”
 * @param sender for short
 * @param receiver for short
 * @param serious the first type: “the committed type”
 * @param other the other one
 * @param send what sending is: “write to Kim Jong Il”
 * @param answer what answering is: “dismantle the programme”
 * @param plural whether the receiver is many
 */
public record SignalNames(
        String signal,
        String sender,
        String receiver,
        String serious,
        String other,
        String send,
        String answer,
        boolean plural) {

    public static SignalNames of(Case subject, LetterOfCase letter) {
        return of(
                subject,
                letter.signal(),
                letter.serious().type(),
                letter.other().type());
    }

    public static SignalNames of(Case subject, CrisisOfCase crisis) {
        return of(
                subject,
                crisis.signal(),
                crisis.resolute().type(),
                crisis.irresolute().type());
    }

    private static SignalNames of(Case subject, Signal said, Type first, Type other) {
        Option option = option(subject, said.option()).orElseThrow();
        DecisionMaker receiver = one(subject, said.receiver());
        return new SignalNames(
                option.noun().map(English::definite).orElse("the signal"),
                one(subject, said.sender()).shortName(),
                receiver.shortName(),
                called(first),
                called(other),
                option.words().taking().command(),
                answer(subject, said.answer()),
                receiver.plural());
    }

    private static DecisionMaker one(Case subject, String id) {
        return subject.conflict().decisionMakers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Option> option(Case subject, String name) {
        return subject.conflict().form() instanceof OptionForm form
                ? form.options().stream()
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static String called(Type type) {
        return "the " + English.bare(type.name()) + " type";
    }

    private static String answer(Case subject, Statement answer) {
        Optional<Act> act = switch (answer) {
            case Statement.Atom(String name) ->
                option(subject, name).map(option -> option.words().taking());
            case Statement.Not(Statement.Atom(String name)) ->
                option(subject, name).map(option -> option.words().dropping());
            default -> Optional.empty();
        };
        return act.filter(said -> !said.neutral())
                .map(Act::command)
                .orElseGet(() -> "make true: "
                        + answer.text(new Vocabulary(subject.conflict().form())::shortest));
    }

    /** A letter game with these names. */
    public SignallingGame named(LetterGame letter) {
        SignallingGame game = letter.game();
        return new SignallingGame(
                List.of(
                        new SenderType(serious, game.types().getFirst().prior()),
                        new SenderType(other, game.types().getLast().prior())),
                List.of(send, "not " + send),
                List.of(answer, "not " + answer),
                game.sender(),
                game.receiver());
    }

    /** The sender and the receiver. */
    public List<String> players() {
        return List.of(sender, receiver);
    }

    /** “answers”, “answer”. */
    public String verb(String one, String many) {
        return plural ? many : one;
    }

    /** “25 %”, where that is exact to a tenth, else the fraction with it: “5/64 (8 %)”. */
    static String share(Fraction share) {
        Fraction hundred = share.times(Fraction.of(100, 1));
        boolean exact = hundred.denominator().bitLength() == 1;
        String rounded = new BigDecimal(hundred.numerator())
                .divide(new BigDecimal(hundred.denominator()), 0, RoundingMode.HALF_UP)
                .toPlainString();
        return exact ? rounded + " %" : share + " (about " + rounded + " %)";
    }
}
