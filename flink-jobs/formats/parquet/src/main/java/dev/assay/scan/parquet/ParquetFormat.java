package dev.assay.scan.parquet;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.BlockFile;
import dev.assay.scan.block.BlockFormat;
import dev.assay.scan.block.BlockRows;
import dev.assay.scan.parquet.footer.Footer;
import dev.assay.scan.parquet.footer.RowGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apache Parquet, whose blocks are row groups. */
final class ParquetFormat extends BlockFormat<RowGroup> {

    private static final long serialVersionUID = 2L;

    /** With texts that mean "no value", besides the null that Parquet has. */
    ParquetFormat(List<String> missing) {
        super(missing);
    }

    @Override
    protected String name() {
        return "parquet 1";
    }

    @Override
    protected BlockFile<RowGroup> read(SeekableInput input, String file) throws IOException {
        Footer footer = ParquetTail.read(input, file);
        return new Opened(input, file, footer.groups(), Column.all(footer.fields()));
    }

    /** A file whose description was read, and its columns by name. */
    private record Opened(
            SeekableInput input, String file, List<RowGroup> blocks, Map<String, Column> all)
            implements BlockFile<RowGroup> {

        @Override
        public List<String> columns() {
            return List.copyOf(all.keySet());
        }

        @Override
        public BlockRows rows(RowGroup group, List<String> names) throws IOException {
            List<Column> wanted = new ArrayList<>();
            names.forEach(name -> wanted.add(all.get(name)));
            return new GroupReader(input, file, group, wanted);
        }
    }
}
