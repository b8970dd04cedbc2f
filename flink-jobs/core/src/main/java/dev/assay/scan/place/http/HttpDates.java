package dev.assay.scan.place.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How HTTP writes times. */
final class HttpDates {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    static String of(long millis) {
        return FORM.format(Instant.ofEpochMilli(millis));
    }
}
