package dev.assay.declare.demand;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.calendar.Feasts;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a dataset's {@code calendar}: countries, and named days of the project's own. */
public final class CalendarReader {

    private CalendarReader() {}

    /** None where there is no such key. */
    public static DeclaredCalendar read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return DeclaredCalendar.NONE;
        }
        List<String> countries = new ArrayList<>();
        Map<String, List<String>> own = new LinkedHashMap<>();
        for (YamlNode item : node.list("calendar")) {
            if (item.isMapping()) {
                own(item, own);
            } else {
                countries.add(country(item, countries));
            }
        }
        return new DeclaredCalendar(countries, own);
    }

    private static String country(YamlNode node, List<String> before) throws SpecException {
        String country = node.text("each item of calendar");
        if (!Feasts.countries().contains(country)) {
            throw node.fault(
                    "unknown country '"
                            + country
                            + "' in the calendar; "
                            + Nearest.suggest(country, Feasts.countries())
                            + "; name days of your own as {Summer sale: [2026-07-01]}");
        }
        if (before.contains(country)) {
            throw node.fault(
                    "the country '" + country + "' stands twice in the calendar; keep one of them");
        }
        return country;
    }

    private static void own(YamlNode node, Map<String, List<String>> all) throws SpecException {
        for (Map.Entry<String, YamlNode> entry : node.map("the calendar").entrySet()) {
            String name = entry.getKey();
            if (name.isBlank()) {
                throw entry.getValue().fault("name the days; findings call them so");
            }
            List<String> days = new ArrayList<>();
            for (YamlNode day : entry.getValue().list("the days of '" + name + "'")) {
                days.add(days(name, day));
            }
            if (days.isEmpty()) {
                throw entry.getValue()
                        .fault("'" + name + "' has no days; list at least one, as 2026-07-01");
            }
            if (all.put(name, days) != null) {
                throw entry.getValue()
                        .fault(
                                "the name '"
                                        + name
                                        + "' stands twice in the calendar; list all its days under one");
            }
        }
    }

    private static String days(String name, YamlNode node) throws SpecException {
        String text = node.text("each day of '" + name + "'");
        if (!DeclaredCalendar.isDays(text)) {
            throw node.fault(
                    "'"
                            + text
                            + "' is no day of '"
                            + name
                            + "'; expected a date such as 2026-07-01, or the first and the last of at"
                            + " most 366 days such as 2026-07-01/2026-07-14");
        }
        return text;
    }
}
