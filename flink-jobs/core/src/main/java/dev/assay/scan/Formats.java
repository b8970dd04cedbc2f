package dev.assay.scan;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All formats that can be read, each found by its {@link FormatProvider}. */
public final class Formats {

    /** What was on the class path when it was looked for, by its service. */
    private static final Map<Class<?>, List<?>> KNOWN = new ConcurrentHashMap<>();

    private Formats() {}

    /**
     * The format of a dataset's files, each of which may be packed, and lie in folders that name
     * columns.
     *
     * @throws IllegalStateException when what reads it is not on the class path
     */
    public static Format of(DatasetSpec spec) {
        // What a view is made of is unpacked, and given its folders, where that is read.
        return spec.format() instanceof ViewOf
                ? plain(spec.format(), spec.missing())
                : of(spec.format(), spec.missing(), spec.partitions());
    }

    /**
     * What is in a file: it is unpacked while it is read, where it is packed.
     *
     * @param file its name in messages
     */
    public static SeekableInput contents(SeekableInput input, String file) throws IOException {
        Optional<UnpackedInput> unpacked = PackedFormat.contents(input, file);
        return unpacked.isPresent() ? unpacked.get() : input;
    }

    /**
     * What is in a packed file, which may be an archive; empty where it is not packed, or nothing
     * on the class path unpacks it.
     *
     * @param file its name in messages
     */
    public static Optional<UnpackedInput> unpacked(SeekableInput input, String file)
            throws IOException {
        Optional<Packing> packing =
                PackedFormat.packing(input).filter(of -> of instanceof Packing.OfStream);
        return packing.isPresent()
                ? Optional.of(packing.get().contents(input, file))
                : Optional.empty();
    }

    /**
     * What reads a format's files that are not packed, and of which no folders are columns.
     *
     * @throws IllegalStateException when it is not on the class path
     */
    public static Format plain(FileFormat declared, List<String> missing) {
        return first(FormatProvider.class, provider -> provider.format(declared, missing))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing on the class path reads "
                                                + declared.getClass().getSimpleName()
                                                + "; the module with its format is missing"));
    }

    static Format of(FileFormat declared, List<String> missing) {
        return of(declared, missing, Partitions.NONE);
    }

    /** As {@link #of(DatasetSpec)}, of what is declared of files and their folders. */
    public static Format of(FileFormat declared, List<String> missing, Partitions partitions) {
        return new FolderFormat(new PackedFormat(plain(declared, missing)), partitions);
    }

    /**
     * The first answer of what is on the class path by its service file. Modules may come later, so
     * that is looked for again when none of those known has an answer.
     *
     * @param service an interface of Assay's
     * @param ask one that implements it
     */
    public static <S, T> Optional<T> first(Class<S> service, Function<S, Optional<T>> ask) {
        Optional<T> answer = first(KNOWN.getOrDefault(service, List.of()), service, ask);
        if (answer.isPresent()) {
            return answer;
        }
        List<S> all =
                ServiceLoader.load(service, service.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        KNOWN.put(service, all);
        return first(all, service, ask);
    }

    private static <S, T> Optional<T> first(
            List<?> known, Class<S> service, Function<S, Optional<T>> ask) {
        return known.stream().map(service::cast).map(ask).flatMap(Optional::stream).findFirst();
    }
}
