package dev.assay.measure;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.SeekableInput;
import java.io.Closeable;
import java.io.IOException;

/** Opens ranges of a dataset in this JVM, one at a time: the one before is closed. */
public final class RangeOpener implements Task.Opener, Closeable {

    private final Inputs inputs;
    private final DataPlan plan;
    private SeekableInput input;

    /**
     * Has nothing open yet.
     *
     * @param inputs the files that are read
     * @param plan how they are read
     */
    public RangeOpener(Inputs inputs, DataPlan plan) {
        this.inputs = inputs;
        this.plan = plan;
    }

    @Override
    public BatchReader open(ByteRange range) throws IOException {
        close();
        input = inputs.open(range.file());
        return plan.format().open(input, range, plan.columns());
    }

    @Override
    public void close() throws IOException {
        if (input != null) {
            input.close();
        }
    }
}
