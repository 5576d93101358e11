package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.delta.Redline;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RedlineViewTest {
    private static final Redline REDLINE = Redline.of(
            "# Access\n\nOne.\n\nTwo.\n\nThree.\n\n- Reviewed every quarter.\n- Old <b>item</b>.",
            "# Access\n\nOne.\n\nTwo.\n\nThree.\n\n- Reviewed every month.\n\n| New | row |");

    record Page(List<RedlineView.Line> lines) {}

    record Site() {}

    @Test
    void saysInWordsAndSignsWhatColoursSay() {
        Element redline = drawn(RedlineView.whole(REDLINE));

        assertThat(redline.select("p.changed").text()).isEqualTo("± Reviewed every removed: quarter added: month.");
        assertThat(redline.select("p.removed").text()).isEqualTo("− removed: Old <b>item</b>.");
        assertThat(redline.select("p.added").text()).isEqualTo("+ added: New | row");
        assertThat(redline.select("p.kept"))
                .hasSize(4)
                .allMatch(line -> line.select("ins, del, .sign").isEmpty());
    }

    @Test
    void putsBlanksOutsideOfWhatIsMarked() {
        assertThat(drawn(RedlineView.whole(REDLINE)).select("p.changed").html())
                .contains("every <del>", "</del> <ins>", "</ins>.");
    }

    @Test
    void countsWhatItLeavesOut() {
        assertThat(drawn(RedlineView.folded(REDLINE)).select("p").eachText())
                .containsExactly(
                        "Access",
                        "… 2 paragraphs unchanged …",
                        "Three.",
                        "± Reviewed every removed: quarter added: month.",
                        "− removed: Old <b>item</b>.",
                        "+ added: New | row");
    }

    @Test
    void tellsCitationsAndHeadingsWithoutTheMarksOfTheirAuthors() {
        Redline redline = Redline.of(
                "## Reviews {#reviews}\n\nOnce a year ([[ACC-08]]).\n\n```\n[[ -f x ]]\n```",
                "## Reviews {#reviews}\n\nOnce a month ([[ACC-08]]).\n\n```\n[[ -f x ]]\n```");

        assertThat(drawn(RedlineView.whole(redline)).select("p").eachText())
                .containsExactly("Reviews", "± Once a removed: year added: month (ACC-08).", "[[ -f x ]]");
    }

    private static Element drawn(List<RedlineView.Line> lines) {
        String template = "{% include \"shared/redline.html\" with {\"lines\": page.lines} %}";
        Theme theme = Theme.of(new TreeMap<>(Map.of("binder/one.html", template.getBytes(StandardCharsets.UTF_8))));
        byte[] html = Pages.of(theme).page("binder/one.html", "one.html", new Site(), new Page(lines));
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).body();
    }
}
