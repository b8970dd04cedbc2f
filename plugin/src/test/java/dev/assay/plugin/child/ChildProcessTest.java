package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.fork.ProgressLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Runnable NOTHING = () -> {};

    @TempDir Path top;

    private final List<ProgressLine> progress = new CopyOnWriteArrayList<>();

    @Test
    void the_exit_value_is_the_childs() throws Exception {
        assertEquals(OptionalInt.of(0), run("out:done"));
        assertEquals(OptionalInt.of(3), run("exit:3"));
    }

    @Test
    void lines_of_progress_are_passed_on_in_their_order_and_not_logged() throws Exception {
        run("progress:orders", "out:noise", "progress:größer");
        assertEquals(
                List.of(
                        new ProgressLine("orders", "scan", 1, 2, "bytes"),
                        new ProgressLine("größer", "scan", 1, 2, "bytes")),
                progress);
        assertEquals(List.of("noise"), Files.readAllLines(log()));
    }

    @Test
    void errors_and_noise_of_a_failed_child_are_in_the_log() throws Exception {
        assertEquals(OptionalInt.of(1), run("out:größer", "err:broken", "exit:1"));
        assertEquals(
                List.of("broken", "größer"), Files.readAllLines(log()).stream().sorted().toList());
    }

    @Test
    void the_log_is_of_the_last_child_only() throws Exception {
        run("err:first");
        run("err:second");
        assertEquals(List.of("second"), Files.readAllLines(log()));
    }

    @Test
    void the_child_runs_in_its_folder_with_its_variables() throws Exception {
        run("folder", "variable:ASSAY_TEST");
        assertEquals(List.of(folder().toRealPath().toString(), "set"), Files.readAllLines(log()));
    }

    @Test
    void the_childs_input_stays_open_while_the_build_lives() throws Exception {
        AtomicBoolean waited = new AtomicBoolean();
        ChildProcess child = child(Duration.ZERO, "progress:ready", "read");
        Thread build = Thread.currentThread();
        assertThrows(
                InterruptedException.class,
                () ->
                        child.run(
                                progress::add,
                                () -> {
                                    if (!progress.isEmpty()) {
                                        waited.set(true);
                                        build.interrupt();
                                    }
                                }));
        assertTrue(waited.get());
    }

    @Test
    void the_child_is_killed_when_the_build_is_interrupted() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> seen = new CopyOnWriteArrayList<>();
        Thread build = Thread.currentThread();
        ChildProcess child = child(Duration.ZERO, "progress:ready", "wait");
        assertThrows(
                InterruptedException.class,
                () ->
                        child.run(
                                line -> {
                                    ProcessHandle.current()
                                            .children()
                                            .filter(process -> !before.contains(process))
                                            .forEach(seen::add);
                                    build.interrupt();
                                },
                                NOTHING));
        assertFalse(seen.isEmpty());
        for (ProcessHandle process : seen) {
            process.onExit().join();
            assertFalse(process.isAlive());
        }
    }

    @Test
    void a_child_whose_time_is_up_is_given_up_without_an_exit_value() throws Exception {
        OptionalInt exit = child(Duration.ofMillis(1), "wait").run(progress::add, NOTHING);
        assertEquals(OptionalInt.empty(), exit);
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        String missing = top.resolve("no-such-java").toString();
        ChildProcess child =
                new ChildProcess(List.of(missing), Map.of(), folder(), log(), Duration.ZERO);
        String message =
                assertThrows(IOException.class, () -> child.run(progress::add, NOTHING))
                        .getMessage();
        assertTrue(message.contains(missing), message);
    }

    private OptionalInt run(String... deeds) throws IOException, InterruptedException {
        return child(Duration.ZERO, deeds).run(progress::add, NOTHING);
    }

    private ChildProcess child(Duration limit, String... deeds) {
        return new ChildProcess(
                SmallChild.command(deeds), Map.of("ASSAY_TEST", "set"), folder(), log(), limit);
    }

    private Path folder() {
        return top.resolve("audit");
    }

    private Path log() {
        return folder().resolve("child.log");
    }
}
