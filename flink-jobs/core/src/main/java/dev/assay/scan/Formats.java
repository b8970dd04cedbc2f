package dev.assay.scan;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.FileFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All formats that can be read, each found by its {@link FormatProvider}. */
public final class Formats {

    private Formats() {}

    /**
     * The format of a dataset's files, each of which may be packed, and lie in folders that name
     * columns.
     *
     * @throws IllegalStateException when what reads it is not on the class path
     */
    public static Format of(DatasetSpec spec) {
        return of(spec.format(), spec.missing());
    }

    /**
     * What is in a file: it is unpacked while it is read, where it is packed.
     *
     * @param file its name in messages
     */
    public static SeekableInput contents(SeekableInput input, String file) throws IOException {
        Optional<Packing> packing = PackedFormat.packing(input);
        return packing.isPresent() ? new UnpackedInput(input, packing.get(), file) : input;
    }

    static Format of(FileFormat declared, List<String> missing) {
        return of(services(FormatProvider.class), declared, missing);
    }

    static Format of(List<FormatProvider> all, FileFormat declared, List<String> missing) {
        return all.stream()
                .map(provider -> provider.format(declared, missing))
                .flatMap(Optional::stream)
                .<Format>map(format -> new FolderFormat(new PackedFormat(format)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing on the class path reads "
                                                + declared.getClass().getSimpleName()
                                                + "; the module with its format is missing"));
    }

    /** What is on the class path by its service file, at the moment: modules may come later. */
    static <T> List<T> services(Class<T> service) {
        return ServiceLoader.load(service, service.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
