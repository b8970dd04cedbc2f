package dev.assay.derive.clean;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written otherwise than the others of their column. */
final class Numbers {

    private static final double SURE = 0.99;
    private static final Pattern COMMA = Pattern.compile("-?\\d{1,15},\\d{1,15}");
    private static final Pattern THOUSANDS =
            Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d{1,3}([ '\u00A0\u202F]\\d{3})+");
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern WITH_UNIT =
            Pattern.compile(
                    "(-?\\d{1,15}(?:\\.\\d{1,15})?)\\s*(\\p{L}[\\p{L}.]{0,11}|%)(\\s.{0,20})?");
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:[$€£¥]|USD|EUR|GBP)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");

    /** Names that the same unit has. */
    private static final Map<String, String> UNITS =
            units(
                    "oz ounce ounces",
                    "lb lbs pound pounds",
                    "g gr gram grams",
                    "kg kilo kilos kilogram kilograms",
                    "mg milligram milligrams",
                    "ml milliliter millilitre milliliters millilitres",
                    "l liter litre liters litres",
                    "mm millimeter millimetre millimeters millimetres",
                    "cm centimeter centimetre centimeters centimetres",
                    "m meter metre meters metres",
                    "km kilometer kilometre kilometers kilometres",
                    "in inch inches",
                    "ft foot feet",
                    "s sec secs second seconds",
                    "min mins minute minutes",
                    "h hr hrs hour hours",
                    "% percent pct");

    /** Numbers with a unit from whose share on the column is one of quantities. */
    private static final double NEARLY_ALL = 0.95;

    /** The share of plain numbers with so many digits, that others without them lost some. */
    private static final double OFTEN = 0.1;

    private final ColumnFacts facts;
    private final String unit;
    private final boolean areSpelledInMoreWays;
    private final boolean isRounded;
    private final boolean isOneUnit;

    private static Map<String, String> units(String... names) {
        Map<String, String> all = new HashMap<>();
        for (String line : names) {
            String[] some = line.split(" ");
            for (String name : some) {
                all.put(name, some[0]);
            }
        }
        return Map.copyOf(all);
    }

    Numbers(ColumnFacts facts) {
        this.facts = facts;
        Map<String, Long> byUnit = new HashMap<>();
        Map<String, Set<String>> spellings = new HashMap<>();
        int most = 0;
        long rows = 0;
        for (Map.Entry<String, Integer> text : facts.counts().entrySet()) {
            Matcher quantity = WITH_UNIT.matcher(text.getKey().strip());
            String of = quantity.matches() ? unit(quantity.group(2)) : null;
            if (of != null) {
                byUnit.merge(of, (long) text.getValue(), Long::sum);
                spellings.computeIfAbsent(of, u -> new HashSet<>()).add(quantity.group(2));
                most = Math.max(most, ColumnFacts.decimals(quantity.group(1)));
                rows += text.getValue();
            }
        }
        this.unit =
                byUnit.entrySet().stream()
                        .filter(e -> e.getValue() >= NEARLY_ALL * facts.values())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        this.areSpelledInMoreWays = unit != null && spellings.get(unit).size() > 1;
        long others = facts.usual().values() - facts.usual().numbers() - facts.usual().standIns();
        long one = byUnit.values().stream().mapToLong(Long::longValue).max().orElse(0);
        // Numbers with many an ending are codes.
        this.isOneUnit =
                facts.isAccepted() ? one == rows : one >= NEARLY_ALL * Math.max(others, rows);
        this.isRounded = rows >= ColumnFacts.ENOUGH && isRounded(most);
    }

    /** Whether plain numbers have digits that those with a unit never have. */
    private boolean isRounded(int most) {
        long more = 0;
        long[] decimals = facts.usual().decimals();
        for (int i = most + 1; i < decimals.length; i++) {
            more += decimals[i];
        }
        return more > OFTEN * facts.usual().numbers();
    }

    private static String unit(String text) {
        return UNITS.get(text.replace(".", "").toLowerCase(Locale.ROOT));
    }

    /** The number as the column's others are written; empty where it is one, or there is none. */
    Optional<Repair> of(String text) {
        if (areSpelledInMoreWays && !facts.isAccepted()) {
            Matcher quantity = WITH_UNIT.matcher(text);
            if (quantity.matches() && unit.equals(unit(quantity.group(2)))) {
                return Optional.of(new Repair(plain(quantity.group(1)), Reason.UNIT, SURE));
            }
        }
        if (!facts.usual().isNumber() || ColumnFacts.kind(text).isNumber()) {
            return Optional.empty();
        }
        return separated(text).or(() -> withoutUnit(text));
    }

    private Optional<Repair> withoutUnit(String text) {
        Matcher quantity = WITH_UNIT.matcher(text);
        Matcher money = WITH_CURRENCY.matcher(text);
        String number =
                isOneUnit && quantity.matches() && unit(quantity.group(2)) != null
                        ? quantity.group(1)
                        : money.matches() ? money.group(1) : null;
        return number == null || isRounded || !isUsual(number)
                ? Optional.empty()
                : Optional.of(new Repair(plain(number), Reason.UNIT, SURE));
    }

    private Optional<Repair> separated(String text) {
        boolean isComma = COMMA.matcher(text).matches();
        boolean isThousands = THOUSANDS.matcher(text).matches();
        String point = text.replace(',', '.');
        String joined = text.replaceAll("[, '\u00A0\u202F]", "");
        if (isComma && isThousands) {
            // Either could be meant: one of them must be out of the question.
            boolean canBePoint = isUsual(point) && hasDecimals(point);
            boolean canBeJoined = isUsual(joined);
            return canBePoint == canBeJoined
                    ? Optional.empty()
                    : canBePoint ? comma(point) : thousands(joined);
        }
        if (isComma && isUsual(point) && hasDecimals(point)) {
            return comma(point);
        }
        if (isThousands && isUsual(joined)) {
            return thousands(joined);
        }
        return POINTS.matcher(text).matches()
                ? comma(text.replace(".", "").replace(',', '.'))
                : Optional.empty();
    }

    private static Optional<Repair> comma(String after) {
        return Optional.of(new Repair(after, Reason.DECIMAL_COMMA, SURE));
    }

    private static Optional<Repair> thousands(String after) {
        return Optional.of(new Repair(after, Reason.THOUSANDS, SURE));
    }

    private boolean isUsual(String number) {
        return facts.usual().holds(Double.parseDouble(number));
    }

    /** Whether plain numbers of the column have so many digits behind the point. */
    private boolean hasDecimals(String number) {
        long[] decimals = facts.usual().decimals();
        for (int i = ColumnFacts.decimals(number); i < decimals.length; i++) {
            if (decimals[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** As the column has it, else without zeros at its end. */
    private String plain(String number) {
        return facts.isAccepted(number)
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
