package dev.assay.privacy;

import java.util.Locale;

/** What of a person a column holds. */
public enum PersonalMeaning {
    /** Mail addresses. */
    EMAIL,
    /** Telephone numbers. */
    PHONE,
    /** Numbers of payment cards. */
    CARD,
    /** Numbers of bank accounts. */
    IBAN,
    /** Numbers that a state gives: of identity cards, passports, insurance, taxes, cars. */
    NATIONAL_ID,
    /** Addresses of the Internet Protocol. */
    IP,
    /** Addresses of network cards. */
    MAC,
    /** Keys, tokens and passwords. */
    SECRET,
    /** Names of persons. */
    PERSON_NAME,
    /** Where somebody lives. */
    POSTAL_ADDRESS,
    /** Days of birth. */
    BIRTH_DATE,
    /** Degrees of latitude or longitude. */
    LOCATION,
    /** Numbers that a device has for life, or for advertisers. */
    DEVICE_ID;

    /** Its name in messages, such as {@code email}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
