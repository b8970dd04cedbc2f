package dev.assay.scan.kind;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small file that stands in the place of data which lie elsewhere. */
sealed interface Pointer {

    /** What such a file is. */
    FileKind kind();

    /** What it points at, and what brings that here. */
    String reason();

    /** The pointer that a file is which begins so. */
    static Optional<Pointer> of(String start) {
        return Lfs.read(start).or(() -> Dvc.read(start));
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    /**
     * A pointer of Git LFS.
     *
     * @param oid hash of the data, with the name of its function
     * @param size bytes of the data, in digits
     */
    record Lfs(String oid, String size) implements Pointer {

        private static final Pattern VERSION =
                Pattern.compile("version https://git-lfs\\.github\\.com/spec/v\\d+\\s");
        private static final Pattern OID = Pattern.compile("(?m)^oid (\\w+:[0-9a-f]{1,128})\\s*$");
        private static final Pattern SIZE = Pattern.compile("(?m)^size (\\d{1,19})\\s*$");

        private static Optional<Pointer> read(String start) {
            return VERSION.matcher(start).lookingAt()
                    ? Optional.of(new Lfs(group(OID, start), group(SIZE, start)))
                    : Optional.empty();
        }

        @Override
        public FileKind kind() {
            return FileKind.LFS_POINTER;
        }

        @Override
        public String reason() {
            return "the file is a pointer of Git LFS and not the data (oid "
                    + oid
                    + ", size "
                    + size
                    + " bytes); fetch the data with git lfs pull";
        }
    }

    /**
     * A file of DVC.
     *
     * @param path of the data, as DVC knows it
     * @param md5 hash of the data
     * @param size bytes of the data, in digits
     */
    record Dvc(String path, String md5, String size) implements Pointer {

        private static final Pattern OUTS = Pattern.compile("(?m)^outs:\\s*$");
        private static final Pattern PATH =
                Pattern.compile("(?m)^[- ] *path: *['\"]?([^\\r\\n'\"\\p{Cntrl}]{1,256})");
        private static final Pattern MD5 =
                Pattern.compile("(?m)^[- ] *md5: *['\"]?([0-9a-f]{32}(?:\\.dir)?)");
        private static final Pattern SIZE = Pattern.compile("(?m)^[- ] *size: *(\\d{1,19})\\s*$");

        private static Optional<Pointer> read(String start) {
            Matcher outs = OUTS.matcher(start);
            // Each part of each file is asked, and the pattern takes its time.
            if (!start.contains("outs:") || !outs.find()) {
                return Optional.empty();
            }
            String entries = start.substring(outs.end());
            return MD5.matcher(entries).find() && PATH.matcher(entries).find()
                    ? Optional.of(
                            new Dvc(
                                    utf8(group(PATH, entries).strip()),
                                    group(MD5, entries),
                                    group(SIZE, entries)))
                    : Optional.empty();
        }

        private static String utf8(String bytes) {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        @Override
        public FileKind kind() {
            return FileKind.DVC_POINTER;
        }

        @Override
        public String reason() {
            return "the file is a pointer of DVC and not the data (path "
                    + path
                    + ", md5 "
                    + md5
                    + ", size "
                    + size
                    + " bytes); fetch the data with dvc pull "
                    + path
                    + ", and give the data as path, not the .dvc file";
        }
    }
}
