package dev.trustbinder.check.text;

import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The placeholders of a text: what templates leave for their user to fill in. Some can be nothing else ({@code TBD},
 * {@code ____}, {@code %NAME%}); words in brackets are told from labels, citations and quoted edits by what they say.
 */
final class Placeholders {
    private static final String UNIT =
            "(?:business |working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)\\b";
    private static final String OWNER_WORD = "(?:Company|Corp(?:oration)?|Inc|LLC|Ltd|Organi[sz]ation)";

    private static final String LATER =
            "determined|confirmed|completed|defined|announced|assigned|filled in|decided|added|inserted|provided|specified";

    /** Marks that are placeholders wherever they stand. */
    private static final Pattern MARK = Pattern.compile(String.join(
            "|",
            "\\bTO-?DO\\b(?! lists?\\b| items?\\b)|\\bTB[ACD]\\b|\\bFIX-?ME\\b",
            "(?<![\\w-])(?:[A-Z]{2,10}-X{2,4}|X{3,})(?![\\w-])",
            "(?<![\\w-])X{1,2}(?: ?%|(?=[ -]" + UNIT + "))|\\[(?:\\d{1,3}|[XN])](?= ?%| " + UNIT + ")",
            "\\bXX/XX/(?:XX){1,2}\\b|(?<=: |^)(?:YYYY-MM-DD|DD[./-]MM[./-]YYYY|MM/DD/YYYY)$",
            "_{3,}|(?<![\\w_])__(?= ?/ ?\\d| ?%)|\\[[+<>~]? ?\\d{1,3}(?: ?[-–/] ?\\d{1,3})? " + UNIT + "]",
            "(?i)(?:^|(?<=\\| ))to be (?:" + LATER + ")(?=\\W*$| \\|)(?-i)",
            "(?i)@(?:your-?)?(?:company|domain|organi[sz]ation)\\.(?:com|org)\\b(?-i)|\\[(?i:option) [\\dA-D]\\b[^\\[\\]\\n]{0,80}]",
            "\\[(?i:insert|describe|specify|enter|choose|provide|list|explain) [^\\[\\]\\n]{60,600}](?!\\()",
            "@@[\\w .-]{1,40}@@|##[A-Z][A-Z_ ]*##|(?<![=+])==[^=+\\s][^=\\n]{0,120}==(?![=+])",
            "%{1,2}(?!(?:LOCAL|ROAMING)?APPDATA|PROGRAM|SYSTEM|TE?MP|USER(?:PROFILE|NAME)|WINDIR|PATH|PUBLIC|HOME)"
                    + "[A-Z][A-Z0-9_]{2,30}%{1,2}",
            "\\$\\{?(?:[A-Z]+_)*(?:COMPANY|ORGANI[SZ]ATION|ORG|CLIENT|OWNER)(?:_[A-Z]+)*\\b}?",
            "(?<![\\w$%])(?:YOUR|COMPANY|ORGANI[SZ]ATION|INSERT|EFFECTIVE)_[A-Z_]*[A-Z](?![\\w%])",
            "\\b(?i:acme),? (?i:inc|corp(?:oration)?|llc|ltd|limited|co|company|gmbh)\\b\\.?",
            "\\b(?:(?:Example|Sample|XYZ|ABC|Your) " + OWNER_WORD + "|" + OWNER_WORD + " (?:XYZ|ABC))(?: Name)?\\b",
            "(?i:\\blorem ipsum\\b|\\bdolor sit amet\\b)",
            "(?i:\\binsert (?:[\\w'’/-]+ ){0,6}here(?=[\\])>.,;:]|$)|\\bclick (?:or tap )?here to enter (?:text|a date)\\b)",
            "(?i:\\((?:insert|fill in|specify) [^()\\n]{2,60}\\))",
            "(?i:\\b(?:replace|delete|remove|customi[sz]e) th(?:is|ese) (?:placeholder|template|guidance|instruction|"
                    + "bracketed|highlighted|drafting|sample) ?(?:text|note|section|paragraph)?s?\\b)",
            "(?i:\\b(?:drafting note|template note|note to (?:the )?(?:author|drafter|template user))\\b)"));

    /** Words between brackets of any kind that are not those of a citation or of a value to be filled in. */
    private static final Pattern BRACKETS = Pattern.compile(
            "(?<!\\[)\\[([^\\[\\]\\n]{1,100})](?![\\[(\\]])"
                    + "|(?<!<)<{1,2}(?![ <])([^<>\\n]{1,60})(?<! )>{1,2}|(?<![{$%])\\{([^{}\\n]{1,60})}(?!})|«([^«»\\n]{0,50}(?i:name|company|date|role|title))»");

    private static final Sought SOUGHT = new Sought(
            Pattern.compile(MARK.pattern() + "|" + BRACKETS.pattern() + "|-XX"),
            List.of(
                    "-X", "TO", "TB", "FI", "X", "[", "<", "{", "«", "_", "@@", "@C", "@Y", "@D", "@O", "##", "==", "%",
                    "$", "YO", "CO", "OR", "IN", "EF", "AC", "EX", "SA", "AB", "LT", "LL", "LO", "DO", "CL", "(", "RE",
                    "DE", "CU", "DR", "TE", "NO", "DD", "MM", "YY"));

