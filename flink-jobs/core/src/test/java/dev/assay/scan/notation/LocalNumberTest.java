package dev.assay.scan.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.Notation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNumberTest {

    private static String written(LocalNumber number, String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        byte[] into = new byte[CellWriter.MOST + 1];
        int size = number.write(bytes, 0, bytes.length, into);
        return size < 0 ? cell : new String(into, 0, size, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`$1,234.00`, 1234.00",
                "`$(1,234.00)`, -1234.00",
                "`($1,234.00)`, -1234.00",
                "`$ (1,234.00)`, -1234.00",
                "`(1,234.00)$`, -1234.00",
                "`(1,234.00) $`, -1234.00",
                "`1,234.00-$`, -1234.00",
                "`-$1,234.00`, -1234.00",
                "`$-1,234.00`, -1234.00",
                "`$(-3.00)`, $(-3.00)",
                "`-$(3.00)`, -$(3.00)",
                "`$(3.00`, $(3.00",
                "`$()`, $()",
                "`$`, $"
            })
    void a_unit_may_stand_within_or_outside_of_what_makes_a_number_negative(
            String cell, String number) {
        assertEquals(number, written(new LocalNumber('.', "$"), cell));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`EUR (1.234,50)`, -1234.50",
                "`(1.234,50) EUR`, -1234.50",
                "`1.234,50- EUR`, -1234.50",
                "`1.234,50 EUR-`, -1234.50",
                "`1.234,50 EUR`, 1234.50"
            })
    void so_may_a_currency_of_letters(String cell, String number) {
        assertEquals(number, written(new LocalNumber(',', "EUR"), cell));
    }

    private static Optional<Notation> of(char decimal, String... values) {
        return LocalNumbers.of(List.of(values), decimal, false);
    }

    @Test
    void a_column_of_such_numbers_is_known_as_one() {
        Optional<Notation> dollars = Optional.of(new Notation.Numbers('.', "$"));
        assertEquals(dollars, of('.', "$(12.50)", "$3.10"));
        assertEquals(dollars, of('.', "$ (1,200.50)", "$3.10", "$ 4"));
        assertEquals(dollars, of('.', "(12.50) $", "3.10 $"));
        Optional<Notation> euros = Optional.of(new Notation.Numbers(',', "EUR"));
        assertEquals(euros, of(',', "EUR (1.200,50)", "EUR 3,10"));
        assertEquals(euros, of(',', "1.200,50- EUR", "3,10 EUR"));
        assertEquals(Optional.empty(), of('.', "$(12.50", "$3.10"));
        assertEquals(Optional.empty(), of('.', "f(12)", "f(3)"));
    }
}
