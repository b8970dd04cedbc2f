package dev.assay.scan.archive;

import dev.assay.declare.MemberPath;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnpackedInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An archive of files: ZIP, or tar, plain or packed.
 *
 * @param file its path, in messages
 * @param members its files by name
 * @param isPacked whether all of it must be unpacked up to a member to read that
 */
record Archive(String file, Map<String, Member> members, boolean isPacked) {

    /** Reads what is in an archive. */
    static Archive read(SeekableInput input, String file) throws IOException {
        FileKind kind = kind(input);
        if (isZip(kind)) {
            return new Archive(file, ZipDirectory.read(input, file), false);
        }
        Optional<UnpackedInput> unpacked = Formats.unpacked(input, file);
        if (unpacked.isPresent()) {
            try (UnpackedInput content = unpacked.get()) {
                refuseOther(content, kind, file);
                return new Archive(file, TarDirectory.read(content, file), true);
            }
        }
        refuseOther(input, kind, file);
        return new Archive(file, TarDirectory.read(input, file), false);
    }

    /** Whether a file is a ZIP archive, whatever that is used for. */
    private static boolean isZip(FileKind kind) {
        return switch (kind) {
            case ZIP, ENCRYPTED_ZIP, XLSX, DOCX, PPTX, ODS -> true;
            default -> false;
        };
    }

    private static boolean isArchive(FileKind kind) {
        return switch (kind) {
            case ZIP, ENCRYPTED_ZIP, TAR, SEVEN_ZIP, RAR -> true;
            default -> false;
        };
    }

    static boolean isZip(SeekableInput input) throws IOException {
        return isZip(kind(input));
    }

    private static FileKind kind(SeekableInput input) throws IOException {
        return Kinds.of(Bytes.at(input, 0, Kinds.LOOK).array());
    }

    private static void refuseOther(SeekableInput content, FileKind stored, String file)
            throws IOException {
        byte[] first = Bytes.at(content, 0, TarHead.BLOCK).array();
        boolean isTar = TarHead.isHead(first) || TarHead.isEmpty(first);
        if (!isTar) {
            FileKind kind = kind(content);
            throw new UnreadableDataException(
                    file
                            + ": the file is "
                            + stored.label()
                            + (kind == stored ? "" : ", with " + kind.label() + " in it")
                            + ", expected an archive before !/ (ZIP, or tar, plain or packed); "
                            + (isArchive(stored)
                                    ? "unpack it, or pack its files as one of these"
                                    : "take !/ and what is behind it out of path"));
        }
    }

    /** The names of members in the order of the archive, so that reading them goes forward. */
    List<String> inOrder(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingLong(name -> members.get(name).start()))
                .toList();
    }

    /**
     * Opens a member. Where the archive is packed, what unpacks it is kept when the member is
     * closed, for who reads the next one.
     *
     * @param input the archive, closed with the member
     * @param version of the archive, which says which cursors are in the same bytes
     */
    SeekableInput open(SeekableInput input, String name, Object version) throws IOException {
        Member member = members.get(name);
        String path = new MemberPath(file, name).toString();
        if (member == null) {
            throw gone(new MemberPath(file, name));
        }
        if (member instanceof ZipMember zip) {
            return open(input, zip, path);
        }
        Faults faults = Faults.ofTar(path);
        if (!isPacked) {
            return new Slice(input, member.start(), member.size(), false, faults, input);
        }
        UnpackedInput cursor = Cursors.take(version, member.start());
        if (cursor == null) {
            // Kinds that can be unpacked were unpacked once, to know the members.
            cursor = Formats.unpacked(input, file).orElseThrow();
        } else {
            cursor.resume(input);
        }
        UnpackedInput tar = cursor;
        return new Slice(
                tar,
                member.start(),
                member.size(),
                true,
                faults,
                () -> {
                    Cursors.keep(version, tar);
                    input.close();
                });
    }

    /** That a member that was there is there no more. */
    static UnreadableDataException gone(MemberPath path) {
        return new UnreadableDataException(
                path
                        + ": there is no such member in the archive; deliver it again, or take it out of"
                        + " path");
    }

    private static SeekableInput open(SeekableInput input, ZipMember member, String path)
            throws IOException {
        Faults faults = Faults.ofZip(path);
        ZipData data = data(member, faults);
        long start = ZipDirectory.data(input, member, faults);
        if (member.method() == ZipMember.STORED) {
            return new Slice(input, start, member.size(), false, faults, input);
        }
        Slice packed = new Slice(input, start, member.packed(), false, faults, input);
        UnpackedInput unpacked = new UnpackedInput(packed, data, path);
        return new Slice(
                unpacked,
                0,
                member.size(),
                true,
                faults,
                () -> {
                    unpacked.close();
                    input.close();
                });
    }

    /** What unpacks a member, unless that cannot be. */
    static ZipData data(ZipMember member, Faults faults) throws IOException {
        if (member.isLocked()) {
            throw faults.refused(
                    "the member is locked with a password; unlock the archive, or unpack it and give"
                            + " the file in it as path");
        }
        if (!member.isUnpacked()) {
            throw faults.refused(
                    "the member is packed by "
                            + member.methodName()
                            + ", which is not read in ZIP; pack it by Deflate (zip -Z deflate), or"
                            + " unpack it and give the file in it as path");
        }
        if (member.method() == ZipMember.STORED && member.packed() != member.size()) {
            throw faults.damaged("the " + faults.piece() + " is stored, and has two sizes");
        }
        return new ZipData(member);
    }

    /**
     * Reads all of a member, so that damage is found before anybody counts on it.
     *
     * @param input the archive, closed behind it
     * @return the hash of its content
     */
    String hash(SeekableInput input, String name, Object version) throws IOException {
        try (SeekableInput member = open(input, name, version)) {
            FileKind kind = kind(member);
            if (isArchive(kind)) {
                throw new UnreadableDataException(
                        new MemberPath(file, name)
                                + ": the member is "
                                + kind.label()
                                + "; an archive within an archive is not read: unpack the outer one, or"
                                + " leave the member out of path");
            }
            if (members.get(name) instanceof ZipMember zip && zip.method() == ZipMember.STORED) {
                check(member, zip, Faults.ofZip(new MemberPath(file, name).toString()));
            }
            return ContentHash.of(member);
        }
    }

    /** What is stored is read from anywhere, so that nobody else looks at its checksum. */
    private static void check(SeekableInput stored, ZipMember member, Faults faults)
            throws IOException {
        CRC32 check = new CRC32();
        byte[] buffer = new byte[64 << 10];
        stored.seek(0);
        for (int n; (n = stored.read(buffer, 0, buffer.length)) > 0; ) {
            check.update(buffer, 0, n);
        }
        if ((int) check.getValue() != member.check()) {
            throw faults.damaged("the checksum of the member is wrong");
        }
    }
}
