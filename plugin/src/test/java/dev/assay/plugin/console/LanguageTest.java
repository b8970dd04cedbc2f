package dev.assay.plugin.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.plugin.files.MeasuringException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void a_language_is_written_as_the_web_or_as_java_writes_it() throws Exception {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.locale("zh-CN"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.locale("zh_CN"));
        assertEquals(Locale.ENGLISH, Language.locale("en"));
    }

    @Test
    void what_is_no_language_is_refused() {
        for (String tag : List.of("Chinese, please", "_", "z", "-", "\u4E2D\u6587", "x-y")) {
            String said =
                    assertThrows(MeasuringException.class, () -> Language.locale(tag), tag)
                            .getMessage();
            assertTrue(said.endsWith("write a language, such as en or zh-CN"), said);
        }
    }
}
