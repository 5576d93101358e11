package dev.trustbinder.repository;

import java.util.Arrays;
import java.util.Locale;

/**
 * A signature over a commit or a tag as git stores it; nobody has verified it yet.
 *
 * @param armour the armoured text, as it was made
 * @param signed the bytes it was made over: the object without its signature
 */
public record Signature(Format format, String armour, byte[] signed) {

    /** What made it, as its first line says. */
    public enum Format {
        SSH("-----BEGIN SSH SIGNATURE-----"),
        OPENPGP("-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----"),
        X509("-----BEGIN SIGNED MESSAGE-----"),
        UNKNOWN();

        private final String[] beginnings;

        Format(String... beginnings) {
            this.beginnings = beginnings;
        }

        /** The format of the signature that begins with {@code armour}'s first line. */
        public static Format of(String armour) {
            String first = armour.stripLeading();
            return Arrays.stream(values())
                    .filter(format -> Arrays.stream(format.beginnings).anyMatch(first::startsWith))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        /** As people write it. */
        public String title() {
            return switch (this) {
                case SSH -> "SSH";
                case OPENPGP -> "OpenPGP";
                case X509 -> "X.509";
                case UNKNOWN -> "unknown";
            };
        }
    }

    public Signature {
        signed = signed.clone();
    }

    /** The signature with this armoured text. */
    public static Signature of(String armour, byte[] signed) {
        return new Signature(Format.of(armour), armour, signed);
    }

    @Override
    public byte[] signed() {
        return signed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && armour.equals(that.armour)
                && Arrays.equals(signed, that.signed)
                && format == that.format;
    }

    @Override
    public int hashCode() {
        return armour.hashCode();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s signature over %d bytes", format.title(), signed.length);
    }
}
