package dev.assay.scan.orc;

import dev.assay.declare.format.OrcFile;
import dev.assay.scan.FormatContract;
import java.util.List;
import java.util.stream.Stream;

/** ORC keeps the contract. */
class OrcContractTest extends FormatContract {

    @Override
    protected boolean canBePacked() {
        return false;
    }

    @Override
    protected Stream<Sample> plain() {
        byte[] file = Samples.bytes("stripes-zlib.orc");
        return Stream.of(new Sample(new OrcFile(), file, null, List.of(), "plain"));
    }
}
