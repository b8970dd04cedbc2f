package dev.assay.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemotePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host/data/orders.csv",
                "http://localhost:8080/a%20b.csv",
                "http://[::1]:8080/a.csv",
                "s3://bucket/orders/day=*/**.parquet",
                "s3://my.bucket-1/{a,b}/part-?.csv.gz"
            })
    void addresses_of_files_are_paths(String path) {
        assertEquals(Optional.empty(), DatasetFiles.fault(path));
        assertTrue(RemotePath.isRemote(path));
        assertEquals(path, RemotePath.of(path).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/a.csv", "a:b/c.csv", "data/https://x", "s3:/bucket/a.csv"})
    void what_is_no_address_is_a_file_of_the_project(String path) {
        assertFalse(RemotePath.isRemote(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://me:hush@host/a.csv|path 'https://host/a.csv' has a user or a password",
                "s3://AKIA:hush@bucket/a.csv|path 's3://bucket/a.csv' has a user or a password",
                "https://host/a.csv?sig=hush|path 'https://host/a.csv' has a query behind it",
                "https://host?sig=hush|path 'https://host/' has a query behind it",
                "s3://bucket/a.csv?X-Amz-Sig=hush|path 's3://bucket/a.csv' is signed",
                "https://host/*.csv|has wildcards",
                "https://host/data/|names no file",
                "https://host|names no file",
                "https://host/../a.csv|has '..' in it",
                "s3://bucket/../a.csv|has '..' in it",
                "https://host\\a.csv|has a backslash",
                "https://host/a b.csv|is no address",
                "https://ho_st/a.csv|names no host",
                "https:///a.csv|names no host",
                "https://host/a.csv#part|a part behind '#'",
                "https://host/*.zip!/a.csv|has wildcards",
                "https://host/x.zip?key=hush!/a.csv|has a query",
                "https://host/x.zip!/a.zip!/b.csv|has !/ twice",
                "https://host/x.zip!/|names no members",
                "https://host/x.zip!//a.csv|has a slash behind !/",
                "https://host/x.zip!/../a.csv|has '..' in it",
                "https://host/!/a.csv|names no file",
                "s3://bucket/!/a.csv|names no files",
                "s3://bucket/x.zip!/[a|is not a glob",
                "s3://bucket*/a.csv|names no bucket",
                "s3://bucket/|names no files",
                "s3://bucket/[a|is not a glob",
                "gs://bucket/a.csv|begins with gs://, from where no data is read",
                "HTTPS://host/a.csv|begins with HTTPS://"
            })
    void what_cannot_be_is_refused_without_a_word_of_what_is_secret(String path, String fault) {
        String message = DatasetFiles.fault(path).orElseThrow();
        assertTrue(message.contains(fault), message);
        assertFalse(message.contains("hush"), message);
    }

    @Test
    void a_path_may_lead_into_archives_elsewhere() {
        for (String path :
                List.of("https://host/x.zip!/**/*.csv", "s3://bucket/day=*/*.tar.gz!/a b.csv")) {
            assertEquals(Optional.empty(), DatasetFiles.fault(path));
            RemotePath remote = RemotePath.of(path).orElseThrow();
            assertEquals(path, remote.toString());
            assertEquals(path, remote.stored() + "!/" + remote.member().orElseThrow().member());
        }
    }

    @Test
    void an_incident_may_be_of_files_elsewhere() {
        DatasetSpec spec =
                Declared.dataset(
                        "name: d\npath: 's3://bucket/**'\n"
                                + "incidents: {'s3://bucket/day=2026-01-0*/*.csv': a crash}");
        assertTrue(spec.incident("s3://bucket/day=2026-01-02/a.csv").isPresent());
        assertTrue(spec.incident("s3://bucket/day=2026-01-11/a.csv").isEmpty());
    }
}
