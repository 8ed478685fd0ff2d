// SPDX-License-Identifier: Apache-2.0
package dev.entente.casefile.edit;

import dev.entente.Option;
import dev.entente.OptionForm;
import dev.entente.casefile.CaseFile;
import dev.entente.casefile.CaseSource;
import dev.entente.casefile.Merging;
import dev.entente.casefile.tree.ChangeRefused;
import dev.entente.casefile.tree.Diagnostic;
import dev.entente.casefile.tree.Diagnostics;
import dev.entente.casefile.tree.Node;
import dev.entente.casefile.tree.Node.Mapping;
import dev.entente.casefile.tree.NodePath;
import dev.entente.casefile.tree.Place;
import dev.entente.casefile.tree.Reading;
import dev.entente.casefile.tree.SourceFile;
import dev.entente.casefile.tree.SourceReader;
import dev.entente.cases.Case;
import dev.entente.merge.Discord;
import dev.entente.merge.Laying;
import dev.entente.merge.Laying.Result;
import dev.entente.merge.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several versions of a case laid together as the text of one case: the case beside which they are laid, changed where they say
 * something else, with what they differ in left open. It extends nothing, and says who said what.
 *
 * @param merged what the text says
 * @param nowhere options of the case that no version has, so that they are left out
 * @param dropped variants of the case that no longer fit, so that they are left out
 */
public record MergedFile(Laying laying, String text, Case merged, List<String> nowhere, List<String> dropped) {

    public MergedFile {
        nowhere = List.copyOf(nowhere);
        dropped = List.copyOf(dropped);
    }

    /** A version as it was read. */
    record Read(String name, CaseSource source, Case subject) {

        /** What stands at a place of it. */
        Optional<Node> at(NodePath path) {
            return source.at(Optional.empty(), Merging.NO_CHANGES, path);
        }

        /** Where that is; where nothing stands there, what is above it. */
        Place place(NodePath path) {
            NodePath near = path;
            while (at(near).isEmpty() && !near.isRoot()) {
                near = near.parent();
            }
            return place(at(near).orElseThrow());
        }

        /** Where a node stands; of one that was put together, where its first part does. */
        private static Place place(Node node) {
            boolean stands = !node.place().file().name().isEmpty();
            return !stands
                            && node instanceof Mapping mapping
                            && !mapping.entries().isEmpty()
                    ? mapping.entries().getFirst().key().place()
                    : node.place();
        }
    }

    /**
     * Lays versions together. Every mistake in one of them, and everything in which they are not of the same case, is told at its
     * place.
     *
     * @param base the file of the case that they are versions of
     * @param versions by their names, at least two
     */
    public static Reading<MergedFile> of(Path base, Map<String, Path> versions) {
        Diagnostics findings = new Diagnostics();
        Optional<Read> own = read("", base, findings);
        List<Read> read = new ArrayList<>();
        versions.forEach((name, path) -> read(name, path, findings).ifPresent(read::add));
        return findings.hasErrors() ? new Reading.Failed<>(findings.list()) : merged(base, own.orElseThrow(), read);
    }

    private static Optional<Read> read(String name, Path path, Diagnostics findings) {
        Optional<SourceFile> text = SourceReader.read(path, path.toString(), findings);
        Optional<CaseSource> source =
                text.flatMap(file -> taken(CaseSource.of(file, path, Optional.empty()), findings));
        return source.flatMap(from -> taken(from.read(Optional.empty(), Merging.NO_CHANGES), findings)
                .map(subject -> new Read(name, from, subject)));
    }

    /** What was read; mistakes are told, and warnings are for the file itself. */
    private static <T> Optional<T> taken(Reading<T> reading, Diagnostics findings) {
        return switch (reading) {
            case Reading.Done<T>(T value, var _) -> Optional.of(value);
            case Reading.Failed<T>(List<Diagnostic> found) -> {
                found.stream().filter(Diagnostic::isError).forEach(findings::add);
                yield Optional.empty();
            }
        };
    }

