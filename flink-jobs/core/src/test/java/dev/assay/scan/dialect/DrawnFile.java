package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A file whose table and dialect are drawn at random.
 *
 * @param text that was drawn
 * @param bytes of it
 * @param encoding of the bytes
 * @param delimiter between cells; of a single column {@link CsvDialect#NONE}
 * @param quote that is seen in it, or null where none is
 * @param escape that is seen in it, or null where none is
 * @param header whether there is one
 * @param preamble lines above the table
 * @param comment sign of lines that are in it, or {@link CsvDialect#NONE}
 */
record DrawnFile(
        String text,
        byte[] bytes,
        String encoding,
        char delimiter,
        Character quote,
        Escape escape,
        boolean header,
        int preamble,
        char comment) {

    private static final char[] DELIMITERS = {
        ',', ',', ',', ';', ';', ';', '\t', '\t', '|', '|', ':', ' ', '^', '~', '\u001F'
    };

    private static final int[] ROWS = {20, 20, 25, 40, 80, 200, 600};

    /** How a column is written. */
    private enum Kind {
        ID,
        NUMBER,
        AMOUNT,
        DATE,
        MOMENT,
        FLAG,
        NAME,
        CITY,
        CODE,
        MAIL,
        TEXT
    }

    static DrawnFile draw(long seed) {
        return new Draw(new Random(seed)).file();
    }

    /** Draws one choice after the other. */
    private static final class Draw {

        private final Random random;
        private final Words words;
        private final char delimiter;
        private final char quote;
        private final Escape escape;
        private final boolean decimalComma;
        private final int dateFormat;
        private final boolean quoteAll;
        private boolean quoted;
        private boolean escaped;

        Draw(Random random) {
            this.random = random;
            this.words = Words.ALL.get(random.nextInt(Words.ALL.size()));
            this.delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
            int q = random.nextInt(10);
            this.quote = q < 6 ? '"' : q < 8 ? '\'' : CsvDialect.NONE;
            this.escape = random.nextInt(4) == 0 ? Escape.BACKSLASH : Escape.DOUBLED;
            this.decimalComma = delimiter != ',' && random.nextBoolean();
            this.dateFormat = random.nextInt(4);
            this.quoteAll = quote != CsvDialect.NONE && random.nextInt(4) == 0;
        }

        DrawnFile file() {
            boolean single = random.nextInt(20) == 0;
            List<Kind> kinds = single ? List.of(Kind.TEXT) : kinds();
            List<List<String>> rows = new ArrayList<>();
            int n = ROWS[random.nextInt(ROWS.length)];
            for (int row = 0; row < n; row++) {
                List<String> cells = new ArrayList<>();
                for (Kind kind : kinds) {
                    boolean isMissing = kind != Kind.ID && random.nextInt(15) == 0 && !single;
                    cells.add(isMissing ? "" : value(kind, row));
                }
                rows.add(cells);
            }
            boolean header = random.nextInt(4) > 0;
            StringBuilder out = new StringBuilder();
            int preamble = single ? 0 : preamble(out);
            boolean comments = !single && random.nextInt(7) == 0;
            if (header) {
                line(
                        out,
                        kinds.stream().map(kind -> words.header(kind.ordinal())).toList(),
                        single);
            }
            for (int row = 0; row < n; row++) {
                if (comments && (row == n / 3 || row == n / 2)) {
                    out.append("# checked by the night shift, see ticket ")
                            .append(row)
                            .append('\n');
                }
                line(out, rows.get(row), single);
            }
            String text = out.toString();
            String end = new String[] {"\n", "\r\n", "\r\n", "\r"}[random.nextInt(4)];
            text = text.replace("\n", end);
            String encoding = words.encodings().get(random.nextInt(words.encodings().size()));
            boolean mark = encoding.startsWith("UTF") && random.nextBoolean();
            byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));
            return new DrawnFile(
                    text,
                    bytes,
                    encoding,
                    single ? CsvDialect.NONE : delimiter,
                    quoted ? (Character) quote : null,
                    escaped ? escape : null,
                    header,
                    preamble,
                    comments ? '#' : CsvDialect.NONE);
        }

        private List<Kind> kinds() {
            List<Kind> kinds = new ArrayList<>(List.of(Kind.ID, Kind.NAME));
            int more = 1 + random.nextInt(8);
            for (int i = 0; i < more; i++) {
                Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            }
            return kinds;
        }

        private int preamble(StringBuilder out) {
            int kind = random.nextInt(10);
            if (kind == 0 && delimiter != ' ' && delimiter >= ' ') {
                out.append("sep=").append(delimiter).append('\n');
                return 1;
            }
            if (kind > 3) {
                return 0;
            }
            out.append(words.title()).append('\n');
            int lines = 1;
            if (random.nextBoolean()) {
                out.append("2024-05-01\n");
                lines++;
            }
            if (random.nextBoolean()) {
                out.append('\n');
                lines++;
            }
            return lines;
        }

        private String value(Kind kind, int row) {
            return switch (kind) {
                case ID -> String.valueOf(1000 + row);
                case NUMBER -> number("%.2f", random.nextDouble() * 900);
                case AMOUNT -> amount(random.nextDouble() * 90_000);
                case DATE -> date();
                case MOMENT ->
                        date()
                                + String.format(
                                        Locale.ROOT,
                                        " %02d:%02d:%02d",
                                        random.nextInt(24),
                                        random.nextInt(60),
                                        random.nextInt(60));
                case FLAG -> random.nextBoolean() ? "true" : "false";
                case NAME -> words.name(random);
                case CITY -> words.city(random);
                case CODE -> "SKU-" + (char) ('A' + random.nextInt(26)) + random.nextInt(9999);
                case MAIL -> "user" + random.nextInt(500) + "@example.org";
                case TEXT -> free();
            };
        }

        private String number(String format, double value) {
            String text = String.format(Locale.ROOT, format, value);
            return decimalComma ? text.replace('.', ',') : text;
        }

        private String amount(double value) {
            String text = String.format(Locale.ROOT, "%,.2f", value);
            return decimalComma
                    ? text.replace(',', '#').replace('.', ',').replace('#', '.')
                    : text.replace(",", "");
        }

        private String date() {
            int year = 2015 + random.nextInt(10);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(28);
            String format =
                    new String[] {
                                "%1$04d-%2$02d-%3$02d",
                                "%3$02d.%2$02d.%1$04d",
                                "%3$02d/%2$02d/%1$04d",
                                "%1$04d/%2$02d/%3$02d"
                            }
                            [dateFormat];
            return String.format(Locale.ROOT, format, year, month, day);
        }

        private String free() {
            StringBuilder text = new StringBuilder();
            int n = 2 + random.nextInt(9);
            for (int i = 0; i < n; i++) {
                text.append(i == 0 ? "" : random.nextInt(5) == 0 ? ", " : " ");
                String word = words.word(random);
                text.append(random.nextInt(25) == 0 ? "\"" + word + "\"" : word);
                if (random.nextInt(30) == 0) {
                    text.append(new String[] {";", ":", "'s", " |", "\n", "!"}[random.nextInt(6)]);
                }
            }
            return text.toString();
        }

        private void line(StringBuilder out, List<String> cells, boolean single) {
            for (int i = 0; i < cells.size(); i++) {
                out.append(i == 0 ? "" : String.valueOf(delimiter));
                out.append(single ? cells.get(i).replaceAll("[\n\"|]", "") : cell(cells.get(i)));
            }
            out.append('\n');
        }

        private String cell(String value) {
            if (quote == CsvDialect.NONE) {
                return value.replace(String.valueOf(delimiter), "")
                        .replace("\n", " ")
                        .replace("\"", "");
            }
            boolean needs =
                    value.indexOf(delimiter) >= 0
                            || value.indexOf('\n') >= 0
                            || value.indexOf(quote) >= 0
                            || value.startsWith("#");
            boolean isText = !value.isEmpty() && !Character.isDigit(value.charAt(0));
            if (!needs && !(quoteAll && isText)) {
                return value;
            }
            quoted = true;
            escaped |= value.indexOf(quote) >= 0;
            String q = String.valueOf(quote);
            String inner =
                    escape == Escape.BACKSLASH
                            ? value.replace("\\", "\\\\").replace(q, "\\" + q)
                            : value.replace(q, q + q);
            return q + inner + q;
        }
    }
}
