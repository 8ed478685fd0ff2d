// SPDX-License-Identifier: Apache-2.0
package dev.entente.merge;

import dev.entente.casefile.tree.NodePath;

/**
 * Why a version is not of the same case, so that it can't be laid beside the others.
 *
 * @param version which it is, by place
 * @param where in its file: there or, where nothing stands there, above
 * @param message what is wrong: lower case, no full stop
 * @param hint what would be right: a sentence
 */
public record Discord(int version, NodePath where, String message, String hint) {}
