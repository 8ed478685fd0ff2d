// SPDX-License-Identifier: Apache-2.0
package dev.entente.answer.part;

import dev.entente.Option;
import dev.entente.design.OptionPackage;
import java.util.List;

/** A package, by the options that it changes. */
public record NamedPackage(List<String> taken, List<String> dropped) {

    public static NamedPackage of(OptionPackage offer) {
        return new NamedPackage(
                offer.taken().stream().map(Option::name).toList(),
                offer.dropped().stream().map(Option::name).toList());
    }
}
