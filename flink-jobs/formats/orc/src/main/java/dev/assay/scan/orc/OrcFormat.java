package dev.assay.scan.orc;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.BlockFile;
import dev.assay.scan.block.BlockFormat;
import dev.assay.scan.block.BlockRows;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.Stripe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apache ORC, whose blocks are stripes. */
final class OrcFormat extends BlockFormat<Stripe> {

    private static final long serialVersionUID = 2L;

    /** With texts that mean "no value", besides the null that ORC has. */
    OrcFormat(List<String> missing) {
        super(missing);
    }

    @Override
    protected String name() {
        return "orc 1";
    }

    @Override
    protected BlockFile<Stripe> read(SeekableInput input, String file) throws IOException {
        Footer footer = OrcTail.read(input, file);
        return new Opened(input, file, footer, Column.all(footer.root()));
    }

    /** A file whose description was read, and its columns by name. */
    private record Opened(SeekableInput input, String file, Footer footer, Map<String, Column> all)
            implements BlockFile<Stripe> {

        @Override
        public List<Stripe> blocks() {
            return footer.stripes();
        }

        @Override
        public List<String> columns() {
            return List.copyOf(all.keySet());
        }

        @Override
        public BlockRows rows(Stripe stripe, List<String> names) throws IOException {
            List<Column> wanted = new ArrayList<>();
            names.forEach(name -> wanted.add(all.get(name)));
            return new StripeReader(input, file, footer, stripe, wanted);
        }
    }
}
