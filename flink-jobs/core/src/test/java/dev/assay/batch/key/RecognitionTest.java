package dev.assay.batch.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    /** 200 people: of age and sex alone nobody is known, of both together some, of mail all. */
    private static String people() {
        StringBuilder csv = new StringBuilder("id,mail,age,sex,town\n");
        for (int i = 0; i < 200; i++) {
            // Of the two people of an age below ten one has each sex; above, four have each.
            int age = i < 20 ? i / 2 : 10 + (i - 20) / 8;
            csv.append("p").append(i).append(",m").append(i).append("@example.org,");
            csv.append(age).append(i % 2 == 0 ? ",f," : ",m,").append("Aachen\n");
        }
        return csv.toString();
    }

    private static List<Recognition> of(String declared, String csv) throws Exception {
        MeasuredCsv measured = MeasuredCsv.of(Declared.dataset(declared), csv);
        return Recognition.of(Declared.dataset(declared), measured.sample(), measured.profile());
    }

    @Test
    void columns_that_together_single_people_out_are_named_with_the_share_of_their_rows()
            throws Exception {
        assertEquals(
                List.of(new Recognition(List.of("age", "sex"), 0.1, 200, 200)),
                of("name: a\npath: a.csv\nrole: users\nkey: [id]\nsensitive: [mail]\n", people()));
    }

    @Test
    void of_a_set_that_has_a_smaller_one_in_it_nothing_is_said() throws Exception {
        List<Recognition> found = of("name: a\npath: a.csv\nrole: users\nkey: [id]\n", people());
        assertEquals(
                List.of(List.of("mail"), List.of("age", "sex")),
                found.stream().map(Recognition::columns).toList());
        assertEquals(1, found.get(0).share());
    }

    @Test
    void rows_of_one_person_are_alone_together_and_rows_of_nobody_are_left_out() throws Exception {
        StringBuilder log = new StringBuilder("who,shop,note\n");
        for (int i = 0; i < 150; i++) {
            // Three rows each; the first five people go to a shop of their own.
            int who = i / 3;
            log.append("w").append(who).append(",s").append(who < 5 ? who : 9).append(",x\n");
        }
        log.append(",s9,x\n".repeat(30));
        assertEquals(
                List.of(new Recognition(List.of("shop"), 0.1, 150, 180)),
                of("name: a\npath: a.csv\ncolumns: {user: who}\n", log.toString()));
    }

    @Test
    void nobody_is_looked_for_where_rows_are_no_people() throws Exception {
        assertTrue(of("name: a\npath: a.csv\nkey: [id]\n", people()).isEmpty());
    }
}
