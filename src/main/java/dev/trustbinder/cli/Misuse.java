package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with the arguments of a run.
 *
 * @param message what was written, and what is wrong with it
 * @param help what was perhaps meant; empty where nothing is near
 * @param command the command whose help says what there is
 */
record Misuse(String message, String help, String command) {
    private static final Pattern CHOICE =
            Pattern.compile("Invalid value for option '([^']+)'.*expected one of \\[(.*)].* but was '(.*)'");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    static Misuse of(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), line, command);
        }
        Matcher choice = CHOICE.matcher(wrong.getMessage());
        if (choice.find() && !choice.group(3).isEmpty()) {
            List<String> known =
                    List.of(choice.group(2).toLowerCase(Locale.ROOT).split(", "));
            return new Misuse(
                    "%s knows no %s".formatted(choice.group(1), choice.group(3)),
                    Suggestion.help(choice.group(3), known),
                    command);
        } else if (wrong instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return new Misuse(option.longestName() + " is given twice", "leave one out", command);
        } else if (wrong instanceof MissingParameterException missing) {
            return missing(missing, wrong.getMessage().contains(" for option "), command);
        } else if (wrong.getArgSpec() instanceof OptionSpec option) {
            return malformed(option, wrong, command);
        }
        return new Misuse(lowerCase(wrong.getMessage()), "", command);
    }

    /** @param given whether the option was written, and only its value is not */
    private static Misuse missing(MissingParameterException wrong, boolean given, String command) {
        ArgSpec first = wrong.getMissing().get(0);
        String wanted = QUOTED.matcher(wrong.getMessage())
                .results()
                .map(quoted -> quoted.group(1).replace('=', ' '))
                .collect(Collectors.joining(" and "));
        String message = given && first instanceof OptionSpec option
                ? "%s needs a value: %s".formatted(option.longestName(), option.paramLabel())
                : "%s needs %s".formatted(command, wanted);
        return new Misuse(message, lowerCase(String.join(" ", first.description())), command);
    }

    private static Misuse malformed(OptionSpec option, ParameterException wrong, String command) {
        String value = wrong.getMessage().replaceFirst("(?s).*(?:but was |: )'?(.*?)'?(?: is not .*)?$", "$1");
        if (option.isMultiValue()) {
            String label = option.paramLabel();
            return new Misuse(
                    "%s needs %s, found %s".formatted(option.longestName(), label, value.isEmpty() ? "none" : value),
                    "such as %s %s".formatted(option.longestName(), label.replace("FORMAT", "sarif")),
                    command);
        }
        return option.typeInfo().isBoolean()
                ? new Misuse("%s takes no value, found %s".formatted(option.longestName(), value), "", command)
                : new Misuse(lowerCase(wrong.getMessage()), "", command);
    }

    private static Misuse unmatched(String written, CommandLine line, String command) {
        if (written.startsWith("-")) {
            String option = written.replaceFirst("=.*", "");
            return new Misuse("there is no option " + option, near(option, line), command);
        }
        if (line.getSubcommands().isEmpty()) {
            return new Misuse("no argument is expected here, found " + written, meant(written, line), command);
        }
        List<String> known = line.getSubcommands().keySet().stream().sorted().toList();
        return new Misuse("there is no command " + written, Suggestion.help(written, known), command);
    }

    /** An option of this command, or the commands that have it. */
    private static String near(String option, CommandLine line) {
        String having = line.getSubcommands().entrySet().stream()
                .filter(command ->
                        command.getValue().getCommandSpec().optionsMap().containsKey(option))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!having.isEmpty()) {
            return "it goes behind a command: " + having;
        }
        List<String> known = line.getCommandSpec().optionsMap().keySet().stream()
                .filter(one -> one.startsWith("--"))
                .sorted()
                .toList();
        return Suggestion.help(option, known);
    }

    /** What a word that is one too many may be: part of a title, a file to look at, or the folder of the programme. */
    private static String meant(String written, CommandLine line) {
        Map<String, OptionSpec> options = line.getCommandSpec().optionsMap();
        if (line.getCommand() instanceof NewCommand) {
            return "put words that belong together between quotes";
        } else if (options.containsKey("--only")) {
            return "to list what concerns it: --only " + Shell.quoted(written);
        }
        return options.containsKey("--content") ? "the folder of program.yml is named by --content" : "";
    }

    private static String lowerCase(String sentence) {
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                        + sentence.substring(1).replaceFirst("[.]$", "");
    }
}
