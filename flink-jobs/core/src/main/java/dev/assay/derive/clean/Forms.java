package dev.assay.derive.clean;

import dev.assay.scan.CellKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage of single values that has one inverse: what was done to a text by its form. */
final class Forms {

    private static final double SURE = 0.99;

    /** Other letters of the same word; so many times as often one must be there. */
    private static final int MORE = 5;

    /** What stands for a letter that was lost. */
    private static final char LOST = '\uFFFD';

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})([ T].*)?");

    private final ColumnFacts facts;
    private final Numbers numbers;
    private final Order order;
    private final Map<String, Optional<Repair>> known = new HashMap<>();

    /** In which order days and months stand in dates that are not as ISO 8601 has them. */
    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    Forms(ColumnFacts facts) {
        this.facts = facts;
        this.numbers = new Numbers(facts);
        this.order = order(facts);
    }

    private static Order order(ColumnFacts facts) {
        long day = 0;
        long month = 0;
        for (String text : facts.counts().keySet()) {
            Matcher date = DATE.matcher(text.strip());
            if (date.matches()) {
                day += Integer.parseInt(date.group(1)) > 12 ? 1 : 0;
                month += Integer.parseInt(date.group(3)) > 12 ? 1 : 0;
            }
        }
        return day > 0 && month == 0
                ? Order.DAY_FIRST
                : month > 0 && day == 0 ? Order.MONTH_FIRST : Order.UNKNOWN;
    }

    /** What a text was before the damage; empty where it has none that has one inverse. */
    Optional<Repair> of(String text) {
        if (text == null || facts.isAccepted(text)) {
            return Optional.empty();
        }
        return facts.count(text) > 1 ? known.computeIfAbsent(text, this::undone) : undone(text);
    }

    private Optional<Repair> undone(String text) {
        String decoded = decoded(text);
        if (decoded != null) {
            return Optional.of(then(decoded, Reason.MOJIBAKE));
        }
        String stripped = text.strip();
        if (!stripped.equals(text) && facts.usual().areBlanksOdd()) {
            return Optional.of(then(stripped, Reason.BLANKS));
        }
        return one(text);
    }

    /** What is wrong besides is put right with it; the first reason is told. */
    private Repair then(String text, Reason reason) {
        if (text.isEmpty()) {
            return new Repair(null, reason, SURE);
        }
        Optional<Repair> more = facts.isAccepted(text) ? Optional.empty() : one(text);
        return new Repair(
                more.isPresent() ? more.get().after() : text,
                reason,
                Math.min(SURE, more.map(Repair::confidence).orElse(SURE)));
    }

    private Optional<Repair> one(String text) {
        if (ColumnFacts.isStandIn(text)) {
            return isNoValueHere()
                    ? Optional.of(new Repair(null, Reason.STAND_IN, SURE))
                    : Optional.empty();
        }
        Optional<Repair> number = numbers.of(text);
        return number.isPresent() ? number : date(text).or(() -> cased(text));
    }

    /**
     * A column of numbers or dates cannot hold a word; one whose accepted rows have none, or that
     * has cells without a value besides, writes it so.
     */
    private boolean isNoValueHere() {
        return facts.usual().isNumber()
                || facts.usual().isDate()
                || facts.isAccepted() && !facts.usual().hasStandIns()
                || !facts.isAccepted() && facts.missing() > facts.usual().standIns();
    }

    private Optional<Repair> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!facts.usual().isDate() || order == Order.UNKNOWN || !date.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        boolean isDayFirst = order == Order.DAY_FIRST;
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(date.group(4)),
                            isDayFirst ? second : first,
                            isDayFirst ? first : second);
            String after = day + (date.group(5) == null ? "" : date.group(5));
            CellKind kind = ColumnFacts.kind(after);
            return kind == CellKind.DATE || kind == CellKind.TIMESTAMP
                    ? Optional.of(new Repair(after, Reason.DATE_ORDER, SURE))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Repair> cased(String text) {
        String variant = facts.variant(text);
        boolean isRarer =
                variant != null
                        && !variant.equals(text)
                        && facts.count(variant) >= (long) MORE * Math.max(1, facts.count(text))
                        && facts.count(variant) >= ColumnFacts.ENOUGH;
        return isRarer
                ? Optional.of(
                        new Repair(
                                variant,
                                variant.strip().equals(text.strip()) ? Reason.BLANKS : Reason.CASE,
                                SURE))
                : Optional.empty();
    }

    /** UTF-8 that was read as Latin 1 and written again; null where it is none. */
    private static String decoded(String text) {
        if (text.chars().allMatch(c -> c < 128) || text.chars().anyMatch(c -> c > 255)) {
            return null;
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                            .toString();
            return decoded.chars().anyMatch(c -> c == LOST || Character.isISOControl(c))
                    ? null
                    : decoded;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
