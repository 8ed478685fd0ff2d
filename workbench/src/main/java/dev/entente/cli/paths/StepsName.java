// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli.paths;

import dev.entente.stability.steps.Steps;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds of moves by the names that a person gives them: improvements, no-loss, all. */
final class StepsName implements ITypeConverter<Steps> {

    static String of(Steps which) {
        return which.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Steps convert(String name) {
        return Arrays.stream(Steps.values())
                .filter(which -> of(which).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there are no moves “" + name + "”; write improvements, no-loss or all"));
    }

    /** For help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Steps.values()).map(StepsName::of).iterator();
        }
    }
}
