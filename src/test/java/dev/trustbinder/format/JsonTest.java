package dev.trustbinder.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    @Test
    void writesATreeInItsOwnOrder() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", 1);
        tree.put("controls", List.of(Map.of("id", "ACC-09"), Map.of("public", true)));
        tree.put("empty", List.of());
        tree.put("none", Map.of());
        tree.put("bytes", 4_294_967_296L);

        assertThat(text(tree)).isEqualTo("""
                {
                  "schema" : 1,
                  "controls" : [
                    {
                      "id" : "ACC-09"
                    },
                    {
                      "public" : true
                    }
                  ],
                  "empty" : [ ],
                  "none" : { },
                  "bytes" : 4294967296
                }
                """);
    }

    @Test
    void isSafeInsideAnHtmlPage() {
        String hostile = "</script><!-- & \u2028\u2029 \u007f \" \\ \n \u0000 é 日 😀 ]]>";
        Map<String, Object> tree = Map.of(hostile, hostile);

        String text = text(tree);

        assertThat(text).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\u007f", "\u0000");
        assertThat(text).contains("é 日 😀", "\\u003C");
        assertThat(JsonMapper.shared().readValue(text, Object.class)).isEqualTo(tree);
    }

    @Test
    void refusesWhatHasNoPlaceInATree() {
        for (Object stranger : Arrays.asList(null, 1.5, 'c', new Object(), Map.of(1, "x"), List.of(1.5f))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Json.of(stranger));
        }
    }

    private static String text(Object tree) {
        return new String(Json.of(tree), UTF_8);
    }
}
