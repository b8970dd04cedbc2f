package dev.assay.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdsTest {

    private static boolean isId(String text) {
        byte[] b = ("12" + text + "9X").getBytes(StandardCharsets.UTF_8);
        return NationalIds.isAny(b, 2, b.length - 2);
    }

    /** Examples that the authorities or standards publish. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "078-05-1120",
                "AB123456C",
                "AB 12 34 56 C",
                "86095742719",
                "47036892816",
                "255081416802538",
                "12345678Z",
                "X1234567L",
                "RSSMRA85T10A562S",
                "111222333",
                "123456782"
            })
    void numbers_with_right_structure_and_check_are_recognised(String text) {
        assertEquals(true, isId(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491331002X",
                "000-05-1120",
                "666-05-1120",
                "QQ123456C",
                "AB123456E",
                "86095742718",
                "255081416802539",
                "12345678A",
                "RSSMRA85T10A562T",
                "111222334",
                "000000000",
                "20251231",
                "85123A",
                ""
            })
    void others_are_not(String text) {
        assertEquals(false, isId(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "00:1B:44:11:3A:B7, true, false",
        "00-1b-44-11-3a-b7, true, false",
        "001b.4411.3ab7, true, false",
        "00:1B:44:11:3A-B7, false, false",
        "2001:db8::8a2e:370:7334, false, true",
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334, false, true",
        "fe80::1:2, false, true",
        "12:30:45, false, false",
        "std::map, false, false",
        "1:2:3:4:5:6:7, false, false"
    })
    void addresses_of_devices_are_told(String text, boolean mac, boolean v6) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(mac, Devices.isMac(b, 0, b.length));
        assertEquals(v6, Devices.isIpV6(b, 0, b.length));
    }

    @ParameterizedTest
    @CsvSource({
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U, true",
        "AKIAIOSFODNN7EXAMPLE, true",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a, true",
        "sk-learn-is-a-library-of-python, false",
        "eyJust a sentence with. two. dots, false",
        "AKIA, false"
    })
    void keys_are_told_by_their_marks(String text, boolean secret) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(secret, Secrets.isSecret(b, 0, b.length));
    }
}
