package dev.assay.privacy;

import java.util.List;
import java.util.Set;

/** Words in names of columns, in small letters, by what they say of persons. */
final class PersonWords {

    /** Words that count, mark or describe something; what is named so is no person's. */
    static final Set<String> OTHERWISE =
            Set.of(
                    "count",
                    "num",
                    "flag",
                    "is",
                    "has",
                    "type",
                    "kind",
                    "model",
                    "os",
                    "brand",
                    "verified",
                    "valid",
                    "status",
                    "length",
                    "len",
                    "rate",
                    "ratio",
                    "case",
                    "cases",
                    "plan",
                    "device",
                    "product",
                    "item",
                    "company",
                    "file",
                    "version",
                    "expires",
                    "expiry",
                    "cost",
                    "price",
                    "sales",
                    "category",
                    "format",
                    "city",
                    "country",
                    "state",
                    "region",
                    "place",
                    "weight",
                    "order",
                    "型号",
                    "数量",
                    "类型");

    static final Set<String> PHONE =
            Set.of(
                    "phone",
                    "phones",
                    "mobile",
                    "tel",
                    "telephone",
                    "fax",
                    "cellphone",
                    "cell",
                    "phonenumber",
                    "mobilenumber",
                    "msisdn",
                    "telefon",
                    "telefono",
                    "telefoon",
                    "handy",
                    "phoneno",
                    "mobileno",
                    "telno");

    static final Set<String> NAME =
            Set.of(
                    "firstname",
                    "lastname",
                    "surname",
                    "forename",
                    "fullname",
                    "givenname",
                    "familyname",
                    "middlename",
                    "maidenname",
                    "username",
                    "nickname",
                    "login",
                    "vorname",
                    "nachname",
                    "prenom",
                    "apellido",
                    "apellidos",
                    "cognome",
                    "achternaam",
                    "voornaam",
                    "customername",
                    "recipient",
                    "cardholder",
                    "fname",
                    "lname");

    /** Words before {@code name} that make it a person's. */
    static final Set<String> OF_PERSONS =
            Set.of(
                    "first",
                    "last",
                    "middle",
                    "given",
                    "family",
                    "full",
                    "maiden",
                    "customer",
                    "user",
                    "client",
                    "patient",
                    "employee",
                    "member",
                    "contact",
                    "recipient",
                    "person",
                    "passenger",
                    "guest",
                    "buyer",
                    "holder",
                    "student",
                    "subscriber",
                    "cardholder",
                    "sender",
                    "receiver",
                    "billing",
                    "shipping",
                    "legal",
                    "father",
                    "mother",
                    "spouse",
                    "donor",
                    "tenant",
                    "applicant",
                    "nick");

    static final Set<String> ADDRESS =
            Set.of(
                    "address",
                    "addresses",
                    "addr",
                    "street",
                    "strasse",
                    "adresse",
                    "direccion",
                    "indirizzo",
                    "adres",
                    "streetaddress",
                    "homeaddress",
                    "address1",
                    "address2",
                    "addressline");

    /** Words beside {@code address} with which it is of the net. */
    static final Set<String> OF_THE_NET =
            Set.of(
                    "ip", "mac", "email", "mail", "web", "url", "http", "wallet", "memory", "id",
                    "hash", "server", "host", "site");

    static final Set<String> ID =
            Set.of(
                    "ssn",
                    "passport",
                    "nino",
                    "dni",
                    "nie",
                    "bsn",
                    "nir",
                    "steuerid",
                    "taxid",
                    "nationalid",
                    "idcard",
                    "passportnumber",
                    "socialsecuritynumber",
                    "licenseplate",
                    "licenceplate",
                    "numberplate",
                    "passportno",
                    "tin");

    static final List<Set<String>> ID_PAIRS =
            List.of(
                    Set.of("national", "id"),
                    Set.of("id", "card"),
                    Set.of("identity", "card"),
                    Set.of("identity", "number"),
                    Set.of("tax", "id"),
                    Set.of("driver", "license"),
                    Set.of("drivers", "license"),
                    Set.of("driver", "licence"),
                    Set.of("driving", "licence"),
                    Set.of("social", "security"),
                    Set.of("license", "plate"),
                    Set.of("licence", "plate"),
                    Set.of("number", "plate"),
                    Set.of("codice", "fiscale"),
                    Set.of("insurance", "number"));

    static final Set<String> BIRTH =
            Set.of(
                    "birth",
                    "birthday",
                    "birthdate",
                    "dob",
                    "dateofbirth",
                    "geburtsdatum",
                    "naissance",
                    "nacimiento",
                    "nascita",
                    "geboortedatum",
                    "born");

    static final Set<String> LOCATION =
            Set.of(
                    "lat",
                    "latitude",
                    "lon",
                    "lng",
                    "longitude",
                    "breitengrad",
                    "laengengrad",
                    "latitud",
                    "longitud");

    static final Set<String> DEVICE =
            Set.of("imei", "imsi", "idfa", "idfv", "gaid", "aaid", "androidid", "deviceid", "udid");

    static final Set<String> SECRET =
            Set.of("password", "passwd", "pwd", "secret", "apikey", "privatekey", "passphrase");

    private PersonWords() {}
}
