package dev.trustbinder.starter;

import java.util.Locale;

/** How a fact is spelled where it stands, so that it is text there and nothing else. */
enum Spelling {
    /** Inside double quotes. */
    YAML {
        @Override
        String of(String fact) {
            StringBuilder text = new StringBuilder();
            fact.codePoints().forEach(c -> {
                if (c == '"' || c == '\\') {
                    text.append('\\').appendCodePoint(c);
                } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                    text.append(String.format(Locale.ROOT, "\\u%04X", c));
                } else {
                    text.appendCodePoint(c);
                }
            });
            return text.toString();
        }
    },
    /** Between the words of a paragraph. */
    MARKDOWN {
        @Override
        String of(String fact) {
            return fact.replaceAll("([\\\\`*_\\[\\]{}<>|~])", "\\\\$1")
                    .replaceAll("&(?=[#A-Za-z0-9]+;)", "\\\\&")
                    .replaceAll("^([#+=-])", "\\\\$1");
        }
    },
    /** Inside double quotes. */
    CSV {
        @Override
        String of(String fact) {
            return fact.replace("\"", "\"\"");
        }
    },
    PLAIN {
        @Override
        String of(String fact) {
            return fact;
        }
    };

    /** The spelling that a file's ending asks for. */
    static Spelling of(String path, Spelling otherwise) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "yml", "yaml" -> YAML;
            case "md" -> MARKDOWN;
            case "csv" -> CSV;
            default -> otherwise;
        };
    }

    /** A value of YAML, in its quotes. */
    static String quoted(String text) {
        return '"' + YAML.of(text) + '"';
    }

    abstract String of(String fact);
}
