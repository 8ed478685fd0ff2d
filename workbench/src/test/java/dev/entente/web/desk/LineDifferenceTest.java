// SPDX-License-Identifier: Apache-2.0
package dev.entente.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.web.desk.LineDifference.Line;
import dev.entente.web.desk.LineDifference.Row;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDifferenceTest {

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "abc, abc, a=a b=b c=c",
        "abc, axc, a=a b|x c=c",
        "ac, abc, a=a -|b c=c",
        "abc, ac, a=a b|- c=c",
        "abcd, xbyd, a|x b=b c|y d=d",
        "ab, cd, a|c b|d",
    })
    void linesSideBySide(String mine, String theirs, String rows) {
        String shown = LineDifference.of(lines(mine), lines(theirs)).stream()
                .map(row -> row.mine().map(Line::text).orElse("-")
                        + (row.same() ? "=" : "|")
                        + row.theirs().map(Line::text).orElse("-"))
                .collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(rows);
    }

    @Test
    void bothTextsStandWholeInTheRowsAndEqualLinesAreEqual() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String mine = lines(word(random));
            String theirs = lines(word(random));
            List<Row> rows = LineDifference.of(mine, theirs);
            assertThat(text(rows.stream().flatMap(row -> row.mine().stream()).toList()))
                    .as("seed %s", seed)
                    .isEqualTo(mine);
            assertThat(text(rows.stream().flatMap(row -> row.theirs().stream()).toList()))
                    .as("seed %s", seed)
                    .isEqualTo(theirs);
            assertThat(rows)
                    .as("seed %s", seed)
                    .allSatisfy(row -> assertThat(row.same())
                            .isEqualTo(row.mine()
                                    .map(Line::text)
                                    .equals(row.theirs().map(Line::text))));
        }
    }

    private static String word(SplittableRandom random) {
        return random.ints(random.nextInt(1, 12), 'a', 'e')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    private static String lines(String letters) {
        return letters.chars()
                .mapToObj(letter -> Character.toString(letter) + "\n")
                .collect(Collectors.joining());
    }
}
