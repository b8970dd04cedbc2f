package dev.assay.profile.value;

import dev.assay.privacy.Devices;
import dev.assay.privacy.NationalIds;
import dev.assay.privacy.Secrets;
import dev.assay.profile.meaning.Addresses;
import dev.assay.profile.meaning.CheckDigits;
import dev.assay.profile.meaning.Codes;
import dev.assay.profile.meaning.Coordinates;
import dev.assay.profile.meaning.Epoch;
import dev.assay.profile.meaning.Hexadecimal;
import dev.assay.profile.meaning.JsonValue;
import dev.assay.profile.meaning.Language;
import dev.assay.profile.meaning.Quantity;
import dev.assay.scan.CellKind;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a value means beyond its type, recognised by its form and, where there are any, its check
 * digits. A value has the first one that it fits; a number may be a time besides, since one in ten
 * has a right check digit by chance.
 */
public enum SemanticType {
    /** A web address. */
    URL(Addresses::isUrl),
    /** A mail address. */
    EMAIL(Addresses::isMail),
    /** A universally unique identifier, RFC 9562. */
    UUID(Addresses::isUuid, 36),
    /** An address of the Internet Protocol, version 4. */
    IPV4(Addresses::isIpV4),
    /** An address of the Internet Protocol, version 6. */
    IPV6(Devices::isIpV6, 6),
    /** An address of a network card, EUI-48. */
    MAC(Devices::isMac, 14),
    /** A number that a state gives to a person. */
    NATIONAL_ID(NationalIds::isAny, 9),
    /** An international bank account number, ISO 13616. */
    IBAN(CheckDigits::isIban, 15),
    /** A number of the Global Trade Item Numbers: EAN, UPC or ISBN-13. */
    GTIN(CheckDigits::isGtin),
    /** A book's number, ISBN-10. */
    ISBN(CheckDigits::isIsbn),
    /** A payment card's number, ISO/IEC 7812. */
    CARD(CheckDigits::isCard, 13),
    /** A telephone number with its country, E.164, digits in groups or not. */
    PHONE(Addresses::isPhone),
    /** A currency, ISO 4217. */
    CURRENCY(Codes::isCurrency),
    /** A country of two letters, ISO 3166. */
    COUNTRY(Codes::isCountry),
    /** A language, BCP 47. */
    LANGUAGE_CODE(Codes::isLanguage),
    /** A place on the earth in degrees. */
    COORDINATES(Coordinates::fits),
    /** A key or token that opens something. */
    SECRET(Secrets::isSecret, 16),
    /** An object or array of JSON. */
    JSON(JsonValue::fits),
    /** What a hash function gives. */
    HASH(Hexadecimal::isHash),
    /** A colour as the web writes it. */
    COLOUR(Hexadecimal::isColour),
    /** A size of clothes or shoes, or two or three lengths. */
    SIZE(Quantity::isSize),
    /** A number with its unit. */
    QUANTITY(Quantity::hasUnit),
    /** Seconds since 1970. */
    EPOCH_SECONDS,
    /** Milliseconds since 1970. */
    EPOCH_MILLIS,
    /** Microseconds since 1970. */
    EPOCH_MICROS,
    /** Nanoseconds since 1970. */
    EPOCH_NANOS,
    /** Text in English; the other languages follow in the order of {@link Language}. */
    TEXT_EN,
    TEXT_DE,
    TEXT_FR,
    TEXT_ES,
    TEXT_PT,
    TEXT_IT,
    TEXT_NL,
    TEXT_SV,
    TEXT_DA,
    TEXT_NB,
    TEXT_FI,
    TEXT_PL,
    TEXT_CS,
    TEXT_RO,
    TEXT_HU,
    TEXT_TR,
    TEXT_ID,
    TEXT_RU,
    TEXT_UK,
    TEXT_BG,
    TEXT_AR,
    TEXT_EL,
    TEXT_HE,
    TEXT_HI,
    TEXT_TH,
    TEXT_KO,
    TEXT_JA,
    TEXT_ZH;

    /** What is told by the form of a value. */
    @FunctionalInterface
    private interface Form {
        boolean fits(byte[] b, int from, int to);
    }

    private static final SemanticType[] ALL = values();

    private static final SemanticType[] FORMS =
            Arrays.stream(ALL).filter(type -> type.form != null).toArray(SemanticType[]::new);

    /** Digits of the shortest number that means something. */
    private static final int SHORTEST_CODE = 8;

    private final Form form;

    /** Bytes of the shortest value: most values are too short to be looked at. */
    private final int shortest;

    SemanticType(Form form, int shortest) {
        this.form = form;
        this.shortest = shortest;
    }

    SemanticType(Form form) {
        this(form, 1);
    }

    SemanticType() {
        this(null);
    }

    /** Its name in messages, such as {@code email}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a time that is counted from 1970. */
    public boolean isEpoch() {
        return ordinal() >= EPOCH_SECONDS.ordinal() && ordinal() <= EPOCH_NANOS.ordinal();
    }

    /** Whether it is text in some language. */
    public boolean isText() {
        return ordinal() >= TEXT_EN.ordinal();
    }

    /** Whether values of that kind and of so many bytes mean something at all. */
    public static boolean isMeant(CellKind kind, int length) {
        return kind == CellKind.TEXT || kind == CellKind.INTEGER && length >= SHORTEST_CODE;
    }

    /** What a value means by its form or its language; null where nothing is known of it. */
    public static SemanticType of(byte[] b, int offset, int length) {
        if (length == 0) {
            return null;
        }
        for (SemanticType type : FORMS) {
            if (length >= type.shortest && type.form.fits(b, offset, offset + length)) {
                return type;
            }
        }
        int language = Language.of(b, offset, offset + length);
        return language < 0 ? null : ALL[TEXT_EN.ordinal() + language];
    }

    /** Which time a value may be besides; null where it is none. */
    public static SemanticType timeOf(CellKind kind, byte[] b, int offset, int length) {
        int power = kind == CellKind.INTEGER ? Epoch.power(b, offset, offset + length) : -1;
        return power < 0 ? null : ALL[EPOCH_SECONDS.ordinal() + power];
    }

    /** Whether a value of that kind means this. */
    public boolean isMeantBy(CellKind kind, byte[] b, int offset, int length) {
        return isMeant(kind, length)
                && this == (isEpoch() ? timeOf(kind, b, offset, length) : of(b, offset, length));
    }
}
