package dev.assay.scan.archive;

import dev.assay.scan.Packing;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnpackedInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Unpacks an archive of ZIP in which there is exactly one file. */
public final class Zip implements Packing {

    @Override
    public FileKind kind() {
        return FileKind.ZIP;
    }

    @Override
    public UnpackedInput contents(SeekableInput input, String file) throws IOException {
        Map<String, Member> members = ZipDirectory.read(input, file);
        Set<String> names = members.keySet();
        if (names.isEmpty()) {
            throw new UnreadableDataException(
                    file
                            + ": there is no file in the ZIP archive; expected one; deliver it again or"
                            + " leave it out of path");
        }
        if (names.size() > 1) {
            throw SeveralFiles.fault(file, "ZIP", names);
        }
        ZipMember member = (ZipMember) members.values().iterator().next();
        Faults faults = Faults.ofZip(file);
        ZipData data = Archive.data(member, faults);
        long start = ZipDirectory.data(input, member, faults);
        Slice packed = new Slice(input, start, member.packed(), false, faults, () -> {});
        return new UnpackedInput(packed, data, file, input.length() - member.packed());
    }
}
