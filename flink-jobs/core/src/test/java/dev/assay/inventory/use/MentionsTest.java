package dev.assay.inventory.use;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static Mentions of(String asset, String path, String... files) {
        Mentions mentions = new Mentions();
        mentions.lookFor(asset, path, List.of(files));
        return mentions;
    }

    @Test
    void code_that_names_a_file_or_its_folder_uses_the_asset() {
        Mentions mentions =
                of("sales", "data/by-day/*.csv", "data/by-day/1.csv", "data/by-day/2.csv");
        mentions.read("train.py", "pd.read_csv('data/by-day/' + day)");
        mentions.read("other.py", "pd.read_csv('data/by-week/' + day)");
        mentions.read("one.sql", "copy from 'x/by-day/20.csv'");
        assertEquals(List.of("train.py"), mentions.of("sales"));
    }

    @Test
    void a_name_is_no_part_of_a_longer_one() {
        Mentions mentions = of("user_table", "data/user_table.csv", "data/user_table.csv");
        mentions.read("a.py", "x = old_user_table");
        mentions.read("b.py", "x = user_table2");
        mentions.read("c.py", "x = user_table;");
        assertEquals(List.of("c.py"), mentions.of("user_table"));
    }

    @Test
    void a_common_word_is_no_name() {
        Mentions mentions = of("items", "data/items.csv", "data/items.csv");
        mentions.read("a.py", "for x in items:");
        assertEquals(List.of(), mentions.of("items"));
    }

    @Test
    void files_stand_in_order_whenever_they_were_read() {
        Mentions mentions = of("catalogue", "data/catalogue.csv", "data/catalogue.csv");
        mentions.read("z.py", "catalogue.csv");
        mentions.read("a.py", "catalogue.csv");
        assertEquals(List.of("a.py", "z.py"), mentions.of("catalogue"));
    }
}
