package dev.assay.inventory.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.profile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {

    private static Guessed guess(String name, String columns) {
        MeasuredCsv csv = MadeUp.table(columns);
        return Guess.of(name, csv.profile(), csv.evidence().keys());
    }

    @Test
    void without_columns_or_rows_nothing_is_guessed_and_nothing_fails() {
        assertEquals(Guessed.NOTHING, Guess.of("x", Profile.empty(List.of()), List.of()));
        Guessed guessed =
                Guess.of("x", Profile.empty(List.of("user_id", "item_id", "time")), List.of());
        assertEquals(Role.EVENTS, guessed.role());
        assertEquals(List.of(), guessed.key());
    }

    @ParameterizedTest
    @CsvSource({
        "userId,USER,USER",
        "CustomerID,USER,ID",
        "customerid,USER,ID",
        "用户ID,USER,ID",
        "l_partkey,ITEM,ITEM",
        "StockCode,ITEM,ITEM",
        "product_category_name,CATEGORY,TITLE",
        "商品名称,TITLE,TITLE",
        "image_url,IMAGE,IMAGE",
        "UnitPrice,PRICE,PRICE",
        "购买数量,QUANTITY,QUANTITY",
        "event_type,EVENT,EVENT"
    })
    void names_say_what_columns_mean(String name, Field field, Concept last) {
        NameMeaning meaning = NameMeaning.of(name, Concept.UNKNOWN);
        assertEquals(field, meaning.field());
        assertEquals(last, meaning.last());
    }

    @ParameterizedTest
    @CsvSource({
        "ratings_count",
        "product_weight_g",
        "is_user",
        "user_age",
        "num_items",
        "avg_price",
        "xyz"
    })
    void measures_and_unknown_words_mean_nothing(String name) {
        assertEquals(null, NameMeaning.of(name, Concept.UNKNOWN).field());
    }

    @Test
    void a_user_is_sensitive_by_itself_and_what_else_is_about_persons_is_named() {
        Guessed users =
                guess("users", "id:key first_name:persons email:mails phone:phones plan:cat3");
        assertEquals(Role.USERS, users.role());
        assertEquals(Map.of("user", "id"), users.meanings());
        assertEquals(List.of("first_name", "email", "phone"), users.sensitive());
    }

    @Test
    void times_and_measures_are_no_key() {
        Guessed weather = guess("weather", "observed:millis temperature:price");
        assertEquals(List.of(), weather.key());
    }

    @Test
    void a_log_of_user_behavior_insights_is_known_by_its_columns() {
        Guessed log =
                guess(
                        "log",
                        "query_id:uuid90 client_id:uuid60 action_name:steps timestamp:stamps"
                                + " user_query:cat40");
        assertTrue(log.ubi());
        assertEquals(Role.EVENTS, log.role());
        assertEquals("query_id", log.column(Field.SEARCH).orElseThrow().name());
    }

    @Test
    void numbers_without_names_or_forms_are_not_guessed_at() {
        Guessed numbers = guess("features", "c1:price c2:half c3:price c4:half");
        assertEquals(Role.OTHER, numbers.role());
        assertEquals(Map.of(), numbers.meanings());
        assertFalse(numbers.ubi());
    }
}
