package dev.assay.inventory.guess;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.batch.key.CandidateKey;
import dev.assay.batch.key.CandidateKeys;
import dev.assay.profile.ColumnProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guesses of tables with the columns of shops and libraries that nobody tuned them to. */
class OtherShopsTest {

    private int tables;
    private int roles;
    private int labelled;
    private int right;
    private int wrong;
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"shops.txt", "shops-later.txt"})
    void roles_and_meanings_are_right_for_nearly_all(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    judge(line.split("\\|"));
                }
            }
        }
        String all =
                String.format(
                        Locale.ROOT,
                        "roles %d of %d, columns %d of %d, %d others%n%s",
                        roles,
                        tables,
                        right,
                        labelled,
                        wrong,
                        String.join("\n", faults));
        assertTrue(roles >= 0.9 * tables, all);
        assertTrue(right >= 0.85 * labelled, all);
        assertTrue(wrong <= 0.1 * labelled, all);
    }

    private void judge(String[] cells) {
        MeasuredCsv csv = MadeUp.table(cells[2]);
        List<CandidateKey> keys =
                CandidateKeys.of(csv.sample(), csv.profile(), ColumnProfile::inferred);
        Guessed guessed = Guess.of(cells[0].strip(), csv.profile(), keys);
        Set<String> meant = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (String pair : cells[3].strip().split(" ")) {
            (pair.startsWith("?") ? open : meant).add(pair.replace("?", ""));
        }
        Set<String> given =
                guessed.columns().stream()
                        .map(column -> column.field().word() + "=" + column.name())
                        .collect(Collectors.toSet());
        String role = guessed.role().name().toLowerCase(Locale.ROOT);
        boolean isRight = role.equals(cells[1].strip());
        Set<String> missed = new HashSet<>(meant);
        missed.removeAll(given);
        Set<String> more = new HashSet<>(given);
        more.removeAll(meant);
        more.removeAll(open);
        tables++;
        roles += isRight ? 1 : 0;
        labelled += meant.size();
        right += meant.size() - missed.size();
        wrong += more.size();
        if (!isRight || !missed.isEmpty() || !more.isEmpty()) {
            faults.add(
                    cells[0]
                            + (isRight ? "" : "is " + role)
                            + " missed "
                            + missed
                            + " more "
                            + more);
        }
    }
}
