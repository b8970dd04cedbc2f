package dev.assay.view;

import dev.assay.declare.DataFile;
import dev.assay.declare.partition.Partitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of a view: one for each partition of its dataset, which is the partition's first file.
 *
 * @param files in the order of the data; the hash of one is of all files of its partition
 * @param beside of each partition of several files the others, by the first
 */
public record ViewFiles(List<DataFile> files, Map<String, List<String>> beside) {

    /** Of the files of a dataset. */
    public static ViewFiles of(Partitions partitions, List<DataFile> files) {
        Map<String, List<DataFile>> byPartition = new LinkedHashMap<>();
        for (DataFile file : files) {
            byPartition
                    .computeIfAbsent(partitions.of(file.path()), name -> new ArrayList<>())
                    .add(file);
        }
        List<DataFile> first = new ArrayList<>();
        Map<String, List<String>> beside = new TreeMap<>();
        for (List<DataFile> partition : byPartition.values()) {
            DataFile file = partition.get(0);
            if (partition.size() == 1) {
                first.add(file);
                continue;
            }
            String hashes = partition.stream().map(DataFile::hash).collect(Collectors.joining(" "));
            first.add(new DataFile(file.path(), file.bytes(), file.modified(), hashes));
            beside.put(
                    file.path(),
                    partition.subList(1, partition.size()).stream().map(DataFile::path).toList());
        }
        return new ViewFiles(List.copyOf(first), beside);
    }

    /** The same files, each changed where one of the dataset is that they are compared with. */
    public ViewFiles with(List<DataFile> others) {
        String hashes = others.stream().map(DataFile::hash).collect(Collectors.joining(" "));
        return new ViewFiles(
                files.stream()
                        .map(
                                file ->
                                        new DataFile(
                                                file.path(),
                                                file.bytes(),
                                                file.modified(),
                                                file.hash() + " with " + hashes))
                        .toList(),
                beside);
    }
}
