package dev.assay.report;

import dev.assay.catalogue.KnownCheck;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of each check, from the bundle of the reports' language. */
final class Words {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle(
                    "dev.assay.report.words",
                    Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** What is wrong when a check fails, a few words. */
    static String title(KnownCheck check) {
        return ENGLISH.getString("check." + check.id() + ".title");
    }

    /** What holds when a check passes, a sentence. */
    static String meaning(KnownCheck check) {
        return ENGLISH.getString("check." + check.id() + ".meaning");
    }
}
