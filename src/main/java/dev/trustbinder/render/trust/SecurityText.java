package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;

/** {@code security.txt}, RFC 9116. */
final class SecurityText {
    private SecurityText() {}

    static String of(PublicProfile.SecurityTxt facts, String baseUrl) {
        StringBuilder text = new StringBuilder();
        field(text, "Contact", Wording.href(facts.contact()));
        field(text, "Expires", facts.expires().toString());
        field(text, "Preferred-Languages", String.join(", ", facts.languages()));
        field(text, "Canonical", baseUrl.isEmpty() ? "" : baseUrl + ".well-known/security.txt");
        field(text, "Policy", facts.policy());
        field(text, "Encryption", facts.encryption());
        field(text, "Acknowledgments", facts.acknowledgments());
        return text.toString();
    }

    /** One field is one line, whatever its value holds. */
    private static void field(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append(": ")
                    .append(value.replaceAll("\\p{Cntrl}+", " "))
                    .append('\n');
        }
    }
}
