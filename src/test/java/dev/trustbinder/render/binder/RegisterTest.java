package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.Links;
import dev.trustbinder.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each register says the same on its page, in its CSV and in {@code binder.json}. */
class RegisterTest {
    private static final Publication BINDER = BinderPagesTest.binder(SmallProgramme.TEXT);
    private static final JsonNode DATA = new ObjectMapper().readTree(Links.text(BINDER, "binder.json"));

    /** The pages with a register of their own, by the register's name. */
    static List<String> pages() {
        return BINDER.files().keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.startsWith("files/"))
                .filter(path -> csv(path).isPresent())
                .toList();
    }

    private static java.util.Optional<String> csv(String page) {
        Element link = Jsoup.parse(Links.text(BINDER, page)).selectFirst(".links a[href$=.csv]");
        return java.util.Optional.ofNullable(link).map(one -> one.attr("href").replaceFirst("^(\\.\\./)*", ""));
    }

    @Test
    void everyCsvAndEveryRegisterOfTheDataHasAPage() {
        List<String> csv = BINDER.files().keySet().stream()
                .filter(path -> path.startsWith("data/"))
                .toList();
        assertThat(pages().stream().map(page -> csv(page).orElseThrow())).containsExactlyInAnyOrderElementsOf(csv);
        assertThat(DATA.get("registers").size()).isEqualTo(csv.size());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageAndCsvAndJsonSayTheSame(String page) {
        String csv = csv(page).orElseThrow();
        String register = csv.replaceFirst("data/(.*)\\.csv", "$1");
        List<List<String>> onPage = html(Jsoup.parse(Links.text(BINDER, page)), register);
        String text = Links.text(BINDER, csv);
        assertThat(text).startsWith("\uFEFF");
        List<List<String>> inCsv = csv(text, 1);
        JsonNode json = DATA.get("registers").get(register);

        assertThat(json).isNotNull();
        List<List<String>> inJson = json(json);
        assertThat(inCsv.subList(1, inCsv.size())).isEqualTo(inJson);
        if (onPage.isEmpty()) {
            assertThat(inJson).isEmpty();
        } else {
            assertThat(onPage).isEqualTo(inCsv);
        }
    }

    private static List<List<String>> html(Document page, String register) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : page.select("#t-" + register + " tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                boolean head = cell.parent().parent().normalName().equals("thead");
                boolean lone = head || cell.children().isEmpty();
                cells.add(lone ? cell.text() : String.join("; ", cell.children().eachText()));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<String>> json(JsonNode register) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : register.get("rows")) {
            List<String> cells = new ArrayList<>();
            for (JsonNode column : register.get("columns")) {
                cells.add(text(row.get(column.get("key").asString())));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(JsonNode value) {
        if (value == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asString()));
        return value.isArray() ? String.join("; ", parts) : value.asString();
    }

    /** A plain reader of RFC 4180. */
    private static List<List<String>> csv(String text, int from) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && letter == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                cell.append(letter);
            }
        }
        return rows;
    }

    @Test
    void aNumberIsANumberInTheData() {
        JsonNode rows = DATA.get("registers").get("files").get("rows");
        assertThat(rows.get(0).get("bytes").isNumber()).isTrue();
    }
}
