package dev.assay.measure.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.ContentHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Entries about files that are asked for together, on few boards: a file system takes longer to
 * make a file than to fill it. Which board an entry is on follows from its key, so nothing is
 * searched. A board to which an entry comes is written anew; of two builds that do so at once the
 * later one's stays.
 *
 * @param cache where the boards are
 * @param later keeps entries while the build goes on
 * @param name of what the entries have in common
 */
record Shelf(AnswerCache cache, Executor later, String name) {

    private static final int BOARDS = 32;

    /** A larger entry is a file of its own. */
    private static final int MOST_BYTES = 1 << 18;

    /** Entries that this build did not ask for stay, so many at least: another branch may. */
    private static final int FEWEST_OTHERS = 64;

    /** Makes what is to be kept, when it is kept. */
    interface Making {
        /** The parts of an entry; empty where it cannot be kept. */
        Optional<List<byte[]>> make();
    }

    /** Whether anything is. */
    boolean isKept() {
        return cache.folder() != null;
    }

    /** The entries that are kept under these keys. */
    Map<String, List<byte[]>> get(Collection<String> keys) {
        Map<String, List<byte[]>> found = new ConcurrentHashMap<>();
        byBoard(keys).entrySet().parallelStream()
                .forEach(
                        some -> {
                            Map<String, List<byte[]>> board = read(some.getKey());
                            for (String key : some.getValue()) {
                                Optional.ofNullable(board.get(key))
                                        .or(() -> cache.get(key))
                                        .ifPresent(entry -> found.put(key, entry));
                            }
                        });
        return found;
    }

    /**
     * Keeps entries, as well as it can, in place of what is kept under their keys.
     *
     * @param asked keys of all that this build asks for
     * @param fresh what is to be kept
     */
    void put(Set<String> asked, Map<String, Making> fresh) {
        byBoard(fresh.keySet())
                .forEach((board, keys) -> later.execute(() -> put(board, asked, keys, fresh)));
    }

    private void put(int board, Set<String> asked, List<String> keys, Map<String, Making> fresh) {
        Map<String, List<byte[]>> before = read(board);
        Map<String, List<byte[]>> now = new LinkedHashMap<>();
        boolean isOther = before.keySet().removeAll(keys);
        for (String key : keys) {
            Optional<List<byte[]>> entry = fresh.get(key).make();
            if (entry.isPresent() && bytes(entry.get()) > MOST_BYTES) {
                cache.put(key, entry.get());
            } else {
                entry.ifPresent(small -> now.put(key, small));
            }
        }
        if (now.isEmpty() && !isOther) {
            return;
        }
        before.forEach((key, entry) -> putIf(asked.contains(key), now, key, entry));
        int most = now.size() + Math.max(FEWEST_OTHERS, now.size());
        before.forEach((key, entry) -> putIf(now.size() < most, now, key, entry));
        write(board, now);
    }

    private static void putIf(
            boolean stays, Map<String, List<byte[]>> now, String key, List<byte[]> entry) {
        if (stays) {
            now.put(key, entry);
        }
    }

    private static int bytes(List<byte[]> entry) {
        return entry.stream().mapToInt(part -> part.length).sum();
    }

    private static Map<Integer, List<String>> byBoard(Collection<String> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(key -> Math.floorMod(key.hashCode(), BOARDS)));
    }

    private String key(int board) {
        return ContentHash.of((name + "\n" + board).getBytes(UTF_8));
    }

    /** A board says of each entry its key, of how many parts it is, and the parts. */
    private void write(int board, Map<String, List<byte[]>> entries) {
        List<byte[]> parts = new ArrayList<>();
        entries.forEach(
                (key, entry) -> {
                    parts.add(key.getBytes(US_ASCII));
                    parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(entry.size()).array());
                    parts.addAll(entry);
                });
        cache.put(key(board), parts);
    }

    private Map<String, List<byte[]>> read(int board) {
        List<byte[]> parts = cache.get(key(board)).orElse(List.of());
        Map<String, List<byte[]>> entries = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); ) {
            String key = new String(parts.get(i++), US_ASCII);
            int n = ByteBuffer.wrap(parts.get(i++)).getInt();
            entries.put(key, parts.subList(i, i += n));
        }
        return entries;
    }
}
