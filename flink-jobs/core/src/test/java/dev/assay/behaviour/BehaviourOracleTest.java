package dev.assay.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.behaviour.Cohorts.Cohort;
import dev.assay.behaviour.Cohorts.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Funnel, hours and cohorts are what the SQL of another engine comes to. */
class BehaviourOracleTest {

    @TempDir private Path folder;
    private Connection engine;

    @BeforeEach
    void connect() throws SQLException {
        engine = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
    }

    private Behaviour log(int days) throws Exception {
        List<String[]> rows = LogFixture.rows(days, 600, 150, days);
        String csv =
                rows.stream()
                        .map(
                                row ->
                                        Arrays.stream(row)
                                                .map(cell -> cell == null ? "" : cell)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        Path file = folder.resolve("log.csv");
        Files.writeString(file, String.join(",", LogFixture.COLUMNS) + "\n" + csv + "\n");
        run("create table log as select * from read_csv('" + file + "', header = true)");
        return Behaviour.of(LogFixture.activity(rows), null, 1).orElseThrow();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void the_funnel_counts_users_of_each_step_and_of_all_before() throws Exception {
        Behaviour found = log(30);
        List<List<String>> counted =
                query(
                        "with u as (select who, bool_or(did = 'view') v, bool_or(did = 'cart') c,"
                                + " bool_or(did = 'purchase') p from log where who is not null"
                                + " group by who) select count(*) filter (v), count(*) filter (v),"
                                + " count(*) filter (c), count(*) filter (v and c),"
                                + " count(*) filter (p), count(*) filter (v and c and p) from u");
        List<String> ours = new ArrayList<>();
        for (Reached step : found.funnel()) {
            ours.add(String.valueOf(step.users()));
            ours.add(String.valueOf(step.through()));
        }
        assertEquals(counted.get(0), ours);
    }

    @Test
    void hours_count_events_where_ten_users_had_a_part() throws Exception {
        Behaviour found = log(8);
        List<List<String>> counted =
                query(
                        "select (isodow(moment) - 1) * 24 + hour(moment), count(*),"
                                + " case when count(distinct who) filter (did = 'purchase') >= 10"
                                + " then count(*) filter (did = 'purchase') else 0 end"
                                + " from log group by 1"
                                + " having count(distinct who) >= 10 order by 1");
        List<List<String>> ours = new ArrayList<>();
        for (int hour = 0; hour < found.hours().events().size(); hour++) {
            if (found.hours().events().get(hour) > 0) {
                ours.add(
                        List.of(
                                String.valueOf(hour),
                                String.valueOf(found.hours().events().get(hour)),
                                String.valueOf(found.hours().purchases().get(hour))));
            }
        }
        assertTrue(ours.size() > 20);
        assertEquals(counted, ours);
    }

    @Test
    void cohorts_of_weeks_count_who_came_back() throws Exception {
        assertCohorts(log(60), Period.WEEK);
    }

    @Test
    void cohorts_of_a_longer_log_are_months() throws Exception {
        assertCohorts(log(300), Period.MONTH);
    }

    private void assertCohorts(Behaviour found, Period period) throws SQLException {
        assertEquals(period, found.cohorts().period());
        String unit = period.name();
        List<List<String>> counted =
                query(
                        ("with a as (select distinct who, cast(date_trunc('UNIT', moment) as date) p"
                                        + " from log where who is not null), b as (select who, min(p) f"
                                        + " from a group by who) select cast(f as varchar),"
                                        + " date_diff('UNIT', f, p), count(*) from a join b using (who)"
                                        + " where f in (select f from b group by f having count(*) >= 10)"
                                        + " group by 1, 2 having count(*) >= 10 order by 1, 2")
                                .replace("UNIT", unit));
        List<List<String>> ours = new ArrayList<>();
        for (Cohort cohort : found.cohorts().cohorts()) {
            for (int i = 0; i < cohort.active().size(); i++) {
                if (cohort.active().get(i) > 0) {
                    ours.add(
                            List.of(
                                    cohort.first(),
                                    String.valueOf(i),
                                    String.valueOf(cohort.active().get(i))));
                }
            }
        }
        assertTrue(ours.size() > 20);
        assertEquals(counted, ours);
    }
}
