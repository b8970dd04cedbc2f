package dev.assay.plugin.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class PlainLogTest {

    private final List<String> said = new ArrayList<>();

    private final Log log =
            PlainLog.of(
                    new SystemStreamLog() {
                        @Override
                        public void warn(CharSequence text) {
                            said.add(text.toString());
                        }

                        @Override
                        public boolean isDebugEnabled() {
                            return false;
                        }
                    });

    @Test
    void nothing_in_a_name_reaches_the_terminal_as_a_command_or_a_line_of_its_own() {
        log.warn(
                "\u001B[31mred\u0007 a\r\n[INFO] BUILD SUCCESS \u202Egnp.exe\u2066 \u2028 \u009B1m");
        assertEquals(
                "\uFFFD[31mred\uFFFD a\uFFFD\uFFFD[INFO] BUILD SUCCESS \uFFFDgnp.exe\uFFFD \uFFFD \uFFFD1m",
                said.get(0));
    }

    @Test
    void what_people_write_is_shown_as_it_is() {
        log.warn("订单, größer: 70 % → ‘ok’ 😀");
        assertEquals(List.of("订单, größer: 70 % → ‘ok’ 😀"), said);
        assertFalse(log.isDebugEnabled());
    }

    @Test
    void a_cause_whose_message_is_not_plain_is_replaced_because_maven_prints_it_too() {
        Exception fine = new Exception("fine", new Exception("too"));
        assertSame(fine, PlainLog.cause(fine));
        assertNull(PlainLog.cause(null));
        Exception coloured = new Exception("fine", new IllegalStateException("\u001B[31mred"));
        Exception plain = PlainLog.cause(coloured);
        assertEquals("fine", plain.getMessage());
        assertNull(plain.getCause());
        assertArrayEquals(coloured.getStackTrace(), plain.getStackTrace());
    }
}
