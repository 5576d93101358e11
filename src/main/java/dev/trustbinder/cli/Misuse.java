package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
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

    static Misuse of(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), line, command);
        }
        Matcher choice = CHOICE.matcher(wrong.getMessage());
        if (choice.find()) {
            List<String> known =
                    List.of(choice.group(2).toLowerCase(Locale.ROOT).split(", "));
            return new Misuse(
                    "%s knows no %s".formatted(choice.group(1), choice.group(3)),
                    Suggestion.help(choice.group(3), known),
                    command);
        }
        return new Misuse(lowerCase(wrong.getMessage()), "", command);
    }

    private static Misuse unmatched(String written, CommandLine line, String command) {
        if (written.startsWith("-")) {
            String option = written.replaceFirst("=.*", "");
            List<String> known = line.getCommandSpec().optionsMap().keySet().stream()
                    .sorted()
                    .toList();
            return new Misuse("there is no option " + option, Suggestion.help(option, known), command);
        }
        if (line.getSubcommands().isEmpty()) {
            return new Misuse("no argument is expected here, found " + written, "", command);
        }
        List<String> known = line.getSubcommands().keySet().stream().sorted().toList();
        return new Misuse("there is no command " + written, Suggestion.help(written, known), command);
    }

    private static String lowerCase(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
