package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.view.View;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chapter "Views" says of each column what it is. */
class ViewsPageTest {

    private static final Path CHAPTER = Path.of("../../src/site/markdown/views.md");
    private static final Pattern NAME = Pattern.compile("`([a-z_0-9]+)`");

    @Test
    void the_page_has_each_column_of_each_view_and_no_other() throws IOException {
        Map<String, List<String>> said = new TreeMap<>();
        List<String> views = List.of();
        for (String line : Files.readAllLines(CHAPTER)) {
            if (line.startsWith("#")) {
                views =
                        line.startsWith("### ")
                                ? List.of(line.substring(4).split(", "))
                                : List.of();
            } else if (line.startsWith("| `")) {
                for (String view : views) {
                    Matcher name = NAME.matcher(line.split("\\|")[1]);
                    while (name.find()) {
                        said.computeIfAbsent(view, v -> new ArrayList<>()).add(name.group(1));
                    }
                }
            }
        }
        // One row says of both what their key is.
        said.get("hours").remove("weekday");
        said.get("weekdays").remove("hour");
        said.get("categories").removeAll(of("brand", "category"));
        said.get("brands").removeAll(of("category", "brand"));
        assertEquals(new TreeSet<>(View.words()), said.keySet());
        for (View view : View.values()) {
            assertEquals(
                    Definition.of(view).columns().stream().map(Column::name).sorted().toList(),
                    said.get(view.word()).stream().sorted().toList(),
                    view.word());
        }
    }

    /** What the row of both says of the other alone. */
    private static List<String> of(String other, String own) {
        String many = own.equals("brand") ? "brands" : "categories";
        return List.of(other, "distinct_" + many, own + "_share");
    }
}
