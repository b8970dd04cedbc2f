package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.fork.ExitCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChildExitTest {

    @ParameterizedTest
    @CsvSource({
        "2, bad request, one version of both",
        "3, out of memory, -Dassay.heap",
        "4, disk full, free some space",
        "5, bad baseline, mvn assay:baseline",
        "1, exit value 1, report it",
        "77, exit value 77, report it"
    })
    void an_exit_value_is_told_in_words_with_what_to_do(int exit, String what, String advice) {
        String message = ChildExit.message(exit, Optional.empty());
        assertTrue(message.startsWith("Measuring failed (" + what + "): "), message);
        assertTrue(message.contains(advice), message);
    }

    @Test
    void a_child_that_was_killed_is_told_with_the_signal() {
        String message = ChildExit.message(137, Optional.empty());
        assertTrue(message.contains("(signal 9)"), message);
        assertTrue(message.contains("-Dassay.heap"), message);
    }

    @Test
    void the_childs_own_words_stand_for_the_advice() {
        String message = ChildExit.message(ExitCode.UNEXPECTED.code(), Optional.of("no cluster"));
        assertEquals("Measuring failed (exit value 1): no cluster", message);
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void a_message_leaves_the_full_stop_to_the_sentence_around_it(ExitCode code) {
        assertFalse(ChildExit.message(code.code(), Optional.empty()).endsWith("."));
        assertEquals(code, ExitCode.of(code.code()));
    }
}
