package dev.trustbinder.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are put together here so that no scanner takes this file for a leak. */
class SecretsTest {
    private static final String RANDOM = "q7Zk2Lw9Xv4Bn8Rt1Yc6Hd3Jf5Gs0PmAeUiOoQyKzVxTb";

    /** {@code #n} stands for n random letters and digits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a private key | -----BE|GIN PRIVATE KEY-----",
                "a private key | -----BE|GIN RSA PRIVATE KEY-----",
                "a private key | -----BE|GIN OPENSSH PRIVATE KEY-----",
                "a private key | LS0tLS1CRUdJ|TiBSU0EgUFJJVkFURSBLRVktLS0tLQ",
                "an AWS access key | AKI|AIOSFODNN7EXAMPLE",
                "a GitHub token | gh|p_#36",
                "a GitHub token | github|_pat_#45",
                "a GitLab token | glp|at-#20",
                "a Slack token | xo|xb-#20",
                "a Slack address | https://hooks.slack|.com/services/#40",
                "a Stripe key | sk_l|ive_#24",
                "a Google key | AI|za#35",
                "a Google key | GOC|SPX-#28",
                "a signed token | ey|J#12.eyJ#12.#20",
                "an npm token | np|m_#36",
                "a SendGrid key | S|G.#22.#43",
                "a Vault token | hv|s.#24",
                "a password | pass|word = \"Tr0ub4dor\"",
                "a password | PASS|WORD: Sommer2024",
                "a key or token | api_|key=#32",
                "a key or token | \"client_sec|ret\": \"#32\"",
                "an address with a password | postgres:|//app:hunter2@db.example/app",
            })
    void findsASecretHoweverItIsWrapped(String what, String start, String rest) throws IOException {
        String secret = start + filled(rest);

        for (String text :
                List.of(secret, "<p>" + secret + "</p>", "{\"a\": \"" + secret.replace("\"", "\\\"") + "\"}")) {
            assertThat(GateTest.inspect(Publication.empty().with("x.html", text), NOTHING))
                    .as(text)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo(GateRules.SECRET);
                        assertThat(finding.message()).matches("x\\.html holds " + what + ": .{3}…");
                        assertThat(finding.location()).isEqualTo(Location.startOf(new RepoPath("x.html")));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwords have at least 14 characters. Password: see the policy.",
                "password: Must-have a manager",
                "password=<your password>, token: ${TOKEN}, api_key=xxxxxxxxxxxxxxxxxxxx",
                "<input type=\"password\" name=\"password\" autocomplete=\"current-password\">",
                "A secret: kept-in-a-vault-and-rotated-every-90-days",
                "tokens are signed; token: short-lived-session-credential-2fa",
                "token: ClientCredentialsOAuthGrant",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----",
                "https://ledger.example:8443/@team and mailto:security@ledger.example",
                "https://app:password@ledger.example",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "integrity=\"sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC\"",
                "--token-colour: var(--token-colour-0123456789)",
                "SK- and AKIA are prefixes; eyJ too",
                "sk_test_ is for tests"
            })
    void leavesOrdinaryTextAlone(String text) throws IOException {
        assertThat(GateTest.inspect(Publication.empty().with("x.html", text), NOTHING))
                .isEmpty();
    }

    @Test
    void reportsEachSecretOnceAFile() throws IOException {
        String key = "AKI" + "AIOSFODNN7EXAMPLE";

        List<Finding> findings = GateTest.inspect(
                Publication.empty()
                        .with("a.txt", key + " " + key + " &amp;" + key)
                        .with("b.txt", key),
                NOTHING);

        assertThat(findings).hasSize(2);
    }

    private static final Forbidden NOTHING = new Forbidden(List.of(), List.of());

    private static String filled(String text) {
        StringBuilder filled = new StringBuilder();
        java.util.regex.Matcher parts =
                java.util.regex.Pattern.compile("#(\\d+)").matcher(text);
        while (parts.find()) {
            parts.appendReplacement(filled, RANDOM.substring(0, Integer.parseInt(parts.group(1))));
        }
        return parts.appendTail(filled).toString();
    }
}
