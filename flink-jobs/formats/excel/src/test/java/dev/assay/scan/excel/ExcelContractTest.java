package dev.assay.scan.excel;

import dev.assay.declare.format.Workbook;
import dev.assay.scan.FormatContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks keep the contract. */
class ExcelContractTest extends FormatContract {

    /** Written once: a workbook holds the time at which it was. */
    private static final Sample SAMPLE =
            new Sample(
                    new Workbook(null),
                    workbook(false),
                    workbook(true),
                    List.of(new Workbook("rows")),
                    "plain");

    @Override
    protected Stream<Sample> plain() {
        return Stream.of(SAMPLE);
    }

    /** The directory of a workbook is at its end. */
    @Override
    protected boolean canBePacked() {
        return false;
    }

    private static byte[] workbook(boolean broken) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book =
                new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "text");
            int row = 1;
            for (int i = 0; i < ROWS; i++) {
                if (broken && i == ROWS / 2) {
                    sheet.value(row++, 2, "a note");
                }
                sheet.value(row, 0, i);
                if (text(i) != null) {
                    sheet.value(row, 1, text(i));
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
