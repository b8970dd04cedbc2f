package dev.assay.scan.orc.footer;

import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.value.Damage;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a stripe says of itself. */
public final class StripeFooter {

    private static final int MOST_ENCODINGS = 4;

    private final Map<Long, Stream> streams = new HashMap<>();
    private final Map<Integer, Encoding> encodings = new HashMap<>();
    private final int types;
    private ZoneId zone = ZoneOffset.UTC;

    private StripeFooter(int types) {
        this.types = types;
    }

    /**
     * Reads it.
     *
     * @param bytes unpacked
     * @param types how many the file has
     */
    public static StripeFooter read(byte[] bytes, Stripe stripe, int types) throws Damage {
        StripeFooter footer = new StripeFooter(types);
        footer.read(Message.of(bytes), stripe);
        return footer;
    }

    /** A stream of a type, if it has one. */
    public Optional<Stream> stream(Field field, Role role) {
        return Optional.ofNullable(streams.get(key(field.id(), role.ordinal())));
    }

    /** How the values of a type are written. */
    public Encoding encoding(Field field) throws Damage {
        Encoding encoding = encodings.get(field.id());
        if (encoding == null) {
            throw new Damage("its stripe does not say how its values are written");
        }
        return encoding;
    }

    /** Where clocks were when times without a zone were written. */
    public ZoneId zone() {
        return zone;
    }

    private void read(Message message, Stripe stripe) throws Damage {
        long at = stripe.start();
        while (message.next()) {
            switch (message.field()) {
                case 1 -> at = stream(message.message(), at, stripe);
                case 2 -> encoding(message.message());
                case 3 -> zone = zone(message.text());
                default -> message.pass();
            }
        }
    }

    private static ZoneId zone(String name) throws Damage {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw new Damage("it was written in the time zone '" + name + "', which is not known");
        }
    }

    private static long key(long type, long role) {
        return type << 8 | role;
    }

    /** The first byte behind it. */
    private long stream(Message message, long at, Stripe stripe) throws Damage {
        long role = 0;
        long type = 0;
        long length = 0;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> role = message.number();
                case 2 -> type = message.number();
                case 3 -> length = message.number();
                default -> message.pass();
            }
        }
        if (length < 0 || length > stripe.start() + stripe.length() - at) {
            throw new Damage("a stream of type " + type + " ends behind its stripe");
        }
        // Indexes, and what is encrypted, are passed over.
        if (role >= 0 && role < Role.values().length) {
            if (type < 0 || type >= types) {
                throw new Damage("a stream is of type " + type + ", the file has " + types);
            }
            if (streams.put(key(type, role), new Stream(at, length)) != null) {
                throw new Damage("type " + type + " has two streams of one kind");
            }
        }
        return at + length;
    }

    private void encoding(Message message) throws Damage {
        long kind = 0;
        long size = 0;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> kind = message.number();
                case 2 -> size = message.number();
                default -> message.pass();
            }
        }
        if (encodings.size() == types) {
            throw new Damage("there are more encodings than the " + types + " types of the file");
        }
        if (kind < 0 || kind >= MOST_ENCODINGS) {
            throw new Damage("type " + encodings.size() + " has the unknown encoding " + kind);
        }
        encodings.put(encodings.size(), new Encoding(kind % 2 == 1, kind >= 2, size));
    }
}
