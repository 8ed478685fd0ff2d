// SPDX-License-Identifier: Apache-2.0
package dev.entente.brief.document;

/** What a figure shows. Layout, colours and shapes are the renderer's. */
public sealed interface Illustration permits Picture, Story, Bars, Plane, Dial, Tree, Plate {

    /** One sentence that says what is seen. */
    Sentence caption();
}
