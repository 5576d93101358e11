package dev.trustbinder.starter;

import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;

/** Answers for tests. */
final class Said {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static final String SAAS = """
            organization: {name: "Northwind Ledger, Inc.", short-name: Northwind, address: "12 Canal Street, Rotterdam", site: "https://ledger.example"}
            system: {name: Ledger Cloud, description: It keeps the books of small companies}
            why: Enterprise customers ask for a report
            asked-by: customers
            business: saas
            cloud: aws
            identity-provider: okta
            code-host: github
            work: remote
            data-role: processor
            changes: pull-requests
            people: [{name: Ada Meyer, roles: [ceo]}, {name: Bo Tran, roles: [ciso]}, {name: Cy Li, roles: [engineering-lead]}]
            security-contact: security@ledger.example
            """;

    private Said() {}

    /** The answers with other lines for some keys. */
    static String with(String... lines) {
        String text = SAAS;
        for (String line : lines) {
            String key = line.substring(0, line.indexOf(':'));
            text = text.replaceFirst("(?m)^" + key + ": .*\n", "") + line + "\n";
        }
        return text;
    }

    static Answers answers(String... lines) {
        AnswersFile file = AnswersFile.read(new RepoPath("answers.yml"), with(lines));
        return file.answers()
                .orElseThrow(() -> new IllegalStateException(file.findings().toString()));
    }
}
