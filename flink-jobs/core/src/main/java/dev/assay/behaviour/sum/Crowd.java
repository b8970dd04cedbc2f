package dev.assay.behaviour.sum;

import dev.assay.profile.value.Anonymity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Whether users are enough that something may be told of them. */
public final class Crowd {

    private static final long[] NOBODY = {};

    /** The least hashes, sorted: as many as are enough. */
    private long[] users = NOBODY;

    /** Adds a user by hash. */
    void add(long user) {
        int at = Arrays.binarySearch(users, user);
        if (at >= 0 || ~at == Anonymity.K) {
            return;
        }
        long[] more = Arrays.copyOf(users, Math.min(Anonymity.K, users.length + 1));
        System.arraycopy(users, ~at, more, ~at + 1, more.length - 1 - ~at);
        more[~at] = user;
        users = more;
    }

    /** Whether there is anybody. */
    public boolean isAny() {
        return users.length > 0;
    }

    /** Whether they are enough. */
    public boolean isMany() {
        return users.length == Anonymity.K;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(users.length);
        for (long user : users) {
            out.writeLong(user);
        }
    }

    /** Adds those that were written. */
    void add(DataInputStream in) throws IOException {
        for (int more = in.readByte(); more > 0; more--) {
            add(in.readLong());
        }
    }
}
