package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {

    private static DatasetSpec declared(String sensitive) {
        return Declared.dataset("name: d\npath: d.csv\n" + sensitive);
    }

    private static Profile rows(String value, String other) {
        StringBuilder csv = new StringBuilder("contact,n\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i % 2 == 0 ? value : other).append(',').append(i).append('\n');
        }
        return MeasuredCsv.of(declared(""), csv.toString()).profile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "+44 20 7946 0958",
                "4111111111111111",
                "DE89370400440532013000"
            })
    void a_column_of_which_half_is_personal_is_found(String value) {
        Profile profile = rows(value, "unknown");
        assertEquals(Set.of("contact"), Personal.undeclared(declared(""), profile));
        assertTrue(Personal.isPossible(profile));
    }

    @Test
    void numbers_names_and_web_addresses_are_not() {
        assertEquals(Set.of(), Personal.undeclared(declared(""), rows("85123A", "https://x.org")));
        assertFalse(Personal.isPossible(rows("20251231", "Anna")));
    }

    @Test
    void a_column_called_name_is_a_persons_only_beside_others_of_persons() {
        StringBuilder items = new StringBuilder("name,n\n");
        StringBuilder people = new StringBuilder("name,mail\n");
        for (int i = 0; i < 40; i++) {
            items.append("lamp ").append(i).append(',').append(i).append('\n');
            people.append("Anna ").append(i).append(",a").append(i).append("@example.org\n");
        }
        DatasetSpec spec = declared("");
        assertEquals(
                Set.of(),
                Personal.undeclared(spec, MeasuredCsv.of(spec, items.toString()).profile()));
        assertEquals(
                Set.of("name", "mail"),
                Personal.undeclared(spec, MeasuredCsv.of(spec, people.toString()).profile()));
    }

    @Test
    void what_is_declared_either_way_is_not_asked_for_again() {
        Profile mails = rows("anna@example.org", "bert@example.org");
        for (String said :
                List.of(
                        "sensitive: [contact]\n",
                        "public: {contact: pages of shops}\n",
                        "columns: {user: contact}\n")) {
            assertEquals(Set.of(), Personal.undeclared(declared(said), mails), said);
        }
    }

    @Test
    void until_it_is_declared_it_is_sensitive_and_afterwards_what_was_said() {
        Profile mails = rows("anna@example.org", "bert@example.org");
        assertTrue(Personal.declared(declared(""), List.of(mails)).isSensitive("contact"));
        DatasetSpec open = declared("public: {contact: pages of shops}\n");
        assertFalse(Personal.declared(open, List.of(mails)).isSensitive("contact"));
    }

    @Test
    void a_user_that_is_declared_open_is_shown() {
        DatasetSpec spec =
                declared("columns: {user: n}\npublic: {n: numbers}\nsensitive: [contact]\n");
        assertFalse(spec.isSensitive("n"));
        assertTrue(spec.isSensitive("contact"));
    }
}