    private static Reading<MergedFile> merged(Path path, Read own, List<Read> versions) {
        List<String> nowhere = new ArrayList<>();
        CaseEditor editor = editor(own.source().text(), path);
        for (Option option : options(own.subject())) {
            if (versions.stream()
                    .noneMatch(version -> options(version.subject()).stream()
                            .anyMatch(other -> other.name().equals(option.name())))) {
                nowhere.add(option.name());
                editor = editor.removeOption(option.owner(), option.id());
            }
        }
        Case base = nowhere.isEmpty()
                ? own.subject()
                : CaseFile.read(SourceFile.of(path.toString(), editor.text()), path, Optional.empty(), Optional.empty())
                        .orElseThrow();
        Map<String, Read> byName = versions.stream().collect(Collectors.toMap(Read::name, read -> read));
        return switch (Laying.of(
                base,
                versions.stream()
                        .map(read -> new Version(read.name(), read.subject()))
                        .toList())) {
            case Result.NotOneCase(List<Version> sorted, List<Discord> discords) -> {
                Diagnostics findings = new Diagnostics();
                for (Discord discord : discords) {
                    Read version = Objects.requireNonNull(
                            byName.get(sorted.get(discord.version()).name()));
                    findings.error(version.place(discord.where()), discord.message(), discord.hint());
                }
                yield new Reading.Failed<>(findings.list());
            }
            case Result.Laid(Laying laying) ->
                written(
                        path,
                        editor,
                        laying,
                        laying.versions().stream()
                                .map(version -> Objects.requireNonNull(byName.get(version.name())))
                                .toList(),
                        nowhere);
        };
    }

    private static List<Option> options(Case subject) {
        return subject.conflict().form() instanceof OptionForm form ? form.options() : List.of();
    }

    private static CaseEditor editor(String text, Path path) {
        return CaseEditor.of(SourceFile.of(path.toString(), text), path, Optional.empty())
                .orElseThrow();
    }

    private static Reading<MergedFile> written(
            Path path, CaseEditor editor, Laying laying, List<Read> versions, List<String> nowhere) {
        CaseEditor changed;
        try {
            changed = new MergedText(laying, versions).in(editor);
        } catch (ChangeRefused refused) {
            Diagnostics findings = new Diagnostics();
            findings.add(Diagnostic.ofPath(
                    path,
                    "the versions can't be written into this text: " + refused.getMessage(),
                    "Lay it out in lines."));
            return new Reading.Failed<>(findings.list());
        }
        List<String> dropped = new ArrayList<>();
        for (String variant : laying.base().basis().variants()) {
            if (!(read(changed, path, Optional.of(variant)) instanceof Reading.Done)) {
                dropped.add(variant);
            }
        }
        if (read(changed, path, Optional.empty()) instanceof Reading.Done) {
            for (String variant : dropped) {
                changed = changed.remove(NodePath.of("variants", variant));
            }
        }
        if (changed.at(NodePath.of("variants")).orElse(null) instanceof Mapping left
                && left.entries().isEmpty()) {
            changed = changed.remove(NodePath.of("variants"));
        }
        String text = MergedText.headed(changed.text(), new MergedText(laying, versions).whoSaidWhat());
        return switch (CaseFile.check(SourceFile.of(path.toString(), text), path, Optional.empty())) {
            case Reading.Done<Case>(Case merged, List<Diagnostic> found) ->
                new Reading.Done<>(new MergedFile(laying, text, merged, nowhere, dropped), found);
            case Reading.Failed<Case>(List<Diagnostic> found) -> new Reading.Failed<>(found);
        };
    }

    private static Reading<Case> read(CaseEditor editor, Path path, Optional<String> variant) {
        return CaseFile.read(SourceFile.of(path.toString(), editor.text()), path, variant, Optional.empty());
    }
}
