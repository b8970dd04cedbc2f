package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.plugin.files.MeasuringException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64",
        "Windows 11, amd64, windows-x86_64",
        "Windows Server 2022, amd64, windows-x86_64"
    })
    void a_supported_machine_has_its_classifier(String os, String arch, String classifier)
            throws MeasuringException {
        assertEquals(classifier, NativePlatform.of(os, arch));
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "SunOS, sparcv9", "FreeBSD, amd64"})
    void another_machine_is_refused_by_its_name_with_what_to_do(String os, String arch) {
        String message =
                assertThrows(MeasuringException.class, () -> NativePlatform.of(os, arch))
                        .getMessage();
        assertTrue(message.contains(os + " on " + arch), message);
        assertTrue(message.contains("-Dassay.measure=false"), message);
    }

    @Test
    void the_classifier_does_not_depend_on_the_users_language() throws MeasuringException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("linux-x86_64", NativePlatform.of("LINUX", "amd64"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
