// SPDX-License-Identifier: Apache-2.0
package dev.entente.cli;

import dev.entente.Version;
import dev.entente.app.FileFailure;
import dev.entente.cli.ask.Ask;
import dev.entente.cli.brief.BriefCommand;
import dev.entente.cli.cards.Cards;
import dev.entente.cli.check.Check;
import dev.entente.cli.choice.ConceptsChoice;
import dev.entente.cli.compare.Compare;
import dev.entente.cli.design.Design;
import dev.entente.cli.doctor.Doctor;
import dev.entente.cli.evidence.Evidence;
import dev.entente.cli.exchange.ExportCase;
import dev.entente.cli.exchange.ImportCase;
import dev.entente.cli.explain.Explain;
import dev.entente.cli.explore.Explore;
import dev.entente.cli.forecast.ScoreCommand;
import dev.entente.cli.forecast.Seal;
import dev.entente.cli.merge.Merge;
import dev.entente.cli.newcase.NewCase;
import dev.entente.cli.optional.OptionalPart;
import dev.entente.cli.outside.Outside;
import dev.entente.cli.paths.Paths;
import dev.entente.cli.proposal.PromptCommand;
import dev.entente.cli.proposal.Take;
import dev.entente.cli.roles.Roles;
import dev.entente.cli.sheets.InterviewSheets;
import dev.entente.cli.signal.Classify;
import dev.entente.cli.signal.SignalCommand;
import dev.entente.cli.similar.Similar;
import dev.entente.cli.solve.Solve;
import dev.entente.cli.sweep.SweepCommand;
import dev.entente.cli.terminal.Bounds;
import dev.entente.cli.terminal.CommandFailure;
import dev.entente.cli.terminal.ExitCode;
import dev.entente.cli.terminal.Interrupt;
import dev.entente.cli.terminal.Progress;
import dev.entente.cli.terminal.StandardOutput;
import dev.entente.limits.BudgetSpent;
import dev.entente.limits.LimitExceeded;
import java.io.File;
import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the command {@code entente}: builds the command line, and turns how it ends into an exit code. */
@Command(
        name = "entente",
        description = "Where can a conflict come to rest, what would make a settlement hold, and who could wreck it?",
        mixinStandardHelpOptions = true,
        versionProvider = Main.RunningVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    /** All that are always there, in the order in which help lists them; what only some carry follows. */
    private static final Map<String, Class<?>> COMMANDS = ordered(List.of(
            Map.entry("brief", BriefCommand.class),
            Map.entry("solve", Solve.class),
            Map.entry("explain", Explain.class),
            Map.entry("paths", Paths.class),
            Map.entry("design", Design.class),
            Map.entry("explore", Explore.class),
            Map.entry("compare", Compare.class),
            Map.entry("sweep", SweepCommand.class),
            Map.entry("evidence", Evidence.class),
            Map.entry("similar", Similar.class),
            Map.entry("outside", Outside.class),
            Map.entry("ask", Ask.class),
            Map.entry("cards", Cards.class),
            Map.entry("sheets", InterviewSheets.class),
            Map.entry("roles", Roles.class),
            Map.entry("merge", Merge.class),
            Map.entry("signal", SignalCommand.class),
            Map.entry("classify", Classify.class),
            Map.entry("check", Check.class),
            Map.entry("seal", Seal.class),
            Map.entry("score", ScoreCommand.class),
            Map.entry("new", NewCase.class),
            Map.entry("prompt", PromptCommand.class),
            Map.entry("take", Take.class),
            Map.entry("import", ImportCase.class),
            Map.entry("export", ExportCase.class),
            Map.entry("gallery", Gallery.class),
            Map.entry("serve", Serve.class),
            Map.entry("doctor", Doctor.class),
            Map.entry("schema", SchemaText.class),
            Map.entry("completion", Completion.class),
            Map.entry("help", HelpCommand.class)));

    /** Those that speak of the others. */
    private static final Set<String> OF_ALL = Set.of("completion", "help");

    @Spec
    private CommandSpec spec;

    @Option(names = "--trace", description = "If Entente itself fails, show where.")
    private boolean trace;

    public static void main(String[] args) {
        System.exit(ended(args));
    }

    /** Runs a command line on the console, and answers its exit code. */
    static int ended(String... args) {
        var standardOutput = new StandardOutput();
        var out = new PrintWriter(standardOutput, false, System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        Interrupt.listen(() -> err.println("entente: stopped before anything could be told."));
        int exitCode = run(commandLine(out, err, wanted(args)), composed(args));
        out.flush();
        Progress.end();
        Interrupt.told();
        var unwritten = standardOutput.failure();
        unwritten.ifPresent(e -> err.println("entente: cannot write the answer: " + e.getMessage()));
        return unwritten.isPresent() ? ExitCode.NOT_WRITTEN : Interrupt.wished() ? stopped(exitCode) : exitCode;
    }

    /**
     * Runs one command line for another program, and answers its {@link ExitCode}; never ends the JVM.
     *
     * @param bounds within which it is run
     * @param args none of which is taken as the name of a file of further ones
     */
    public static int call(Bounds bounds, PrintWriter out, PrintWriter err, String... args) throws Exception {
        return bounds.within(() -> run(commandLine(out, err, wanted(args)).setExpandAtFiles(false), composed(args)));
    }

    /** An answer that was to be cut short may be less than whole. */
    private static int stopped(int exitCode) {
        return exitCode == ExitCode.DONE ? ExitCode.STOPPED : exitCode;
    }

    /**
     * The arguments with letters and their marks as one (NFC), as names in a case are read; what names a file stays as it
     * is typed.
     */
    static String[] composed(String... args) {
        return Arrays.stream(args)
                .map(arg -> Normalizer.isNormalized(arg, Normalizer.Form.NFC) || new File(arg).exists()
                        ? arg
                        : Normalizer.normalize(arg, Normalizer.Form.NFC))
                .toArray(String[]::new);
    }

    /** All commands, with what they say going to two writers. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return commandLine(out, err, all());
    }

    /**
     * The commands that must be known for a command line to be understood: the one that it begins with, or all. To make
     * all takes longer than to answer on a small case.
     */
    static Set<String> wanted(String... args) {
        return Arrays.stream(args)
                .limit(1)
                .filter(name ->
                        COMMANDS.containsKey(name) || OptionalPart.commands().contains(name))
                .filter(name -> !OF_ALL.contains(name))
                .findFirst()
                .map(Set::of)
                .orElseGet(Main::all);
    }

    private static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(COMMANDS.keySet());
        all.addAll(OptionalPart.commands());
        return all;
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err, Set<String> commands) {
        var main = new Main();
        var commandLine = new CommandLine(main);
        commands.forEach(name -> commandLine.addSubcommand(name, command(name, commands.size() == 1)));
        commandLine.getSubcommands().values().forEach(Main::addHelp);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Long.class, text -> whole(text, Long::valueOf))
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf))
                .registerConverter(int.class, text -> whole(text, Integer::valueOf))
                .setHelpFactory(Main::help)
                .setExecutionStrategy(Main::known)
                .setParameterExceptionHandler(Main::correct)
                .setExecutionExceptionHandler(main::explain);
    }

    /** @param alone whether it is the one that is asked for, so that it is worth a look whether it is there */
    private static Object command(String name, boolean alone) {
        Class<?> always = COMMANDS.get(name);
        if (always != null) {
            return always;
        }
        return alone ? OptionalPart.found(name) : OptionalPart.named(name);
    }

    private static Map<String, Class<?>> ordered(List<Map.Entry<String, Class<?>>> commands) {
        Map<String, Class<?>> ordered = new LinkedHashMap<>();
        commands.forEach(command -> ordered.put(command.getKey(), command.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /** Under the help of solve stand the concepts that few commands take. */
    private static Help help(CommandSpec spec, Help.ColorScheme colours) {
        return new Help(spec, colours) {
            @Override
            public String footerHeading(Object... params) {
                return spec.userObject() instanceof Solve ? ConceptsChoice.further() : super.footerHeading(params);
            }
        };
    }

    /** Runs what was asked, help too, unless it was asked of a command that there isn't. */
    private static int known(ParseResult parsed) {
        if (!parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return new RunLast().execute(parsed);
    }

    private static <N extends Number> N whole(String text, Function<String, N> number) {
        try {
            return number.apply(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException(
                    "“" + text + "” is " + (text.matches("[+-]?\\d+") ? "too large" : "no whole number"));
        }
    }

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help.")
                            .build());
        }
        command.getSubcommands().values().forEach(Main::addHelp);
    }

    /** Runs one command line and answers its {@link ExitCode}; never ends the JVM. */
    static int run(CommandLine commandLine, String... args) {
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            Progress.end();
            commandLine
                    .getErr()
                    .println(
                            "entente: memory is used up. ENTENTE_JAVA_OPTIONS=-Xmx8g gives it more, here 8 gigabytes.");
            return ExitCode.STOPPED;
        } catch (StackOverflowError e) {
            Progress.end();
            commandLine
                    .getErr()
                    .println("entente: the case is nested too deeply, or has too many parts, to be gone through.");
            return ExitCode.STOPPED;
        }
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int correct(ParameterException mistake, String[] args) {
        CommandLine commandLine = mistake.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("entente: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, err);
        if (commandLine.getParent() == null) {
            commandLine.usage(err);
        } else {
            boolean nested = commandLine.getParent().getParent() != null;
            err.println((nested
                            ? "'" + commandLine.getCommandSpec().qualifiedName() + " --help'"
                            : "'entente help " + commandLine.getCommandName() + "'")
                    + " shows how it is used.");
        }
        return ExitCode.WRONG_USAGE;
    }

    private int explain(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Progress.end();
        var err = commandLine.getErr();
        return switch (failure) {
            case CommandFailure known -> {
                err.println("entente: " + known.getMessage());
                yield known.exitCode();
            }
            case FileFailure file -> {
                err.println("entente: " + file.getMessage());
                yield file.ofWriting() ? ExitCode.NOT_WRITTEN : ExitCode.WRONG_USAGE;
            }
            case LimitExceeded limit -> {
                err.println("entente: " + limit.getMessage() + ".");
                yield ExitCode.STOPPED;
            }
            case BudgetSpent _ -> {
                err.println("entente: stopped before it was done.");
                yield ExitCode.STOPPED;
            }
            default -> {
                describeFault(failure, err);
                yield ExitCode.FAULT;
            }
        };
    }

    private void describeFault(Exception fault, PrintWriter err) {
        var where = Arrays.stream(fault.getStackTrace()).findFirst().map(frame -> " at " + frame);
        err.println("entente %s: a fault of Entente, not of your case: %s%s"
                .formatted(Version.running(), fault, where.orElse("")));
        if (trace) {
            fault.printStackTrace(err);
        } else {
            err.println("Please report it; 'entente --trace COMMAND …' shows more.");
        }
    }

    /** What runs, and on what: the two lines that a report of a fault needs. */
    static final class RunningVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "entente " + Version.running(), "Java ${java.runtime.version} (${java.vendor}), ${os.name} ${os.arch}"
            };
        }
    }
}
