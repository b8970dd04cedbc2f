package dev.assay.report.words;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A second language that a test makes: English with each text between marks. */
public final class MarkedWords {

    private static final String NAME = "dev.assay.report.words.words";

    private MarkedWords() {}

    /** Writes the bundle into a folder, and reads it as any language is read. */
    public static Words in(Path folder) throws IOException {
        ResourceBundle english = ResourceBundle.getBundle(NAME);
        StringBuilder text = new StringBuilder();
        for (String key : new TreeSet<>(english.keySet())) {
            text.append(key)
                    .append('=')
                    .append(escaped(marked(english.getString(key))))
                    .append('\n');
        }
        Path bundle = folder.resolve(NAME.replace('.', '/') + "_qps.properties");
        Files.createDirectories(bundle.getParent());
        Files.writeString(bundle, text, StandardCharsets.UTF_8);
        return new Words(
                new Locale("qps"),
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, MarkedWords.class.getClassLoader()));
    }

    /** Of a text with forms for numbers, each is marked. */
    private static String marked(String text) {
        return text.matches("(?s)\\d+#.*")
                ? Arrays.stream(text.split("\\|", -1))
                        .map(form -> form.replaceFirst("#", "#«") + "»")
                        .collect(Collectors.joining("|"))
                : "«" + text + "»";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
