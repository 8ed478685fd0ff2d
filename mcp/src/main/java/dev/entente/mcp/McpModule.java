// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.cli.optional.OptionalCommand;

/** By which the program finds the command. */
public final class McpModule implements OptionalCommand {

    @Override
    public String name() {
        return "mcp";
    }

    @Override
    public Object command() {
        return new McpCommand();
    }
}
