package dev.assay.scan.parquet;

import dev.assay.declare.format.ParquetFile;
import dev.assay.scan.FormatContract;
import java.util.List;
import java.util.stream.Stream;

/** Parquet keeps the contract. */
class ParquetContractTest extends FormatContract {

    private static final String ROWS_OF_IT =
            "SELECT i AS id, CASE WHEN i % 7 = 0 THEN NULL"
                    + " ELSE 'text, ' || repeat('é', i % 50) END AS text"
                    + " FROM range("
                    + ROWS
                    + ") t(i)";

    @Override
    protected boolean canBePacked() {
        return false;
    }

    @Override
    protected Stream<Sample> plain() {
        return Stream.of(
                new Sample(
                        new ParquetFile(),
                        Duck.write(ROWS_OF_IT, ", ROW_GROUP_SIZE 2048, CODEC snappy"),
                        null,
                        List.of(),
                        "plain"));
    }
}
