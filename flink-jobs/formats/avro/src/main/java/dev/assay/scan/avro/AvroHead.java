package dev.assay.scan.avro;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.avro.block.Header;
import dev.assay.scan.avro.block.Source;
import dev.assay.scan.avro.schema.Field;
import dev.assay.scan.avro.schema.SchemaReader;
import dev.assay.scan.value.Damage;
import java.io.IOException;

/**
 * What is known of a file before its blocks are read.
 *
 * @param source of its bytes
 * @param header it begins with
 * @param columns of its records
 */
record AvroHead(Source source, Header header, Field.Columns columns) {

    /**
     * Reads it.
     *
     * @throws UnreadableDataException when the file is no Avro, cut off, or its schema is wrong
     */
    static AvroHead read(SeekableInput input, String file) throws IOException {
        try {
            Source source = new Source(input);
            Header header = Header.read(source);
            return new AvroHead(source, header, Field.of(SchemaReader.read(header.schema())));
        } catch (Damage e) {
            throw new UnreadableDataException(file + ": the head of the file: " + e.told());
        }
    }
}
