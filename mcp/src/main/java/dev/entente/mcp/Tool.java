// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import java.util.List;

/**
 * A question that can be put: a command, asked for its answer in JSON, or for Markdown in the case of a brief.
 *
 * @param command its name, and that of the tool
 * @param title what it is called where people choose
 * @param says what it answers, and what it doesn't
 * @param about what comes before the options
 * @param options those of the command that can be used, without their dashes; none of them names a file, but one a folder
 * @param shorter how to ask for less
 */
record Tool(String command, String title, String says, List<About> about, List<String> options, String shorter) {

    /** What a question is about. */
    enum About {
        /** One case. */
        CASE,
        /** One case, or a folder with cases. */
        CASE_OR_FOLDER,
        /** Several cases, one after the other. */
        CASES,
        /** A situation of the case. */
        STATE
    }

    Tool {
        about = List.copyOf(about);
        options = List.copyOf(options);
    }
}
