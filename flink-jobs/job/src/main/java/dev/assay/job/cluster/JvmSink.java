package dev.assay.job.cluster;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Where a job puts its records whose tasks run in this JVM. Flink's own sink for that sends them
 * through a socket, and is asked ten times a second whether there are more.
 *
 * @param id of the queue: the sink itself is copied on its way to the tasks
 */
record JvmSink(long id) implements Sink<byte[]>, AutoCloseable {

    private static final long serialVersionUID = 1L;

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, BlockingQueue<byte[]>> OPEN = new ConcurrentHashMap<>();

    /** One with nothing in it. */
    static JvmSink open() {
        JvmSink sink = new JvmSink(LAST.incrementAndGet());
        OPEN.put(sink.id, new LinkedBlockingQueue<>());
        return sink;
    }

    /** What is in it; records that come later are behind. */
    BlockingQueue<byte[]> records() {
        return OPEN.get(id);
    }

    @Override
    public SinkWriter<byte[]> createWriter(WriterInitContext context) {
        return new Writer(records());
    }

    @Override
    @Deprecated
    public SinkWriter<byte[]> createWriter(InitContext context) {
        return new Writer(records());
    }

    @Override
    public void close() {
        OPEN.remove(id);
    }

    private record Writer(BlockingQueue<byte[]> records) implements SinkWriter<byte[]> {
        @Override
        public void write(byte[] record, Context context) {
            records.add(record);
        }

        @Override
        public void flush(boolean isLast) {
            // Nothing waits here.
        }

        @Override
        public void close() {
            // Whoever opened the sink closes it.
        }
    }
}
