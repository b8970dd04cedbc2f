package dev.assay.scan.orc.footer;

import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a file says of itself. */
public final class FooterReader {

    /** Stripes of a file at most. */
    private static final int MOST_STRIPES = 1 << 20;

    /** Rows of a stripe at most: writers count them so, and a greater number is a lie. */
    private static final long MOST_ROWS = Integer.MAX_VALUE;

    private static final int PROLEPTIC = 2;

    private final List<Stripe> stripes = new ArrayList<>();
    private final SchemaReader schema = new SchemaReader();
    private final long end;
    private long rows;
    private long free;

    private FooterReader(long end) {
        this.end = end;
    }

    /**
     * Reads it.
     *
     * @param bytes unpacked
     * @param end the first byte in the file behind the stripes
     */
    public static Footer read(byte[] bytes, PostScript packing, long end) throws Damage {
        return new FooterReader(end).read(Message.of(bytes), packing);
    }

    private Footer read(Message message, PostScript packing) throws Damage {
        boolean isProleptic = false;
        Set<Integer> encrypted = new HashSet<>();
        while (message.next()) {
            switch (message.field()) {
                case 3 -> stripe(message.message());
                case 4 -> schema.type(message.message());
                case 10 -> encryption(message.message(), encrypted);
                case 11 -> isProleptic = message.number() == PROLEPTIC;
                default -> message.pass();
            }
        }
        return new Footer(packing, schema.root(encrypted), schema.size(), stripes, isProleptic);
    }

    private void stripe(Message message) throws Damage {
        long start = 0;
        long index = 0;
        long data = 0;
        long footer = 0;
        long count = 0;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> start = message.number();
                case 2 -> index = message.number();
                case 3 -> data = message.number();
                case 4 -> footer = message.number();
                case 5 -> count = message.number();
                default -> message.pass();
            }
        }
        int number = stripes.size();
        if (number == MOST_STRIPES) {
            throw new Damage("it has more than " + MOST_STRIPES + " stripes");
        }
        long left = end;
        for (long part : new long[] {start, index, data, footer}) {
            if (part < 0 || part > left) {
                throw new Damage("stripe " + (number + 1) + " does not lie in the file");
            }
            left -= part;
        }
        if (start < free) {
            // Few bytes could else be a great many rows.
            throw new Damage("stripe " + (number + 1) + " lies in the one before it");
        }
        free = end - left;
        if (count < 0 || count > MOST_ROWS || count > 0 && footer == 0) {
            throw new Damage(
                    "stripe "
                            + (number + 1)
                            + " is said to have "
                            + Long.toUnsignedString(count)
                            + " rows in "
                            + (index + data + footer)
                            + " bytes");
        }
        stripes.add(new Stripe(number, rows, count, start, index + data, footer));
        rows += count;
    }

    private static void encryption(Message message, Set<Integer> encrypted) throws Damage {
        while (message.next()) {
            if (message.field() != 3) {
                message.pass();
                continue;
            }
            Message variant = message.message();
            // A number that is nought is not always written.
            int root = 0;
            while (variant.next()) {
                if (variant.field() == 1) {
                    root = (int) variant.number();
                } else {
                    variant.pass();
                }
            }
            encrypted.add(root);
        }
    }
}
