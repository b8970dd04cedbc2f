package dev.assay.scan.archive;

/** A file in an archive. */
sealed interface Member permits ZipMember, TarMember {

    /** Its path in the archive, with slashes. */
    String name();

    /** Bytes of it, once it is unpacked. */
    long size();

    /** Where it begins in the archive: who reads members in this order goes forward. */
    long start();
}
