package dev.assay.behaviour.sum;

import dev.assay.document.UnlockedInput;
import dev.assay.document.UnlockedOutput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What users and items of a part of a log did. Parts add up to the same bytes in whatever order and
 * however the log was cut: counts are whole numbers, and what was paid is counted in
 * ten-thousandths.
 */
public final class Activity {

    /** Days of users that are kept: some hundred megabytes. */
    static final int MOST_USER_DAYS = SortedDays.MOST;

    /** Items that are kept. */
    static final int MOST_ITEMS = 1 << 20;

    private final KeyDays users;
    private final KeyDays items;
    private final HourGrid hours;
    private final Crowd actors = new Crowd();
    private final Crowd buyers = new Crowd();
    private long events;
    private long purchases;

    /** Of nothing yet. */
    public Activity() {
        this(0);
    }

    /**
     * The same of a part of the keys.
     *
     * @param halvings how many times half of the keys is left out
     */
    public Activity(int halvings) {
        this(MOST_USER_DAYS, MOST_ITEMS, halvings);
    }

    Activity(int mostUserDays, int mostItems, int halvings) {
        this(new KeyDays(mostUserDays, halvings), new KeyDays(mostItems, halvings), new HourGrid());
    }

    private Activity(KeyDays users, KeyDays items, HourGrid hours) {
        this.users = users;
        this.items = items;
        this.hours = hours;
    }

    void count(boolean isPurchase) {
        events++;
        purchases += isPurchase ? 1 : 0;
    }

    void count(boolean isPurchase, long user) {
        actors.add(user);
        if (isPurchase) {
            buyers.add(user);
        }
    }

    /** All events, those of nobody too. */
    public long events() {
        return events;
    }

    /** All purchases. */
    public long purchases() {
        return purchases;
    }

    /** Who did anything, of all users, however many of them are kept. */
    public Crowd actors() {
        return actors;
    }

    /** Who bought anything, likewise. */
    public Crowd buyers() {
        return buyers;
    }

    /** What each user did on each day. */
    public KeyDays users() {
        return users;
    }

    /** What was done with each item; of days nothing is known. */
    public KeyDays items() {
        return items;
    }

    /** When it was done. */
    public HourGrid hours() {
        return hours;
    }

    /** All of it in bytes. */
    public byte[] encode() throws IOException {
        UnlockedOutput bytes = new UnlockedOutput();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(events);
            out.writeLong(purchases);
            users.write(out);
            items.write(out);
            hours.write(out);
            actors.write(out);
            buyers.write(out);
        }
        return bytes.written();
    }

    /** Adds another part that was encoded. */
    public void add(byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new UnlockedInput(encoded))) {
            events += in.readLong();
            purchases += in.readLong();
            users.add(in);
            items.add(in);
            hours.add(in);
            actors.add(in);
            buyers.add(in);
        }
    }
}
