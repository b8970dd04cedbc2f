package dev.assay.report.html.behaviour;

import dev.assay.behaviour.Hours;
import dev.assay.report.html.chart.HeatMap;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * When a log's users act, in the week.
 *
 * @param words of the report's language
 */
record HoursFigure(Words words) {

    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int LABELLED = 6;
    private static final double CELL = 16;

    Markup of(Hours hours) {
        if (hours == null) {
            return Markup.none();
        }
        List<String> days = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double[][] values = new double[DAYS][HOURS];
        int busiest = 0;
        long total = 0;
        for (int i = 0; i < DAYS * HOURS; i++) {
            long events = hours.events().get(i);
            values[i / HOURS][i % HOURS] = events == 0 ? Double.NaN : events;
            busiest = events > hours.events().get(busiest) ? i : busiest;
            total += events;
        }
        for (int day = 0; day < DAYS; day++) {
            days.add(day(day));
        }
        for (int hour = 0; hour < HOURS; hour++) {
            names.add(hour % LABELLED == 0 ? String.valueOf(hour) : "");
        }
        String most =
                words.text(
                        "page.hours.busiest",
                        day(busiest / HOURS),
                        String.valueOf(busiest % HOURS),
                        Figures.percent((double) hours.events().get(busiest) / total));
        return Figure.of(
                words,
                new HeatMap(days, names, values, CELL).markup(words.text("page.hours.title"), most),
                Markup.text(words.text("page.hours.caption", most)),
                table(hours));
    }

    private String day(int day) {
        return words.text("weekday." + (day + 1));
    }

    private Table table(Hours hours) {
        Table table =
                new Table(words, "page.hours", "day", "events", "purchases", "from", "busiest-hour")
                        .figures("events", "purchases", "from", "busiest-hour");
        for (int day = 0; day < DAYS; day++) {
            List<Long> events = hours.events().subList(day * HOURS, (day + 1) * HOURS);
            List<Long> bought = hours.purchases().subList(day * HOURS, (day + 1) * HOURS);
            int busiest = 0;
            int first = HOURS;
            for (int hour = HOURS - 1; hour >= 0; hour--) {
                busiest = events.get(hour) >= events.get(busiest) ? hour : busiest;
                first = events.get(hour) > 0 ? hour : first;
            }
            boolean isAny = first < HOURS;
            table.row(
                    Markup.text(day(day)),
                    Markup.text(Figures.count(sum(events))),
                    Markup.text(Figures.count(sum(bought))),
                    Markup.text(isAny ? String.valueOf(first) : Figures.NONE),
                    Markup.text(isAny ? String.valueOf(busiest) : Figures.NONE));
        }
        return table;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(count -> count).sum();
    }
}
