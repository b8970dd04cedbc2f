package dev.assay.declare;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a dataset may be called: its name is that of a folder on every machine. */
final class DatasetName {

    /** Letters and digits of any script. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    /**
     * Bytes of a name at most: names of files have 255, and history and temporary names add some.
     */
    private static final int LONGEST = 192;

    /** Names that Windows keeps for devices, whatever ending they have. */
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private DatasetName() {}

    /**
     * Fails unless it can name a folder.
     *
     * @param node where it stands
     */
    static void check(String name, YamlNode node) throws SpecException {
        if (!NAME.matcher(name).matches()) {
            throw node.fault(
                    "the name '"
                            + name
                            + "' must be 1 to 64 letters, digits, '.', '_' or '-', and not start with '.'; it names a folder");
        }
        Optional<String> unfit = unfit(name);
        if (unfit.isPresent()) {
            throw node.fault("the name '" + name + "' " + unfit.get() + "; it names a folder");
        }
    }

    /** Why a folder of that name is not the same folder everywhere, if it is not. */
    private static Optional<String> unfit(String name) {
        if (RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("is kept for a device on Windows; take another");
        }
        if (name.endsWith(".")) {
            return Optional.of("ends with '.', which Windows leaves out; leave it out too");
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return Optional.of(
                    "has letters whose accents are letters of their own; write each as one letter"
                            + " (Unicode NFC)");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            return Optional.of(
                    "has " + bytes + " bytes in UTF-8, at most " + LONGEST + " are allowed");
        }
        try {
            Path.of(name);
        } catch (InvalidPathException e) {
            return Optional.of(DatasetFiles.NO_LETTERS);
        }
        return Optional.empty();
    }
}
