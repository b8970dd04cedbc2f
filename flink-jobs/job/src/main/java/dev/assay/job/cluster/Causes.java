package dev.assay.job.cluster;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.util.SerializedThrowable;

/** A failure and its causes, also where they come packed from another process. */
public final class Causes {

    private Causes() {}

    /** The first failure of that type in a chain of causes. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, e -> e != null, Causes::next)
                .map(Causes::unpacked)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Throwable next(Throwable e) {
        return unpacked(e).getCause();
    }

    /** What a TaskManager threw arrives as bytes, because a JobManager does not know its class. */
    private static Throwable unpacked(Throwable e) {
        return e instanceof SerializedThrowable packed
                ? packed.deserializeError(Causes.class.getClassLoader())
                : e;
    }
}
