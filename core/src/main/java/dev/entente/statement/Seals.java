// SPDX-License-Identifier: Apache-2.0
package dev.entente.statement;

import dev.entente.statement.Statement.And;
import dev.entente.statement.Statement.Atom;
import dev.entente.statement.Statement.ByName;
import dev.entente.statement.Statement.Constant;
import dev.entente.statement.Statement.Count;
import dev.entente.statement.Statement.Iff;
import dev.entente.statement.Statement.Implies;
import dev.entente.statement.Statement.Not;
import dev.entente.statement.Statement.Or;
import dev.entente.statement.Statement.Put;
import dev.entente.statement.Statement.Quantity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a statement says, spelled out, in 256 bits: each part's seal goes into that of the whole (a hash tree). */
final class Seals {

    private Seals() {}

    static String of(Statement statement) {
        return switch (statement) {
            case Constant(boolean value) -> sealed(String.valueOf(value), "");
            case Atom(String name) -> sealed("atom", name);
            case Not(Statement inner) -> sealed("not", List.of(inner));
            case And(List<Statement> parts) -> sealed("and", parts);
            case Or(List<Statement> parts) -> sealed("or", parts);
            case Implies(Statement when, Statement then, Put _) -> sealed("implies", List.of(when, then));
            case Iff(Statement left, Statement right) -> sealed("iff", List.of(left, right));
            case Count(Quantity quantity, List<Statement> parts) -> sealed(quantity.name(), parts);
            case ByName byName -> byName.seal();
        };
    }

    private static String sealed(String connective, List<Statement> parts) {
        StringBuilder inner = new StringBuilder();
        for (Statement part : parts) {
            inner.append(of(part));
        }
        return sealed(connective, inner.toString());
    }

    private static String sealed(String kind, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind + ' ' + content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
