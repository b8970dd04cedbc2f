package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by a real launcher. */
class ArgumentFileTest {

    @TempDir Path folder;

    @Test
    void blanks_stand_for_themselves() throws Exception {
        assertReadBack("two words", " led and trailed ", "", "a\tb");
    }

    @Test
    void quotes_and_comment_signs_stand_for_themselves() throws Exception {
        assertReadBack("say \"yes\"", "it's", "#no comment", "'", "\"");
    }

    @Test
    void backslashes_stand_for_themselves_at_the_end_too() throws Exception {
        assertReadBack("C:\\new\\table", "\\\\server\\share\\", "\\");
    }

    @Test
    void line_ends_stand_for_themselves() throws Exception {
        assertReadBack("one\ntwo\r\nthree", "page\fpage");
    }

    @Test
    void an_argument_that_looks_like_another_file_is_no_file() throws Exception {
        assertReadBack("@file", "*");
    }

    @Test
    void a_class_path_longer_than_a_command_line_gets_through() throws Exception {
        assertReadBack(("/repository/a jar with a long name.jar:").repeat(10_000));
    }

    @Test
    void letters_outside_ascii_are_read_in_the_encoding_of_the_system() throws Exception {
        String word = encodable("größer") ? "größer" : "plain";
        assertReadBack(word, "/home/" + word + "/data");
    }

    @Test
    void options_of_the_user_come_first_and_are_split_as_on_a_command_line() throws Exception {
        Path file = folder.resolve("arguments");
        ArgumentFile.write(
                file, "  -Dfirst=1 -Dsecond=\"two words\"\n", command("first", "second"));
        assertEquals(List.of("first=1", "second=two words"), run(file));
    }

    private void assertReadBack(String... arguments) throws Exception {
        Path file = folder.resolve("arguments");
        ArgumentFile.write(file, "", command(arguments));
        List<String> expected = new ArrayList<>();
        for (String argument : arguments) {
            expected.add(argument + "=null");
        }
        assertEquals(expected, run(file));
    }

    private static List<String> command(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add("-cp");
        command.add(SmallChild.classPath());
        command.add(EchoChild.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean encodable(String text) {
        return Charset.forName(System.getProperty("native.encoding")).newEncoder().canEncode(text);
    }

    private List<String> run(Path file) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(JavaLauncher.ofThisJvm().toString(), "@" + file)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> text(output));
        return Files.readAllLines(output).stream()
                .map(line -> Base64.getDecoder().decode(line))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
