package dev.assay.declare.partition;

import dev.assay.declare.partition.Partitions.Dated;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a path, where nobody has said how it is written: the last that can be one. */
final class FoundDate {

    private static final String YEAR = "(?<![0-9])((?:19|20)[0-9]{2})";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
    private static final String HOUR = "([01][0-9]|2[0-3])";
    private static final String END = "(?![0-9])";

    /** A way to write dates, and the same as letters; groups are the parts of the date. */
    private record Form(Pattern regex, DateForm letters) {

        Form(String regex, String letters) {
            this(Pattern.compile(regex), new DateForm(letters));
        }
    }

    /** From those that say most to those that say least. */
    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            "year=([0-9]{4})/month=0?([0-9]{1,2})/day=0?([0-9]{1,2})/hour=0?([0-9]{1,2})",
                            "yyyy M d H"),
                    new Form("year=([0-9]{4})/month=0?([0-9]{1,2})/day=0?([0-9]{1,2})", "yyyy M d"),
                    new Form("year=([0-9]{4})/month=0?([0-9]{1,2})", "yyyy M"),
                    new Form(
                            YEAR
                                    + "[-_./]?"
                                    + MONTH
                                    + "[-_./]?"
                                    + DAY
                                    + "[-_./T]?"
                                    + HOUR
                                    + "(?:-?[0-5][0-9]){0,2}"
                                    + END,
                            "yyyy MM dd HH"),
                    new Form(YEAR + "([-_./]?)" + MONTH + "\\2" + DAY + END, "yyyy MM dd"),
                    new Form("(?<![0-9])([0-9]{4})-?W([0-5][0-9])" + END, "YYYY ww"),
                    new Form(YEAR + "[-_./]?" + MONTH + END, "yyyy MM"));

    private FoundDate() {}

    static Optional<Dated> in(String path) {
        for (Form form : FORMS) {
            MatchResult last = null;
            Matcher matcher = form.regex.matcher(path);
            while (matcher.find()) {
                last = matcher.toMatchResult();
            }
            if (last != null) {
                Optional<PartitionTime> time = form.letters.time(parts(last));
                if (time.isPresent()) {
                    String series =
                            path.substring(0, last.start()) + "{}" + path.substring(last.end());
                    return Optional.of(new Dated(series, time.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The groups that are digits, with blanks between them. */
    private static String parts(MatchResult date) {
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= date.groupCount(); i++) {
            String part = date.group(i);
            if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                parts.append(parts.length() > 0 ? " " : "").append(part);
            }
        }
        return parts.toString();
    }
}