    /** Fields of a record are shown as they are, so that nothing fills in a value there. */
    private static final Pattern VALUE = Pattern.compile("\\{\\{[^{}\\n]{1,60}}}|\\{%[^\\n]{1,80}?%}");

    /** Where in a document they stand. */
    static final Function<Document, List<Passage>> WHERE = document -> document.passages().stream()
            .filter(passage -> mayStandIn(passage.text()))
            .toList();

    private Placeholders() {}

    /** The placeholders in the prose of a document, in order. */
    static List<MatchResult> in(String text) {
        return mayStandIn(text) ? found(text) : List.of();
    }

    private static boolean mayStandIn(String text) {
        return SOUGHT.standsIn(text) || text.endsWith("YYYY-MM-DD");
    }

    /** The placeholders in a text that is no document's, in order. */
    static List<MatchResult> inField(String text) {
        List<MatchResult> found = new ArrayList<>(VALUE.matcher(text).results().toList());
        found.addAll(in(text));
        return found;
    }

    private static List<MatchResult> found(String text) {
        List<MatchResult> found = new ArrayList<>();
        BRACKETS.matcher(text)
                .results()
                .filter(brackets -> isToBeFilledIn(inside(brackets))
                        || standsAlone(text, brackets) && isInstruction(inside(brackets)))
                .filter(brackets -> !isAbbreviation(before(text, brackets), inside(brackets)))
                .filter(brackets -> !isTag(text, brackets))
                .forEach(found::add);
        MARK.matcher(text)
                .results()
                .filter(mark -> found.stream().noneMatch(other -> overlap(mark, other)))
                .forEach(found::add);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** Whether the letters in brackets begin the words before them: {@code data protection officer [DPO]}. */
    private static boolean isAbbreviation(String before, String letters) {
        String[] words = before.strip().split("[\\s-]+");
        return letters.matches("[A-Z]{2,6}")
                && words.length >= letters.length()
                && Arrays.stream(words, words.length - letters.length(), words.length)
                        .map(word -> word.substring(0, Math.min(1, word.length())))
                        .collect(Collectors.joining())
                        .equalsIgnoreCase(letters);
    }

    /** Whether brackets hold all that a passage, or the value behind its label, says. */
    private static boolean standsAlone(String text, MatchResult brackets) {
        return BEFORE_VALUE.matcher(before(text, brackets)).find()
                && AFTER_VALUE
                        .matcher(text)
                        .region(brackets.end(), text.length())
                        .lookingAt();
    }

    /** Whether words are no reference, label or remark, so that alone in brackets they can only be an instruction. */
    private static boolean isInstruction(String written) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(written.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() == 1) {
            String word = words.get(0);
            return !LABELS.contains(word)
                    && !RATINGS.contains(word)
                    && (ORDERS.contains(word) || word.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT)));
        }
        return words.size() > 1
                && !NO_PROSE.matcher(written).find()
                && !written.endsWith(".")
                && words.stream().noneMatch(word -> word.matches("\\d.{2,}|\\d+\\p{L}+"))
                && (words.get(0).equals("any") || !EDITS.contains(words.get(0)))
                && !PLACES.contains(words.get(0))
                && words.stream().limit(words.size() > 3 ? 1 : 3).noneMatch(LABELS::contains)
                && !DOCUMENTS.contains(words.get(words.size() - 1));
    }

    /** Whether brackets say behind a task how often it is done: {@code Review access [quarterly]}. */
    private static boolean isTag(String text, MatchResult brackets) {
        String before = text.substring(0, brackets.start());
        return FREQUENCIES.contains(inside(brackets).toLowerCase(Locale.ROOT))
                && brackets.end() == text.length()
                && before.matches(".*[\\p{L})] ")
                && !before.matches(".*\\b(?:is|are|be|must|shall|will|should|least)\\b.*");
    }

    private static String before(String text, MatchResult brackets) {
        return text.substring(Math.max(0, brackets.start() - NEAR), brackets.start());
    }

    private static boolean overlap(MatchResult a, MatchResult b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static String inside(MatchResult brackets) {
        for (int group = 1; group <= brackets.groupCount(); group++) {
            if (brackets.group(group) != null) {
                return brackets.group(group);
            }
        }
        return "";
    }

    /** How many characters before brackets are looked at. */
    private static final int NEAR = 160;

    private static final Pattern BEFORE_VALUE = Pattern.compile("(?:^|[:|–—])[\\s*_(]*$");
    private static final Pattern AFTER_VALUE = Pattern.compile("[\\s.,;*_)]*+(?:$|\\|)");
    private static final Pattern NO_PROSE = Pattern.compile("[\"={}|`]|://|^[!^@#./-]|\\bet al\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MASK = Pattern.compile("X{2,}|N{2,}|YYYY|DD|MM");
    private static final Pattern EXAMPLE = Pattern.compile("(?i).\\b(?:e\\.g\\.|i\\.e\\.|for example)");

    private static final Set<String> ORDERS = words("insert enter specify describe fill your replace add list provide"
            + " select choose explain define include placeholder tbd tbc tba todo state customize customise");
    /** The words after which templates leave a blank. */
    private static final Set<String> SLOTS =
            words("company companies organization organisation org entity business client"
                    + " firm name names surname date dates title role roles address email phone telephone fax number owner author"
                    + " approver reviewer signature department location city state country url link amount percentage frequency"
                    + " period timeframe deadline description details id status reason notes month year quarter day week time"
                    + " hours days jurisdiction supplier vendor product service services system systems tool platform position"
                    + " contact ceo cto ciso coo cfo dpo manager officer director person president counsel administrator"
                    + " provider target threshold placeholder channel website domain logo industry sector region duration"
                    + " budget score finding version scope revision baseline attendees range datum uhrzeit nachname vorname firma"
                    + " unternehmen");

    private static final Set<String> FREQUENCIES =
            words("daily weekly monthly quarterly annual annually yearly biannual biannually semi-annual");
    private static final Set<String> LABELS = words("confidential external internal public restricted secret encrypt"
            + " encrypted secure urgent spam phishing suspicious suspected important warning note caution alert"
            + " sensitive private protected proprietary draft redacted archived deprecated resolved open closed"
            + " required optional unclassified official extern intern vertraulich blank deleted omitted removed tlp"
            + " end reserved applicable emphasis added sic translation");
    /** How the description of a blank goes on: {@code person responsible for backups}. */
    private static final Set<String> GO_ON = words("of or for who with responsible");

    private static final Set<String> SMALL = words("of and or the for to in a an by with");
    /** How an editor's own words in a quotation begin. */
    private static final Set<String> EDITS = words(
            "the a an our its their his her this that these those of to and or is"
                    + " are was were in on by for within with as not emphasis sic such see we it they any all each no if when");

    private static final Set<String> RATINGS = words("amber green red high medium low none yes no n/a na pass fail");

    /** Words that name a place in a text. */
    private static final Set<String> PLACES =
            words("section annex appendix clause article figure table chapter see rfc iso nist");

    private static final Set<String> DOCUMENTS = words("policy policies procedure procedures standard standards plan"
            + " guide guideline guidelines process handbook agreement act regulation report checklist register runbook"
            + " playbook framework charter");

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /** Whether words in brackets ask the reader to write something else there. */
    private static boolean isToBeFilledIn(String written) {
        String text = written.replaceAll("[\\\\*_\\s]+$|^[*_\\s]+", "").replace("(s)", "");
        List<String> spelled = Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        if (spelled.isEmpty()) {
            return false;
        }
        List<String> words =
                spelled.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        String first = words.get(0);
        if (NO_PROSE.matcher(ORDERS.contains(first) ? text.replace("\"", "") : text)
                .find()) {
            return false;
        }
        boolean several = words.size() > 1;
        if (ORDERS.contains(first)
                        && (several || SLOTS.contains(first) || first.startsWith("tb") || first.equals("todo"))
                || isMask(spelled)
                || EXAMPLE.matcher(text).find()
                || first.equals("name") && words.contains("of")
                || words.size() > 2 && words.get(words.size() - 1).equals("here")
                || several && words.get(words.size() - 1).equals("pending")
                || text.matches("(?i)to be (?:" + LATER + ")\\b.*")
                || several && text.contains(" / ") && !SMALL.contains(first)) {
            return true;
        } else if (words.stream().allMatch(word -> FREQUENCIES.contains(word) || word.equals("or"))) {
            return true;
        } else if (words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
            return words.size() == 2 && SLOTS.contains(first);
        } else if (text.endsWith(".") || EDITS.contains(spelled.get(0))) {
            return false;
        }
        return byCase(text, spelled, words);
    }

    private static boolean isMask(List<String> words) {
        return words.size() <= 3
                && (words.stream().anyMatch(word -> MASK.matcher(word).matches())
                        || words.size() == 2 && words.get(0).matches("[XN]") && SLOTS.contains(words.get(1)));
    }

    private static boolean byCase(String text, List<String> spelled, List<String> words) {
        boolean lower = Character.isLowerCase(text.charAt(0));
        boolean upper = text.equals(text.toUpperCase(Locale.ROOT)) && text.contains("_");
        boolean titled =
                spelled.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)) || SMALL.contains(word));
        String last = words.get(words.size() - 1);
        if (upper) {
            return true;
        } else if (lower) {
            return (SLOTS.contains(last) || words.size() == 1 && SLOTS.contains(last.replaceFirst("s$", "")))
                            && words.size() <= 4
                    || SLOTS.contains(words.get(0)) && words.size() > 2 && GO_ON.contains(words.get(1));
        } else if (words.size() == 1) {
            return SLOTS.contains(last);
        } else if (last.equals("incident")
                || LABELS.contains(words.get(0))
                || words.stream().anyMatch(LABELS::contains) && words.stream().noneMatch(SLOTS::contains)) {
            return false;
        } else if (titled) {
            return !DOCUMENTS.contains(last) && words.size() <= 8;
        }
        return words.size() <= 6 && words.stream().anyMatch(SLOTS::contains);
    }
}
