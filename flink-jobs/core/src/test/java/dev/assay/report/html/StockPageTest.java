package dev.assay.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.inventory.Change;
import dev.assay.inventory.Changes;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.Loose;
import dev.assay.inventory.Stock;
import dev.assay.report.log.StockLines;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockPageTest {

    private static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();
    private static final String BAD = "<script>alert(1)</script>";

    private static Inventory inventory() {
        Inventory plain =
                Stock.of(
                        Stock.known(
                                "name: items\npath: data.csv\nowner: \"" + BAD + "\"\nkey: [sku]",
                                "sku,\"" + BAD + "\"\n1,a\n2,b\n"),
                        Stock.known(
                                "name: sales\npath: data.csv\nasset: {from: [items]}\n"
                                        + "description: \""
                                        + BAD
                                        + "\"",
                                "sku,n\n1,2\n2,3\n"));
        return new Inventory(
                plain.format(),
                "shop",
                plain.asOf(),
                plain.assets(),
                plain.links(),
                List.of(),
                List.of(),
                List.of(new Loose(BAD, 5, "copy", BAD)));
    }

    @Test
    void names_of_the_data_open_no_element() {
        String page = new StockPage(Words.ENGLISH).write(inventory(), Optional.empty(), "# " + BAD);
        assertFalse(page.contains(BAD), "a name is markup");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void each_asset_has_a_row_a_box_and_a_card() {
        String page = new StockPage(Words.ENGLISH).write(inventory(), Optional.empty(), "");
        assertTrue(page.contains("href=\"#asset-0\"") && page.contains("id=\"asset-1\""));
        assertTrue(page.contains("<svg") && page.contains("was made of"));
        assertTrue(page.contains("Rows that are not repeated") && page.contains("not measured"));
        assertFalse(page.contains("Declare what is not declared"));
    }

    @Test
    void in_chinese_its_sentences_are_chinese() {
        Inventory now = inventory();
        Optional<List<Change>> changes = Optional.of(Changes.between(Stock.of(), now));
        String page = new StockPage(CHINESE).write(now, changes, "format: assay/1");
        for (String english :
                List.of("Quality", "Owner", "not measured", "Map of", "Since the", "Figures")) {
            assertFalse(page.contains(english), english);
        }
        assertTrue(page.contains("lang=\"zh-CN\"") && page.contains("数据资产清单"));
    }

    @Test
    void the_log_has_a_line_for_each_asset_and_each_change() {
        Inventory now = inventory();
        List<String> lines =
                new StockLines(Words.ENGLISH)
                        .lines(
                                now,
                                Optional.of(Changes.between(Stock.of(), now)),
                                "page.html",
                                "undeclared.yaml");
        assertEquals("2 assets in the inventory, 0 not declared: page.html", lines.get(0));
        assertTrue(lines.get(1).startsWith("  items: other, 2 rows, owner "), lines.get(1));
        assertTrue(lines.contains("1 file of which somebody should know: see the page"));
        assertTrue(lines.contains("items: new, 2 rows"), lines.toString());
    }
}
