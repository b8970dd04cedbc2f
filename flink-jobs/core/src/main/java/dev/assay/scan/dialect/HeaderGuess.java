package dev.assay.scan.dialect;

import dev.assay.scan.dialect.CutText.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the first row of a table names its columns. */
final class HeaderGuess {

    /** Most files have one. */
    private static final double PRIOR = 1.7;

    private static final double MOST_OF_ONE = 2;
    private static final int LOOK = 200;
    private static final int SENTENCE = 20;
    private static final int LONGEST_NAME = 60;
    private static final double NEARLY_ALL = 0.8;

    /** Words that columns are called by and cells hardly ever hold. */
    private static final Pattern USUAL =
            Pattern.compile(
                    "(?i).*\\b(id|ids|name|names|nom|nombre|nome|vorname|nachname|date|datum|fecha|data|"
                            + "time|zeit|price|preis|prix|precio|prezzo|amount|betrag|montant|qty|quantity|menge|"
                            + "city|stadt|ort|ville|country|land|pays|street|address|adresse|email|e-mail|phone|"
                            + "telefon|code|sku|type|typ|status|category|kategorie|title|titel|text|comment|"
                            + "description|note|value|wert|total|count|number|nummer|no|nr|year|month|day|age|"
                            + "gender|sex|currency|color|colour|size|brand|user|customer|kunde|client|product|"
                            + "produkt|item|order|rating|score|label|url|lat|lon|active|aktiv)\\b.*");

    private HeaderGuess() {}

    /** Logarithm of the odds that the first row is a header. */
    static double logOdds(Table table) {
        List<Row> rows = table.fitting();
        Row first = table.rows().isEmpty() ? null : table.rows().get(0);
        boolean fits = first != null && first.width() == table.width();
        List<Row> body = rows.subList(fits ? 1 : 0, Math.min(LOOK, rows.size()));
        if (body.isEmpty()) {
            return PRIOR;
        }
        PeriodNames periods = PeriodNames.of(first, body);
        double odds = PRIOR + periods.odds();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Math.min(table.width(), first.width()); i++) {
            String name = first.cells().get(i).strip();
            odds += periods.have(i) ? 0 : column(name, column(body, i), i);
            odds -= names.add(name.toLowerCase(Locale.ROOT)) || name.isEmpty() ? 0 : 1;
        }
        // Of a single column of words nobody can be sure.
        boolean isWords = table.width() == 1 && !usual(column(body, 0)).isSpecific();
        double bounded = !isWords ? odds : Math.max(-MOST_OF_ONE, Math.min(MOST_OF_ONE, odds));
        // What no record fits is asked about.
        return fits ? bounded : Math.min(PRIOR, bounded);
    }

    /** The cells of a column. */
    static List<String> column(List<Row> rows, int column) {
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }

    private static double column(String name, List<String> values, int place) {
        if (name.isEmpty()) {
            // A column of few values, of a spreadsheet's other parts, needs no name here.
            return place == 0 ? 0 : -0.7 * filled(values) / values.size();
        }
        double odds = name.length() > LONGEST_NAME ? -1 : 0;
        CellForm form = CellForm.of(name);
        CellForm usual = usual(values);
        boolean isValue = form.isSpecific() && form != CellForm.FLAG;
        if (usual.isSpecific()) {
            boolean same = form == usual || form.isNumber() && usual.isNumber();
            odds += same ? -3 : isValue ? -1.5 : 1.5;
        } else if (isValue) {
            // Years and ages are names of columns too.
            odds -= form == CellForm.INTEGER ? 0.7 : 1.5;
        } else {
            odds += shape(name, values) + repeats(name, values);
            odds += usual == CellForm.PROSE ? length(name, values) : 0;
        }
        return odds + (!isValue && USUAL.matcher(name.replace('_', ' ')).matches() ? 1 : 0);
    }

    private static long filled(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).count();
    }

    /** The form that nearly all values of a column have, or that of a sentence. */
    static CellForm usual(List<String> values) {
        Map<CellForm, Integer> counts = new HashMap<>();
        int n = 0;
        for (String value : values) {
            CellForm form = CellForm.of(value);
            if (form != CellForm.EMPTY) {
                n++;
                counts.merge(form.isNumber() ? CellForm.DECIMAL : form, 1, Integer::sum);
            }
        }
        for (Map.Entry<CellForm, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= NEARLY_ALL * n) {
                return entry.getKey();
            }
        }
        return CellForm.PROSE;
    }

    /** A name is written as no value is: without digits, in other capitals. */
    private static double shape(String name, List<String> values) {
        String shape = shape(name);
        long same = values.stream().filter(value -> shape(value.strip()).equals(shape)).count();
        double share = (same + 0.5) / (values.size() + 1.0);
        return share < 0.05 ? 0.8 : share > 0.5 ? -0.4 : 0;
    }

    private static String shape(String text) {
        return text.replaceAll("\\p{N}+", "9")
                .replaceAll("\\p{Lu}+", "A")
                .replaceAll("\\p{L}+", "a")
                .replaceAll("\\s+", " ");
    }

    /** A name is shorter than the sentences below it. */
    private static double length(String name, List<String> values) {
        int[] lengths = values.stream().mapToInt(String::length).sorted().toArray();
        int middle = lengths[lengths.length / 2];
        if (middle < SENTENCE) {
            return 0;
        }
        return name.length() * 2 > middle
                ? -2
                : name.length() < lengths[lengths.length / 10] ? 1 : 0;
    }

    /** A name does not come again below, where values do. */
    private static double repeats(String name, List<String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value.strip(), 1, Integer::sum));
        if (counts.containsKey(name)) {
            return -2;
        }
        long single = counts.values().stream().filter(n -> n == 1).count();
        double share = (single + 1.0) / (values.size() + 1.0);
        return Math.min(2, -Math.log(share));
    }
}
