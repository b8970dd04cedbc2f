package dev.assay.declare.yaml;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two names are one to a person who reads them. */
public final class Spelling {

    private Spelling() {}

    /** Whether they differ by capitals, blanks, marks that nobody sees, or Unicode's form alone. */
    public static boolean isSame(String a, String b) {
        return folded(a).equals(folded(b));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}\\p{Cc}\\p{Z}]+", "");
    }
}
