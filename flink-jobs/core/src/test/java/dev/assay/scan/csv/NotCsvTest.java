package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients, databases and mainframes write that looks like a table and is no CSV. */
class NotCsvTest {

    private static String refused(byte[] file) {
        assertEquals(Optional.empty(), Dialects.of(file, true, CsvDialect.UNDECLARED));
        CsvFormat format = new CsvFormat(CsvDialect.RFC_4180, List.of());
        return assertThrows(
                        UnreadableDataException.class,
                        () -> format.columns(new InMemory(file, 7), "a.txt"))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "! id | name ~----+------~  1 | a~(1 row)~!, drawn with lines",
                "!| id | name |~|----|:-----|~| 1 | a |~!, drawn with lines",
                "!---~title: x~---~~| id | name |~| -- | ---- |~| 1 | a |~!, drawn with lines",
                "!\u250C\u2500\u252C\u2500\u2510~\u2502a\u2502b\u2502~!, drawn with lines",
                "!~        ID NAME~---------- ------~         1 a~!, declare its columns under format",
                "!id          name~----------- ----~          1 a~!, declare its columns under format",
                "!-- dump~/* x */~~INSERT INTO t VALUES (1, 'a');~!, a script of SQL",
                "!SET statement_timeout = 0;~COPY t (id) FROM stdin;~1~!, a script of SQL",
                "!create table t (id int);~!, a script of SQL"
            })
    void what_shows_or_makes_a_table_is_refused_with_the_way_out(String text, String why) {
        String told = refused(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        assertTrue(told.startsWith("a.txt:1: ") && told.contains(why), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n--,----\n1,a\n",
                "id|name\n--|----\n1|a\n",
                "note\n-- --\n",
                "query\nINSERT INTO t VALUES (1)\n",
                "set,update\n1,2\n",
                "a b\n1 2\n3 4\n"
            })
    void what_may_be_csv_is_not_refused(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        boolean isList = text.startsWith("note");
        assertEquals(!isList, Dialects.of(file, true, CsvDialect.UNDECLARED).isPresent());
    }

    @Test
    void what_is_declared_is_not_refused() {
        byte[] file = " id | name \n----+------\n  1 | a\n".getBytes(StandardCharsets.UTF_8);
        assertTrue(Dialects.of(file, true, new CsvDialect('|', true)).isPresent());
    }

    @Test
    void text_in_ebcdic_is_refused_with_its_name_unless_it_is_declared() {
        byte[] file = "id,name\n1,Anna Schmidt\n2,Bert Meyer\n".getBytes(Charset.forName("IBM037"));
        String told = refused(file);
        assertTrue(told.contains("encoding: IBM037 under format"), told);
        for (String encoding : List.of("windows-1251", "windows-1252", "GB18030", "Shift_JIS")) {
            byte[] other =
                    "\u0438\u043C\u044F,\u0446\u0435\u043D\u0430"
                            .repeat(9)
                            .getBytes(Charset.forName(encoding));
            assertTrue(!Ebcdic.is(other), encoding);
        }
    }
}
