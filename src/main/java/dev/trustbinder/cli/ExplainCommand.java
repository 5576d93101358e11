package dev.trustbinder.cli;

import dev.trustbinder.check.RulePage;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a rule wants, or which rules there are. */
@Command(
        name = "explain",
        header = {
            "Show what a rule looks for, why, and how to put it right.",
            "",
            "  trustbinder explain",
            "  trustbinder explain policy",
            "  trustbinder explain reference/criterion",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            description = "The rule, or an area, whose rules are listed; without it, all are.")
    private Optional<String> id = Optional.empty();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UsageException {
        String area = id.map(written -> written.replaceFirst("/$", "") + "/").orElse("");
        List<Rule> rules = Rule.all().values().stream()
                .filter(rule -> rule.id().startsWith(area))
                .toList();
        if (!rules.isEmpty()) {
            rules.forEach(rule -> terminal.out().println(line(rule)));
            return ExitCode.CLEAN.number();
        }
        RulePage page = Optional.ofNullable(Rule.all().get(id.get()))
                .map(RulePage::of)
                .orElseThrow(() -> new UsageException(
                        "there is no rule " + id.get(),
                        orElseList(Suggestion.help(id.get(), Rule.all().keySet()))));
        Rule rule = page.rule();
        terminal.out().println(page.text().strip());
        terminal.out()
                .println("\nA %s of severity %s, unless program.yml says otherwise."
                        .formatted(Words.of(rule.kind()), rule.severity().word()));
        return ExitCode.CLEAN.number();
    }

    private static String orElseList(String help) {
        return help.isEmpty() ? "trustbinder explain lists them" : help;
    }

    private static String line(Rule rule) {
        return "%-34s %-9s %-8s %s"
                .formatted(rule.id(), Words.of(rule.kind()), rule.severity().word(), rule.title());
    }
}
