// SPDX-License-Identifier: Apache-2.0
package dev.entente.mcp;

import dev.entente.Version;
import dev.entente.cli.Main;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Puts the tools and what can be read before one client. */
final class Server {

    private final Papers papers;
    private final Limits limits;
    private final Lines lines;
    private final McpSyncServer server;

    /** What the client was told there is to read. */
    private Set<String> listed;

    Server(CaseFolder folder, Limits limits, InputStream in, OutputStream out) {
        McpJsonMapper json = McpJsonDefaults.getMapper();
        this.papers = new Papers(folder);
        this.limits = limits;
        this.lines = new Lines(json, in, out, System.err);
        Map<String, SyncResourceSpecification> readable = papers.all();
        this.listed = readable.keySet();
        this.server = McpServer.sync(lines)
                .jsonMapper(json)
                .jsonSchemaValidator((_, answer) -> ValidationResponse.asValid(String.valueOf(answer)))
                .serverInfo("entente", Version.running())
                .instructions(papers.introduction())
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .tools(tools(folder, new Calls(folder, limits)))
                .resources(List.copyOf(readable.values()))
                .build();
    }

    private static List<SyncToolSpecification> tools(CaseFolder folder, Calls calls) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        Map<String, CommandLine> commands = Main.commandLine(nobody, nobody).getSubcommands();
        return Tools.ALL.stream()
                .map(tool -> {
                    CommandLine command = commands.get(tool.command());
                    if (command == null) {
                        throw new IllegalStateException("no such command (" + tool.command() + ")");
                    }
                    return new Asked(tool, command.getCommandSpec(), folder);
                })
                .map(asked -> SyncToolSpecification.builder()
                        .tool(asked.described())
                        .callHandler((_, request) ->
                                calls.answer(asked, request.arguments() == null ? Map.of() : request.arguments()))
                        .build())
                .toList();
    }

    /** Answers until the client says no more, and all it asked is answered. */
    void serve() {
        lines.serve(this::refresh, limits.time().plus(Calls.GRACE));
    }

    /** Cases come and go. */
    private void refresh() {
        Map<String, SyncResourceSpecification> now = papers.all();
        Set<String> gone = new HashSet<>(listed);
        gone.removeAll(now.keySet());
        gone.forEach(server::removeResource);
        now.forEach((address, resource) -> {
            if (!listed.contains(address)) {
                server.addResource(resource);
            }
        });
        listed = now.keySet();
    }
}
