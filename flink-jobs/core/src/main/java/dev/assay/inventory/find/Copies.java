package dev.assay.inventory.find;

import dev.assay.measure.Inputs;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that hold the same.
 *
 * @param files in order; two or more
 * @param bytes of what they hold, unpacked
 * @param isPacked whether some of them hold it packed and others do not, or not in the same way
 */
public record Copies(List<String> files, long bytes, boolean isPacked) {

    public Copies {
        files = List.copyOf(files);
    }

    private record Content(FoundFile file, String hash, long bytes) {}

    /** All such files; those beyond a bound, and those that cannot be read, are in none. */
    static List<Copies> of(Inputs inputs, List<FoundFile> files, Bounds bounds) {
        Map<Long, List<FoundFile>> bySize = new TreeMap<>();
        for (FoundFile file : files) {
            long size = size(inputs, file, bounds);
            if (size > 0) {
                bySize.computeIfAbsent(size, s -> new ArrayList<>()).add(file);
            }
        }
        List<Copies> copies = new ArrayList<>();
        for (Map.Entry<Long, List<FoundFile>> same : bySize.entrySet()) {
            if (same.getValue().size() > 1) {
                Map<String, List<FoundFile>> byHash =
                        same.getValue().stream()
                                .map(file -> new Content(file, hash(inputs, file), same.getKey()))
                                .filter(content -> !content.hash().isEmpty())
                                .collect(
                                        Collectors.groupingBy(
                                                Content::hash,
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        Content::file, Collectors.toList())));
                byHash.values().stream()
                        .filter(alike -> alike.size() > 1)
                        .forEach(alike -> copies.add(copies(alike, same.getKey())));
            }
        }
        copies.sort(Comparator.comparing(copy -> copy.files().get(0)));
        return copies;
    }

    private static Copies copies(List<FoundFile> alike, long bytes) {
        return new Copies(
                alike.stream().map(FoundFile::path).sorted().toList(),
                bytes,
                alike.stream().map(FoundFile::kind).distinct().count() > 1);
    }

    /** Bytes of what a file holds; 0 where that is not known without too much work. */
    private static long size(Inputs inputs, FoundFile file, Bounds bounds) {
        if (!file.isPacked()) {
            return file.bytes() > bounds.hashed() ? 0 : file.bytes();
        }
        if (file.bytes() < 0 || file.bytes() > bounds.packed() || file.content().isPacked()) {
            return 0;
        }
        try (SeekableInput stored = inputs.open(file.path())) {
            if (file.kind() == FileKind.GZIP) {
                return gzip(stored, file.bytes());
            }
            SeekableInput contents = Formats.contents(stored, file.path());
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n; (n = contents.read(buffer, 0, buffer.length)) > 0; ) {
                size += n;
                if (size > bounds.hashed()) {
                    return 0;
                }
            }
            return size;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Its last four bytes say it, of the last member; only files of one member are copies. */
    private static long gzip(SeekableInput stored, long length) throws IOException {
        byte[] last = new byte[4];
        stored.seek(Math.max(0, length - last.length));
        for (int n = 0, size = 0; size < last.length && n >= 0; size += n) {
            n = stored.read(last, size, last.length - size);
        }
        long size = 0;
        for (int i = last.length - 1; i >= 0; i--) {
            size = size << 8 | last[i] & 0xFF;
        }
        return size;
    }

    private static String hash(Inputs inputs, FoundFile file) {
        try (SeekableInput stored = inputs.open(file.path())) {
            return ContentHash.of(file.isPacked() ? Formats.contents(stored, file.path()) : stored);
        } catch (IOException e) {
            return "";
        }
    }
}
