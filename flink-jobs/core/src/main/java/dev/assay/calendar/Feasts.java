package dev.assay.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The named days of a declared calendar, and what they have to do with a batch. */
public final class Feasts {

    private static final List<Feast> ALL = FeastFile.read();

    /** Days before a batch that a feast may lie back and still be why nothing came before it. */
    private static final int LONGEST_PAUSE = 14;

    /** Days without a batch that are looked through. */
    private static final int LONGEST = 62;

    /** Days beside a feast that are taken off with it. */
    private static final int BRIDGE = 2;

    /** Days of a batch at most: what comes in more of them, one feast hardly changes. */
    private static final int LONGEST_BATCH = 8;

    /** Years in which rules of the Gregorian calendar can be asked for. */
    private static final int FIRST_YEAR = 1583;

    private static final int LAST_YEAR = 9999;

    private final List<NamedDay> own;
    private final List<Feast> feasts;
    private final Map<Integer, Map<LocalDate, NamedDay>> years = new ConcurrentHashMap<>();

    /** Those of a calendar; the first of several names of a day counts, own ones before others. */
    public Feasts(DeclaredCalendar calendar) {
        this.own = calendar.ownDays();
        this.feasts =
                calendar.countries().stream()
                        .flatMap(country -> ALL.stream().filter(f -> f.country().equals(country)))
                        .toList();
    }

    /** The countries whose feasts are known. */
    public static List<String> countries() {
        return List.copyOf(new TreeSet<>(ALL.stream().map(Feast::country).toList()));
    }

    /** The ids of all known feasts. */
    static List<String> ids() {
        return List.copyOf(new TreeSet<>(ALL.stream().map(Feast::id).toList()));
    }

    /** The name of a day, if it has one. */
    public Optional<NamedDay> on(LocalDate day) {
        int year = day.getYear();
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Optional.empty()
                : Optional.ofNullable(years.computeIfAbsent(year, this::daysOfYear).get(day));
    }

    private Map<LocalDate, NamedDay> daysOfYear(int year) {
        Map<LocalDate, NamedDay> days = new TreeMap<>();
        // Those of a feast that began in the year before reach into this one.
        Stream<NamedDay> rules =
                feasts.stream()
                        .flatMap(
                                feast ->
                                        IntStream.rangeClosed(year - 1, year + 1)
                                                .boxed()
                                                .flatMap(feast::days));
        Stream.concat(own.stream(), rules)
                .filter(day -> day.date().getYear() == year)
                .forEach(day -> days.putIfAbsent(day.date(), day));
        return days;
    }

    /** The first named day among some, both ends included. */
    private Optional<NamedDay> among(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? Optional.empty()
                : first.datesUntil(last.plusDays(1))
                        .map(this::on)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /**
     * What feasts have to do with a batch: the nearest one; nothing where it is of many days.
     *
     * @param from the first day of the batch
     * @param to its last day
     * @param since the first day after the batch before; {@code from} where there is none
     */
    public Optional<Occasion> occasion(LocalDate from, LocalDate to, LocalDate since) {
        if (!to.isBefore(from.plusDays(LONGEST_BATCH))) {
            return Optional.empty();
        }
        Occasion.Place within = from.equals(to) ? Occasion.Place.ON : Occasion.Place.AMONG;
        LocalDate pause = since.isBefore(from.minusDays(LONGEST_PAUSE)) ? from : since;
        return among(from, to)
                .map(day -> new Occasion(day, within))
                .or(() -> on(from.minusDays(1)).map(d -> new Occasion(d, Occasion.Place.AFTER)))
                .or(() -> on(to.plusDays(1)).map(d -> new Occasion(d, Occasion.Place.BEFORE)))
                .or(
                        () ->
                                among(pause, from.minusDays(1))
                                        .map(d -> new Occasion(d, Occasion.Place.BETWEEN)));
    }

    /**
     * Of the days without a batch before one, how many are named or beside one that is; of the last
     * ones, if there are very many.
     *
     * @param since the first of them
     * @param from the batch's first day
     */
    public long pause(LocalDate since, LocalDate from) {
        LocalDate first = since.isBefore(from.minusDays(LONGEST)) ? from.minusDays(LONGEST) : since;
        return first.isBefore(from) ? first.datesUntil(from).filter(this::isNear).count() : 0;
    }

    private boolean isNear(LocalDate day) {
        return among(day.minusDays(BRIDGE), day.plusDays(BRIDGE)).isPresent();
    }
}
